"""What stands and hangs in a switch room: panels, mats, tools, a trench, and what does not belong there."""

from __future__ import annotations

from kit.palette import (
    BLUE,
    GREEN,
    INK,
    IRON,
    ORANGE,
    PAPER,
    RED,
    STEEL,
    WHITE,
    YELLOW,
    dark,
    light,
)
from kit.pen import Shape, disc, group, line, oval, path, poly, rect, shadow, stroke
from kit.signs import warning
from kit.words import words

_PANEL = "#AEBFBE"


def panel(w: float = 140, h: float = 280, opened: bool = False) -> Shape:
    """A switchgear panel on the origin; *opened* it shows bars and wires under tension. Spots: handle bars."""
    if opened:
        return _open_panel(w, h)
    a = w / 2
    lamps = [disc(x, -h + 62, 7, c) for x, c in ((-26, RED), (0, GREEN), (26, YELLOW))]
    return group(
        shadow(0, 0, w * 0.56), rect(-a, -h, w, h, dark(_PANEL, 0.12), 4), rect(-a + 5, -h + 6, w - 10, h - 18, _PANEL, 3),
        rect(a - 30, -h + 6, 25, h - 18, dark(_PANEL, 0.08), 3),
        rect(-a + 18, -h + 16, w - 36, 28, INK, 3), stroke(f"M{-a + 28} {-h + 30}H{a - 46}", "#8FD0A8", 5),
        *lamps, warning("bolt").at(0, -h * 0.5, 0.52), rect(-6, -h * 0.34, 12, 40, IRON, 4), disc(0, -h * 0.34 + 6, 10, INK),
        stroke(f"M{-a + 22} -34H{a - 22}M{-a + 22} -24H{a - 22}", dark(_PANEL, 0.2)),
    ).with_spots(handle=(0, -h * 0.34 + 20), bars=(0, -h * 0.6), top=(0, -h))  # fmt: skip


def _open_panel(w: float, h: float) -> Shape:
    a = w / 2
    bars = [
        rect(x - 6, -h + 24, 12, h * 0.34, c)
        for x, c in ((-36, "#C9842F"), (-6, "#C9842F"), (24, "#C9842F"))
    ]
    ends = "".join(f"M{x} {-h * 0.58:.0f}V{-h * 0.5:.0f}" for x in (-36, -6, 24))
    breakers = [rect(x - 13, -h * 0.5, 26, 46, PAPER, 3) for x in (-36, -6, 24)]
    knobs = [rect(x - 4, -h * 0.5 + 10, 8, 18, INK, 2) for x in (-36, -6, 24)]
    wires = [
        stroke(f"M{x} {-h * 0.5 + 46:.0f}Q{x + 16} {-h * 0.22:.0f} {x + 4} -16", c, 6)
        for x, c in ((-36, "#D8B02A"), (-6, GREEN), (24, RED))
    ]
    leaf = path(f"M{a} {-h}L{a + 70} {-h + 18}V14L{a} 0Z", _PANEL)
    return group(
        shadow(0, 0, w * 0.56), rect(-a, -h, w, h, dark(_PANEL, 0.12), 4), rect(-a + 8, -h + 8, w - 16, h - 20, "#49565A", 2),
        *bars, stroke(ends, "#C9842F", 7), *breakers, *knobs, *wires, leaf, warning("bolt").at(a + 36, -h * 0.56, 0.42),
    ).with_spots(bars=(0, -h * 0.6), top=(0, -h))  # fmt: skip


def rubber_mat(w: float = 180) -> Shape:
    """An insulating mat on the floor before panels, about the origin."""
    a = w / 2
    return group(
        poly(((-a, 14), (a, 14), (a - 16, -14), (-a + 16, -14)), "#4F7D69"),
        line(((-a + 14, 6), (a - 14, 6)), light("#4F7D69", 0.25), 3), line(((-a + 22, -5), (a - 22, -5)), light("#4F7D69", 0.25), 3),
    )  # fmt: skip


def no_closing() -> Shape:
    """The tag for switches: do not close, people are working; hangs from the origin, 128 by 92."""
    return group(
        stroke("M-30 16L0 0L30 16", IRON, 4), rect(-64, 14, 128, 78, RED, 5), rect(-58, 20, 116, 66, WHITE, 3),
        words("禁止合闸", 0, 50, 27, RED), words("有人工作", 0, 79, 23, RED),
    )  # fmt: skip


def trench(w: float = 230, deep: float = 60) -> Shape:
    """A cable trench in the floor whose cover is off, about the origin; cables lie in it."""
    a, b = w / 2, deep / 2
    hole = poly(((-a, b), (a, b), (a - 26, -b), (-a + 26, -b)), "#2B343A")
    wall = poly(((-a + 26, -b), (a - 26, -b), (a - 34, -b + 18), (-a + 34, -b + 18)), "#5B666C")
    cables = [
        stroke(f"M{-a + 20} {y}Q{-a * 0.3} {y - 8} 0 {y}T{a - 20} {y - 2}", c, 7)
        for y, c in ((2, ORANGE), (12, "#7F8B93"), (22, BLUE))
    ]
    rim = line(((-a, b), (-a + 26, -b), (a - 26, -b), (a, b), (-a, b)), "#8B9496", 7)
    return group(hole, wall, *cables, rim)


