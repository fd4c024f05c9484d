"""多选题: two or more options are right."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.quiz.marks import Mark
from trainer.quiz.prompt import Choose, Option, Prompt, Response


@dataclass(frozen=True, slots=True)
class Multiple:
    """*answer* holds the keys of the right options, sorted."""

    name: ClassVar[str] = "multiple"
    label: ClassVar[str] = "多选题"
    options: tuple[Option, ...]
    answer: tuple[str, ...]

    def __post_init__(self) -> None:
        keys = {o.key for o in self.options}
        if not self.answer or not set(self.answer) <= keys:
            raise ValueError(f"答案 {'、'.join(self.answer) or '为空'} 不在选项里")
        if len(keys) < len(self.options) or len(set(self.answer)) < len(self.answer):
            raise ValueError("选项或答案里有重复的字母")

    def prompt(self) -> Prompt:
        """Ask for ticks."""
        return Choose(self.options, several=True)

    def key(self) -> Response:
        """The response that earns everything."""
        return self.answer

    def parts(self) -> int:
        """How many options are right."""
        return len(self.answer)

    def mark(self, response: Response) -> Mark:
        """Any wrong tick earns nothing; so ticking everything never beats ticking the key."""
        ticked = set(response)
        hits, misses = len(ticked & set(self.answer)), len(ticked - set(self.answer))
        share = Fraction(0) if misses else Fraction(hits, len(self.answer))
        return Mark(share, hits=hits, misses=misses)

    def texts(self) -> tuple[str, ...]:
        """The options."""
        return tuple([o.text for o in self.options])
