"""Tables in running text: a key, a bank with a row of heads, or only a frame around paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from trainer.formats.flow.line import Line
from trainer.formats.tables.cells import Grid
from trainer.formats.tables.header import is_header

Cells = list[list[list[Line]]]
"""The lines of each cell of each row."""

_NUMBER: Final = re.compile(r"\s*\d{1,4}\s*[.、．]?\s*")
_ANSWER: Final = re.compile(
    r"\s*(?:[A-Ja-jＡ-Ｊ][A-Ja-jＡ-Ｊ,，、\s]{0,18}|[√×✓✗对错TF]|正确|错误)?\s*"
)
_HEADS: Final = frozenset(("题号", "序号", "题目", "答案", "参考答案", "正确答案"))


def _text(cell: Sequence[Line]) -> str:
    return "\n".join(line.text for line in cell if line.text.strip())


def as_key(cells: Cells, number: int) -> list[Line]:
    """A key of numbers over (or beside) answers as lines like `1. A  2. B`; empty where it is none.

    The lines are said to stand at paragraph *number*, the table's first.
    """
    rows = [[_text(cell).strip() for cell in row] for row in cells]
    rows = [row for row in rows if any(row)]
    if len(rows) < 2:
        return []
    pairs = _across(rows) or _down(rows)
    return [Line(number, _said(row), "段") for row in pairs]


def _said(pairs: Sequence[tuple[str, str]]) -> str:
    return "  ".join(f"{_digits(number)}. {answer}" for number, answer in pairs)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _across(rows: Sequence[Sequence[str]]) -> list[list[tuple[str, str]]]:
    """Rows of numbers, each over a row of answers."""
    if len(rows) % 2:
        return []
    found: list[list[tuple[str, str]]] = []
    for above, under in zip(rows[::2], rows[1::2], strict=True):
        pairs = _paired(above, under)
        if not pairs:
            return []
        found.append(pairs)
    return found


def _paired(above: Sequence[str], under: Sequence[str]) -> list[tuple[str, str]]:
    pairs = [(a, b) for a, b in zip(above, under, strict=False) if a not in _HEADS or b not in _HEADS]  # fmt: skip
    pairs = [pair for pair in pairs if any(pair)]
    good = all(_NUMBER.fullmatch(a) and _ANSWER.fullmatch(b) for a, b in pairs)
    return [pair for pair in pairs if pair[1]] if good and len(above) == len(under) else []


def _down(rows: Sequence[Sequence[str]]) -> list[list[tuple[str, str]]]:
    """Numbers beside answers, under heads or none, in one pair of columns or several."""
    body = [row for row in rows if not any(cell in _HEADS for cell in row)]
    if len(body) < 2 or any(len(row) % 2 for row in body):
        return []
    found = [list(zip(row[::2], row[1::2], strict=True)) for row in body]
    pairs = [pair for row in found for pair in row if any(pair)]
    if not pairs or not all(_NUMBER.fullmatch(a) and _ANSWER.fullmatch(b) for a, b in pairs):
        return []
    by_column = [pair for column in zip(*found, strict=True) for pair in column if pair[1]]
    return [by_column]


def as_questions(cells: Cells, at: int) -> Grid | None:
    """A bank with a row of heads as a sheet called 表格 *at*; None where it is none."""
    rows = [[_text(cell) for cell in row] for row in cells]
    if len(rows) < 2 or not any(is_header([c.strip() for c in row]) for row in rows[:3]):
        return None
    width = max(map(len, rows))
    return Grid(f"表格 {at}", [row + [""] * (width - len(row)) for row in rows])
