"""Something made of several words that is pressed as a whole, as a link is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from trainer.ui import style, tokens
from trainer.ui.tokens import Theme


class Press(QAbstractButton):
    """Add widgets to `column`; `clicked` comes by mouse, Space and Enter."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(theme.gap(8),) * 4)
        self.column.setSpacing(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as well as Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground under the mouse."""
        del event
        if not self.underMouse():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color(self.theme, "hover"))
        radius = tokens.RADIUS_CONTROL
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
