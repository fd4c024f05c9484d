"""What reading a file of questions gives: every entry with its place and what became of it.

read = accepted + review + rejected, always; what is in the file and no question is *left out*.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, overload

from trainer.formats.problem import Problem
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.picture import Picture
from trainer.quiz.question import Question

Verdict = Literal["accepted", "review", "rejected"]
Unit = Literal["行", "段", "题", "页"]
Progress = Callable[[int, int], object]
"""Hears how much is done of how much; what it raises stops the reading."""


def silent(done: int, whole: int) -> None:
    """Hears and says nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: *number* counts *unit*s from 1 as the program that made the file does."""

    file: str
    number: int
    sheet: str = ""
    unit: Unit = "行"

    def __str__(self) -> str:
        """As people say it: `题库.xlsx·判断·第 214 行`."""
        sheet = f"·{self.sheet}" if self.sheet else ""
        return f"{self.file}{sheet}·第 {self.number} {self.unit}"


@dataclass(frozen=True, slots=True)
class Cells(Sequence[tuple[str, str]]):
    """A row of a table as pairs of label and text, made when somebody looks: most rows nobody does."""

    labels: tuple[str, ...]
    texts: Sequence[str]

    def __len__(self) -> int:
        return len(self.labels)

    @overload
    def __getitem__(self, at: int) -> tuple[str, str]: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[tuple[str, str], ...]: ...
    def __getitem__(self, at: int | slice) -> tuple[str, str] | tuple[tuple[str, str], ...]:
        return self._pairs()[at]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Cells):
            return self._pairs() == other._pairs()
        return self._pairs() == other

    def __hash__(self) -> int:
        return hash(self._pairs())

    def _pairs(self) -> tuple[tuple[str, str], ...]:
        return tuple(zip(self.labels, self.texts, strict=False))


@dataclass(frozen=True, slots=True)
class Entry:
    """One question of a file. *raw* holds what the file says, by column or part, word for word.

    *question* is there when one could be made, be it with doubts; its id is empty where the file
    gives none. *draft* is what people mend; None where the format is exact and there is nothing to.
    *lines* says where some keys of it stand (cases, posts, duties, source), if the format knows.
    """

    place: Place
    question: Question | None
    doubts: tuple[Doubt, ...] = ()
    draft: Draft | None = None
    raw: Sequence[tuple[str, str]] = ()
    lines: Mapping[str, int] = field(default_factory=dict)

    def line(self, key: str) -> int:
        """Where *key* of it stands, as far as is known."""
        return self.lines.get(key, self.place.number)

    @property
    def verdict(self) -> Verdict:
        """What becomes of it if nobody looks."""
        if not self.doubts and self.question is not None:
            return "accepted"
        hopeless = self.draft is None and self.question is None
        return "rejected" if hopeless or any(d.fatal for d in self.doubts) else "review"

    def problems(self) -> Iterator[Problem]:
        """Each doubt with its place."""
        for doubt in self.doubts:
            line = doubt.at or self.place.number
            yield Problem(self.place.file, line, doubt.sentence, self.place.sheet)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something in the file that is no question: a title, a blank sheet, a contents page."""

    place: Place
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Table:
    """How a table was understood: *heads* by column, *roles* what each was taken for.

    *header* is the row of the heads, 0 where there is none. *notes* tell of columns whose head says
    one thing and whose cells another: (column, sentence). A role is one of `formats.tables.ROLES`.
    """

    sheet: str
    header: int
    heads: tuple[str, ...]
    roles: tuple[str, ...]
    notes: tuple[tuple[int, str], ...] = ()
    samples: tuple[tuple[str, ...], ...] = ()
    shape: str = ""
    """What a `Layout` of it is kept by; empty where its columns cannot be set."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one file held, in its order."""

    file: str
    entries: tuple[Entry, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()
    troubles: tuple[Problem, ...] = ()
    """What is wrong with the file as a whole; there are no entries then, or not all."""

    def count(self, verdict: Verdict) -> int:
        """How many entries come to *verdict*."""
        return sum(entry.verdict == verdict for entry in self.entries)

    def by_kind(self) -> dict[str, int]:
        """How many accepted entries there are of each kind, the most first."""
        kinds = (e.question.kind.name for e in self.entries if e.question and not e.doubts)
        return dict(Counter(kinds).most_common())

    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong, by place."""
        return (*self.troubles, *(p for entry in self.entries for p in entry.problems()))

    def with_entry(self, at: int, entry: Entry) -> Reading:
        """The same with another entry at *at*."""
        return replace(self, entries=(*self.entries[:at], entry, *self.entries[at + 1 :]))
