"""What papers are drawn from: questions by number, together where a recipe cannot tell them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from trainer.quiz.question import Question


@dataclass(frozen=True, slots=True)
class Bin:
    """The *numbers* of all questions of one kind (*name*), for the same people, alike in the rest.

    *right* says how many right parts their keys have.
    """

    name: str
    right: int
    topics: tuple[str, ...]
    audience: tuple[str, ...]
    difficulty: str
    numbers: tuple[int, ...]

    def parts(self) -> int:
        """How many right parts the keys have."""
        return self.right


Stock = tuple[Bin, ...]


def stocked(questions: Iterable[Question]) -> Stock:
    """*questions*, numbered from 0 in their order."""
    bins: dict[tuple[str, int, tuple[str, ...], tuple[str, ...], str], list[int]]
    bins = defaultdict(list)
    for number, q in enumerate(questions):
        key = (q.kind.name, q.kind.parts(), q.topics, q.audience, q.difficulty)
        bins[key].append(number)
    return tuple(Bin(*key, tuple(numbers)) for key, numbers in bins.items())
