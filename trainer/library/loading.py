"""All content at once, checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.formats.questions import questions
from trainer.formats.schema import checked
from trainer.formats.tree import decoded, grow
from trainer.formats.yaml_bank import taken
from trainer.library.case_check import case_hints, case_problems
from trainer.library.case_file import read_case
from trainer.library.coverage import Stock, coverage_hints
from trainer.library.folder import (
    CARDS,
    CASES,
    LAWS,
    PICTURE_PLACES,
    PLACES,
    PRIMERS,
    content_files,
    digest,
)
from trainer.library.law_check import citing, ended_problems, statute_problems, unknown_hints
from trainer.library.level_check import level_problems
from trainer.library.links import link_problems, name_problems
from trainer.library.pictures import Pictures
from trainer.library.primer_file import read_primer
from trainer.library.question_check import (
    balance_problems,
    completeness_problems,
    likeness_problems,
)
from trainer.library.reading_check import primer_hints, reading_hints
from trainer.library.schema_card import CardEntry
from trainer.library.schema_law import LawEntry
from trainer.library.text_check import text_problems
from trainer.quiz.law import Statute
from trainer.quiz.picture import Picture, pictures_of
from trainer.quiz.question import Question
from trainer.training.card import Card
from trainer.training.case import Case
from trainer.training.primer import Primer
from trainer.training.vocabulary import LAYERS

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Library:
    """Content as read: cases by id, cards from the top layer down, questions as they stand.

    *pictures* holds by their ids those that questions and pages show.

    Where there are *problems*, what they concern may be missing, and the program takes none of it.
    *hints* say what is thin or clumsy; the program takes it all the same.
    """

    cases: tuple[Case, ...]
    cards: tuple[Card, ...]
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]
    digest: str
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    statutes: tuple[Statute, ...] = ()
    primers: tuple[Primer, ...] = ()
    hints: tuple[Problem, ...] = ()


def load(folder: Path, today: date | None = None) -> Library:
    """Read and check all content under *folder*. Problems are in the library, never raised.

    With *today* a question on a law that is over by then is a problem too. A program that starts
    gives no day: what it was shipped with must not become unreadable overnight.
    """
    reading = _Reading()
    for name, path in content_files(folder):
        reading.take(name, path.read_bytes())
    if not reading.files:
        empty = f"“{folder.name}”里没有内容，应有 {'、'.join(PLACES)} 文件夹。"
        reading.problems.append(Problem(folder.name, 1, empty))
    reading.compare(today)
    cards = sorted(reading.cards, key=lambda c: (LAYERS.index(c.value.layer), c.value.id))
    return Library(
        cases=_values(sorted(reading.cases, key=lambda c: c.value.id)),
        cards=_values(cards),
        questions=_values(reading.questions),
        problems=tuple(sorted(set(reading.problems))),
        digest=digest(folder),
        pictures=reading.shown(),
        statutes=_values(reading.statutes),
        primers=_values(sorted(reading.primers, key=lambda p: (p.value.order, p.value.id))),
        hints=tuple(sorted(set(reading.hints()))),
    )


def _values(things: list[Placed[T]]) -> tuple[T, ...]:
    return tuple(t.value for t in things)


def _once(found: list[Placed[Question]]) -> tuple[list[Placed[Question]], list[Problem]]:
    """The first of each id, and a problem for every further one."""
    first: dict[str, Placed[Question]] = {}
    problems: list[Problem] = []
    for placed in found:
        known = first.setdefault(placed.value.id, placed)
        if known is not placed:
            problems.append(placed.problem(taken(known.value.id, known.file, known.line), "id"))
    return list(first.values()), problems


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    files: list[str] = field(default_factory=list)
    cases: list[Placed[Case]] = field(default_factory=list)
    cards: list[Placed[Card]] = field(default_factory=list)
    questions: list[Placed[Question]] = field(default_factory=list)
    statutes: list[Placed[Statute]] = field(default_factory=list)
    primers: list[Placed[Primer]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    pictures: Pictures = field(default_factory=Pictures)

    def take(self, name: str, data: bytes) -> None:
        """Read one file into its place."""
        place = PurePosixPath(name).parts[0]
        if place in PICTURE_PLACES:
            self.problems += self.pictures.take(name, data)
            return
        self.files.append(name)
        ending = PLACES.get(place)
        if ending and PurePosixPath(name).suffix != ending:
            self.problems.append(Problem(name, 1, f"这里只放 {ending} 文件，请改名或移走。"))
            return
        text, wrong = decoded(data, name)
        if wrong:
            self.problems += wrong
            return
        self.problems += text_problems(text, name)
        if place == CASES:
            self._case(text, name)
        elif place == CARDS:
            self._card(text, name)
        elif place == LAWS:
            self._laws(text, name)
        elif place == PRIMERS:
            self._primer(text, name)
        else:
            self._questions(text, name)

    def _case(self, text: str, name: str) -> None:
        case, wrong = read_case(text, name)
        self.problems += wrong
        if case:
            self.cases.append(case)

    def _card(self, text: str, name: str) -> None:
        tree = grow(text, name)
        self.problems += tree.problems
        if tree.data is None and tree.problems:
            return
        entry, wrong = checked(CardEntry, tree)
        self.problems += wrong
        if entry:
            self.cards.append(Placed(entry.card(), tree))

    def _laws(self, text: str, name: str) -> None:
        tree = grow(text, name)
        self.problems += tree.problems
        if not isinstance(tree.data, list):
            wanted = "要写成法规的列表，每部以“- title:”开头。"
            self.problems += [] if tree.problems else [tree.problem((), wanted)]
            return
        for at in range(len(tree.data)):
            entry, wrong = checked(LawEntry, tree, (at,))
            self.problems += wrong
            if entry:
                self.statutes.append(Placed(entry.statute(), tree, (at,)))

    def _primer(self, text: str, name: str) -> None:
        primer, wrong = read_primer(text, name, self.pictures)
        self.problems += wrong
        if primer:
            self.primers.append(primer)

    def _questions(self, text: str, name: str) -> None:
        tree, missing = self.pictures.within(grow(text, name))
        found, wrong = questions(tree)
        self.questions += found
        self.problems += [*wrong, *missing]

    def shown(self) -> dict[str, Picture]:
        """The pictures that questions and pages show."""
        refs = {ref for placed in self.questions for ref in pictures_of(placed.value)}
        refs |= {ref for placed in self.primers for ref in placed.value.pictures()}
        return {ref: found for ref, found in self.pictures.found.items() if ref in refs}

    def compare(self, today: date | None) -> None:
        """Check what can only be seen when everything is there."""
        self.questions, doubles = _once(self.questions)
        self.problems += doubles
        self.problems += name_problems([*self.cases, *self.cards, *self.primers])
        self.problems += link_problems(
            self.cases,
            self.cards,
            self.questions,
            self.primers,
            [PurePosixPath(name).stem for name in self.files],
        )
        for case in self.cases:
            self.problems += [*level_problems(case), *case_problems(case)]
        for question in self.questions:
            self.problems += completeness_problems(question)
        self.problems += balance_problems(self.questions)
        self.problems += likeness_problems(self.questions)
        self.problems += statute_problems(self.statutes)
        if today is not None:
            cited = citing(self.questions, self.primers)
            self.problems += ended_problems(cited, _values(self.statutes), today)

    def hints(self) -> Iterator[Problem]:
        """What is thin or clumsy."""
        for case in self.cases:
            yield from case_hints(case)
        for question in self.questions:
            yield from reading_hints(question)
        for primer in self.primers:
            yield from primer_hints(primer)
        yield from coverage_hints(Stock(self.cases, self.cards, self.questions))
        yield from unknown_hints(citing(self.questions, self.primers), _values(self.statutes))
