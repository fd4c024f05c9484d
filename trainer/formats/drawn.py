"""Drawings (SVG) as dots, for what can show nothing else: paper, and old programs that open office files."""

from __future__ import annotations

from typing import Final

from trainer import assets

_HIGHEST: Final = 4


def drawn(svg: bytes, wide: int) -> bytes:
    """A PNG of *svg* on white: *wide* dots across, fewer where it would be far too high for that.

    Raises ValueError where it cannot be drawn.
    """
    import resvg_py  # noqa: PLC0415  (rarely needed)

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg.decode(),
            width=wide,
            height=wide * _HIGHEST,  # both: it is fitted into them, however long it says it is
            background="#ffffff",
            skip_system_fonts=True,
            font_files=[str(assets.font("regular"))],
            font_family="Noto Sans SC",
        )
    )
