"""Rows kept as their texts alone are the same, wherever somebody looks, as if all had been read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from formats.tables.books import lines
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainer.formats.batch import Batch, Known, Plan, read
from trainer.formats.body import bodies, body
from trainer.formats.planning import Planning
from trainer.formats.reading import Entries, Entry, Plain, question_of
from trainer.quiz.likeness import asked
from trainer.quiz.picture import pictures_of
from trainer.store import Store
from trainer.store.facets import Standing, values
from trainer.store.question_lines import Lines, Saving, wordings

HEADS = (
    "编号",
    "题型",
    "题干",
    "选项A",
    "选项B",
    "选项C",
    "答案",
    "解析",
    "依据",
    "难度",
    "知识点",
    "适用对象",
)
NOTHING = Known({}, {}, {})
WORDS = st.one_of(
    st.sampled_from(("", "甲", "乙", " 甲 ", "甲\n乙", '说"不"', "\\", "![图](a.png)", "（B）", "100%", "%s")),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
)  # fmt: skip
ROWS = st.tuples(
    st.sampled_from(("", "", "t-1", "t-2", "甲 1")),
    st.sampled_from(("单选题", "单选题", "单选题", "多选题", "判断题", "", "选择题", "乱")),
    st.sampled_from(("先做什么？", "再做什么（　　）。", "答案在（A）里。", "？")) | WORDS,
    WORDS, WORDS, WORDS,
    st.sampled_from(("A", "A", "B", "B", "C", "D", "AB", "a", "Ａ", "", "对")),
    WORDS,
    st.sampled_from(("", "《安全生产法》（2021-06-10）第二十八条", "安全规程")),
    st.sampled_from(("", "易", "很难")),
    st.sampled_from(("", "消防安全", "消防安全、动火")),
    st.sampled_from(("", "班组长")),
)  # fmt: skip
TABLES = st.lists(ROWS, min_size=1, max_size=12)
calm = settings(suppress_health_check=list(HealthCheck), deadline=None)


def made(rows: list[tuple[str, ...]]) -> Batch:
    return read([("题库.csv", lines([HEADS, *rows]).encode())])


def plains(batch: Batch) -> Iterator[tuple[Plain, Entry]]:
    for one, entry in zip(batch.entries.held, batch.entries, strict=True):
        if isinstance(one, Plain):
            yield one, entry


@calm
@given(TABLES)
def test_a_row_is_plain_only_if_it_is_read_as_the_same_without_doubt(
    rows: list[tuple[str, ...]],
) -> None:
    for plain, entry in plains(made(rows)):
        question = entry.question
        assert question is not None
        assert plain.question() == question
        assert (plain.id, plain.kind, plain.verdict) == (entry.id, entry.kind, entry.verdict)
        assert plain.asked() == entry.asked() == asked(question)
        assert entry.doubts == () == pictures_of(question)
        assert entry.draft is not None
        assert entry.draft.options == plain.options


@calm
@given(TABLES)
def test_what_is_kept_of_it_is_what_is_kept_of_its_question(rows: list[tuple[str, ...]]) -> None:
    found = [plain for plain, _ in plains(made(rows))]
    batch = [plain.question() for plain in found]
    assert bodies(found) == [body(question) for question in batch]
    assert wordings(found) == wordings(batch)
    standing = Standing("甲", "可用")
    assert [values(one, standing) for one in found] == [values(one, standing) for one in batch]
    saving = Saving("甲", "张三", "2026-11-24")
    some, same = Lines(saving), Lines(saving)
    some.add(7, found, range(len(found)), "可用")
    same.add(7, batch, range(len(batch)), "可用")
    assert (some.questions, some.versions, some.links) == (
        same.questions,
        same.versions,
        same.links,
    )


@calm
@given(TABLES, TABLES)
def test_it_is_planned_as_if_all_had_been_read(
    rows: list[tuple[str, ...]], there: list[tuple[str, ...]]
) -> None:
    def told(batch: Batch) -> tuple[object, ...]:
        planning = Planning(batch, "甲", known)
        plan = planning.plan({ref: bank[ref] for ref in planning.matches()})
        return (
            plan.fates, plan.batch.entries, list(map(question_of, plan.to_put())), plan.near,
            plan.identities, plan.by_kind(), plan.problems(), plan.renumbered,
        )  # fmt: skip

    before = Planning(made(there), "甲", NOTHING).plan({})
    bank = {q.id: q for q in map(question_of, before.to_put())}
    identities = {key: ref for ref, key in before.identities.items()}
    known = Known({ref: ("甲", "") for ref in bank}, identities, {})
    batch = made(rows)
    looked = batch.with_entries(dict(enumerate(batch.entries)))
    assert not any(isinstance(one, Plain) for one in looked.entries.held)
    assert told(batch) == told(looked)


def usual(count: int) -> list[tuple[str, ...]]:
    return [
        ("", "单选题", f"第{n}个阀门怎么放？", "开", "关", "", "AB"[n % 2], "", "", "", "", "")
        for n in range(count)
    ]


def test_usual_rows_are_plain_and_those_between_them_are_not() -> None:
    rows = usual(9)
    rows[4] = ("", "判断题", "阀门该关。", "", "", "", "对", *[""] * 5)
    rows[7] = ("", "单选题", "看![图](a.png)做什么？", "开", "关", "", "A", *[""] * 5)
    batch = made(rows)
    assert [at for at, _ in batch.entries.irregular()] == [4, 7]
    assert [e.place.number for e in batch.entries] == list(range(2, 11))
    assert batch.readings[0].by_kind() == {"single": 8, "judge": 1}
    assert batch.readings[0].count("accepted") == 9


def test_entries_are_a_sequence_like_any_other() -> None:
    batch = made(usual(3))
    entries, listed = batch.entries, tuple(batch.entries)
    assert entries == listed == entries
    assert listed == entries == made(usual(3)).entries
    assert entries != listed[:2]
    assert entries != list(listed)
    assert entries[1:] == listed[1:]
    assert entries[-1] == listed[2]
    assert list(reversed(entries)) == [*listed][::-1]
    other = entries.changed({1: listed[0]})
    assert (other[1], entries[1]) == (listed[0], listed[1])
    assert Entries() == () == Batch(()).entries


def test_what_is_no_plain_row_cannot_be_asked_for_as_one() -> None:
    (plain, _), *_ = plains(
        made([*usual(1), ("", "", "", "", "", "", "", "小标题", "", "", "", "")])
    )
    with pytest.raises(TypeError, match="not plain"):
        plain.read(2)


def test_they_are_imported_again_without_a_change(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/ours.db")
    store.prepare()

    def planned(rows: list[tuple[str, ...]]) -> Plan:
        with store.work() as work:
            planning = Planning(made(rows), "甲", work.questions.known("甲"))
            return planning.plan({q.id: q for q in work.questions.many(planning.matches())})

    def put(plan: Plan) -> tuple[int, int]:
        with store.work() as work:
            at = datetime(2026, 11, 24, tzinfo=UTC)
            done = work.questions.put_many(plan.to_put(), "甲", who="张三", at=at)
        return len(done.added), len(done.changed)

    first = planned(usual(5))
    assert put(first) == (5, 0)
    assert put(first) == (0, 0)
    assert set(planned(usual(5)).fates) == {"same"}
    other = usual(6)
    other[2] = (*other[2][:6], "B", *other[2][7:])
    assert planned(other).fates == ("same", "same", "changed", "same", "same", "new")
    assert put(planned(other)) == (1, 1)
    store.close()
