"""What was done to many questions at once, so that it can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from trainer.quiz.refusals import NotFound
from trainer.store import codec
from trainer.store.tables import acts


@dataclass(frozen=True, slots=True)
class Act:
    """*body* is what its *kind* (import, edit, revise…) needs to undo it; *undone*: when it was."""

    id: int
    at: datetime
    who: str
    kind: str
    what: str
    body: dict[str, Any]
    undone: datetime | None = None


class Acts:
    """By number, the newest last."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    def put(self, kind: str, what: str, body: object, *, who: str, at: datetime) -> int:
        """Note an act; its number."""
        values = {
            "at": at.isoformat(), "who": who, "kind": kind, "what": what, "body": codec.dump(body),
        }  # fmt: skip
        key = self._db.execute(sa.insert(acts).values(**values)).inserted_primary_key
        return int(key[0]) if key else 0

    def get(self, act_id: int) -> Act:
        """One act. Raises NotFound."""
        row = self._db.execute(sa.select(acts).where(acts.c.id == act_id)).one_or_none()
        if row is None:
            raise NotFound(f"没有编号为{act_id}的操作。")
        return _act(row)

    def recent(self, count: int = 20) -> tuple[Act, ...]:
        """The newest acts, newest first."""
        rows = self._db.execute(sa.select(acts).order_by(acts.c.id.desc()).limit(count))
        return tuple(_act(row) for row in rows)

    def undo(self, act_id: int, at: datetime) -> None:
        """Note that an act was undone."""
        here = sa.update(acts).where(acts.c.id == act_id)
        self._db.execute(here.values(undone=at.isoformat()))


def _act(row: Any) -> Act:
    undone = datetime.fromisoformat(row.undone) if row.undone else None
    at = datetime.fromisoformat(row.at)
    return Act(row.id, at, row.who, row.kind, row.what, row.body, undone)
