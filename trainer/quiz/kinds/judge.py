"""判断题: true or false."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.quiz.marks import WRONG, Mark
from trainer.quiz.prompt import Choose, Option, Prompt, Response

YES, NO = "对", "错"


@dataclass(frozen=True, slots=True)
class Judge:
    """*answer* is 对 or 错."""

    name: ClassVar[str] = "judge"
    label: ClassVar[str] = "判断题"
    answer: str

    def __post_init__(self) -> None:
        if self.answer not in (YES, NO):
            raise ValueError(f"判断题的答案只能是“对”或“错”，不是“{self.answer}”")

    def prompt(self) -> Prompt:
        """Ask for 对 or 错, always in this order."""
        return Choose((Option(YES, YES), Option(NO, NO)))

    def key(self) -> Response:
        """The response that earns everything."""
        return (self.answer,)

    def parts(self) -> int:
        """One right part."""
        return 1

    def mark(self, response: Response) -> Mark:
        """All or nothing."""
        return Mark(Fraction(1), hits=1) if response == self.key() else WRONG

    def texts(self) -> tuple[str, ...]:
        """Nothing worth finding."""
        return ()
