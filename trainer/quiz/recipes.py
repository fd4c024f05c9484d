"""Recipes that every unit starts with: 100 points each, 80 to pass."""

from __future__ import annotations

from fractions import Fraction

from trainer.quiz.blueprint import Blueprint, Row
from trainer.quiz.scoring import ByPart, PerRight


def _rows(single: int, multiple: int, judge: int, points: tuple[int, int, int]) -> tuple[Row, ...]:
    return (
        Row("single", single, Fraction(points[0])),
        Row("multiple", multiple, Fraction(points[1]), PerRight(Fraction(1, 2))),
        Row("judge", judge, Fraction(points[2])),
    )


USUAL: tuple[Blueprint, ...] = (
    Blueprint(
        "cadres",
        "领导干部安全生产知识测评",
        "领导干部",
        (
            *_rows(20, 8, 8, (2, 3, 2)),
            Row("blank", 2, Fraction(4), ByPart()),
            Row("short", 1, Fraction(12), ByPart()),
        ),
        60,
    ),
    Blueprint("workers", "从业人员安全生产知识测评", "从业人员", _rows(25, 10, 10, (2, 3, 2)), 45),
    Blueprint("quick", "班组小测", "从业人员", _rows(5, 2, 3, (10, 10, 10)), 15),
)
