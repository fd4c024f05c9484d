"""Whether a bank is any good: what it covers, and what tells the answer to somebody who knows nothing.

Questions that are 停用 count for nothing but their state: nobody is asked them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.quiz.listing import GROUPS, Bunch
from trainer.quiz.options import stays_last
from trainer.quiz.prompt import Option
from trainer.quiz.question import Question
from trainer.quiz.review import RETIRED
from trainer.quiz.twins import Twins

ENOUGH: Final = 20
"""Of fewer questions nothing is said: chance alone looks like a habit."""
_WORTH: Final = 0.05
"""So much above chance, as a share of questions, a guess must gain to be worth it."""
_SURE: Final = 2.6
"""So many standard errors above chance are no accident (1 in 100)."""
_COUNTED: Final = ("banks", "kinds", "topics", "audience", "difficulties", "states", "lacks")
_DENYING: Final = re.compile(r"[不没非无错误]")

Grid = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Outline:
    """What the lists of a bank tell. *counts* by group of `listing`, *levels* and *kinds* by topic.

    *total* is without those that are *retired*; *banks* and *states* count these too. *waiting*
    counts entries of imports that somebody has to mend.
    """

    total: int
    retired: int
    counts: Mapping[str, Mapping[str, int]]
    levels: Grid
    kinds: Grid
    waiting: int = 0

    def lacking(self, what: str) -> int:
        """How many questions have no 解析, 依据, 主题 or 对象."""
        return self.counts["lacks"].get(what, 0)


def outlined(bunches: Iterable[Bunch], bank: str = "", waiting: int = 0) -> Outline:
    """The outline of *bank*, or of all of them."""
    counting = _Counting()
    for bunch in bunches:
        of = dict(zip(GROUPS, bunch.values, strict=False))
        counting.counts["banks"].update(dict.fromkeys(of["banks"], bunch.count))
        if not bank or bank in of["banks"]:
            counting.add(of, bunch.count)
    return Outline(
        counting.total, counting.retired, counting.counts, counting.levels, counting.kinds, waiting
    )


class _Counting:
    def __init__(self) -> None:
        self.total = self.retired = 0
        self.counts: dict[str, Counter[str]] = {group: Counter() for group in _COUNTED}
        self.levels: dict[str, Counter[str]] = {}
        self.kinds: dict[str, Counter[str]] = {}

    def add(self, of: Mapping[str, tuple[str, ...]], number: int) -> None:
        self.counts["states"].update(dict.fromkeys(of["states"], number))
        if RETIRED in of["states"]:
            self.retired += number
            return
        self.total += number
        for group in ("kinds", "topics", "audience", "difficulties", "lacks"):
            self.counts[group].update(dict.fromkeys(of[group], number))
        if not of["audience"]:
            self.counts["lacks"].update({"对象": number})
        for topic in of["topics"]:
            for grid, group in ((self.levels, "difficulties"), (self.kinds, "kinds")):
                grid.setdefault(topic, Counter()).update(dict.fromkeys(of[group], number))


@dataclass(frozen=True, slots=True)
class Balance:
    """How often each answer is right among *of* questions, and how often it would be by chance."""

    counts: Mapping[str, int]
    chance: Mapping[str, float]
    of: int

    @property
    def best(self) -> str:
        """What somebody would always tick who knows this bank and nothing else."""
        return max(self.counts, key=lambda key: self.counts[key] - self.chance[key], default="")

    @property
    def gain(self) -> float:
        """What that earns above chance, as a share of all questions."""
        return (self.counts[self.best] - self.chance[self.best]) / self.of if self.of else 0.0

    @property
    def enough(self) -> bool:
        """Whether there are questions enough to say anything."""
        return self.of >= ENOUGH

    @property
    def worth_guessing(self) -> bool:
        """Whether always ticking the same pays: chance does not explain it, and it is no trifle."""
        return self.enough and self.gain > _WORTH and self._squares() > _critical(len(self.counts))

    def _squares(self) -> float:
        """Chi-square of the counts against chance."""
        return sum(
            (n - self.chance[k]) ** 2 / self.chance[k]
            for k, n in self.counts.items()
            if self.chance[k]
        )


def _critical(cells: int) -> float:
    """What chi-square goes over once in a hundred times by chance (Wilson and Hilferty)."""
    freedom = max(cells - 1, 1)
    spread = 2 / (9 * freedom)
    return float(freedom * (1 - spread + 2.326 * sqrt(spread)) ** 3)


@dataclass(frozen=True, slots=True)
class Bias:
    """Questions whose right option shows in some way: *ids*, of *of*; *chance* is the share by chance."""

    ids: tuple[str, ...] = ()
    of: int = 0
    chance: float = 0.0

    @property
    def share(self) -> float:
        """How much of them shows."""
        return len(self.ids) / self.of if self.of else 0.0

    @property
    def enough(self) -> bool:
        """Whether there are questions enough to say anything."""
        return self.of >= ENOUGH

    @property
    def telling(self) -> bool:
        """Whether it helps somebody who guesses."""
        if not self.enough:
            return False
        error = sqrt(max(self.chance * (1 - self.chance), 0.01) / self.of)
        return self.share - self.chance > max(_WORTH, _SURE * error)


@dataclass(frozen=True, slots=True)
class Telltales:
    """What gives answers away. *first* and *last*: the place of the right option of a single question."""

    single: Balance
    multiple: Balance
    judge: Balance
    first: Bias
    last: Bias
    longest: Bias
    all_right: Bias
    unaddressed: tuple[str, ...]


class _Shares:
    """Ids of those that show, and the chances of each that could."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.chances = 0.0
        self.of = 0

    def add(self, question: Question, chance: float, *, shows: bool) -> None:
        self.of += 1
        self.chances += chance
        if shows:
            self.ids.append(question.id)

    def found(self) -> Bias:
        return Bias(tuple(self.ids), self.of, self.chances / self.of if self.of else 0.0)


