"""What reading a file of questions gives: every entry with its place and what became of it.

read = accepted + review + rejected, always; what is in the file and no question is *left out*.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import eq
from typing import Literal, NamedTuple, Self, overload

from trainer.formats.problem import Problem
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.kinds.single import Single
from trainer.quiz.likeness import asked
from trainer.quiz.options import lettered
from trainer.quiz.picture import Picture
from trainer.quiz.question import Difficulty, Ground, Question

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
    def id(self) -> str:
        """What the file calls the question; empty where there is none."""
        return self.question.id if self.question is not None else ""

    @property
    def kind(self) -> str:
        """The name of the question's kind; empty where there is none."""
        return self.question.kind.name if self.question is not None else ""

    def asked(self) -> tuple[str, ...]:
        """What is asked, the stem first; nothing where there is no question."""
        return asked(self.question) if self.question is not None else ()

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


@dataclass(frozen=True, slots=True, eq=False)
class About:
    """What thousands of rows of a table share: all that is said of a question besides itself."""

    topics: tuple[str, ...]
    audience: tuple[str, ...]
    difficulty: Difficulty
    tags: tuple[str, ...]
    ground: Ground


class Plain(NamedTuple):
    """A row of a table that is a single choice beyond doubt, with no picture and no link in it.

    Most rows are, and only their texts are kept: `entry` reads the row, `at`, as any other is read.
    """

    id: str
    stem: str
    options: tuple[str, ...]
    answer: str
    explanation: str
    about: About
    at: int
    read: Callable[[int], Entry]

    @property
    def kind(self) -> str:
        """The name of its kind."""
        return Single.name

    @property
    def verdict(self) -> Verdict:
        """What becomes of it if nobody looks."""
        return "accepted"

    def asked(self) -> tuple[str, ...]:
        """What is asked, the stem first."""
        return (self.stem, *self.options)

    def entry(self) -> Entry:
        """The entry that the row is."""
        return self.read(self.at)

    def question(self) -> Question:
        """The question of the entry, under the id that it has here."""
        about = self.about
        return Question(
            self.id, self.stem, Single(lettered(self.options), self.answer), self.explanation,
            about.ground, about.topics, about.audience, about.difficulty, tags=about.tags,
        )  # fmt: skip

    def named(self, ref: str) -> Plain:
        """The same under the id *ref*."""
        return self if ref == self.id else Plain(ref, *self[1:])


Held = Entry | Plain


def question_of(one: Question | Plain) -> Question:
    """The question itself."""
    return one.question() if isinstance(one, Plain) else one


class Entries(Sequence[Entry]):
    """The entries of a file, or of several. Those of plain rows are made when somebody looks.

    Whoever goes through all of them looks at *held*, or at the `irregular` ones alone.
    """

    __slots__ = ("held",)

    def __init__(self, held: Iterable[Held] = ()) -> None:
        self.held: tuple[Held, ...] = tuple(held)

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Self:
        """*entries*, none of them made."""
        return cls(entries.held if isinstance(entries, Entries) else entries)

    def __len__(self) -> int:
        return len(self.held)

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Self: ...
    def __getitem__(self, at: int | slice) -> Entry | Self:
        if isinstance(at, slice):
            return type(self)(self.held[at])
        return _entry(self.held[at])

    def __iter__(self) -> Iterator[Entry]:
        return map(_entry, self.held)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Entries | tuple):
            return NotImplemented
        return len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]

    def irregular(self) -> Iterator[tuple[int, Entry]]:
        """Those that are more than plain rows, with their places: no other has doubts, pictures, links."""
        return ((at, one) for at, one in enumerate(self.held) if not isinstance(one, Plain))

    def changed(self, entries: Mapping[int, Entry]) -> Self:
        """The same with other *entries* at their places."""
        held = list(self.held)
        for at, entry in entries.items():
            held[at] = entry
        return type(self)(held)


def _entry(one: Held) -> Entry:
    return one.entry() if isinstance(one, Plain) else one


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
    entries: Sequence[Entry] = ()
    left_out: tuple[LeftOut, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()
    troubles: tuple[Problem, ...] = ()
    """What is wrong with the file as a whole; there are no entries then, or not all."""

    def count(self, verdict: Verdict) -> int:
        """How many entries come to *verdict*."""
        return sum(one.verdict == verdict for one in self._held())

    def by_kind(self) -> dict[str, int]:
        """How many accepted entries there are of each kind, the most first."""
        kinds = (one.kind for one in self._held() if one.verdict == "accepted")
        return dict(Counter(kinds).most_common())

    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong, by place."""
        doubtful = Entries.of(self.entries).irregular()
        return (*self.troubles, *(p for _, entry in doubtful for p in entry.problems()))

    def with_entry(self, at: int, entry: Entry) -> Reading:
        """The same with another entry at *at*."""
        return replace(self, entries=Entries.of(self.entries).changed({at: entry}))

    def _held(self) -> tuple[Held, ...]:
        return Entries.of(self.entries).held
