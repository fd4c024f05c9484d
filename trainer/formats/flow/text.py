"""Plain text files, and text that was pasted."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import Final

from trainer.formats.archive import too_large
from trainer.formats.bank import Hints
from trainer.formats.decoding import decoded
from trainer.formats.flow.line import Line
from trainer.formats.flow.segmenting import read_lines
from trainer.formats.flow.signs import field_first, option_letter, started
from trainer.formats.problem import Problem
from trainer.formats.reading import Reading

_SAMPLE: Final = 20_000
_ROWS: Final = 40
_ENDS: Final = re.compile(r"\r\n|\n|\r|\f|\v|\x85|\u2028|\u2029")


def read(data: bytes, name: str, hints: Hints) -> Reading:
    """The questions of a text file."""
    text = too_large(data, name) or decoded(data, name)
    if isinstance(text, Problem):
        return Reading(name, troubles=(text,))
    return read_text(text, name, hints)


def read_text(text: str, name: str, hints: Hints) -> Reading:
    """The questions of *text*."""
    lines = [Line(at, line) for at, line in enumerate(_ENDS.split(text.lstrip("\ufeff")), start=1)]
    return read_lines(lines, name, hints)


def looks_like_table(text: str) -> bool:
    """Whether *text* is a table with commas or tabs between its cells, and no running text."""
    sample = text[:_SAMPLE]
    return any(_tabular(sample, mark, len(text) > _SAMPLE) for mark in ("\t", ",", ";"))


def _tabular(sample: str, mark: str, cut: bool) -> bool:
    rows = _rows(sample, mark)
    rows = rows[:-1] if cut and len(rows) > 1 else rows
    wide = [row for row in rows if len(row) >= 3]
    if not rows or len(wide) * 10 < 8 * len(rows):
        return False
    spoken = sum(_spoken(row) for row in wide)
    return spoken * 5 < len(wide)


def _rows(sample: str, mark: str) -> list[list[str]]:
    found: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=mark):
            if any(cell.strip() for cell in row):
                found.append(row)
            if len(found) == _ROWS:
                break
    except csv.Error:
        return []
    return found


def _spoken(row: Sequence[str]) -> bool:
    """Whether a row is a line of running text that happens to hold the mark."""
    first = row[0].strip()
    numbered = started(first) is not None and len(first) > 6
    return bool(option_letter(first) or field_first(first) or numbered)
