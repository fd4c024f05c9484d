"""Electricity: cabinets, sockets, plug boards, cables, switches, tools on a cord."""

from __future__ import annotations

from collections.abc import Sequence

from kit.effects import star
from kit.palette import (
    GREEN,
    INK,
    IRON,
    ORANGE,
    PAPER,
    RED,
    RUBBER,
    STEEL,
    WHITE,
    YELLOW,
    dark,
    light,
)
from kit.pen import Point, Shape, disc, group, path, rect, ring, shadow, stroke, through
from kit.signs import warning


def cabinet(opened: bool = False, w: float = 120, h: float = 200, marked: bool = True) -> Shape:
    """A distribution cabinet on the origin; *opened* bares wires and switches; spot: lock."""
    body = [shadow(0, 0, w * 0.6), rect(-w / 2, -h, w, h, "#9FB0AE", 4)]
    if not opened:
        front = [
            rect(-w / 2 + 8, -h + 8, w - 16, h - 20, "#B9C7C5", 3),
            rect(w * 0.2, -h + 8, w * 0.3 - 8, h - 20, dark("#B9C7C5", 0.1), 3),
            rect(w / 2 - 22, -h * 0.5, 7, 26, IRON, 3),
            stroke(f"M{-w * 0.26} -36h{w * 0.52}M{-w * 0.26} -26h{w * 0.52}", "#93A3A1", 3),
        ]
        sign = [warning("bolt").at(0, -h * 0.68, 0.5)] if marked else []
        return group(*body, *front, *sign).with_spots(lock=(w / 2 - 18, -h * 0.45))
    rows = [
        rect(x, -h + 30 + r * 44, 14, 26, "#F3F3EE" if (x + r) % 3 else light(ORANGE), 2)
        for r in range(2)
        for x in range(int(-w / 2) + 22, int(w / 2) - 30, 20)
    ]
    wires = [
        stroke(f"M{-w * 0.3} {-h + 102}Q{-w * 0.1} {-h * 0.36} {-w * 0.2} -14", RED),
        stroke(f"M{-w * 0.06} {-h + 102}Q{w * 0.1} {-h * 0.3} {w * 0.02} -14", "#E3B52A"),
        stroke(f"M{w * 0.2} {-h + 102}Q{w * 0.34} {-h * 0.34} {w * 0.14} -14", GREEN),
    ]
    wing = path(f"M{w / 2} {-h}L{w / 2 + 62} {-h + 16}V12L{w / 2} 0Z", "#B9C7C5")
    inner = rect(-w / 2 + 9, -h + 10, w - 18, h - 22, "#4A5654", 2)
    sign = [warning("bolt").at(w / 2 + 31, -h * 0.62, 0.42)] if marked else []
    return group(*body, inner, *rows, *wires, wing, *sign)


def switch_box(on: bool = True, opened: bool = False) -> Shape:
    """A small switch on the wall, 56 by 80 about the origin; *opened*: its cover is gone."""
    if opened:
        return group(
            rect(-28, -40, 56, 80, "#55615F", 4),
            rect(-16, -24, 12, 28, PAPER, 2), rect(4, -24, 12, 28, PAPER, 2),
            stroke("M-10 4Q-16 20-6 40M10 4Q20 22 12 46", RED, 4), disc(12, 48, 4, "#C77B30"),
        )  # fmt: skip
    knob = rect(-6, -18 if on else 0, 12, 22, RED if on else IRON, 3)
    return group(
        rect(-28, -40, 56, 80, "#DDE3E2", 5),
        rect(12, -40, 16, 80, "#C6CFCE", 5),
        rect(-14, -22, 28, 48, IRON, 4),
        knob,
    )


def socket(broken: bool = False, scorched: bool = False) -> Shape:
    """A wall socket, 44 by 44 about the origin."""
    parts = [rect(-22, -22, 44, 44, WHITE, 5), rect(-22, 12, 44, 10, "#DDE3E6", 5)]
    if scorched:
        parts.insert(0, disc(4, -14, 30, "#6B5B4B"))
    parts.append(path("M-9-8h5v11h-5ZM4-8h5v11h-5Z", INK))
    if broken:
        parts.append(path("M6-22H22V2L12-6L8-12Z", "#3E474C"))
        parts.append(stroke("M12-14q10 6 16 0", "#C77B30", 4))
    return group(*parts)


def plug(colour: str = WHITE) -> Shape:
    """A plug lying with its prongs to the right, about the origin."""
    return group(rect(-16, -9, 24, 18, colour, 5), stroke("M8-4H18M8 4H18", "#C7A24B", 4))


def plug_board(plugged: int = 3, w: float = 150, burnt: bool = False) -> Shape:
    """A plug board lying on the origin; *plugged*: how many plugs are in; spots: plug0 …, cord (left end)."""
    holes = max(3, int(w / 40))
    xs = [-w / 2 + 26 + n * (w - 44) / (holes - 1) for n in range(holes)]
    parts = [
        shadow(0, 2, w * 0.52, 6),
        rect(-w / 2, -24, w, 24, "#F1F2EF", 6),
        rect(-w / 2, -8, w, 8, "#CDD3D2", 4),
        disc(-w / 2 + 9, -14, 3.6, RED),
    ]
    spots = {"cord": (-w / 2, -10.0)}
    for n, x in enumerate(xs):
        if n < plugged:
            parts += [
                rect(x - 10, -40, 20, 20, INK if n % 2 else IRON, 4),
                rect(x - 4, -50, 8, 12, RUBBER, 3),
            ]
            spots[f"plug{n}"] = (x, -50.0)
        else:
            parts.append(stroke(f"M{x - 5} -18v6M{x + 5} -18v6", INK, 3))
    if burnt:
        parts += [
            path(f"M{xs[0] - 16} -24h34l-6 14h-22Z", "#5B4A3B"),
            star(13, ORANGE).at(xs[0], -26),
        ]
    return group(*parts).with_spots(**spots)


