"""The administrator's side of 测评: all exams, and the recipes papers are drawn by."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

from trainer.quiz.blueprint import Blueprint, Row
from trainer.ui.context import Context
from trainer.ui.exams.gathered import BlueprintLine, ExamLine, blueprint_lines, exam_lines
from trainer.ui.exams.tables import blueprint_columns, exam_columns
from trainer.ui.exams.view import View, Ways
from trainer.ui.parts.buttons import primary
from trainer.ui.parts.choices import Option, Tabs
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.table import ListTable
from trainer.ui.words import t


class Office(View):
    """Tabs 测评 and 组卷方案; Enter or 打开 goes into the row."""

    def __init__(self, context: Context, ways: Ways, tab: str = "exams") -> None:
        super().__init__(context, ways)
        self._header = PageHeader(
            self.theme, t("管理"), parent_title=t("测评"), go_parent=ways.to_lobby
        )
        self.make = primary(self.theme, "", "plus", keys="Ctrl N")
        self.make.clicked.connect(lambda _=False: self.new())
        self._header.add(self.make)
        options = [Option("exams", t("测评")), Option("blueprints", t("组卷方案"))]
        self.tabs = Tabs(self.theme, options, tab)
        self.tabs.changed.connect(lambda _: self._turn())
        self.exams = self._exam_table()
        self.blueprints = self._blueprint_table()
        self._empty = self._nothing()
        self._stack = QStackedWidget()
        for widget in (self.exams, self.blueprints, self._empty):
            self._stack.addWidget(widget)
        self._none_yet = False
        self.column.addWidget(self._header)
        self.column.addWidget(self._bar())
        self.column.addWidget(self._stack, 1)
        self._turn()

    def choose(self, tab: str) -> None:
        """Turn to *tab*."""
        self.tabs.choose(tab)
        self._turn()

    def reload(self) -> None:
        """Read both lists."""
        self.ask(lambda: exam_lines(self.context.services), self._show_exams)
        self.ask(lambda: blueprint_lines(self.context.services), self._show_blueprints)

    def new(self) -> None:
        """Begin a new exam, or a new recipe."""
        if self.tabs.value() == "exams":
            self.ways.to_new_exam()
        else:
            self.ways.to_blueprint(_fresh(self.context.clock()), fresh=True)

    def panes(self) -> list[QWidget]:
        """Go round tabs and list."""
        return [self.tabs, self._stack]

    def _show_exams(self, lines: tuple[ExamLine, ...]) -> None:
        self.exams.set_rows(lines)
        self.tabs.note("exams", str(len(lines)))
        self._none_yet = not lines
        self._turn()
        shown = self._stack.currentWidget()
        if shown is not None and self.hasFocus():  # so that Enter and the arrows count at once
            shown.setFocus()

    def _show_blueprints(self, lines: tuple[BlueprintLine, ...]) -> None:
        self.blueprints.set_rows(lines)
        self.tabs.note("blueprints", str(len(lines)))

    def _turn(self) -> None:
        on_exams = self.tabs.value() == "exams"
        self.make.setText(t("新建测评") if on_exams else t("新建方案"))
        shown: QWidget = self.exams if on_exams else self.blueprints
        self._stack.setCurrentWidget(self._empty if on_exams and self._none_yet else shown)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("part", "bottom-line")
        bar.setFixedHeight(self.tabs.height())  # the line of the tabs lies over that of the bar
        row = QHBoxLayout(bar)
        row.setContentsMargins(self.theme.gap(16), 0, 0, 0)
        row.addWidget(self.tabs)
        return bar

    def _exam_table(self) -> ListTable:
        columns = exam_columns(self.context.services.zone, self.context.clock)
        table = ListTable(
            self.theme, columns, name=t("测评"), two_lines=True, key=lambda r: r.exam.id
        )
        for signal in (table.opened, table.acted):
            signal.connect(lambda line: self.ways.to_exam(line.exam.id))
        return table

    def _blueprint_table(self) -> ListTable:
        columns = blueprint_columns()
        table = ListTable(self.theme, columns, name=t("组卷方案"), key=lambda r: r.blueprint.id)
        for signal in (table.opened, table.acted):
            signal.connect(lambda line: self.ways.to_blueprint(line.blueprint))
        return table

    def _nothing(self) -> EmptyState:
        steps = [
            (t("选组卷方案"), t("随带三份方案：领导干部、从业人员、班组小测，可以照着改。")),
            (t("选人"), t("按类别、班组勾，或者搜姓名、工号。")),
            (t("抽题成卷"), t("从题库抽出一份卷，名单里的人马上可以进考场。")),
        ]
        return EmptyState(self.theme, t("还没有安排过测评"), steps)


def _fresh(now: datetime) -> Blueprint:
    rows = (Row("single", 10, Fraction(5)), Row("judge", 10, Fraction(5)))
    return Blueprint(f"own-{now:%Y%m%d%H%M%S}", "", "从业人员", rows, 30)
