"""Shuffled options: what must stay stays, and the key moves along."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quiz.strategies import multiples, option_lists, singles
from specimens import judge, options, single

from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.quiz.options import LETTERS, order, relettered, stays_last
from trainer.quiz.prompt import Option

LAST = (
    "以上都对",
    "以上全部正确",
    "以上都不是",
    "以上各项",
    "上述说法均正确",
    "以上三种情况",
    "都不对",
)


@pytest.mark.parametrize("last", LAST)
def test_what_speaks_of_those_above_stays_last(last: str) -> None:
    given_ = options("通风", last, "检测", "监护")
    shown = [order(given_, Random(seed)) for seed in range(20)]
    assert all(found[-1].text == last for found in shown)
    assert len({found[0].text for found in shown}) == 3


@pytest.mark.parametrize("text", ["以上级别的主管部门", "全体员工", "都市燃气公司", "六个月以上"])
def test_what_only_begins_alike_is_shuffled(text: str) -> None:
    assert not stays_last(text)


@pytest.mark.parametrize("naming", ["A和B", "A、B", "AB都对", "选项A", "A或C", "B＋C", "A 与 B"])
def test_options_that_name_letters_keep_all_in_place(naming: str) -> None:
    given_ = options("通风", "检测", naming, "都不对")
    assert all(order(given_, Random(seed)) == given_ for seed in range(20))


@pytest.mark.parametrize("text", ["CO和H2S", "AED和氧气瓶", "C级防护服", "GB 6441"])
def test_letters_that_name_no_option_hinder_nothing(text: str) -> None:
    given_ = options(text, "检测", "监护", "通风")
    assert any(order(given_, Random(seed)) != given_ for seed in range(20))


@given(option_lists(), st.integers())
def test_nothing_is_lost_or_doubled(given_: tuple[Option, ...], seed: int) -> None:
    assert Counter(order(given_, Random(seed))) == Counter(given_)


@given(st.one_of(singles(), multiples()), st.integers())
def test_the_key_still_names_the_same_texts(kind: Single | Multiple, seed: int) -> None:
    text = {o.key: o.text for o in kind.options}
    moved = relettered(replace(single(), kind=kind), Random(seed)).kind
    assert isinstance(moved, Single | Multiple)
    now = {o.key: o.text for o in moved.options}
    assert {now[k] for k in moved.key()} == {text[k] for k in kind.key()}
    assert [o.key for o in moved.options] == list(LETTERS[: len(moved.options)])
    assert list(moved.key()) == sorted(moved.key())


@given(st.one_of(singles(), multiples()), st.integers())
def test_options_of_a_part_move_with_their_key_and_the_rest_of_the_part_stays(
    kind: Single | Multiple, seed: int
) -> None:
    case = Case((Part("问", kind, 3, "因"), Part("判断", Judge("错"))))
    moved = relettered(replace(single(), kind=case), Random(seed)).kind
    assert isinstance(moved, Case)
    first, second = moved.questions
    assert (first.stem, first.weight, first.explanation) == ("问", 3, "因")
    assert second == case.questions[1]
    assert isinstance(first.kind, Single | Multiple)
    text, now = ({o.key: o.text for o in each.options} for each in (kind, first.kind))
    assert {now[k] for k in first.kind.key()} == {text[k] for k in kind.key()}


def test_true_and_false_are_never_shuffled() -> None:
    assert relettered(judge(), Random(3)) == judge()