def cable(points: Sequence[Point], colour: str = INK, width: float = 6) -> Shape:
    """A cable that swings through *points*."""
    return stroke(through(points), colour, width)


def bare_spot() -> Shape:
    """Where a cable's skin is broken: copper shows; lay it on the cable."""
    return group(
        stroke("M-20 0H20", "#D88A3C", 7),
        stroke("M-20-4L-12 2M20-4L12 2M-4-5L4 5", dark("#D88A3C", 0.35), 2.4),
        stroke("M-2-12l4-8M10-11l8-6M-13-11l-8-6", YELLOW, 3),
    )


def floodlight() -> Shape:
    """A work lamp on a tripod, 190 high."""
    return group(
        shadow(0, 0, 50),
        stroke("M0-130L-40-2M0-130L40-2M0-150V-40", IRON, 6),
        rect(-34, -188, 68, 44, YELLOW, 5),
        rect(-27, -182, 54, 32, "#FFF6D2", 3),
    )


def grinder(cord: bool = True, guard: bool = True) -> Shape:
    """An angle grinder held at the origin, its disc to the right; spot: disc."""
    parts = [
        rect(-38, -9, 56, 18, "#3F7F86", 7), rect(14, -12, 16, 24, IRON, 4),
        disc(40, 10, 22, "#5A6168"), disc(40, 10, 6, STEEL),
    ]  # fmt: skip
    if guard:
        parts.append(path("M18 10A22 22 0 0 1 58-2L40 10Z", dark(YELLOW, 0.1)))
    if cord:
        parts.insert(0, stroke("M-38 0Q-60 6-66 30", RUBBER, 5))
    return group(*parts).with_spots(disc=(56, 22), cord=(-66, 30))


def welder() -> Shape:
    """A welding machine, 110 wide; spots: plus minus (the leads)."""
    return group(
        shadow(0, 0, 60),
        rect(-55, -92, 110, 82, RED, 6),
        rect(20, -92, 35, 82, dark(RED, 0.2), 6),
        rect(-44, -80, 56, 26, INK, 3),
        stroke("M-34-68H-4", "#8FD0A8", 5),
        ring(34, -68, 11, PAPER, 5),
        disc(-30, -32, 7, INK), disc(-4, -32, 7, INK),
        stroke("M-30-92V-106H30V-92", IRON, 6),
        disc(-34, -8, 10, INK), disc(34, -8, 10, INK),
    ).with_spots(plus=(-30, -32), minus=(-4, -32))  # fmt: skip


def torch_tip() -> Shape:
    """An electrode holder at the origin, its rod to the right and down; spot: arc."""
    return group(
        stroke("M-26-8L8 2", RUBBER, 11),
        stroke("M8 2L40 24", STEEL, 4),
        stroke("M4-4L14 8", "#C7A24B", 7),
    ).with_spots(arc=(42, 26), lead=(-28, -9))


def heater() -> Shape:
    """A glowing electric heater on its foot, 76 wide and 130 high; spot: cord."""
    return group(
        shadow(0, 0, 36),
        rect(-30, -10, 60, 10, INK, 5),
        rect(-5, -60, 10, 52, IRON),
        disc(0, -92, 42, "#F9D8A6"),
        disc(0, -92, 38, IRON),
        disc(0, -92, 33, "#F7A24A"),
        disc(0, -92, 20, "#F4662A"),
        disc(0, -92, 9, "#FFE29A"),
        stroke("M-33-92H33M0-125V-59M-24-115L24-69M24-115L-24-69", IRON, 2.4),
    ).with_spots(cord=(24, -6))


def generator(running: bool = True) -> Shape:
    """A petrol generator in its frame, 150 wide and 112 high; spots: exhaust (left) outlet (right)."""
    lines = [stroke("M-104-66q-12-2-16-10M-104-56q-14 2-22-2", "#87929A", 4)] if running else []
    return group(
        shadow(0, 0, 82),
        rect(-56, -98, 100, 34, RED, 9),
        rect(14, -98, 30, 34, dark(RED, 0.2), 9),
        rect(-12, -106, 20, 10, INK, 3),
        rect(-62, -64, 60, 48, IRON, 4),
        stroke("M-52-60V-20M-40-60V-20M-28-60V-20M-16-60V-20", dark(IRON, 0.3)),
        rect(0, -64, 58, 48, "#DDE3E2", 4),
        disc(16, -46, 8, INK),
        disc(40, -46, 8, INK),
        rect(8, -30, 40, 8, STEEL, 2),
        rect(-98, -70, 34, 18, dark(STEEL, 0.1), 5),
        stroke("M-74-4V-108H68V-4Z", INK, 7),
        rect(-78, -6, 24, 8, RUBBER, 3),
        rect(48, -6, 24, 8, RUBBER, 3),
        *lines,
    ).with_spots(exhaust=(-104, -62), outlet=(40, -46))


def bulb(lit: bool = True) -> Shape:
    """A bare bulb in a holder that hangs from the origin, 60 long."""
    glow = [disc(0, 42, 44, "#FFF2C0")] if lit else []
    pale = [Shape(f'<g opacity=".55">{g.svg}</g>', disc(0, 42, 20, INK).box) for g in glow]
    return group(
        *pale,
        rect(-9, 0, 18, 20, INK, 3),
        path(
            "M-9 20H9Q20 30 20 42A20 20 0 0 1-20 42Q-20 30-9 20Z", "#FFE08A" if lit else "#D9DEDF"
        ),
        stroke("M-5 36L0 46L5 36", "#C77B30", 2.4),
    ).with_spots(cord=(0, 0))
