"""The table of laws, version by version."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from trainer.quiz.law import Law
from trainer.store.tables import laws


class Laws:
    """By title and version."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    def all(self) -> tuple[Law, ...]:
        """Every version of every law, by title, the oldest version first."""
        rows = self._db.execute(sa.select(laws).order_by(laws.c.title, laws.c.version))
        return tuple(_law(row) for row in rows)

    def of(self, title: str) -> tuple[Law, ...]:
        """The versions of one law, the oldest first; none for a law that is not in the table."""
        query = sa.select(laws).where(laws.c.title == title).order_by(laws.c.version)
        return tuple(_law(row) for row in self._db.execute(query))

    def put(self, law: Law) -> None:
        """Keep *law*, replacing the same version of it."""
        self.drop(law.title, law.version)
        self._db.execute(sa.insert(laws).values(_values(law)))

    def drop(self, title: str, version: str) -> None:
        """Forget one version of a law."""
        here = (laws.c.title == title) & (laws.c.version == version)
        self._db.execute(sa.delete(laws).where(here))


def _values(law: Law) -> dict[str, str | None]:
    return {
        "title": law.title,
        "version": law.version,
        "number": law.number,
        "issuer": law.issuer,
        "since": law.since.isoformat() if law.since else None,
        "until": law.until.isoformat() if law.until else None,
        "note": law.note,
    }


def _law(row: Any) -> Law:
    since = date.fromisoformat(row.since) if row.since else None
    until = date.fromisoformat(row.until) if row.until else None
    return Law(row.title, row.version, row.number, row.issuer, since, until, row.note)
