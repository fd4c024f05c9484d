"""Another order for each candidate, the same numbers underneath, and no key anywhere."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, fields
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specimens import paper

from trainer.quiz.arrangement import Arrangement, Item, as_printed, items, shuffled
from trainer.quiz.prompt import Choose
from trainer.store import codec

PAPER = paper(written=True)


@given(st.integers())
def test_every_question_is_there_once_within_its_section(seed: int) -> None:
    shown = items(PAPER, shuffled(PAPER, Random(seed)))
    assert Counter(i.slot for i in shown) == Counter(range(1, 7))
    assert [i.number for i in shown] == [1, 2, 3, 4, 5, 6]
    section = {s.number: s.section for s in PAPER}
    assert [section[i.slot] for i in shown] == [0, 0, 1, 2, 3, 4]


@given(st.integers())
def test_options_are_shuffled_and_keep_the_papers_own_letters(seed: int) -> None:
    slots = {s.number: s.question.kind.prompt() for s in PAPER}
    for item in items(PAPER, shuffled(PAPER, Random(seed))):
        mine, printed = item.prompt, slots[item.slot]
        if isinstance(mine, Choose):
            assert isinstance(printed, Choose)
            assert Counter(mine.options) == Counter(printed.options)
            assert mine.several == printed.several


def test_orders_differ_between_candidates_and_as_printed_does_not() -> None:
    assert len({shuffled(PAPER, Random(seed)) for seed in range(10)}) > 5
    assert [i.slot for i in items(PAPER, as_printed(PAPER))] == [1, 2, 3, 4, 5, 6]


def test_what_a_candidate_gets_has_no_place_for_a_key() -> None:
    assert {f.name for f in fields(Item)} == {
        "number", "slot", "label", "stem", "points", "prompt",
    }  # fmt: skip


@pytest.mark.parametrize(
    "secret", ["先通风、再检测、后作业。", "19.5", "工贸企业有限空间作业安全规定"]
)
def test_no_answer_explanation_or_ground_is_given_away(secret: str) -> None:
    given_ = str([asdict(i) for i in items(PAPER, as_printed(PAPER))])
    assert secret in str(asdict(PAPER))
    assert secret not in given_


def test_an_arrangement_survives_the_store() -> None:
    found = shuffled(PAPER, Random(4))
    assert codec.load(Arrangement, codec.dump(found)) == found
