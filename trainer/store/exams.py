"""Exams and who may sit them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import sqlalchemy as sa

from trainer.quiz.exam import Exam
from trainer.quiz.refusals import NotFound
from trainer.store import codec
from trainer.store.tables import candidates, exams


class ExamRows:
    """Rows of exams, newest first."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    def all(self) -> tuple[Exam, ...]:
        """Every exam, newest first."""
        rows = self._db.execute(sa.select(exams.c.id, exams.c.body).order_by(exams.c.id.desc()))
        return tuple(replace(codec.load(Exam, r.body), id=r.id) for r in rows)

    def get(self, exam_id: int) -> Exam:
        """One exam. Raises NotFound."""
        return self._read(exam_id, sa.select(exams.c.body))

    def enter(self, exam_id: int) -> Exam:
        """One exam, which nobody closes until this work ends. Raises NotFound."""
        return self._read(exam_id, sa.select(exams.c.body).with_for_update(read=True))

    def shut(self, exam_id: int) -> Exam:
        """One exam, which nobody enters until this work ends. Raises NotFound."""
        return self._read(exam_id, sa.select(exams.c.body).with_for_update())

    def _read(self, exam_id: int, query: sa.Select[tuple[object]]) -> Exam:
        body = self._db.scalar(query.where(exams.c.id == exam_id))
        if body is None:
            raise NotFound(f"没有编号为{exam_id}的测评。")
        return replace(codec.load(Exam, body), id=exam_id)

    def add(self, exam: Exam, people: Iterable[str]) -> int:
        """Set an exam before *people*; its own id is ignored."""
        key = self._db.execute(
            sa.insert(exams).values(paper=exam.paper, body=codec.dump(exam))
        ).inserted_primary_key
        exam_id = int(key[0]) if key else 0
        for no in people:
            self._db.execute(sa.insert(candidates).values(exam=exam_id, person=no))
        return exam_id

    def put(self, exam: Exam) -> None:
        """Change an exam's times; its paper stays."""
        self._db.execute(
            sa.update(exams).where(exams.c.id == exam.id).values(body=codec.dump(exam))
        )

    def candidates(self, exam_id: int) -> tuple[str, ...]:
        """Staff numbers of those who may sit it."""
        query = sa.select(candidates.c.person).where(candidates.c.exam == exam_id)
        return tuple(self._db.scalars(query.order_by(candidates.c.person)))

    def hold(self, exam_id: int, no: str) -> bool:
        """Whether *no* may sit it; until this work ends nobody else begins for them."""
        here = (candidates.c.exam == exam_id) & (candidates.c.person == no)
        query = sa.select(candidates.c.person).where(here).with_for_update()
        return self._db.scalar(query) is not None

    def admit(self, exam_id: int, no: str) -> None:
        """Let one more person sit it."""
        if no not in self.candidates(exam_id):
            self._db.execute(sa.insert(candidates).values(exam=exam_id, person=no))
