"""Tables as rows of cells that know their number, out of xlsx and csv alike."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import PurePath
from typing import Any
from zipfile import BadZipFile

from trainer.quiz.refusals import Invalid

Cell = str | int | float | bool | date | datetime | time | None

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Row:
    """One row, numbered as the program that made the file numbers it."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def empty(self) -> bool:
        """Nothing in it but blanks."""
        return all(c is None or not str(c).strip() for c in self.cells)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; *name* is empty for csv."""

    name: str
    rows: tuple[Row, ...]


def sheets(data: bytes, name: str) -> tuple[Sheet, ...]:
    """All tables of a file. Raises Invalid for what is no table."""
    if data.startswith(_OLD_EXCEL):
        raise Invalid(f"“{name}”是旧式 xls 文件，请在表格软件里另存为 xlsx 再导入。")
    if data.startswith(_ZIP):
        return _workbook(data, name)
    if PurePath(name).suffix.lower() in (".xlsx", ".xlsm"):
        raise Invalid(f"“{name}”打不开，不是完好的 xlsx 文件，请重新保存后再导入。")
    return (Sheet("", tuple(_csv_rows(_text(data, name), name))),)


def _workbook(data: bytes, name: str) -> tuple[Sheet, ...]:
    from openpyxl import load_workbook  # noqa: PLC0415  (slow, and rarely needed)
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            found = tuple(
                Sheet(sheet.title, tuple(_sheet_rows(sheet))) for sheet in book.worksheets
            )
            book.close()
    except (BadZipFile, InvalidFileException, KeyError, ValueError, SyntaxError) as error:
        raise Invalid(f"“{name}”打不开，不是完好的 xlsx 文件，请重新保存后再导入。") from error
    return found


def _sheet_rows(sheet: Any) -> Iterator[Row]:
    sheet.reset_dimensions()  # what the file says of its own size is often wrong
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        yield Row(number, tuple(_value(cell) for cell in cells))


def _value(cell: Any) -> Cell:
    value: Cell = cell.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        form = str(cell.number_format)
        return str(value).zfill(len(form)) if form.strip("0") == "" else value
    return value


def _text(data: bytes, name: str) -> str:
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Invalid(f"“{name}”的文字编码认不出来，请另存为 UTF-8 的 csv，或存为 xlsx 再导入。")


def _csv_rows(text: str, name: str) -> Iterator[Row]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = 1
    try:
        for cells in lines:
            yield Row(number, tuple(cells))
            number = lines.line_num + 1
    except csv.Error as error:
        raise Invalid(
            f"“{name}”第{number}行读不懂，引号没有配对或混有别的内容，请改正后再导入。"
        ) from error


def _delimiter(text: str) -> str:
    head = "\n".join(text.splitlines()[:10])
    return max(",\t;", key=head.count)
