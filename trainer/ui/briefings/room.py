"""The meeting on the whole screen, for the room: six steps, all stored at once."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.training.attendance import Attendee, State
from trainer.training.briefing import STEPS, Briefing
from trainer.ui.briefings.closing_view import ClosingView
from trainer.ui.briefings.lesson_view import LessonView
from trainer.ui.briefings.lines_view import LinesView
from trainer.ui.briefings.meeting import Meeting
from trainer.ui.briefings.reason_dialog import EARLY, ReasonDialog
from trainer.ui.briefings.roll_view import RollView
from trainer.ui.briefings.room_bars import RoomFooter, RoomHeader, clock_words
from trainer.ui.briefings.room_theme import room_theme
from trainer.ui.briefings.steps_bar import StepsBar
from trainer.ui.briefings.worry_pane import WorryPane
from trainer.ui.parts.attendance_dialog import AttendanceDialog
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.ring import FocusRing
from trainer.ui.presenting import present
from trainer.ui.words import t

LAST = len(STEPS) - 1
BESIDE = 34
"""Names beside another pane are smaller; the room has been called already."""
ROLL, LOOK, TASKS, LESSON, CAUTIONS, CLOSING = range(len(STEPS))


class BriefingWindow(QWidget):
    """Show it with `showFullScreen`; `left` when it closes, `print_asked` at the end."""

    left = Signal()
    print_asked = Signal(str)

    def __init__(self, meeting: Meeting, screen: QSize) -> None:
        super().__init__()
        self.meeting = meeting
        meeting.setParent(self)
        self.theme = room_theme(meeting.context.theme, screen)
        self._warned = False
        self._slides: QWidget | None = None
        self.setWindowTitle(t("{}晨会").format(meeting.briefing.team))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(self.theme.sheet)
        self._build()
        self._connect()
        self._ring = FocusRing(self.theme.words, self)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._step = -1
        self._show(meeting.briefing)

    # ---- what the host does

    def go_on(self) -> None:
        """Go to the next step; from the last, end the meeting, then print."""
        step = self.meeting.briefing.step
        if self.meeting.over:
            self.print_asked.emit(self.meeting.briefing.number)
        elif step == ROLL and not self._warned and self.rolls[ROLL].to_unmarked():
            self._warned = True
            tile = self.rolls[ROLL].tiles[self.rolls[ROLL].current]
            self._say(t("{}还没有点名。再按一次“下一步”先往下走。").format(tile.attendee.name))
        elif step < LAST:
            self.meeting.go(step + 1)
        else:
            self._end()

    def go_back(self) -> None:
        """Go to the step before."""
        if self.meeting.briefing.step > 0 and not self.meeting.over:
            self.meeting.go(self.meeting.briefing.step - 1)

    def go_to(self, step: int) -> None:
        """Turn to a step pressed in the bar."""
        if not self.meeting.over:
            self.meeting.go(step)

    def ask_state(self, attendee: Attendee) -> None:
        """Ask how someone is."""
        dialog = AttendanceDialog(self.theme.parts, self, attendee)
        dialog.setStyleSheet(self.theme.sheet)
        dialog.marked.connect(lambda state, note: self.meeting.mark(attendee.no, state, note))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def present(self) -> None:
        """Show the slides of the case; the meeting waits behind."""
        if self.meeting.lesson.case is not None:
            self._slides = present(self.meeting.context, self.meeting.lesson.case)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is in the field, then leave; the meeting can go on later."""
        self.closing.keep()
        self._timer.stop()
        super().closeEvent(event)
        self.left.emit()

    # ---- what is shown

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = RoomHeader(self.theme, self.meeting.briefing)
        self.bar = StepsBar(self.theme.words)
        self.pages = QStackedWidget()
        self.banner = Banner(self.theme.parts, "warn")
        self.banner.hide()
        self.footer = RoomFooter(self.theme)
        self._add_views()
        column.addWidget(self.header)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        column.addWidget(self.banner)
        column.addWidget(self.footer)

    def _add_views(self) -> None:
        theme, roll = self.theme, self.meeting.briefing.roll
        self.rolls = (RollView(theme.words, roll), RollView(theme.words, roll, BESIDE))
        self.worries = (WorryPane(theme), WorryPane(theme))
        self.tasks = LinesView(
            theme, t("今天干什么、谁去、有什么危险，一条一条写。"), t("加一项任务，按回车")
        )
        self.lesson = LessonView(theme, self.meeting.lesson, self.meeting.context.pictures)
        self.cautions = LinesView(theme, t("还没有注意事项。"), t("加一条注意事项，按回车"))
        self.closing = ClosingView(theme)
        self.pages.addWidget(self.rolls[ROLL])
        self.pages.addWidget(_beside(self.rolls[LOOK], self.worries[0]))
        self.pages.addWidget(_beside(self.tasks, self.worries[1]))
        for view in (self.lesson, self.cautions, self.closing):
            self.pages.addWidget(view)
        self._focus = (*self.rolls, self.tasks, self.lesson, self.cautions, self.closing)

    def _connect(self) -> None:
        meeting = self.meeting
        meeting.changed.connect(self._show)
        meeting.refused.connect(self._say)
        for roll in self.rolls:
            roll.called.connect(lambda no: meeting.mark(no, State.PRESENT))
            roll.asked.connect(self.ask_state)
        for pane in self.worries:
            pane.decided.connect(lambda a, words: meeting.mark(a.no, a.state, words))
        self.tasks.changed.connect(meeting.write_tasks)
        self.cautions.changed.connect(meeting.write_cautions)
        self.closing.written.connect(meeting.write_materials)
        self.lesson.present_asked.connect(self.present)
        self.bar.pressed.connect(self.go_to)
        self.footer.next.clicked.connect(lambda _=False: self.go_on())
        self.footer.back.clicked.connect(lambda _=False: self.go_back())
        self.footer.rest.clicked.connect(lambda _=False: meeting.mark_rest())
        self.header.leave.clicked.connect(lambda _=False: self.close())
        keys = (("Esc", self.close), ("Ctrl+Return", self.go_on), ("F5", self._present_if_lesson))
        for key, act in keys:
            QShortcut(QKeySequence(key), self, act)

    def _show(self, briefing: Briefing) -> None:
        self.banner.hide()
        for roll in self.rolls:
            roll.show_roll(briefing.roll)
        for pane in self.worries:
            pane.show_briefing(briefing)
        self.tasks.show_lines(briefing.tasks)
        self.cautions.show_lines(briefing.cautions)
        self._tick()
        self.closing.show_briefing(briefing, self._minutes())
        self.bar.show_step(briefing.step, all_done=self.meeting.over)
        self.footer.show_counts(briefing)
        self._show_ways(briefing)
        self._turn(briefing.step)

    def _show_ways(self, briefing: Briefing) -> None:
        step, over = briefing.step, self.meeting.over
        self.footer.back.setVisible(step > 0 and not over)
        unmarked = any(a.state is State.UNMARKED for a in briefing.roll)
        self.footer.rest.setVisible(step in {ROLL, LOOK} and unmarked and not over)
        ending = t("结束晨会") if step == LAST else t("下一步")
        self.footer.next.setText(t("打印记录") if over else ending)
        icon = "check" if step == LAST else ""
        self.footer.next.icon_name = "printer" if over else icon
        self.footer.next.keys = "" if step == LAST or over else "→"
        self.footer.next.updateGeometry()

    def _turn(self, step: int) -> None:
        if step == self._step:
            return
        if self._step == CLOSING:
            self.closing.keep()
        self._step = step
        self.pages.setCurrentIndex(step)
        self._focus[step].setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self) -> None:
        self.closing.keep()
        if self.meeting.long_enough:
            self.meeting.end()
            return
        words = t("晨会一般不少于 5 分钟，现在开了 {}。提前结束要写明原因，原因会印在记录上。")
        dialog = ReasonDialog(
            self.theme.parts, self, t("现在就结束吗？"), words.format(self._minutes()),
            t("结束晨会"), EARLY,
        )  # fmt: skip
        dialog.setStyleSheet(self.theme.sheet)
        dialog.given.connect(self.meeting.end)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _present_if_lesson(self) -> None:
        if self.meeting.briefing.step == LESSON:
            self.lesson.ask_present()

    def _say(self, words: str) -> None:
        self.banner.say(words)
        self.banner.show()

    def _tick(self) -> None:
        self.header.show_time(self.meeting.elapsed, over=self.meeting.over)

    def _minutes(self) -> str:
        minutes, _, seconds = clock_words(self.meeting.elapsed).partition(":")
        return t("{} 分 {} 秒").format(minutes, seconds)


def _beside(main: QWidget, pane: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(main, 1)
    row.addWidget(pane)
    return box
