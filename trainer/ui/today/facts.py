"""What the page of today shows, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from trainer.briefings import Plan
from trainer.today import Meeting, Overview
from trainer.training.case import Case


@dataclass(frozen=True, slots=True)
class Facts:
    """The overview, the plans and the week of the meetings, the case of this day, who we are."""

    overview: Overview
    plans: tuple[Plan, ...]
    week: dict[tuple[date, str], str]
    case: Case | None
    unit: str
    people: int

    def plan(self, team: str) -> Plan | None:
        """What is ready for the meeting of *team*."""
        return next((p for p in self.plans if p.team == team), None)

    def meeting(self, *states: str) -> Meeting | None:
        """The first meeting in one of *states*."""
        return next((m for m in self.overview.meetings if m.state in states), None)

    def word(self, day: date, team: str) -> str:
        """The word of the week for one square; today's says `ahead` until it is late."""
        word = self.week.get((day, team), "ahead")
        states = {m.team: m.state for m in self.overview.meetings}
        if word == "late" and states.get(team) in {"ahead", "running"}:
            return "ahead"
        return word


def read(services: Any) -> Facts:
    """Read it; runs on the desk."""
    overview = services.today.overview()
    profile = services.office.profile()
    return Facts(
        overview=overview,
        plans=services.briefings.plans(),
        week=services.briefings.week(),
        case=services.study.on_this_day(overview.on),
        unit=profile.unit if profile else "",
        people=len(services.roster.people()),
    )
