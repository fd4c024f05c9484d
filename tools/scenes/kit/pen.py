"""Shapes: pieces of SVG that know how large they are and can be placed, scaled, mirrored and turned."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kit.palette import INK, LINE

Point = tuple[float, float]
_TOKEN: Final = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_TAKES: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle by its corners."""

    x0: float
    y0: float
    x1: float
    y1: float

    @classmethod
    def around(cls, points: Iterable[Point]) -> Box:
        """The least box that holds all *points*."""
        xs, ys = zip(*points, strict=True)
        return cls(min(xs), min(ys), max(xs), max(ys))

    def __or__(self, other: Box) -> Box:
        """The least box that holds both."""
        return Box.around((*self.corners, *other.corners))

    @property
    def corners(self) -> tuple[Point, ...]:
        """Its four corners, clockwise."""
        return (self.x0, self.y0), (self.x1, self.y0), (self.x1, self.y1), (self.x0, self.y1)

    @property
    def middle(self) -> Point:
        """Its centre."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def grown(self, by: float) -> Box:
        """The box with *by* more on each side."""
        return Box(self.x0 - by, self.y0 - by, self.x1 + by, self.y1 + by)

    def part(self, left: float = 0, top: float = 0, right: float = 1, bottom: float = 1) -> Box:
        """A part of the box, its sides given as fractions of the whole."""
        width, height = self.x1 - self.x0, self.y1 - self.y0
        return Box(
            self.x0 + width * left,
            self.y0 + height * top,
            self.x0 + width * right,
            self.y0 + height * bottom,
        )


@dataclass(frozen=True, slots=True)
class Shape:
    """A piece of a drawing, its box, and the points in it that other pieces are tied to."""

    svg: str
    box: Box
    spots: Mapping[str, Point] = field(default_factory=dict)

    def at(
        self, x: float, y: float, scale: float = 1, mirror: bool = False, turn: float = 0
    ) -> Shape:
        """The piece with its origin at *x*, *y*; *turn* in degrees, clockwise."""
        wide = -scale if mirror else scale
        sine, cosine = math.sin(math.radians(turn)), math.cos(math.radians(turn))

        def moved(p: Point) -> Point:
            a, b = p[0] * wide, p[1] * scale
            return x + a * cosine - b * sine, y + a * sine + b * cosine

        how = f"translate({num(x)} {num(y)})"
        how += f" rotate({num(turn)})" if turn else ""
        if mirror:
            how += f" scale({num(wide, 3)} {num(scale, 3)})"
        elif scale != 1:
            how += f" scale({num(scale, 3)})"
        spots = {name: moved(p) for name, p in self.spots.items()}
        box = Box.around(moved(p) for p in self.box.corners)
        return Shape(f'<g transform="{how}">{self.svg}</g>', box, spots)

    def spot(self, name: str) -> Point:
        """The point called *name*: `hand`, `nozzle`, `head` …"""
        return self.spots[name]

    def with_spots(self, **spots: Point) -> Shape:
        """The piece with more points to tie others to."""
        return Shape(self.svg, self.box, {**self.spots, **spots})


def num(value: float, digits: int = 1) -> str:
    """A number as short as SVG allows."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    return "0" if text in ("-0", "") else text


def group(*shapes: Shape, opacity: float = 1) -> Shape:
    """Several pieces as one, drawn in this order; their points stay known."""
    box = shapes[0].box
    spots: dict[str, Point] = {}
    for shape in shapes:
        box |= shape.box
        spots |= shape.spots
    inner = "".join(shape.svg for shape in shapes)
    if opacity < 1:
        inner = f'<g opacity="{num(opacity, 2)}">{inner}</g>'
    return Shape(inner, box, spots)


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0) -> Shape:
    """A rectangle, its corners rounded by *r*."""
    round_ = f' rx="{num(r)}"' if r else ""
    size = f'x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"'
    return Shape(f'<rect {size}{round_} fill="{fill}"/>', Box(x, y, x + w, y + h))


def oval(x: float, y: float, rx: float, ry: float, fill: str) -> Shape:
    """An ellipse about *x*, *y*."""
    size = f'cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"'
    return Shape(f'<ellipse {size} fill="{fill}"/>', Box(x - rx, y - ry, x + rx, y + ry))


