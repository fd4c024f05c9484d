"""A button on the dark grounds: the rail's foot, the toast."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from trainer.ui import style, tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.tokens import Theme


class DarkButton(Button):
    """A button in light words on navy; *name* is needed when there are no words."""

    def __init__(self, theme: Theme, text: str, icon: str = "", name: str = "") -> None:
        super().__init__(theme, text, "dark", icon)
        self.setFont(style.font(theme, tokens.BODY, bold=bool(text)))
        if name:
            self.setAccessibleName(name)
            self.setToolTip(name)

    def _paint_ground(self, painter: QPainter) -> None:
        if self.underMouse() or self.isDown() or self.hasFocus():
            painter.setPen(style.color(self.theme, "raillink"))
            box = self.rect().adjusted(0, 0, -1, -1)
            painter.drawRoundedRect(box, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
