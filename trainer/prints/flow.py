"""Rows that flow over pages: what belongs together stays together, what is too tall is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Final

from trainer.prints.box import Box
from trainer.prints.style import Style
from trainer.prints.surface import Surface
from trainer.prints.type import Line, TooLong, wrap

GRID: Final = 4.5
TEXT: Final = Style(9.5, lead=1.343)
_AIR: Final = 1.1  # mm above and below prose
_TOUCH: Final = 0.3  # the same where text stands in the middle
_SLACK: Final = 0.01

Paint = Callable[[Surface, Box], None]


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a row: set lines, a drawing, or both. *prose* begins at the top and may be cut."""

    width: float
    lines: tuple[Line, ...] = ()
    style: Style = TEXT
    pad: float = 2.0
    prose: bool = False
    paint: Paint | None = None
    tall: float = 0.0

    @property
    def needs(self) -> float:
        """The least height in which everything stands."""
        air = _AIR if self.prose else _TOUCH
        return (
            max(self.tall, len(self.lines) * self.style.step + 2 * air) if self.lines else self.tall
        )

    def draw(self, surface: Surface, box: Box) -> None:
        """Put it into its box."""
        if self.paint:
            self.paint(surface, box)
        if self.lines:
            free = box.h - len(self.lines) * self.style.step
            top = box.y + (_AIR if self.prose else free / 2)
            place = Box(box.x + self.pad, top, box.w - 2 * self.pad, box.h)
            surface.lines(place, self.lines, self.style)


@dataclass(frozen=True, slots=True)
class Lead:
    """The label at the left that rows of one subject share; *number* stands on a disc."""

    text: str
    width: float
    number: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One row. *spare* is white it would like, *white* what it got; *keep* holds it to the next.

    *head* rows are repeated above it where it begins a page; *heavy_at* names the cells with a
    thick line on their left. *step* 0 lets the height be what the cells need.
    """

    cells: tuple[Cell, ...]
    least: float = 9.0
    spare: float = 0.0
    white: float = 0.0
    step: float = GRID
    lead: Lead | None = None
    framed: bool = True
    keep: bool = False
    heavy: bool = False
    heavy_at: tuple[int, ...] = ()
    head: tuple[Row, ...] = ()

    @property
    def height(self) -> float:
        """What it takes: the least, grown by whole steps, and its white."""
        need = max((cell.needs for cell in self.cells), default=0.0)
        return _grown(self.least, need, self.step) + self.white

    @property
    def wish(self) -> float:
        """White it still would like."""
        return self.spare - self.white

    def cut(self, room: float) -> tuple[Row, Row] | None:
        """The row in two at a line's end, the upper no taller than *room*; two lines on each side."""
        if any(cell.paint for cell in self.cells):
            return None
        tallest = max(self.cells, key=lambda cell: cell.needs)
        count, most = _fitting(self, tallest, room), len(tallest.lines) - 2
        if min(count, most) < 2:
            return None
        at = min(count, most)
        upper = replace(self, cells=tuple(_part(c, 0, at) for c in self.cells), spare=0.0)
        lower = replace(self, cells=tuple(_part(c, at, None) for c in self.cells), spare=0.0)
        return replace(upper, keep=False), lower

    @property
    def flows(self) -> bool:
        """Whether it may be cut even where the next page would hold it whole."""
        return len(self.cells) == 1 and self.cells[0].prose and len(self.cells[0].lines) > 3


def _grown(least: float, need: float, step: float) -> float:
    if need <= least + _SLACK:
        return least
    return least + ceil((need - least - _SLACK) / step) * step if step else need


def _part(cell: Cell, start: int, stop: int | None) -> Cell:
    return replace(cell, lines=cell.lines[start:stop], tall=0.0)


def _fitting(row: Row, cell: Cell, room: float) -> int:
    """How many lines of the cell stand in a row no taller than *room*."""
    if room < row.least:
        return 0
    usable = room if not row.step else row.least + floor((room - row.least) / row.step) * row.step
    air = _AIR if cell.prose else _TOUCH
    return int((usable - 2 * air + _SLACK) / cell.style.step)


