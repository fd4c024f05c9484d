"""What is being looked for among the questions, and the answer to it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from trainer.banks import Banks
from trainer.quiz.kinds import KINDS
from trainer.quiz.listing import WORDS, Listing, Row, listing
from trainer.quiz.question import AUDIENCES, DIFFICULTIES, TOPICS
from trainer.ui.words import t

GROUPS: Final = (
    ("banks", "题库"),
    ("kinds", "题型"),
    ("topics", "主题"),
    ("audience", "对象"),
    ("difficulties", "难度"),
    ("lacks", "缺少"),
)
"""Group and how a person calls it."""

_ORDER: Final[Mapping[str, Sequence[str]]] = {
    "kinds": [kind.label for kind in KINDS.values()],
    "topics": TOPICS,
    "audience": AUDIENCES,
    "difficulties": DIFFICULTIES,
}


@dataclass(frozen=True, slots=True)
class Query:
    """Words typed and values ticked in each group."""

    words: str = ""
    ticked: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether everything is shown."""
        return not self.words.strip() and not any(self.ticked.values())

    def without(self, group: str) -> Query:
        """The same without a group, or without the words."""
        if group == WORDS:
            return replace(self, words="")
        return replace(self, ticked={**self.ticked, group: frozenset()})


@dataclass(frozen=True, slots=True)
class Stock:
    """All questions there are, and which values occur in each group."""

    rows: Sequence[Row]
    values: Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for *query* in *stock*."""

    query: Query
    stock: Stock
    found: Listing

    @property
    def culprit(self) -> tuple[str, int]:
        """The group that keeps most away, and how many it does; no name where none alone does."""
        best = max(((n, group) for group, n in self.found.relief.items()), default=(0, ""))
        return (best[1], best[0]) if best[0] else ("", 0)


def ask(banks: Banks, query: Query, stock: Stock | None = None) -> Answer:
    """Look for it, in the database anew if no *stock* is given; runs on the desk."""
    stock = _taken(banks.rows()) if stock is None else stock
    found = listing(stock.rows, query.ticked, banks.matching(query.words))
    return Answer(query, stock, found)


def _taken(rows: Sequence[Row]) -> Stock:
    return Stock(rows, {group: tuple(n) for group, n in listing(rows, {}).counts.items()})


def in_order(group: str, values: Collection[str]) -> list[str]:
    """Values of a group in the order of the trade, the unknown ones behind by name."""
    known = _ORDER.get(group, ())
    return [v for v in known if v in values] + sorted(v for v in values if v not in known)


def named(query: Query, group: str) -> str:
    """How a person calls that part of the query: 搜索“爆炸”, or 题型：单选题."""
    if group == WORDS:
        return t("搜索“{}”").format(query.words.strip())
    title = dict(GROUPS)[group]
    return t("{}：{}").format(t(title), "、".join(in_order(group, query.ticked[group])))
