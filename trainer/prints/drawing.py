"""Shapes on paper: millimetres from the top left, widths of lines in points.

Everything is written as PDF operators straight into the page, because two hundred cards of a
hundred shapes each should not wait for saved and restored graphics states.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Self

from reportlab.pdfgen.canvas import Canvas

from trainer.prints import outline
from trainer.prints.box import Box
from trainer.prints.colours import BLACK, Colour, ink
from trainer.prints.style import MM


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line looks: *width* and *dash* in points, cap and join as PDF counts them."""

    width: float = 0.35
    colour: Colour = BLACK
    dash: tuple[float, ...] = ()
    cap: int = 0
    join: int = 0

    def dip(self) -> str:
        """The operators before the line."""
        ops = f"{ink(self.colour, stroke=True)} {self.width:.3f} w"
        if self.dash:
            ops += f" [{' '.join(f'{d:g}' for d in self.dash)}] 0 d"
        if self.cap:
            ops += f" {self.cap} J"
        return f"{ops} {self.join} j" if self.join else ops

    def wipe(self) -> str:
        """The operators after the line, so that the next pen finds things as they were."""
        ops = " [] 0 d" if self.dash else ""
        if self.cap:
            ops += " 0 J"
        return f"{ops} 0 j" if self.join else ops


class Drawing:
    """A page, a form or a part of either, *width* × *height* millimetres."""

    def __init__(self, canvas: Canvas, width: float, height: float) -> None:
        self.canvas = canvas
        self.width = width
        self.height = height
        self.smallest = 999.0
        self.lowest = 0.0

    @property
    def box(self) -> Box:
        """All of it."""
        return Box(0, 0, self.width, self.height)

    def rect(
        self, box: Box, fill: Colour | None = None, pen: Pen | None = None, radius: float = 0
    ) -> None:
        """A rectangle, filled, outlined or both."""
        self.reach(box.bottom)
        x, y, w, h = box.x * MM, (self.height - box.bottom) * MM, box.w * MM, box.h * MM
        shape = (
            _rounded(x, y, w, h, radius * MM) if radius else f"{x:.3f} {y:.3f} {w:.3f} {h:.3f} re"
        )
        self._paint(shape, fill, pen)

    def line(self, start: tuple[float, float], end: tuple[float, float], pen: Pen) -> None:
        """A straight line between two points."""
        self.reach(start[1], end[1])
        self._paint(f"{self._at(start)} m {self._at(end)} l", None, pen)

    def across(self, x1: float, x2: float, y: float, pen: Pen) -> None:
        """A level line."""
        self.line((x1, y), (x2, y), pen)

    def down(self, x: float, y1: float, y2: float, pen: Pen) -> None:
        """An upright line."""
        self.line((x, y1), (x, y2), pen)

    def circle(
        self, x: float, y: float, r: float, fill: Colour | None = None, pen: Pen | None = None
    ) -> None:
        """A circle about a point."""
        self.reach(y + r)
        self._paint(outline.circle(x * MM, (self.height - y) * MM, r * MM), fill, pen)

    def poly(
        self,
        points: Iterable[tuple[float, float]],
        fill: Colour | None = None,
        pen: Pen | None = None,
        *,
        closed: bool = True,
    ) -> None:
        """A line through points; closed unless said otherwise."""
        first, *rest = (self._at(point) for point in points)
        shape = f"{first} m " + " ".join(f"{point} l" for point in rest)
        self._paint(f"{shape} h" if closed else shape, fill, pen)

    def svg(
        self,
        path: str,
        spot: tuple[float, float, float],
        fill: Colour | None = None,
        pen: Pen | None = None,
        *,
        even: bool = True,
    ) -> None:
        """An SVG path at (x, y, mm per unit), filled even-odd or by winding.

        The pen's width is in units.
        """
        x, y, k = spot
        with self._state(
            f"{k * MM:.5f} 0 0 {-k * MM:.5f} {x * MM:.3f} {(self.height - y) * MM:.3f}"
        ):
            self._paint(outline.operators(path), fill, pen, even=even)

    @contextmanager
    def placed(
        self,
        x: float,
        y: float,
        size: tuple[float, float],
        scale: float = 1.0,
        *,
        turned: bool = False,
    ) -> Iterator[Self]:
        """A nested surface of *size* with its top left at (x, y); *turned* stands on its head."""
        w, h = size
        left, foot = x * MM, (self.height - y - h * scale) * MM
        k = -scale if turned else scale
        if turned:
            left, foot = left + w * scale * MM, foot + h * scale * MM
        with self._state(f"{k:g} 0 0 {k:g} {left:.3f} {foot:.3f}"):
            inner = type(self)(self.canvas, w, h)
            yield inner
        self.smallest = min(self.smallest, inner.smallest * scale)
        self.reach(y + scale * (h if turned else inner.lowest))

    @contextmanager
    def rotated(self, x: float, y: float, degrees: float) -> Iterator[Self]:
        """A surface whose (0, 0) is at (x, y), turned against the clock."""
        c, s, h = cos(radians(degrees)), sin(radians(degrees)), self.height * MM
        left, foot = x * MM + h * s, (self.height - y) * MM - h * c
        with self._state(f"{c:.6f} {s:.6f} {-s:.6f} {c:.6f} {left:.3f} {foot:.3f}"):
            inner = type(self)(self.canvas, self.width, self.height)
            yield inner
        self.smallest = min(self.smallest, inner.smallest)

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        """Nothing drawn inside shows beyond the box."""
        x, y = box.x * MM, (self.height - box.bottom) * MM
        self.canvas.addLiteral(f"q {x:.3f} {y:.3f} {box.w * MM:.3f} {box.h * MM:.3f} re W n")
        yield
        self.canvas.addLiteral("Q")

    def show(self, form: str, x: float = 0, y: float = 0) -> None:
        """A drawing the document holds under that name, with its lower left at (x, y)."""
        with self._state(f"1 0 0 1 {x * MM:.3f} {(self.height - y) * MM:.3f}"):
            self.canvas.doForm(form)

    def reach(self, *ys: float) -> None:
        """Remember how low the drawing has come."""
        self.lowest = max(self.lowest, *ys)

    @contextmanager
    def _state(self, matrix: str) -> Iterator[None]:
        self.canvas.addLiteral(f"q {matrix} cm")
        yield
        self.canvas.addLiteral("Q")

    def _at(self, point: tuple[float, float]) -> str:
        return f"{point[0] * MM:.3f} {(self.height - point[1]) * MM:.3f}"

    def _paint(
        self, shape: str, fill: Colour | None, pen: Pen | None, *, even: bool = False
    ) -> None:
        brush = "" if fill is None else f"{ink(fill)} "
        close = "*" if even else ""
        if pen is None:
            self.canvas.addLiteral(f"{brush}{shape} f{close}")
        elif fill is None:
            self.canvas.addLiteral(f"{pen.dip()} {shape} S{pen.wipe()}")
        else:
            self.canvas.addLiteral(f"{brush}{pen.dip()} {shape} B{close}{pen.wipe()}")


def _rounded(x: float, y: float, w: float, h: float, r: float) -> str:
    k = r * 0.4477
    right, top = x + w, y + h
    return (
        f"{x + r:.3f} {y:.3f} m {right - r:.3f} {y:.3f} l "
        f"{right - k:.3f} {y:.3f} {right:.3f} {y + k:.3f} {right:.3f} {y + r:.3f} c "
        f"{right:.3f} {top - r:.3f} l "
        f"{right:.3f} {top - k:.3f} {right - k:.3f} {top:.3f} {right - r:.3f} {top:.3f} c "
        f"{x + r:.3f} {top:.3f} l "
        f"{x + k:.3f} {top:.3f} {x:.3f} {top - k:.3f} {x:.3f} {top - r:.3f} c "
        f"{x:.3f} {y + r:.3f} l "
        f"{x:.3f} {y + k:.3f} {x + k:.3f} {y:.3f} {x + r:.3f} {y:.3f} c h"
    )
