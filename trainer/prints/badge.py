"""A risk level, told four ways: colour, character, word and rising bars. In grey, 红 and 蓝 are one."""

from __future__ import annotations

from trainer.prints.box import Box
from trainer.prints.colours import LEVELS, Colour, Level
from trainer.prints.style import HANZI, MM, Align, Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import width

_PAD, _GAP = 0.15, 0.12  # of the height: at both ends, and between word and bars
_BAR, _BETWEEN = 0.125, 0.075


def badge_width(level: str, height: float, *, word: bool = False) -> float:
    """How wide the badge stands, in mm."""
    text = width(_text(level, word), _style(LEVELS[level], height))
    return text + height * (2 * _PAD + _GAP + 4 * _BAR + 3 * _BETWEEN)


def badge(
    surface: Surface,
    spot: tuple[float, float, float],
    level: str,
    align: Align = "left",
    *,
    word: bool = False,
) -> float:
    """The badge with its upper edge at (x, y, height), aligned at x; returns its width."""
    x, y, h = spot
    look, wide = LEVELS[level], badge_width(level, h, word=word)
    x -= {"left": 0.0, "centre": wide / 2, "right": wide}[align]
    style = _style(look, h)
    surface.rect(Box(x, y, wide, h), look.colour)
    typed = surface.text(x + h * _PAD, y + h / 2 + HANZI * style.em, _text(level, word), style)
    _bars(surface, (x + h * (_PAD + _GAP) + typed, y, h), look)
    return wide


def _text(level: str, word: bool) -> str:
    return f"{level} {LEVELS[level].word}风险" if word else level


def _style(look: Level, height: float) -> Style:
    return Style(height * MM * 0.70, bold=True, colour=look.ink)


def _bars(surface: Surface, spot: tuple[float, float, float], look: Level) -> None:
    x, y, h = spot
    pen = Pen(max(0.3, h * MM * 0.022), look.ink)
    for i in range(4):
        tall = h * (0.22 + 0.42 * i / 3)
        bar = Box(x + i * h * (_BAR + _BETWEEN), y + h * 0.82 - tall, h * _BAR, tall)
        if i < look.bars:
            surface.rect(bar, look.ink)
        else:
            surface.rect(bar.inset(pen.width / MM / 2), pen=pen)


def hatch(surface: Surface, box: Box, level: str, colour: Colour, pitch: float = 1.2) -> None:
    """The pattern of a level, as lines inside a clip: 红 solid, 橙 diagonal, 黄 dots, 蓝 open."""
    with surface.clipped(box):
        if level == "红":
            surface.rect(box, colour)
        elif level == "橙":
            diagonals(surface, box, Pen(0.6, colour), pitch)
        elif level == "黄":
            _dots(surface, box, colour, pitch)


def diagonals(surface: Surface, box: Box, pen: Pen, pitch: float) -> None:
    """Slanting lines across a box; they overshoot it, so clip first."""
    lowest = surface.lowest
    for i in range(int((box.w + box.h) / pitch) + 1):
        x = box.x - box.h + i * pitch
        surface.line((x, box.bottom), (x + box.h, box.y), pen)
    surface.lowest = max(lowest, box.bottom)


def _dots(surface: Surface, box: Box, colour: Colour, pitch: float) -> None:
    lowest = surface.lowest
    for row in range(int(box.h / pitch / 0.75) + 2):
        shift = pitch / 2 if row % 2 else 0.0
        for column in range(int(box.w / pitch) + 2):
            x, y = box.x + shift + column * pitch, box.y + pitch * (0.5 + 0.75 * row)
            surface.circle(x, y, pitch * 0.22, colour)
    surface.lowest = max(lowest, box.bottom)
