"""Objects of any program as entries: what JSON, dumps of databases and flash cards have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from trainer.formats.bank import Hints
from trainer.formats.gift.shown import Showing
from trainer.formats.json.answers import Counting, counting, tokens
from trainer.formats.json.kind_words import KindWords
from trainer.formats.json.rows import Fields, fields, sheet
from trainer.formats.json.search import Group
from trainer.formats.problem import Problem
from trainer.formats.reading import Entry, LeftOut, Place, Reading
from trainer.formats.tables.cells import Grid
from trainer.formats.tables.header import Header
from trainer.formats.tables.segment import Segment
from trainer.quiz.draft import Doubt

MOST: Final = 100_000
"""How many questions one file may hold."""
_EVERY: Final = 300

Placing = Callable[[str, int], Place]
"""Says where the member of a group stands: the group's path, the member's number."""


@dataclass(slots=True)
class Reader:
    """Reads groups of objects; what numbers and codes mean, the whole file tells."""

    file: str
    hints: Hints
    place: Placing
    show: Showing = field(default_factory=Showing)
    entries: list[Entry] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def read(self, groups: Sequence[Group]) -> Problem | None:
        """Make entries of all members of *groups*; a problem where there are none, or too many."""
        whole = sum(len(group.members) for group in groups)
        if not whole or whole > MOST:
            return self._trouble(whole)
        every = [[fields(one, self.show) for _, one in group.members] for group in groups]
        flat = [one for found in every for one in found]
        kinds = dict.fromkeys(one.texts.get("kind", "") for one in flat)
        words = KindWords([*kinds, *(group.name for group in groups)])
        numbers = counting((tokens(one.answer), one.options) for one in flat)
        for group, found in zip(groups, every, strict=True):
            self._group(group, found, words, numbers, whole)
        self.hints.report(whole, whole)
        return None

    def reading(self, *troubles: Problem) -> Reading:
        """All that was read."""
        return Reading(
            self.file, tuple(self.entries), tuple(self.left_out), self.show.pictures,
            troubles=troubles,
        )  # fmt: skip

    def _trouble(self, whole: int) -> Problem:
        if whole:
            said = f"有{whole}道题，一个文件最多{MOST}道，请拆成几个文件。"
        else:
            said = "没有找到试题：试题要有题干，还要有选项或答案。请看看是不是选错了文件。"
        return Problem(self.file, 0, said)

    def _group(
        self, group: Group, found: list[Fields], words: KindWords, numbers: Counting, whole: int
    ) -> None:
        table = sheet(found, group.name, words, numbers, self.show)
        rows = [row.cells for row in table.rows]
        heads = tuple(
            f"{head}（{group.notes[role]}）" if role in group.notes else head
            for head, role in zip(table.heads, table.roles, strict=True)
        )
        segment = Segment(
            Grid(group.name, rows), Header(1, 0, heads, table.roles), self.file, self.hints.kind
        )
        segment.learn(rows)
        for at, row in enumerate(table.rows):
            if (len(self.entries) + at) % _EVERY == 0:
                self.hints.report(len(self.entries), whole)
            place = self.place(group.path, group.members[at][0])
            one = segment.read(at, row.cells)
            if isinstance(one, LeftOut):
                self.left_out.append(replace(one, place=place))
                continue
            doubts = _once((*one.doubts, *row.doubts, *_apart(group.material)))
            self.entries.append(replace(one, place=place, doubts=doubts, raw=row.raw))


def _apart(material: str) -> tuple[Doubt, ...]:
    if not material:
        return ()
    said = f"这是一道材料题的小题，材料是“{' '.join(material.split())[:40]}”，请在编辑里把它们合成材料题。"
    return (Doubt("unsupported", said),)


def _once(doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """What the whole file says of an answer goes before what the answer alone does."""
    last = {doubt.code: doubt for doubt in doubts if doubt.code == "unclear-answer"}
    return tuple(dict.fromkeys(d for d in doubts if last.get(d.code, d) is d))
