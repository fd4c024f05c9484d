"""Every card that ships can be printed: on a pocket card, on a poster, with any name."""

from __future__ import annotations

from datetime import date

import pytest

from trainer.library import load, shipped
from trainer.prints.board import Board
from trainer.prints.card_poster import card_poster
from trainer.prints.holder import Holder, Phone
from trainer.prints.pocket_cards import pocket_cards
from trainer.training.card import Card

LIBRARY = load(shipped(), date(2026, 11, 24))
PHONES = (Phone("火警", "119"), Phone("急救", "120"))


@pytest.mark.parametrize("card", LIBRARY.cards, ids=lambda card: card.id)
def test_a_pocket_card_takes_it(card: Card) -> None:
    unit = "聊城示例化工有限公司"
    named = Holder(card, "欧阳一二", f"{card.code}-L00123", "2026-11", unit, phones=PHONES)
    blank = Holder(card, "", card.code, "2026-11", unit, phones=PHONES)
    assert pocket_cards([named, blank]).startswith(b"%PDF")


@pytest.mark.parametrize("card", LIBRARY.cards, ids=lambda card: card.id)
def test_a_poster_takes_it(card: Card) -> None:
    cases = tuple(c for c in LIBRARY.cases if c.id in card.cases and not c.only_seed)[:2]
    board = Board(
        card=card, number=f"GP-202611-{card.id}", unit="聊城示例化工有限公司", phones=PHONES,
        revised="2026年11月24日", cases=cases,
    )  # fmt: skip
    assert card_poster(board).startswith(b"%PDF")


def test_no_two_cards_have_the_same_code() -> None:
    assert len({card.code for card in LIBRARY.cards}) == len(LIBRARY.cards)
