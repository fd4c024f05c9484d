"""Entries of imports that somebody still has to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from trainer.quiz.refusals import NotFound
from trainer.store import codec
from trainer.store.tables import leftovers

if TYPE_CHECKING:
    from trainer.formats.reading import Entry


class Leftovers:
    """By number, each waiting for its bank."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    def put(self, bank: str, entry: Entry) -> int:
        """Keep *entry* to be mended; its number."""
        values = {"bank": bank, "body": codec.dump(entry)}
        key = self._db.execute(sa.insert(leftovers).values(**values)).inserted_primary_key
        return int(key[0]) if key else 0

    def all(self, bank: str = "") -> tuple[tuple[int, str, Entry], ...]:
        """Number, bank and entry of all that waits for *bank* (or any), in the order kept."""
        query = sa.select(leftovers).order_by(leftovers.c.id)
        if bank:
            query = query.where(leftovers.c.bank == bank)
        return tuple((row.id, row.bank, _entry(row.body)) for row in self._db.execute(query))

    def count(self, bank: str = "") -> int:
        """How many wait for *bank*, or any."""
        query = sa.select(sa.func.count()).select_from(leftovers)
        return int(self._db.scalar(query.where(leftovers.c.bank == bank) if bank else query) or 0)

    def get(self, number: int) -> tuple[str, Entry]:
        """Bank and entry. Raises NotFound."""
        row = self._db.execute(sa.select(leftovers).where(leftovers.c.id == number)).one_or_none()
        if row is None:
            raise NotFound("这一题已经有人处理过了，请刷新待处理的列表。")
        return row.bank, _entry(row.body)

    def drop(self, number: int) -> None:
        """Forget it: mended, or not wanted."""
        self._db.execute(sa.delete(leftovers).where(leftovers.c.id == number))


def _entry(body: Any) -> Entry:
    from trainer.formats.reading import Entry  # noqa: PLC0415  (slow, and seldom needed)

    return codec.load(Entry, body)
