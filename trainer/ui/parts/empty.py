"""A page with nothing on it yet: what is missing and the three steps to have it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.ui import style, tokens
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme

WIDTH = 760


class EmptyState(ScrollPage):
    """A sentence on what is missing, numbered *steps* (name, explanation), actions.

    `add` puts more below: a list of things ready to use, a line with a link.
    """

    def __init__(
        self, theme: Theme, title: str, steps: Sequence[tuple[str, str]] = (), text: str = ""
    ) -> None:
        super().__init__(theme)
        self.column.setContentsMargins(theme.gap(24), theme.gap(80), theme.gap(24), theme.gap(24))
        outer = QHBoxLayout()
        middle = QWidget()
        middle.setMaximumWidth(theme.px(WIDTH))
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        outer.addStretch(1)
        outer.addWidget(middle, 100)
        outer.addStretch(1)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.gap(16))
        self._column.addWidget(Paragraph(theme, title, tokens.FIGURE, bold=True))
        if text:
            self._column.addWidget(Paragraph(theme, text, tone="ink2"))
        if steps:
            self._add_steps(steps)
        super().add(outer)
        self.setAccessibleName(title)

    def add(self, thing: QWidget | QLayout) -> None:
        """Add something below."""
        if isinstance(thing, QWidget):
            self._column.addWidget(thing)
        else:
            self._column.addLayout(thing)

    def add_actions(self, *buttons: QWidget) -> None:
        """Add a row of buttons below."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(8))
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        self.add(row)

    def _add_steps(self, steps: Sequence[tuple[str, str]]) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(24))
        for number, (name, words) in enumerate(steps, 1):
            row.addWidget(_Step(self.theme, number, name, words), 1)
        self._column.addLayout(row)


class NumberDisc(QWidget):
    """A number in a ring, or with *filled* on a soft ground."""

    def __init__(self, theme: Theme, number: int, *, filled: bool = False, side: int = 28) -> None:
        super().__init__()
        self._theme, self._number, self._filled = theme, number, filled
        self.setFixedSize(theme.px(side), theme.px(side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ring and number."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        navy = style.color(self._theme, "navy")
        painter.setPen(Qt.PenStyle.NoPen if self._filled else QPen(navy))
        ground = style.color(self._theme, "select")
        painter.setBrush(ground if self._filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(navy)
        size = tokens.BODY if self.width() >= self._theme.px(28) else tokens.SMALL
        painter.setFont(style.font(self._theme, size, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


class _Step(QWidget):
    def __init__(self, theme: Theme, number: int, name: str, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap(12))
        row.addWidget(NumberDisc(theme, number), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(theme, name, bold=True))
        column.addWidget(Paragraph(theme, words, tokens.SMALL, tone="ink2"))
        column.addStretch()
        row.addLayout(column, 1)