class _Answers:
    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.chance: dict[str, float] = {}
        self.of = 0

    def add(self, offered: Sequence[str], right: Sequence[str]) -> None:
        self.of += 1
        share = len(right) / len(offered)
        for key in offered:
            self.counts[key] += key in right
            self.chance[key] = self.chance.get(key, 0.0) + share

    def found(self) -> Balance:
        keys = sorted(self.counts)
        counts = {key: self.counts[key] for key in keys}
        return Balance(counts, {key: self.chance[key] for key in keys}, self.of)


class Telling:
    """Gathers telltales question by question, so that a large bank is read once and never held."""

    def __init__(self) -> None:
        self._single, self._multiple, self._judge = _Answers(), _Answers(), _Answers()
        self._first, self._last = _Shares(), _Shares()
        self._longest, self._all_right = _Shares(), _Shares()
        self._unaddressed: list[str] = []

    def add(self, question: Question) -> None:
        """Look at one question."""
        if not question.audience:
            self._unaddressed.append(question.id)
        match question.kind:
            case Single() as kind:
                self._single.add([o.key for o in kind.options], (kind.answer,))
                self._look(question, kind)
            case Multiple() as kind:
                self._multiple.add([o.key for o in kind.options], kind.answer)
            case Judge() as kind:
                self._judge.add(("对", "错"), kind.key())
            case _:
                pass

    def _look(self, question: Question, kind: Single) -> None:
        chance = 1 / len(kind.options)
        right = kind.answer
        self._first.add(question, chance, shows=kind.options[0].key == right)
        self._last.add(question, chance, shows=kind.options[-1].key == right)
        self._longest.add(question, chance, shows=longest(kind.options) == right)
        summing = [o.key for o in kind.options if sums_up(o.text)]
        if summing:
            self._all_right.add(question, chance, shows=right in summing)

    def found(self) -> Telltales:
        """Everything gathered so far."""
        return Telltales(
            self._single.found(), self._multiple.found(), self._judge.found(),
            self._first.found(), self._last.found(), self._longest.found(),
            self._all_right.found(), tuple(self._unaddressed),
        )  # fmt: skip


def longest(options: Sequence[Option]) -> str:
    """The key of the option that is longer than every other; empty where two are as long."""
    lengths = sorted((len(o.text.strip()), o.key) for o in options)
    if len(lengths) > 1 and lengths[-1][0] == lengths[-2][0]:
        return ""
    return lengths[-1][1]


def sums_up(text: str) -> bool:
    """Whether an option says that those before it are all right (以上都对)."""
    return stays_last(text) and not _DENYING.search(text)


@dataclass(frozen=True, slots=True)
class Health:
    """All that is known of a bank."""

    outline: Outline
    telltales: Telltales
    twins: Twins
