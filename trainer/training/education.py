"""警示教育: one warning-education session on an accident case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from trainer.training.attendance import Attendee, State


@dataclass(frozen=True, slots=True)
class Finding:
    """One point of the own-unit check: *good* True, False (then a measure) or None (not yet)."""

    point: str
    good: bool | None = None
    measure: str = ""
    who: str = ""
    by: date | None = None
    closed: date | None = None

    @property
    def open(self) -> bool:
        """Found wrong and not yet put right."""
        return self.good is False and self.closed is None


@dataclass(frozen=True, slots=True)
class Education:
    """One session. Case texts are frozen here when it starts and may be changed for this record.

    *hours* in 学时. *exam* is the id of its short test or 0. Times are aware UTC.
    """

    number: str
    on: date
    title: str
    case: str
    host: str
    lecturer: str = ""
    place: str = ""
    team: str = ""
    began: datetime | None = None
    ended: datetime | None = None
    hours: Fraction = Fraction(1)
    facts: str = ""
    causes: str = ""
    lessons: str = ""
    talk: tuple[str, ...] = ()
    discussion: str = ""
    findings: tuple[Finding, ...] = ()
    exam: int = 0
    roll: tuple[Attendee, ...] = ()
    archived: datetime | None = None

    @property
    def present(self) -> int:
        """实到."""
        return sum(a.state.there for a in self.roll)

    def minimum(self) -> tuple[tuple[str, bool], ...]:
        """What a record must have before it can be archived, each with whether it is there.

        安全生产法第二十八条第四款 asks for time, content, people and results; the own-unit check
        makes it education rather than a film show.
        """
        wrong = [f for f in self.findings if f.good is False]
        return (
            ("起止时间", self.began is not None and self.ended is not None),
            ("事故情况和教训", bool(self.facts and self.lessons)),
            ("讨论情况", bool(self.discussion.strip())),
            (
                "对照检查结论",
                bool(self.findings) and all(f.good is not None for f in self.findings),
            ),
            ("问题的整改措施、责任人和期限", all(f.measure and f.who and f.by for f in wrong)),
            ("签到", bool(self.roll) and all(a.state is not State.UNMARKED for a in self.roll)),
            ("小测", bool(self.exam)),
        )

    def lacking(self) -> tuple[str, ...]:
        """What is missing before it can be archived, each a phrase; empty when complete."""
        return tuple(name for name, there in self.minimum() if not there)
