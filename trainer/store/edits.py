"""What somebody began to change in a question and has not saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from trainer.quiz.draft import Draft
from trainer.store import codec
from trainer.store.tables import edits


@dataclass(frozen=True, slots=True)
class Edit:
    """*question* is its id, be it of a question still to be; *extra* whatever the editor needs besides."""

    question: str
    at: datetime
    who: str
    draft: Draft
    extra: dict[str, Any]


class Edits:
    """One a question at most: the last one stands."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    def put(
        self,
        question_id: str,
        draft: Draft,
        *,
        who: str,
        at: datetime,
        extra: dict[str, Any] | None = None,
    ) -> None:
        """Keep what was typed so far."""
        self.drop(question_id)
        body = {"draft": codec.dump(draft), "extra": extra or {}}
        values = {"question": question_id, "at": at.isoformat(), "who": who, "body": body}
        self._db.execute(sa.insert(edits).values(values))

    def get(self, question_id: str) -> Edit | None:
        """What was typed and not saved, if anything."""
        query = sa.select(edits).where(edits.c.question == question_id)
        row = self._db.execute(query).one_or_none()
        return _edit(row) if row else None

    def all(self) -> tuple[Edit, ...]:
        """Everything unsaved, the oldest first."""
        rows = self._db.execute(sa.select(edits).order_by(edits.c.at, edits.c.question))
        return tuple(_edit(row) for row in rows)

    def drop(self, question_id: str) -> None:
        """Forget it: saved, or given up."""
        self._db.execute(sa.delete(edits).where(edits.c.question == question_id))


def _edit(row: Any) -> Edit:
    draft = codec.load(Draft, row.body["draft"])
    at = datetime.fromisoformat(row.at)
    return Edit(row.question, at, row.who, draft, row.body["extra"])
