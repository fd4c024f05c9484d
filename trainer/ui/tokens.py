"""Colours and sizes of every screen; no other file holds a colour or a size of type."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

# Each name has its colour on a light and on a dark ground.
COLOURS: Final = MappingProxyType(
    {
        "bg": ("#F3F5F8", "#0F161E"),
        "surface": ("#FFFFFF", "#18212B"),
        "sunken": ("#F7F9FB", "#141C25"),
        "line": ("#DCE2EA", "#2A3745"),
        "edge": ("#7E8B9B", "#71829A"),
        "ink": ("#16222F", "#E8EEF5"),
        "ink2": ("#45556A", "#B4C1CF"),
        "ink3": ("#5A697B", "#98A7B8"),
        "navy": ("#12355B", "#A9CBF3"),
        "navy2": ("#1E4A78", "#C3DBF7"),
        "rail": ("#12355B", "#0A1A2D"),
        "railink": ("#D3DEEB", "#C2D0DF"),
        "railact": ("#24558A", "#1C3F66"),
        "onrail": ("#FFFFFF", "#FFFFFF"),
        "raillink": ("#9CC4F2", "#9CC4F2"),
        "accent": ("#F08A24", "#F39A3E"),
        "accenth": ("#E37C14", "#F6AA5B"),
        "accentp": ("#D06E0B", "#E0882C"),
        "onaccent": ("#14202E", "#14202E"),
        "link": ("#1D5DB8", "#85B6F6"),
        "onlink": ("#FFFFFF", "#0F161E"),
        "focus": ("#1D5DB8", "#85B6F6"),
        "select": ("#E4EEFA", "#1D3552"),
        "hover": ("#F1F5FA", "#1D2833"),
        "chip": ("#EAEEF3", "#263341"),
        "ok": ("#1B6B3C", "#7FCF9F"),
        "oksoft": ("#E5F4EB", "#15311F"),
        "warn": ("#845000", "#F2C271"),
        "warnsoft": ("#FFF2DA", "#35280F"),
        "bad": ("#B3261E", "#F5998F"),
        "badsoft": ("#FCEBE9", "#3B1B18"),
        "infosoft": ("#E7F0FB", "#172C46"),
        "disabled": ("#5D6978", "#8595A6"),
        "disabledbg": ("#E6EAF0", "#222E3A"),
        "data": ("#2B5C94", "#7FB0E6"),
        "data2": ("#6C8DB3", "#5E84B0"),
        "data3": ("#C6D3E2", "#34495F"),
        "grid": ("#E3E8EE", "#2A3745"),
        "r1": ("#D93026", "#E5534A"),
        "r2": ("#F08A24", "#F39A3E"),
        "r3": ("#F2C230", "#F2C94C"),
        "r4": ("#2F6FDE", "#5B93EE"),
        # Full-screen slides stand on a dark ground in both themes.
        "slide": ("#0B2239", "#0B2239"),
        "slidepanel": ("#143C66", "#143C66"),
        "slideink": ("#FFFFFF", "#FFFFFF"),
        "slideink2": ("#C9D8EA", "#C9D8EA"),
        "slidelink": ("#9CC4F2", "#9CC4F2"),
        # Pictures of paper stay white in both themes.
        "paper": ("#FFFFFF", "#FFFFFF"),
        "paperink": ("#16222F", "#16222F"),
    }
)

# Sizes of type in px at 100 %.
SMALL: Final = 13
BODY: Final = 15
SECTION: Final = 17
TITLE: Final = 20
FIGURE: Final = 24
HEADLINE: Final = 30

# Line heights that go with them.
LINES: Final = MappingProxyType({13: 20, 15: 24, 17: 24, 20: 28, 24: 34, 30: 40})

# Heights of controls and rows in px at 100 %.
CONTROL: Final = 36
CONTROL_SMALL: Final = 32
CONTROL_LARGE: Final = 44
TABLE_HEAD: Final = 36
QUIET_PADDING: Final = 4
ROW: Final = 40
ROW_TWO_LINES: Final = 56
RAIL_WIDTH: Final = 168
RAIL_ITEM: Final = 40
PAGE_HEADER: Final = 64
SECTION_BAR: Final = 52
LIST_FOOTER: Final = 36
JOB_STRIP: Final = 72
FACETS_WIDTH: Final = 224
PERSON_LIST_WIDTH: Final = 264
DETAIL_WIDTH: Final = 352
WIDE_ENOUGH: Final = 1280

# Radii, borders.
RADIUS_TAG: Final = 4
RADIUS_CONTROL: Final = 6
RADIUS_PANEL: Final = 8

SCALE_MIN: Final = 1.0
SCALE_MAX: Final = 2.0
NARROW_ABOVE: Final = 1.3


@dataclass(frozen=True, slots=True)
class Theme:
    """How this person sees the program: ground, text size, motion."""

    dark: bool = False
    scale: float = 1.0
    motion: bool = True

    def __post_init__(self) -> None:
        if not SCALE_MIN <= self.scale <= SCALE_MAX:
            message = f"text size {self.scale} is outside {SCALE_MIN}–{SCALE_MAX}"
            raise ValueError(message)

    def color(self, name: str) -> str:
        """Give the colour *name* of this ground as #RRGGBB; `KeyError` if unknown."""
        return COLOURS[name][self.dark]

    def px(self, size: float) -> int:
        """Scale a height, a width or a size of type."""
        return round(size * self.scale)

    def gap(self, size: float) -> int:
        """Scale a space; spaces grow at half the rate of text."""
        return round(size * (1 + (self.scale - 1) / 2))

    def line(self, size: int) -> int:
        """Give the line height that goes with the type size *size*."""
        return self.px(LINES.get(size, round(size * 1.5)))

    @property
    def narrow(self) -> bool:
        """Whether the text is so large that a detail pane gets a page of its own."""
        return self.scale > NARROW_ABOVE


def contrast(one: str, other: str) -> float:
    """Compute the WCAG 2 contrast of two colours written #RRGGBB."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    if part <= 0.04045:
        return part / 12.92
    return float(((part + 0.055) / 1.055) ** 2.4)
