"""What makes two questions the same: what a reader sees, and not how it is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quiz.strategies import words

from trainer.quiz.likeness import core, identity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("氧气含量为１９．５％～２３．５％。", "氧气含量为 19.5%~23.5%"),
        ("作业前应当（　　）。", "作业前应当( )"),
        ("什么是“三同时”？", "什么是《三同时》"),
        ("ABC 类火灾", "abc类火灾"),
        ("先通风、再检测", "先通风再检测"),
        ("温度不低于 -5℃", "温度不低于－5℃"),
        ("面积 10 m²", "面积10m2"),
        ("**必须**持证", "必须持证"),
    ],
)
def test_width_case_spaces_and_punctuation_do_not_matter(one: str, other: str) -> None:
    assert identity(one) == identity(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("距离为1.5米", "距离为15米"),
        ("浓度≥1%", "浓度≤1%"),
        ("浓度>1%", "浓度<1%"),
        ("1:3", "13"),
        ("3、5天", "35天"),
        ("温度-5℃", "温度5℃"),
        ("共10²个", "共102个"),
        ("10%", "10‰"),
        ("看图![](a.png)", "看图![](b.png)"),
        ("应当", "不应当"),
    ],
)
def test_what_changes_the_question_makes_another(one: str, other: str) -> None:
    assert identity(one) != identity(other)


@given(words, st.lists(words, max_size=5), st.randoms())
def test_the_order_of_the_options_does_not_matter(
    stem: str, options: list[str], chance: object
) -> None:
    mixed = list(options)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert identity(stem, mixed) == identity(stem, options)


@pytest.mark.parametrize(
    ("one", "other"), [(["甲", "乙"], ["甲", "丙"]), (["甲", "乙"], ["甲乙"]), (["甲"], [])]
)
def test_other_options_make_another_question(one: list[str], other: list[str]) -> None:
    assert identity("问", one) != identity("问", other)


def test_words_cannot_slip_from_the_stem_into_an_option() -> None:
    assert identity("甲", ["乙"]) != identity("甲乙") != identity("甲乙", [""])


@given(st.text())
def test_any_text_has_an_identity_and_a_core_without_blanks_around(text: str) -> None:
    assert len(identity(text)) == 20
    assert core(text) == core(text).strip()
