"""What a risk board says: a post's card, and whose board it is; which of it is shown, in what order."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.prints.holder import Phone
from trainer.training.card import Card, Hazard, Risk
from trainer.training.case import Case

MOST_HAZARDS, MOST_CONTROLS, MOST_SIGNS, MOST_CASES = 5, 8, 8, 2


@dataclass(frozen=True, slots=True)
class Board:
    """One board 岗位安全风险告知牌. *revised* as printed, such as 2026年11月23日."""

    card: Card
    number: str
    unit: str
    place: str = ""
    responsible: str = ""
    phones: tuple[Phone, ...] = (Phone("火警", "119"), Phone("急救", "120"))
    revised: str = ""
    cases: tuple[Case, ...] = ()

    @property
    def code(self) -> str:
        """What the QR code holds: which board in which version."""
        return f"JZ1|POSTER|{self.number}|{self.card.id}"

    @property
    def hazards(self) -> tuple[Hazard, ...]:
        """The highest, as many as have their sign on the board."""
        return self.card.hazards[:MOST_HAZARDS]

    def controls(self) -> list[tuple[str, bool]]:
        """At most eight measures, and whether each belongs to a 重大 risk: those in full if they fit."""
        full = [pair for hazard in self.card.hazards for pair in _measures(hazard)]
        if len(full) <= MOST_CONTROLS:
            return full
        brief = [(hazard.short, hazard.level is Risk.RED) for hazard in self.card.hazards]
        return brief[:MOST_CONTROLS]

    def signs(self) -> list[tuple[str, str]]:
        """Sign and words of what must be worn and what must not be done; those with a sign first."""
        must = [(it.sign or "must", it.text) for it in self.card.ppe]
        never = [(it.sign or "never", it.text) for it in self.card.prohibitions]
        drawn = sorted(never, key=lambda pair: pair[0] == "never")
        return (must + drawn)[:MOST_SIGNS]


def _measures(hazard: Hazard) -> list[tuple[str, bool]]:
    if hazard.level is Risk.RED:
        return [(control, True) for control in hazard.controls]
    return [(hazard.short, False)]
