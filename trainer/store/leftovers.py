"""Entries of imports that somebody still has to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from trainer.quiz.refusals import NotFound
from trainer.store import codec
from trainer.store.counting import step
from trainer.store.tables import counters, leftovers

if TYPE_CHECKING:
    from trainer.formats.reading import Entry

_SERIES: Final = "leftovers"


class Leftovers:
    """By number, each waiting for its bank."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    def put(self, bank: str, entry: Entry) -> int:
        """Keep *entry* to be mended; its number."""
        number = self._next()
        self.put_again(number, bank, codec.dump(entry))
        return number

    def _next(self) -> int:
        """A number that no entry ever had: acts name the entries that they left waiting."""
        step(self._db, _SERIES)
        last = sa.select(counters.c.last).where(counters.c.series == _SERIES)
        return int(self._db.scalar(last) or 0)

    def put_again(self, number: int, bank: str, body: Any) -> None:
        """Keep again under its *number* what was `taken`."""
        self._db.execute(sa.insert(leftovers).values(id=number, bank=bank, body=body))

    def taken(self, number: int) -> tuple[int, str, Any]:
        """What waits under *number*, as `put_again` takes it, and forget it. Raises NotFound."""
        row = self._row(number)
        self.drop(number)
        return row.id, row.bank, row.body

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
        row = self._row(number)
        return row.bank, _entry(row.body)

    def _row(self, number: int) -> Any:
        row = self._db.execute(sa.select(leftovers).where(leftovers.c.id == number)).one_or_none()
        if row is None:
            raise NotFound("这一题已经有人处理过了，请刷新待处理的列表。")
        return row

    def drop(self, number: int) -> None:
        """Forget it: mended, or not wanted."""
        self._db.execute(sa.delete(leftovers).where(leftovers.c.id == number))


def _entry(body: Any) -> Entry:
    from trainer.formats.reading import Entry  # noqa: PLC0415  (slow, and seldom needed)

    return codec.load(Entry, body)
