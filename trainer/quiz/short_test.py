"""A short test on one accident, made from the questions that are linked to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction

from trainer.quiz.paper import Paper, Section
from trainer.quiz.question import Question
from trainer.quiz.refusals import Invalid
from trainer.quiz.scoring import usual

KINDS = ("single", "judge")
"""What a room can answer in a few minutes without a marker."""

POINTS = Fraction(10)
_MINUTES_EACH = 2


def suitable(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Those of *questions* that a short test can hold."""
    return tuple(q for q in questions if q.kind.name in KINDS)


def case_test(case: str, questions: Iterable[Question]) -> Paper:
    """The short test on *case* (its title): ten points a question. Raises Invalid without any."""
    found = suitable(questions)
    if not found:
        raise Invalid("题库里没有关联本案的单选题或判断题，请先到“题库”里补题。")
    sections = tuple(
        Section(kind, POINTS, usual(kind), asked)
        for kind in KINDS
        if (asked := tuple(q for q in found if q.kind.name == kind))
    )
    return Paper(f"{case}小测", "", sections, timedelta(minutes=_MINUTES_EACH * len(found)))
