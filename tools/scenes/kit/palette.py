"""The colours of all scenes, and how a colour gets darker and lighter."""

from __future__ import annotations

from typing import Final

INK: Final = "#22303C"
WHITE: Final = "#FFFFFF"
PAPER: Final = "#F5F1E8"
SKY: Final = "#DCEAF3"
WALL: Final = "#EEE8DC"
WALL_COOL: Final = "#E3E9EC"
FLOOR: Final = "#CFD3D2"
YARD: Final = "#C5CAC9"
STEEL: Final = "#A9B5BE"
IRON: Final = "#66737E"
GLASS: Final = "#A9CBDD"
RED: Final = "#D1443B"
ORANGE: Final = "#EC7A2E"
YELLOW: Final = "#F4C02F"
LIME: Final = "#C9D94A"
GREEN: Final = "#3F9A69"
TEAL: Final = "#2F8C8C"
BLUE: Final = "#2F6FB0"
NAVY: Final = "#2B4564"
KHAKI: Final = "#9A8F6B"
WOOD: Final = "#D6A768"
BROWN: Final = "#A7713C"
CARDBOARD: Final = "#D3A977"
SKIN: Final = "#EFBE97"
HAIR: Final = "#33291F"
RUBBER: Final = "#39434C"
WATER: Final = "#7FB6D6"
OIL: Final = "#5B5140"
DUST: Final = "#C9AE82"

LINE: Final = 4.0
"""The one line weight: seams, slats, cables. Thinner only inside faces."""


def mixed(colour: str, other: str, part: float) -> str:
    """*colour* with *part* (0–1) of *other* in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in pairs)


def dark(colour: str, part: float = 0.18) -> str:
    """The shaded side of a thing of this colour."""
    return mixed(colour, "#1B2A3A", part)


def light(colour: str, part: float = 0.3) -> str:
    """The lit side of a thing of this colour."""
    return mixed(colour, WHITE, part)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
