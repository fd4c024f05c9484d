"""How the rows of a record look: ruled, labelled, with boxes to tick and cells to sign in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from math import ceil
from typing import Final, NamedTuple

from trainer.prints.box import Box
from trainer.prints.colours import BLACK, SECONDARY
from trainer.prints.flow import TEXT, Cell, Lead, Row, painted, prose_cell, text_cell, total
from trainer.prints.marks import numbered
from trainer.prints.style import Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import width, wrap

WIDTH: Final = 170.0  # of a record's table
LABEL: Final = 24.0
INNER: Final = Pen(0.35)
OUTER: Final = Pen(0.8)

_LABEL = Style(9.5, bold=True, lead=1.3, align="centre", ragged=True)
_HEAD = replace(_LABEL, size=9)
_CENTRE = replace(TEXT, align="centre")
_REASON = Style(9, lead=1.3, colour=SECONDARY, align="centre", ragged=True)
_NOTE = Style(7.5, lead=1.35, colour=SECONDARY)


class Tick(NamedTuple):
    """A box to tick and its word; *on* None prints the word alone, in bold, as a subject."""

    word: str
    on: bool | None = False


class Signer(NamedTuple):
    """A line of a sign-in grid: *state* is printed, *reason* stands grey where one would sign."""

    name: str
    state: str = ""
    reason: str = ""


def label(width: float, text: str) -> Cell:
    """A bold label in the middle of its cell."""
    return text_cell(width, text, _LABEL, pad=0.8)


def value(width: float, text: str) -> Cell:
    """What was filled in."""
    return text_cell(width, text)


def centred(width: float, text: str) -> Cell:
    """A figure or a name."""
    return text_cell(width, text, _CENTRE, pad=0.8)


def head(*columns: tuple[float, str], least: float = 6.75) -> Row:
    """The names of columns; never the last row of a page."""
    cells = tuple(text_cell(w, text, _HEAD, pad=0.6) for w, text in columns)
    return Row(cells, least, keep=True)


def title_row(text: str) -> Row:
    """A heading across the table."""
    return head((WIDTH, text))


def facts(*pairs: tuple[str, str], heavy: bool = False) -> Row:
    """Labels with their values side by side, equally wide."""
    share = WIDTH / len(pairs)
    cells = (c for text, given in pairs for c in (label(LABEL, text), value(share - LABEL, given)))
    return Row(tuple(cells), heavy=heavy)


def account(
    text: str, body: str, *, spare: float = 0.0, number: int = 0, heavy: bool = False
) -> Row:
    """Running text beside its label; grows by lines of the grid and flows overleaf."""
    lead = Lead(text, 32.0 if number else LABEL, number)
    cell = prose_cell(WIDTH - lead.width, body)
    centred_line = len(cell.lines) == 1 and not spare
    return Row((replace(cell, prose=not centred_line),), spare=spare, lead=lead, heavy=heavy)


def ticks(width: float, *lines: Sequence[Tick]) -> Cell:
    """Lines of boxes to tick."""

    def paint(surface: Surface, box: Box) -> None:
        step = min(6.2, box.h / len(lines))
        top = box.middle - step * len(lines) / 2
        for i, line in enumerate(lines):
            _tick_line(surface, box.x + 2, top + step * (i + 0.5), line)

    return painted(width, 6.2 * len(lines) + 0.6, paint)


def _tick_line(surface: Surface, x: float, middle: float, line: Sequence[Tick]) -> None:
    for word, on in line:
        if on is None:
            x += surface.level(x, middle, word, Style(9.5, bold=True)) + 1.6
        else:
            surface.tick_box(x, middle - 1.45, 2.9, ticked=on)
            x += 4.1 + surface.level(x + 4.1, middle, word, TEXT) + 3.2


def sign_grid(
    signers: Sequence[Signer], first: int, places: int, *, state: str = "状态", columns: int = 3
) -> tuple[Row, ...]:
    """A block of *places* to sign, numbered down the columns; its rows stay together."""
    name, mark, sign = 16.5, 11.5, 22.0
    number = WIDTH / columns - name - mark - sign
    kinds = ((number, "序"), (name, "姓名"), (mark, state), (sign, "本人签名"))
    tall = ceil(places / columns)
    thick = tuple(range(4, 4 * columns, 4))
    rows = [replace(head(*(kinds * columns)), heavy_at=thick)]
    for r in range(tall):
        cells: list[Cell] = []
        for at in range(r, tall * columns, tall):
            who = signers[at] if at < len(signers) else Signer("")
            cells.append(centred(number, str(first + at)))
            cells.append(text_cell(name, who.name, _CENTRE, pad=0.5))
            cells.append(text_cell(mark, who.state, replace(_CENTRE, size=9), pad=0.3))
            cells.append(text_cell(sign, who.reason, _REASON, pad=1))
        rows.append(Row(tuple(cells), keep=r < tall - 1, heavy_at=thick))
    return tuple(rows)


def sign_in(
    heading: str, signers: Sequence[Signer], *, state: str = "状态", first: int = 24
) -> tuple[Row, ...]:
    """Everyone's place to sign: *first* of them on the record itself, the rest on sheets of 66.

    A tenth of the places stays free for guests.
    """
    places = max(first, len(signers) + ceil(len(signers) / 10) if len(signers) > first else first)
    rows = [title_row(heading), *sign_grid(signers[:first], 1, first, state=state)]
    for start in range(first, places, 66):
        many = min(66, places - start)
        part = signers[start : start + many]
        rows += [title_row(f"{heading}（续）"), *sign_grid(part, start + 1, many, state=state)]
    return tuple(rows)


def signatures(*who: str, note: str = "") -> Row:
    """Lines under the table on which those responsible sign, and the law it rests on."""
    share = WIDTH / len(who)
    words = wrap(note, _NOTE, WIDTH) if note else ()

    def paint(surface: Surface, box: Box) -> None:
        for i, text in enumerate(who):
            x = box.x + i * share
            end = x + surface.text(x, box.y + 7, text, TEXT) + 1.5
            surface.across(end, x + share - (4 if i < len(who) - 1 else 0), box.y + 8, INNER)
        surface.lines(Box(box.x, box.y + 10.4, WIDTH, 0), words, _NOTE)

    tall = 9.0 + (1.4 + len(words) * _NOTE.step if words else 0.0)
    return Row((painted(WIDTH, tall, paint),), 0.0, step=0.0, framed=False)


def signed(rows: Sequence[Row], last: Row) -> tuple[Row, ...]:
    """Rows with the signatures of those responsible, which never stand on a page of their own."""
    return (*rows[:-1], replace(rows[-1], keep=True), last)


def line(text: str, right: str = "", *, bold: bool = False, above: float = 0.0) -> Row:
    """A line of text between tables, with a second text at the right; stays with what follows."""
    style = replace(TEXT, size=10, lead=1.4, bold=bold)
    lines = wrap(text, style, WIDTH - (width(right, TEXT) + 4 if right else 0))

    def paint(surface: Surface, box: Box) -> None:
        surface.lines(Box(box.x, box.y + above, box.w, 0), lines, style)
        surface.level(
            box.right, box.y + above + style.step / 2, right, replace(TEXT, align="right")
        )

    tall = above + max(1, len(lines)) * style.step + 1.2
    return Row((painted(WIDTH, tall, paint),), 0.0, step=0.0, framed=False, keep=True)


def note(text: str) -> Row:
    """Small print under a table."""
    cell = replace(prose_cell(WIDTH, text, _NOTE, pad=0), prose=False)
    return Row((cell,), cell.needs + 2, step=0.0, framed=False)


def draw_rows(surface: Surface, x: float, top: float, rows: Iterable[Row]) -> float:
    """Rows below *top*, ruled where they are framed; returns where they end."""
    for framed, run in groupby(rows, key=lambda row: row.framed):
        block = list(run)
        (_table if framed else _plain)(surface, x, top, block)
        top += total(block)
    return top


def _plain(surface: Surface, x: float, top: float, rows: Sequence[Row]) -> None:
    for row in rows:
        _cells(surface, x, top, row)
        top += row.height


def _table(surface: Surface, x: float, top: float, rows: Sequence[Row]) -> None:
    y = top
    for lead, run in groupby(rows, key=lambda row: row.lead):
        shared = list(run)
        if lead:
            _lead(surface, Box(x, y, lead.width, total(shared)), lead)
        for i, row in enumerate(shared):
            inset = lead.width if lead else 0.0
            _cells(surface, x + inset, y, row)
            y += row.height
            start = x if i == len(shared) - 1 else x + inset
            surface.across(start, x + WIDTH, y, OUTER if row.heavy else INNER)
    surface.rect(Box(x, top, WIDTH, y - top), pen=OUTER)


def _cells(surface: Surface, x: float, y: float, row: Row) -> None:
    height = row.height
    for i, cell in enumerate(row.cells):
        if row.framed and i:
            surface.down(x, y, y + height, OUTER if i in row.heavy_at else INNER)
        cell.draw(surface, Box(x, y, cell.width, height))
        x += cell.width


def _lead(surface: Surface, box: Box, lead: Lead) -> None:
    surface.down(box.right, box.y, box.bottom, INNER)
    if not lead.number:
        lines = wrap(lead.text, _LABEL, box.w - 1.6)
        top = box.middle - len(lines) * _LABEL.step / 2
        surface.lines(Box(box.x + 0.8, top, box.w - 1.6, box.h), lines, _LABEL)
        return
    numbered(surface, (box.x + 5.4, box.middle, 2.9), lead.number, Style(10, colour=BLACK))
    style = replace(_LABEL, align="left")
    lines = wrap(lead.text, style, 20)
    top = box.middle - len(lines) * style.step / 2
    surface.lines(Box(box.x + 10, top, 20, box.h), lines, style)