def trench_cover() -> Shape:
    """A chequer plate that should lie over a trench; it lies aslant beside, about the origin."""
    plate = poly(((-70, 22), (58, 34), (76, -8), (-50, -20)), "#9AA5AB")
    edge = poly(((-70, 22), (58, 34), (58, 42), (-70, 30)), "#6E7A82")
    dots = "".join(
        f"M{x} {y}l10 1"
        for x, y in ((-46, 8), (-14, 11), (18, 14), (-34, -6), (-2, -3), (30, 0), (44, 18))
    )
    return group(edge, plate, stroke(dots, "#6E7A82"))


def rat() -> Shape:
    """A rat that looks left, 120 long, on the origin."""
    fur = "#7B7068"
    return group(
        shadow(0, 0, 46), stroke("M38-10Q70-4 66-24T92-34", "#C7988C", 5),
        path("M-50-12Q-46-26-28-28Q-14-46 14-42Q44-38 44-10Q42 0 30 0H-30Q-44-2-50-12Z", fur),
        path("M10-42Q44-38 44-10Q42 0 30 0H6Q30-14 10-42Z", dark(fur)), disc(-22, -30, 10, fur), disc(-22, -30, 6, "#C7988C"),
        disc(-38, -18, 3.4, INK), disc(-50, -12, 3.6, "#C7988C"), stroke("M-44-8l-16 6M-44-10l-18-2", dark(fur), 2.4),
        rect(-30, -5, 14, 6, "#C7988C", 3), rect(16, -5, 14, 6, "#C7988C", 3),
    )  # fmt: skip


def cooking_plate() -> Shape:
    """An electric hob with a steaming pot, 110 wide and 120 high; spot: cord."""
    return group(
        shadow(0, 0, 60), rect(-54, -26, 108, 24, "#39434C", 5), rect(20, -26, 34, 24, dark("#39434C"), 5), disc(-36, -14, 6, RED),
        rect(-34, -32, 68, 7, "#F4662A", 3),
        path("M-38-78H38V-38Q36-32 28-32H-28Q-36-32-38-38Z", STEEL), path("M14-78H38V-38Q36-32 28-32H14Z", dark(STEEL)),
        rect(-44, -82, 88, 9, light(STEEL, 0.3), 4), rect(-10, -92, 20, 10, INK, 4), rect(36, -70, 26, 7, INK, 3), rect(-62, -70, 26, 7, INK, 3),
        stroke("M-20-98q-12-14 0-28M4-102q-12-14 0-28M26-98q-12-14 0-28", "#A3AFB6", 5),
    ).with_spots(cord=(54, -12))  # fmt: skip


def tool_board() -> Shape:
    """Insulating tools on their board: voltage tester, gloves, boots; 190 by 150 about the origin."""
    glove = "M-16 34V-4Q-30-10-28-18Q-22-22-14-12V-36Q-10-42-5-36V-14V-42Q0-48 5-42V-14V-38Q10-44 15-37V8L12 34Z"
    boot = "M-16-40H10V6Q34 10 34 24V30H-16Z"
    return group(
        rect(-95, -75, 190, 150, "#D9C7A4", 5), rect(-88, -68, 176, 136, "#EADFC6", 3),
        stroke("M-66-54V50", RED, 9), stroke("M-66-54V-30", YELLOW, 9), disc(-66, -56, 7, IRON),
        path(glove, "#C8443A").at(-14, 6, 0.92), rect(-31, 30, 30, 8, "#9C332B", 2).at(0, 0),
        path(boot, "#3F6B58").at(52, 26, 0.95), rect(36, -12, 26, 7, "#2E5242", 2),
    )  # fmt: skip


def rat_guard(w: float = 140) -> Shape:
    """The board across a door's foot that keeps rats out, 46 high, on the origin."""
    bars = [
        poly(((x, 0), (x + 18, 0), (x + 36, -46), (x + 18, -46)), INK)
        for x in range(int(-w / 2) + 8, int(w / 2) - 36, 38)
    ]
    return group(rect(-w / 2, -46, w, 46, YELLOW, 2), *bars, oval(0, -46, 0.1, 0.1, YELLOW))


def bucket(colour: str = BLUE) -> Shape:
    """A bucket of water, 66 wide and 62 high."""
    return group(
        shadow(0, 0, 34), stroke("M-30-54Q0-104 30-54", IRON, 4), path("M-33-54H33L25 0H-25Z", colour),
        path("M10-54H33L25 0H10Z", dark(colour)), oval(0, -54, 33, 9, light(colour, 0.25)), oval(0, -53, 27, 6, "#A9D3EA"),
    )  # fmt: skip


def mop() -> Shape:
    """A wet mop whose handle goes through the origin, its head 130 below."""
    head = path("M22 96L46 90L64 126Q52 140 38 132Q26 142 14 130Z", "#DDE3E6")
    return group(
        stroke("M-30-70L34 100", "#A7713C", 8),
        head,
        stroke("M30 104l0 26M38 102l8 26", "#B3BEC4", 3),
    )
