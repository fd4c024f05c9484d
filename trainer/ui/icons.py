"""Lucide drawings in the colours of the theme, drawn once per size and colour."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from trainer import assets
from trainer.ui.tokens import Theme

STROKE: Final = 1.75
STROKE_ROOM: Final = 2.2
ROOM_SIZE: Final = 32


def pixmap(theme: Theme, name: str, tone: str, size: int, ratio: float = 1) -> QPixmap:
    """Draw the icon *name* in the colour *tone*, *size* px wide at 100 %."""
    return _draw(name, theme.color(tone), theme.px(size), ratio)


def icon(theme: Theme, name: str, tone: str = "ink2", size: int = 18) -> QIcon:
    """Give the icon for a stock control, with its disabled state."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(theme, name, tone, size, ratio))
        grey = pixmap(theme, name, "disabled", size, ratio)
        made.addPixmap(grey, QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def _draw(name: str, colour: str, width: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - only when first drawn

    stroke = STROKE if width < ROOM_SIZE else STROKE_ROOM
    renderer = QSvgRenderer(QByteArray(_tinted(name, colour, stroke)))
    image = QPixmap(QSize(width, width) * ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def _tinted(name: str, colour: str, stroke: float) -> bytes:
    text = assets.icon(name).read_text(encoding="utf-8")
    text = text.replace("currentColor", colour)
    text = text.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return text.encode()
