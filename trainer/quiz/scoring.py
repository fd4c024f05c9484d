"""Scoring rules of a paper's section: a value, a sentence for the heading, exact points."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from trainer.quiz.marks import Mark, plain
from trainer.quiz.refusals import Invalid

_BY_PART = {
    "blank": "按空得分，答错、不答不得分",
    "short": "按要点由阅卷人评分",
    "order": "每项位置排对得相应的分，排错、不答不得分",
    "match": "每连对一条得相应的分，连错、不连不得分",
    "case": "按小题得分，简答的小题由阅卷人评分",
    "spot": "每找对一处隐患得相应的分，点错超过次数以后再点的不算",
}
"""How a kind that is marked by its parts says so; these kinds are, where nobody chose otherwise."""


@dataclass(frozen=True, slots=True)
class AllRight:
    """全对得分: the whole key or nothing."""

    def earned(self, mark: Mark, points: Fraction) -> Fraction:
        """Points for an answer worth *mark* on a question of *points*."""
        return points if mark.right else Fraction(0)

    def sentence(self, kind: str, points: Fraction) -> str:
        """What the heading says."""
        if kind == "multiple":
            return f"每题{plain(points)}分，全部选对得{plain(points)}分；少选、多选、错选、不选均不得分"
        return f"每题{plain(points)}分，答对得{plain(points)}分；答错、不答不得分"


@dataclass(frozen=True, slots=True)
class PerRight:
    """少选得分: *each* points for every right option when some are missing and none is wrong."""

    each: Fraction

    def earned(self, mark: Mark, points: Fraction) -> Fraction:
        """Full points for the key, *each* per right option otherwise, nothing with a wrong one."""
        if mark.right:
            return points
        return Fraction(0) if mark.misses else min(points, self.each * mark.hits)

    def sentence(self, kind: str, points: Fraction) -> str:
        """What the heading says."""
        return (
            f"每题{plain(points)}分，全部选对得{plain(points)}分；"
            f"少选，每个正确选项得{plain(self.each)}分；错选、多选、不选不得分"
        )


@dataclass(frozen=True, slots=True)
class ByPart:
    """按空、按要点得分: the share of the key that was met."""

    def earned(self, mark: Mark, points: Fraction) -> Fraction:
        """The met share of *points*."""
        return points * mark.share

    def sentence(self, kind: str, points: Fraction) -> str:
        """What the heading says."""
        how = _BY_PART.get(kind, "按空得分，答错、不答不得分")
        return f"每题{plain(points)}分，{how}"


Scoring = AllRight | PerRight | ByPart


def usual(kind: str) -> Scoring:
    """The rule a kind gets where nobody chose one."""
    return ByPart() if kind in _BY_PART else AllRight()


class Parted(Protocol):
    """A kind of question, as far as its price depends on it."""

    @property
    def name(self) -> str:
        """The kind's name."""

    def parts(self) -> int:
        """How many right parts the key has."""


def check(scoring: Scoring, kind: Parted, points: Fraction) -> None:
    """Refuse 少选得分 that would pay as much for an incomplete answer as for the key."""
    if isinstance(scoring, PerRight):
        if kind.name != "multiple":
            raise Invalid("“少选得分”只能用于多选题。")
        if scoring.each <= 0 or scoring.each * (kind.parts() - 1) >= points:
            raise Invalid(
                f"少选每个正确选项得{plain(scoring.each)}分，漏选一个就得"
                f"{plain(scoring.each * (kind.parts() - 1))}分，不能达到整题的{plain(points)}分；"
                "请调低少选得分或提高每题分值。"
            )
