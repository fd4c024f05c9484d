"""Settings, running numbers and the log of who did what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

import sqlalchemy as sa

from trainer.store import codec
from trainer.store.counting import insert_unless_there
from trainer.store.tables import counters, log, settings
from trainer.training.hours import RULES, HoursRule
from trainer.training.unit import Profile

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

    def profile(self) -> Profile:
        """Who we are, as kept at the welcome."""
        return self.setting("profile", Profile, Profile())

    def hours_rules(self) -> tuple[HoursRule, ...]:
        """The table of owed hours, as this unit keeps it."""
        kept: tuple[HoursRule, ...] = self.setting("hours.rules", tuple[HoursRule, ...], RULES)
        return kept

    def put_setting(self, key: str, value: object) -> None:
        """Keep *value* under *key*."""
        body: Any = codec.dump(value)
        insert_unless_there(self._db, settings, key=key, value=body)
        self._db.execute(sa.update(settings).where(settings.c.key == key).values(value=body))

    def first_setting(self, key: str, cls: type[T], value: T) -> T:
        """Keep *value* under *key* unless somebody was first; what stands there now."""
        insert_unless_there(self._db, settings, key=key, value=codec.dump(value))
        return self.setting(key, cls, value)

    def next_number(self, series: str) -> int:
        """The next number of *series* from 1: no gaps, for an undone work gives it back."""
        last = self.hold(series) + 1
        self._db.execute(sa.update(counters).where(counters.c.series == series).values(last=last))
        return last

    def hold(self, series: str) -> int:
        """The last number of *series*; until this work ends whoever else holds it waits."""
        insert_unless_there(self._db, counters, series=series, last=0)
        query = sa.select(counters.c.last).where(counters.c.series == series).with_for_update()
        return int(self._db.execute(query).scalar_one())

    def note(self, at: datetime, who: str, what: str) -> None:
        """Write a line into the log."""
        self._db.execute(sa.insert(log).values(at=at.isoformat(), who=who, what=what))

    def began(self) -> datetime | None:
        """When the first line was written: since when there is something to tell."""
        first = self._db.scalar(sa.select(log.c.at).order_by(log.c.id).limit(1))
        return datetime.fromisoformat(first) if first else None

    def recent(self, count: int = 50) -> tuple[Entry, ...]:
        """The newest lines, newest first."""
        rows = self._db.execute(sa.select(log).order_by(log.c.id.desc()).limit(count))
        return tuple(Entry(datetime.fromisoformat(r.at), r.who, r.what) for r in rows)
