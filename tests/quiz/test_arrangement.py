"""Another order for each candidate, the same numbers underneath, and no key anywhere."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, fields
from random import Random

import pytest
import ten_kinds
from hypothesis import given
from hypothesis import strategies as st
from specimens import paper

from trainer.quiz.arrangement import Arrangement, Item, as_printed, items, shuffled
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.prompt import Arrange, Choose, Option, Pair, Prompt, Several, packed
from trainer.store import codec

PAPER = paper(written=True)
PARTS = Case(
    tuple(
        Part(stem, kind)
        for name, stem, kind in ten_kinds.KINDS
        if name not in {"case", "blank", "number", "short", "spot"}
    )
)  # single, multiple, judge, order, match


def mixed(seed: int) -> tuple[Prompt, ...]:
    """The prompts of the parts, as the candidate of this seed sees them."""
    papers = ten_kinds.paper_of(PARTS)
    (item,) = items(papers, shuffled(papers, Random(seed)))
    assert isinstance(item.prompt, Several)
    return tuple(part.prompt for part in item.prompt.parts)


def offered(prompt: Prompt) -> tuple[Option, ...]:
    assert isinstance(prompt, Choose | Arrange | Pair)
    return prompt.options


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


def test_options_of_parts_are_shuffled_and_the_parts_stay_in_their_order() -> None:
    printed = PARTS.prompt()
    assert isinstance(printed, Several)
    orders = set()
    for seed in range(12):
        shown = mixed(seed)
        assert [type(prompt) for prompt in shown] == [type(a.prompt) for a in printed.parts]
        for mine, asked in zip(shown, printed.parts, strict=True):
            assert Counter(offered(mine)) == Counter(offered(asked.prompt))
        orders.add(offered(shown[0]))
        judge, order = offered(shown[2]), offered(shown[3])
        assert [o.key for o in judge] == ["对", "错"]
        assert tuple(o.key for o in order) != PARTS.questions[3].kind.key()
    assert len(orders) > 3


@given(st.integers(), st.data())
def test_a_part_earns_the_same_however_it_was_mixed(seed: int, data: st.DataObject) -> None:
    """Who ticks the same texts gets the same marks, whatever letters stood before them."""
    printed, shown = offered(mixed(0)[0]), offered(mixed(seed)[0])
    text = data.draw(st.sampled_from([o.text for o in printed]))
    marks = {
        PARTS.mark((packed((next(o.key for o in each if o.text == text),)), "", "", "", ""))
        for each in (printed, shown)
    }
    assert len(marks) == 1


def test_the_mix_of_parts_survives_the_store_and_older_sittings_have_none() -> None:
    papers = ten_kinds.paper()
    found = shuffled(papers, Random(7))
    assert found.parts
    body = codec.dump(found)
    assert items(papers, codec.load(Arrangement, body)) == items(papers, found)
    del body["parts"]
    assert codec.load(Arrangement, body).parts == ()
    older = next(i for i in items(papers, codec.load(Arrangement, body)) if i.label == "材料题")
    assert older.prompt == ten_kinds.CASE.prompt()
