"""Recipes and the papers drawn by them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from trainer.quiz.blueprint import Blueprint, draw, eligible
from trainer.quiz.paper import Paper
from trainer.store import Store


@dataclass(frozen=True, slots=True)
class Authoring:
    """Where papers are made. *seed* gives a number for every draw nobody chose one for."""

    store: Store
    seed: Callable[[], int]

    def blueprints(self) -> tuple[Blueprint, ...]:
        """All recipes."""
        with self.store.work() as work:
            return work.papers.blueprints()

    def blueprint(self, name: str) -> Blueprint:
        """One recipe by id or title. Raises NotFound."""
        with self.store.work() as work:
            return work.papers.blueprint(name)

    def keep(self, blueprint: Blueprint) -> None:
        """Keep a recipe. Raises Invalid saying what makes no sense."""
        blueprint.check()
        with self.store.work() as work:
            work.papers.put_blueprint(blueprint)

    def drop(self, blueprint_id: str) -> None:
        """Forget a recipe; papers drawn by it stay."""
        with self.store.work() as work:
            work.papers.drop_blueprint(blueprint_id)

    def stock(self, blueprint: Blueprint) -> tuple[int, ...]:
        """For each row, how many questions of the bank would fit it."""
        with self.store.work() as work:
            bank = work.shelf.questions()
        return tuple(eligible(row, blueprint.audience, bank) for row in blueprint.rows)

    def draw(self, blueprint: Blueprint, seed: int | None = None) -> Paper:
        """A paper by *blueprint*, not kept: the same seed and bank give the same paper."""
        chosen = self.seed() if seed is None else seed
        with self.store.work() as work:
            bank = work.shelf.questions()
        return draw(blueprint, bank, Random(chosen), seed=chosen)
