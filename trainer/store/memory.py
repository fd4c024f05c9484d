"""What need not be read twice because it never changes: papers, and steps once committed."""

from __future__ import annotations

from dataclasses import dataclass, field

from trainer.quiz.paper import Paper
from trainer.quiz.sitting import Step

MOST_SITTINGS = 500


@dataclass(slots=True)
class Memory:
    """Outlives transactions. *steps* holds, by seat, the id of the last row read and all up to it."""

    papers: dict[int, Paper] = field(default_factory=dict)
    steps: dict[int, tuple[int, tuple[Step, ...]]] = field(default_factory=dict)

    def keep_steps(self, seat: int, last: int, found: tuple[Step, ...]) -> None:
        """Remember committed steps; the seats read longest ago are forgotten."""
        self.steps.pop(seat, None)
        self.steps[seat] = (last, found)
        while len(self.steps) > MOST_SITTINGS:
            self.steps.pop(next(iter(self.steps)))

    def clear(self) -> None:
        """Forget all: the database may be another one from here on."""
        self.papers.clear()
        self.steps.clear()
