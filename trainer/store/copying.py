"""Whole SQLite files, copied while they are in use."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from trainer.trouble import Trouble


def copy(source: Path, target: Path) -> None:
    """A consistent copy of the database *source* at *target*, also under writers."""
    try:
        with closing(sqlite3.connect(source)) as a, closing(sqlite3.connect(target)) as b:
            a.backup(b)
    except sqlite3.Error as error:
        raise Trouble(f"数据库没有复制成：{error}。请检查磁盘空间，原来的数据不受影响。") from error


def in_use(file: Path) -> bool:
    """Whether another connection has the database *file* open. A damaged one counts as free."""
    try:
        settle(file, wait=0.2)
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    except sqlite3.DatabaseError:
        return False
    return False


def settle(file: Path, *, wait: float = 5) -> None:
    """Bring all of a WAL database into its one file, so that it can be moved.

    Raises sqlite3.OperationalError where another connection has it open for *wait* seconds.
    """
    with closing(sqlite3.connect(file, timeout=wait)) as database:
        database.execute("PRAGMA journal_mode=DELETE")
