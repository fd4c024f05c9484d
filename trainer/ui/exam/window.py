"""The window a candidate sits before: no rail, no way to a key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.clocks import ticks
from trainer.exams import Desk
from trainer.quiz.exam import Exam
from trainer.quiz.question import Ground
from trainer.training.person import Person
from trainer.ui import style
from trainer.ui.citing import GistLink
from trainer.ui.context import Context
from trainer.ui.exam.door import Door, Start
from trainer.ui.exam.leaving import LeaveDialog
from trainer.ui.exam.player import Player
from trainer.ui.exam.result import Result, TakingIn
from trainer.ui.exam.session import Ending, Session
from trainer.ui.exam.sizes import nearest
from trainer.ui.parts.ring import FocusRing
from trainer.ui.words import t

Page = Door | Player | TakingIn | Result


class ExamWindow(QWidget):
    """Show it full screen; `left` comes when it has closed, by password or after the end.

    The methods do what a candidate does, for tests and the tour.
    """

    left = Signal()

    def __init__(
        self,
        context: Context,
        monotonic: Callable[[], float] = ticks,
        nonce: Callable[[], UUID] = uuid4,
    ) -> None:
        super().__init__()
        self.context = context
        self._monotonic, self._nonce = monotonic, nonce
        self.theme = replace(context.theme, scale=nearest(context.theme.scale), motion=False)
        self.session: Session | None = None
        self.page: Page | None = None
        self._free = False
        self._start = Start()
        self._ring: FocusRing | None = None
        self.setWindowTitle(t("警钟·测评"))
        self.setMinimumSize(QSize(960, 600))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._dress()
        self.open_door()

    # ---- the ways in

    def open_door(self, start: Start | None = None) -> None:
        """Begin anew, for the next person."""
        if self.session is not None:
            self.session.deleteLater()
        self.session = None
        self._free = False
        self._start = start or Start()
        self._show_door()

    def open_exam(self, exam_id: int) -> None:
        """Begin anew with the exam chosen already."""
        self.open_door(Start(exam_id))

    def resume(self, exam: Exam, person: Person) -> None:
        """Go on with a sitting that was interrupted, after asking for the staff number."""
        self.open_door(Start(exam.id, person.name))

    # ---- what a candidate does

    def choose_name(self, name: str) -> bool:
        """Choose a name from the list; say whether it is there."""
        return isinstance(self.page, Door) and self.page.identity.choose_name(name)

    def enter_number(self, no: str) -> None:
        """Write the staff number and go on to the rules."""
        if isinstance(self.page, Door):
            self.page.identity.enter_number(no)
            self.page.identity.go_button.click()

    def start(self) -> None:
        """开始答题."""
        if isinstance(self.page, Door):
            self.page.rules.start.click()

    def press_option(self, place: int) -> bool:
        """Press an option of the question open now, counted from 0."""
        return isinstance(self.page, Player) and self.page.press_option(place)

    # ---- leaving

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close after the end; before it, ask for the administrator's password."""
        if self._free or isinstance(self.page, Result):
            self._let_go_of_session()
            super().closeEvent(event)
            self.left.emit()
            return
        event.ignore()
        self.ask_to_leave()

    def ask_to_leave(self) -> None:
        """Ask for the administrator's password, once at a time."""
        if self.findChild(LeaveDialog) is not None:
            return
        if isinstance(self.page, Player):
            self.page.settle()
        dialog = LeaveDialog(self.theme, self.context, self, sitting=self.session is not None)
        dialog.allowed.connect(self._leave)
        dialog.finished.connect(lambda _: _drop(dialog))
        dialog.open()

    def _leave(self) -> None:
        self._free = True
        self.close()

    def _let_go_of_session(self) -> None:
        if self.session is not None:
            self.session.stop()

    # ---- pages

    def _show_door(self) -> None:
        door = Door(self.theme, self.context, self._start, self._nonce())
        door.began.connect(self._begin)
        door.leave.connect(self.close)
        door.resized.connect(self.set_size)
        self._show(door)
        door.load()

    def _begin(self, desk: Desk) -> None:
        session = Session(self.context, desk, self._monotonic, self._nonce, self)
        session.ending.connect(self._take_in)
        session.ended.connect(self._show_result)
        session.troubled.connect(self._say)
        self.session = session
        self._show_player(session)
        session.start()

    def _show_player(self, session: Session) -> None:
        player = Player(self.theme, session, self.context.services.zone)
        player.resized.connect(self.set_size)
        self._show(player)
        player.begin()

    def _take_in(self, why: str) -> None:
        if isinstance(self.page, Player):
            self.page.settle()
        self._show(TakingIn(self.theme, why))

    def _say(self, sentence: str) -> None:
        if isinstance(self.page, TakingIn):
            self.page.say(sentence)

    def _show_result(self, ending: Ending) -> None:
        if self.session is None:
            return
        sheet, pictures = self.session.sheet, self.session.pictures
        result = Result(self.theme, ending, sheet.items, pictures, self._gist)
        result.done.connect(lambda: self.open_door(Start(ending.report.exam.id)))
        result.left.connect(self.close)
        self._show(result)
        result.begin()

    def _gist(self, ground: Ground) -> GistLink:
        return GistLink(self.context, ground, self.theme)

    def set_size(self, factor: float) -> None:
        """Show everything in another size; answers, place and time stay."""
        if isinstance(self.page, Player):
            self.page.settle()
        if isinstance(self.page, Door):
            self._start = self.page.start
        self.theme = replace(self.theme, scale=factor)
        self._dress()
        if isinstance(self.page, Player) and self.session is not None:
            self._show_player(self.session)
        else:
            self._show_door()

    def _dress(self) -> None:
        self.setFont(style.font(self.theme))
        self.setStyleSheet(style.sheet(self.theme))
        if self._ring is not None:
            self._ring.deleteLater()
        self._ring = FocusRing(self.theme, self)

    def _show(self, page: Page) -> None:
        before = self.page
        self.page = page
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._column.addWidget(page)
        page.show()


def _drop(dialog: LeaveDialog) -> None:
    dialog.setParent(None)
    dialog.deleteLater()
