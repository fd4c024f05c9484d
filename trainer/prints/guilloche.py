"""The engraving of a certificate: ribbons, rosettes and a ground that a photocopier loses."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, hypot, pi, sin

from trainer.prints.box import Box
from trainer.prints.colours import ENGRAVED, GOLD, NAVY
from trainer.prints.style import Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import width

Point = tuple[float, float]
TURN = 2 * pi
EDGE, RIBBON, INSIDE = 11.0, 17.2, 22.3  # mm from the sheet's edge
_CORNER = 5.2  # mm a ribbon stops short of its rosette
_WAVE = 9.5  # mm
_GROUND = ("#E3EAF2", "#E9EEF5")


def ground(surface: Surface, centre: Point, radius: float) -> None:
    """Two hypotrochoids, pale enough to write on."""
    outer, inner = (Pen(0.3, _GROUND[0], join=1), Pen(0.25, _GROUND[1], join=1))
    _hypotrochoid(surface, centre, (radius, 3 / 29, 0.62 * 24 / 29, 3), outer)
    _hypotrochoid(surface, centre, (radius * 0.82, 5 / 43, 0.5, 5), inner)


def frame(surface: Surface, words: str) -> None:
    """The engraved border, and inside it a line of microtext that reads as a hairline."""
    page = surface.box
    surface.rect(page.inset(EDGE), pen=Pen(1.5, NAVY))
    surface.rect(page.inset(EDGE + 1.1), pen=Pen(0.3, NAVY))
    ring = page.inset(RIBBON)
    for start, end in _sides(ring):
        ribbon(surface, start, end)
    for x in (ring.x, ring.right):
        for y in (ring.y, ring.bottom):
            _rosette(surface, (x, y, 3.1, 1.7), 8, Pen(0.16, ENGRAVED, join=1))
            _rosette(surface, (x, y, 1.6, 0.7), 6, Pen(0.16, GOLD, join=1))
    inside = page.inset(INSIDE)
    surface.rect(inside, pen=Pen(0.5, NAVY))
    _microtext(surface, inside, words)


def ribbon(surface: Surface, start: Point, end: Point) -> None:
    """Seven phase-shifted sines in blue, and four tighter ones in gold."""
    waves = round(hypot(end[0] - start[0], end[1] - start[1]) / _WAVE)
    _strands(surface, (start, end), (2.9, waves, 7), Pen(0.16, ENGRAVED, join=1))
    _strands(surface, (start, end), (2.9 * 0.55, 2 * waves, 4), Pen(0.16, GOLD, join=1))


def _sides(ring: Box) -> list[tuple[Point, Point]]:
    left, right = ring.x + _CORNER, ring.right - _CORNER
    top, bottom = ring.y + _CORNER, ring.bottom - _CORNER
    level = [((left, y), (right, y)) for y in (ring.y, ring.bottom)]
    return level + [((x, top), (x, bottom)) for x in (ring.x, ring.right)]


def _strands(
    surface: Surface, ends: tuple[Point, Point], shape: tuple[float, int, int], pen: Pen
) -> None:
    (x1, y1), (x2, y2) = ends
    amplitude, waves, count = shape
    length = hypot(x2 - x1, y2 - y1)
    ux, uy = (x2 - x1) / length, (y2 - y1) / length
    for strand in range(count):
        phase = TURN * strand / count

        def at(t: float, phase: float = phase) -> Point:
            swell = 0.72 + 0.28 * cos(2 * TURN * waves * t + phase)
            off = amplitude * sin(TURN * waves * t + phase) * swell
            return x1 + ux * length * t - uy * off, y1 + uy * length * t + ux * off

        _curve(surface, at, waves * 18, pen)


def _rosette(
    surface: Surface, ring: tuple[float, float, float, float], petals: int, pen: Pen
) -> None:
    """Wavy circles within each other, each turned a little further."""
    x, y, radius, wave = ring
    count = petals
    for inner in range(count):

        def at(t: float, inner: int = inner) -> Point:
            angle, turn = TURN * t, TURN * inner / count
            shrunk = 1 - 0.05 * inner
            r = radius * (1 - 0.045 * inner) + wave * sin(petals * angle + turn) * shrunk
            return x + r * cos(angle), y + r * sin(angle)

        _curve(surface, at, 160, pen)


def _hypotrochoid(
    surface: Surface, centre: Point, shape: tuple[float, float, float, int], pen: Pen
) -> None:
    (x, y), (radius, ratio, arm, turns) = centre, shape

    def at(t: float) -> Point:
        a = TURN * turns * t
        b = (1 - ratio) / ratio * a
        return (
            x + radius * ((1 - ratio) * cos(a) + arm * cos(b)),
            y + radius * ((1 - ratio) * sin(a) - arm * sin(b)),
        )

    _curve(surface, at, 1100, pen)


def _curve(surface: Surface, at: Callable[[float], Point], steps: int, pen: Pen) -> None:
    surface.poly([at(i / steps) for i in range(steps + 1)], pen=pen, closed=False)


def _microtext(surface: Surface, inside: Box, words: str) -> None:
    style = Style(1.6, colour=ENGRAVED, align="centre")
    repeated = f"{words}　"
    count = int((inside.w - 6) / width(repeated, style))
    for y in (inside.y + 2.0, inside.bottom - 1.5):
        surface.text(inside.centre, y, repeated * count, style)
