"""What need not be read twice because it never changes: papers, steps once committed, facets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.quiz.paper import Paper
from trainer.quiz.sitting import Step

MOST_SITTINGS = 500

Ticked = frozenset[tuple[int, frozenset[str]]]
"""Places of groups of filters, with what is ticked in each."""


@dataclass(slots=True)
class Memory:
    """Outlives transactions. *steps* holds, by seat, the id of the last row read and all up to it.

    *facets* holds what questions are filtered by, by number; *counted* how many questions there are
    of each facet, after that many changes of the bank; *fitting* which of them the last filters left.
    """

    papers: dict[int, Paper] = field(default_factory=dict)
    steps: dict[int, tuple[int, tuple[Step, ...]]] = field(default_factory=dict)
    facets: dict[int, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    facet_numbers: dict[tuple[tuple[str, ...], ...], int] = field(default_factory=dict)
    counted: tuple[int, Mapping[int, int]] = field(default_factory=lambda: (-1, {}))
    fitting: tuple[Mapping[int, int], Ticked, list[int]] = field(
        default_factory=lambda: ({}, frozenset(), [])
    )

    def keep_steps(self, seat: int, last: int, found: tuple[Step, ...]) -> None:
        """Remember committed steps; the seats read longest ago are forgotten."""
        self.steps.pop(seat, None)
        self.steps[seat] = (last, found)
        while len(self.steps) > MOST_SITTINGS:
            self.steps.pop(next(iter(self.steps)))

    def keep_facet(self, number: int, values: tuple[tuple[str, ...], ...]) -> None:
        """Remember a committed facet."""
        self.facets[number] = values
        self.facet_numbers[values] = number

    def clear(self) -> None:
        """Forget all: the database may be another one from here on."""
        self.papers.clear()
        self.steps.clear()
        self.facets.clear()
        self.facet_numbers.clear()
        self.counted = (-1, {})
        self.fitting = ({}, frozenset(), [])
