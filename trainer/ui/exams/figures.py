"""The headline figures of an exam and how its scores are spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median
from typing import Final

from trainer.exams import Result

ENOUGH: Final = 20
"""Fewer results than these have no distribution worth drawing."""
BIN: Final = 5


@dataclass(frozen=True, slots=True)
class Figures:
    """*sat* counts marked results only; *mean* and *middle* are points."""

    expected: int
    sat: int
    passed: int
    mean: float
    middle: float

    @property
    def pass_rate(self) -> float:
        """Passed among those with a marked result."""
        return self.passed / self.sat if self.sat else 0.0


def figures(results: Sequence[Result]) -> Figures:
    """Count *results*; who sits still or waits for a marker counts only as expected."""
    scores = [r.score for r in results if r.score is not None and not r.score.pending]
    points = [float(s.earned) for s in scores]
    return Figures(
        expected=len(results),
        sat=len(scores),
        passed=sum(s.passed for s in scores),
        mean=sum(points) / len(points) if points else 0.0,
        middle=median(points) if points else 0.0,
    )


def shares(results: Sequence[Result]) -> list[Fraction]:
    """Earned over possible of each marked result."""
    return [r.score.share for r in results if r.score is not None and not r.score.pending]


def spread(found: Sequence[Fraction]) -> tuple[int, tuple[int, ...]]:
    """The percent the first bin begins at, and how many of *found* lie in each bin of 5 percent."""
    lowest = int(min(found, default=Fraction(1)) * 100)
    low = min(50, lowest // 10 * 10)
    counts = [0] * ((100 - low) // BIN)
    for share in found:
        counts[min(int((share * 100 - low) // BIN), len(counts) - 1)] += 1
    return low, tuple(counts)
