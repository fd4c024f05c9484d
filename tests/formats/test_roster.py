"""People out of tables: what is certain comes in, what is not is told with sheet and row."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from trainer.formats.calendar_day import day
from trainer.formats.roster import COLUMNS, read_roster
from trainer.quiz.refusals import Invalid
from trainer.training.person import Person

HEAD = list(COLUMNS)
WANG = ["1001", "王强", "鲁西包装/一车间/甲班", "包装工", "从业人员", "2021-03-01"]
LI = ["1002", "李敏", "鲁西包装/一车间", "班组长", "班组长", ""]
A_WANG = Person(
    "1001", "王强", "鲁西包装", "一车间", "甲班", "包装工", "从业人员", date(2021, 3, 1)
)
NINE = datetime(2021, 3, 1, 9)  # noqa: DTZ001  (a cell knows no zone)
A_LI = Person("1002", "李敏", "鲁西包装", "一车间", "", "班组长", "班组长", None)


def comma(*rows: list[str]) -> bytes:
    return "".join(",".join(row) + "\n" for row in rows).encode()


def workbook(*tables: list[list[Any]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(tables, 1):
        sheet = book.create_sheet(f"表{number}")
        for row in rows:
            sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def told(data: bytes, name: str = "人员.csv") -> list[str]:
    return [str(p) for p in read_roster(data, name).problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_is_read_in_every_usual_encoding(encoding: str) -> None:
    found = read_roster(comma(HEAD, WANG, LI).decode().encode(encoding), "人员.csv")
    assert (found.people, found.problems, found.read) == ((A_WANG, A_LI), (), 2)


@pytest.mark.parametrize("mark", ["\t", ";"])
def test_csv_may_be_parted_by_other_marks(mark: str) -> None:
    assert read_roster(comma(HEAD, WANG).replace(b",", mark.encode()), "人员.txt").people == (
        A_WANG,
    )


def test_a_workbook_is_read_with_its_numbers_and_dates() -> None:
    data = workbook([HEAD, [1001, *WANG[1:5], NINE], LI])
    assert read_roster(data, "人员.xlsx").people == (A_WANG, A_LI)


def test_zeros_that_a_cell_shows_belong_to_the_number() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEAD)
    sheet.append([7, *WANG[1:]])
    sheet["A2"].number_format = "00000"
    data = io.BytesIO()
    book.save(data)
    assert [p.no for p in read_roster(data.getvalue(), "a.xlsx").people] == ["00007"]


def test_three_columns_do_for_the_one() -> None:
    head = ["工号", "姓名", "单位", "部门", "班组", *HEAD[3:]]
    row = ["1001", "王强", "鲁西包装", "一车间", "甲班", *WANG[3:]]
    assert read_roster(comma(head, row), "a.csv").people == (A_WANG,)


def test_the_order_of_columns_and_strange_columns_do_not_matter() -> None:
    rows = [[*reversed(row), "备注"] for row in (HEAD, WANG)]
    assert read_roster(comma(*rows), "a.csv").people == (A_WANG,)


def test_the_header_may_stand_below_a_title_and_be_written_freely() -> None:
    head = ["工 号*", "姓名", "单位／部门／班组", "岗位", "类别", "入职日期："]
    data = workbook([["2026年人员名单"], [], head, WANG])
    assert read_roster(data, "a.xlsx").people == (A_WANG,)


def test_blank_rows_do_not_shift_the_numbers() -> None:
    bad = ["1003", "", *WANG[2:]]
    assert told(comma(HEAD, WANG, [], [""] * 6, bad)) == ["人员.csv:5: “姓名”是空的，请补上。"]
    rows: list[list[Any]] = [[], HEAD, WANG, [], [], bad]
    assert told(workbook(rows), "人员.xlsx") == ["人员.xlsx[表1]:6: “姓名”是空的，请补上。"]


def test_a_cell_of_two_lines_counts_as_the_lines_it_takes() -> None:
    two = ["1003", '"王\n强"', *WANG[2:]]
    bad = ["", "李敏", *WANG[2:]]
    assert told(comma(HEAD, two, bad)) == ["人员.csv:4: “工号”是空的，请补上。"]


def test_all_sheets_with_a_header_are_read_and_others_are_left() -> None:
    data = workbook([HEAD, WANG], [["说明"], ["随便写"]], [HEAD, LI])
    assert read_roster(data, "a.xlsx").people == (A_WANG, A_LI)


def test_a_number_used_twice_is_told_with_both_places_even_across_sheets() -> None:
    data = workbook([HEAD, WANG], [HEAD, ["1001", *LI[1:]]])
    found = read_roster(data, "a.xlsx")
    assert [str(p) for p in found.problems] == [
        "a.xlsx[表2]:2: 工号“1001”已经出现在工作表“表1”第2行，请核对后只留一行。"
    ]
    assert (found.people, found.read) == ((A_WANG,), 2)


@pytest.mark.parametrize(
    ("column", "value", "sentence"),
    [
        (0, "", "“工号”是空的，请补上。"),
        (2, "甲/乙/丙/丁", "“单位/部门/班组”写了“甲/乙/丙/丁”，最多三级，请改正。"),
        (4, "工人", "“类别”写了“工人”，只能是领导干部、主要负责人、安全管理人员、班组长、从业人员之一，请改正。"),
        (5, "2021-3", "“入职日期”写了“2021-3”，认不准是哪一天，请写成 2022-05-08。"),
        (5, "21-3-1", "“入职日期”写了“21-3-1”，认不准是哪一天，请写成 2022-05-08。"),
        (5, "03/01/2021", "“入职日期”写了“03/01/2021”，认不准是哪一天，请写成 2022-05-08。"),
        (5, "2021-02-30", "“入职日期”写了“2021-02-30”，认不准是哪一天，请写成 2022-05-08。"),
        (1, "#N/A", "“姓名”的公式出错（#N/A），请改正。"),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_told_and_not_guessed(
    column: int, value: str, sentence: str
) -> None:
    row = [value if at == column else cell for at, cell in enumerate(WANG)]
    found = read_roster(comma(HEAD, row), "人员.csv")
    assert [str(p) for p in found.problems] == [f"人员.csv:2: {sentence}"]
    assert found.people == ()


def test_all_slips_of_a_row_are_told() -> None:
    assert told(comma(HEAD, ["", "", "", "", "工人", "去年"])) == [
        "人员.csv:2: “工号”是空的，请补上。",
        "人员.csv:2: “姓名”是空的，请补上。",
        "人员.csv:2: “类别”写了“工人”，只能是领导干部、主要负责人、安全管理人员、班组长、从业人员之一，请改正。",
        "人员.csv:2: “入职日期”写了“去年”，认不准是哪一天，请写成 2022-05-08。",
    ]


def test_missing_columns_are_refused_once_with_what_there_is() -> None:
    with pytest.raises(Invalid) as refused:
        read_roster(comma(["名单"], ["工号", "姓名", "部门", "电话", "岗位"], WANG), "a.csv")
    assert str(refused.value) == (
        "第2行的表头缺少单位、班组、类别、入职日期，现有工号、姓名、部门、电话、岗位，请补齐后再导入。"
    )


def test_a_table_without_a_header_is_refused_with_the_columns_it_needs() -> None:
    with pytest.raises(Invalid, match="前10行里没有表头，请放上一行：工号、姓名、单位/部门/班组、"):
        read_roster(comma(WANG, LI), "a.csv")


def test_a_column_named_twice_is_refused() -> None:
    with pytest.raises(Invalid, match="第1行的表头里“姓名”出现了两次"):
        read_roster(comma([*HEAD, "姓名"], [*WANG, "王强"]), "a.csv")


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0old", "a.xls", "旧式 xls 文件，请在表格软件里另存为 xlsx"),
        (b"PK\x03\x04broken", "a.xlsx", "打不开，不是完好的 xlsx 文件"),
        (b"plain", "a.xlsx", "打不开，不是完好的 xlsx 文件"),
        (b"\xff\xff\xff\x80", "a.csv", "文字编码认不出来"),
        (b'a,"b\n', "a.csv", "第1行读不懂，引号没有配对"),
        (b"", "a.csv", "没有表头"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(data: bytes, name: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        read_roster(data, name)


@pytest.mark.parametrize(
    "written",
    [
        "2021-03-01", "2021-3-1", "2021/3/1", "2021.3.1", "2021年3月1日", "2021 年 3 月 1 日", "20210301",
        "２０２１－０３－０１", "2021-03-01 00:00:00", "44256", 44256, 44256.0, 20210301, date(2021, 3, 1),
        NINE,
    ],
)  # fmt: skip
def test_a_day_is_read_in_many_forms(written: object) -> None:
    assert day(written) == date(2021, 3, 1)


@pytest.mark.parametrize(
    "written", ["", "2021", "2021年", 2021, 44256.5, True, "1/3/2021", "9999999"]
)
def test_a_day_that_is_not_certain_is_none(written: object) -> None:
    assert day(written) is None


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_every_way_to_write_a_day_means_the_same(when: date) -> None:
    forms = (f"{when:%Y-%m-%d}", f"{when:%Y%m%d}", f"{when.year}年{when.month}月{when.day}日")
    assert {day(form) for form in forms} == {when}
