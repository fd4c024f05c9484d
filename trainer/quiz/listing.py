"""All questions as a list to look through: what is sought, one line each, and what each filter would show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

WORDS: Final = "words"
"""Stands for the words sought where a group of filters is named."""

GROUPS: Final = (
    "banks", "kinds", "topics", "audience", "difficulties", "states", "laws", "tags", "uses", "lacks",
)  # fmt: skip

ORDERS: Final = ("", "kind", "stem", "difficulty", "used", "rate", "changed")
"""What the list may be ordered by; empty: as the questions came in."""

USED: Final = ("用过", "没用过")


@dataclass(frozen=True, slots=True)
class Only:
    """A list of questions that somebody made otherwise than by filters; *words* say which they are."""

    words: str
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Query:
    """Words typed (every one must be there) and values ticked in each group.

    Within a group ticks are joined by or, between groups by and. With *only* nothing else is found.
    """

    words: str = ""
    ticked: Mapping[str, frozenset[str]] = field(default_factory=dict)
    order: str = ""
    descending: bool = False
    only: Only | None = None

    @property
    def empty(self) -> bool:
        """Whether everything is shown."""
        ticked = any(self.ticked.values())
        return not self.words.strip() and not ticked and self.only is None

    def without(self, group: str) -> Query:
        """The same without a group, or without the words."""
        if group == WORDS:
            return replace(self, words="")
        return replace(self, ticked={**self.ticked, group: frozenset()})


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table of questions. *kind* is the kind's Chinese label, *stem* plain text.

    *no* is the number under which it came in. *used* counts the papers it stands on; *lacks* says
    what a teacher still has to add: 解析, 依据, 主题; *edited*: somebody has unsaved changes to it.
    Of *asked* answers in finished sittings *solved* had full marks.
    """

    no: int
    id: str
    bank: str
    kind: str
    stem: str
    topics: tuple[str, ...]
    audience: tuple[str, ...]
    difficulty: str
    state: str = "可用"
    tags: tuple[str, ...] = ()
    used: int = 0
    lacks: tuple[str, ...] = ()
    edited: bool = False
    asked: int = 0
    solved: int = 0


@dataclass(frozen=True, slots=True)
class Bunch:
    """*count* questions that no filter tells apart. *values* by group, in the order of GROUPS."""

    values: tuple[tuple[str, ...], ...]
    count: int


@dataclass(frozen=True, slots=True)
class Survey:
    """How many there are: *count* for the query, *total* in all.

    *counts* says for each group how many questions each value would show; *relief* how many there
    would be without a group (or without the words).
    """

    count: int
    total: int
    counts: Mapping[str, Mapping[str, int]]
    relief: Mapping[str, int]


def surveyed(query: Query, found: Iterable[Bunch], every: Iterable[Bunch]) -> Survey:
    """Count *found* (what has the query's words) by the query's ticks; *every* holds all there are."""
    active = [(GROUPS.index(g), ticks) for g, ticks in query.ticked.items() if ticks]
    counts: list[Counter[str]] = [Counter() for _ in GROUPS]
    relief: Counter[str] = Counter()
    shown = 0
    for bunch in found:
        failing = _failing(bunch, active)
        if not failing:
            shown += bunch.count
            _count(counts, bunch, range(len(GROUPS)))
        elif len(failing) == 1:
            relief[GROUPS[failing[0]]] += bunch.count
            _count(counts, bunch, failing)
    without = {GROUPS[at]: shown + relief[GROUPS[at]] for at, _ in active}
    all_of = list(every)
    if query.words.strip():
        without[WORDS] = sum(b.count for b in all_of if not _failing(b, active))
    total = sum(b.count for b in all_of)
    return Survey(shown, total, dict(zip(GROUPS, map(dict, counts), strict=True)), without)


def _failing(bunch: Bunch, active: Sequence[tuple[int, Collection[str]]]) -> list[int]:
    """The first two groups that *bunch* does not fit; more are of no interest."""
    failing: list[int] = []
    for at, wanted in active:
        if not any(value in wanted for value in bunch.values[at]):
            failing.append(at)
            if len(failing) > 1:
                break
    return failing


def _count(counts: list[Counter[str]], bunch: Bunch, groups: Iterable[int]) -> None:
    for at in groups:
        for value in bunch.values[at]:
            counts[at][value] += bunch.count
