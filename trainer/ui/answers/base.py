"""What every answer control does."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from trainer.quiz.kind import Kind
from trainer.quiz.prompt import BLANK, Response
from trainer.ui.pictures import Pictures as Pictures
from trainer.ui.pictures import no_pictures as no_pictures
from trainer.ui.tokens import Theme

OPTION_SIZE = 21
"""Size in px of what is answered with, at 100 %."""
PAUSE_MS = 800
"""How long a writer pauses before the text counts as an answer."""
TARGET = 44
"""The least side in px of what is pressed, at 100 %."""


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say *words*."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class AnswerControl(QWidget):
    """Shows a response; `changed` carries the new one when the candidate changes it."""

    changed = Signal(tuple)

    def __init__(self, theme: Theme, pictures: Pictures = no_pictures) -> None:
        super().__init__()
        self.theme, self.pictures = theme, pictures

    def response(self) -> Response:
        """Give what is shown now."""
        raise NotImplementedError

    def show_response(self, response: Response) -> None:
        """Show *response*, without news."""
        raise NotImplementedError

    def lock(self) -> None:
        """Let nothing change any more."""
        raise NotImplementedError

    def review(self, kind: Kind) -> None:
        """Show in its place what is right, where that can be shown in no other way."""
        del kind

    def press(self, place: int) -> bool:
        """Choose the *place*th option, counted from 0; say whether there is one."""
        del place
        return False

    def press_digit(self, place: int) -> bool:
        """Answer to a digit; as to a letter, unless the two mean different things."""
        return self.press(place)

    def settle(self) -> None:
        """Tell at once what is not told yet."""

    def keep_below(self, room: int) -> None:
        """Leave so many px of the screen free below, where the control is as high as the screen."""
        del room

    def begin(self) -> bool:
        """Take the keyboard if text is to be written; say whether it was taken."""
        return False


class WrittenAnswer(AnswerControl):
    """Text is told when the writer pauses for 800 ms, or is asked to `settle`."""

    def __init__(self, theme: Theme, pictures: Pictures = no_pictures) -> None:
        super().__init__(theme, pictures)
        self._told: Response = BLANK
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.settle)

    def settle(self) -> None:
        """Tell at once what is not told yet."""
        self._pause.stop()
        if self.response() != self._told:
            self._told = self.response()
            self.changed.emit(self._told)

    def _wrote(self) -> None:
        self._pause.start()

    def _showed(self) -> None:
        self._pause.stop()
        self._told = self.response()
