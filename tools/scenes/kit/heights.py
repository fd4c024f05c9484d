"""Work at height on a building: a scaffold of tubes, planks, bricks, nets, a power line."""

from __future__ import annotations

from collections.abc import Sequence

from kit.palette import GREEN, INK, IRON, STEEL, WOOD, YELLOW, dark, light
from kit.pen import Point, Shape, group, line, path, rect, shadow, stroke
from kit.works import rope

_TUBE = "#7E8C97"
_BRICK = "#B8654A"


def facade(top: float, foot: float) -> Shape:
    """The raw wall of a building under way, with window openings, behind a scaffold; over the whole width from 150 to 1010."""
    wall = "#D8CBB6"
    rows = "".join(f"M154 {y:.0f}H1006" for y in range(int(top) + 30, int(foot), 30))
    holes = [
        group(
            rect(x, y, 110, 120, "#8E9AA0"),
            rect(x, y, 110, 12, "#75828A"),
            rect(x - 8, y + 118, 126, 12, "#BFB6A6"),
        )
        for y in (top + 60, top + 280)
        for x in (230, 500, 770)
    ]
    return group(rect(150, top, 860, foot - top, wall), stroke(rows, dark(wall, 0.05), 3), rect(150, top, 860, 12, dark(wall, 0.2)), *holes)  # fmt: skip


def standards(xs: Sequence[float], top: float, foot: float) -> Shape:
    """The upright tubes of a scaffold, each on its foot plate."""
    tubes = [group(line(((x, foot - 4), (x, top)), _TUBE, 11), line(((x - 2, foot - 6), (x - 2, top)), light(_TUBE, 0.35), 3)) for x in xs]  # fmt: skip
    feet = [group(shadow(x, foot, 26), rect(x - 20, foot - 7, 40, 7, INK, 2)) for x in xs]
    return group(*feet, *tubes)


def braces(pairs: Sequence[tuple[Point, Point]]) -> Shape:
    """Slanting tubes between pairs of points."""
    return group(*[line(pair, light(_TUBE, 0.22), 7) for pair in pairs])


def deck(x0: float, x1: float, y: float, rail: bool = True, high: float = 88) -> Shape:
    """Planks from *x0* to *x1* at *y*, on their ledger; *rail*: two rails and a toe board before them."""
    joints = "".join(f"M{x:.0f} {y}V{y + 12}" for x in range(int(x0) + 70, int(x1) - 20, 86))
    parts = [
        line(((x0, y + 18), (x1, y + 18)), _TUBE, 9), rect(x0, y, x1 - x0, 13, WOOD, 2), rect(x0, y + 8, x1 - x0, 5, dark(WOOD, 0.18), 2),
    ]  # fmt: skip
    if joints:
        parts.append(stroke(joints, dark(WOOD, 0.3), 3))
    return group(*parts, *([railing(x0, x1, y, high)] if rail else []))


def railing(x0: float, x1: float, y: float, high: float = 88) -> Shape:
    """Two yellow rails and a toe board over the planks at *y*."""
    rails = stroke(f"M{x0} {y - high}H{x1}M{x0} {y - high * 0.55:.0f}H{x1}", YELLOW, 7)
    return group(rails, rect(x0, y - 14, x1 - x0, 14, dark(YELLOW, 0.1)))


def bricks(rows: int = 3, columns: int = 3) -> Shape:
    """A small stack of bricks on the origin, each 34 by 15."""
    pieces = [
        rect(
            (c - columns / 2) * 34 + (8 if r % 2 else 0),
            -15 * (r + 1),
            32,
            13.4,
            _BRICK if (r + c) % 2 else light(_BRICK, 0.16),
            2,
        )
        for r in range(rows)
        for c in range(columns)
    ]
    return group(*pieces)


def brick() -> Shape:
    """One brick, about the origin, with marks of its fall above it."""
    return group(
        rect(-20, -9, 40, 18, _BRICK, 2).at(0, 0, turn=-24), stroke("M-12-24V-52M4-30V-66M18-30V-50", "#8C979E", 4)
    )  # fmt: skip


def net(x0: float, x1: float, y: float, deep: float = 40) -> Shape:
    """A green safety net hung out below a deck, sagging from *x0* to *x1*."""
    width = x1 - x0
    sag = f"M{x0} {y}Q{(x0 + x1) / 2:.0f} {y + deep * 2:.0f} {x1} {y}"
    mesh = "".join(f"M{x0 + width * k:.0f} {y + 4 * deep * k * (1 - k):.0f}l0 -1M{x0 + width * k:.0f} {y}V{y + 4 * deep * k * (1 - k):.0f}" for k in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9))  # fmt: skip
    body = path(sag + "Z", "#79B893")
    return group(Shape(f'<g opacity=".55">{body.svg}</g>', body.box), stroke(mesh, GREEN, 3), stroke(sag + f"M{x0} {y}H{x1}", dark(GREEN), 5))  # fmt: skip


def power_line(x: float, top: float, foot: float) -> Shape:
    """A pole with a cross arm at *x*; spots: wire0 wire1 (where wires hang from it)."""
    pots = [group(rect(x + dx - 6, top + 4, 12, 20, "#B5563F", 4), rect(x + dx - 10, top + 10, 20, 5, dark("#B5563F"), 2)) for dx in (-52, 52)]  # fmt: skip
    return group(
        shadow(x, foot, 24), rect(x - 10, top - 14, 20, foot - top + 14, "#B7B3A8", 3), rect(x + 2, top - 14, 8, foot - top + 14, dark("#B7B3A8"), 3),
        rect(x - 66, top + 22, 132, 11, IRON, 2), *pots,
    ).with_spots(wire0=(x - 52, top + 4), wire1=(x + 52, top + 4))  # fmt: skip


def tube(length: float = 240) -> Shape:
    """A steel tube that somebody carries, level about the origin."""
    return group(
        rect(-length / 2, -6, length, 12, STEEL, 5), rect(-length / 2, 1, length, 5, dark(STEEL), 3)
    )


def lanyard(points: Sequence[Point]) -> Shape:
    """The rope of a harness from man to hook."""
    x, y = points[0]
    return group(rope(points, "#E4574C", 7), stroke(f"M{x - 7} {y - 2}q7-16 14 0", IRON, 5))