def total(rows: Iterable[Row]) -> float:
    """How tall rows stand together."""
    return sum(row.height for row in rows)


def relaxed(rows: Sequence[Row], room: float) -> tuple[Row, ...]:
    """Rows of one page with the white they want, as far as the page has it to give."""
    given = list(rows)
    while total(given) + GRID <= room + _SLACK:
        most = max(range(len(given)), key=lambda i: given[i].wish, default=-1)
        if most < 0 or given[most].wish < GRID:
            break
        given[most] = replace(given[most], white=given[most].white + GRID)
    return tuple(given)


def paginate(rows: Sequence[Row], first: float, later: float) -> list[tuple[Row, ...]]:
    """Rows page by page: *first* mm on the first, *later* on each other."""
    pages: list[list[Row]] = [[]]
    waiting = list(reversed(_chains(rows)))
    while waiting:
        chain = waiting.pop()
        room = (later if len(pages) > 1 else first) - total(pages[-1])
        placed = _placed(chain, room, later, fresh=not pages[-1])
        if placed is None:
            pages.append([*chain[0].head])
            waiting.append(chain)
            continue
        pages[-1] += placed[0]
        if placed[1]:
            pages.append([*placed[1][0].head])
            waiting.append(placed[1])
    return [relaxed(page, later if at else first) for at, page in enumerate(pages)]


def _placed(
    chain: list[Row], room: float, later: float, *, fresh: bool
) -> tuple[list[Row], list[Row]] | None:
    """What of the chain stands in *room* and what is left over; None for another page."""
    if total(chain) <= room + _SLACK:
        return chain, []
    whole = total(chain) + total(chain[0].head) <= later + _SLACK
    *before, last = chain
    if (last.flows or not whole) and (cut := last.cut(room - total(before))):
        return [*before, cut[0]], [cut[1]]
    if whole and not fresh:
        return None
    return _broken(chain, room, fresh=fresh or room >= later - total(chain[0].head))


def _broken(chain: list[Row], room: float, *, fresh: bool) -> tuple[list[Row], list[Row]] | None:
    """A chain taller than any page, broken where it must; a row that is taller is refused."""
    count = 0
    while count < len(chain) and total(chain[: count + 1]) <= room + _SLACK:
        count += 1
    if count:
        return chain[:count], chain[count:]
    if not fresh:
        return None
    if cut := chain[0].cut(room):
        return [cut[0]], [cut[1], *chain[1:]]
    raise TooLong(_named(chain[0]), chain[0].height - room)


def _named(row: Row) -> str:
    if row.lead:
        return row.lead.text
    return next((cell.lines[0].text for cell in row.cells if cell.lines), "一行")[:20]


def _chains(rows: Iterable[Row]) -> list[list[Row]]:
    chains: list[list[Row]] = []
    open_end = False
    for row in rows:
        if open_end:
            chains[-1].append(row)
        else:
            chains.append([row])
        open_end = row.keep
    return chains


def text_cell(width: float, text: str, style: Style = TEXT, *, pad: float = 2.0) -> Cell:
    """A text in the middle of its cell: one line, or as many smaller ones as it takes."""
    inner = width - 2 * pad
    lines = wrap(text, style, inner) if text else ()
    if len(lines) > 1:
        style = replace(style, size=min(style.size, 9.0), lead=1.3, ragged=True)
        lines = wrap(text, style, inner)
    return Cell(width, lines, style, pad)


def prose_cell(width: float, text: str, style: Style = TEXT, *, pad: float = 2.0) -> Cell:
    """Running text from the top of its cell, paragraph by paragraph; **bold** is marked so."""
    style = replace(style, rich=True)
    body = "\n".join(part.strip() for part in text.split("\n") if part.strip())
    return Cell(width, wrap(body, style, width - 2 * pad) if body else (), style, pad, prose=True)


def painted(width: float, tall: float, paint: Paint) -> Cell:
    """A drawing that needs so much height."""
    return Cell(width, paint=paint, tall=tall)
