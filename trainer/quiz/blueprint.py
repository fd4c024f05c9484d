"""A blueprint: the recipe that a paper is drawn by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import TypeVar

from trainer.quiz.kinds import KINDS
from trainer.quiz.options import Chance, relettered
from trainer.quiz.paper import Paper, Section
from trainer.quiz.question import Difficulty, Question
from trainer.quiz.refusals import Invalid, Shortage
from trainer.quiz.scoring import AllRight, PerRight, Scoring, check
from trainer.quiz.stock import Bin, Stock, stocked

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """*count* questions of one kind. Empty *topics* or *difficulties* mean any."""

    kind: str
    count: int
    points: Fraction
    scoring: Scoring = AllRight()
    topics: tuple[str, ...] = ()
    difficulties: tuple[Difficulty, ...] = ()

    def admits(self, found: Bin, audience: str) -> bool:
        """Whether the questions of *found* may stand in this row for *audience* (empty: anybody)."""
        return (
            found.name == self.kind
            and (not audience or audience in found.audience)
            and (not self.topics or not set(self.topics).isdisjoint(found.topics))
            and (not self.difficulties or found.difficulty in self.difficulties)
            and self._payable(found)
        )

    def _payable(self, found: Bin) -> bool:
        try:
            check(self.scoring, found, self.points)
        except Invalid:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Blueprint:
    """Rows become sections; rows of the same kind, points and rule that follow each other merge."""

    id: str
    title: str
    audience: str
    rows: tuple[Row, ...]
    minutes: int
    pass_share: Fraction = Fraction(4, 5)
    shuffle_options: bool = True

    @property
    def possible(self) -> Fraction:
        """All points."""
        return sum((r.points * r.count for r in self.rows), start=Fraction(0))

    @property
    def questions(self) -> int:
        """How many questions the paper will have."""
        return sum(r.count for r in self.rows)

    def check(self) -> None:
        """Refuse a recipe that makes no sense, saying which value and why."""
        if not self.title.strip():
            raise Invalid("组卷方案没有名称，请填写名称。")
        if not self.rows:
            raise Invalid("组卷方案还没有题型，请至少加一行。")
        if not 1 <= self.minutes <= 600:
            raise Invalid(f"限时{self.minutes}分钟不合理，请填 1～600 分钟。")
        if not 0 < self.pass_share <= 1:
            raise Invalid("合格线要在 1%～100% 之间。")
        for number, row in enumerate(self.rows, start=1):
            if row.kind not in KINDS:
                raise Invalid(f"第{number}行的题型“{row.kind}”不认识，可用：{'、'.join(KINDS)}。")
            if row.count < 1 or row.points <= 0:
                raise Invalid(f"第{number}行的题数和分值都要大于 0。")
            if isinstance(row.scoring, PerRight) and row.kind != "multiple":
                raise Invalid(f"第{number}行：“少选得分”只能用于多选题。")


def eligible(row: Row, audience: str, stock: Stock) -> int:
    """How many questions of *stock* may stand in *row*."""
    return sum(len(found.numbers) for found in stock if row.admits(found, audience))


def draw(blueprint: Blueprint, bank: Sequence[Question], chance: Chance, *, seed: int = 0) -> Paper:
    """A paper by *blueprint* from *bank*, without repeats. Raises Shortage naming the rows short."""
    chosen = pick(blueprint, stocked(bank), chance)
    return laid_out(blueprint, [[bank[n] for n in row] for row in chosen], chance, seed=seed)


def pick(blueprint: Blueprint, stock: Stock, chance: Chance) -> list[list[int]]:
    """For each row the numbers of its questions. Raises Shortage naming the rows short.

    Rows may compete for the same questions: whenever some choice fills them all, one is found.
    """
    blueprint.check()
    places = [i for i, row in enumerate(blueprint.rows) for _ in range(row.count)]
    pools = [_shuffled(_pool(row, blueprint.audience, stock), chance) for row in blueprint.rows]
    owner: dict[int, int] = {}  # question → place
    empty = [p for p in range(len(places)) if not _seat(p, places, pools, owner)]
    if empty:
        raise _shortage(blueprint, stock, [places[p] for p in empty])
    chosen: list[list[int]] = [[] for _ in blueprint.rows]
    for number, place in sorted(owner.items(), key=lambda item: item[1]):
        chosen[places[place]].append(number)
    return [_shuffled(numbers, chance) for numbers in chosen]


def laid_out(
    blueprint: Blueprint, chosen: Sequence[Sequence[Question]], chance: Chance, *, seed: int = 0
) -> Paper:
    """The paper of the questions *chosen* for each row."""
    sections: list[Section] = []
    for row, drawn in zip(blueprint.rows, chosen, strict=True):
        questions = [relettered(q, chance) for q in drawn] if blueprint.shuffle_options else drawn
        last = sections[-1] if sections else None
        if last and (last.kind, last.points, last.scoring) == (row.kind, row.points, row.scoring):
            sections[-1] = Section(row.kind, row.points, row.scoring, (*last.questions, *questions))
        else:
            sections.append(Section(row.kind, row.points, row.scoring, tuple(questions)))
    return Paper(
        blueprint.title, blueprint.audience, tuple(sections),
        timedelta(minutes=blueprint.minutes), blueprint.pass_share, seed,
    )  # fmt: skip


def _pool(row: Row, audience: str, stock: Stock) -> list[int]:
    """The numbers of all that may stand in *row*, in the bank's order."""
    return sorted(n for found in stock if row.admits(found, audience) for n in found.numbers)


def _shuffled(things: list[T], chance: Chance) -> list[T]:
    chance.shuffle(things)
    return things


def _seat(place: int, places: list[int], pools: list[list[int]], owner: dict[int, int]) -> bool:
    """Find a question for *place*, moving others along an augmenting path where needed."""
    came: dict[int, int] = {}  # question → the place that wants it
    queue = [place]
    for wanting in queue:
        for question in pools[places[wanting]]:
            if question in came:
                continue
            came[question] = wanting
            if question in owner:
                queue.append(owner[question])
                continue
            _move(question, place, came, owner)
            return True
    return False


def _move(question: int, place: int, came: dict[int, int], owner: dict[int, int]) -> None:
    while True:
        taker = came[question]
        given_up = next((q for q, p in owner.items() if p == taker), None)
        owner[question] = taker
        if taker == place or given_up is None:
            return
        question = given_up


def _shortage(blueprint: Blueprint, stock: Stock, empty: list[int]) -> Shortage:
    gaps = tuple((row + 1, empty.count(row)) for row in sorted(set(empty)))
    said = "；".join(
        f"第{number}行{KINDS[blueprint.rows[number - 1].kind].label}要"
        f"{blueprint.rows[number - 1].count}题，符合条件的有"
        f"{eligible(blueprint.rows[number - 1], blueprint.audience, stock)}题，缺{missing}题"
        for number, missing in gaps
    )
    return Shortage(f"抽不出这份试卷：{said}。请减少题数、放宽主题或难度，或往题库里补题。", gaps)
