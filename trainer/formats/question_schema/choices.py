"""The form of questions that are answered by ticking."""

from __future__ import annotations

from typing import Annotated

from pydantic import ValidationInfo, field_validator

from trainer.formats.question_schema.entry import Form
from trainer.formats.schema import Text, Texts, count, one_of, said
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.quiz.options import LETTERS
from trainer.quiz.prompt import Option

Options = Annotated[dict[str, Text], count(2, len(LETTERS))]


class ChoiceForm(Form):
    """Questions with options."""

    options: Options

    @field_validator("options")
    @classmethod
    def _in_order(cls, options: dict[str, str]) -> dict[str, str]:
        if "".join(options) != LETTERS[: len(options)]:
            raise said("要从 A 起按字母顺序排列")
        texts = list(options.values())
        again = next((t for i, t in enumerate(texts) if t in texts[:i]), None)
        if again:
            raise said(f"里“{again}”出现了两次，请改掉一个")
        return options

    def shown(self) -> tuple[Option, ...]:
        """The options in order."""
        return tuple(Option(key, text) for key, text in self.options.items())


def _within(keys: Texts, info: ValidationInfo) -> None:
    options = info.data.get("options")
    strange = [k for k in keys if options is not None and k not in options]
    if strange:
        raise said(f"写了“{'、'.join(strange)}”，选项里没有，请改正")


class SingleForm(ChoiceForm):
    """单选题."""

    answer: Text

    @field_validator("answer")
    @classmethod
    def _exists(cls, answer: str, info: ValidationInfo) -> str:
        _within((answer,), info)
        return answer

    def made(self) -> Kind:
        """The kind with its key."""
        return Single(self.shown(), self.answer)


class MultipleForm(ChoiceForm):
    """多选题."""

    answer: Texts

    @field_validator("answer")
    @classmethod
    def _several(cls, answer: Texts, info: ValidationInfo) -> Texts:
        _within(answer, info)
        if len(set(answer)) < 2:
            raise said("只有一个选项，多选题至少要两个；只有一个正确就改成单选题")
        return tuple(sorted(set(answer)))

    def made(self) -> Kind:
        """The kind with its key."""
        return Multiple(self.shown(), self.answer)


class JudgeForm(Form):
    """判断题."""

    answer: Annotated[Text, one_of((YES, NO))]

    def made(self) -> Kind:
        """The kind with its key."""
        return Judge(self.answer)
