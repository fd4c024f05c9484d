"""Places in a picture, in thousandths of its width and height from the upper left corner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

Form = Literal["rect", "ellipse", "polygon"]
WHOLE = 1000
SMALLEST = 10
"""Nobody hits less than a hundredth of the picture."""

_FINE = 40

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shape:
    """*points* are two opposite corners of a rect or of the box round an ellipse, or all corners."""

    form: Form
    points: tuple[Point, ...]

    def __post_init__(self) -> None:
        if self.form not in get_args(Form):
            raise ValueError(f"没有“{self.form}”这种形状，可用：{'、'.join(get_args(Form))}")
        wanted = "至少三个角" if self.form == "polygon" else "两个对角"
        right = len(self.points) >= 3 if self.form == "polygon" else len(self.points) == 2
        if not right:
            raise ValueError(f"图上的形状要有{wanted}，不是{len(self.points)}个点")
        if any(not 0 <= at <= WHOLE for point in self.points for at in point):
            raise ValueError(f"图上的形状超出了图，坐标要在 0～{WHOLE} 之间")
        left, top, right_, bottom = self.box()
        if right_ - left < SMALLEST or bottom - top < SMALLEST or self._inside() is None:
            raise ValueError("图上的形状太小，点不中")

    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right, bottom."""
        across, down = [x for x, _ in self.points], [y for _, y in self.points]
        return min(across), min(down), max(across), max(down)

    def holds(self, point: Point) -> bool:
        """Whether *point* is in it; its edge is."""
        left, top, right, bottom = self.box()
        x, y = point
        if not (left <= x <= right and top <= y <= bottom):
            return False
        if self.form == "rect":
            return True
        if self.form == "ellipse":
            wide, high = right - left, bottom - top
            across, down = 2 * x - left - right, 2 * y - top - bottom
            return (across * high) ** 2 + (down * wide) ** 2 <= (wide * high) ** 2
        return self._around(x, y)

    def middle(self) -> Point:
        """A point in it, as far in the middle as may be."""
        found = self._inside()
        assert found is not None  # __post_init__ saw to it
        return found

    def _inside(self) -> Point | None:
        left, top, right, bottom = self.box()
        middle = ((left + right) // 2, (top + bottom) // 2)
        if self.holds(middle):
            return middle
        return max(self._spans(), default=(0, None), key=lambda span: span[0])[1]

    def _spans(self) -> Iterator[tuple[int, Point]]:
        """How long each stretch of the shape is, line by line, and its middle."""
        left, top, right, bottom = self.box()
        step = max(1, (right - left) // _FINE)
        for y in range(top, bottom + 1, max(1, (bottom - top) // _FINE)):
            held = [x for x in range(left, right + 1, step) if self.holds((x, y))]
            start = 0
            for at, x in enumerate(held):
                if at + 1 == len(held) or held[at + 1] - x > step:
                    yield at - start, (held[(start + at) // 2], y)
                    start = at + 1

    def _around(self, x: int, y: int) -> bool:
        inside = False
        for (ax, ay), (bx, by) in pairwise((*self.points, self.points[0])):
            turn = (bx - ax) * (y - ay) - (x - ax) * (by - ay)
            if turn == 0 and min(ax, bx) <= x <= max(ax, bx) and min(ay, by) <= y <= max(ay, by):
                return True
            if (ay > y) != (by > y):
                inside ^= (turn > 0) == (by > ay)
        return inside
