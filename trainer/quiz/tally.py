"""How often a question was answered, and how often for full marks: what experience says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from trainer.quiz.sitting import Sitting

ENOUGH: Final = 10
"""Of fewer answers nothing is said: one candidate more or less would turn it."""
_HARDER: Final = 0.6
"""An easy question that fewer than this share get right is not easy."""
_EASIER: Final = 0.9
"""A hard question that more than this share get right is not hard."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A question that was *asked* so often in finished sittings, and *solved* for full marks."""

    id: str
    stem: str
    difficulty: str
    asked: int
    solved: int

    @property
    def share(self) -> float:
        """How often it was solved."""
        return self.solved / self.asked if self.asked else 0.0


def told(sitting: Sitting) -> Mapping[str, bool]:
    """What a finished sitting says of each question: full marks or not; nothing while one is unmarked."""
    if sitting.finished is None:
        return {}
    return {o.slot.question.id: o.mark.right for o in sitting.outcomes() if not o.mark.pending}


def harder(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    """Those called easy that many miss, the worst first."""
    found = (t for t in tallies if t.difficulty == "易" and t.asked >= ENOUGH and t.share < _HARDER)
    return tuple(sorted(found, key=lambda t: t.share))


def easier(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    """Those called hard that nearly all solve, the easiest first."""
    found = (t for t in tallies if t.difficulty == "难" and t.asked >= ENOUGH and t.share > _EASIER)
    return tuple(sorted(found, key=lambda t: -t.share))


def hardest(tallies: Iterable[Tally], most: int = 5) -> tuple[Tally, ...]:
    """The *most* that fewest solve; none that everybody solves."""
    found = (t for t in tallies if t.asked >= ENOUGH and t.solved < t.asked)
    return tuple(sorted(found, key=lambda t: (t.share, -t.asked))[:most])
