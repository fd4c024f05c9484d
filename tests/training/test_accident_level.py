"""Levels by 国务院令第493号第三条, at every boundary: 以上 includes the number, 以下 does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specimens import case

from trainer.training.accident_level import BY_LABEL, Level, level

ORDINARY, LARGER, MAJOR, EXTREME = Level


@pytest.mark.parametrize(
    ("dead", "reached"),
    [
        (0, ORDINARY),
        (2, ORDINARY),
        (3, LARGER),
        (9, LARGER),
        (10, MAJOR),
        (29, MAJOR),
        (30, EXTREME),
    ],
)
def test_deaths(dead: int, reached: Level) -> None:
    assert level(dead=dead) is reached


@pytest.mark.parametrize(
    ("severe", "reached"),
    [(9, ORDINARY), (10, LARGER), (49, LARGER), (50, MAJOR), (99, MAJOR), (100, EXTREME)],
)
def test_gravely_injured(severe: int, reached: Level) -> None:
    assert level(severe=severe) is reached


@pytest.mark.parametrize(
    ("loss", "reached"),
    [
        (999.99, ORDINARY), (1000, LARGER), (4999.99, LARGER), (5000, MAJOR),
        (9999.99, MAJOR), (10000, EXTREME),
    ],
)  # fmt: skip
def test_direct_loss_in_wan(loss: float, reached: Level) -> None:
    assert level(loss_wan=loss) is reached


@given(st.integers(0, 200), st.integers(0, 300), st.floats(0, 1e6))
def test_the_gravest_measure_decides(dead: int, severe: int, loss: float) -> None:
    alone = (level(dead=dead), level(severe=severe), level(loss_wan=loss))
    assert level(dead=dead, severe=severe, loss_wan=loss) is max(alone)


@pytest.mark.parametrize("measure", ["dead", "severe", "loss_wan"])
def test_less_than_nobody_is_refused(measure: str) -> None:
    with pytest.raises(ValueError, match="不能小于 0"):
        level(**{measure: -1})


def test_labels_lead_back() -> None:
    assert [BY_LABEL[found.label] for found in Level] == list(Level)
    assert [found.label for found in Level] == ["一般", "较大", "重大", "特别重大"]


def test_a_case_takes_the_reports_word_before_the_figures() -> None:
    found = replace(case(), dead=165, stated_level="较大")
    assert found.level is LARGER
    assert replace(found, stated_level="").level is EXTREME


def test_the_missing_count_with_the_dead() -> None:
    found = replace(case(), stated_level="", dead=2, missing=1, loss_wan=None)
    assert found.level is LARGER
    assert replace(found, dead=None).level is ORDINARY


def test_without_any_figure_no_level_is_claimed() -> None:
    unknown = replace(case(), stated_level="", dead=None, missing=None, severe=None, loss_wan=None)
    assert unknown.level is None
    assert (unknown.loss, replace(unknown, injured=None).toll) == ("", "")


@pytest.mark.parametrize(
    ("loss", "said"),
    [
        (686_600.0, "68.66亿元"), (10_000.0, "1亿元"), (4468.0, "4468万元"), (300.5, "300.5万元"),
        (100.0, "100万元"), (0.0, "0万元"),
    ],
)  # fmt: skip
def test_a_loss_is_said_as_people_say_it(loss: float, said: str) -> None:
    assert replace(case(), loss_wan=loss).loss == said


def test_a_toll_names_only_whom_there_were() -> None:
    assert replace(case(), dead=165, missing=8, injured=798).toll == "165死8失踪798伤"
    assert replace(case(), dead=0, missing=None, injured=3).toll == "3伤"
