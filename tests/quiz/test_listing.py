"""The list of questions: what each filter leaves, and what it would leave."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.quiz.listing import GROUPS, Bunch, Query, surveyed


def bunch(count: int = 1, **values: Iterable[str]) -> Bunch:
    return Bunch(tuple(tuple(values.get(group, ())) for group in GROUPS), count)


EVERY = (
    bunch(
        2, banks=["一库"], kinds=["单选题"], topics=["消防安全", "用电安全"], difficulties=["易"]
    ),
    bunch(1, banks=["一库"], kinds=["判断题"], topics=["消防安全"], difficulties=["中"]),
    bunch(3, banks=["二库"], kinds=["单选题"], topics=["有限空间"], lacks=["解析"]),
)


def ticked(words: str = "", **ticks: Iterable[str]) -> Query:
    return Query(words, {group: frozenset(values) for group, values in ticks.items()})


def test_without_filters_everything_is_shown_and_counted() -> None:
    found = surveyed(Query(), EVERY, EVERY)
    assert (found.count, found.total, found.relief) == (6, 6, {})
    assert found.counts["kinds"] == {"单选题": 5, "判断题": 1}
    assert found.counts["topics"] == {"消防安全": 3, "用电安全": 2, "有限空间": 3}
    assert found.counts["lacks"] == {"解析": 3}


def test_ticks_of_a_group_add_and_groups_narrow() -> None:
    either = ticked(topics=["用电安全", "有限空间"])
    assert surveyed(either, EVERY, EVERY).count == 5
    both = ticked(topics=["用电安全", "有限空间"], banks=["二库"])
    assert surveyed(both, EVERY, EVERY).count == 3


def test_a_count_is_what_ticking_would_show() -> None:
    counts = surveyed(ticked(kinds=["单选题"], topics=["消防安全"]), EVERY, EVERY).counts
    assert counts["kinds"] == {"单选题": 2, "判断题": 1}
    assert counts["topics"] == {"消防安全": 2, "用电安全": 2, "有限空间": 3}
    assert counts["difficulties"] == {"易": 2}


def test_where_nothing_is_left_each_filter_says_what_it_keeps_away() -> None:
    found = surveyed(ticked(kinds=["判断题"], banks=["二库"]), EVERY, EVERY)
    assert (found.count, found.relief) == (0, {"kinds": 3, "banks": 1})


def test_the_words_are_a_filter_like_the_others() -> None:
    with_words = EVERY[:1]
    found = surveyed(ticked("用电", kinds=["判断题"]), with_words, EVERY)
    assert (found.count, found.total) == (0, 6)
    assert found.relief == {"kinds": 2, "words": 1}


def test_a_filter_of_an_unknown_group_is_a_fault() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        surveyed(ticked(colour=["red"]), EVERY, EVERY)


def test_a_query_without_a_group_keeps_the_rest() -> None:
    query = Query("动火", {"kinds": frozenset({"判断题"})}, order="stem", descending=True)
    assert query.without("kinds").ticked["kinds"] == frozenset()
    assert query.without("words") == Query("", query.ticked, "stem", descending=True)
    assert [query.empty, query.without("kinds").without("words").empty] == [False, True]


values = st.lists(st.sampled_from("甲乙丙"), max_size=2, unique=True)
bunches = st.builds(bunch, st.integers(1, 3), banks=values, kinds=values, tags=values)
ticks = st.builds(ticked, banks=values, kinds=values, tags=values)


@given(st.lists(bunches, max_size=6), ticks)
def test_every_count_is_what_one_gets_by_looking_at_each(every: list[Bunch], query: Query) -> None:
    found = surveyed(query, every, every)
    assert found.count == number(every, query)
    for group in ("banks", "kinds", "tags"):
        for value in "甲乙丙":
            alone = ticked(**{**query.ticked, group: [value]})
            assert found.counts[group].get(value, 0) == number(every, alone)
    for group, without in found.relief.items():
        assert without == number(every, query.without(group))


def number(every: Iterable[Bunch], query: Query) -> int:
    return sum(
        b.count
        for b in every
        if all(not t or t & set(b.values[GROUPS.index(g)]) for g, t in query.ticked.items())
    )
