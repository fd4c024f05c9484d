"""Workbooks made for a test, and what a reading came to in a few figures."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook

from trainer.formats.bank import NO_HINTS, Hints
from trainer.formats.reading import Entry, Reading
from trainer.formats.tables import read

Rows = Sequence[Sequence[Any]]


def book(sheets: Mapping[str, Rows]) -> bytes:
    """An xlsx of *sheets*; None is an empty cell, an empty sequence a blank row."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for at, row in enumerate(rows, start=1):
            if not row:
                sheet.row_dimensions[at].height = 12
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def lines(rows: Rows, delimiter: str = ",") -> str:
    """*rows* as separated values."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def reading(rows: Rows, sheet: str = "Sheet0", hints: Hints = NO_HINTS) -> Reading:
    """What an xlsx of one sheet comes to."""
    return read(book({sheet: rows}), "题库.xlsx", hints)


def figures(found: Reading) -> tuple[int, int, int, int, int]:
    """How many were read, accepted, are for review, rejected; how much was left out."""
    assert found.troubles == ()
    counts = [found.count(verdict) for verdict in ("accepted", "review", "rejected")]
    assert len(found.entries) == sum(counts)
    return (len(found.entries), counts[0], counts[1], counts[2], len(found.left_out))


def told(entry: Entry) -> tuple[int, str, str, tuple[str, ...], tuple[str, ...]]:
    """Row, kind, stem, texts and key of what an entry makes."""
    question = entry.question
    assert question is not None
    kind = question.kind
    return entry.place.number, kind.name, question.stem, kind.texts(), kind.key()


def codes(found: Reading) -> list[tuple[int, tuple[str, ...]]]:
    """The doubts by row."""
    return [(e.place.number, tuple(d.code for d in e.doubts)) for e in found.entries if e.doubts]
