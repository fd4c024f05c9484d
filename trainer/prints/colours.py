"""The few colours paper may have: colour means risk, and only risk; structure is navy, text black."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

Colour = float | str
"""A grey from 0 (black) to 1 (white), or '#RRGGBB'."""

BLACK: Final = 0.0  # DeviceGray: an RGB black would print as four inks
WHITE: Final = 1.0
NAVY: Final = "#12355B"
RED: Final = "#D93026"
ORANGE: Final = "#F08A24"
YELLOW: Final = "#F2C230"
BLUE: Final = "#2F6FDE"
SIGN_YELLOW: Final = "#F9C80E"
SIGN_BLUE: Final = "#0B5CAB"
SIGN_RED: Final = "#D0021B"
LOSS: Final = "#B3180F"
SECONDARY: Final = "#5A6470"
DARK: Final = "#333A42"
HAIR: Final = "#9AA3AD"
ENGRAVED: Final = "#6E8BB0"
GOLD: Final = "#B9985A"
SEAL: Final = "#CDBB97"  # the ring that keeps a place for the seal
SIGNAL: Final = "#FFD84A"  # letters on black, read from three metres


@dataclass(frozen=True, slots=True)
class Level:
    """One risk level as it looks: its ground, the ink upon it, its word and its filled bars."""

    colour: str
    ink: Colour
    word: str
    bars: int


LEVELS: Final = {
    "红": Level(RED, WHITE, "重大", 4),
    "橙": Level(ORANGE, BLACK, "较大", 3),
    "黄": Level(YELLOW, BLACK, "一般", 2),
    "蓝": Level(BLUE, WHITE, "低", 1),
}


@cache
def ink(colour: Colour, *, stroke: bool = False) -> str:
    """The PDF operator that dips the pen (stroke) or the brush into a colour."""
    if not isinstance(colour, str):
        return f"{colour:g} {'G' if stroke else 'g'}"
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return f"{red:.4f} {green:.4f} {blue:.4f} {'RG' if stroke else 'rg'}"
