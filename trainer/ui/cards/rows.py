"""How a post stands in the list, and which posts answer what is typed and chosen."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.training.card import Card, Risk
from trainer.training.vocabulary import LAYERS
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.words import t


def columns() -> list[Column]:
    """Post over layer, and the highest risk among its hazards."""
    return [
        Column(t("岗位"), lambda card: Cell(card.post, card.layer), main=True),
        Column(t("最高风险"), _risk, 92, small=True),
    ]


def square(risk: Risk) -> int:
    """The number of a risk's colour among the tokens: 1 is red."""
    return len(Risk) + 1 - risk


def answering(cards: Sequence[Card], words: str, layer: str) -> list[Card]:
    """The cards of *layer* (all if empty) that have every one of *words*."""
    wanted = words.casefold().split()
    return [
        card
        for card in cards
        if (not layer or card.layer == layer) and all(word in _text(card) for word in wanted)
    ]


def layers(cards: Sequence[Card]) -> list[str]:
    """The layers there are posts of, from the top down."""
    there = {card.layer for card in cards}
    return [layer for layer in LAYERS if layer in there]


def _risk(card: Card) -> Cell:
    return Cell(card.risk.label, risk=square(card.risk), small=True)


def _text(card: Card) -> str:
    hazards = " ".join(f"{hazard.kind} {hazard.where}" for hazard in card.hazards)
    return f"{card.post} {card.layer} {card.summary} {hazards}".casefold()
