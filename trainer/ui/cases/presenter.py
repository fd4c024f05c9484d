"""讲解: a case told to a room, full screen, one thought a slide."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from trainer.training.case import Case
from trainer.training.slides import slides
from trainer.ui.cases.slide_view import SlideView
from trainer.ui.cases.strip import Strip
from trainer.ui.context import Context
from trainer.ui.words import t

SPARE: Final = 1.7
"""A screen wider than this has no band to spare for the strip."""
STRIP_MS: Final = 3000
SLIDE_SHARE: Final = 0.9

_STEPS: Final = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Backspace: -1,
}


class PresenterWindow(QWidget):
    """`PresenterWindow(context, case).showFullScreen()`; it lets itself go when it ends."""

    ended = Signal()

    def __init__(self, context: Context, case: Case) -> None:
        super().__init__()
        self.context, self.case = context, case
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("讲解：{}").format(case.short))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.slides = slides(case)
        self.place = 0
        self._digits = ""
        self._began: datetime = context.clock()
        self.view = SlideView(case.short)
        self.view.setParent(self)
        self.view.setMouseTracking(True)
        self.strip = Strip(context.theme, self.slides)
        self.strip.setParent(self)
        self._connect()
        self.go(0)
        self._tick()

    @property
    def reserved(self) -> bool:
        """Whether the strip has a band of its own and need not come and go."""
        return self.width() < self.height() * SPARE

    def go(self, place: int) -> None:
        """Show the slide *place*, from 0; beyond the ends the nearest one."""
        self._digits = ""
        self.place = min(max(place, 0), len(self.slides) - 1)
        self.view.show_slide(self.slides[self.place], f"{self.place + 1} / {len(self.slides)}")
        self.strip.show_place(self.place)

    def step(self, by: int) -> None:
        """Go *by* slides on; a press on 结束 on the last slide ends."""
        self.go(self.place + by)

    def turn_light(self) -> None:
        """Change between dark and light ground."""
        self.view.turn_light()
        self.strip.show_ground(dark=self.view.dark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of a clicker and of a keyboard."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step(_STEPS[key])
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._type(event.text() or str(key - Qt.Key.Key_0))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go(0 if key == Qt.Key.Key_Home else len(self.slides) - 1)
        elif key in {Qt.Key.Key_B, Qt.Key.Key_Period}:
            self.turn_light()
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the strip for a while where it has no band of its own."""
        super().mouseMoveEvent(event)
        self._show_strip()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go on by a press on the slide, back by the other button."""
        self.step(-1 if event.button() == Qt.MouseButton.RightButton else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the slide its room and the strip its place."""
        super().resizeEvent(event)
        strip = self.strip.height()
        self.strip.setGeometry(0, self.height() - strip, self.width(), strip)
        self.strip.setVisible(self.reserved)
        free = self.height() - strip if self.reserved else self.height()
        self.view.screen_height = min(self.height(), round(free / SLIDE_SHARE))
        self.view.setGeometry(0, 0, self.width(), free)
        self.strip.raise_()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard from the window behind."""
        super().showEvent(event)
        self.activateWindow()
        self.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it is over."""
        self._clock.stop()
        super().closeEvent(event)
        self.ended.emit()

    def _connect(self) -> None:
        self.strip.gone.connect(self.go)
        self.strip.stepped.connect(self._press_step)
        self.strip.turned.connect(self.turn_light)
        self.strip.ended.connect(self.close)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self._hide = QTimer(self, singleShot=True, interval=STRIP_MS)
        self._hide.timeout.connect(self._hide_strip)

    def _press_step(self, by: int) -> None:
        if by > 0 and self.place == len(self.slides) - 1:
            self.close()
        else:
            self.step(by)

    def _type(self, digit: str) -> None:
        self._digits = (self._digits + digit)[-3:]
        self.strip.say_number(self._digits)
        self._show_strip()

    def _enter(self) -> None:
        if self._digits:
            self.go(int(self._digits) - 1)
        else:
            self.step(1)

    def _tick(self) -> None:
        self.strip.show_time(round((self.context.clock() - self._began).total_seconds()))

    def _show_strip(self) -> None:
        self.strip.show()
        self._hide.start()

    def _hide_strip(self) -> None:
        if not self.reserved:
            self.strip.hide()


def present(context: Context, case: Case) -> PresenterWindow:
    """Tell *case* to the room now."""
    window = PresenterWindow(context, case)
    window.showFullScreen()
    return window
