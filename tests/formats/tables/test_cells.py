"""Cells come in as people see them, or the row waits."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from formats.tables.books import codes, figures, reading, told
from openpyxl import Workbook
from openpyxl.drawing.image import Image
from PIL import Image as Pixels

from trainer.formats.tables import read
from trainer.formats.tables.cells import text_of

FIXTURES = Path(__file__).parent / "fixtures"
HEADS = ("题干", "选项A", "选项B", "答案")


def saved(made: Workbook) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.1, "0.1"),
        (1.0, "1"),
        (0.1 + 0.2, "0.3"),
        (-2.50, "-2.5"),
        (123456789012.0, "123456789012"),
        (1e20, "100000000000000000000"),
        (0.00001, "0.00001"),
        (True, "TRUE"),
        (None, ""),
        (date(2024, 3, 5), "2024-03-05"),
        (" 甲 ", " 甲 "),
    ],
)
def test_values_are_what_people_see(value: object, text: str) -> None:
    assert text_of(value) == text  # type: ignore[arg-type]


def test_percent_stays_percent() -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (HEADS, ("浓度不得超过多少", 0.1, 0.25, "A"), ("含量是多少", 0.105, "5%", "B")):
        sheet.append(row)
    for cell, form in (("B2", "0%"), ("C2", "0%"), ("B3", "0.0%")):
        sheet[cell].number_format = form
    found = read(saved(made), "题库.xlsx")
    assert [told(e)[3] for e in found.entries] == [("10%", "25%"), ("10.5%", "5%")]


def test_a_date_where_a_word_should_be_waits() -> None:
    found = reading(
        [HEADS, ("几级到几级", date(2024, 3, 5), "6-8", "A"), ("正常的一题", "1", "2", "A")]
    )
    assert figures(found) == (2, 1, 1, 0, 0)
    assert codes(found) == [(2, ("changed-cell",))]
    assert "2024-03-05" in found.entries[0].doubts[0].sentence


def test_a_cell_that_several_rows_share_holds_for_each() -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (
        ("题型", "题干", "答案"),
        ("判断题", "甲对", "对"),
        (None, "乙对", "错"),
        (None, "丙对", "对"),
    ):
        sheet.append(row)
    sheet.merge_cells("A2:A4")
    found = read(saved(made), "题库.xlsx")
    assert figures(found) == (3, 3, 0, 0, 0)
    assert found.by_kind() == {"judge": 3}


def test_a_picture_beside_a_row_is_asked_for() -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (
        HEADS,
        ("这是什么标志", "禁止", "警告", "A"),
        ("那是什么标志", "禁止", "警告", "B"),
    ):
        sheet.append(row)
    pixels = io.BytesIO()
    Pixels.new("RGB", (8, 8)).save(pixels, "PNG")
    sheet.add_image(Image(pixels), "F3")
    found = read(saved(made), "题库.xlsx")
    assert codes(found) == [(3, ("picture",))]


def test_a_picture_within_a_cell_is_asked_for() -> None:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (HEADS, ("什么标志", "甲", "警告", "B"), ("甲乙丙", "1", "2", "A")):
        sheet.append(row)
    sheet["B2"].value, sheet["B2"].data_type = '=DISPIMG("ID_1",1)', "s"
    out = io.BytesIO(saved(made))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/cellimages.xml", "<cellImages/>")
    assert codes(read(out.getvalue(), "题库.xlsx")) == [(2, ("picture",))]


@pytest.mark.parametrize("name", ["old.xls", "old.ods"])
def test_other_sorts_of_workbooks_say_the_same(name: str) -> None:
    found = read((FIXTURES / name).read_bytes(), name)
    assert figures(found) == (3, 3, 0, 0, 1)
    assert [told(e)[0] for e in found.entries] == [2, 4, 5]
    assert told(found.entries[0])[1:] == (
        "single", "灭火器的压力指针应当在（　　）", ("红区", "黄区", "绿区"), ("C",),
    )  # fmt: skip
    assert told(found.entries[1])[4] == ("A", "C")
    assert told(found.entries[2])[3] == ("0.4", "10", "35")
    assert [x.place.sheet for x in found.left_out] == ["说明"]
