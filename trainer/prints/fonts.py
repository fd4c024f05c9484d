"""The two typefaces of every printout: registered once per process, when first needed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from trainer import assets
from trainer.quiz.refusals import Refusal

REGULAR: Final = "NotoSansSC-Regular"
BOLD: Final = "NotoSansSC-Bold"


class MissingGlyph(Refusal):
    """The fonts cannot draw a character; says which, because a blank box would hide it."""

    code = "missing-glyph"

    def __init__(self, char: str) -> None:
        super().__init__(f"字库里没有“{char}”（U+{ord(char):04X}），无法打印。")
        self.char = char


class Advances(dict[str, float]):
    """How far each character moves the pen, in em; filled as characters are met."""

    def __init__(self, widths: Mapping[int, float]) -> None:
        super().__init__()
        self._widths = widths

    def __missing__(self, char: str) -> float:
        width = self._widths.get(ord(char))
        if width is None:
            raise MissingGlyph(char)
        self[char] = em = width / 1000
        return em


@cache
def advances(bold: bool) -> Advances:
    """The table of one weight; the first call reads and registers the font file."""
    name = BOLD if bold else REGULAR
    font = TTFont(name, str(assets.font("bold" if bold else "regular")))
    pdfmetrics.registerFont(font)
    return Advances(font.face.charWidths)


def missing(text: str) -> list[str]:
    """The characters of a text no printout can show, for a check where names are entered."""
    table = advances(bold=False)
    return sorted({char for char in text if char not in "\n\v" and not _drawable(char, table)})


def _drawable(char: str, table: Advances) -> bool:
    try:
        table[char]
    except MissingGlyph:
        return False
    return True
