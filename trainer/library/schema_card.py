"""The form of a responsibility card."""

from __future__ import annotations

from typing import Annotated

from pydantic import field_validator

from trainer.formats.schema import Id, Strict, Text, Texts, at_most, count, one_of, said
from trainer.library.schema_shared import SourceEntry, Trade, Type2025
from trainer.training.card import BY_COLOUR, Card, Duty, Emergency, Hazard, Signed
from trainer.training.vocabulary import LAYERS, NEVER_SIGNS, PPE_SIGNS, SIGNS


class DutyEntry(Strict):
    """One duty."""

    text: Text
    short: Annotated[Text, at_most(18)]
    basis: Text = ""


class HazardEntry(Strict):
    """One hazard with its controls."""

    kind: Type2025
    where: Annotated[Text, at_most(8)]
    level: Annotated[Text, one_of(BY_COLOUR)]
    consequence: Text
    controls: Annotated[Texts, count(2, 4)]
    short: Annotated[Text, at_most(18)]
    sign: Annotated[Text, one_of(SIGNS)]

    def hazard(self) -> Hazard:
        """The hazard this says."""
        return Hazard(
            self.kind, self.where, BY_COLOUR[self.level], self.consequence, self.controls,
            self.short, self.sign,
        )  # fmt: skip


class EmergencyEntry(Strict):
    """One scenario and what to do in it."""

    scenario: Text
    steps: Annotated[Texts, count(3, 6)]


class EquipmentEntry(Strict):
    """Something to wear."""

    name: Text
    sign: Annotated[Text, one_of(PPE_SIGNS)] = ""


class NeverEntry(Strict):
    """Something forbidden."""

    text: Annotated[Text, at_most(10)]
    sign: Annotated[Text, one_of(NEVER_SIGNS)] = ""


class CardEntry(Strict):
    """The whole card."""

    id: Id
    post: Text
    layer: Annotated[Text, one_of(LAYERS)]
    trades: Annotated[tuple[Trade, ...], count(1, 6)]
    summary: Annotated[Text, at_most(40)]
    duties: Annotated[tuple[DutyEntry, ...], count(6, 10)]
    hazards: Annotated[tuple[HazardEntry, ...], count(4, 8)]
    emergency: Annotated[tuple[EmergencyEntry, ...], count(3, 5)]
    emergency_short: Annotated[tuple[Annotated[Text, at_most(4)], ...], count(4, 4)]
    ppe: tuple[EquipmentEntry, ...] = ()
    prohibitions: tuple[NeverEntry, ...] = ()
    slogan: Annotated[Text, at_most(16)]
    cases: Texts = ()
    sources: Annotated[tuple[SourceEntry, ...], count(1, 30)]

    @field_validator("hazards")
    @classmethod
    def _highest_first(cls, hazards: tuple[HazardEntry, ...]) -> tuple[HazardEntry, ...]:
        levels = [BY_COLOUR[h.level] for h in hazards]
        if levels != sorted(levels, reverse=True):
            raise said("要按风险从高到低排：红、橙、黄、蓝")
        return hazards

    def card(self) -> Card:
        """The card this says."""
        return Card(
            id=self.id,
            post=self.post,
            layer=self.layer,
            trades=self.trades,
            summary=self.summary,
            duties=tuple(Duty(d.text, d.short, d.basis) for d in self.duties),
            hazards=tuple(h.hazard() for h in self.hazards),
            emergency=tuple(Emergency(e.scenario, e.steps) for e in self.emergency),
            quick=self.emergency_short,
            ppe=tuple(Signed(p.name, p.sign) for p in self.ppe),
            prohibitions=tuple(Signed(p.text, p.sign) for p in self.prohibitions),
            slogan=self.slogan,
            sources=tuple(s.source() for s in self.sources),
            cases=self.cases,
        )
