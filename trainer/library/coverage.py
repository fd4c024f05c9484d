"""What is still thin: cases nobody is asked about, links that lead one way, topics without questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.library.folder import QUESTIONS
from trainer.quiz.kinds.case import Case as Material
from trainer.quiz.question import AUDIENCES, TOPICS, Question
from trainer.training.card import Card
from trainer.training.case import Case

ABOUT_A_CASE: Final = 5
ABOUT_A_CARD: Final = 3
_ELSEWHERE: Final[Mapping[str, frozenset[str]]] = {
    "领导干部": frozenset({"用电安全", "危险作业", "权利义务", "应急处置与急救"}),
    "主要负责人": frozenset({"用电安全"}),
    "班组长": frozenset({"理念方针"}),
    "从业人员": frozenset({"理念方针"}),
}
"""Topics that are not meant for an audience; every other one is."""


@dataclass(frozen=True, slots=True)
class Stock:
    """All that was read."""

    cases: Sequence[Placed[Case]]
    cards: Sequence[Placed[Card]]
    questions: Sequence[Placed[Question]]

    def asked(self) -> tuple[Counter[str], Counter[str]]:
        """How many questions, parts counted, ask about each case and each card."""
        cases: Counter[str] = Counter()
        cards: Counter[str] = Counter()
        for placed in self.questions:
            question = placed.value
            for ref in {*question.cases, question.ground.case} - {""}:
                cases[ref] += asks(question)
            for ref in {*question.posts, *(duty.partition("/")[0] for duty in question.duties)}:
                cards[ref] += asks(question)
        return cases, cards


def asks(question: Question) -> int:
    """How many questions it is: the parts of a 材料题 count each."""
    return len(question.kind.questions) if isinstance(question.kind, Material) else 1


def coverage_hints(stock: Stock) -> Iterator[Problem]:
    """All of it."""
    cases, cards = stock.asked()
    for case in stock.cases:
        wanted = 1 if case.value.only_seed else ABOUT_A_CASE
        if cases[case.value.id] < wanted:
            said = f"考这起案例的题有{cases[case.value.id]}道，至少要{wanted}道（材料题按小题算）。"
            yield case.problem(said)
    for card in stock.cards:
        if cards[card.value.id] < ABOUT_A_CARD:
            said = f"考这个岗位的题有{cards[card.value.id]}道，至少要{ABOUT_A_CARD}道。"
            yield card.problem(said)
    yield from _one_way(stock)
    yield from _unreached(stock.questions)


def _one_way(stock: Stock) -> Iterator[Problem]:
    cases = {c.value.id: c for c in stock.cases}
    cards = {c.value.id: c for c in stock.cards}
    for case in stock.cases:
        for at, ref in enumerate(case.value.posts):
            if ref in cards and case.value.id not in cards[ref].value.cases:
                said = f"责任卡“{ref}”的“cases”里没有这起案例，请补上或删去这里的。"
                yield case.problem(said, "posts", at)
    for card in stock.cards:
        for at, ref in enumerate(card.value.cases):
            if ref in cases and card.value.id not in cases[ref].value.posts:
                said = f"案例“{ref}”的“posts”里没有这个岗位，请补上或删去这里的。"
                yield card.problem(said, "cases", at)


def _unreached(questions: Sequence[Placed[Question]]) -> Iterator[Problem]:
    there = {(a, t) for q in questions for a in q.value.audience for t in q.value.topics}
    for audience in AUDIENCES:
        meant = [t for t in TOPICS if t not in _ELSEWHERE.get(audience, frozenset())]
        missing = [t for t in meant if (audience, t) not in there]
        if missing:
            yield Problem(QUESTIONS, 1, f"没有给{audience}的题：{'、'.join(missing)}。")
