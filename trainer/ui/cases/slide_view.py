"""The slide on the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trainer.training.slides import Slide
from trainer.ui.cases.sheet import HEIGHT, NARROWEST, Sheet
from trainer.ui.cases.slide_painter import paint


class SlideView(QWidget):
    """Shows one slide; sizes follow the height of *screen*, of which it may cover less."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._slide: Slide | None = None
        self._place = ""
        self.dark = True
        self.screen_height = 0

    def show_slide(self, slide: Slide, place: str) -> None:
        """Change the slide, without a transition."""
        self._slide, self._place = slide, place
        self.setAccessibleName(f"{place} {slide.chapter} {slide.title}")
        self.update()

    def turn_light(self) -> None:
        """Change between dark and light ground."""
        self.dark = not self.dark
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the slide."""
        del event
        if self._slide is not None:
            painter = QPainter(self)
            size = self.size()
            made = Sheet(painter, QSizeF(size), unit(size, self.screen_height), dark=self.dark)
            paint(made, self._slide, self._place, self._name)


def unit(size: QSize, screen_height: int) -> float:
    """How many pixels a 900th of the screen's height is; less on a very narrow window."""
    return min((screen_height or size.height()) / HEIGHT, size.width() / NARROWEST)
