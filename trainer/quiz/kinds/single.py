"""单选题: one option is right."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.quiz.marks import WRONG, Mark
from trainer.quiz.prompt import Choose, Option, Prompt, Response


@dataclass(frozen=True, slots=True)
class Single:
    """*answer* is the key of one of *options*."""

    name: ClassVar[str] = "single"
    label: ClassVar[str] = "单选题"
    options: tuple[Option, ...]
    answer: str

    def __post_init__(self) -> None:
        keys = {o.key for o in self.options}
        if self.answer not in keys:
            raise ValueError(f"答案 {self.answer} 不在选项里")
        if len(keys) < len(self.options):
            raise ValueError("选项里有重复的字母")

    def prompt(self) -> Prompt:
        """Ask for one tick."""
        return Choose(self.options)

    def key(self) -> Response:
        """The response that earns everything."""
        return (self.answer,)

    def parts(self) -> int:
        """One right part."""
        return 1

    def mark(self, response: Response) -> Mark:
        """All or nothing; more than one tick is wrong."""
        return Mark(Fraction(1), hits=1) if response == self.key() else WRONG

    def texts(self) -> tuple[str, ...]:
        """The options."""
        return tuple([o.text for o in self.options])
