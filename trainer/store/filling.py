"""Many rows at once: as fast as the driver goes."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Sequence
from itertools import chain
from queue import Queue
from threading import Thread
from types import TracebackType
from typing import Any, Final, Self

import sqlalchemy as sa

Line = tuple[object, ...]

_AT_ONCE: Final = 1000
_MOST_VALUES: Final = 30_000
"""SQLite takes 32,766 of them in one statement."""
_AHEAD: Final = 12
"""How many stretches of rows wait at most."""
_TURN: Final = 0.0005
"""Seconds for which one thread keeps Python to itself while another waits for it."""


def fill(db: sa.Connection, table: sa.Table, rows: Sequence[Line]) -> None:
    """Insert *rows*, each with a value for every column of *table* in its order."""
    pour(db, table.name, _types(db, table), rows)


def pour(db: sa.Connection, table: str, types: dict[str, str], rows: Sequence[Line]) -> None:
    """The same for a table by its name, with the type of each column."""
    if not rows:
        return
    if db.dialect.name == "sqlite":
        db.exec_driver_sql(_into(table, types), rows if isinstance(rows, list) else list(rows))
        return
    names = ", ".join(f'"{name}"' for name in types)
    typed = ", ".join(f'"{name}" {kind}' for name, kind in types.items())
    found = [dict(zip(types, row, strict=True)) for row in rows]
    db.exec_driver_sql(
        f"INSERT INTO {table} ({names}) SELECT {names}"
        f" FROM json_to_recordset(CAST(%s AS json)) AS given({typed})",
        (json.dumps(found, ensure_ascii=False),),
    )


def _types(db: sa.Connection, table: sa.Table) -> dict[str, str]:
    return {c.name: c.type.compile(db.dialect) for c in table.columns}


def _into(table: str, columns: Sequence[str] | dict[str, str], rows: int = 1) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    row = f"({', '.join('?' * len(columns))})"
    return f"INSERT INTO {table} ({names}) VALUES {', '.join([row] * rows)}"


class Filler:
    """Inserts rows, in the order given, while the next ones are made.

    With SQLite a thread of its own does it: SQLite needs no Python while it writes, and with many rows
    in a statement it seldom has to wait for it. Whatever else is done with the connection meanwhile
    waits for the statement at hand, and may not count on rows that were given before `settle`.
    """

    def __init__(self, db: sa.Connection, *, aside: bool) -> None:
        """Without *aside* (or with another database) rows are inserted at once."""
        self._db = db
        self._jobs: Queue[tuple[str, dict[str, str], Sequence[Line]] | None] = Queue(_AHEAD)
        self._error: Exception | None = None
        self._dropped = False
        self._turn = sys.getswitchinterval()
        raw = db.connection.dbapi_connection if aside else None
        self._raw = raw if isinstance(raw, sqlite3.Connection) else None
        self._thread = Thread(target=self._work, name="filling") if self._raw else None

    def __enter__(self) -> Self:
        if self._thread is not None:
            sys.setswitchinterval(_TURN)
            self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._dropped = error is not None
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join()
            sys.setswitchinterval(self._turn)
        if error is None:
            self._raise()

    def fill(self, table: sa.Table, rows: Sequence[Line]) -> None:
        """Insert *rows*, each with a value for every column of *table* in its order."""
        self.pour(table.name, _types(self._db, table), rows)

    def pour(self, table: str, types: dict[str, str], rows: Sequence[Line]) -> None:
        """The same for a table by its name, with the type of each column."""
        if self._thread is None:
            pour(self._db, table, types, rows)
        elif rows:
            self._raise()
            self._jobs.put((table, types, rows))

    def settle(self) -> None:
        """Come back when all rows given are inserted. Raises what went wrong with any of them."""
        self._jobs.join()
        self._raise()

    def _raise(self) -> None:
        if self._error is not None:
            raise self._error

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            if self._error is None and not self._dropped:
                try:
                    self._insert(*job)
                except sqlite3.Error as error:
                    into = _into(job[0], job[1])
                    self._error = sa.exc.DBAPIError.instance(into, (), error, sqlite3.Error)
                except Exception as error:  # noqa: BLE001 - whoever waits for the rows has to hear of it
                    self._error = error
            self._jobs.task_done()
        self._jobs.task_done()

    def _insert(self, table: str, types: dict[str, str], rows: Sequence[Line]) -> None:
        if self._raw is None:
            return
        size = min(_AT_ONCE, _MOST_VALUES // len(types))
        whole = len(rows) - len(rows) % size
        cursor = self._raw.cursor()
        many = _into(table, types, size)
        for first in range(0, whole, size):
            flat: list[Any] = list(chain.from_iterable(rows[first : first + size]))
            cursor.execute(many, flat)
        cursor.executemany(_into(table, types), rows[whole:])
        cursor.close()
