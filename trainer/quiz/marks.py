"""Marks are exact: a third is a third."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal


@dataclass(frozen=True, slots=True)
class Mark:
    """What one answer is worth before any points.

    *share* in [0, 1] is how much of the key was met; *hits* counts right parts given, *misses*
    wrong ones. *pending* says that a person has to mark it.
    """

    share: Fraction
    hits: int = 0
    misses: int = 0
    pending: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise ValueError(f"a share lies in [0, 1], not {self.share}")

    @property
    def right(self) -> bool:
        """The whole key and nothing else."""
        return self.share == 1


WRONG = Mark(Fraction(0))


@dataclass(frozen=True, slots=True)
class Score:
    """A whole paper's result, in points. *pending* counts answers still to be marked by hand."""

    earned: Fraction
    possible: Fraction
    pass_share: Fraction
    pending: int = 0

    @property
    def share(self) -> Fraction:
        """Earned over possible; an empty paper scores nothing."""
        return self.earned / self.possible if self.possible else Fraction(0)

    @property
    def passed(self) -> bool:
        """Whether the pass mark is reached; never while something waits for a marker."""
        return self.pending == 0 and self.share >= self.pass_share

    @property
    def word(self) -> Literal["待阅卷", "合格", "不合格"]:
        """What it comes to, as people say it."""
        if self.pending:
            return "待阅卷"
        return "合格" if self.passed else "不合格"


def plain(points: Fraction) -> str:
    """Points as people write them: 4, 2.5, 0.25, or `1/3` where two decimals are not exact."""
    if (points * 100).denominator == 1:
        return f"{float(points):.2f}".rstrip("0").rstrip(".")
    return f"{points.numerator}/{points.denominator}"
