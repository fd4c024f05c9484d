"""Promises that every kind of question keeps."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quiz.strategies import OF_KIND, responses

from trainer.quiz.kinds import KINDS, Kind
from trainer.quiz.kinds.blank import Blank, same
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Hazard, Spotting, place
from trainer.quiz.marks import Mark
from trainer.quiz.prompt import (
    BLANK,
    Arrange,
    Choose,
    Fill,
    Number,
    Option,
    Pair,
    Prompt,
    Response,
    Several,
    Spot,
    Write,
    packed,
    unpacked,
)
from trainer.quiz.shape import Shape
from trainer.store import codec

AB = (Option("A", "通风"), Option("B", "检测"))
HOLE = Hazard("井口没有护栏", Shape("rect", ((100, 100), (200, 200))))


def test_every_kind_is_put_to_these_tests() -> None:
    assert OF_KIND.keys() == KINDS.keys()


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_the_key_earns_everything_and_blank_nothing(name: str, data: st.DataObject) -> None:
    kind = data.draw(OF_KIND[name])
    full, none = kind.mark(kind.key()), kind.mark(BLANK)
    assert (full.right, full.hits, full.misses, full.pending) == (True, kind.parts(), 0, False)
    assert (none.share, none.hits, none.pending) == (0, 0, False)


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data(), response=responses)
def test_marking_never_raises_and_stays_within_the_points(
    name: str, data: st.DataObject, response: tuple[str, ...]
) -> None:
    kind = data.draw(OF_KIND[name])
    mark = kind.mark(response)
    assert isinstance(mark, Mark)
    assert 0 <= mark.hits <= kind.parts()
    assert mark.misses >= 0
    assert not (mark.pending and mark.share)


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_a_kind_survives_the_store(name: str, data: st.DataObject) -> None:
    kind = data.draw(OF_KIND[name])
    assert codec.load(Kind, json.loads(json.dumps(codec.dump(kind)))) == kind


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_a_prompt_asks_for_what_the_key_answers(name: str, data: st.DataObject) -> None:
    kind = data.draw(OF_KIND[name])
    assert answers(kind.prompt(), kind.key())


def answers(prompt: Prompt, response: Response) -> bool:
    """Whether *response* is a whole answer to *prompt*, as its control would make one."""
    match prompt:
        case Choose(options, several):
            keys = [o.key for o in options]
            return set(response) <= set(keys) and (several or len(response) == 1)
        case Fill() | Number() | Write():
            return len(response) == (prompt.blanks if isinstance(prompt, Fill) else 1)
        case Arrange(options):
            return sorted(response) == sorted(o.key for o in options)
        case Pair(lefts, options):
            return len(response) == len(lefts) and set(response) <= {o.key for o in options}
        case Spot(_, count, most):
            return len(response) == count <= most and all(map(place, response))
        case Several(parts):
            asked = zip(parts, map(unpacked, response), strict=True)
            return all(answers(part.prompt, inner) for part, inner in asked)


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_what_a_prompt_shows_does_not_give_the_key_away_by_its_order(
    name: str, data: st.DataObject
) -> None:
    kind = data.draw(OF_KIND[name])
    prompt = kind.prompt()
    if isinstance(prompt, Arrange):
        assert [o.key for o in prompt.options] == sorted(o.key for o in prompt.options)
        assert tuple(o.key for o in prompt.options) != kind.key()


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data(), response=responses)
def test_nothing_beats_the_key(name: str, data: st.DataObject, response: tuple[str, ...]) -> None:
    kind = data.draw(OF_KIND[name])
    mark, best = kind.mark(response), kind.mark(kind.key())
    assert mark.share <= best.share
    assert not mark.right or mark.hits == kind.parts() or name in ("short", "case")


@given(data=st.data())
def test_ticking_everything_earns_nothing_unless_everything_is_right(data: st.DataObject) -> None:
    kind = data.draw(OF_KIND["multiple"])
    every = tuple(o.key for o in kind.prompt().options)
    assert kind.mark(every).share == (1 if every == kind.key() else 0)


@given(data=st.data())
def test_pointing_everywhere_stops_after_too_many_misses(data: st.DataObject) -> None:
    kind = data.draw(OF_KIND["spot"])
    assert isinstance(kind, Spotting)
    grid = tuple(f"{x},{y}" for y in range(5, 1000, 90) for x in range(5, 1000, 90))
    struck = kind.found(grid)
    assert struck.count(None) <= kind.wrong + 1
    assert len(struck) <= len(kind.hazards) + kind.wrong + 1


@given(data=st.data())
def test_the_order_of_pointing_does_not_matter(data: st.DataObject) -> None:
    kind = data.draw(OF_KIND["spot"])
    assert kind.mark(tuple(data.draw(st.permutations(kind.key())))).right


@given(data=st.data())
def test_one_choice_for_all_pairs_is_never_the_whole_answer_unless_it_is(
    data: st.DataObject,
) -> None:
    kind = data.draw(OF_KIND["match"])
    prompt = kind.prompt()
    assert isinstance(prompt, Pair)
    for option in prompt.options:
        always = (option.key,) * len(prompt.lefts)
        assert kind.mark(always).right == (kind.key() == always)


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_an_answer_cut_short_or_drawn_out_is_marked_for_what_is_there(
    name: str, data: st.DataObject
) -> None:
    kind = data.draw(OF_KIND[name])
    key = kind.key()
    assert kind.mark(key[:-1]).share < 1
    assert kind.mark((*key, *key, "")).share <= 1


@given(st.lists(st.text()).map(tuple))
def test_what_is_packed_unpacks_the_same(response: tuple[str, ...]) -> None:
    assert unpacked(packed(response)) == response


@pytest.mark.parametrize("text", ["[1]", "{}", "null", "[" * 5000, "1" * 5000, '["a"', "[[" + "]]"])
def test_what_nobody_packed_is_no_answer(text: str) -> None:
    assert unpacked(text) == BLANK


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("12.5", True), ("１２．５", True), ("12.5 米", True), ("12.5m", False), (" 13 ", True),
        ("12", True), ("11.9", False), ("13.1", False), ("1.25e1", True), ("-12.5", False),
        ("−12.5", False), ("12,5", False), ("十二", False), ("12.5 12.5", False), ("10²", False),
        ("12½", False), ("1" * 60, False), ("", False),
    ],
)  # fmt: skip
def test_a_number_is_right_within_its_bounds_and_in_its_unit(written: str, right: bool) -> None:
    assert Numeric("12.5", "0.5", "米").mark((written,)).right is right


def test_a_number_is_never_taken_out_of_half_a_text() -> None:
    assert Numeric("1,000").mark(("1000",)).right
    assert not Numeric("102").mark(("10²",)).right
    assert not Numeric("1").mark(("1½",)).right


def test_gaps_in_any_order_take_each_answer_once() -> None:
    kind = Blank((("通风",), ("检测", "测气"), ("监护",)), ordered=False)
    assert kind.mark(("监护", "通风", "测气")).right
    assert kind.mark(("通风", "通风", "通风")).hits == 1
    assert kind.mark(("检测", "测气", "监护")).hits == 2


def test_two_hazards_that_overlap_are_both_found_in_either_order() -> None:
    big = Hazard("大", Shape("rect", ((0, 0), (500, 500))))
    small = Hazard("小", Shape("rect", ((400, 400), (600, 600))))
    kind = Spotting("x.png", (big, small), 0)
    assert kind.mark(("450,450", "100,100")).right
    assert kind.mark(("100,100", "450,450")).right
    assert kind.mark(("100,100", "200,200")).hits == 1


def test_the_parts_of_a_case_count_by_their_weights() -> None:
    kind = Case((Part("一", Judge("对"), 3), Part("二", Judge("错"), 1)))
    assert kind.mark((packed(("对",)),)).share == Fraction(3, 4)
    assert kind.mark(("", packed(("错",)))).share == Fraction(1, 4)
    waiting = Case((Part("一", Judge("对")), Part("二", Short((Point("通风"),)))))
    assert waiting.mark((packed(("对",)), packed(("写了",)))) == Mark(
        Fraction(0), hits=1, pending=True
    )


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("１９．５", True),
        ("19.5", True),
        (" 19.5 ", True),
        ("195", False),
        ("19,5", False),
        ("", False),
    ],
)
def test_a_decimal_point_is_no_punctuation(written: str, right: bool) -> None:
    assert Blank((("19.5",),)).mark((written,)).right is right


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("1，000万元", "1000万元", True),
        ("先通风、再检测", "先通风再检测。", True),
        ("ABC Fire", "abcfire", True),
        ("1:3", "13", False),
        ("3、5", "35", False),
    ],
)
def test_width_case_spaces_and_punctuation_do_not_matter_but_numbers_do(
    one: str, other: str, equal: bool
) -> None:
    assert (same(one) == same(other)) is equal


def test_each_gap_counts_for_itself_and_extra_texts_help_nobody() -> None:
    kind = Blank((("通风",), ("检测", "测气"), ("监护",)))
    assert kind.mark(("通风", "测气", "睡觉")) == Mark(Fraction(2, 3), hits=2, misses=1)
    assert kind.mark(("通风",)).share == Fraction(1, 3)
    assert kind.mark(("错", "错", "错", "通风", "检测")).share == 0


def test_a_wrong_tick_takes_everything_and_a_missing_one_only_its_part() -> None:
    kind = Multiple((*AB, Option("C", "睡觉")), ("A", "B"))
    assert kind.mark(("A",)) == Mark(Fraction(1, 2), hits=1)
    assert kind.mark(("A", "C")) == Mark(Fraction(0), hits=1, misses=1)
    assert kind.mark(("B", "A", "A")).right


def test_written_text_waits_for_a_person_and_spaces_do_not() -> None:
    kind = Short((Point("通风"), Point("检测")))
    assert kind.mark(("我认为要通风",)).pending
    assert not kind.mark((" \n",)).pending


@pytest.mark.parametrize(
    "build",
    [
        lambda: Single(AB, "C"),
        lambda: Single((*AB, Option("A", "再来")), "A"),
        lambda: Multiple(AB, ()),
        lambda: Multiple(AB, ("A", "D")),
        lambda: Multiple(AB, ("A", "A")),
        lambda: Judge("是"),
        lambda: Blank(()),
        lambda: Blank((("通风",), ("。",))),
        lambda: Short(()),
        lambda: Short((Point("通风", 0),)),
        lambda: Numeric("十二"),
        lambda: Numeric("12", "-1"),
        lambda: Numeric("12 米"),
        lambda: Order(("甲",)),
        lambda: Order(("甲", "甲")),
        lambda: Order(("甲", " ")),
        lambda: Match((("甲", "一"),)),
        lambda: Match((("甲", "一"), ("甲", "二"))),
        lambda: Match((("甲", "一"), ("乙", "一"))),
        lambda: Match((("甲", "一"), ("乙", ""))),
        lambda: Case(()),
        lambda: Case((Part(" ", Judge("对")),)),
        lambda: Case((Part("问", Judge("对"), 0),)),
        lambda: Case((Part("问", Case((Part("问", Judge("对")),))),)),
        lambda: Spotting("", (HOLE,)),
        lambda: Spotting("x.png", ()),
        lambda: Spotting("x.png", (HOLE,), -1),
        lambda: Spotting("x.png", (replace(HOLE, points=0),)),
        lambda: Spotting("x.png", (replace(HOLE, what=" "),)),
    ],
)
def test_a_question_that_nobody_could_answer_is_not_made(build: object) -> None:
    with pytest.raises(ValueError, match=r"[一-鿿]"):
        build()  # type: ignore[operator]