def disc(x: float, y: float, r: float, fill: str) -> Shape:
    """A circle about *x*, *y*."""
    where = f'cx="{num(x)}" cy="{num(y)}" r="{num(r)}"'
    return Shape(f'<circle {where} fill="{fill}"/>', Box(x - r, y - r, x + r, y + r))


def ring(x: float, y: float, r: float, colour: str, width: float = LINE) -> Shape:
    """A circle drawn as a line."""
    where = f'cx="{num(x)}" cy="{num(y)}" r="{num(r)}"'
    look = f'fill="none" stroke="{colour}" stroke-width="{num(width)}"'
    return Shape(f"<circle {where} {look}/>", Box(x - r, y - r, x + r, y + r))


def path(d: str, fill: str) -> Shape:
    """A filled outline given as SVG path data."""
    return Shape(f'<path d="{d}" fill="{fill}"/>', Box.around(_points(d)))


def poly(points: Sequence[Point], fill: str) -> Shape:
    """A filled polygon."""
    d = "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "Z"
    return path(d, fill)


def stroke(d: str, colour: str = INK, width: float = LINE, dash: str = "") -> Shape:
    """A line along SVG path data, its ends and bends rounded."""
    look = f'fill="none" stroke="{colour}" stroke-width="{num(width)}"'
    look += ' stroke-linecap="round" stroke-linejoin="round"'
    look += f' stroke-dasharray="{dash}"' if dash else ""
    return Shape(f'<path d="{d}" {look}/>', Box.around(_points(d)).grown(width / 2))


def line(points: Sequence[Point], colour: str = INK, width: float = LINE) -> Shape:
    """A line from point to point."""
    return stroke("M" + "L".join(f"{num(x)} {num(y)}" for x, y in points), colour, width)


def through(points: Sequence[Point]) -> str:
    """Path data of a smooth curve through *points*, for cables and hoses."""
    d = f"M{num(points[0][0])} {num(points[0][1])}"
    for i in range(len(points) - 1):
        before, a = points[max(i - 1, 0)], points[i]
        b, after = points[i + 1], points[min(i + 2, len(points) - 1)]
        pulls = (
            (a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6),
            (b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6),
            b,
        )
        d += "C" + " ".join(f"{num(x)} {num(y)}" for x, y in pulls)
    return d


def shadow(x: float, y: float, rx: float, ry: float = 0) -> Shape:
    """The soft patch of shadow under a thing that stands at *x*, *y*; it adds nothing to a box."""
    flat = ry or max(5, rx * 0.12)
    size = f'cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(flat)}"'
    svg = f'<ellipse {size} fill="#1B2A3A" opacity=".16"/>'
    return Shape(svg, Box(x, y, x, y))


def _points(d: str) -> Iterable[Point]:
    """The points that path data names; control points count, arcs count as half circles."""
    tokens = _TOKEN.findall(d)
    here, start, at = (0.0, 0.0), (0.0, 0.0), 0
    command = "M"
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        takes = _TAKES[command.upper()]
        values = [float(v) for v in tokens[at : at + takes]]
        at += takes
        found = _named(command, values, here, start)
        yield from found
        here = found[-1]
        if command in "Mm":
            start, command = here, "L" if command == "M" else "l"


def _named(command: str, values: list[float], here: Point, start: Point) -> list[Point]:
    dx, dy = here if command.islower() else (0.0, 0.0)
    match command.upper():
        case "Z":
            return [start]
        case "H":
            return [(values[0] + dx, here[1])]
        case "V":
            return [(here[0], values[0] + dy)]
        case "A":
            end = values[5] + dx, values[6] + dy
            reach = min(math.dist(here, end) / 2, max(values[0], values[1]))
            cx, cy = (here[0] + end[0]) / 2, (here[1] + end[1]) / 2
            return [(cx - reach, cy - reach), (cx + reach, cy + reach), end]
        case _:
            return [(values[i] + dx, values[i + 1] + dy) for i in range(0, len(values), 2)]
