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
    values_of = sa.text(source(db, column.type))
    bound: sa.BindParameter[str] = sa.bindparam("given", dumped(given), unique=True)
    return column.in_(values_of.bindparams(bound))


def source(db: sa.Connection, kind: sa.types.TypeEngine[Any]) -> str:
    """A query that gives back the values that are `dumped` in its parameter *given*."""
    if db.dialect.name == "sqlite":
        return "SELECT value FROM json_each(:given)"
    typed = f"CAST(value AS {kind.compile(db.dialect)})"
    return f"SELECT {typed} FROM json_array_elements_text(CAST(:given AS json))"


def dumped(values: Sequence[str | int]) -> str:
    """*values* as the parameter of `source`."""
    return json.dumps(values, ensure_ascii=False)
