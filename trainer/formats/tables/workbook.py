"""The sheets of a file of tables, checked before anything fills memory with them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, Final

from trainer.formats.archive import checked_zip, too_large
from trainer.formats.decoding import decoded
from trainer.formats.problem import Problem
from trainer.formats.tables.cells import Grid, grid
from trainer.formats.tables.comma import parsed
from trainer.formats.tables.guard import Spotter, sprawl
from trainer.formats.tables.parts import Parts, parts_of

_ZIP: Final = b"PK"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROTECTED: Final = tuple(
    name.encode("utf-16-le") for name in ("EncryptedPackage", "EncryptionInfo")
)
_STREAMS: Final = tuple(name.encode("utf-16-le") + b"\0\0" for name in ("Workbook", "Book"))
_TEXTUAL: Final = (".csv", ".tsv", ".txt")
_BROKEN: Final = "文件已损坏或没有下载完整，打不开。请用表格软件打开它，另存为 xlsx 再导入。"
_LOCKED: Final = "文件加了密码，打不开。请在表格软件里去掉密码，另存一份再导入。"


def grids(data: bytes, name: str) -> tuple[Grid, ...] | Problem:
    """All sheets of *data*, be it a workbook of any sort or text with separators."""
    large = too_large(data, name)
    if large is not None:
        return large
    if not data.strip():
        return Problem(name, 0, "文件是空的，请选有试题的表格。")
    if data.startswith(_ZIP):
        return _packed(data, name)
    if data.startswith(_OLE):
        return _compound(data, name)
    return _textual(data, name)


def _packed(data: bytes, name: str) -> tuple[Grid, ...] | Problem:
    spotter = Spotter()
    fault = checked_zip(data, name, spotter.look)
    if fault is not None:
        return fault
    sentence = sprawl(data, spotter)
    return Problem(name, 0, sentence) if sentence else _opened(data, name)


def _compound(data: bytes, name: str) -> tuple[Grid, ...] | Problem:
    if any(mark in data for mark in _PROTECTED):
        return Problem(name, 0, _LOCKED)
    if not any(mark in data for mark in _STREAMS):
        return Problem(name, 0, "文件里没有表格，可能是别的程序的文件改了名。请换一个文件。")
    return _opened(data, name)


def _textual(data: bytes, name: str) -> tuple[Grid, ...] | Problem:
    ending = PurePath(name).suffix.lower()
    if data.lstrip()[:1] == b"<" and ending not in _TEXTUAL:
        return Problem(
            name, 0, "这是网页或 XML，只是改了名。请用表格软件打开它，另存为 xlsx 再导入。"
        )
    text = decoded(data, name)
    if isinstance(text, Problem):
        return text if ending in _TEXTUAL else Problem(name, 0, _BROKEN)
    found = parsed(text, name)
    return found if isinstance(found, Problem) else (found,)


def _opened(data: bytes, name: str) -> tuple[Grid, ...] | Problem:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError  # noqa: PLC0415  (native, and rarely needed)

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            parts = parts_of(data) if data.startswith(_ZIP) else Parts()
            return tuple(_sheet(book, sheet, parts) for sheet in book.sheets_metadata)
    except PasswordError:
        return Problem(name, 0, _LOCKED)
    except (CalamineError, ValueError, OSError):
        return Problem(name, 0, _BROKEN)
    except BaseException as error:
        # A panic inside the library over a broken file has no class to import; all else goes on.
        if type(error).__name__ != "PanicException":
            raise
        return Problem(name, 0, _BROKEN)


def _sheet(book: Any, named: Any, parts: Parts) -> Grid:
    if str(named.typ) != "SheetTypeEnum.WorkSheet":
        return Grid(named.name, [])
    sheet = book.get_sheet_by_name(named.name)
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    drawn = parts.drawn.get(named.name, ())
    if parts.inside is not None:
        parts.inside.restore(named.name, rows)
    _spread(rows, sheet.merged_cell_ranges or ())
    if parts.inside is not None:
        drawn = (*drawn, *parts.inside.taken(rows))
    return grid(named.name, rows, parts.percents.get(named.name, ()), drawn)


def _spread(
    rows: list[list[Any]], merged: Sequence[tuple[tuple[int, int], tuple[int, int]]]
) -> None:
    """What several rows of one column share stands in each of them."""
    for (top, left), (bottom, right) in merged:
        if left != right or top == bottom or top >= len(rows) or left >= len(rows[top]):
            continue
        for row in rows[top + 1 : bottom + 1]:
            row[left] = rows[top][left]
