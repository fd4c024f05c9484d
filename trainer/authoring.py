"""Recipes and the papers drawn by them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from random import Random

from trainer.quiz.blueprint import Blueprint, Row, eligible, laid_out, pick
from trainer.quiz.paper import Paper
from trainer.quiz.recipes import USUAL
from trainer.quiz.refusals import Invalid, NotFound, Shortage
from trainer.quiz.stock import Stock
from trainer.store import Store, Work, codec

_FORMAT = "jingzhong-paper-1"


@dataclass(frozen=True, slots=True)
class Remedy:
    """A change with which a recipe can be filled: what it does in words, and the recipe after it."""

    words: str
    blueprint: Blueprint


@dataclass(frozen=True, slots=True)
class Trial:
    """What trying a recipe gave: for each row how many questions fit, and a paper or what is short.

    *gaps* names each short row: (row number from 1, missing). *sentence* says why there is no paper.
    """

    stock: tuple[int, ...]
    paper: Paper | None = None
    sentence: str = ""
    gaps: tuple[tuple[int, int], ...] = ()
    remedies: tuple[Remedy, ...] = ()

    @property
    def missing(self) -> int:
        """How many questions are missing in all."""
        return sum(missing for _, missing in self.gaps)


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

    def draw(self, blueprint: Blueprint, seed: int | None = None) -> Paper:
        """A paper by *blueprint*, not kept: the same seed and bank give the same paper."""
        chosen = self.seed() if seed is None else seed
        with self.store.work() as work:
            return _drawn(work, blueprint, work.questions.stock(), chosen)

    def stock(self) -> Stock:
        """All that may be drawn, of every bank: read it once, then try as often as you like."""
        with self.store.work() as work:
            return work.questions.stock()

    def trial(self, blueprint: Blueprint, stock: Stock | None = None) -> Trial:
        """Try to draw by *blueprint* from *stock* (None: read now); nothing is kept."""
        with self.store.work() as work:
            there = work.questions.stock() if stock is None else stock
            fit = tuple(eligible(row, blueprint.audience, there) for row in blueprint.rows)
            try:
                return Trial(fit, _drawn(work, blueprint, there, 0))
            except Shortage as error:
                remedies = _remedies(blueprint, dict(error.gaps), there)
                return Trial(fit, None, str(error), error.gaps, remedies)
            except Invalid as error:
                return Trial(fit, None, str(error))

    def write(self, paper: Paper) -> bytes:
        """*paper* as a file, keys and all, with a digest that shows any later change."""
        dumped = codec.dump(paper)
        body = {"format": _FORMAT, "digest": _digest(dumped), "paper": dumped}
        return json.dumps(body, ensure_ascii=False, indent=1).encode()

    def read(self, data: bytes) -> Paper:
        """The paper in a file that `write` made and nobody changed since. Raises Invalid."""
        try:
            body = json.loads(data)
            if body["format"] != _FORMAT or body["digest"] != _digest(body["paper"]):
                raise ValueError(body["format"])
            return codec.load(Paper, body["paper"])
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise Invalid("这个文件不是 trainer exam draw 抽出的试卷，或者被改坏了。") from error


def _drawn(work: Work, blueprint: Blueprint, stock: Stock, seed: int) -> Paper:
    """Only what is picked is read; where the bank lost some of it since *stock*, picked anew."""
    chance = Random(seed)
    numbers = pick(blueprint, stock, chance)
    found = work.questions.numbered(n for row in numbers for n in row)
    if len(found) < blueprint.questions:
        return _drawn(work, blueprint, work.questions.stock(), seed)
    return laid_out(blueprint, [[found[n] for n in row] for row in numbers], chance, seed=seed)


def _digest(dumped: object) -> str:
    canonical = json.dumps(dumped, ensure_ascii=False, sort_keys=True)
    return sha256(canonical.encode(errors="replace")).hexdigest()


def _remedies(blueprint: Blueprint, gaps: dict[int, int], stock: Stock) -> tuple[Remedy, ...]:
    """Changes that were tried on *stock* and let *blueprint* be filled."""
    ways = _changes(blueprint, {number - 1: missing for number, missing in gaps.items()})
    return tuple(way for way in ways if _fits(way.blueprint, stock))


def _fits(blueprint: Blueprint, stock: Stock) -> bool:
    try:
        pick(blueprint, stock, Random(0))
    except Shortage:
        return False
    return True


def _changes(blueprint: Blueprint, gaps: dict[int, int]) -> Iterator[Remedy]:
    """Every change worth trying, the mildest first; *gaps* by row from 0. Empty rows go."""
    rows = blueprint.rows
    cut = [replace(r, count=r.count - gaps.get(i, 0)) for i, r in enumerate(rows)]
    left = tuple(row for row in cut if row.count)
    if left:
        yield Remedy("；".join(_said(i, cut[i]) for i in gaps), replace(blueprint, rows=left))
    names = "、".join(f"第{i + 1}行" for i in gaps)
    if any(rows[i].difficulties for i in gaps):
        loose = (replace(r, difficulties=()) if i in gaps else r for i, r in enumerate(rows))
        yield Remedy(f"{names}难度不限", replace(blueprint, rows=tuple(loose)))
    if any(rows[i].topics for i in gaps):
        loose = (replace(r, topics=()) if i in gaps else r for i, r in enumerate(rows))
        yield Remedy(f"{names}主题不限", replace(blueprint, rows=tuple(loose)))
    if blueprint.audience:
        yield Remedy("对象不限，各类人员的题都抽", replace(blueprint, audience=""))


def _said(place: int, row: Row) -> str:
    return f"第{place + 1}行改成{row.count}题" if row.count else f"去掉第{place + 1}行"
