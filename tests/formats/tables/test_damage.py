"""Bombs, damaged and locked files: one clear sentence within seconds, and no more."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
from formats.tables.books import book

from trainer.formats.tables import guard, read, workbook

FIXTURES = Path(__file__).parent / "fixtures"
GOOD = book({"a": [("题干", "答案"), ("安全第一对不对", "对")]})
SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def with_parts(**parts: str | bytes) -> bytes:
    """A good workbook with other *parts*: `sheet` is the first sheet."""
    names = {"sheet": SHEET, "strings": "xl/sharedStrings.xml", "styles": "xl/styles.xml"}
    changed = {names[key]: value for key, value in parts.items()}
    out = io.BytesIO()
    deflated = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(out, "w", deflated) as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name, old.read(name)))
    return out.getvalue()


def sheet_of(*cells: str) -> bytes:
    rows = "".join(cells)
    return with_parts(sheet=f"<worksheet {NS}><sheetData>{rows}</sheetData></worksheet>")


def trouble(data: bytes, name: str = "题库.xlsx") -> str:
    """The one sentence said of *data*, within seconds."""
    began = time.perf_counter()
    found = read(data, name)
    assert time.perf_counter() - began < 5
    assert found.entries == ()
    assert len(found.troubles) == 1
    return found.troubles[0].sentence


def text(ref: str) -> str:
    return f'<c r="{ref}" t="inlineStr"><is><t>x</t></is></c>'


FAR = {
    "a column beyond 702": f'<row r="1">{text("A1")}{text("AAA1")}</row>',
    "the last cell of all": f'<row r="1">{text("A1")}</row><row r="1048576">{text("XFD1048576")}</row>',
    "a wide and long box": f'<row r="1">{text("A1")}</row><row r="99999">{text("ZZ99999")}</row>',
    "many rows": f'<row r="1">{text("A1")}</row><row r="1048576">{text("Z1048576")}</row>',
    "single quotes": f'<row r="1">{text("A1")}<c r=\'XFD9\' t="inlineStr"><is><t>x</t></is></c></row>',
    "an attribute first": '<row r="1"><c t="inlineStr" r="XFD9"><is><t>x</t></is></c></row>',
    "a tab": f'<row r="1">{text("A1")}<c\tr="XFD9" t="inlineStr"><is><t>x</t></is></c></row>',
    "a prefix": f'<row r="1"><x:c xmlns:x="{NS[7:-1]}" r="XFD9"><x:v>1</x:v></x:c></row>',
    "no references": "<row>" + "<c><v>1</v></c>" * 800 + "</row>",
}


@pytest.mark.parametrize("cells", FAR.values(), ids=FAR.keys())
def test_cells_far_away_are_not_filled_up_to(cells: str) -> None:
    assert "请删去" in trouble(sheet_of(cells))


def test_a_sheet_under_another_name_is_looked_at_too() -> None:
    out = io.BytesIO()
    cells = f'<worksheet {NS}><sheetData><row r="1">{text("XFD9")}</row></sheetData></worksheet>'
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != SHEET:
                new.writestr(name, old.read(name).replace(b"worksheets/sheet1.xml", b"hidden.dat"))
        new.writestr("xl/hidden.dat", cells)
    assert "请删去" in trouble(out.getvalue())


def test_empty_cells_far_away_do_no_harm() -> None:
    cells = f'<row r="1">{text("A1")}</row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert guard.sprawl(sheet_of(cells)) == ""


def test_long_texts_that_many_cells_share_are_refused() -> None:
    strings = f"<sst {NS}><si><t>{'长' * 3_000_000}</t></si></sst>"
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 5000))
    rows = f"<worksheet {NS}><sheetData>{cells}</sheetData></worksheet>"
    out = io.BytesIO(with_parts(sheet=rows))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        if "xl/sharedStrings.xml" not in archive.namelist():
            archive.writestr("xl/sharedStrings.xml", strings)
    data = out.getvalue()
    assert "重复的长文字太多" in guard.sprawl(data) or "重复的长文字太多" in guard.sprawl(
        with_parts(sheet=rows, strings=strings)
    )


def test_repeated_rows_of_an_open_document_are_refused() -> None:
    ods = (FIXTURES / "old.ods").read_bytes()
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ods)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "content.xml":
                at = part.index(b"<table:table-row")
                bomb = (
                    b'<table:table-row table:number-rows-repeated="1000000">'
                    b'<table:table-cell office:value-type="float" office:value="1" '
                    b'table:number-columns-repeated="600"><text:p>1</text:p></table:table-cell>'
                    b"</table:table-row>"
                )
                part = part[:at] + bomb + part[at:]
            new.writestr(name, part)
    assert "太大" in trouble(out.getvalue(), "题库.ods")
    assert guard.sprawl(ods) == ""


def test_a_part_that_unpacks_to_much_more_is_refused() -> None:
    assert "200 MB" in trouble(with_parts(sheet=b" " * 210_000_000))


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    sheet = f'<?xml version="1.0"?>{bomb}<worksheet {NS}><sheetData/></worksheet>'
    assert "DTD" in trouble(with_parts(sheet=sheet))


def test_more_than_fifty_megabytes_are_refused() -> None:
    assert "50 MB" in trouble(b"a,b\n" * 13_000_000, "题库.csv")


@pytest.mark.parametrize(
    "end", [30, 100, len(GOOD) // 2, len(GOOD) - 30], ids=["30", "100", "half", "all but 30"]
)
def test_a_workbook_cut_off_is_damaged(end: int) -> None:
    assert "损坏" in trouble(GOOD[:end])


def test_a_workbook_with_a_broken_sheet_is_damaged() -> None:
    assert "损坏" in trouble(with_parts(sheet="<worksheet><sheetData><row"))


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "题库.xlsx", "空的"),
        (b"\n \n", "题库.csv", "空的"),
        (b"\x89PNG\r\n\x1a\n" + b"\0\xff\xfe" * 50, "题库.xlsx", "损坏"),
        (OLE + b"\0" * 2000, "题库.xls", "没有表格"),
        (OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"), "题库.xlsx", "密码"),
        (OLE + b"\0" * 500 + "Workbook".encode("utf-16-le") + b"\0" * 900, "题库.xls", "损坏"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "题库.xls", "网页"),
        ("题干,答案\n甲,".encode() + b"\xff", "题库.csv", "编码"),
        ('题干,答案\n"甲,乙\n丙,丁\n'.encode(), "题库.csv", "引号"),
        (("甲," * 800 + "\n").encode(), "题库.csv", "702列"),
    ],
)
def test_what_is_no_table_is_said_to_be_none(data: bytes, name: str, said: str) -> None:
    assert said in trouble(data, name)


def test_the_place_of_a_bad_quote_is_told() -> None:
    found = read('题干,答案\n甲,对\n"乙"丙,对\n'.encode(), "题库.csv")
    assert [p.line for p in found.troubles] == [3]


def test_a_locked_part_is_named_as_such() -> None:
    data = bytearray(GOOD)
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "密码" in trouble(bytes(data))


def test_a_panic_of_the_native_reader_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException): ...

    def panic(*_: object) -> None:
        raise PanicException

    monkeypatch.setattr(workbook, "_sheet", panic)
    assert "损坏" in trouble(GOOD)
    monkeypatch.setattr(workbook, "_sheet", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        read(GOOD, "题库.xlsx")


def test_too_many_questions_are_refused() -> None:
    rows = "题干,答案\n" + "这样对不对,对\n" * 100_001
    assert "100000" in trouble(rows.encode(), "题库.csv")
