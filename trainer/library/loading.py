"""All content at once, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeVar

from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.formats.questions import questions
from trainer.formats.schema import checked
from trainer.formats.tree import decoded, grow
from trainer.formats.yaml_bank import taken
from trainer.library.case_file import read_case
from trainer.library.folder import (
    CARDS,
    CASES,
    PICTURE_PLACES,
    PLACES,
    content_files,
    digest,
)
from trainer.library.level_check import level_problems
from trainer.library.links import link_problems, name_problems
from trainer.library.pictures import Pictures
from trainer.library.question_check import (
    balance_problems,
    completeness_problems,
    likeness_problems,
)
from trainer.library.schema_card import CardEntry
from trainer.library.text_check import text_problems
from trainer.quiz.picture import Picture, pictures_of
from trainer.quiz.question import Question
from trainer.training.card import Card
from trainer.training.case import Case
from trainer.training.vocabulary import LAYERS

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Library:
    """Content as read: cases by id, cards from the top layer down, questions as they stand.

    *pictures* holds by their ids those that questions show.

    Where there are problems, what they concern may be missing.
    """

    cases: tuple[Case, ...]
    cards: tuple[Card, ...]
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]
    digest: str
    pictures: Mapping[str, Picture] = field(default_factory=dict)


def load(folder: Path) -> Library:
    """Read and check all content under *folder*. Problems are in the library, never raised."""
    reading = _Reading()
    for name, path in content_files(folder):
        reading.take(name, path.read_bytes())
    if not reading.files:
        empty = f"“{folder.name}”里没有内容，应有 {'、'.join(PLACES)} 文件夹。"
        reading.problems.append(Problem(folder.name, 1, empty))
    reading.compare()
    cards = sorted(reading.cards, key=lambda c: (LAYERS.index(c.value.layer), c.value.id))
    return Library(
        cases=_values(sorted(reading.cases, key=lambda c: c.value.id)),
        cards=_values(cards),
        questions=_values(reading.questions),
        problems=tuple(sorted(set(reading.problems))),
        digest=digest(folder),
        pictures=reading.shown(),
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
    problems: list[Problem] = field(default_factory=list)
    pictures: Pictures = field(default_factory=Pictures)

    def take(self, name: str, data: bytes) -> None:
        """Read one file into its place."""
        place = PurePosixPath(name).parts[0]
        if place in PICTURE_PLACES:
            self.problems += self.pictures.take(name, data)
            return
        self.files.append(name)
        ending = PLACES[place]
        if PurePosixPath(name).suffix != ending:
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

    def _questions(self, text: str, name: str) -> None:
        tree, missing = self.pictures.within(grow(text, name))
        found, wrong = questions(tree)
        self.questions += found
        self.problems += [*wrong, *missing]

    def shown(self) -> dict[str, Picture]:
        """The pictures that questions show."""
        refs = {ref for placed in self.questions for ref in pictures_of(placed.value)}
        return {ref: found for ref, found in self.pictures.found.items() if ref in refs}

    def compare(self) -> None:
        """Check what can only be seen when everything is there."""
        self.questions, doubles = _once(self.questions)
        self.problems += doubles
        self.problems += name_problems([*self.cases, *self.cards])
        self.problems += link_problems(
            self.cases,
            self.cards,
            self.questions,
            [PurePosixPath(name).stem for name in self.files],
        )
        for case in self.cases:
            self.problems += level_problems(case)
        for question in self.questions:
            self.problems += completeness_problems(question)
        self.problems += balance_problems(self.questions)
        self.problems += likeness_problems(self.questions)
