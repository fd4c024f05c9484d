"""A whole file of tables, sheet by sheet: every row is an entry or said to be left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from trainer.formats.bank import NO_HINTS, Hints, Layout
from trainer.formats.problem import Problem
from trainer.formats.reading import Entries, Held, LeftOut, Place, Reading, Table
from trainer.formats.tables.cells import Grid
from trainer.formats.tables.hanging import hang, left, shown
from trainer.formats.tables.header import Header, evened, header_of, headless, is_header
from trainer.formats.tables.notes import Notes, hint_notes, settled
from trainer.formats.tables.roles import ROLES, head_of, shape
from trainer.formats.tables.segment import Segment
from trainer.formats.tables.workbook import grids
from trainer.formats.undisturbed import undisturbed
from trainer.quiz.picture import Picture

MOST_ENTRIES: Final = 100_000
_EVERY: Final = 500
_SAMPLES: Final = 3
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class _Found:
    """What is gathered while the sheets are read, in their order; *whole* is how many rows there are."""

    file: str
    hints: Hints
    whole: int
    entries: list[Held] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)
    shapes: list[str] = field(default_factory=list)
    """Of the sheet in hand, until its first table has it."""

    def leave_out(self, sheet: Grid, at: int, why: str) -> None:
        """Say that the row with index *at* is no question."""
        text = " ".join(filter(None, map(str.strip, sheet.rows[at])))[:_LONGEST]
        self.left_out.append(LeftOut(Place(self.file, at + 1, sheet.name), text, why))

    def tell(self) -> None:
        """Let whoever waits know how far it is."""
        done = len(self.entries) + len(self.left_out)
        self.hints.report(min(done, self.whole), self.whole)


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Reading:
    """The questions of all sheets of *data*; what is wrong with the file itself is a trouble."""
    with undisturbed():
        return _read(data, name, hints)


def _read(data: bytes, name: str, hints: Hints) -> Reading:
    sheets = grids(data, name)
    if isinstance(sheets, Problem):
        return Reading(name, troubles=(sheets,))
    found = _Found(name, hints, sum(len(sheet.rows) for sheet in sheets))
    for sheet in sheets:
        _read_sheet(sheet, found)
        if len(found.entries) > MOST_ENTRIES:
            said = f"文件里有超过 {MOST_ENTRIES} 道题，请拆成几个文件再导入。"
            return Reading(name, troubles=(Problem(name, 0, said),))
    entries = Entries(found.entries)
    pictures = shown(entries, found.pictures)
    return Reading(name, entries, tuple(found.left_out), pictures, tuple(found.tables))


def _read_sheet(sheet: Grid, found: _Found) -> None:
    filled = [at for at, row in enumerate(sheet.rows) if any(map(str.strip, row))]
    if not filled:
        found.left_out.append(LeftOut(Place(found.file, 1, sheet.name), "", "空表，没有内容。"))
        return
    sheet, header, notes, key = _understood(sheet, found.hints)
    found.shapes[:] = [key]
    if "stem" not in header.roles:
        found.tables.append(_table(sheet, header, filled, notes, key))
        found.leave_out(sheet, filled[0], f"认不出哪一列是题干，整张表{len(filled)}行都没有读。")
        return
    below = [at for at in filled if at >= header.first]
    for at in filled[: len(filled) - len(below)]:
        if at != header.row - 1:
            found.leave_out(sheet, at, "表头上面的字，不是试题。")
    for row in sheet.rows:
        row.append("")  # stands for every column that there is not
    for part, rows, noted in _segments(sheet, header, below, notes, found):
        _read_rows(sheet, part, rows, noted, found)
    if sheet.drawn:
        found.left_out.extend(left(sheet, found.file, Entries(found.entries)))


def _understood(sheet: Grid, hints: Hints) -> tuple[Grid, Header, Notes, str]:
    """*sheet* with what its columns hold: as people set it, as its heads or as its contents tell;
    and its shape."""
    header = header_of(sheet.rows)
    if header is None:
        moved = evened(sheet.rows)
        sheet = replace(sheet, rows=moved) if moved else sheet
        nothing = ("",) * sheet.width
        header = headless(sheet.rows) or Header(0, 0, nothing, nothing)
    key = shape(header.heads)
    layout = hints.layouts.get(key)
    if layout is None:
        return (sheet, *settled(header, sheet.rows), key)
    return sheet, _as_set(sheet, header, layout), (), key


def _as_set(sheet: Grid, header: Header, layout: Layout) -> Header:
    """The header that *layout* tells."""
    roles = tuple(role if role in ROLES else "" for role in layout.roles[: sheet.width])
    roles += ("",) * (sheet.width - len(roles))
    if layout.header == header.row:
        return Header(header.row, header.first, header.heads, roles)
    row = min(max(layout.header, 0), len(sheet.rows))
    heads = tuple(map(str.strip, sheet.rows[row - 1])) if row else ("",) * sheet.width
    return Header(row, row, heads, roles)


def _segments(
    sheet: Grid, header: Header, below: Sequence[int], notes: Notes, found: _Found
) -> Iterator[tuple[Header, Sequence[int], Notes]]:
    """*below* cut where heads come again; the same heads again are left out."""
    column = header.roles.index("stem")
    rows = sheet.rows
    again = [at for at in below if len(rows[at][column]) < 9 and _is_heads(rows[at])]
    start = 0
    for at in again:
        end = below.index(at)
        yield header, below[start:end], notes
        heads = tuple(map(str.strip, rows[at][:-1]))
        found.leave_out(sheet, at, "表头，不是试题。")
        if heads != header.heads:
            new = header_of([*rows[: at + 1]], at)
            header, notes = settled(_cut(new, len(heads)), rows[at:]) if new else (header, notes)
        start = end + 1
    yield header, below[start:], notes


def _is_heads(row: Sequence[str]) -> bool:
    return any(head_of(cell).role == "stem" for cell in row) and is_header(row)


def _cut(header: Header, width: int) -> Header:
    return header._replace(heads=header.heads[:width], roles=header.roles[:width])


def _read_rows(
    sheet: Grid, header: Header, places: Sequence[int], notes: Notes, found: _Found
) -> None:
    if sheet.drawn:
        found.pictures.update(hang(sheet, header, places))
    segment = Segment(sheet, header, found.file, found.hints.kind)
    rows = sheet.rows
    segment.learn([rows[at] for at in places])
    key = found.shapes.pop() if found.shapes else ""
    found.tables.append(_table(sheet, header, places, (*notes, *segment.notes()), key))
    for first in range(0, len(places), _EVERY):
        found.tell()
        _read_stretch(segment, places[first : first + _EVERY], found)
    found.tell()


def _read_stretch(segment: Segment, places: Sequence[int], found: _Found) -> None:
    rows = segment.grid.rows
    for at, plain in zip(places, segment.plains(places), strict=True):
        one = plain or segment.read(at, rows[at])
        if isinstance(one, LeftOut):
            found.left_out.append(one)
        else:
            found.entries.append(one)


def _table(sheet: Grid, header: Header, places: Sequence[int], notes: Notes, key: str) -> Table:
    width = len(header.heads)
    samples = tuple(
        tuple(cell[:_LONGEST] for cell in sheet.rows[at][:width])
        for at in [at for at in places if at >= header.first][:_SAMPLES]
    )
    notes = (*notes, *hint_notes(header, [sheet.rows[at] for at in places[:50]]))
    said = tuple(sorted(notes))
    return Table(sheet.name, header.row, header.heads, header.roles, said, samples, key)


def read_grid(sheet: Grid, file: str, hints: Hints) -> Reading:
    """The questions of one table that stands in something else, in a Word file say."""
    found = _Found(file, hints, len(sheet.rows))
    _read_sheet(sheet, found)
    return Reading(file, Entries(found.entries), tuple(found.left_out), {}, tuple(found.tables))
