"""Machine-readable squares: modules as one vector path, so that no hairline parts them."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import Literal

import segno

from trainer.prints.box import Box
from trainer.prints.colours import BLACK, WHITE, ink
from trainer.prints.drawing import Drawing
from trainer.prints.style import MM
from trainer.prints.type import TooLong

Level = Literal["l", "m", "q", "h"]
MASK = 3  # any is legal; weighing all eight takes longer than drawing the card around the code
SMALLEST = 0.5  # mm a module
_OVERLAP = 0.02  # of a module, into the row below


@lru_cache(maxsize=1024)
def modules(text: str, level: Level) -> tuple[tuple[int, ...], ...]:
    """The symbol without its quiet zone, row by row; 1 is dark. Never a Micro QR code."""
    code = segno.make(
        text, error=level, micro=False, boost_error=False, encoding="utf-8", mask=MASK
    )
    return tuple(tuple(row) for row in code.matrix)


def qr(surface: Drawing, box: Box, text: str, level: Level = "m", quiet: int = 4) -> float:
    """Draw the code on white in a square box; returns the width of a module in mm.

    *quiet* is the white border in modules, less where the paper around is white as well. A text
    so long that its modules would blur on office paper is refused.
    """
    rows = modules(text, level)
    across = len(rows) + 2 * quiet
    module = box.w / across
    if module < SMALLEST:
        raise TooLong(f"二维码 {text}", SMALLEST * across - box.w)
    surface.rect(box, WHITE)
    k = module * MM
    left = (box.x + quiet * module) * MM
    top = (surface.height - box.y - quiet * module) * MM
    surface.canvas.addLiteral(
        f"q {ink(BLACK)} {k:.5f} 0 0 {-k:.5f} {left:.3f} {top:.3f} cm {_dark(rows)} f Q"
    )
    return module


@lru_cache(maxsize=1024)
def _dark(rows: tuple[tuple[int, ...], ...]) -> str:
    """The dark runs of all rows as rectangles, a module a unit."""
    path: list[str] = []
    for y, row in enumerate(rows):
        x = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                path.append(f"{x} {y} {length} {1 + _OVERLAP} re")
            x += length
    return " ".join(path)
