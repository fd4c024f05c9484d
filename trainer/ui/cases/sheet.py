"""The ground of a slide: a painter that counts in shares of the height and knows both grounds."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from trainer.ui import style
from trainer.ui.tokens import Theme

HEIGHT: Final = 900
"""The height of the screen in the units all sizes here are given in."""
SMALLEST: Final = 33
"""Nothing that must be read across a room is smaller: 3.6 % of the height."""
NARROWEST: Final = 1200

# What a colour is for: its name on the dark ground, its name on the light ground.
_TONES: Final = MappingProxyType(
    {
        "ground": ("slide", "paper"),
        "panel": ("slidepanel", "select"),
        "ink": ("slideink", "ink"),
        "ink2": ("slideink2", "ink2"),
        "link": ("slidelink", "data"),
        "strong": ("slideink", "navy"),
        "onstrong": ("slide", "paper"),
    }
)
_WRAP: Final = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
)


class TooSmall(ValueError):
    """A text style below the share that can be read across a room."""


def tone(name: str, *, dark: bool) -> QColor:
    """The colour *name* of a slide on its dark or its light ground."""
    return QColor(Theme().color(_TONES[name][0 if dark else 1]))


class Sheet:
    """Draws in units of a 900th of the screen's height; *width* and *height* are in units."""

    def __init__(self, painter: QPainter, size: QSizeF, unit: float, *, dark: bool) -> None:
        self.painter = painter
        self.unit = unit
        self.dark = dark
        self.width = size.width() / unit
        self.height = size.height() / unit
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def font(self, size: float, *, bold: bool = False) -> QFont:
        """The font of *size* units. Raises TooSmall below the readable share."""
        if size < SMALLEST:
            raise TooSmall(f"{size} of {HEIGHT} cannot be read across a room")
        made = style.font(Theme(), size, bold=bold)
        made.setPixelSize(max(round(size * self.unit), 1))
        return made

    def lines(self, text: str, width: float, size: float, *, bold: bool = False) -> float:
        """How high *text* stands when it wraps at *width*."""
        metrics = QFontMetricsF(self.font(size, bold=bold))
        room = QRectF(0, 0, width * self.unit, 1e6)
        return metrics.boundingRect(room, _WRAP, text).height() / self.unit

    def advance(self, text: str, size: float, *, bold: bool = False) -> float:
        """How wide *text* is on one line."""
        return QFontMetricsF(self.font(size, bold=bold)).horizontalAdvance(text) / self.unit

    def text(  # noqa: PLR0913 - a place and a style
        self,
        at: tuple[float, float],
        width: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        tone: str = "ink",
    ) -> float:
        """Write, wrapping at *width*; give the height used."""
        high = self.lines(text, width, size, bold=bold)
        self.painter.setFont(self.font(size, bold=bold))
        self.painter.setPen(self.tone(tone))
        self.painter.drawText(self._box(*at, width, high + 1), _WRAP, text)
        return high

    def box(self, place: QRectF, fill: str = "", edge: str = "", radius: float = 8) -> None:
        """Draw a box, filled or only its edge."""
        self.painter.setBrush(self.tone(fill) if fill else Qt.BrushStyle.NoBrush)
        pen = QPen(self.tone(edge), 2 * self.unit) if edge else QPen(Qt.PenStyle.NoPen)
        self.painter.setPen(pen)
        box = self._box(place.x(), place.y(), place.width(), place.height())
        self.painter.drawRoundedRect(box, radius * self.unit, radius * self.unit)

    def line(
        self, start: tuple[float, float], end: tuple[float, float], *, dashed: bool = False
    ) -> None:
        """Draw a straight line as thick as can be seen."""
        pen = QPen(self.tone("link"), 6 * self.unit)
        if dashed:
            pen.setDashPattern([1.2, 1.6])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.painter.setPen(pen)
        first, last = self._box(*start, 0, 0).topLeft(), self._box(*end, 0, 0).topLeft()
        self.painter.drawLine(first, last)

    def dot(self, at: tuple[float, float], radius: float) -> None:
        """Draw a filled dot."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.tone("strong"))
        place = self._box(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)
        self.painter.drawEllipse(place)

    def tone(self, name: str) -> QColor:
        """The colour *name* on this ground."""
        return tone(name, dark=self.dark)

    def fill(self, place: QRectF, name: str) -> None:
        """Fill a band."""
        box = self._box(place.x(), place.y(), place.width(), place.height())
        self.painter.fillRect(box, self.tone(name))

    def largest(
        self, texts: Sequence[str], width: float, room: float, sizes: Sequence[float]
    ) -> float:
        """The largest of *sizes* in which all *texts* below each other fit in *room*."""
        for size in sizes:
            gaps = (len(texts) - 1) * size / 2
            if sum(self.lines(text, width, size) for text in texts) + gaps <= room:
                return size
        return sizes[-1]

    def _box(self, x: float, y: float, width: float, height: float) -> QRectF:
        unit = self.unit
        return QRectF(x * unit, y * unit, width * unit, height * unit)
