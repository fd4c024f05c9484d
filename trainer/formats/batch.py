"""Several files of questions read as one, and what each entry would become in a bank. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Final, Literal

from trainer.formats import format_of
from trainer.formats.asked import entry as judged_entry
from trainer.formats.bank import NO_HINTS, Hints
from trainer.formats.body import identified
from trainer.formats.problem import Problem
from trainer.formats.reading import Entry, Reading
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.likeness import likenesses
from trainer.quiz.near import Near, near_pairs
from trainer.quiz.picture import Picture
from trainer.quiz.question import Ground, Question
from trainer.quiz.refusals import Invalid

Fate = Literal["new", "changed", "same", "double", "review", "rejected"]
PASTED: Final = "粘贴的文字.txt"
HUGEST: Final = 50_000_000
_MEGABYTE: Final = 1_000_000
SAME_ID: Final = "same-id"
"""The doubt of an entry that has the id of another question of the file."""
_OURS: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Ids that our own files take; those of other systems are kept in another form."""
_NO_GROUND: Final = Ground()


@dataclass(frozen=True, slots=True)
class Batch:
    """What all files of an import held."""

    readings: tuple[Reading, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of all files, one after the other."""
        return tuple(e for reading in self.readings for e in reading.entries)

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
        entries = [changed.get(at, entry) for at, entry in enumerate(self.entries)]
        parts, start = [], 0
        for reading in self.readings:
            end = start + len(reading.entries)
            parts.append(replace(reading, entries=tuple(entries[start:end])))
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
    questions: tuple[Question | None, ...]
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
        usable = (e for e, f in zip(self.batch.entries, self.fates, strict=True) if f in _GOOD)
        kinds = Counter(e.question.kind.name for e in usable if e.question)
        return dict(kinds.most_common())

    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong, file by file."""
        return tuple(p for reading in self.batch.readings for p in reading.problems())

    @property
    def renumbered(self) -> tuple[int, ...]:
        """Places of the new questions whose id is a question's of another bank: they get their own."""
        both = enumerate(zip(self.batch.entries, self.questions, self.fates, strict=True))
        return tuple(
            at
            for at, (entry, made, fate) in both
            if fate == "new" and entry.question is not None and made is not None
            and entry.question.id != made.id and _OURS.fullmatch(entry.question.id)
        )  # fmt: skip

    def place(self, at: int) -> str:
        """Where the entry at *at* stands."""
        return str(self.batch.entries[at].place)

    def other(self, pair: Likely) -> str:
        """What an entry is nearly the same as."""
        return f"题库里的{pair.ref}" if pair.ref else self.place(pair.other)

    def to_put(self) -> Iterator[tuple[int, Question]]:
        """The questions that are new or changed, with the places of their entries."""
        for at, (fate, question) in enumerate(zip(self.fates, self.questions, strict=True)):
            if fate in ("new", "changed") and question is not None:
                yield at, question


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


class Planning:
    """Finds out what *batch* would do to *bank*: first ask `matches`, fetch those, then `plan`."""

    def __init__(self, batch: Batch, bank: str, known: Known) -> None:
        self.batch, self.bank, self.known = batch, bank, known
        self._entries = batch.entries
        sure = [e.question for e in self._entries if e.question is not None and not e.doubts]
        likeness = iter(likenesses(sure))
        self._likenesses: list[tuple[str, str]] = [
            next(likeness) if e.question is not None and not e.doubts else ("", "")
            for e in self._entries
        ]
        self._refs = [self._ref(at) for at in range(len(self._entries))]

    def matches(self) -> frozenset[str]:
        """Ids of questions of the bank that entries would update."""
        return frozenset(ref for ref in self._refs if ref in self.known.versions)

    def plan(self, current: Mapping[str, Question], *, near: bool = True) -> Plan:
        """The plan, where *current* holds the questions that `matches` named."""
        changed: dict[int, Entry] = {}
        fates: list[Fate] = []
        questions: list[Question | None] = []
        first: dict[str, int] = {}
        for at, entry in enumerate(self._entries):
            fate, question = self._fate(at, entry, first, changed, current)
            fates.append(fate)
            questions.append(question)
        batch = self.batch.with_entries(changed) if changed else self.batch
        likely = self._near(fates) if near else ()
        identities = {ref: self._likenesses[at][1] for ref, at in first.items()}
        return Plan(batch, self.bank, tuple(fates), tuple(questions), likely, identities)

    def _ref(self, at: int) -> str:
        """The id that the entry has or gets; where another bank has it, that of its copy here."""
        question, key = self._entries[at].question, self._likenesses[at][1]
        if question is None or not key:
            return ""
        if not question.id:
            return self.known.identities.get(key) or self._free(_new_id(self.bank, key))
        named = question.id if _OURS.fullmatch(question.id) else _new_id(self.bank, question.id)
        ref = self._free(named)
        if ref == named or ref in self.known.versions:
            return ref
        return self.known.identities.get(key) or ref

    def _free(self, ref: str) -> str:
        """*ref*, or what this bank calls the question instead where another bank has it."""
        home = self.known.versions.get(ref)
        while home is not None and home[0] != self.bank:
            ref = _new_id(self.bank, ref)
            home = self.known.versions.get(ref)
        return ref

    def _fate(
        self,
        at: int,
        entry: Entry,
        first: dict[str, int],
        changed: dict[int, Entry],
        current: Mapping[str, Question],
    ) -> tuple[Fate, Question | None]:
        ref, question = self._refs[at], entry.question
        if not ref or question is None:
            return ("rejected" if entry.verdict == "rejected" else "review"), None
        before = first.setdefault(ref, at)
        if before != at:
            return self._double(at, before, changed)
        if ref not in self.known.versions:
            return "new", identified(question, ref)
        return self._update(entry, ref, question, current[ref])

    def _double(
        self, at: int, before: int, changed: dict[int, Entry]
    ) -> tuple[Fate, Question | None]:
        """The same question again is passed over; with another key somebody must say which is right.

        One that only has the same id is a question of its own if somebody says so.
        """
        here, there = self._entries[at].question, self._entries[before].question
        where = self._entries[before].place
        said = f"和{where}是同一道题，答案或题型却不同，请核对：认了这一道，它就代替那一道。"
        doubt = Doubt("double", said)
        if self._likenesses[at][1] != self._likenesses[before][1]:
            said = f"和{where}的编号一样，却是另一道题：认了这一道，两道都留，这一道另存为新题号。"
            doubt = Doubt(SAME_ID, said)
        elif here is not None and there is not None and here.kind == there.kind:
            return "double", None
        changed[at] = _doubted(self._entries[at], doubt)
        return "review", None

    def _update(
        self, entry: Entry, ref: str, question: Question, there: Question
    ) -> tuple[Fate, Question]:
        """What the file leaves open stays as it is; exact formats leave nothing open."""
        fresh = replace(question, id=ref)
        if entry.draft is not None:
            fresh = _completed(fresh, there, entry.draft)
        fresh = identified(fresh, ref, there.version)
        return ("same" if fresh == there else "changed"), identified(fresh, ref)

    def _near(self, fates: Sequence[Fate]) -> tuple[Likely, ...]:
        """Pairs among what would be new, and with what is in the bank."""
        places = [at for at, fate in enumerate(fates) if fate == "new"]
        refs = list(self.known.cores)
        texts = [self.known.cores[ref] for ref in refs]
        texts += [self._likenesses[at][0] for at in places]
        pairs = near_pairs(texts, fresh=len(places)) if places else ()
        return tuple(_likely(pair, refs, places) for pair in pairs)


def _likely(pair: Near, refs: Sequence[str], places: Sequence[int]) -> Likely:
    """*pair* counts through the bank's questions first and the entries then."""
    at = places[pair.other - len(refs)]
    if pair.one < len(refs):
        return Likely(at, pair.share, ref=refs[pair.one])
    return Likely(at, pair.share, other=places[pair.one - len(refs)])


def _new_id(bank: str, key: str) -> str:
    return f"q-{sha256(f'{bank}/{key}'.encode()).hexdigest()[:16]}"


def _doubted(entry: Entry, doubt: Doubt) -> Entry:
    return replace(entry, doubts=(*entry.doubts, doubt))


def _completed(fresh: Question, there: Question, draft: Draft) -> Question:
    """*fresh* with what its *draft* leaves empty taken from the question that is *there*."""
    return replace(
        fresh,
        explanation=fresh.explanation or there.explanation,
        ground=fresh.ground if fresh.ground != _NO_GROUND else there.ground,
        topics=fresh.topics or there.topics,
        audience=fresh.audience or there.audience,
        difficulty=fresh.difficulty if draft.difficulty.strip() else there.difficulty,
        tags=tuple(dict.fromkeys((*there.tags, *fresh.tags))),
        cases=fresh.cases or there.cases,
        posts=fresh.posts or there.posts,
        duties=fresh.duties or there.duties,
    )
