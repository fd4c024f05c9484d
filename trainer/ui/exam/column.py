"""A page with one column in the middle of the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.tokens import Theme

WIDTH = 800


class Column(QWidget):
    """Add parts with `add`, the buttons at the end with `add_actions`."""

    def __init__(self, theme: Theme, width: int = WIDTH) -> None:
        super().__init__()
        self.theme = theme
        self._width = width
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage(theme, padding=20 if theme.narrow else 40)
        outer.addWidget(page)
        row = QHBoxLayout()
        row.addStretch(1)
        self._middle = QWidget()
        self._middle.setMaximumWidth(theme.px(width))
        self._middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self._middle, 100)
        row.addStretch(1)
        page.add(row)
        self.column = QVBoxLayout(self._middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.gap(16))

    def add(self, thing: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a widget or a layout below the others."""
        if isinstance(thing, QWidget):
            self.column.addWidget(thing, stretch)
        else:
            self.column.addLayout(thing, stretch)

    def add_actions(self, *buttons: QWidget) -> None:
        """Put the ways on in a row."""
        row = QHBoxLayout()
        row.setContentsMargins(0, self.theme.gap(12), 0, 0)
        row.setSpacing(self.theme.gap(16))
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        self.add(row)
