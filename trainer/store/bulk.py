"""What SQLite does otherwise when very many rows come at once.

Indexes are made anew afterwards, as that is quicker than to keep them up row by row; and what was
written goes from the log into the file itself only after the commit, while others work on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

import sqlalchemy as sa

FEWEST: Final = 5_000
"""So many rows are worth it, if the table has not more than three times as many."""


_PAGES: Final = 1000
"""From so many pages in the log on SQLite does it by itself with a commit."""
_UNMERGED: Final = {"automerge": 0, "hashsize": 1 << 20}
_MERGED: Final = {"automerge": 4, "hashsize": 1 << 26}
"""As the index is told to work when it is made."""
_AFTERWARDS: Final = "checkpoint afterwards"


@contextmanager
def bulk(db: sa.Connection, table: sa.Table, pairs: str, coming: int) -> Iterator[None]:
    """Let *table* be without its indexes within, where *coming* rows are worth that.

    And let the index *pairs* be merged afterwards, as more is written, instead of again and again.

    For SQLite only, and part of the transaction: what goes wrong within brings the indexes back.
    Those that keep values unique stay. After the commit `owed` says that a `checkpoint` is due.
    """
    if coming < FEWEST or db.dialect.name != "sqlite":
        yield
        return
    there = int(db.scalar(sa.select(sa.func.count()).select_from(table)) or 0)
    if there > 3 * coming:
        yield
        return
    made = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql != ''"
    indexes = db.exec_driver_sql(made, (table.name,)).all()
    plain = [index for index in indexes if not index.sql.upper().startswith("CREATE UNIQUE")]
    for index in plain:
        db.exec_driver_sql(f'DROP INDEX "{index.name}"')
    _set(db, pairs, _UNMERGED)
    yield
    _set(db, pairs, _MERGED)
    for index in plain:
        db.exec_driver_sql(index.sql)
    db.exec_driver_sql("PRAGMA wal_autocheckpoint = 0")
    db.info[_AFTERWARDS] = True


def _set(db: sa.Connection, pairs: str, options: Mapping[str, int]) -> None:
    for name, number in options.items():
        db.exec_driver_sql(f"INSERT INTO {pairs} ({pairs}, rank) VALUES (?, ?)", (name, number))


def owed(db: sa.Connection) -> bool:
    """Whether a `checkpoint` has been put off until now, after the commit; true once."""
    if not db.info.pop(_AFTERWARDS, False):
        return False
    _run(db.connection, f"PRAGMA wal_autocheckpoint = {_PAGES}")
    return True


def checkpoint(engine: sa.Engine) -> None:
    """Bring what is in the log into the file, as far as that disturbs nobody."""
    connection = engine.raw_connection()
    try:
        _run(connection, "PRAGMA wal_checkpoint(PASSIVE)")
    finally:
        connection.close()


def _run(connection: sa.PoolProxiedConnection, pragma: str) -> None:
    """Outside of any transaction."""
    cursor = connection.cursor()
    cursor.execute(pragma)
    cursor.close()
