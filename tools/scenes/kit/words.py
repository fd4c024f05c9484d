"""Chinese words as outlines, so that a scene needs no font where it is shown."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from kit.palette import INK
from kit.pen import Box, Shape, num

_FONT = Path(__file__).parents[3] / "trainer" / "assets" / "fonts" / "NotoSansSC-Bold.ttf"


def words(text: str, x: float, y: float, size: float, colour: str = INK) -> Shape:
    """*text* centred about *x*, its letters standing on *y*; use few words, each costs ~600 bytes."""
    scale = size / 1000
    wide = sum(_glyph(c)[1] for c in text) * scale
    left, parts = x - wide / 2, []
    for letter in text:
        outline, advance = _glyph(letter)
        parts.append(_drawn(outline, left, y, scale))
        left += advance * scale
    svg = f'<path d="{"".join(parts)}" fill="{colour}"/>'
    return Shape(svg, Box(x - wide / 2, y - size * 0.88, x + wide / 2, y + size * 0.12))


def _drawn(outline: tuple[tuple[str, tuple[float, ...]], ...], x: float, y: float, k: float) -> str:
    d = ""
    for command, numbers in outline:
        moved = (n * k + x if i % 2 == 0 else y - n * k for i, n in enumerate(numbers))
        d += command + " ".join(num(n) for n in moved)
    return d


@cache
def _glyph(letter: str) -> tuple[tuple[tuple[str, tuple[float, ...]], ...], float]:
    font = _font()
    glyph = font.glyph(letter)
    unit = 1000 / font.info.layout.unitsperem
    outline = tuple(
        (command, tuple(n * unit for n in numbers)) for command, numbers in _outline(glyph)
    )
    return outline, glyph.advance() * unit


@cache
def _font() -> Any:
    from ziafont.font import Font  # noqa: PLC0415 - only where a scene has words

    return Font(str(_FONT))


def _outline(glyph: Any) -> list[tuple[str, tuple[float, ...]]]:
    """The glyph's strokes as path commands; y points up, as fonts have it."""
    found: list[tuple[str, tuple[float, ...]]] = []
    for step in glyph.operators:
        kind = type(step).__name__
        if kind == "Moveto" and found:
            found.append(("Z", ()))
        points = [getattr(step, name) for name in ("p1", "p2", "p3", "p") if hasattr(step, name)]
        letter = {"Moveto": "M", "Lineto": "L", "Quad": "Q", "Cubic": "C"}[kind]
        found.append((letter, tuple(n for p in points for n in (p.x, p.y))))
    return [*found, ("Z", ())]
