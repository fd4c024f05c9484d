"""Buttons: primary, secondary, danger, quiet link, and the few icons without words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from trainer.ui import icons, style, tokens
from trainer.ui.tokens import Theme

Kind = Literal["primary", "secondary", "danger", "link", "crumb", "ghost", "dark"]
Size = Literal["small", "normal", "large"]

# kind: (text, border, normal, hover, pressed); "" draws nothing.
_LOOKS: Final[dict[str, tuple[str, str, str, str, str]]] = {
    "primary": ("onaccent", "", "accent", "accenth", "accentp"),
    "secondary": ("ink", "edge", "surface", "hover", "select"),
    "danger": ("bad", "bad", "surface", "badsoft", "badsoft"),
    "link": ("link", "", "", "hover", "select"),
    "crumb": ("ink2", "", "", "hover", "select"),
    "ghost": ("ink2", "", "", "hover", "select"),
    "dark": ("raillink", "", "", "", ""),
}


@dataclass(frozen=True, slots=True)
class _Measure:
    height: int
    padding: int
    font: int
    icon: int


_SIZES: Final = {
    "small": _Measure(tokens.CONTROL_SMALL, 11, tokens.SMALL, 16),
    "normal": _Measure(tokens.CONTROL, 15, tokens.BODY, 18),
    "large": _Measure(tokens.CONTROL_LARGE, 20, tokens.SECTION, 20),
}


# Quiet buttons stand in lines of text, so their ground reaches little beyond their words.
_QUIET: Final = {"link": tokens.QUIET_PADDING, "crumb": 8}


class Button(QPushButton):
    """A button with words, an icon before them if wanted, and its key after them."""

    def __init__(  # noqa: PLR0913 - each is a choice of the caller
        self,
        theme: Theme,
        text: str,
        kind: Kind = "secondary",
        icon: str = "",
        *,
        size: Size = "normal",
        keys: str = "",
    ) -> None:
        super().__init__(text)
        self.theme = theme
        self.kind: Kind = kind
        self.icon_name = icon
        self.keys = keys
        self._measure = _SIZES[size]
        self.setAutoDefault(False)
        self.setFont(style.font(theme, self._measure.font, bold=kind == "primary"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)

    def setText(self, text: str) -> None:
        """Change the words, on the screen and for a screen reader."""
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_kind(self, kind: Kind) -> None:
        """Change what the button is, as when a banner takes the orange over."""
        self.kind = kind
        self.setFont(style.font(self.theme, self._measure.font, bold=kind == "primary"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure icon, words and key."""
        padding = self.theme.gap(_QUIET.get(self.kind, self._measure.padding))
        width = self._content_width() + 2 * padding
        return QSize(width, self.theme.px(self._measure.height))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter as well as Space, once however long it is held."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, border, icon and words in the state of the button."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_content(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        fill, border = self._ground()
        painter.setBrush(style.color(self.theme, fill) if fill else Qt.BrushStyle.NoBrush)
        pen = QPen(style.color(self.theme, border)) if border else Qt.PenStyle.NoPen
        painter.setPen(pen)
        box = QRectF(self.rect())
        box = box.adjusted(0.5, 0.5, -0.5, -0.5) if border else box
        painter.drawRoundedRect(box, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)

    def _ground(self) -> tuple[str, str]:
        _, border, normal, hover, pressed = _LOOKS[self.kind]
        if not self.isEnabled():
            return ("disabledbg" if normal else "", "")
        if self.isDown() or self.isChecked():
            return pressed, border
        return (hover if self.underMouse() else normal), border

    def _paint_content(self, painter: QPainter) -> None:
        tone = _LOOKS[self.kind][0] if self.isEnabled() else "disabled"
        left = (self.width() - self._content_width()) // 2
        if self.icon_name:
            left = self._paint_icon(painter, left, tone)
        painter.setFont(self.font())
        painter.setPen(style.color(self.theme, tone))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self.text())
        if self.keys:
            left += self._text_width() + self.theme.gap(8)
            painter.setFont(self._keys_font())
            painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self.keys)

    def _paint_icon(self, painter: QPainter, left: int, tone: str) -> int:
        size = self._measure.icon
        ratio = self.devicePixelRatioF()
        image = icons.pixmap(self.theme, self.icon_name, tone, size, ratio)
        top = (self.height() - self.theme.px(size)) // 2
        painter.drawPixmap(left, top, image)
        return left + self.theme.px(size) + (self.theme.gap(8) if self.text() else 0)

    def _content_width(self) -> int:
        width = self._text_width()
        if self.icon_name:
            width += self.theme.px(self._measure.icon)
            width += self.theme.gap(8) if self.text() else 0
        if self.keys:
            metrics = QFontMetrics(self._keys_font())
            width += self.theme.gap(8) + metrics.horizontalAdvance(self.keys)
        return width

    def _text_width(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(self.text())

    def _keys_font(self) -> QFont:
        return style.font(self.theme, tokens.SMALL, bold=self.kind == "primary")


class IconButton(Button):
    """A square button without words; *name* is its tip and its accessible name."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        kind: Kind = "ghost",
        size: Size = "normal",
    ) -> None:
        super().__init__(theme, "", kind, icon, size=size)
        self.setAccessibleName(name)
        self.setToolTip(name)
        side = theme.px(_SIZES[size].height)
        self.setFixedSize(side, side)


def primary(theme: Theme, text: str, icon: str = "", keys: str = "") -> Button:
    """Make the one orange button of a screen."""
    return Button(theme, text, "primary", icon, keys=keys)


def secondary(theme: Theme, text: str, icon: str = "", keys: str = "") -> Button:
    """Make a bordered button."""
    return Button(theme, text, "secondary", icon, keys=keys)


def danger(theme: Theme, text: str, icon: str = "") -> Button:
    """Make the button of an act that cannot come back."""
    return Button(theme, text, "danger", icon)


def link(theme: Theme, text: str, icon: str = "") -> Button:
    """Make a quiet button that looks like a link."""
    return Button(theme, text, "link", icon)
