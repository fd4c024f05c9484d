"""简答题: written freely, marked by a person against points to be made."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.quiz.marks import WRONG, Mark
from trainer.quiz.prompt import Prompt, Response, Write


@dataclass(frozen=True, slots=True)
class Point:
    """One point the answer should make and its weight among the others."""

    text: str
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Short:
    """*points* guide the marker; they are the key shown after hand-in."""

    name: ClassVar[str] = "short"
    label: ClassVar[str] = "简答题"
    points: tuple[Point, ...]

    def __post_init__(self) -> None:
        if not self.points or any(p.weight < 1 or not p.text for p in self.points):
            raise ValueError("简答题至少要有一个得分要点，每个要点至少 1 分")

    def prompt(self) -> Prompt:
        """Ask for free text."""
        return Write()

    def key(self) -> Response:
        """All the points, a line each."""
        return ("\n".join(p.text for p in self.points),)

    def parts(self) -> int:
        """How many points there are to make."""
        return len(self.points)

    def mark(self, response: Response) -> Mark:
        """The key itself is right, nothing is worth nothing, anything else waits for a person."""
        if response == self.key():
            return Mark(Fraction(1), hits=len(self.points))
        written = any(text.strip() for text in response)
        return Mark(Fraction(0), pending=True) if written else WRONG

    def texts(self) -> tuple[str, ...]:
        """The points to make."""
        return tuple(p.text for p in self.points)
