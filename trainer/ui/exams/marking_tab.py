"""阅卷: an answer beside the points it should make; give points, on to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from trainer.ui.context import Context
from trainer.ui.exams.answer_sheet import AnswerSheet
from trainer.ui.exams.exam_acts import ExamActs
from trainer.ui.exams.gathered import ExamSheet, Unmarked
from trainer.ui.exams.tab import Tab
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.list_detail import ListDetail
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.words import t

WIDE = 760


class MarkingTab(Tab):
    """Left the answers that wait, right the one being marked; Ctrl Enter keeps it."""

    def __init__(self, context: Context, acts: ExamActs) -> None:
        super().__init__(context, acts)
        columns = [
            Column(
                t("姓名"), lambda u: Cell(u.result.person.name, u.result.person.team), main=True
            ),
            Column(t("题号"), lambda u: t("第 {} 题").format(u.outcome.slot.number), 104),
        ]
        self.table = ListTable(self.theme, columns, name=t("待阅的答案"), two_lines=True, key=_key)
        self.answer = AnswerSheet(self.theme, context.pictures)
        self.split = ListDetail(self.theme, self.table, self.answer, detail_width=WIDE)
        self.table.chosen.connect(self.answer.show_answer)
        self.table.opened.connect(lambda _: self.split.open_detail())
        self._empty = EmptyState(
            self.theme,
            t("没有要阅的卷"),
            text=t("交卷以后，简答题和带简答的材料题排在这里；其他题由程序自动计分。"),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.split)
        self._stack.addWidget(self._empty)
        self.column.addWidget(self._stack)
        self.answer.who.textChanged.connect(lambda _: self._tell_ready())
        self.answer.next.clicked.connect(lambda _=False: self.give())
        context_ = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Return"), self, self.give, context=context_)
        self._tell_ready()

    def show_sheet(self, sheet: ExamSheet) -> None:
        """Show what waits."""
        self.table.set_rows(sheet.unmarked)
        self._stack.setCurrentWidget(self.split if sheet.unmarked else self._empty)
        self._tell_ready()

    def give(self) -> None:
        """Keep the points and go on."""
        answer = self.table.current()
        if isinstance(answer, Unmarked) and self.answer.next.isEnabled():
            points = self.answer.points.points()
            self.answer.next.setEnabled(False)
            self.acts.mark(answer, points, self.answer.who.text().strip(), self.answer.begin)

    def _tell_ready(self) -> None:
        named = bool(self.answer.who.text().strip())
        self.answer.next.setEnabled(named and self.table.current() is not None)
        self.answer.next.setToolTip("" if named else t("先写阅卷人姓名"))


def _key(answer: Unmarked) -> tuple[int, int]:
    return answer.result.seat, answer.outcome.slot.number
