"""Settings, running numbers and the log of who did what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

import sqlalchemy as sa

from trainer.store import codec
from trainer.store.tables import counters, log, settings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log. *at* is aware UTC."""

    at: datetime
    who: str
    what: str


class Ledger:
    """What belongs to the whole unit rather than to one thing in it."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    def setting(self, key: str, cls: type[T], default: T) -> T:
        """The setting under *key*, read as *cls*."""
        rows = self._db.execute(sa.select(settings.c.value).where(settings.c.key == key)).all()
        return codec.load(cls, rows[0][0]) if rows else default

    def put_setting(self, key: str, value: object) -> None:
        """Keep *value* under *key*."""
        body: Any = codec.dump(value)
        changed = self._db.execute(
            sa.update(settings).where(settings.c.key == key).values(value=body)
        )
        if not changed.rowcount:
            self._db.execute(sa.insert(settings).values(key=key, value=body))

    def next_number(self, series: str) -> int:
        """The next number of *series* from 1: no gaps, for an undone work gives it back."""
        stepped = self._db.execute(
            sa.update(counters).where(counters.c.series == series).values(last=counters.c.last + 1)
        )
        if not stepped.rowcount:
            self._db.execute(sa.insert(counters).values(series=series, last=1))
            return 1
        last = self._db.scalar(sa.select(counters.c.last).where(counters.c.series == series))
        return int(last or 0)

    def note(self, at: datetime, who: str, what: str) -> None:
        """Write a line into the log."""
        self._db.execute(sa.insert(log).values(at=at.isoformat(), who=who, what=what))

    def recent(self, count: int = 50) -> tuple[Entry, ...]:
        """The newest lines, newest first."""
        rows = self._db.execute(sa.select(log).order_by(log.c.id.desc()).limit(count))
        return tuple(Entry(datetime.fromisoformat(r.at), r.who, r.what) for r in rows)
