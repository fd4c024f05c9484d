"""One exam: who sits now, what came of it, answers to mark, who has to come again."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QWidget

from trainer.ui.context import Context
from trainer.ui.exams.exam_acts import ExamActs
from trainer.ui.exams.gathered import ExamSheet, exam_sheet
from trainer.ui.exams.marking_tab import MarkingTab
from trainer.ui.exams.results_tab import ResultsTab
from trainer.ui.exams.retake_tab import RetakeTab
from trainer.ui.exams.room_tab import RoomTab
from trainer.ui.exams.view import View, Ways
from trainer.ui.exams.wording import span, state
from trainer.ui.parts.buttons import secondary
from trainer.ui.parts.choices import Option, Tabs
from trainer.ui.parts.header import PageHeader
from trainer.ui.words import t

EVERY_MS: Final = 10_000


class ExamView(View):
    """Tabs 考场, 成绩, 阅卷 and 补训补考; the room is read again every ten seconds."""

    def __init__(self, context: Context, ways: Ways, exam_id: int, tab: str = "") -> None:
        super().__init__(context, ways)
        self.exam_id, self._tab = exam_id, tab
        self.sheet: ExamSheet | None = None
        self.header = PageHeader(self.theme, "", parent_title=t("管理"), go_parent=self.go_up)
        self.print = secondary(self.theme, t("打印"), "printer")
        self.print.clicked.connect(lambda _=False: self.open_print_menu())
        self.header.add(self.print)
        self.acts = ExamActs(self, exam_id)
        self.room = RoomTab(context, self.acts)
        self.results = ResultsTab(context, self.acts)
        self.marking = MarkingTab(context, self.acts)
        self.retake = RetakeTab(context, self.acts)
        self._places = {
            "room": self.room,
            "results": self.results,
            "marking": self.marking,
            "retake": self.retake,
        }
        names = (t("考场"), t("成绩"), t("阅卷"), t("补训补考"))
        options = [Option(k, w) for k, w in zip(self._places, names, strict=True)]
        self.tabs = Tabs(self.theme, options)
        self.tabs.changed.connect(lambda _: self._turn())
        self._stack = QStackedWidget()
        for place in self._places.values():
            self._stack.addWidget(place)
        self.column.addWidget(self.header)
        self.column.addWidget(self._bar())
        self.column.addWidget(self._stack, 1)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._look_again)

    def reload(self) -> None:
        """Read everything about the exam."""
        self.ask(lambda: exam_sheet(self.context.services, self.exam_id), self._show)

    def go_up(self) -> None:
        """Back to the list of exams."""
        self.ways.to_office("exams")

    def panes(self) -> list[QWidget]:
        """Go round tabs and the tab open."""
        return [self.tabs, self._stack]

    def open_print_menu(self) -> QMenu:
        """Offer what can be printed."""
        menu = QMenu(self)
        for words, act, enabled in self.acts.printouts(self.sheet):
            action = menu.addAction(words)
            action.setEnabled(enabled)
            action.triggered.connect(act)
        below = self.print.rect().bottomRight()
        place = self.print.mapToGlobal(below)
        place.setX(place.x() - menu.sizeHint().width())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
        return menu

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to look at the room."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        super().hideEvent(event)
        self._timer.stop()

    def _look_again(self) -> None:
        if self.tabs.value() == "room" and self.sheet and self.sheet.exam.closed is None:
            self.reload()

    def _show(self, sheet: ExamSheet) -> None:
        first = self.sheet is None
        self.sheet = sheet
        exam = sheet.exam
        self.header.set_title(exam.title)
        said = (
            state(exam, sheet.now).text,
            exam.manner.value,
            span(exam, self.context.services.zone),
        )
        self.header.set_subtitle("，".join(said))
        for place in self._places.values():
            place.show_sheet(sheet)
        sitting = sheet.count("答题中")
        self.tabs.note("room", str(sitting) if sitting else "")
        self.tabs.note("marking", str(len(sheet.unmarked)) if sheet.unmarked else "")
        self.tabs.note("retake", str(len(sheet.to_retake)) if sheet.to_retake else "")
        if first:
            self.tabs.choose(self._tab or _likely(sheet))
            self._turn()

    def _turn(self) -> None:
        place = self._places[self.tabs.value()]
        self._stack.setCurrentWidget(place)
        for other in self._places.values():
            other.bar.setVisible(other is place)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("part", "bottom-line")
        bar.setFixedHeight(self.tabs.height())  # the line of the tabs lies over that of the bar
        row = QHBoxLayout(bar)
        row.setContentsMargins(self.theme.gap(16), 0, self.theme.gap(24), 0)
        row.setSpacing(self.theme.gap(8))
        row.addWidget(self.tabs, 1)
        for place in self._places.values():
            place.bar.setParent(bar)
            place.bar.hide()
            row.addWidget(place.bar)
        return bar


def _likely(sheet: ExamSheet) -> str:
    if sheet.exam.open_at(sheet.now) or sheet.count("答题中"):
        return "room"
    return "marking" if sheet.unmarked else "results"
