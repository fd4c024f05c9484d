"""Several files of questions read as one, and the plan of what each entry becomes in a bank. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final, Literal

from trainer.formats import format_of
from trainer.formats.asked import entry as judged_entry
from trainer.formats.bank import NO_HINTS, Hints
from trainer.formats.problem import Problem
from trainer.formats.reading import Entries, Entry, Plain, Reading
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.picture import Picture
from trainer.quiz.question import Question
from trainer.quiz.refusals import Invalid

Fate = Literal["new", "changed", "same", "double", "review", "rejected"]
PASTED: Final = "粘贴的文字.txt"
HUGEST: Final = 50_000_000
_MEGABYTE: Final = 1_000_000
SAME_ID: Final = "same-id"
"""The doubt of an entry that has the id of another question of the file."""
OURS: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Ids that our own files take; those of other systems are kept in another form."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What all files of an import held."""

    readings: tuple[Reading, ...]

    @property
    def entries(self) -> Entries:
        """The entries of all files, one after the other."""
        held = [Entries.of(reading.entries).held for reading in self.readings]
        return Entries(held[0] if len(held) == 1 else chain.from_iterable(held))

    @property
    def pictures(self) -> dict[str, Picture]:
        """The pictures of all files by id."""
        return {ref: shown for r in self.readings for ref, shown in r.pictures.items()}

    @classmethod
    def of(cls, entry: Entry) -> Batch:
        """One entry alone."""
        return cls((Reading(entry.place.file, (entry,)),))

    def with_entries(self, changed: Mapping[int, Entry]) -> Batch:
        """The same with other entries at the places of *changed* (counted through all files)."""
        if not changed:
            return self
        entries = self.entries.changed(changed)
        parts, start = [], 0
        for reading in self.readings:
            end = start + len(reading.entries)
            parts.append(replace(reading, entries=entries[start:end]))
            start = end
        return Batch(tuple(parts))


@dataclass(frozen=True, slots=True)
class Known:
    """What is there already: the *versions* of all questions as (bank, version) by id; of the bank
    that is imported into, ids by identity, and the cores of the stems by id."""

    versions: Mapping[str, tuple[str, str]]
    identities: Mapping[str, str]
    cores: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Likely:
    """Two questions nearly the same: the entry at *at*, and another entry or the question *ref*."""

    at: int
    share: float
    other: int = -1
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What would come of *batch* in *bank*: a fate for each entry, and the questions to put.

    *doubts* of entries that only show beside others are added to the batch already.
    """

    batch: Batch
    bank: str
    fates: tuple[Fate, ...]
    questions: tuple[Question | Plain | None, ...]
    near: tuple[Likely, ...] = ()
    identities: Mapping[str, str] = field(default_factory=dict)
    """Of what is put, by id."""

    def count(self, *fates: Fate) -> int:
        """How many entries have one of *fates*."""
        return sum(fate in fates for fate in self.fates)

    @property
    def read(self) -> int:
        """How many entries there are: accepted, in review and rejected."""
        return len(self.fates)

    @property
    def accepted(self) -> int:
        """How many entries can be used as they are, those there already among them."""
        return self.count("new", "changed", "same", "double")

    def by_kind(self) -> dict[str, int]:
        """How many accepted entries there are of each kind, the most first."""
        both = zip(self.batch.entries.held, self.fates, strict=True)
        kinds = Counter(one.kind for one, fate in both if fate in _GOOD and one.kind)
        return dict(kinds.most_common())

    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong, file by file."""
        return tuple(p for reading in self.batch.readings for p in reading.problems())

    @property
    def renumbered(self) -> tuple[int, ...]:
        """Places of the new questions whose id is a question's of another bank: they get their own."""
        both = enumerate(zip(self.batch.entries.held, self.questions, self.fates, strict=True))
        return tuple(
            at
            for at, (one, made, fate) in both
            if fate == "new" and made is not None and one.id != made.id and OURS.fullmatch(one.id)
        )

    def place(self, at: int) -> str:
        """Where the entry at *at* stands."""
        return str(self.batch.entries[at].place)

    def other(self, pair: Likely) -> str:
        """What an entry is nearly the same as."""
        return f"题库里的{pair.ref}" if pair.ref else self.place(pair.other)

    def to_put(self) -> Iterator[Question | Plain]:
        """The questions that are new or changed."""
        for fate, question in zip(self.fates, self.questions, strict=True):
            if fate in ("new", "changed") and question is not None:
                yield question


_GOOD: Final = ("new", "changed", "same", "double")


def read(files: Sequence[tuple[str, bytes]], hints: Hints = NO_HINTS) -> Batch:
    """Read each file (name, bytes) by the format it is in. Never raises for what is in them."""
    return Batch(tuple(_reading(name, data, hints) for name, data in files))


def _reading(name: str, data: bytes, hints: Hints) -> Reading:
    if len(data) > HUGEST:
        return huge(name, len(data))
    if not data.strip():
        return unread(name, "文件是空的，请选有试题的文件。")
    try:
        known = format_of(name, data)
    except Invalid as error:
        return unread(name, str(error))
    if known.read is None:
        return unread(name, f"“{known.label}”只能导出，不能导入，请换一种格式。")
    return known.read(data, name, hints)


def huge(name: str, size: int) -> Reading:
    """A file of *size* bytes that is not read, because it is too large."""
    said = (
        f"文件有 {size / _MEGABYTE:.0f} MB，最多 {HUGEST // _MEGABYTE} MB；"
        "请分成几个文件，或把图片缩小后再导入。"
    )
    return unread(name, said)


def unread(name: str, sentence: str) -> Reading:
    """A file of which nothing could be read, and why."""
    return Reading(name, troubles=(Problem(name, 1, sentence),))


def mended(entry: Entry, draft: Draft) -> Entry:
    """*entry* after a person has mended its draft: only what is wrong with the draft itself counts."""
    if _shares_id(entry) and entry.draft is not None and draft.id == entry.draft.id:
        draft = draft.mended(id="")
    return judged_entry(draft, entry.place, raw=entry.raw)


def settled(entry: Entry) -> Entry:
    """*entry* after a person has looked and said: it is right as proposed. Unchanged where it cannot be.

    One that has the id of another question is right without it.
    """
    if entry.question is None or any(d.fatal for d in entry.doubts):
        return entry
    if not _shares_id(entry):
        return replace(entry, doubts=())
    draft = entry.draft and entry.draft.mended(id="")
    return replace(entry, doubts=(), question=replace(entry.question, id=""), draft=draft)


def _shares_id(entry: Entry) -> bool:
    return any(d.code == SAME_ID for d in entry.doubts)


def dropped(entry: Entry, said: str = "您说了不要这题。") -> Entry:
    """*entry* that a person does not want; *said* is why."""
    doubts = (Doubt("unwanted", said, fatal=True),)
    return replace(entry, question=None, draft=None, doubts=doubts)
