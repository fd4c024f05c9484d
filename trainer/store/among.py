"""Conditions over more values than a statement may have parameters."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa


def among(
    db: sa.Connection, column: sa.ColumnElement[Any], values: Iterable[str | int]
) -> sa.ColumnElement[bool]:
    """Whether *column* holds one of *values*, however many there are."""
    given = list(values)
    if len(given) == 1:
        return column == given[0]
    return column.in_(listed(db, given))


def listed(db: sa.Connection, values: Sequence[str | int]) -> sa.TextClause:
    """A query that gives back *values*."""
    given = json.dumps(values, ensure_ascii=False)
    if db.dialect.name == "sqlite":
        return sa.text("SELECT value FROM json_each(:given)").bindparams(given=given)
    kind = "INTEGER" if values and isinstance(values[0], int) else "TEXT"
    return sa.text(
        f"SELECT CAST(value AS {kind}) FROM json_array_elements_text(CAST(:given AS json))"
    ).bindparams(given=given)
