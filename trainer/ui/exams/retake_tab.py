"""补训补考: who failed or did not come, and another paper for them."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from trainer.exams import Result
from trainer.ui.context import Context
from trainer.ui.exam.times import moment
from trainer.ui.exams.exam_acts import ExamActs
from trainer.ui.exams.gathered import ExamSheet
from trainer.ui.exams.tab import Tab
from trainer.ui.exams.tables import result_columns
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button, primary
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.table import ListTable
from trainer.ui.words import t


class RetakeTab(Tab):
    """Everybody is ticked at first; untick who does not come."""

    def __init__(self, context: Context, acts: ExamActs) -> None:
        super().__init__(context, acts)
        self._sheet: ExamSheet | None = None
        zone = context.services.zone
        columns = result_columns(zone, over=True, certificates=False)
        self.table = ListTable(
            self.theme, columns, name=t("补训补考"), ticks=True, key=lambda r: r.person.no
        )
        self.table.ticks_changed.connect(lambda _: self._tell())
        self.arranged = Banner(self.theme, "info", "-")
        self.look = Button(self.theme, t("打开补考"), size="small")
        self.look.clicked.connect(lambda _=False: self._open_retake())
        self.arranged.add(self.look)
        full = QWidget()
        column = QVBoxLayout(full)
        pad = self.theme.gap(16)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        words = t("交卷没有合格的，和收卷以后没来的，排在这里；先补训，再另抽一份卷补考。")
        self._empty = EmptyState(self.theme, t("没有人要补考"), text=words)
        self._stack = QStackedWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)
        self._band = QWidget()
        band = QVBoxLayout(self._band)
        band.setContentsMargins(pad, pad, pad, pad)
        band.addWidget(self.arranged)
        self.column.addWidget(self._band)
        self.column.addWidget(self._stack, 1)
        self.arrange = primary(self.theme, t("安排补考"), "calendar-check")
        self.arrange.clicked.connect(lambda _=False: self._arrange())
        self.add_actions(self.arrange)

    def people(self) -> list[Result]:
        """Give those ticked."""
        return [r for r in self.table.rows if r.person.no in self.table.ticked]

    def show_sheet(self, sheet: ExamSheet) -> None:
        """Show who has to come again."""
        before = {r.person.no for r in self._sheet.to_retake} if self._sheet else set()
        now = {r.person.no for r in sheet.to_retake}
        self._sheet = sheet
        self.table.set_rows(sheet.to_retake)
        if now != before:
            self.table.tick_all(on=True)
        self._stack.setCurrentIndex(0 if sheet.to_retake else 1)
        self._band.setVisible(bool(sheet.retakes))
        if sheet.retakes:
            last = sheet.retakes[0]
            opens = moment(last.opens, self.context.services.zone)
            self.arranged.say(t("已经安排过补考：{0}，{1} 开始。").format(last.title, opens))
        self._tell()

    def _tell(self) -> None:
        count = len(self.people())
        self.arrange.setEnabled(count > 0)
        self.arrange.setText(t("安排补考（{} 人）").format(count) if count else t("安排补考"))

    def _arrange(self) -> None:
        if self._sheet is not None:
            self.acts.arrange_retake(self.people(), self._sheet.paper.title)

    def _open_retake(self) -> None:
        if self._sheet is not None and self._sheet.retakes:
            self.acts.open_exam(self._sheet.retakes[0].id)
