"""How questions were answered, added up as sittings end; a sitting is never counted twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import sqlalchemy as sa

from trainer.quiz.question import DIFFICULTIES
from trainer.quiz.sitting import Sitting
from trainer.quiz.tally import Tally, told
from trainer.store.among import among
from trainer.store.tables import questions, tallies


class Tallies:
    """What each sitting said is kept, so that a hand mark given later takes its old say back."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    def count(self, seat_id: int, sitting: Sitting) -> None:
        """Let a finished sitting say what it says now, in place of what it said before."""
        if sitting.finished is None:
            return
        before, now = self._said(seat_id), {ref: int(right) for ref, right in told(sitting).items()}
        if before == now:
            return
        self._add(before or {}, now)
        if before is None:
            self._db.execute(sa.insert(tallies).values(sitting=seat_id, body=now))
        else:
            here = tallies.c.sitting == seat_id
            self._db.execute(sa.update(tallies).where(here).values(body=now))

    def every(self, bank: str = "") -> tuple[Tally, ...]:
        """Every question of *bank*, or of all, that was ever answered, in the order they came in."""
        query = sa.select(
            questions.c.id, questions.c.stem, questions.c.difficulty, questions.c.asked,
            questions.c.solved,
        ).where(questions.c.rate.is_not(None))  # fmt: skip
        if bank:
            query = query.where(questions.c.bank == bank)
        rows = self._db.execute(query.order_by(questions.c.no))
        return tuple(
            Tally(r.id, r.stem, DIFFICULTIES[r.difficulty], r.asked, r.solved) for r in rows
        )

    def _said(self, seat_id: int) -> dict[str, int] | None:
        body = self._db.scalar(sa.select(tallies.c.body).where(tallies.c.sitting == seat_id))
        return None if body is None else dict(body)

    def _add(self, before: Mapping[str, int], now: Mapping[str, int]) -> None:
        """Change the sums; rows are locked in their order, so that two who end at once only wait."""
        query = sa.select(questions.c.no, questions.c.id)
        query = query.where(among(self._db, questions.c.id, {*before, *now}))
        changes: dict[tuple[int, int], list[int]] = defaultdict(list)
        for no, ref in self._db.execute(query.order_by(questions.c.no).with_for_update()):
            asked = (ref in now) - (ref in before)
            solved = now.get(ref, 0) - before.get(ref, 0)
            if asked or solved:
                changes[asked, solved].append(no)
        for change, numbers in changes.items():
            self._shift(*change, numbers)

    def _shift(self, by: int, right: int, numbers: list[int]) -> None:
        asked, solved = questions.c.asked + by, questions.c.solved + right
        rate = sa.case((asked > 0, solved * 1000 // asked), else_=sa.null())
        change = sa.update(questions).where(among(self._db, questions.c.no, numbers))
        self._db.execute(change.values(asked=asked, solved=solved, rate=rate))
