"""What an exam room shows: a candidate's desk, a result, a report. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from trainer.quiz.arrangement import Item
from trainer.quiz.exam import Exam
from trainer.quiz.marks import Mark, Score
from trainer.quiz.prompt import Response
from trainer.quiz.question import Question
from trainer.quiz.sitting import Outcome, Reason
from trainer.training.person import Person


@dataclass(frozen=True, slots=True)
class Desk:
    """What a candidate gets: the items without any key, what they answered, and how long is left.

    *pictures* are those of the paper, by id; there only when one sits down.
    """

    seat: int
    exam: Exam
    person: Person
    items: tuple[Item, ...]
    responses: dict[int, Response]
    flags: frozenset[int]
    deadline: datetime
    minutes: int
    finished: bool
    pictures: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a candidate may see after an answer in 练习, or after the end: the whole question."""

    question: Question
    response: Response
    mark: Mark

    @property
    def right(self) -> bool:
        """Whether everything was right."""
        return self.mark.right

    @property
    def key(self) -> Response:
        """The response that earns everything."""
        return self.question.kind.key()

    @property
    def explanation(self) -> str:
        """Why."""
        return self.question.explanation

    @property
    def ground(self) -> str:
        """The law it rests on; empty for none."""
        return self.question.ground.sentence()


@dataclass(frozen=True, slots=True)
class Result:
    """One person at one exam. *score* is None for who never sat or is still sitting."""

    person: Person
    seat: int = 0
    attempt: int = 0
    started: datetime | None = None
    finished: datetime | None = None
    reason: Reason | None = None
    score: Score | None = None
    clock_moves: int = 0

    @property
    def word(self) -> str:
        """合格, 不合格, 待阅卷, 答题中 or 缺考."""
        if self.seat == 0:
            return "缺考"
        if self.score is None:
            return "答题中"
        return self.score.word


@dataclass(frozen=True, slots=True)
class Report:
    """A sitting as it ended, slot by slot."""

    exam: Exam
    person: Person
    score: Score
    reason: Reason
    outcomes: tuple[Outcome, ...]
