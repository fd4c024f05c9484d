"""What stands where liquid chlorine is used: ton cylinders, the lye pit, breathing sets, and what is done wrong to them."""

from __future__ import annotations

from collections.abc import Sequence

from kit.effects import vapour
from kit.palette import (
    BLUE,
    GREEN,
    INK,
    IRON,
    ORANGE,
    PAPER,
    RED,
    WHITE,
    YELLOW,
    dark,
    light,
)
from kit.pen import Point, Shape, disc, group, line, path, poly, rect, ring, shadow, stroke
from kit.words import words

CHLORINE = "#2E7357"
GAS = "#CFDB52"
_COPPER = "#C77B3A"


def ton(name: str = "液氯") -> Shape:
    """A ton cylinder of chlorine lying on two cradles, 230 wide and 120 high, its valves at the left; spots: valve top."""
    ends = path("M-104-26Q-112-64-104-102H104Q112-64 104-26Z", CHLORINE)
    return group(
        shadow(0, 0, 118, 9),
        path("M-84 0L-72-30H-38L-26 0Z", "#8A9190"), path("M84 0L72-30H38L26 0Z", dark("#8A9190")),
        ends, path("M-108-44H108Q107-34 104-26H-104Q-107-34-108-44Z", dark(CHLORINE)), rect(-94, -96, 188, 8, light(CHLORINE, 0.45), 4),
        rect(-64, -108, 14, 88, dark(CHLORINE, 0.3), 4), rect(50, -108, 14, 88, dark(CHLORINE, 0.3), 4),
        words(name, 0, -52, 36, WHITE),
        rect(-118, -90, 16, 10, "#C7A24B", 2), rect(-118, -52, 16, 10, "#C7A24B", 2), rect(-126, -96, 10, 22, IRON, 3), rect(-126, -58, 10, 22, IRON, 3),
    ).with_spots(valve=(-124, -85), top=(0, -102))  # fmt: skip


def stock(tags: Sequence[str]) -> Shape:
    """Ton cylinders seen from their ends, side by side in a rack on the origin, a tag on each: 满 or 空."""
    step, a = 96, len(tags) * 48
    bottles = [_end(text).at(-a + step * (n + 0.5), 0) for n, text in enumerate(tags)]
    feet = [path(f"M{x - 34} -8L{x - 26} -26Q{x} -10 {x + 26} -26L{x + 34} -8Z", "#8A9190") for x in (-a + step * (n + 0.5) for n in range(len(tags)))]  # fmt: skip
    return group(
        shadow(0, 0, a + 10, 9), *bottles, *feet, rect(-a - 4, -10, 2 * a + 8, 10, IRON, 2)
    )


def _end(text: str) -> Shape:
    """A ton cylinder from its end, with a tag: red for full ones, white for empty ones."""
    colour, ink = (RED, WHITE) if text == "满" else ("#E9EDEA", INK)
    return group(
        disc(0, -62, 45, dark(CHLORINE, 0.3)), disc(0, -62, 40, CHLORINE), disc(-3, -65, 30, light(CHLORINE, 0.12)),
        rect(-4, -104, 8, 14, "#C7A24B", 2), line(((0, -98), (0, -84)), INK, 3), rect(-23, -84, 46, 46, colour, 5), words(text, 0, -47, 36, ink),
    )  # fmt: skip


def steam_jet(points: Sequence[Point]) -> Shape:
    """A steam hose through *points* whose nozzle, at the last, blows a white cloud downwards."""
    from kit.pipes import hose  # noqa: PLC0415 - needed here alone

    x, y = points[-1]
    jet = stroke(
        f"M{x - 8} {y + 16}L{x - 34} {y + 58}M{x} {y + 18}V{y + 66}M{x + 8} {y + 16}L{x + 34} {y + 58}",
        WHITE,
        8,
    )
    return group(
        hose(points, "#8C5A46", 17), rect(x - 10, y - 12, 20, 30, IRON, 3), jet,
        vapour(128, WHITE).at(x, y + 78), vapour(84, WHITE).at(x + 56, y + 48),
    )  # fmt: skip


def gas_cloud(w: float = 170) -> Shape:
    """Yellow-green chlorine about the origin, that creeps to the ground at its left and right."""
    return group(
        vapour(w, GAS).at(0, 0),
        vapour(w * 0.7, GAS).at(w * 0.1, -w * 0.3),
        vapour(w * 0.8, GAS).at(-w * 0.08, w * 0.34),
    )


