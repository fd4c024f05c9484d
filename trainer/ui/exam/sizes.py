"""字 字 字: three sizes of type for the candidate."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from trainer.ui import style, tokens
from trainer.ui.parts.choices import Choices, Option
from trainer.ui.tokens import Theme
from trainer.ui.words import t

FACTORS: Final = (1.0, 1.5, 1.8)
_GLYPHS: Final = (15, 20, 26)
_NAMES: Final = ("标准字", "大字", "特大字")


def nearest(scale: float) -> float:
    """Give the size that serves a person who reads at *scale*."""
    return next((factor for factor in FACTORS if factor >= scale), FACTORS[-1])


class SizeSwitch(Choices):
    """Tells by `changed` which factor was pressed."""

    def __init__(self, theme: Theme, factor: float) -> None:
        last = len(FACTORS) - 1
        options = [Option(f, t("字")) for f in FACTORS]
        buttons = [_Size(theme, i, first=i == 0, last=i == last) for i in range(len(FACTORS))]
        super().__init__(options, buttons)
        self.setAccessibleName(t("字号"))
        self.choose(factor)


class _Size(QAbstractButton):
    def __init__(self, theme: Theme, place: int, *, first: bool, last: bool) -> None:
        super().__init__()
        self._theme, self._glyph = theme, _GLYPHS[place]
        self._first, self._last = first, last
        self.setText(t("字"))
        self.setObjectName(f"size-{place + 1}")
        self.setAccessibleName(t(_NAMES[place]))
        self.setToolTip(t(_NAMES[place]))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        gap = self._theme.gap(28)
        return QSize(self._glyph + gap, self._theme.gap(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        ground = "select" if on else "hover" if self.underMouse() else "surface"
        shape = self._shape()
        painter.fillPath(shape, style.color(self._theme, ground))
        painter.setPen(QPen(style.color(self._theme, "edge")))
        painter.drawPath(shape)
        font = style.font(self._theme, bold=on)
        font.setPixelSize(self._glyph)
        painter.setFont(font)
        painter.setPen(style.color(self._theme, "ink" if on else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _shape(self) -> QPainterPath:
        radius = tokens.RADIUS_CONTROL
        left = 0.5 if self._first else -radius
        right = self.width() - 0.5 if self._last else self.width() + radius
        path = QPainterPath()
        path.addRoundedRect(QRectF(left, 0.5, right - left, self.height() - 1), radius, radius)
        if self._first:
            return path
        clip = QPainterPath()
        clip.addRect(QRectF(-0.5, 0, self.width() + 2 * radius, self.height()))
        return path.intersected(clip)
