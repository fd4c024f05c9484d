"""A picture on paper: photos as they are, drawings as fine as paper needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Final

from reportlab.lib.utils import ImageReader

from trainer import assets
from trainer.prints.box import Box
from trainer.prints.style import MM
from trainer.prints.surface import Pen, Surface
from trainer.quiz.picture import media_of

WIDE: Final = 1400
"""Dots across of a drawing: 230 an inch in the column of a paper."""
MISSING: Final = "这道题的图没有找到，请先在题库里补上再印"
_FRAME: Final = Pen(0.5, 0.4)


@dataclass(frozen=True, slots=True)
class Scene:
    """A photo or a drawing made into one; *aspect* is its height over its width."""

    data: bytes
    aspect: float

    def draw(self, surface: Surface, box: Box) -> None:
        """Put it into *box*, with a frame."""
        x, y = box.x * MM, (surface.height - box.bottom) * MM
        reader = ImageReader(BytesIO(self.data))
        surface.canvas.drawImage(reader, x, y, box.w * MM, box.h * MM, mask="auto")
        surface.reach(box.bottom)
        surface.rect(box, pen=_FRAME)


def scene(data: bytes | None) -> Scene | None:
    """The picture in *data*; None for what is none."""
    return _scene(data) if data else None


@lru_cache(maxsize=8)
def _scene(data: bytes) -> Scene | None:
    try:
        drawn = _rendered(data) if media_of(data) == "svg" else data
        wide, high = ImageReader(BytesIO(drawn)).getSize()
    except (OSError, ValueError):
        return None
    return Scene(drawn, high / wide)


def _rendered(data: bytes) -> bytes:
    import resvg_py  # noqa: PLC0415 - rarely needed

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=data.decode(),
            width=WIDE,
            background="#ffffff",
            skip_system_fonts=True,
            font_files=[str(assets.font("regular"))],
            font_family="Noto Sans SC",
        )
    )
