"""What holds for every table: nothing is lost, and people's own mapping is obeyed."""

from __future__ import annotations

import pytest
from formats.tables.books import book, lines, reading, told
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainer.formats.bank import NO_HINTS, Hints, Layout
from trainer.formats.tables import ROLES, TABLE, read, shape

HEADS = ("题型", "题干", "选项A", "选项B", "答案", "解析", "图片", "填空顺序", "选项", "")
words = st.one_of(
    st.sampled_from(
        ("", "", "A", "AB", "对", "×", "1", "2", "单选题", "判断题", "填空题", "综合", "要____做",
         "**A.甲**B.乙", "A甲B乙", "指针在（B）", "一、多选题", "题干", "答案", "选项A", "有", "3-5")
    ),
    st.text(alphabet="甲乙AB（）；、|*# \n\"',\t1", max_size=8),
)  # fmt: skip
tables = st.lists(st.lists(words, min_size=1, max_size=10), max_size=12)
calm = settings(max_examples=150, suppress_health_check=list(HealthCheck), deadline=None)


def rows_told(data: bytes, name: str, hints: Hints = NO_HINTS) -> set[int]:
    found = read(data, name, hints)
    if found.troubles:
        assert found.entries == ()
        return set()
    verdicts = ("accepted", "review", "rejected")
    assert len(found.entries) == sum(found.count(verdict) for verdict in verdicts)
    places = [e.place.number for e in found.entries] + [x.place.number for x in found.left_out]
    assert len(places) == len(set(places))
    headers = {table.header for table in found.tables}
    return {*places, *headers} - {0}


@calm
@given(tables, st.booleans())
def test_every_row_with_something_in_it_is_an_entry_or_left_out(
    rows: list[list[str]], headed: bool
) -> None:
    rows = [list(HEADS), ["判断题", "安全第一对不对", "", "", "对"], *rows] if headed else rows
    text = lines(rows)
    found = read(text.encode(), "a.csv")
    told = rows_told(text.encode(), "a.csv")
    if found.troubles or any("整张表" in x.why for x in found.left_out):
        assert not headed
        return
    filled = {n for n, row in enumerate(rows, start=1) if any(map(str.strip, row))}
    assert told >= filled


@calm
@given(tables)
def test_nobodys_mapping_can_break_it(rows: list[list[str]]) -> None:
    data = lines(rows).encode()
    found = read(data, "a.csv")
    layouts = {
        shape(table.heads): Layout(at % 5, tuple(list(ROLES)[(at * 3 + n) % len(ROLES)] for n in range(12)))
        for at, table in enumerate(found.tables)
    }  # fmt: skip
    assert isinstance(rows_told(data, "a.csv", Hints(layouts)), set)


@calm
@given(st.binary(max_size=300), st.sampled_from(TABLE.suffixes))
def test_no_bytes_can_break_it(data: bytes, suffix: str) -> None:
    found = read(data, f"a{suffix}")
    assert len(found.troubles) <= 1


def test_a_mapping_that_somebody_made_is_obeyed_for_the_same_heads() -> None:
    rows = [("安全题库",), ("内容", "甲", "乙", "定论"), ("灭火器指针应在", "红区", "绿区", "B")]
    before = reading(rows)
    assert before.entries == ()
    assert "认不出哪一列是题干" in before.left_out[0].why
    table = before.tables[0]
    layout = Layout(2, ("stem", "option", "option", "answer"))
    after = reading(rows, hints=Hints({shape(table.heads): layout}))
    assert told(after.entries[0]) == (3, "single", "灭火器指针应在", ("红区", "绿区"), ("B",))
    assert after.tables[0].heads == ("内容", "甲", "乙", "定论")
    assert after.tables[0].roles == layout.roles


def test_a_mapping_changes_what_heads_would_have_meant() -> None:
    rows = [("题干", "解析", "答案"), ("甲对不对", "乙对不对", "对")]
    layout = Layout(1, ("explanation", "stem", "answer"))
    found = reading(rows, hints=Hints({shape(rows[0]): layout}))
    assert told(found.entries[0])[2] == "乙对不对"


def test_tables_with_the_same_heads_have_the_same_shape() -> None:
    assert shape(("题干（必填）", "答案：")) == shape(("题干", "答案"))
    assert shape(("题干", "答案")) != shape(("答案", "题干"))


def test_a_kind_is_taken_from_the_hint_where_the_table_leaves_it_open() -> None:
    rows = [("题干", "答案"), ("什么是三违", "违章指挥")]
    found = reading(rows, hints=Hints(kind="short"))
    assert told(found.entries[0])[1] == "short"


def test_progress_is_told_and_what_it_raises_goes_through() -> None:
    rows = [("题干", "答案"), *((f"第{n}条对不对", "对") for n in range(1200))]
    heard: list[tuple[int, int]] = []
    reading(rows, hints=Hints(report=lambda done, whole: heard.append((done, whole))))
    assert heard[-1] == (1200, 1201)
    assert len(heard) >= 3

    def stop(done: int, whole: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reading(rows, hints=Hints(report=stop))


def test_samples_and_roles_of_each_table_are_told() -> None:
    found = read(
        book({"甲": [("题干", "答案"), ("一对不对", "对")], "乙": [("张三", "李四")]}), "a.xlsx"
    )
    assert [(t.sheet, t.header, t.roles, t.samples) for t in found.tables] == [
        ("甲", 1, ("stem", "answer"), (("一对不对", "对"),)),
        ("乙", 0, ("", ""), (("张三", "李四"),)),
    ]


def test_numbers_are_no_ids_but_in_our_own_form() -> None:
    ours = ("编号", "题型", "题干", "答案", "填空顺序", "依据", "对象", "标签")
    row = (7, "判断题", "安全第一对不对", "对")
    mine, other = reading([ours, row]), reading([ours[:4], row])
    assert [e.question.id for f in (mine, other) for e in f.entries if e.question] == ["7", ""]
    assert [at for at, _ in other.tables[0].notes] == [0]
