"""Small words on a chip, states with their icon, and filters that can be taken away."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from trainer.ui import icons, style, tokens
from trainer.ui.parts.text import Icon, Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

Tone = Literal["plain", "ok", "warn", "bad", "info"]

# Each tone has its text, its ground and its icon.
LOOKS: Final[dict[str, tuple[str, str, str]]] = {
    "plain": ("ink2", "chip", ""),
    "ok": ("ok", "oksoft", "circle-check"),
    "warn": ("warn", "warnsoft", "triangle-alert"),
    "bad": ("bad", "badsoft", "circle-alert"),
    "info": ("link", "infosoft", "info"),
}


class Tag(QWidget):
    """Words of 13 px on a chip; a tone brings its icon, *icon* takes its place."""

    def __init__(self, theme: Theme, text: str, tone: Tone = "plain", icon: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.text = text
        self.tone: Tone = tone
        self._icon = icon
        self.setAccessibleName(text)
        self.setFont(style.font(theme, tokens.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Change the words, and the tone if given."""
        self.text, self.tone = text, tone or self.tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure icon and words."""
        words = self.fontMetrics().horizontalAdvance(self.text)
        icon = self.theme.px(16) + self.theme.gap(4) if self._icon_name() else 0
        return QSize(words + icon + 2 * self.theme.gap(8), self.theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw chip, icon and words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone, ground, _ = LOOKS[self.tone]
        _paint_chip(painter, self, ground, self.theme)
        left = self.theme.gap(8)
        if self._icon_name():
            _paint_icon(painter, self, self._icon_name(), tone, left)
            left += self.theme.px(16) + self.theme.gap(4)
        painter.setPen(style.color(self.theme, tone))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), _MIDDLE, self.text)

    def _icon_name(self) -> str:
        return self._icon or LOOKS[self.tone][2]


class StateText(QWidget):
    """A state without a ground: icon and words in its colour, as 已保存 10:22:18."""

    def __init__(
        self, theme: Theme, text: str, tone: Tone = "ok", icon: str = "", size: int = tokens.BODY
    ) -> None:
        super().__init__()
        self.theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap(8 if size > tokens.SMALL else 4))
        self._size = size
        self._icon = Icon(theme, "circle", size=18 if size > tokens.SMALL else 16)
        self._words = Label(theme, "", size)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self.say(text, tone, icon)

    def say(self, text: str, tone: Tone, icon: str = "") -> None:
        """Change the state."""
        colour = LOOKS[tone][0]
        self._icon.show_icon(icon or LOOKS[tone][2] or "circle", colour)
        self._words.setText(text)
        self._words.set_tone(colour)
        self._words.setFont(style.font(self.theme, self._size, bold=tone == "bad"))
        self.setAccessibleName(text)


class FilterChip(QAbstractButton):
    """A filter in force; a press takes it away."""

    removed = Signal()

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self.theme = theme
        self.setText(text)
        self.setAccessibleName(t("去掉筛选 {}").format(text))
        self.setFont(style.font(theme, tokens.SMALL))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _=False: self.removed.emit())

    def say(self, text: str) -> None:
        """Name another filter."""
        self.setText(text)
        self.setAccessibleName(t("去掉筛选 {}").format(text))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Measure words and cross."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        cross = self.theme.px(16) + self.theme.gap(4)
        return QSize(words + cross + 2 * self.theme.gap(8), self.theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw chip, words and cross."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_chip(painter, self, "select" if self.underMouse() else "infosoft", self.theme)
        painter.setPen(style.color(self.theme, "link"))
        left = self.theme.gap(8)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), _MIDDLE, self.text())
        place = self.width() - left - self.theme.px(16)
        _paint_icon(painter, self, "x", "link", place)


_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _paint_chip(painter: QPainter, widget: QWidget, ground: str, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.color(theme, ground))
    painter.drawRoundedRect(QRectF(widget.rect()), tokens.RADIUS_TAG, tokens.RADIUS_TAG)


def _paint_icon(
    painter: QPainter, widget: Tag | FilterChip, name: str, tone: str, left: int
) -> None:
    theme = widget.theme
    image = icons.pixmap(theme, name, tone, 16, widget.devicePixelRatioF())
    painter.drawPixmap(left, (widget.height() - theme.px(16)) // 2, image)
