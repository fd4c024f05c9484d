"""Many rows at once: as fast as the driver goes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

Line = tuple[object, ...]


def fill(db: sa.Connection, table: sa.Table, rows: Sequence[Line]) -> None:
    """Insert *rows*, each with a value for every column of *table* in its order."""
    types = {c.name: c.type.compile(db.dialect) for c in table.columns}
    pour(db, table.name, types, rows)


def pour(db: sa.Connection, table: str, types: dict[str, str], rows: Sequence[Line]) -> None:
    """The same for a table by its name, with the type of each column."""
    if not rows:
        return
    names = ", ".join(f'"{name}"' for name in types)
    if db.dialect.name == "sqlite":
        marks = ", ".join("?" for _ in types)
        into = f"INSERT INTO {table} ({names}) VALUES ({marks})"
        db.exec_driver_sql(into, _listed(rows))
        return
    typed = ", ".join(f'"{name}" {kind}' for name, kind in types.items())
    found = [dict(zip(types, row, strict=True)) for row in rows]
    db.exec_driver_sql(
        f"INSERT INTO {table} ({names}) SELECT {names}"
        f" FROM json_to_recordset(CAST(%s AS json)) AS given({typed})",
        (json.dumps(found, ensure_ascii=False),),
    )


def _listed(rows: Sequence[Line]) -> Any:
    return rows if isinstance(rows, list) else list(rows)
