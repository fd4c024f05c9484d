"""Pictures over a sheet put into the texts of the rows that they lie on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from trainer.formats.reading import Entries, Entry, LeftOut, Place
from trainer.formats.tables.anchored import Anchored
from trainer.formats.tables.cells import Grid
from trainer.formats.tables.header import Header
from trainer.formats.tables.inside import answer_inside
from trainer.formats.tables.roles import ROLES
from trainer.quiz.draft import Doubt
from trainer.quiz.picture import Picture, named_in

_BEHIND: Final = re.compile(r"[（(][^（()）\n]{1,8}[）)][。.]?$")
_UNCLEAR: Final = ("options", "answer", "answers", "keywords")
_LOST: Final = "〔图〕"
_TO_THE_STEM: Final = "先放在了题干末尾，请核对。"


def hang(sheet: Grid, header: Header, places: Sequence[int]) -> dict[str, Picture]:
    """Puts the pictures over the rows at *places* into their cells; what is unclear is a doubt there."""
    rows = frozenset(places)
    taken: dict[str, Picture] = {}
    for at, drawn in _by_row(sheet.drawn, rows).items():
        row = _Row(sheet.rows[at], header.roles, drawn)
        row.hang()
        taken.update(row.taken)
        said = [*row.doubts, *_over_others(drawn, rows)]
        if said:
            sheet.doubts[at] = [Doubt("picture", sentence) for sentence in dict.fromkeys(said)]
    return taken


def _by_row(drawn: Sequence[Anchored], rows: frozenset[int]) -> dict[int, list[Anchored]]:
    found: dict[int, list[Anchored]] = {}
    for one in drawn:
        if one.row in rows:
            found.setdefault(one.row, []).append(one)
    return found


def _over_others(drawn: Sequence[Anchored], rows: frozenset[int]) -> Iterator[str]:
    """Whether a picture covers whole rows of other questions."""
    for one in drawn:
        if any(at in rows for at in range(one.row + 1, min(one.foot, one.row + 1000))):
            yield f"图片从这一行一直盖到第 {one.foot + 1} 行，按左上角算作这一题的，请核对。"


class _Row:
    """One row that pictures lie on; its cells change."""

    def __init__(self, cells: list[str], roles: Sequence[str], drawn: Sequence[Anchored]) -> None:
        self.cells, self.roles, self.drawn = cells, roles, drawn
        self.stem = roles.index("stem")
        self.taken: dict[str, Picture] = {}
        self.doubts: list[str] = []
        self.options = [at for at, role in enumerate(roles) if role == "option"]
        self.written = [at for at in self.options if cells[at].strip()]
        self.shown = {one.column for one in drawn} & set(self.options)

    def hang(self) -> None:
        """All of them, from left to right."""
        for one in sorted(self.drawn, key=lambda drawn: drawn.column):
            if isinstance(one.picture, str):
                said = f"这一行的图片{one.picture}，再插到题里。图片的地方写着“{_LOST}”。"
                self.doubts.append(said)
                self._put(one.column, _LOST)
                continue
            name = one.picture.id
            self.taken[name] = one.picture
            if not one.ref or not self._named(one.ref, name):
                self._put(one.column, f"![{one.alt}]({name})")

    def _named(self, ref: str, name: str) -> bool:
        """Whether the texts of the row say themselves where the picture belongs; they then call it *name*."""
        there = [at for at, cell in enumerate(self.cells) if f"]({ref})" in cell]
        for at in there:
            self.cells[at] = self.cells[at].replace(f"]({ref})", f"]({name})")
        return bool(there)

    def _put(self, at: int, shown: str) -> None:
        """*shown* where a picture at the column *at* belongs, once."""
        column = self._column(at)
        text = self.cells[column].rstrip()
        if shown in text:
            return
        if column in self.options:
            self.cells[column] = f"{text}{shown}"
            return
        behind = _BEHIND.search(text) if answer_inside(text) else None
        cut = behind.start() if behind else len(text)
        between = "\n" if text[:cut].strip() else ""
        self.cells[column] = f"{text[:cut]}{between}{shown}{text[cut:]}"

    def _column(self, column: int) -> int:
        """The column that a picture at *column* belongs to."""
        role = self.roles[column] if 0 <= column < len(self.roles) else "beyond"
        if role == "explanation":
            return column
        if role == "option" and self._is_option(column):
            return column
        if role == "option" and self.options and self.written:
            self.doubts.append(f"图片放在空着的选项格上，看不出是不是一个选项，{_TO_THE_STEM}")
        elif role == "beyond":
            self.doubts.append(f"图片放在表格右边，看不出属于哪一格，{_TO_THE_STEM}")
        elif role in _UNCLEAR:
            self.doubts.append(f"图片放在“{ROLES[role]}”这一格上，看不出属于哪里，{_TO_THE_STEM}")
        return self.stem

    def _is_option(self, column: int) -> bool:
        """An empty cell is an option where it lies between options, or where all are pictures."""
        if column in self.written:
            return True
        if not self.written:
            return len(self.shown) > 1
        return column < self.written[-1]


def left(sheet: Grid, file: str, entries: Sequence[Entry]) -> Iterator[LeftOut]:
    """The pictures that lie on no question."""
    read = {e.place.number - 1 for e in entries if e.place.sheet == sheet.name}
    for one in sheet.drawn:
        if one.row not in read:
            place = Place(file, max(one.row, 0) + 1, sheet.name)
            yield LeftOut(place, "［图片］", _why(one))


def _why(one: Anchored) -> str:
    where = "图片没有固定在格子上" if one.row < 0 else "图片所在的这一行不是题"
    return f"{where}，没有取。要用的话，请移到题的那一行再导入，或导入后补到题里。"


def shown(entries: Entries, pictures: Mapping[str, Picture]) -> dict[str, Picture]:
    """Those of *pictures* that *entries* show."""
    if not pictures:
        return {}
    drafts = [entry.draft for _, entry in entries.irregular() if entry.draft]
    texts = (t for d in drafts for t in (d.stem, *d.options, d.answer, d.explanation))
    names = set(named_in(texts))
    return {name: found for name, found in pictures.items() if name in names}
