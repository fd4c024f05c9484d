"""Promises that every kind of question keeps."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quiz.strategies import OF_KIND, responses

from trainer.quiz.kinds import KINDS, Kind
from trainer.quiz.kinds.blank import Blank, same
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.marks import Mark
from trainer.quiz.prompt import BLANK, Choose, Fill, Option
from trainer.store import codec

AB = (Option("A", "通风"), Option("B", "检测"))


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
    prompt = kind.prompt()
    if isinstance(prompt, Choose):
        assert set(kind.key()) <= {o.key for o in prompt.options}
        assert prompt.several or len(kind.key()) == 1
    elif isinstance(prompt, Fill):
        assert len(kind.key()) == prompt.blanks


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
    ],
)
def test_a_question_that_nobody_could_answer_is_not_made(build: object) -> None:
    with pytest.raises(ValueError, match=r"[一-鿿]"):
        build()  # type: ignore[operator]
