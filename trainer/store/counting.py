"""Running numbers."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from trainer.store.tables import counters


def insert_unless_there(db: sa.Connection, table: sa.Table, **values: object) -> None:
    """Insert, or wait for who inserts the same key at this moment and leave theirs."""
    insert: Any
    if db.dialect.name == "sqlite":
        from sqlalchemy.dialects.sqlite import insert  # noqa: PLC0415  (the one in use)
    else:
        from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415  (the one in use)
    db.execute(insert(table).values(**values).on_conflict_do_nothing())


def step(db: sa.Connection, series: str) -> None:
    """Count *series* on; until this work ends whoever else counts it waits."""
    insert_unless_there(db, counters, series=series, last=0)
    here = counters.c.series == series
    db.execute(sa.update(counters).where(here).values(last=counters.c.last + 1))
