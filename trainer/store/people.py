"""The roster, and the hours of everyone on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from fractions import Fraction
from typing import Any

import sqlalchemy as sa

from trainer.quiz.refusals import NotFound
from trainer.store.tables import hours, people
from trainer.training.hours import HoursEntry
from trainer.training.person import Person


class People:
    """Persons by staff number."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    def all(self, *, gone: bool = False) -> tuple[Person, ...]:
        """Everyone by number; those who left only with *gone*."""
        query = sa.select(people).order_by(
            people.c.unit, people.c.department, people.c.team, people.c.no
        )
        if not gone:
            query = query.where(people.c.left.is_(None))
        return tuple(_person(dict(r)) for r in self._db.execute(query).mappings())

    def get(self, no: str) -> Person:
        """The person numbered *no*. Raises NotFound."""
        row = self._db.execute(sa.select(people).where(people.c.no == no)).mappings().one_or_none()
        if row is None:
            raise NotFound(f"没有工号为“{no}”的人员。")
        return _person(dict(row))

    def has(self, no: str) -> bool:
        """Whether *no* is on the roster."""
        return self._db.scalar(sa.select(people.c.no).where(people.c.no == no)) is not None

    def put(self, person: Person) -> str:
        """Keep *person*; answers `added`, `changed` or `same`."""
        if not self.has(person.no):
            self._db.execute(sa.insert(people).values(**_row(person)))
            return "added"
        if self.get(person.no) == person:
            return "same"
        self._db.execute(sa.update(people).where(people.c.no == person.no).values(**_row(person)))
        return "changed"

    def add_hours(self, entry: HoursEntry) -> int:
        """Enter hours; the entry's own id is ignored."""
        values = {
            "person": entry.person,
            "on": entry.on.isoformat(),
            "hours": str(entry.hours),
            "kind": entry.kind,
            "content": entry.content,
            "proof": entry.proof,
        }
        key = self._db.execute(sa.insert(hours).values(**values)).inserted_primary_key
        return int(key[0]) if key else 0

    def remove_hours(self, entry_id: int) -> None:
        """Take one entry out again."""
        self._db.execute(sa.delete(hours).where(hours.c.id == entry_id))

    def hours_of(self, no: str) -> tuple[HoursEntry, ...]:
        """One person's entries by date."""
        query = sa.select(hours).where(hours.c.person == no).order_by(hours.c.on, hours.c.id)
        return tuple(_entry(r) for r in self._db.execute(query))

    def all_hours(self) -> Mapping[str, Sequence[HoursEntry]]:
        """Everybody's entries, by staff number."""
        found: dict[str, list[HoursEntry]] = {}
        for row in self._db.execute(sa.select(hours).order_by(hours.c.on, hours.c.id)):
            found.setdefault(row.person, []).append(_entry(row))
        return found


def _row(person: Person) -> dict[str, Any]:
    return {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in asdict(person).items()
    }


def _person(row: Mapping[str, Any]) -> Person:
    dates = {k: date.fromisoformat(row[k]) if row[k] else None for k in ("joined", "left")}
    return Person(**{**row, **dates})


def _entry(row: Any) -> HoursEntry:
    return HoursEntry(
        row.id, row.person, date.fromisoformat(row.on), Fraction(row.hours),
        row.kind, row.content, row.proof,
    )  # fmt: skip
