"""The outline of a hazard over its picture, with its number."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from trainer.prints.box import Box
from trainer.prints.colours import RED, WHITE
from trainer.prints.style import Style
from trainer.prints.surface import Pen, Surface
from trainer.quiz.shape import WHOLE, Point, Shape

_CORNERS: Final = 48
_BADGE: Final = 2.2  # mm
_HALO, _LINE = Pen(2.6, WHITE), Pen(1.3, RED)


def draw_shape(surface: Surface, box: Box, shape: Shape, number: int) -> None:
    """Outline *shape* in the picture that stands in *box*; *number* sits at its upper left."""
    points = [_at(box, point) for point in _corners(shape)]
    for pen in (_HALO, _LINE):
        surface.poly(points, pen=pen)
    left, top, _, _ = shape.box()
    x, y = _at(box, (left, top))
    x = min(max(x, box.x + _BADGE), box.right - _BADGE)
    y = min(max(y, box.y + _BADGE), box.bottom - _BADGE)
    surface.circle(x, y, _BADGE, fill=RED, pen=Pen(0.6, WHITE))
    surface.level(x, y, str(number), Style(8, bold=True, colour=WHITE, align="centre"))


def _corners(shape: Shape) -> list[tuple[float, float]]:
    if shape.form == "polygon":
        return [(float(x), float(y)) for x, y in shape.points]
    left, top, right, bottom = shape.box()
    if shape.form == "rect":
        return [(left, top), (right, top), (right, bottom), (left, bottom)]
    middle, level = (left + right) / 2, (top + bottom) / 2
    wide, high = (right - left) / 2, (bottom - top) / 2
    angles = (2 * pi * step / _CORNERS for step in range(_CORNERS))
    return [(middle + wide * cos(a), level + high * sin(a)) for a in angles]


def _at(box: Box, point: Point | tuple[float, float]) -> tuple[float, float]:
    return box.x + point[0] / WHOLE * box.w, box.y + point[1] / WHOLE * box.h
