"""Recipes and the papers drawn by them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from trainer.quiz.blueprint import Blueprint, draw, eligible
from trainer.quiz.paper import Paper
from trainer.quiz.recipes import USUAL
from trainer.quiz.refusals import Invalid, NotFound
from trainer.store import Store, codec

_FORMAT = "jingzhong-paper-1"


@dataclass(frozen=True, slots=True)
class Authoring:
    """Where papers are made. *seed* gives a number for every draw nobody chose one for."""

    store: Store
    seed: Callable[[], int]

    def blueprints(self) -> tuple[Blueprint, ...]:
        """All recipes: the usual ones until a unit keeps its own."""
        with self.store.work() as work:
            return work.papers.blueprints() or USUAL

    def blueprint(self, name: str) -> Blueprint:
        """One recipe by id or title. Raises NotFound."""
        for found in self.blueprints():
            if name in (found.id, found.title):
                return found
        raise NotFound(
            f"没有组卷方案“{name}”，现有：{'、'.join(b.id for b in self.blueprints())}。"
        )

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

    def write(self, paper: Paper) -> bytes:
        """*paper* as a file, keys and all."""
        body = {"format": _FORMAT, "paper": codec.dump(paper)}
        return json.dumps(body, ensure_ascii=False, indent=1).encode()

    def read(self, data: bytes) -> Paper:
        """The paper in a file that `write` made. Raises Invalid."""
        try:
            body = json.loads(data)
            if body["format"] != _FORMAT:
                raise ValueError(body["format"])
            return codec.load(Paper, body["paper"])
        except (ValueError, KeyError, TypeError) as error:
            raise Invalid("这个文件不是 trainer exam draw 抽出的试卷，或者被改坏了。") from error
