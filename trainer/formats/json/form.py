"""JSON as a format of question banks: our own, which carries everything, and those of others."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from trainer.formats.archive import too_large
from trainer.formats.bank import NO_HINTS, Format, Hints, Pictures
from trainer.formats.decoding import decoded
from trainer.formats.json.parsing import Loaded, loaded
from trainer.formats.json.reader import Reader
from trainer.formats.json.search import Search
from trainer.formats.problem import Problem
from trainer.formats.reading import Entry, LeftOut, Place, Reading
from trainer.formats.tree import Tree
from trainer.formats.written import written
from trainer.formats.yaml_bank import PICTURES, QUESTIONS, of_tree
from trainer.quiz.draft import Doubt
from trainer.quiz.kinds import KINDS
from trainer.quiz.picture import pictures_of
from trainer.quiz.question import Question


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Reading:
    """Every question of *data*, whatever shape it has."""
    large = too_large(data, name)
    text = large or decoded(data, name)
    found = text if isinstance(text, Problem) else loaded(text, name)
    if isinstance(found, Problem):
        return Reading(name, troubles=(found,))
    if _ours(found.data):
        return _own(found.data, name, hints)
    return _others(found, name, hints)


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


def _others(found: Loaded, name: str, hints: Hints) -> Reading:
    """Whatever other programs write."""

    def place(path: str, number: int) -> Place:
        if found.lines and not path:
            return Place(name, found.lines[number - 1])
        return Place(name, number, path, "题")

    search = Search()
    search.walk(found.data)
    reader = Reader(name, hints, place)
    trouble = reader.read(search.groups)
    if trouble:
        return Reading(name, troubles=(trouble,))
    reader.left_out += [LeftOut(place(r.path, r.number), r.text, r.why) for r in search.rest]
    reader.entries += [_bad(name, line, text) for line, text in found.bad]
    return reader.reading()


def _bad(name: str, line: int, text: str) -> Entry:
    doubt = Doubt("unsupported", "这一行不是正确的 JSON，读不懂，请改正。", fatal=True)
    return Entry(Place(name, line), None, (doubt,), raw=(("原文", text[:2000]),))


def write(bank: Sequence[Question], pictures: Pictures) -> bytes:
    """A file that reads back as the same questions with their pictures."""
    whole: Any = [written(question) for question in bank]
    shown = {ref: pictures[ref] for q in bank for ref in pictures_of(q) if ref in pictures}
    if shown:
        coded = {ref: base64.b64encode(shown[ref].data).decode() for ref in sorted(shown)}
        whole = {QUESTIONS: whole, PICTURES: coded}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode(errors="replace") + b"\n"


JSON = Format("json", "JSON", (".json", ".jsonl"), read, write)
