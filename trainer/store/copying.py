"""Whole SQLite files, copied while they are in use."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def copy(source: Path, target: Path) -> None:
    """A consistent copy of the database *source* at *target*, also under writers."""
    with closing(sqlite3.connect(source)) as a, closing(sqlite3.connect(target)) as b:
        a.backup(b)


def settle(file: Path) -> None:
    """Bring all of a WAL database into its one file, so that it can be moved."""
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA journal_mode=DELETE")
