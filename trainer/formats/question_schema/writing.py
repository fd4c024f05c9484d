"""The form of questions that are answered by writing."""

from __future__ import annotations

from typing import Annotated

from pydantic import ValidationInfo, field_validator

from trainer.formats.question_schema.entry import Form, Weight
from trainer.formats.schema import Strict, Text, Texts, count, said
from trainer.quiz.judging import GAP
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.blank import Blank, same
from trainer.quiz.kinds.number import Numeric, value
from trainer.quiz.kinds.short import Point, Short


class BlankForm(Form):
    """填空题."""

    answer: tuple[Texts, ...]
    unordered: bool = False

    @field_validator("answer")
    @classmethod
    def _one_a_gap(cls, answer: tuple[Texts, ...], info: ValidationInfo) -> tuple[Texts, ...]:
        gaps = info.data.get("stem", "").count(GAP)
        if "stem" in info.data and gaps != len(answer):
            raise said(f"有{len(answer)}个空的答案，题干里却有{gaps}个“{GAP}”，请对齐")
        empty = next((n for n, gap in enumerate(answer, 1) if not any(map(same, gap))), 0)
        if empty:
            raise said(f"第{empty}空没有答案，请补上")
        if not answer:
            raise said(f"是空的，请给每个空写一个答案，并在题干里留出“{GAP}”")
        return answer

    def made(self) -> Kind:
        """The kind with its key."""
        return Blank(self.answer, not self.unordered)


class NumberForm(Form):
    """数值题."""

    answer: Text
    tolerance: Text = "0"
    unit: Text = ""

    @field_validator("answer")
    @classmethod
    def _a_number(cls, answer: str) -> str:
        if value(answer) is None:
            raise said(f"写了“{answer}”，要写成一个数，如 12.5；单位写在“unit”里")
        return answer

    @field_validator("tolerance")
    @classmethod
    def _not_below_zero(cls, tolerance: str) -> str:
        slack = value(tolerance)
        if slack is None or slack < 0:
            raise said(f"写了“{tolerance}”，要写成不小于 0 的数，如 0.5")
        return tolerance

    def made(self) -> Kind:
        """The kind with its key."""
        return Numeric(self.answer, self.tolerance, self.unit)


class PointEntry(Strict):
    """One point of a short answer."""

    point: Text
    points: Weight = 1


class ShortForm(Form):
    """简答题."""

    answer: Annotated[tuple[PointEntry, ...], count(1, 20)]

    def made(self) -> Kind:
        """The kind with its key."""
        return Short(tuple(Point(p.point, p.points) for p in self.answer))
