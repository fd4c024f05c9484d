"""A board to draw diagrams on: 1200 wide, boxes with words, arrows, numbered discs; the colours of the scenes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from kit.palette import BLUE, INK, NAVY, PAPER, WHITE, light
from kit.pen import Shape, disc, line, num, poly, rect
from kit.words import words

WIDTH: Final = 1200
TITLE: Final = 44
HEAD: Final = 38
TEXT: Final = 31
"""Nothing is written smaller: a page shows the board at 700 pixels."""
GREY: Final = "#5A6875"
RED: Final = "#C8372D"
ORANGE: Final = "#E0701F"
YELLOW: Final = "#F2C230"
GREEN: Final = "#2F8A5B"


@dataclass(slots=True)
class Board:
    """Takes pieces from back to front; `name` is the file's name without .svg."""

    name: str
    height: int
    pieces: list[Shape] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.add(rect(0, 0, WIDTH, self.height, PAPER, 18))

    def add(self, *shapes: Shape) -> None:
        """Draws the pieces over what is there."""
        self.pieces.extend(shapes)

    def title(self, text: str, y: float = 66) -> None:
        """What the diagram is about, at the top."""
        self.add(words(text, WIDTH / 2, y, TITLE, NAVY))

    def card(
        self, x: float, y: float, w: float, h: float, head: str, lines: Sequence[str] = (),
        colour: str = BLUE, ink: str = WHITE,
    ) -> None:  # fmt: skip
        """A white card under a coloured band with *head*; *lines* stand in the middle of what is left."""
        band = 68
        self.add(rect(x, y, w, h, colour, 14), words(head, x + w / 2, y + 47, HEAD, ink))
        if lines:
            self.add(
                rect(x + 3, y + band, w - 6, h - band - 3, WHITE, 11),
                rect(x + 3, y + band, w - 6, 14, WHITE),
            )
            self.lines(x + w / 2, y + band, h - band, lines)

    def lines(
        self, x: float, y: float, h: float, lines: Sequence[str], size: float = TEXT,
        colour: str = INK,
    ) -> None:  # fmt: skip
        """*lines* below each other about *x*, in the middle of the height *h* from *y* on."""
        step = size * 1.5
        top = y + (h - step * len(lines)) / 2 + size * 1.08
        self.add(*(words(text, x, top + n * step, size, colour) for n, text in enumerate(lines)))

    def block(
        self, x: float, y: float, w: float, h: float, lines: Sequence[str], fill: str = WHITE,
        ink: str = INK, size: float = TEXT,
    ) -> None:  # fmt: skip
        """A plain box with words in its middle."""
        self.add(rect(x, y, w, h, fill, 14))
        self.lines(x + w / 2, y, h, lines, size, ink)

    def number(self, x: float, y: float, text: str, colour: str = NAVY, r: float = 30) -> None:
        """A disc with a number in it."""
        self.add(disc(x, y, r, colour), words(text, x, y + r * 0.42, r * 1.15, WHITE))

    def arrow(
        self, x0: float, y0: float, x1: float, y1: float, colour: str = GREY, width: float = 9
    ) -> None:
        """A straight arrow."""
        long = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
        ux, uy = (x1 - x0) / long, (y1 - y0) / long
        bx, by = x1 - ux * 26, y1 - uy * 26
        head = [(x1, y1), (bx - uy * 17, by + ux * 17), (bx + uy * 17, by - ux * 17)]
        self.add(line([(x0, y0), (bx, by)], colour, width), poly(head, colour))

    @property
    def svg(self) -> str:
        """The whole picture."""
        inner = "".join(piece.svg for piece in self.pieces)
        size = (
            f'width="{WIDTH}" height="{num(self.height)}" viewBox="0 0 {WIDTH} {num(self.height)}"'
        )
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{inner}</svg>\n'


def pale(colour: str) -> str:
    """A ground of this colour that dark words are read on."""
    return light(colour, 0.82)
