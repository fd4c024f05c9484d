"""A picture on paper: photos as they are, drawings as fine as paper needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Final

from reportlab.lib.utils import ImageReader

from trainer.formats.drawn import drawn
from trainer.prints.box import Box
from trainer.prints.style import MM
from trainer.prints.surface import Pen, Surface
from trainer.quiz.picture import media_of

WIDE: Final = 1400
"""Dots across of a drawing: 230 an inch in the column of a paper."""
MISSING: Final = "这道题的图没有找到，请先在题库里补上再印"
_FRAME: Final = Pen(0.5, 0.4)
_WIDTH: Final = re.compile(r"""\swidth=["'](\d+(?:\.\d+)?)(?:px)?["']""")
_VIEW: Final = re.compile(r"""\sviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d+(?:\.\d+)?)""")
_USUAL: Final = 400.0


@dataclass(frozen=True, slots=True)
class Scene:
    """A photo or a drawing made into one; *aspect* is its height over its width.

    *wide* is how many px of a screen it takes at its own size.
    """

    data: bytes
    aspect: float
    wide: float

    def draw(self, surface: Surface, box: Box, *, framed: bool = True) -> None:
        """Put it into *box*."""
        x, y = box.x * MM, (surface.height - box.bottom) * MM
        reader = ImageReader(BytesIO(self.data))
        surface.canvas.drawImage(reader, x, y, box.w * MM, box.h * MM, mask="auto")
        surface.reach(box.bottom)
        if framed:
            surface.rect(box, pen=_FRAME)


def scene(data: bytes | None) -> Scene | None:
    """The picture in *data*; None for what is none."""
    return _scene(data) if data else None


@lru_cache(maxsize=8)
def _scene(data: bytes) -> Scene | None:
    try:
        drawing = media_of(data) == "svg"
        dots = drawn(data, WIDE) if drawing else data
        wide, high = ImageReader(BytesIO(dots)).getSize()
    except (OSError, ValueError):
        return None
    return Scene(dots, high / wide, _own_width(data) if drawing else float(wide))


def _own_width(data: bytes) -> float:
    """How wide a drawing says it is, in px."""
    head = data.partition(b"<svg")[2].partition(b">")[0].decode(errors="replace")
    for said in (_WIDTH, _VIEW):
        if found := said.search(head):
            return max(1.0, float(found[1]))
    return _USUAL
