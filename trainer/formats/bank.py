"""What every format of question banks answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from trainer.formats.problem import Problem
from trainer.quiz.question import Question


@dataclass(frozen=True, slots=True)
class Read:
    """What a file held. *read* counts its entries: each is in *questions*, in *review* or rejected.

    *lines* says where each of *questions* stands, *parts* on which lines its keys do, where the
    format has such. *review* tells of entries that were understood
    with a doubt only a person can settle; they are not among *questions*.
    """

    questions: tuple[Question, ...]
    lines: tuple[int, ...]
    problems: tuple[Problem, ...]
    review: tuple[Problem, ...]
    read: int
    parts: tuple[Mapping[str, int], ...] = ()

    def line(self, at: int, key: str) -> int:
        """The line of *key* of the question at place *at*, or else of the question."""
        known = self.parts[at] if self.parts else {}
        return known.get(key, self.lines[at])

    @property
    def rejected(self) -> int:
        """How many entries could not be used."""
        return self.read - len(self.questions) - len(self.review)


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a bank down. *read* takes the bytes and the file's name and never raises."""

    name: str
    label: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Read]
    write: Callable[[Sequence[Question]], bytes]
