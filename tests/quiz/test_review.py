"""How far a question has come, and who may bring it further."""

from __future__ import annotations

from itertools import product

import pytest

from trainer.quiz.refusals import NotAllowed
from trainer.quiz.review import DRAFT, PENDING, RETIRED, STATES, USABLE, State, move


def allowed(now: State, then: State) -> bool:
    try:
        return move(now, then, who="乙", author="甲") == then
    except NotAllowed:
        return False


def test_only_what_was_submitted_becomes_usable() -> None:
    assert {now for now in STATES if now != USABLE and allowed(now, USABLE)} == {PENDING}


def test_every_state_can_be_left_and_reached() -> None:
    ways = {(a, b) for a, b in product(STATES, STATES) if a != b and allowed(a, b)}
    assert {a for a, _ in ways} == {b for _, b in ways} == set(STATES)


def test_staying_is_always_allowed_even_to_the_author() -> None:
    assert all(move(s, s, who="甲", author="甲") == s for s in STATES)


def test_nobody_passes_what_he_wrote() -> None:
    with pytest.raises(NotAllowed, match="这道题是甲写的，要由另一个人审过才能用"):
        move(PENDING, USABLE, who="甲", author="甲")


def test_a_question_put_away_comes_back_only_through_review() -> None:
    with pytest.raises(NotAllowed, match="“停用”的题不能直接改成“可用”，可以改成：草稿、待审"):
        move(RETIRED, USABLE, who="乙", author="甲")
    assert move(RETIRED, DRAFT, who="甲", author="甲") == DRAFT
