"""The list of questions: what each filter leaves, and what it would leave."""

from __future__ import annotations

import pytest

from trainer.quiz.listing import Row, coverage, listing

ROWS = (
    Row("a", "一库", "单选题", "甲", ("消防安全", "用电安全"), ("从业人员",), "易"),
    Row("b", "一库", "判断题", "乙", ("消防安全",), ("班组长", "从业人员"), "中"),
    Row("c", "二库", "单选题", "丙", ("有限空间",), ("从业人员",), "难", ("解析",)),
)


def ids(*args: object) -> list[str]:
    return [row.id for row in listing(ROWS, *args).rows]  # type: ignore[arg-type]


def test_without_filters_everything_is_shown_and_counted() -> None:
    found = listing(ROWS, {})
    assert (found.rows, found.total) == (ROWS, 3)
    assert found.counts["kinds"] == {"单选题": 2, "判断题": 1}
    assert found.counts["topics"] == {"消防安全": 2, "用电安全": 1, "有限空间": 1}
    assert found.counts["lacks"] == {"解析": 1}


def test_ticks_of_a_group_add_and_groups_narrow() -> None:
    assert ids({"topics": ["用电安全", "有限空间"]}) == ["a", "c"]
    assert ids({"topics": ["用电安全", "有限空间"], "banks": ["二库"]}) == ["c"]
    assert ids({"kinds": ["单选题"]}, {"a", "b"}) == ["a"]


def test_a_count_is_what_ticking_would_show() -> None:
    counts = listing(ROWS, {"kinds": ["单选题"], "topics": ["消防安全"]}).counts
    assert counts["kinds"] == {"单选题": 1, "判断题": 1}
    assert counts["topics"] == {"消防安全": 1, "用电安全": 1, "有限空间": 1}
    assert counts["difficulties"] == {"易": 1}


def test_where_nothing_is_left_each_filter_says_what_it_keeps_away() -> None:
    found = listing(ROWS, {"kinds": ["判断题"], "banks": ["二库"]})
    assert found.rows == ()
    assert found.relief == {"kinds": 1, "banks": 1}
    assert listing(ROWS, {"kinds": ["判断题"]}, {"a"}).relief == {"kinds": 1, "words": 1}


def test_a_filter_of_an_unknown_group_is_a_fault() -> None:
    with pytest.raises(KeyError):
        ROWS[0].values("colour")


def test_coverage_counts_a_question_under_each_of_its_topics() -> None:
    assert coverage(ROWS) == {
        "消防安全": {"易": 1, "中": 1},
        "用电安全": {"易": 1},
        "有限空间": {"难": 1},
    }
