"""Morning meetings and warning-education sessions, by number."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from trainer.quiz.refusals import NotFound
from trainer.store import codec
from trainer.store.tables import briefings, educations, excuses
from trainer.training.briefing import Briefing
from trainer.training.education import Education


class Records:
    """What was held, and why a meeting was not."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    def put_briefing(self, briefing: Briefing) -> None:
        """Keep a meeting, replacing its earlier state. A second of that team and shift is refused."""
        values = {
            "on": briefing.on.isoformat(),
            "team": briefing.team,
            "shift": briefing.shift,
            "body": codec.dump(briefing),
        }
        self._replace(briefings, briefing.number, values)

    def briefing(self, number: str, *, hold: bool = False) -> Briefing:
        """By number; with *hold* nobody else changes it until this work ends. Raises NotFound."""
        return codec.load(Briefing, self._body(briefings, number, "晨会记录", hold=hold))

    def briefings(
        self, since: date | None = None, until: date | None = None
    ) -> tuple[Briefing, ...]:
        """Meetings from *since* to *until*, newest first."""
        query = sa.select(briefings.c.body).order_by(
            briefings.c.on.desc(), briefings.c.number.desc()
        )
        if since:
            query = query.where(briefings.c.on >= since.isoformat())
        if until:
            query = query.where(briefings.c.on <= until.isoformat())
        return tuple(codec.load(Briefing, body) for body in self._db.scalars(query))

    def excuse(self, on: date, team: str, reason: str) -> None:
        """Write down why *team* held no meeting on *on*."""
        key = {"on": on.isoformat(), "team": team}
        self._db.execute(sa.delete(excuses).filter_by(**key))
        self._db.execute(sa.insert(excuses).values(**key, reason=reason))

    def excuses(self, since: date) -> dict[tuple[date, str], str]:
        """Reasons since *since*, by day and team."""
        rows = self._db.execute(sa.select(excuses).where(excuses.c.on >= since.isoformat()))
        return {(date.fromisoformat(r.on), r.team): r.reason for r in rows}

    def put_education(self, education: Education) -> None:
        """Keep a session, replacing its earlier state."""
        values = {"on": education.on.isoformat(), "body": codec.dump(education)}
        self._replace(educations, education.number, values)

    def education(self, number: str, *, hold: bool = False) -> Education:
        """By number; with *hold* nobody else changes it until this work ends. Raises NotFound."""
        return codec.load(Education, self._body(educations, number, "警示教育记录", hold=hold))

    def educations(self) -> tuple[Education, ...]:
        """All sessions, newest first."""
        order = (educations.c.on.desc(), educations.c.number.desc())
        query = sa.select(educations.c.body).order_by(*order)
        return tuple(codec.load(Education, body) for body in self._db.scalars(query))

    def _body(self, table: sa.Table, number: str, name: str, *, hold: bool) -> object:
        query = sa.select(table.c.body).where(table.c.number == number)
        body = self._db.scalar(query.with_for_update() if hold else query)
        if body is None:
            raise NotFound(f"没有编号为“{number}”的{name}。")
        return body

    def _replace(self, table: sa.Table, number: str, values: dict[str, object]) -> None:
        changed = self._db.execute(
            sa.update(table).where(table.c.number == number).values(**values)
        )
        if not changed.rowcount:
            self._db.execute(sa.insert(table).values(number=number, **values))
