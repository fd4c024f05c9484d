"""Places in a picture as other programs count them, in pixels, and as we do, in thousandths."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import cos, pi, sin
from typing import Final

from trainer.formats.picture_size import Size
from trainer.quiz.shape import WHOLE, Form, Point, Shape

_CORNERS: Final = 24


def numbers(text: str) -> list[float]:
    """All numbers in *text*, however they are parted."""
    return [float(found) for found in re.findall(r"-?\d{1,7}(?:\.\d{1,9})?", text)]


def shaped(form: Form, pixels: Iterable[tuple[float, float]], size: Size) -> Shape:
    """The shape whose points lie at *pixels* of a picture of *size*; ValueError where there is none."""
    return Shape(form, tuple(_thousandths(x, y, size) for x, y in pixels))


def _thousandths(x: float, y: float, size: Size) -> Point:
    across, down = round(x * WHOLE / size[0]), round(y * WHOLE / size[1])
    return _within(across), _within(down)


def _within(at: int) -> int:
    """A shape may stick out of the picture by a hair."""
    return min(max(at, 0), WHOLE) if -20 <= at <= WHOLE + 20 else at


def pixels(points: Iterable[Point], size: Size) -> list[tuple[int, int]]:
    """Where *points* lie in a picture of *size*."""
    return [(round(x * size[0] / WHOLE), round(y * size[1] / WHOLE)) for x, y in points]


def corners(shape: Shape) -> tuple[Point, ...]:
    """The corners of *shape*; enough of them for an ellipse to look like one."""
    left, top, right, bottom = shape.box()
    if shape.form == "polygon":
        return shape.points
    if shape.form == "rect":
        return (left, top), (right, top), (right, bottom), (left, bottom)
    turns = [2 * pi * at / _CORNERS for at in range(_CORNERS)]
    middle, wide, high = (left + right) / 2, (right - left) / 2, (bottom - top) / 2
    down = (top + bottom) / 2
    return tuple((round(middle + wide * cos(t)), round(down + high * sin(t))) for t in turns)


def noted(shape: Shape) -> str:
    """*shape* in words that `denoted` reads: `rect 100,200 300,400`."""
    return " ".join((shape.form, *(f"{x},{y}" for x, y in shape.points)))


def denoted(text: str) -> Shape | None:
    """The shape that `noted` wrote; None for anything else."""
    form, *points = text.split() or [""]
    found = [re.fullmatch(r"(\d{1,4}),(\d{1,4})", point) for point in points]
    if form not in ("rect", "ellipse", "polygon") or not all(found):
        return None
    try:
        return Shape(form, tuple((int(m[1]), int(m[2])) for m in found if m))  # type: ignore[arg-type]
    except ValueError:
        return None
