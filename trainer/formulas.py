"""TeX formulas as outlines: the same shapes for the screen and for paper.

The formula library takes a fifth of a second to load and is loaded by the first formula; after
that one takes a few milliseconds and is remembered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final
from warnings import catch_warnings, simplefilter

from trainer import assets

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from ziamath.mathfont import MathFont

UNIT: Final = 1000
"""How many units of a path make an em."""
BESIDE: Final = 1.1
"""How large the em of a formula is beside 汉字, so that its digits are as high as ours."""
LONGEST: Final = 2000
"""Characters of TeX; what is longer is not a formula."""
_WIDEST: Final = 200  # em
_DEAREST: Final = 1500  # half a second
_DOUBLING: Final = {"mrow", "mtable", "mstyle", "mover", "munder", "munderover", "menclose"}


@dataclass(frozen=True, slots=True)
class Shape:
    """SVG path data of M, L, Q, C and Z: filled by winding, or drawn as a line so many units thick."""

    path: str
    line: float = 0.0


@dataclass(frozen=True, slots=True)
class Outline:
    """A formula from its place on the baseline; y grows downwards. Sizes are in em."""

    advance: float
    ascent: float
    descent: float
    shapes: tuple[Shape, ...]


class Undrawable(ValueError):
    """It can be read, but not all of it can be drawn."""


@lru_cache(maxsize=1024)
def outline(tex: str, *, display: bool = False) -> Outline | None:
    """The formula as shapes; None if it is not TeX or has what cannot be drawn.

    *display* sets sums and fractions large, as in a formula on a line of its own.
    """
    if len(tex) > LONGEST:
        return None
    try:
        return _drawn(tex, display)
    except _troubles():
        return None


@cache
def _troubles() -> tuple[type[Exception], ...]:
    """What the library is known to raise for TeX it does not understand."""
    from latex2mathml import exceptions  # noqa: PLC0415 - slow; only with the first formula

    own = (e for e in vars(exceptions).values() if isinstance(e, type))
    usual = (
        ArithmeticError, AssertionError, AttributeError, LookupError, NameError, RecursionError,
        StopIteration, SyntaxError, TypeError, ValueError,
    )  # fmt: skip
    return (*(e for e in own if issubclass(e, Exception)), *usual)


def _drawn(tex: str, display: bool) -> Outline:
    name = _font()
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - slow; only with the first formula

    from ziamath.tex import tex2mml  # noqa: PLC0415 - slow; only with the first formula
    from ziamath.zmath import Math  # noqa: PLC0415 - likewise

    tree = ET.fromstring(tex2mml(tex, inline=not display))
    if any("\\" in (element.text or "") for element in tree.iter()):
        raise Undrawable("a command that nobody knows")
    if _cost(tree) > _DEAREST:
        raise Undrawable("nested too deeply")
    math = Math(tree, size=UNIT, font=name)
    canvas = ET.Element("svg")
    math.node.draw(0, 0, canvas)
    box = math.node.bbox
    if not 0 < box.xmax <= _WIDEST * UNIT or box.ymax - box.ymin > _WIDEST * UNIT:
        raise Undrawable("nothing, or more than any page holds")
    advance, ascent, descent = (round(s / UNIT, 4) for s in (box.xmax, box.ymax, -box.ymin))
    return Outline(advance, ascent, descent, tuple(_shapes(canvas)))


def _cost(element: ET.Element) -> int:
    """About how long the library takes: it doubles with each row or table within another."""
    inside = 1 + sum(map(_cost, element))
    return inside * (2 if element.tag.rpartition("}")[2] in _DOUBLING else 1)


def _shapes(canvas: ET.Element) -> Iterator[Shape]:
    for element in canvas.iter():
        given = element.attrib
        line = float(given.get("stroke-width", 0)) if given.get("stroke", "none") != "none" else 0.0
        match element.tag:
            case "svg" | "g":
                continue
            case "path":
                yield Shape(given["d"].strip(), line)
            case "rect":
                yield Shape(_rectangle(given), line if given.get("fill") == "none" else 0.0)
            case other:
                raise Undrawable(other)


def _rectangle(given: dict[str, str]) -> str:
    x, y, w, h = (float(given[name]) for name in ("x", "y", "width", "height"))
    return f"M {x:g} {y:g} L {x + w:g} {y:g} L {x + w:g} {y + h:g} L {x:g} {y + h:g} Z"


@cache
def _font() -> str:
    """The library's own font, with 汉字 from ours; given by the name under which it is kept."""
    with catch_warnings():  # it finds its font in a way that Python 3.11 frowns on
        simplefilter("ignore", DeprecationWarning)
        from ziafont.font import Font  # noqa: PLC0415 - slow; only with the first formula
        from ziamath import zmath  # noqa: PLC0415 - likewise
        from ziamath.config import config  # noqa: PLC0415 - likewise

    config.svg2 = False  # each glyph a path in its place, none by reference
    name = "jingzhong"
    zmath.loadedfonts[name] = _with_hanzi()(zmath.fontname, Font(str(assets.font("regular"))))
    return name


def _with_hanzi() -> Any:
    """The class of that font; made late because its bases are the library's."""
    from ziafont.glyph import SimpleGlyph  # noqa: PLC0415 - slow; only with the first formula
    from ziamath.mathfont import MathFont  # noqa: PLC0415 - likewise

    class Borrowed(SimpleGlyph):
        """A glyph of another font that moves on by its own width and is never substituted."""

        def __init__(self, glyph: SimpleGlyph, home: MathFont) -> None:
            super().__init__(0, glyph.operators, glyph.bbox, home)
            self._width = glyph.advance()

        def advance(self, nextchr: SimpleGlyph | None = None) -> int:
            del nextchr
            return self._width

    class WithHanzi(MathFont):
        def __init__(self, path: str, other: Any) -> None:
            super().__init__(path, UNIT)
            self._other = other

        def findglyph(self, char: str, variant: Any) -> Any:
            if self.glyphindex(char):
                return super().findglyph(char, variant)
            if not self._other.glyphindex(char):
                raise Undrawable(char)
            return Borrowed(self._other.glyph(char), self)

    return WithHanzi
