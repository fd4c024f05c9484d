"""The list of people as read, and which of them the filters let through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from trainer.roster import Line
from trainer.training.person import CATEGORIES
from trainer.ui.words import t

HERE, SHORT, EXPIRING, GONE = "here", "short", "expiring", "gone"


@dataclass(frozen=True, slots=True)
class Book:
    """Everybody, also who left, and the numbers of those whose certificate expires soon."""

    lines: tuple[Line, ...]
    expiring: frozenset[str]

    @property
    def here(self) -> tuple[Line, ...]:
        """Those who still work here."""
        return tuple(line for line in self.lines if line.person.here)

    @property
    def short(self) -> int:
        """How many of them owe hours."""
        return sum(not line.balance.settled for line in self.here)


@dataclass(frozen=True, slots=True)
class Sieve:
    """The filters: words of the search, a team, a category, and one of the states."""

    words: str = ""
    team: str = ""
    category: str = ""
    state: str = HERE

    def passes(self, line: Line, expiring: frozenset[str]) -> bool:
        """Whether a person is let through."""
        person = line.person
        return (
            all(word in f"{person.no} {person.name} {person.post}" for word in self.words.split())
            and self.team in {"", person.team}
            and self.category in {"", person.category}
            and self._state_is(line, expiring)
        )

    def _state_is(self, line: Line, expiring: frozenset[str]) -> bool:
        if self.state == GONE or not line.person.here:
            return self.state == GONE and not line.person.here
        if self.state == SHORT:
            return not line.balance.settled
        return self.state != EXPIRING or line.person.no in expiring


def read(services: Any) -> Book:
    """Read it; runs on the desk."""
    return Book(services.roster.lines(gone=True), services.today.expiring())


def teams(lines: Sequence[Line]) -> list[tuple[str, str]]:
    """Give the teams to choose from, with how many are in each."""
    counts = Counter(line.person.team for line in lines if line.person.team)
    whole = ("", t("全部 {0} 人").format(len(lines)))
    return [whole, *((team, t("{0} {1} 人").format(team, n)) for team, n in counts.items())]


def categories() -> list[tuple[str, str]]:
    """Give the categories to choose from."""
    return [("", t("全部类别")), *((c, t(c)) for c in CATEGORIES)]


def states() -> list[tuple[str, str]]:
    """Give the states to choose from."""
    return [
        (HERE, t("在岗")),
        (SHORT, t("学时不足")),
        (EXPIRING, t("证书快到期")),
        (GONE, t("已离职")),
    ]
