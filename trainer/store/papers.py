"""Blueprints, and the papers drawn by them. A paper never changes, so it is read once."""

from __future__ import annotations

import sqlalchemy as sa

from trainer.quiz.blueprint import Blueprint
from trainer.quiz.paper import Paper
from trainer.quiz.refusals import NotFound
from trainer.store import codec
from trainer.store.questions import Questions
from trainer.store.tables import blueprints, papers


class Papers:
    """*cache* outlives the transaction; it holds only committed, immutable papers read back."""

    def __init__(
        self, connection: sa.Connection, cache: dict[int, Paper], questions: Questions
    ) -> None:
        self._db = connection
        self._cache = cache
        self._questions = questions

    def blueprints(self) -> tuple[Blueprint, ...]:
        """All recipes by id."""
        rows = self._db.scalars(sa.select(blueprints.c.body).order_by(blueprints.c.id))
        return tuple(codec.load(Blueprint, body) for body in rows)

    def put_blueprint(self, blueprint: Blueprint) -> None:
        """Keep a recipe, replacing one of the same id."""
        body = codec.dump(blueprint)
        changed = self._db.execute(
            sa.update(blueprints).where(blueprints.c.id == blueprint.id).values(body=body)
        )
        if not changed.rowcount:
            self._db.execute(sa.insert(blueprints).values(id=blueprint.id, body=body))

    def drop_blueprint(self, blueprint_id: str) -> None:
        """Forget a recipe; papers drawn by it stay."""
        self._db.execute(sa.delete(blueprints).where(blueprints.c.id == blueprint_id))

    def add(self, paper: Paper) -> int:
        """Keep *paper* for good, and note which questions of the banks it holds."""
        key = self._db.execute(
            sa.insert(papers).values(body=codec.dump(paper))
        ).inserted_primary_key
        paper_id = int(key[0]) if key else 0
        self._questions.use(paper_id, {slot.question.id for slot in paper})
        return paper_id

    def get(self, paper_id: int) -> Paper:
        """The paper as it was drawn. Raises NotFound."""
        if paper_id not in self._cache:
            body = self._db.scalar(sa.select(papers.c.body).where(papers.c.id == paper_id))
            if body is None:
                raise NotFound(f"没有编号为{paper_id}的试卷。")
            self._cache[paper_id] = codec.load(Paper, body)
        return self._cache[paper_id]
