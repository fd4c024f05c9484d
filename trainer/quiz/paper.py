"""A paper: questions drawn, ordered and priced once, then never changed.

A paper holds full copies of its questions, so that a later edit of the bank changes nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from trainer.quiz.kinds import KINDS
from trainer.quiz.marks import Mark, plain
from trainer.quiz.question import Question
from trainer.quiz.scoring import Scoring

_NUMERALS = "一二三四五六七八九"


def numeral(number: int) -> str:
    """一 to 九十九, as headings are numbered."""
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _NUMERALS[tens - 1]) + "十" if tens else ""
    return head + (_NUMERALS[ones - 1] if ones else "")


@dataclass(frozen=True, slots=True)
class Section:
    """Questions of one kind under one heading, each worth *points*, all marked by one rule."""

    kind: str
    points: Fraction
    scoring: Scoring
    questions: tuple[Question, ...]

    @property
    def possible(self) -> Fraction:
        """All its points."""
        return self.points * len(self.questions)


@dataclass(frozen=True, slots=True)
class Slot:
    """One numbered place on a paper. *number* counts from 1 through all sections."""

    number: int
    section: int
    question: Question
    points: Fraction
    scoring: Scoring

    def earned(self, mark: Mark) -> Fraction:
        """Points for an answer worth *mark* by this slot's rule."""
        return self.scoring.earned(mark, self.points)


@dataclass(frozen=True, slots=True)
class Paper:
    """What a sitting is about. *limit* is the one value shown, printed and enforced."""

    title: str
    audience: str
    sections: tuple[Section, ...]
    limit: timedelta
    pass_share: Fraction = Fraction(4, 5)
    seed: int = 0

    def __iter__(self) -> Iterator[Slot]:
        number = 0
        for at, section in enumerate(self.sections):
            for question in section.questions:
                number += 1
                yield Slot(number, at, question, section.points, section.scoring)

    def __len__(self) -> int:
        return sum(len(s.questions) for s in self.sections)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All places in printed order."""
        return tuple(self)

    @property
    def possible(self) -> Fraction:
        """All points of all sections."""
        return sum((s.possible for s in self.sections), start=Fraction(0))

    @property
    def minutes(self) -> int:
        """The limit in whole minutes."""
        return int(self.limit.total_seconds() // 60)

    def heading(self, at: int) -> str:
        """Section *at*'s heading with its rule of marking, as printed and shown."""
        section = self.sections[at]
        rule = section.scoring.sentence(section.kind, section.points)
        return (
            f"{numeral(at + 1)}、{KINDS[section.kind].label}"
            f"（共{len(section.questions)}题，{plain(section.possible)}分。{rule}）"
        )

    def notice(self) -> tuple[str, ...]:
        """What a candidate reads before the clock starts, made from the values that will bind."""
        return (
            f"本卷共{len(self)}题，满分{plain(self.possible)}分，"
            f"{plain(self.possible * self.pass_share)}分合格。",
            f"限时{self.minutes}分钟，从按下“开始答题”起计时；时间到自动交卷，已保存的答案有效。",
            *(self.heading(i).split("、", 1)[1] for i in range(len(self.sections))),
        )
