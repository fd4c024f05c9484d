"""All questions as a list to filter: one line each, and what every filter would show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

WORDS = "words"
"""Stands for the words sought where a group of filters is named."""

GROUPS = ("banks", "kinds", "topics", "audience", "difficulties", "lacks")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table of questions. *kind* is the kind's Chinese label.

    *lacks* says what a teacher still has to add: 解析, 依据.
    """

    id: str
    bank: str
    kind: str
    stem: str
    topics: tuple[str, ...]
    audience: tuple[str, ...]
    difficulty: str
    lacks: tuple[str, ...] = ()

    def values(self, group: str) -> tuple[str, ...]:
        """What a filter of *group* compares."""
        match group:
            case "banks":
                return (self.bank,)
            case "kinds":
                return (self.kind,)
            case "topics":
                return self.topics
            case "audience":
                return self.audience
            case "difficulties":
                return (self.difficulty,)
            case "lacks":
                return self.lacks
        raise KeyError(group)


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows that pass. *counts* says for each group how many rows each value would show.

    Within a group ticks are joined by or, between groups by and. *relief* says how many rows
    there would be without a group (or without the words).
    """

    rows: tuple[Row, ...]
    counts: Mapping[str, Mapping[str, int]]
    relief: Mapping[str, int]
    total: int


def listing(
    rows: Sequence[Row],
    ticked: Mapping[str, Collection[str]],
    found: Collection[str] | None = None,
) -> Listing:
    """Those of *rows* that fit every group ticked and, if given, whose id is among *found*."""
    active = [(group, frozenset(ticked[group])) for group in GROUPS if ticked.get(group)]
    shown: list[Row] = []
    nearly: dict[str, list[Row]] = {group: [] for group, _ in active}
    if found is not None:
        nearly[WORDS] = []
    for row in rows:
        failing = _failing(row, active, found)
        if not failing:
            shown.append(row)
        elif len(failing) == 1:
            nearly[failing[0]].append(row)
    return Listing(
        rows=tuple(shown),
        counts={g: _counted((*shown, *nearly.get(g, ())), g) for g in GROUPS},
        relief={group: len(shown) + len(others) for group, others in nearly.items()},
        total=len(rows),
    )


def coverage(rows: Iterable[Row]) -> dict[str, dict[str, int]]:
    """How many questions each topic has of each difficulty."""
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        for topic in row.topics:
            of_topic = found.setdefault(topic, {})
            of_topic[row.difficulty] = of_topic.get(row.difficulty, 0) + 1
    return found


def _failing(
    row: Row, active: Sequence[tuple[str, frozenset[str]]], found: Collection[str] | None
) -> list[str]:
    """The first two groups that *row* does not fit; more are of no interest."""
    failing = [] if found is None or row.id in found else [WORDS]
    for group, wanted in active:
        if wanted.isdisjoint(row.values(group)):
            failing.append(group)
            if len(failing) > 1:
                break
    return failing


def _counted(rows: Iterable[Row], group: str) -> dict[str, int]:
    return dict(Counter(value for row in rows for value in row.values(group)))
