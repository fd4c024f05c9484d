"""How a text is set, and the two ways of measuring: points for type, millimetres for paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from trainer.prints.colours import BLACK, Colour

MM: Final = 72 / 25.4  # points in a millimetre
HANZI: Final = 0.38  # em from the optical middle of a 汉字 down to its baseline
DIGIT: Final = 0.366  # the same for digits and capitals

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: size in points; lead, first and hang (indents) in em; track in mm.

    *ragged* lines end where sense does; *rich* text marks its **bold** stretches.
    """

    size: float
    bold: bool = False
    colour: Colour = BLACK
    lead: float = 1.35
    align: Align = "left"
    track: float = 0.0
    first: float = 0.0
    hang: float = 0.0
    ragged: bool = False
    rich: bool = False

    @property
    def em(self) -> float:
        """The height of a 汉字 in millimetres."""
        return self.size / MM

    @property
    def step(self) -> float:
        """From one baseline to the next, in millimetres."""
        return self.lead * self.em

    def sizes(self, *points: float) -> tuple[Style, ...]:
        """The same style at several sizes, for `fit`: the largest first, the floor last."""
        return tuple(replace(self, size=size) for size in points)
