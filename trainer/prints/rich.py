"""Texts of questions on paper: blocks below each other in a measure, to be drawn anywhere.

A text without marks is set as it always was, line for line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from trainer.formulas import BESIDE, Outline, outline
from trainer.prints.box import Box
from trainer.prints.colours import DARK
from trainer.prints.exam_measures import Pictures, no_pictures
from trainer.prints.rich_lines import (
    PX,
    draw_formula,
    is_small,
    natural,
    settings,
)
from trainer.prints.scene import Scene, scene
from trainer.prints.style import Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import Line, width, wrap
from trainer.quiz import rich
from trainer.quiz.rich import (
    Block,
    Formula,
    FormulaBlock,
    Inlines,
    Items,
    Paragraph,
    PictureBlock,
    PictureInline,
    TableBlock,
    Words,
)

_PAD: Final = 1.4  # mm on both sides of a cell's words
_ROUND: Final = 1.2  # mm above and below a picture, a table, a formula
_DOT: Final = "•"
_RULE: Final = Pen(0.35, DARK)


class Limit(NamedTuple):
    """The largest a picture may be: a share of the measure, and a height in mm."""

    share: float
    tall: float


IN_STEM: Final = Limit(0.6, 80.0)
IN_OPTION: Final = Limit(1.0, 36.0)

Draw = Callable[[Surface, float, float], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """So many mm of drawing; *draw* is told the upper left corner."""

    tall: float
    draw: Draw


_WHITE: Final = Piece(_ROUND, lambda surface, x, top: None)


@dataclass(frozen=True, slots=True)
class Column:
    """A text as set. A page may end between its *pieces*."""

    pieces: tuple[Piece, ...]

    @property
    def tall(self) -> float:
        """All pieces together."""
        return sum(piece.tall for piece in self.pieces)

    def draw(self, surface: Surface, x: float, top: float) -> float:
        """Draw it below *top*; returns where it ends."""
        for piece in self.pieces:
            piece.draw(surface, x, top)
            top += piece.tall
        return top


def column(
    text: str,
    style: Style,
    measure: float,
    pictures: Pictures = no_pictures,
    limit: Limit = IN_STEM,
) -> Column:
    """The text in a measure of so many mm."""
    if not rich.marked(text):
        style = replace(style, rich=False)
        return Column((_plain(wrap(text, style, measure), style, measure),))
    setter = _Setter(style, measure, pictures, limit)
    return Column(tuple(p for block in rich.parsed(text) for p in setter.pieces(block)))


def labelled(
    label: str, text: str, style: Style, measure: float, pictures: Pictures = no_pictures
) -> Column:
    """The text behind a label in bold, on its line where it begins with words."""
    name, blocks = Words(label, bold=True), rich.parsed(text)
    match blocks:
        case (Paragraph(inlines), *rest):
            blocks = (Paragraph((name, *inlines)), *rest)
        case _:
            blocks = (Paragraph((name,)), *blocks)
    setter = _Setter(style, measure, pictures, IN_STEM)
    return Column(tuple(p for block in blocks for p in setter.pieces(block)))


def breadth(
    text: str, style: Style, pictures: Pictures = no_pictures, limit: Limit = IN_OPTION
) -> float:
    """How wide the text stands on one line, in mm."""
    if not rich.marked(text):
        return width(text, style)
    setter = _Setter(style, 100_000.0, pictures, limit)
    return max((setter.natural(block) for block in rich.parsed(text)), default=0.0)


def _plain(lines: tuple[Line, ...], style: Style, measure: float) -> Piece:
    def draw(surface: Surface, x: float, top: float) -> None:
        surface.lines(Box(x, top, measure, 0), lines, style)

    return Piece(len(lines) * style.step, draw)


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets blocks in one style and measure."""

    style: Style
    measure: float
    pictures: Pictures
    limit: Limit

    def pieces(self, block: Block) -> Iterator[Piece]:
        """A block as it is drawn."""
        match block:
            case Paragraph(inlines):
                yield from self.paragraph(inlines)
            case Items(items):
                yield from (piece for item in items for piece in self._item(item))
            case TableBlock(rows):
                yield from self._table(rows)
            case PictureBlock(alt, name):
                yield from self._picture(alt, name)
            case FormulaBlock(tex):
                drawn = outline(tex, display=True)
                yield from [self._formula(drawn)] if drawn else self._lines((Formula(tex),))

    def natural(self, block: Block) -> float:
        """How wide a block would like to be."""
        match block:
            case Paragraph(inlines):
                high = (self._fitted(p) for p in self._high(inlines))
                words = natural(self._low(inlines), self.style, self._find)
                return max([words, *(box.w for box in high)])
            case PictureBlock(alt, name):
                return self._fitted(PictureInline(alt, name)).w
            case FormulaBlock(tex):
                drawn = outline(tex, display=True)
                return drawn.advance * self.style.em * BESIDE if drawn else self.measure
            case _:
                return self.measure

    def _find(self, name: str) -> Scene | None:
        return scene(self.pictures(name))

    def _lines(self, inlines: Inlines) -> Iterator[Piece]:
        for line in settings(inlines, self.style, self.measure, self._find):
            yield Piece(line.tall, line.draw)

    def paragraph(self, inlines: Inlines) -> Iterator[Piece]:
        """The words, and below them the pictures that are too high to stand among them."""
        low = self._low(inlines)
        if low:
            yield from self._lines(low)
        for picture in self._high(inlines):
            yield from self._picture(picture.alt, picture.id)

    def _high(self, inlines: Inlines) -> list[PictureInline]:
        pictures = (i for i in inlines if isinstance(i, PictureInline))
        found = ((p, self._find(p.id)) for p in pictures)
        return [p for p, drawn in found if drawn and not is_small(drawn, self.style)]

    def _low(self, inlines: Inlines) -> Inlines:
        high = self._high(inlines)
        return tuple(inline for inline in inlines if inline not in high)

    def _fitted(self, picture: PictureInline) -> Box:
        """How large a picture stands: at its own size, or as large as is allowed."""
        found = self._find(picture.id)
        if found is None:
            return Box(0, 0, natural((picture,), self.style, self._find), self.style.step)
        own = found.wide * PX
        wide = min(own, self.limit.share * self.measure, self.limit.tall / found.aspect)
        return Box(0, 0, wide, wide * found.aspect)

    def _picture(self, alt: str, name: str) -> Iterator[Piece]:
        picture, found = PictureInline(alt, name), self._find(name)
        if found is None:
            yield from self._lines((picture,))
            return
        drawn, size = found, self._fitted(picture)

        def draw(surface: Surface, x: float, top: float) -> None:
            drawn.draw(surface, Box(x, top + _ROUND, size.w, size.h))

        yield Piece(size.h + 2 * _ROUND, draw)

    def _formula(self, drawn: Outline) -> Piece:
        em = min(self.style.em * BESIDE, self.measure / drawn.advance)

        def draw(surface: Surface, x: float, top: float) -> None:
            draw_formula(surface, x, top + _ROUND + drawn.ascent * em, drawn, em)

        return Piece((drawn.ascent + drawn.descent) * em + 2 * _ROUND, draw)

    def _item(self, inlines: Inlines) -> Iterator[Piece]:
        indent = self.style.em * 1.2
        inner = replace(self, measure=self.measure - indent)
        for place, piece in enumerate(inner.paragraph(inlines)):
            yield _indented(piece, indent, self.style if place == 0 else None)

    def _table(self, rows: tuple[tuple[Inlines, ...], ...]) -> Iterator[Piece]:
        head = replace(self.style, bold=True)
        looks = [head, *[self.style] * (len(rows) - 1)]
        widths = self._widths(rows)
        yield _WHITE
        for cells, look in zip(rows, looks, strict=True):
            yield _row([
                Column(tuple(replace(self, style=look, measure=w - 2 * _PAD).paragraph(cell)))
                for cell, w in zip(cells, widths, strict=True)
            ], widths)  # fmt: skip
        yield _WHITE

    def _widths(self, rows: tuple[tuple[Inlines, ...], ...]) -> tuple[float, ...]:
        bold = replace(self.style, bold=True)
        likes = (
            max(natural(row[at], bold, self._find) for row in rows) for at in range(len(rows[0]))
        )
        return rich.fitted([like + 2 * _PAD + 0.1 for like in likes], self.measure)


def _indented(piece: Piece, indent: float, dotted: Style | None) -> Piece:
    """A piece further in, with a dot before it if it is the first of its item."""

    def draw(surface: Surface, x: float, top: float) -> None:
        if dotted:
            surface.level(x + 0.2 * dotted.em, top + dotted.step / 2, _DOT, dotted)
        piece.draw(surface, x + indent, top)

    return Piece(piece.tall, draw)


def _row(cells: Iterable[Column], widths: tuple[float, ...]) -> Piece:
    """A row of a table with its lines."""
    columns = tuple(cells)
    tall = max(cell.tall for cell in columns) + 0.8

    def draw(surface: Surface, x: float, top: float) -> None:
        for cell, wide in zip(columns, widths, strict=True):
            surface.rect(Box(x, top, wide, tall), pen=_RULE)
            cell.draw(surface, x + _PAD, top + 0.4)
            x += wide

    return Piece(tall, draw)
