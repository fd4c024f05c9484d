"""Moodle's XML read: every question element comes to an entry, everything else is left out by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from trainer.formats.bank import Hints
from trainer.formats.moodle.page import Page, kind_of, single
from trainer.formats.moodle.questions import frame_of, told_of
from trainer.formats.problem import Problem
from trainer.formats.reading import Entry, LeftOut, Place, Reading
from trainer.formats.told import entry_of
from trainer.formats.xml_tree import child, children, line, local, parsed, words
from trainer.quiz.picture import Picture

MOST_ENTRIES: Final = 100_000
_OFTEN: Final = 300
_NO_CATEGORY: Final = ("$course$", "$system$", "$cat1$", "$module$", "top", "")


@dataclass(slots=True)
class _Found:
    """What has been read so far."""

    file: str
    entries: list[Entry] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)
    category: tuple[str, ...] = ()


def read(data: bytes, name: str, hints: Hints) -> Reading:
    """Every question of a bank. Never raises for what is in *data*."""
    root = parsed(data, name)
    if isinstance(root, Problem):
        return Reading(name, troubles=(root,))
    if local(root) != "quiz":
        said = f"不是 Moodle 的题库（最外层写的是“{local(root)[:30]}”，应是“quiz”）。请在 Moodle 的题库里用“Moodle XML”格式导出。"
        return Reading(name, troubles=(Problem(name, 0, said),))
    found = _Found(name)
    questions = list(children(root, "question"))
    for number, question in enumerate(questions[:MOST_ENTRIES], 1):
        _take(question, found)
        if number % _OFTEN == 0 or number == len(questions):
            hints.report(number, len(questions))
    return Reading(
        name, tuple(found.entries), tuple(found.left_out), found.pictures,
        troubles=tuple(_too_many(name, questions)),
    )  # fmt: skip


def _too_many(name: str, questions: Sequence[object]) -> Iterator[Problem]:
    if len(questions) > MOST_ENTRIES:
        said = f"文件里有 {len(questions)} 题，一次最多读 {MOST_ENTRIES} 题，后面的没有读。请拆成几个文件再导入。"
        yield Problem(name, 0, said)


def _take(question: etree._Element, found: _Found) -> None:
    place = Place(found.file, line(question))
    kind = kind_of(question)
    if kind == "category":
        _turn_to(question, place, found)
    elif kind == "description":
        said = Page(found.pictures, []).text(child(question, "questiontext"))
        found.left_out.append(LeftOut(place, single(said), "是 Moodle 里的“说明”，不是题。"))
    else:
        found.entries.append(_entry(question, place, found))


def _turn_to(question: etree._Element, place: Place, found: _Found) -> None:
    """What follows belongs to this category, until the next."""
    path = words(child(child(question, "category"), "text")).replace("//", "\0")
    parts = [part.replace("\0", "/").strip() for part in path.split("/")]
    found.category = tuple(part for part in parts if part not in _NO_CATEGORY)
    shown = "/".join(found.category) or path
    found.left_out.append(LeftOut(place, shown, "是 Moodle 里的分类，已作为标签加到下面的题上。"))


def _entry(question: etree._Element, place: Place, found: _Found) -> Entry:
    page = Page(found.pictures, [])
    frame = frame_of(question, page, place, found.category)
    entry = entry_of(told_of(question, page, frame.words), frame)
    text = child(question, "questiontext")
    if text is not None:
        page.album(text).beside(entry.question)
    return entry
