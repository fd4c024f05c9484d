"""Tables of plain text: whatever stands between the columns, line breaks within quotes and all."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice
from typing import Final

from trainer.formats.problem import Problem
from trainer.formats.tables.cells import Grid

_DELIMITERS: Final = ",\t;|"
_SAMPLE: Final = 60
_LONGEST: Final = 1_000_000
_WIDEST: Final = 702


def parsed(text: str, name: str) -> Grid | Problem:
    """The one table of *text*; a record is a row, blank lines count, as they do in Excel."""
    csv.field_size_limit(_LONGEST)
    named = text[:5].lower().startswith("sep=") and text[4:5] in _DELIMITERS
    delimiter = text[4] if named and len(text) > 4 else delimiter_of(text)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    try:
        rows.extend(lines)
    except csv.Error as error:
        return Problem(name, len(rows) + 1, _said(error))
    return _even(rows, name)


def _said(error: csv.Error) -> str:
    if "limit" in str(error):
        return f"这一行有一格超过 {_LONGEST} 个字，多半是引号没有配对，请改正后再导入。"
    return "从这一行起引号没有配对，读不下去；格里要写引号时，请写两个连着的引号，改正后再导入。"


def _even(rows: list[list[str]], name: str) -> Grid | Problem:
    width = max(map(len, rows), default=0)
    if width > _WIDEST:
        return Problem(name, 1, f"表格有{width}列，最多{_WIDEST}列，请删去多余的列再导入。")
    return Grid("", [row + [""] * (width - len(row)) for row in rows])


def delimiter_of(text: str) -> str:
    """What parts the columns: that by which most of the first rows come out equally wide."""
    return max(_DELIMITERS, key=lambda d: _evenness(text, d))


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        widths = [len(row) for row in islice(lines, _SAMPLE) if row]
    except csv.Error:
        return 0.0, 0
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return 0.0, 0
    width, count = wide.most_common(1)[0]
    return round(sum(wide.values()) / len(widths), 1) + count / len(widths) / 10, width
