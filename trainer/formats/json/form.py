"""JSON as a format of question banks: our own, which carries everything, and those of others."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from trainer.formats.archive import too_large
from trainer.formats.bank import NO_HINTS, Format, Hints, Pictures
from trainer.formats.decoding import decoded
from trainer.formats.gift.shown import Showing
from trainer.formats.json.answers import Counting, counting, tokens
from trainer.formats.json.kind_words import KindWords
from trainer.formats.json.parsing import Loaded, loaded
from trainer.formats.json.rows import Fields, fields, sheet
from trainer.formats.json.search import Group, Rest, Search
from trainer.formats.problem import Problem
from trainer.formats.reading import Entry, LeftOut, Place, Reading
from trainer.formats.tables.cells import Grid
from trainer.formats.tables.header import Header
from trainer.formats.tables.segment import Segment
from trainer.formats.tree import Tree
from trainer.formats.written import written
from trainer.formats.yaml_bank import PICTURES, QUESTIONS, of_tree
from trainer.quiz.draft import Doubt
from trainer.quiz.kinds import KINDS
from trainer.quiz.picture import pictures_of
from trainer.quiz.question import Question

MOST: Final = 100_000
"""How many questions one file may hold."""
_EVERY: Final = 300


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Reading:
    """Every question of *data*, whatever shape it has."""
    large = too_large(data, name)
    text = large or decoded(data, name)
    found = text if isinstance(text, Problem) else loaded(text, name)
    if isinstance(found, Problem):
        return Reading(name, troubles=(found,))
    if _ours(found.data):
        return _own(found.data, name, hints)
    return _Reader(name, hints, found).reading()


def _ours(data: Any) -> bool:
    """Whether *data* is what `write` makes."""
    listed = data.get(QUESTIONS) if isinstance(data, dict) else data
    return isinstance(listed, list) and any(
        isinstance(one, dict) and one.get("kind") in KINDS and {"id", "stem"} <= one.keys()
        for one in listed
    )


def _own(data: Any, name: str, hints: Hints) -> Reading:
    root = (QUESTIONS,) if isinstance(data, dict) else ()
    listed = data[QUESTIONS] if root else data
    lines = {(*root, at): at + 1 for at in range(len(listed))}
    found = of_tree(Tree(name, _scalars(data), lines), hints)
    entries = tuple(replace(e, place=replace(e.place, unit="题")) for e in found.entries)
    return replace(found, entries=entries)


def _scalars(data: Any) -> Any:
    """As YAML has it: texts, lists and names."""
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, list):
        return [_scalars(one) for one in data]
    if isinstance(data, dict):
        return {key: _scalars(value) for key, value in data.items()}
    return data


@dataclass(slots=True)
class _Reader:
    """Reads the arrays of a file one by one."""

    file: str
    hints: Hints
    found: Loaded
    show: Showing = field(default_factory=Showing)
    entries: list[Entry] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def reading(self) -> Reading:
        """All of it."""
        search = Search()
        search.walk(self.found.data)
        whole = sum(len(group.members) for group in search.groups)
        if not whole or whole > MOST:
            return Reading(self.file, troubles=(self._trouble(whole),))
        self._read(search.groups, whole)
        self.left_out += [self._rest(one) for one in search.rest]
        self.entries += [self._bad(line, text) for line, text in self.found.bad]
        return Reading(self.file, tuple(self.entries), tuple(self.left_out), self.show.pictures)

    def _trouble(self, whole: int) -> Problem:
        if whole:
            said = f"有{whole}道题，一个文件最多{MOST}道，请拆成几个文件。"
        else:
            said = "没有找到试题：试题要有题干，还要有选项或答案。请看看是不是选错了文件。"
        return Problem(self.file, 0, said)

    def _read(self, groups: Sequence[Group], whole: int) -> None:
        all_fields = [[fields(one, self.show) for _, one in group.members] for group in groups]
        flat = [one for found in all_fields for one in found]
        kinds = [one.texts.get("kind", "") for one in flat]
        words = KindWords([*dict.fromkeys(kinds), *(group.name for group in groups)])
        numbers = counting((tokens(one.answer), one.options) for one in flat)
        for group, found in zip(groups, all_fields, strict=True):
            self._group(group, found, words, numbers, whole)
        self.hints.report(whole, whole)

    def _group(
        self, group: Group, found: list[Fields], words: KindWords, numbers: Counting, whole: int
    ) -> None:
        table = sheet(found, group.name, words, numbers, self.show)
        grid = Grid(group.name, [row.cells for row in table.rows])
        header = Header(1, 0, table.heads, table.roles)
        segment = Segment(grid, header, self.file, self.hints.kind)
        segment.learn(grid.rows)
        for at, row in enumerate(table.rows):
            if (len(self.entries) + at) % _EVERY == 0:
                self.hints.report(len(self.entries), whole)
            place = self._place(group.path, group.members[at][0])
            one = segment.read(at, row.cells)
            if isinstance(one, LeftOut):
                self.left_out.append(replace(one, place=place))
                continue
            doubts = (*one.doubts, *row.doubts, *_apart(group.material))
            self.entries.append(replace(one, place=place, doubts=_once(doubts), raw=row.raw))

    def _place(self, path: str, number: int) -> Place:
        if self.found.lines and not path:
            return Place(self.file, self.found.lines[number - 1])
        return Place(self.file, number, path, "题")

    def _rest(self, one: Rest) -> LeftOut:
        return LeftOut(self._place(one.path, one.number), one.text, one.why)

    def _bad(self, line: int, text: str) -> Entry:
        doubt = Doubt("unsupported", "这一行不是正确的 JSON，读不懂，请改正。", fatal=True)
        return Entry(Place(self.file, line), None, (doubt,), raw=(("原文", text[:2000]),))


def _apart(material: str) -> tuple[Doubt, ...]:
    if not material:
        return ()
    said = f"这是一道材料题的小题，材料是“{' '.join(material.split())[:40]}”，请在编辑里把它们合成材料题。"
    return (Doubt("unsupported", said),)


def _once(doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """One doubt of each code: what is known of the file says more than the answer alone."""
    last = {doubt.code: doubt for doubt in doubts if doubt.code == "unclear-answer"}
    return tuple(dict.fromkeys(d for d in doubts if d.code not in last or last[d.code] is d))


def write(bank: Sequence[Question], pictures: Pictures) -> bytes:
    """A file that reads back as the same questions with their pictures."""
    whole: Any = [written(question) for question in bank]
    shown = {ref: pictures[ref] for q in bank for ref in pictures_of(q) if ref in pictures}
    if shown:
        coded = {ref: base64.b64encode(shown[ref].data).decode() for ref in sorted(shown)}
        whole = {QUESTIONS: whole, PICTURES: coded}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode(errors="replace") + b"\n"


JSON = Format("json", "JSON", (".json", ".jsonl"), read, write)
