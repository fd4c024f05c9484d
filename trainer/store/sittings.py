"""Seats and the steps taken at them. Steps are only ever added."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from trainer.quiz.arrangement import Arrangement
from trainer.quiz.exam import Seat
from trainer.quiz.refusals import NotAllowed, NotFound
from trainer.quiz.sitting import Sitting, Step
from trainer.store import codec
from trainer.store.memory import Memory
from trainer.store.papers import Papers
from trainer.store.tables import exams, sittings, steps, tallies

# Made once: a candidate's every answer runs them.
_SEEN = (
    sa.select(sittings, exams.c.paper)
    .join(exams, exams.c.id == sittings.c.exam)
    .where(sittings.c.id == sa.bindparam("seat"))
)
_HELD = _SEEN.with_for_update(of=sittings)
_SINCE = (
    sa.select(steps.c.id, steps.c.nonce, steps.c.body)
    .where(steps.c.sitting == sa.bindparam("seat"), steps.c.id > sa.bindparam("known"))
    .order_by(steps.c.id)
)
_ADD = sa.insert(steps)
_LAST = (
    sa.select(steps.c.body["is"].as_string())
    .where(steps.c.sitting == sittings.c.id)
    .order_by(steps.c.id.desc())
    .limit(1)
    .scalar_subquery()
)


class Sittings:
    """Sittings by the id of their seat."""

    def __init__(self, connection: sa.Connection, papers: Papers, memory: Memory) -> None:
        self._db = connection
        self._papers = papers
        self._memory = memory
        self._written: set[int] = set()

    def add(self, seat: Seat) -> int:
        """Take a seat; its own id is ignored. A second one for the same attempt violates the table."""
        values = {
            "exam": seat.exam,
            "person": seat.person,
            "attempt": seat.attempt,
            "started": seat.started.isoformat(),
            "arrangement": codec.dump(seat.arrangement),
        }
        key = self._db.execute(sa.insert(sittings).values(**values)).inserted_primary_key
        return int(key[0]) if key else 0

    def seat(self, seat_id: int) -> Seat:
        """The seat. Raises NotFound."""
        return _seat(self._row(seat_id))

    def sitting(self, seat_id: int, of: str = "") -> Sitting:
        """The sitting with all its steps, locked until this work ends. Raises NotFound.

        With *of* it must be that person's: raises NotAllowed otherwise.
        """
        row = self._row(seat_id, lock=True)
        if of and row.person != of:
            raise NotAllowed("这份答卷不是您的。")
        return self._sitting(row)

    def look(self, seat_id: int) -> Sitting:
        """The sitting as it stands, to read only: nobody who answers waits for it. Raises NotFound."""
        return self._sitting(self._row(seat_id))

    def add_step(self, seat_id: int, step: Step) -> None:
        """Append *step*; steps are never changed or removed."""
        self._written.add(seat_id)
        body = codec.dump_step(step)
        self._db.execute(_ADD, {"sitting": seat_id, "nonce": step.nonce, "body": body})

    def of_exam(self, exam_id: int) -> tuple[Seat, ...]:
        """Everybody's seats at one exam, in the order taken."""
        return self._seats(sittings.c.exam == exam_id)

    def of_person(self, no: str) -> tuple[Seat, ...]:
        """One person's seats at all exams, in the order taken."""
        return self._seats(sittings.c.person == no)

    def unfinished(self) -> tuple[Seat, ...]:
        """Seats of sittings that have not ended, in the order taken."""
        return self._seats(sa.func.coalesce(_LAST, "").not_in(codec.AFTER_THE_END))

    def uncounted(self) -> tuple[Seat, ...]:
        """Seats of sittings that have ended and whose answers are in no sum yet."""
        counted = sa.exists().where(tallies.c.sitting == sittings.c.id)
        return self._seats(~counted & sa.func.coalesce(_LAST, "").in_(codec.AFTER_THE_END))

    def _seats(self, where: sa.ColumnElement[bool]) -> tuple[Seat, ...]:
        rows = self._db.execute(sa.select(sittings).where(where).order_by(sittings.c.id))
        return tuple(_seat(r) for r in rows)

    def _sitting(self, row: sa.Row[tuple[object, ...]]) -> Sitting:
        return Sitting(
            paper=self._papers.get(row.paper),
            started=datetime.fromisoformat(row.started),
            steps=self._steps(row.id),
        )

    def _steps(self, seat_id: int) -> list[Step]:
        """Those remembered and those added since; only what others committed is remembered."""
        known, kept = self._memory.steps.get(seat_id, (0, ()))
        rows = self._db.execute(_SINCE, {"seat": seat_id, "known": known}).all()
        found = (*kept, *(codec.load_step(r.nonce, r.body) for r in rows))
        if rows and seat_id not in self._written:
            self._memory.keep_steps(seat_id, rows[-1].id, found)
        return list(found)

    def _row(self, seat_id: int, *, lock: bool = False) -> sa.Row[tuple[object, ...]]:
        row = self._db.execute(_HELD if lock else _SEEN, {"seat": seat_id}).one_or_none()
        if row is None:
            raise NotFound(f"没有编号为{seat_id}的答卷。")
        return row


def _seat(row: sa.Row[tuple[object, ...]]) -> Seat:
    return Seat(
        row.id, row.exam, row.person, row.attempt, datetime.fromisoformat(row.started),
        codec.load(Arrangement, row.arrangement),
    )  # fmt: skip