def lye_pit(w: float = 260, filled: bool = False) -> Shape:
    """An open pit in the floor with a yellow edge about the origin, dry and cracked or *filled* with lye; 100 deep in the picture."""
    a = w / 2
    wall = poly(((-a + 18, -36), (a - 18, -36), (a - 4, 44), (-a + 4, 44)), "#77807F")
    floor = poly(
        ((-a + 44, -8), (a - 44, -8), (a - 24, 42), (-a + 24, 42)),
        "#C9B99A" if not filled else "#8FB9C2",
    )
    side = poly(((a - 18, -36), (a - 4, 44), (a - 24, 42), (a - 44, -8)), "#636C6C")
    left = poly(((-a + 18, -36), (-a + 4, 44), (-a + 24, 42), (-a + 44, -8)), "#8B9493")
    cracks = "M-66 8L-40 16L-46 34M-40 16L-10 10L4 24L-2 38M4 24L34 18L52 34M34 18L40 2M-10 10L-16-4M62 8L78 14"
    dry = [] if filled else [stroke(cracks, dark("#C9B99A", 0.35), 4)]
    return group(
        poly(((-a + 4, -48), (a - 4, -48), (a + 18, 56), (-a - 18, 56)), "#E2B53A"), poly(((-a + 4, -48), (a - 4, -48), (a + 18, 56), (-a - 18, 56)), YELLOW),
        wall, left, side, floor, *dry, stroke(f"M{-a + 62} -30V-12M{-a + 56} -28h12M{-a + 56} -20h12M{-a + 56} -12h12", WHITE, 3),
    )  # fmt: skip


def misused_cabinet() -> Shape:
    """The cabinet for breathing sets without any: an umbrella, boots and a lunch box in it, 160 by 150 about the origin."""
    ghost = [
        group(rect(x - 15, -24, 30, 74, "#DCCDB6", 12), disc(x, -36, 17, "#DCCDB6"))
        for x in (-34, 34)
    ]
    umbrella = group(
        stroke("M-50-44V30q0 12-10 10", "#4A3A5C", 5),
        path("M-60-30L-50-52L-40-30L-44 22H-56Z", "#7A5C94"),
        path("M-48-52L-40-30L-44 22H-49Z", dark("#7A5C94")),
    )
    boots = group(
        path("M-20-6H4V36L26 40V56H-20Z", "#3F4C55"),
        path("M-8-6H4V36L26 40V56H6L-4 30Z", dark("#3F4C55")),
    )
    lunch = group(
        rect(32, 24, 36, 32, "#5FA8CF", 4),
        rect(30, 16, 40, 12, light("#5FA8CF"), 4),
        rect(44, -24, 16, 40, "#7FB069", 6),
        rect(47, -32, 10, 10, dark("#7FB069"), 2),
    )
    return group(
        rect(-80, -75, 160, 150, ORANGE, 5), rect(-71, -66, 142, 132, "#F3E7D6", 3), *ghost, umbrella, boots, lunch,
        path("M80-75L124-58V82L80 75Z", light(ORANGE, 0.25)), path("M86-60L116-48V66L86 62Z", "#D7E6EC"),
    )  # fmt: skip


def dead_detector() -> Shape:
    """A gas alarm whose wire is cut, dark and silent, 40 by 66, with the torn wire above it; about the origin."""
    return group(
        line(((0, -150), (0, -104)), "#8C9AA3", 9), stroke("M0-104Q4-84 30-80Q44-78 46-64", INK, 7), stroke("M46-64l-7 13M46-64l2 15M46-64l10 11", _COPPER, 4),
        stroke("M0-40V-58Q-2-68-16-70", INK, 7), stroke("M-16-70l-13-6M-16-70l-14 3M-16-70l-10 10", _COPPER, 4),
        rect(-9, -44, 18, 16, "#6E6462", 6), rect(-24, -32, 48, 52, "#B9AE8C", 5), rect(10, -32, 14, 52, dark("#B9AE8C"), 5), rect(-16, -24, 32, 17, "#15191C", 2),
        disc(-7, 4, 5, "#6F7672"), disc(8, 4, 5, "#6F7672"), path("M-12 20H12L8 36H-8Z", IRON),
    )  # fmt: skip


def air_tank(mirror: bool = False) -> Shape:
    """The bottle of a breathing set on the back of one whose chest is the origin, drawn before him; facing right unless *mirror*."""
    s = -1 if mirror else 1
    x = -34 * s
    return group(rect(x - 13, -36, 26, 82, "#E9A23B", 12), rect(x, -36, 13, 82, dark("#E9A23B"), 8), rect(x - 6, -46, 12, 12, IRON, 2), stroke(f"M{x} -44Q{x * 0.4} -66 {8 * s} -58", INK, 6))  # fmt: skip


def straps(mirror: bool = False) -> Shape:
    """The harness of a breathing set over a chest at the origin."""
    s = -1 if mirror else 1
    return stroke(f"M{-14 * s} -26L{-16 * s} 34M{12 * s} -28L{12 * s} 32M-21 30H20", INK, 6)


def feeder() -> Shape:
    """A chlorinator on the wall, 90 by 150 about the origin; spot: low."""
    return group(
        rect(-45, -75, 90, 150, BLUE, 6), rect(16, -75, 29, 150, dark(BLUE), 6), rect(-30, -60, 34, 92, PAPER, 3), rect(-20, -52, 14, 76, "#DDE9C0", 3), disc(-13, -14, 8, GREEN),
        ring(26, -36, 12, PAPER, 5), rect(16, 0, 20, 12, YELLOW, 2), words("加氯机", 0, 64, 24, WHITE),
    ).with_spots(low=(0, 75))  # fmt: skip
