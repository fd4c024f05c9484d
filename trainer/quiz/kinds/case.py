"""材料题: several questions about one shared text, picture or accident case (the stem)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.quiz.kind import Kind
from trainer.quiz.marks import WRONG, Mark
from trainer.quiz.prompt import Asked, Prompt, Response, Several, packed, unpacked

MOST = 12


@dataclass(frozen=True, slots=True)
class Part:
    """One question of several; *weight* is its share among the others."""

    stem: str
    kind: Kind
    weight: int = 1
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """*questions* may be of any other kind."""

    name: ClassVar[str] = "case"
    label: ClassVar[str] = "材料题"
    questions: tuple[Part, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.questions) <= MOST:
            raise ValueError(f"材料题要有 1～{MOST} 个小题，不是{len(self.questions)}个")
        if any(isinstance(p.kind, Case) for p in self.questions):
            raise ValueError("材料题的小题不能又是材料题")
        if any(p.weight < 1 or not p.stem.strip() for p in self.questions):
            raise ValueError("材料题的每个小题都要有题干，至少 1 分")

    def prompt(self) -> Prompt:
        """Ask for each part in turn."""
        return Several(tuple(Asked(p.stem, p.kind.prompt()) for p in self.questions))

    def key(self) -> Response:
        """The keys of the parts, packed."""
        return tuple(packed(p.kind.key()) for p in self.questions)

    def parts(self) -> int:
        """How many parts."""
        return len(self.questions)

    def marks(self, response: Response) -> tuple[Mark, ...]:
        """What the answer to each part is worth."""
        given = (*response, *("",) * len(self.questions))
        found = zip(self.questions, given, strict=False)
        return tuple(part.kind.mark(unpacked(text)) for part, text in found)

    def mark(self, response: Response) -> Mark:
        """The parts by their weights; where one waits for a person, the whole does."""
        marks = self.marks(response)
        if not any(response):
            return WRONG
        hits = sum(mark.right for mark in marks)
        if any(mark.pending for mark in marks):
            return Mark(Fraction(0), hits=hits, pending=True)
        weighed = zip(self.questions, marks, strict=True)
        earned = sum((p.weight * m.share for p, m in weighed), start=Fraction(0))
        missed = sum(bool(text) for text in response[: len(marks)]) - hits
        whole = sum(p.weight for p in self.questions)
        return Mark(earned / whole, hits=hits, misses=max(0, missed))

    def texts(self) -> tuple[str, ...]:
        """What the parts ask and say."""
        return tuple(
            text for p in self.questions for text in (p.stem, *p.kind.texts(), p.explanation)
        )
