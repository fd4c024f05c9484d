"""A big figure with a small label, alone or in a ruled row of several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui import tokens
from trainer.ui.parts.text import ElidedLabel, Label, Line
from trainer.ui.tokens import Theme


class StatTile(QWidget):
    """A figure of 24 (or *size*) px over its label; with *clickable* it is a link."""

    pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        figure: str,
        label: str,
        *,
        size: int = tokens.FIGURE,
        clickable: bool = False,
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.figure = Label(theme, figure, size, bold=True)
        self.label = ElidedLabel(theme, label, tokens.SMALL, tone="ink2")
        column.addWidget(self.figure)
        column.addWidget(self.label)
        self.clickable = clickable
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{label} {figure}")

    def show_figure(self, figure: str, label: str | None = None) -> None:
        """Change the figure, and the label if given."""
        self.figure.setText(figure)
        if label is not None:
            self.label.setText(label)
        self.setAccessibleName(f"{self.label.text()} {figure}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link."""
        super().mouseReleaseEvent(event)
        if self.clickable and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link by Enter or Space."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if self.clickable and event.key() in keys:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)


class StatRow(QFrame):
    """Several tiles side by side in one panel, parted by lines."""

    def __init__(self, theme: Theme, tiles: Sequence[StatTile], *, panel: bool = True) -> None:
        super().__init__()
        if panel:
            self.setProperty("part", "panel")
        row = QHBoxLayout(self)
        pad = theme.gap(16) if panel else 0
        side = theme.gap(24) if panel else 0
        row.setContentsMargins(side, pad, side, pad)
        row.setSpacing(theme.gap(24 if panel else 20))
        for number, tile in enumerate(tiles):
            if number:
                row.addWidget(Line(upright=True))
            row.addWidget(tile, 1 if panel else 0)
        if not panel:
            row.addStretch()
