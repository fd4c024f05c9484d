"""Question banks in our own YAML, as in `content/questions`: a list, or a list and its pictures."""

from __future__ import annotations

import base64
import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

import yaml

from trainer.formats.archive import too_large
from trainer.formats.bank import NO_HINTS, Format, Hints, Pictures
from trainer.formats.picture_check import renamed
from trainer.formats.picture_taking import taken as taken_picture
from trainer.formats.reading import Entry, LeftOut, Place, Reading
from trainer.formats.tree import Path, Tree, decoded, grow
from trainer.formats.written import written
from trainer.quiz.draft import Doubt
from trainer.quiz.picture import Picture, pictures_of
from trainer.quiz.question import Question

if TYPE_CHECKING:
    from trainer.formats.questions import Item

LINKS: Final = ("cases", "posts", "duties", "source")
"""Keys that lead to something outside the file."""
QUESTIONS, PICTURES = "questions", "pictures"
_EVERY: Final = 500


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Reading:
    """Every entry of *data*, good or with what is wrong with it; an id used twice counts once."""
    large = too_large(data, name)
    text, wrong = ("", (large,)) if large else decoded(data, name)
    if wrong:
        return Reading(name, troubles=wrong)
    return of_tree(grow(text, name), hints)


def of_tree(tree: Tree, hints: Hints) -> Reading:
    """What *tree* holds, wherever it grew."""
    from trainer.formats.questions import items, list_problem  # noqa: PLC0415  (brings in pydantic)

    root: Path = (QUESTIONS,) if isinstance(tree.data, dict) and QUESTIONS in tree.data else ()
    whole = [p for path, p in zip(tree.paths, tree.problems, strict=True) if len(path) <= len(root)]
    problem = list_problem(tree, root)
    if problem:
        return Reading(tree.file, troubles=tuple(whole or [problem]))
    carried = _Carried()
    if root:
        carried.take(tree)
        tree = replace(tree, data=renamed(tree.data, carried.names))
    entries = tuple(_Entering(tree, carried).entries(list(items(tree, root)), hints))
    left_out = carried.left_out(tree, entries) if root else ()
    return Reading(tree.file, entries, left_out, carried.pictures, troubles=tuple(whole))


@dataclass(slots=True)
class _Carried:
    """The pictures of the file: under their ids, what the file calls them, and why some are none."""

    pictures: dict[str, Picture] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)

    def take(self, tree: Tree) -> None:
        """All that stands under `pictures`."""
        data: Any = tree.data
        found = data.get(PICTURES)
        for name, text in found.items() if isinstance(found, dict) else ():
            self._take(name, text)

    def _take(self, name: str, text: object) -> None:
        try:
            data = base64.b64decode("".join(str(text).split()), validate=True)
        except ValueError:
            self.faults[name] = "不是 base64 写的图片，请重新导出"
            return
        made = taken_picture(data)
        if isinstance(made, str):
            self.faults[name] = made
            return
        self.pictures[made.id] = made
        self.names[name] = made.id

    def missing(self, question: Question) -> Iterator[str]:
        """What is wrong with each picture that *question* shows."""
        for ref in pictures_of(question):
            if ref not in self.pictures:
                why = self.faults.get(ref, "文件里没有这张图片，请加到“pictures”里，或从题里删去")
                yield f"图片“{ref}”{why}。"

    def left_out(self, tree: Tree, entries: Sequence[Entry]) -> tuple[LeftOut, ...]:
        """Pictures that no question shows, and keys that mean nothing."""
        data: Any = tree.data
        strange = [
            _left(tree, (key,), key, "只认“questions”和“pictures”")
            for key in data
            if key not in (QUESTIONS, PICTURES)
        ]
        shown = {ref for e in entries if e.question for ref in pictures_of(e.question)}
        idle = [
            _left(tree, (PICTURES, name), name, self.faults.get(name, "没有试题用到这张图片"))
            for name in (*self.names, *self.faults)
            if self.names.get(name, name) not in shown
        ]
        return (*strange, *idle)


def _left(tree: Tree, path: Path, text: str, why: str) -> LeftOut:
    return LeftOut(Place(tree.file, tree.line(path)), text, why)


@dataclass(slots=True)
class _Entering:
    """Makes entries of items; *first* says where each id was used first."""

    tree: Tree
    carried: _Carried
    first: dict[str, int] = field(default_factory=dict)

    def entries(self, items: Sequence[Item], hints: Hints) -> Iterator[Entry]:
        """One for each of *items*."""
        for done, item in enumerate(items):
            if done % _EVERY == 0:
                hints.report(done, len(items))
            yield self._entry(item)
        hints.report(len(items), len(items))

    def _entry(self, item: Item) -> Entry:
        place = Place(self.tree.file, self.tree.line(item.path))
        if item.question is None:
            doubts = (Doubt("unsupported", p.sentence, True, p.line) for p in item.problems)
            return Entry(place, None, tuple(doubts), raw=self._raw(item))
        before = self.first.get(item.question.id)
        if before is not None:
            doubt = Doubt(
                "double", taken(item.question.id, self.tree.file, before), True,
                self.tree.line((*item.path, "id")),
            )  # fmt: skip
            return Entry(place, None, (doubt,), raw=self._raw(item))
        self.first[item.question.id] = place.number
        missing = tuple(Doubt("picture", said) for said in self.carried.missing(item.question))
        lines = {key: self.tree.line((*item.path, key)) for key in (*LINKS, "id")}
        return Entry(place, item.question, missing, lines=lines)

    def _raw(self, item: Item) -> tuple[tuple[str, str], ...]:
        data: Any = self.tree.data
        for step in item.path:
            data = data[step]
        if not isinstance(data, dict):
            return (("", _plain(data)),)
        return tuple((key, _plain(value)) for key, value in data.items())


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def taken(ref: str, file: str, line: int) -> str:
    """Says that the id *ref* is used already."""
    return f"编号“{ref}”已经用在 {file}:{line}，请换一个编号。"


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes text of several lines as it stands, and everything where it belongs."""

    def ignore_aliases(self, data: object) -> bool:
        """Nothing refers to anything."""
        return True


def _text(dumper: Any, text: str) -> Any:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def write(bank: Sequence[Question], pictures: Pictures) -> bytes:
    """A file that reads back as the same questions with their pictures."""
    listed = "".join(_dumped([written(question)]) for question in bank)
    shown = {ref: pictures[ref] for q in bank for ref in pictures_of(q) if ref in pictures}
    if shown:
        coded = {PICTURES: {ref: _coded(shown[ref]) for ref in sorted(shown)}}
        listed = f"{QUESTIONS}:\n{listed}{_dumped(coded)}"
    return listed.encode()


def _dumped(part: object) -> str:
    text: str = yaml.dump(
        part, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=None,
        width=100_000,
    )  # fmt: skip
    return text


def _coded(shown: Picture) -> str:
    return "\n".join(textwrap.wrap(base64.b64encode(shown.data).decode(), 100))


YAML = Format("yaml", "警钟题库（YAML）", (".yaml", ".yml"), read, write)
