"""A scene: pieces drawn in order on 1200 × 800, and the shapes of its hazards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from kit.pen import Box, Point, Shape

WIDTH: Final = 1200
HEIGHT: Final = 800


@dataclass(frozen=True, slots=True)
class Hazard:
    """What is to be found: its name (for us only), the key in YAML and the numbers, in thousandths."""

    name: str
    form: str
    numbers: tuple[int, ...]

    @property
    def text(self) -> str:
        """As it stands in the question."""
        if self.form != "polygon":
            return f"{self.form}: [{', '.join(map(str, self.numbers))}]"
        pairs = zip(self.numbers[::2], self.numbers[1::2], strict=True)
        return "polygon: [" + ", ".join(f"[{x}, {y}]" for x, y in pairs) + "]"


@dataclass(slots=True)
class Scene:
    """Takes pieces from back to front; `name` is the file's name without .svg."""

    name: str
    pieces: list[Shape] = field(default_factory=list)
    hazards: list[Hazard] = field(default_factory=list)

    def add(self, *shapes: Shape) -> Shape:
        """Draws the pieces over what is there; returns the last of them."""
        self.pieces.extend(shapes)
        return shapes[-1]

    def stand(
        self, shape: Shape, x: float, y: float, scale: float = 1, mirror: bool = False
    ) -> Shape:
        """Draws a piece that stands on the ground at *x*, *y* (mirrored by its picture)."""
        return self.add(shape.at(x, y, scale, mirror))

    def person(self, shape: Shape, x: float, y: float, scale: float = 1) -> Shape:
        """Draws a figure with the shadow under its feet."""
        from kit.people import standing_shadow  # noqa: PLC0415 - people know pens, not scenes

        self.add(standing_shadow(x, y, scale))
        return self.add(shape.at(x, y, scale))

    def hazard(
        self,
        name: str,
        around: Shape | Box | Sequence[Shape | Box],
        pad: float = 10,
        form: str = "rect",
    ) -> None:
        """Notes a hazard around what was drawn; *form* rect or ellipse. Same order as in the question."""
        pieces = [around] if isinstance(around, Shape | Box) else list(around)
        boxes = [piece.box if isinstance(piece, Shape) else piece for piece in pieces]
        whole = boxes[0]
        for box in boxes[1:]:
            whole |= box
        self.hazards.append(Hazard(name, form, _thousandths(whole.grown(pad).corners[::2])))

    def hazard_polygon(self, name: str, points: Sequence[Point]) -> None:
        """Notes a hazard by the corners of its shape."""
        self.hazards.append(Hazard(name, "polygon", _thousandths(points)))

    @property
    def svg(self) -> str:
        """The whole picture."""
        inner = "\n".join(piece.svg for piece in self.pieces)
        size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{inner}\n</svg>\n'


def _thousandths(points: Sequence[Point]) -> tuple[int, ...]:
    pairs = (
        (min(max(round(x / WIDTH * 1000), 0), 1000), min(max(round(y / HEIGHT * 1000), 0), 1000))
        for x, y in points
    )
    return tuple(n for pair in pairs for n in pair)
