"""The bank as a list says the same as looking at every question, whichever way it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from clockwork import NINE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specimens import blank, judge, multiple, single

from trainer.quiz.draft import Draft
from trainer.quiz.listing import ORDERS, Query, Row, surveyed
from trainer.quiz.question import DIFFICULTIES, Ground, Question
from trainer.quiz.stock import stocked
from trainer.store import Store, listing
from trainer.store.search import normal
from trainer.store.work import Work

LAWS = ("安全生产法", "消防法", "")
BANK = tuple(
    replace(
        (single, multiple, judge, blank)[n % 4](n),
        ground=Ground(LAWS[n % 3], "第三条", "2021-06-10" if n % 3 else ""),
        topics=(("消防安全",), ("用电安全", "消防安全"), ())[n % 3],
        difficulty=DIFFICULTIES[n % 3],
        tags=("班前",) if n % 5 == 0 else (),
    )
    for n in range(24)
)


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.work() as opened:
        opened.questions.put_many(BANK[:16], "一库", who="王工", at=NINE)
        opened.questions.put_many(BANK[16:], "二库", who="王工", at=NINE)
        opened.questions.set_state(["S004", "J010"], "停用", who="王工", at=NINE)
    with store.work() as opened:
        yield opened


def test_a_row_says_what_the_table_shows(work: Work) -> None:
    assert work.questions.page(Query(), 1, 1) == (
        Row(
            2, "M001", "一库", "多选题", "第1道多选：粉尘清扫可以用什么？",
            ("用电安全", "消防安全"), ("从业人员",), "中", lacks=("解析",),
        ),
    )  # fmt: skip


def test_pages_follow_each_other_without_gap(work: Work) -> None:
    pages = [work.questions.page(Query(), first, 5) for first in range(0, 30, 5)]
    assert [len(page) for page in pages] == [5, 5, 5, 5, 4, 0]
    rows = [row for page in pages for row in page]
    assert [row.id for row in rows] == [q.id for q in BANK]
    assert [row.no for row in rows] == list(range(1, 25))


def test_unsaved_changes_are_shown_at_their_row(work: Work) -> None:
    work.edits.put("M001", Draft(stem="半句"), who="王工", at=NINE)
    assert [row.id for row in work.questions.page(Query()) if row.edited] == ["M001"]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("few", [0, 3000])
def test_descending_is_ascending_turned_round(
    work: Work, order: str, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "_FEW", few)
    for query in (Query(), Query("检测"), Query(ticked={"topics": frozenset({"消防安全"})})):
        up = work.questions.ids(replace(query, order=order))
        down = work.questions.ids(replace(query, order=order, descending=True))
        assert up == down[::-1]
        assert set(up) == set(work.questions.ids(query))


def test_what_is_ordered_stands_in_order(work: Work) -> None:
    rows = work.questions.page(Query(order="difficulty"))
    assert [row.difficulty for row in rows] == sorted(
        (row.difficulty for row in rows), key="易中难".index
    )
    rows = work.questions.page(Query(order="stem", descending=True))
    assert [row.stem for row in rows] == sorted((row.stem for row in rows), reverse=True)


def has(question: Question, words: str) -> bool:
    ground = question.ground
    texts = (
        question.id, question.stem, *question.kind.texts(), question.explanation,
        ground.document, ground.article, *question.topics, *question.tags,
    )  # fmt: skip
    return all(word in normal("\n".join(texts)) for word in normal(words).split())


ticks: dict[str, Any] = {
    "banks": st.sets(st.sampled_from(["一库", "二库", "没有"])),
    "kinds": st.sets(st.sampled_from(["单选题", "判断题", "材料题"])),
    "topics": st.sets(st.sampled_from(["消防安全", "用电安全"])),
    "difficulties": st.sets(st.sampled_from(DIFFICULTIES)),
    "laws": st.sets(st.sampled_from(["安全生产法", "消防法"])),
    "tags": st.sets(st.sampled_from(["班前"])),
    "states": st.sets(st.sampled_from(["可用", "停用"])),
    "lacks": st.sets(st.sampled_from(["解析", "依据", "主题"])),
}
words = st.lists(
    st.sampled_from(
        ["检测", "通风", "第1", "道", "安全生产法", "%", "压缩空气", "消防", "S004", "："]
    ),
    max_size=2,
).map(" ".join)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    words,
    st.fixed_dictionaries({}, optional=ticks),
    st.sampled_from(ORDERS),
    st.booleans(),
    st.sampled_from([0, 3, 3000]),
)
def test_the_list_holds_exactly_what_fits_however_it_is_read(  # noqa: PLR0913, PLR0917  (what Hypothesis gives)
    work: Work, words: str, ticked: dict[str, set[str]], order: str, falling: bool, few: int
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(listing, "_FEW", few)
        query = Query(words, {g: frozenset(t) for g, t in ticked.items()}, order, falling)
        fitting = [q.id for q in BANK if has(q, words)]
        alone = set(work.questions.ids(replace(query, words="")))
        found = work.questions.ids(query)
        assert sorted(found) == sorted(ref for ref in fitting if ref in alone)
        assert tuple(row.id for row in work.questions.page(query)) == found
        every, sought = work.questions.bunches(), work.questions.bunches(words)
        assert surveyed(query, sought, every).count == len(found)
        assert sum(b.count for b in every) == len(BANK)


def test_filters_leave_what_has_a_tick_in_each_group(work: Work) -> None:
    query = Query(ticked={"kinds": frozenset({"单选题"}), "topics": frozenset({"消防安全"})})
    wanted = [q.id for q in BANK if q.kind.name == "single" and "消防安全" in q.topics]
    assert list(work.questions.ids(query)) == wanted
    lacking = Query(ticked={"lacks": frozenset({"依据"})})
    assert set(work.questions.ids(lacking)) == {q.id for q in BANK if not q.ground.document}


def test_counts_follow_every_change_and_those_of_an_undone_work_are_forgotten(
    store: Store,
) -> None:
    class Undone(Exception):
        pass

    def counted() -> int:
        with store.work() as work:
            return sum(bunch.count for bunch in work.questions.bunches())

    with store.work() as work:
        work.questions.put_many(BANK[:3], "一库", who="王工", at=NINE)
    assert counted() == 3
    with pytest.raises(Undone), store.work() as work:  # noqa: PT012  (the last line is to raise)
        work.questions.put_many(BANK[3:9], "没有", who="王工", at=NINE)
        assert sum(bunch.count for bunch in work.questions.bunches()) == 9
        raise Undone
    assert counted() == 3
    with store.work() as work:
        work.questions.put_many(BANK[3:8], "别库", who="王工", at=NINE)
    assert counted() == 8
    with store.work() as work:
        assert work.questions.banks() == {"一库": 3, "别库": 5}
        assert {row.bank for row in work.questions.page(Query())} == {"一库", "别库"}


def test_another_seat_sees_what_this_one_changed(url: str) -> None:
    here, there = Store(url), Store(url)
    for n, seat in enumerate((here, there, here)):
        with seat.work() as work:
            assert sum(bunch.count for bunch in work.questions.bunches()) == n
            work.questions.put_many(BANK[n : n + 1], f"{n}库", who="王工", at=NINE)
    with there.work() as work:
        assert work.questions.banks() == {"0库": 1, "1库": 1, "2库": 1}
    here.close()
    there.close()


def test_the_stock_holds_what_may_be_used_and_nothing_else(work: Work) -> None:
    stock = work.questions.stock()
    numbers = [n for found in stock for n in found.numbers]
    drawn = work.questions.numbered(numbers)
    assert {q.id for q in drawn.values()} == {q.id for q in BANK} - {"S004", "J010"}
    alike = {(b.name, b.right, b.topics, b.audience, b.difficulty) for b in stock}
    left = stocked(drawn.values())
    assert alike == {(b.name, b.right, b.topics, b.audience, b.difficulty) for b in left}


def test_citations_are_counted_by_law_and_version(work: Work) -> None:
    assert work.questions.citations() == {("安全生产法", ""): 8, ("消防法", "2021-06-10"): 8}
    citing = dict(work.questions.citing("消防法"))
    assert set(citing) == {q.id for q in BANK if q.ground.document == "消防法"}
    assert set(citing.values()) == {"2021-06-10"}
    assert work.questions.citing("没有这部法") == ()
