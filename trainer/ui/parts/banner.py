"""A message in its place: what happened, what is safe, and the ways on."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.ui import style, tokens
from trainer.ui.parts.text import Icon, Paragraph
from trainer.ui.tokens import Theme

Tone = Literal["error", "warn", "info", "ok"]

# Each tone has its colour, its ground and its icon.
_LOOKS: Final[dict[str, tuple[str, str, str]]] = {
    "error": ("bad", "badsoft", "circle-alert"),
    "warn": ("warn", "warnsoft", "triangle-alert"),
    "info": ("link", "infosoft", "info"),
    "ok": ("ok", "oksoft", "circle-check"),
}


class Banner(QWidget):
    """A band with an icon: a bold *title*, running *text*, actions below.

    One line without a title is a hint; its actions stand at the right. An error with
    a title gets a border, for it must not be overlooked.
    """

    def __init__(
        self, theme: Theme, tone: Tone, text: str = "", *, title: str = "", icon: str = ""
    ) -> None:
        super().__init__()
        self.theme = theme
        self.tone: Tone = tone
        self._titled = bool(title)
        row = QHBoxLayout(self)
        pad = theme.gap(20 if title else 12)
        row.setContentsMargins(
            pad, theme.gap(16 if title else 8), pad, theme.gap(16 if title else 8)
        )
        row.setSpacing(theme.gap(16 if title else 12))
        colour, _, usual = _LOOKS[tone]
        size = 24 if title else 18
        row.addWidget(Icon(theme, icon or usual, colour, size), 0, self._icon_place())
        column = self.column = QVBoxLayout()
        column.setSpacing(theme.gap(4))
        self.title = Paragraph(theme, title, tokens.SECTION, bold=True)
        self.text = Paragraph(theme, text)
        if not title:
            column.addStretch()
        column.addWidget(self.title)
        column.addWidget(self.text)
        if not title:
            column.addStretch()
        row.addLayout(column, 1)
        self.title.setVisible(bool(title))  # not before it has a place: it would be a window
        self.text.setVisible(bool(text))
        self._actions = QHBoxLayout()
        self._actions.setSpacing(theme.gap(8))
        self._place_of_actions = column if title else row
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(theme.px(160))
        self.setAccessibleName(f"{title} {text}".strip())

    def add(self, *actions: QWidget) -> None:
        """Add the ways on, the safe one first."""
        if self._actions.parent() is None:
            self._place_of_actions.addLayout(self._actions)
        for action in actions:
            self._actions.addWidget(action)
        if self._titled:
            self._actions.addStretch()
            self._actions.setContentsMargins(0, self.theme.gap(8), 0, 0)

    def add_words(self, words: QWidget) -> None:
        """Add more to read below the text: a text with formulas or pictures."""
        self.column.addWidget(words)
        self.setAccessibleName(f"{self.accessibleName()} {words.accessibleName()}".strip())

    def say(self, text: str, title: str = "") -> None:
        """Change the words."""
        self.title.say(title)
        self.title.setVisible(bool(title))
        self.text.say(text)
        self.text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and border."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, ground, _ = _LOOKS[self.tone]
        painter.setBrush(style.color(self.theme, ground))
        bordered = self.tone == "error" and self._titled
        pen = QPen(style.color(self.theme, colour), 2) if bordered else Qt.PenStyle.NoPen
        painter.setPen(pen)
        radius = tokens.RADIUS_PANEL if self._titled else tokens.RADIUS_CONTROL
        inset = 1 if bordered else 0
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, radius, radius)

    def _icon_place(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignTop if self._titled else Qt.AlignmentFlag.AlignVCenter
