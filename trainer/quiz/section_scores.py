"""What each section of a paper brought: the lines under a score."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from trainer.quiz.sitting import Outcome


@dataclass(frozen=True, slots=True)
class SectionScore:
    """One section: its kind's *label*, how many were *right* of *count*, points earned."""

    label: str
    count: int
    right: int
    pending: int
    earned: Fraction
    possible: Fraction


def by_section(outcomes: Iterable[Outcome]) -> tuple[SectionScore, ...]:
    """Add *outcomes* up, section by section in the paper's order."""
    sections: dict[int, list[Outcome]] = {}
    for outcome in outcomes:
        sections.setdefault(outcome.slot.section, []).append(outcome)
    return tuple(_sum(sections[at]) for at in sorted(sections))


def _sum(outcomes: list[Outcome]) -> SectionScore:
    return SectionScore(
        label=outcomes[0].slot.question.kind.label,
        count=len(outcomes),
        right=sum(o.mark.right for o in outcomes),
        pending=sum(o.mark.pending for o in outcomes),
        earned=sum((o.earned for o in outcomes), start=Fraction(0)),
        possible=sum((o.slot.points for o in outcomes), start=Fraction(0)),
    )
