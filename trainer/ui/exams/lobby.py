"""The entrance of 测评, open to everybody: go on, go in; and the door to the administrator's side."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from trainer.ui.context import Context
from trainer.ui.exam.times import until
from trainer.ui.exams.gathered import Entrance, Interrupted, OpenExam, entrance
from trainer.ui.exams.listing import Listing
from trainer.ui.exams.view import View, Ways
from trainer.ui.parts.buttons import primary, secondary
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.words import t


class Lobby(View):
    """Two lists: sittings cut off in the middle, and exams open now."""

    def __init__(self, context: Context, ways: Ways) -> None:
        super().__init__(context, ways)
        header = PageHeader(self.theme, t("测评"), t("选测评，核对姓名和工号，看完须知再开始计时"))
        self.manage = secondary(self.theme, t("管理测评"), "key-round")
        self.manage.clicked.connect(lambda _=False: self.ways.to_office())
        self.enter = primary(self.theme, t("进入考场"), "square-pen")
        self.enter.clicked.connect(lambda _=False: self._enter_current())
        header.add(self.manage, self.enter)
        self.column.addWidget(header)
        self.left = self._left_list()
        self.open = self._open_list()
        self._page = ScrollPage(self.theme)
        self._page.add(self.left)
        self._page.add(self.open)
        self._empty = self._nothing()
        self._stack = QStackedWidget()
        for widget in (self._page, self._empty):
            self._stack.addWidget(widget)
        self.column.addWidget(self._stack, 1)
        self.show_entrance(Entrance((), ()))
        self._stack.hide()

    def reload(self) -> None:
        """Read what waits."""
        self.ask(lambda: entrance(self.context.services), self.show_entrance)

    def show_entrance(self, found: Entrance) -> None:
        """Show what waits."""
        self._stack.show()
        self.left.show_rows(found.interrupted)
        self.left.setVisible(bool(found.interrupted))
        self.left.set_note(t("{} 份，时间照常在走").format(len(found.interrupted)))
        self.open.show_rows(found.open)
        self.open.setVisible(bool(found.open))
        self.enter.setVisible(bool(found.open))
        self._stack.setCurrentWidget(self._page if found.interrupted or found.open else self._empty)
        if self.hasFocus():
            self._take_keyboard(found)

    def _take_keyboard(self, found: Entrance) -> None:
        """Let Enter count at once, in the first list there is."""
        if found.interrupted or found.open:
            (self.left if found.interrupted else self.open).table.setFocus()

    def panes(self) -> list[QWidget]:
        """Go round the lists."""
        return [self.left, self.open]

    def _enter_current(self) -> None:
        self._enter(self.open.table.current())

    def _enter(self, row: OpenExam | None) -> None:
        if row is not None:
            self.ways.to_player(row.exam)

    def _resume(self, row: Interrupted) -> None:
        self.ways.to_player(row.exam, row.person)

    def _left_list(self) -> Listing:
        columns = [
            Column(t("姓名"), lambda r: r.person.name, 140, main=True),
            Column(t("班组"), lambda r: r.person.team or r.person.department, 180, tone="ink2"),
            Column(t("测评"), lambda r: r.exam.title),
            Column("", lambda _: Cell(t("继续答题"), button=True), 136),
        ]
        made = Listing(self.theme, t("没答完的答卷"), columns, key=lambda r: r.seat)
        made.table.opened.connect(self._resume)
        made.table.acted.connect(self._resume)
        return made

    def _open_list(self) -> Listing:
        zone = self.context.services.zone
        columns = [
            Column(t("测评"), lambda r: Cell(r.exam.title, r.exam.audience), main=True, least=240),
            Column(
                t("方式"),
                lambda r: Cell(r.exam.manner.value, tag=True, small=True),
                88,
                optional=True,
            ),
            Column(t("题数"), lambda r: t("{} 题").format(r.questions), 88, "right"),
            Column(t("限时"), lambda r: t("{} 分钟").format(r.minutes), 104, "right"),
            Column(t("名单"), lambda r: t("{} 人").format(r.people), 88, "right", optional=True),
            Column(t("最晚开始"), lambda r: until(r.exam, zone), 200, optional=True),
        ]
        note = t("选一场，按“进入考场”或回车")
        made = Listing(
            self.theme, t("现在可以参加的测评"), columns, key=_exam_id, note=note, two_lines=True
        )
        made.table.opened.connect(self._enter)
        return made

    def _nothing(self) -> EmptyState:
        steps = [
            (t("等管理员安排"), t("安排好了，名字在名单里的人在这里就能进考场。")),
            (t("带好工号"), t("进考场要选姓名、输工号，两样对得上才能开始。")),
            (t("看须知再开始"), t("按下“开始答题”才计时，答一题存一题。")),
        ]
        made = EmptyState(self.theme, t("现在没有可以参加的测评"), steps)
        manage = secondary(self.theme, t("管理员：安排一场测评"), "key-round")
        manage.clicked.connect(lambda _=False: self.ways.to_new_exam())
        made.add_actions(manage)
        return made


def _exam_id(row: Any) -> int:
    return int(row.exam.id)
