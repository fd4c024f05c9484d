"""Cells as the texts that a person sees in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from trainer.formats.tables.anchored import Anchored
from trainer.quiz.draft import Doubt

Cell = str | int | float | bool | date | datetime | time | timedelta | None
_MIDNIGHT: Final = time()


class Dated(str):
    """The text of a cell that holds a date or a time: it may have been `3-5` when it was typed."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: *rows* of texts, as many columns in each, the first row of the sheet being 1.

    *odd* are the indices of rows in which a cell is `Dated`. *drawn* are the pictures over it;
    *doubts* grow, by the index of the row, when they are put where they belong.
    """

    name: str
    rows: list[list[str]]
    odd: frozenset[int] = frozenset()
    drawn: tuple[Anchored, ...] = ()
    doubts: dict[int, list[Doubt]] = field(default_factory=dict)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0


def text_of(value: Cell) -> str:
    """What a person sees: 1 for 1.0, 0.1 for 0.1, nothing for nothing."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime) and value.time() == _MIDNIGHT:
        value = value.date()
    return Dated(value)


def _number(value: float) -> str:
    if value == int(value) if abs(value) < 1e15 else False:
        return str(int(value))
    text = f"{value:.15g}"
    return text if "e" not in text else f"{value:f}".rstrip("0").rstrip(".")


def percent(value: float) -> str:
    """A number of a cell that is shown in percent: 10% for 0.1."""
    return f"{_number(float(f'{value * 100:.15g}'))}%"


def grid(
    name: str,
    values: list[list[Any]],
    percents: Iterable[tuple[int, int]] = (),
    drawn: tuple[Anchored, ...] = (),
) -> Grid:
    """The texts of *values*; *percents* are the places of numbers that are shown in percent."""
    for row, column in percents:
        if row < len(values) and column < len(values[row]):
            value = values[row][column]
            if value.__class__ is float or value.__class__ is int:
                values[row][column] = percent(value)
    odd: set[int] = set()
    rows = []
    for at, cells in enumerate(values):
        texts = [c if c.__class__ is str else text_of(c) for c in cells]
        if Dated in map(type, texts):
            odd.add(at)
        rows.append(texts)
    return Grid(name, rows, frozenset(odd), drawn)
