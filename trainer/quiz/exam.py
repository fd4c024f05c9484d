"""An exam: one paper set before some people, from when to when and in which manner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from trainer.quiz.arrangement import Arrangement
from trainer.quiz.manner import Manner


@dataclass(frozen=True, slots=True)
class Exam:
    """*opens* and *closes* (None: no end) are aware UTC; *closed* when it was closed by hand.

    *shuffle* gives each candidate another order. *certificate_months* is how long a certificate
    stays valid: 0 for ever, None where none is issued. *retake_of* is the exam it repeats, or 0.
    """

    id: int
    title: str
    audience: str
    paper: int
    manner: Manner
    opens: datetime
    closes: datetime | None = None
    closed: datetime | None = None
    shuffle: bool = True
    certificate_months: int | None = 36
    retake_of: int = 0

    def open_at(self, at: datetime) -> bool:
        """Whether one may begin at *at*."""
        return (
            self.closed is None and self.opens <= at and (self.closes is None or at <= self.closes)
        )


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's place at one exam: attempt 1, 2, … and the order they see the paper in."""

    id: int
    exam: int
    person: str
    attempt: int
    started: datetime
    arrangement: Arrangement
