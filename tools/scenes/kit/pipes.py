"""Pipes, valves, gauges, hoses and pumps."""

from __future__ import annotations

from collections.abc import Sequence

from kit.palette import INK, IRON, RED, RUBBER, STEEL, WHITE, YELLOW, dark, light
from kit.pen import (
    Point,
    Shape,
    disc,
    group,
    line,
    num,
    oval,
    path,
    poly,
    rect,
    ring,
    shadow,
    stroke,
    through,
)


def pipe(points: Sequence[Point], width: float = 22, colour: str = STEEL) -> Shape:
    """A pipe from point to point, its bends rounded, lit from above."""
    lit = [(x - width * 0.12, y - width * 0.22) for x, y in points]
    return group(
        line(points, dark(colour, 0.32), width),
        line(points, colour, width - 5),
        line(lit, light(colour, 0.4), width * 0.2),
    )


def flange(
    upright: bool = False, width: float = 22, bolts: bool = True, colour: str = IRON
) -> Shape:
    """A pair of flanges about the origin; *upright* on a vertical pipe; without *bolts* they are missing."""
    high = width + 22
    parts = [rect(-9, -high / 2, 8, high, colour, 2), rect(1, -high / 2, 8, high, dark(colour), 2)]
    if bolts:
        parts += [rect(-14, y - 3, 28, 6, INK, 2) for y in (-high / 2 + 6, high / 2 - 6)]
    body = group(*parts)
    return body.at(0, 0, turn=90) if upright else body


def valve(colour: str = RED, closed: bool = False) -> Shape:
    """A hand-wheel valve in a level pipe, about the origin; spot: wheel."""
    return group(
        poly(((-26, -16), (0, 0), (-26, 16)), IRON),
        poly(((26, -16), (0, 0), (26, 16)), dark(IRON)),
        disc(0, 0, 11, IRON),
        rect(-4, -44 if not closed else -32, 8, 44 if not closed else 32, STEEL),
        oval(0, -44 if not closed else -32, 27, 8, colour),
        oval(0, -44 if not closed else -32, 17, 4, dark(colour, 0.4)),
    ).with_spots(wheel=(0, -44))


def lever_valve(colour: str = YELLOW, opened: bool = True) -> Shape:
    """A ball valve with a lever: along the pipe when open."""
    lever = rect(-4, -24, 48, 9, colour, 4) if opened else rect(-5, -62, 10, 48, colour, 4)
    return group(
        rect(-22, -14, 44, 28, IRON, 4),
        rect(4, -14, 18, 28, dark(IRON), 4),
        rect(-5, -22, 10, 10, STEEL),
        lever,
    )


def gauge(zone: float = 0.45, cracked: bool = False, r: float = 26) -> Shape:
    """A pressure gauge above the origin, its needle at *zone* (0–1; from 0.75 it is in the red)."""
    import math  # noqa: PLC0415 - for the needle alone

    angle = math.radians(-225 + 270 * zone)
    tip = (math.cos(angle) * r * 0.66, -r - 14 + math.sin(angle) * r * 0.66)
    y = -r - 14
    parts = [
        rect(-5, -16, 10, 16, IRON),
        disc(0, y, r, IRON),
        disc(0, y, r - 5, WHITE),
        stroke(
            f"M{num(r * 0.56)} {num(y - r * 0.32)}A{num(r * 0.64)} {num(r * 0.64)} 0 0 1 {num(r * 0.46)} {num(y + r * 0.45)}",
            RED,
            5,
        ),
        line(((0, y), tip), INK, 4),
        disc(0, y, 4, INK),
    ]
    if cracked:
        parts.append(
            stroke(
                f"M{-r * 0.5} {y - r * 0.4}L-2 {y - 2}L{r * 0.2} {y + r * 0.6}M-2 {y - 2}L{r * 0.5} {y - r * 0.3}",
                INK,
                2.4,
            )
        )
    return group(*parts)


def hose(
    points: Sequence[Point], colour: str = RUBBER, width: float = 16, ribs: bool = True
) -> Shape:
    """A hose through *points*."""
    d = through(points)
    parts = [stroke(d, dark(colour, 0.3), width), stroke(d, colour, width - 4)]
    if ribs:
        soft = stroke(d, light(colour, 0.25), width - 5)
        ribbed = soft.svg.replace('stroke-linecap="round"', 'stroke-dasharray="3 9"')
        parts.append(Shape(ribbed, soft.box))
    return group(*parts)


def coupling(colour: str = "#C7A24B") -> Shape:
    """A hose coupling about the origin, level, 46 long."""
    return group(
        rect(-22, -13, 44, 26, colour, 4),
        rect(-22, 3, 44, 10, dark(colour, 0.22), 4),
        rect(-8, -17, 8, 34, dark(colour, 0.35), 2),
        rect(6, -17, 8, 34, dark(colour, 0.35), 2),
    )


def pump(colour: str = "#4D7FA3", guarded: bool = True) -> Shape:
    """A pump and its motor on a base, 180 wide, on the origin; without its guard the shaft shows."""
    parts = [
        shadow(0, 0, 96),
        rect(-90, -14, 180, 14, IRON, 2),
        rect(-86, -74, 78, 54, colour, 8),
        rect(-86, -40, 78, 20, dark(colour), 8),
        stroke("M-72-70V-24M-58-70V-24M-44-70V-24M-30-70V-24", dark(colour, 0.25), 3),
        rect(-70, -22, 12, 10, IRON), rect(-30, -22, 12, 10, IRON),
        disc(62, -50, 32, colour),
        path("M62-82A32 32 0 0 1 62-18Q80-50 62-82Z", dark(colour)),
        rect(54, -108, 18, 34, colour), rect(46, -112, 34, 9, IRON, 2),
        rect(50, -22, 26, 10, IRON),
    ]  # fmt: skip
    if guarded:
        parts.append(rect(-10, -66, 44, 36, YELLOW, 5))
    else:
        parts += [
            rect(-10, -54, 44, 10, STEEL),
            rect(2, -64, 16, 30, IRON, 3),
            stroke("M2-58h16M2-50h16M2-42h16", INK, 3),
        ]
    return group(*parts)


def wheel_ring(r: float = 20, colour: str = RED) -> Shape:
    """A hand wheel seen from the front, about the origin."""
    return group(
        ring(0, 0, r, colour, 6), stroke(f"M{-r} 0H{r}M0 {-r}V{r}", colour, 4), disc(0, 0, 5, INK)
    )
