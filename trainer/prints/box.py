"""A rectangle on paper, in millimetres from the top left of the sheet."""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """Where something stands; *y* is its upper edge."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.h

    @property
    def centre(self) -> float:
        """The x half way across."""
        return self.x + self.w / 2

    @property
    def middle(self) -> float:
        """The y half way down."""
        return self.y + self.h / 2

    def inset(self, dx: float, dy: float | None = None) -> Box:
        """The box inside a margin; the same on all sides unless *dy* is given."""
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def columns(self, count: int, gap: float = 0.0) -> list[Box]:
        """Boxes of equal width side by side."""
        w = (self.w - gap * (count - 1)) / count
        return [Box(self.x + i * (w + gap), self.y, w, self.h) for i in range(count)]

    def rows(self, count: int, gap: float = 0.0) -> list[Box]:
        """Boxes of equal height one below the other."""
        h = (self.h - gap * (count - 1)) / count
        return [Box(self.x, self.y + i * (h + gap), self.w, h) for i in range(count)]
