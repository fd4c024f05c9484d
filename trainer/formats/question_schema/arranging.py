"""The form of questions that are answered by putting things where they belong."""

from __future__ import annotations

from typing import Annotated

from pydantic import ValidationInfo, field_validator

from trainer.formats.question_schema.entry import Form
from trainer.formats.schema import Texts, count, said
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.order import Order

Couple = Annotated[Texts, count(2, 2)]


class OrderForm(Form):
    """排序题: *answer* lists the things in the right order."""

    answer: Texts

    @field_validator("answer")
    @classmethod
    def _can_be_asked(cls, answer: Texts) -> Texts:
        try:
            Order(answer)
        except ValueError as error:
            raise said(f"不对：{error}，请改正") from error
        return answer

    def made(self) -> Kind:
        """The kind with its key."""
        return Order(self.answer)


class MatchForm(Form):
    """连线题: *answer* lists what belongs together, *extra* what belongs to nothing."""

    extra: Texts = ()
    answer: tuple[Couple, ...]

    @field_validator("answer")
    @classmethod
    def _can_be_asked(cls, answer: tuple[Texts, ...], info: ValidationInfo) -> tuple[Texts, ...]:
        try:
            _matched(answer, info.data.get("extra", ()))
        except ValueError as error:
            raise said(f"不对：{error}，请改正") from error
        return answer

    def made(self) -> Kind:
        """The kind with its key."""
        return _matched(self.answer, self.extra)


def _matched(couples: tuple[Texts, ...], extra: Texts) -> Match:
    return Match(tuple((left, right) for left, right in couples), extra)
