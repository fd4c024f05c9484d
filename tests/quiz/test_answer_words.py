"""Answers in words, what of them was right, and what is left to a marker."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
import ten_kinds
from hypothesis import given
from hypothesis import strategies as st
from quiz.strategies import kinds, responses

from trainer.quiz.answer_words import answer_lines, answer_words, key_lines
from trainer.quiz.arrangement import items, shuffled
from trainer.quiz.hand_marking import parts, proposed
from trainer.quiz.kinds import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.order import Order
from trainer.quiz.prompt import Arrange, Choose, Pair, Response, Several, packed
from trainer.quiz.verdict import verdicts


def kind_of(name: str) -> Kind:
    return ten_kinds.question(name).kind


@given(kind=kinds, response=responses)
def test_any_answer_can_be_said_and_judged_whatever_was_sent(
    kind: Kind, response: Response
) -> None:
    assert all(isinstance(line, str) for line in answer_lines(kind.prompt(), response))
    assert answer_words(kind.prompt(), response)
    assert verdicts(kind, response)


@given(kind=kinds)
def test_a_key_is_right_in_all_its_parts(kind: Kind) -> None:
    assert all(verdict.right for verdict in verdicts(kind, kind.key()))
    assert "".join(key_lines(kind))


@given(kind=kinds, response=responses)
def test_verdicts_agree_with_the_mark(kind: Kind, response: Response) -> None:
    mark, found = kind.mark(response), verdicts(kind, response)
    by_part = isinstance(kind, Blank) and not kind.ordered
    if len(found) > 1 and not by_part:
        assert sum(verdict.right is True for verdict in found) == mark.hits
    assert mark.pending == any(verdict.right is None for verdict in found)


@pytest.mark.parametrize(
    ("name", "response", "said"),
    [
        ("single", ("B",), ("B 先进入再检测",)),
        ("judge", ("错",), ("错",)),
        ("blank", ("5", ""), ("第 1 空：5", "第 2 空：空着")),
        ("number", ("160",), ("160 学时",)),
        ("number", ("160 学时",), ("160 学时",)),
        ("spot", ("1,2", "3,4"), ("点了 2 处",)),
        ("short", ("按时清扫",), ("按时清扫",)),
        ("order", (), ()),
    ],
)
def test_an_answer_is_said_in_words(name: str, response: Response, said: tuple[str, ...]) -> None:
    assert answer_lines(kind_of(name).prompt(), response) == said


def test_an_order_and_pairs_are_said_by_their_texts_not_by_letters() -> None:
    order, match = kind_of("order"), kind_of("match")
    assert answer_lines(order.prompt(), order.key())[0] == f"1. {ten_kinds.STEPS[0]}"
    assert answer_lines(match.prompt(), match.key())[2] == "油锅着火 — 盖上锅盖，关火"
    assert answer_lines(match.prompt(), ("", "", match.key()[2], ""))[0].endswith("没连")


def test_hazards_name_the_point_that_found_them_and_misses_are_told() -> None:
    found = verdicts(kind_of("spot"), ("850,600", "600,100"))
    assert (found[0].right, found[0].given) == (True, "找到了（第 1 点）")
    assert (found[1].right, found[1].given) == (False, "没找到")
    assert found[0].why == "《消防法》第二十八条\n出口要随时畅通。"
    assert (found[-1].what, found[-1].right) == ("第 2 点", False)


def test_letters_are_those_shown() -> None:
    kind = kind_of("single")
    paper = ten_kinds.paper()
    shown = next(
        item
        for seed in range(20)
        if (item := items(paper, shuffled(paper, Random(seed)))[0]).prompt != kind.prompt()
    )
    (verdict,) = verdicts(kind, ("B",), shown.prompt)
    texts = [o.text for o in shown.prompt.options]  # type: ignore[union-attr]
    assert verdict.wanted == f"{'ABCD'[texts.index('先通风再检测')]} 先通风再检测"


@given(seed=st.integers(0, 10_000))
def test_letters_of_a_part_are_those_shown(seed: int) -> None:
    paper = ten_kinds.paper_of(ten_kinds.CASE)
    (shown,) = items(paper, shuffled(paper, Random(seed)))
    assert isinstance(shown.prompt, Several)
    first = shown.prompt.parts[0].prompt
    assert isinstance(first, Choose)
    texts = [o.text for o in first.options]
    letters = {text: f"{'ABCD'[at]} {text}" for at, text in enumerate(texts)}
    verdict, *_ = verdicts(ten_kinds.CASE, (packed(("B",)), "", "", ""), shown.prompt)
    assert verdict.wanted == letters["铝粉受潮放热引燃"]
    assert verdict.given == letters["电焊火花"]


@given(seed=st.integers(0, 10_000))
def test_what_is_to_be_put_in_order_is_mixed_and_never_shown_in_its_order(seed: int) -> None:
    paper = ten_kinds.paper()
    for item in items(paper, shuffled(paper, Random(seed))):
        kind = next(s.question.kind for s in paper if s.number == item.slot)
        if isinstance(item.prompt, Arrange | Pair):
            own = kind.prompt()
            assert isinstance(own, Arrange | Pair)
            assert sorted(o.key for o in item.prompt.options) == sorted(o.key for o in own.options)
        if isinstance(item.prompt, Arrange):
            assert tuple(o.key for o in item.prompt.options) != kind.key()


@given(seed=st.integers(0, 100))
def test_two_steps_to_order_are_shown_the_other_way_round(seed: int) -> None:
    paper = ten_kinds.paper_of(Order(("先断电", "后检修")))
    (item,) = items(paper, shuffled(paper, Random(seed)))
    assert isinstance(item.prompt, Arrange)
    assert [o.text for o in item.prompt.options] == ["后检修", "先断电"]


def test_a_text_with_a_written_part_brings_what_is_right_already_and_the_points_to_tick() -> None:
    answer = (packed(("A",)), packed(("A",)), packed(("265",)), packed(("每天检查",)))
    asked = parts(ten_kinds.CASE, answer)
    assert [part.share for part in asked] == [Fraction(n, 10) for n in (2, 3, 1, 4)]
    assert [len(part.points) for part in asked] == [0, 0, 0, 2]
    assert proposed(asked, frozenset()) == Fraction(2, 10) + Fraction(1, 10) + Fraction(1, 10)
    assert proposed(asked, frozenset({0, 1})) == Fraction(8, 10)


def test_a_written_part_left_blank_has_nothing_to_tick() -> None:
    asked = parts(ten_kinds.CASE, (packed(("A",)), "", "", ""))
    assert [part.points for part in asked] == [()] * 4
    assert proposed(asked, frozenset()) == Fraction(2, 10)


def test_the_points_of_a_written_answer_add_up_to_it() -> None:
    asked = parts(kind_of("short"), ("写了一些",))
    assert sum(point.share for point in asked[0].points) == 1
