"""A sitting is its steps: everything else about it is worked out from them.

Methods return the step to record, or None where nothing changes. A step's nonce makes sending
it twice harmless. Time never runs backwards: a step is never dated before the one before it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from fractions import Fraction
from typing import TypeVar
from uuid import UUID

from trainer.quiz.marks import Mark, Score
from trainer.quiz.paper import Paper, Slot
from trainer.quiz.prompt import BLANK, Response
from trainer.quiz.refusals import AlreadyFinished, Invalid, TimeIsUp


class Reason(Enum):
    """Why a sitting ended."""

    HANDED_IN = "handed-in"
    TIME_UP = "time-up"


@dataclass(frozen=True, slots=True)
class Answered:
    """The candidate's answer to slot *number*, replacing any earlier one; BLANK clears it."""

    nonce: UUID
    at: datetime
    number: int
    response: Response


@dataclass(frozen=True, slots=True)
class Flagged:
    """The candidate marked slot *number* to come back to, or took the mark away."""

    nonce: UUID
    at: datetime
    number: int
    on: bool


@dataclass(frozen=True, slots=True)
class Extended:
    """*who* gave *extra* more time, and *why*; the recorded start is never touched."""

    nonce: UUID
    at: datetime
    extra: timedelta
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class ClockMoved:
    """The computer's clock stood *back* behind the last step: shown to the invigilator."""

    nonce: UUID
    at: datetime
    back: timedelta


@dataclass(frozen=True, slots=True)
class Finished:
    """The end. Only hand marks follow."""

    nonce: UUID
    at: datetime
    reason: Reason


@dataclass(frozen=True, slots=True)
class HandMarked:
    """*who* gave *share* of the points of slot *number*; the last one stands."""

    nonce: UUID
    at: datetime
    number: int
    share: Fraction
    who: str


Step = Answered | Flagged | Extended | ClockMoved | Finished | HandMarked
S = TypeVar("S", bound=Step)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One slot after marking."""

    slot: Slot
    response: Response
    mark: Mark
    earned: Fraction


@dataclass(slots=True)
class Sitting:
    """One person at one paper."""

    paper: Paper
    started: datetime
    steps: list[Step] = field(default_factory=list)

    @property
    def deadline(self) -> datetime:
        """The last instant at which an answer counts."""
        extra = (s.extra for s in self.steps if isinstance(s, Extended))
        return self.started + self.paper.limit + sum(extra, start=timedelta())

    @property
    def finished(self) -> Finished | None:
        """How it ended, if it has."""
        return next((s for s in self.steps if isinstance(s, Finished)), None)

    @property
    def clock_moves(self) -> tuple[ClockMoved, ...]:
        """Every time the clock was found set back."""
        return tuple(s for s in self.steps if isinstance(s, ClockMoved))

    def left(self, at: datetime) -> timedelta:
        """Time to the deadline, never below nothing."""
        return max(timedelta(), self.deadline - self._time(at))

    def response(self, number: int) -> Response:
        """The answer that stands for slot *number*."""
        for step in reversed(self.steps):
            if isinstance(step, Answered) and step.number == number:
                return step.response
        return BLANK

    def flagged(self, number: int) -> bool:
        """Whether slot *number* is marked to come back to."""
        for step in reversed(self.steps):
            if isinstance(step, Flagged) and step.number == number:
                return step.on
        return False

    def answer(
        self, number: int, response: Response, *, at: datetime, nonce: UUID
    ) -> Answered | None:
        """Answer slot *number*; BLANK clears. Raises TimeIsUp, AlreadyFinished, Invalid."""
        if self._known(nonce):
            return None
        self._open(number, at)
        if response == self.response(number):
            return None
        return self._add(Answered(nonce, self._time(at), number, response))

    def flag(self, number: int, on: bool, *, at: datetime, nonce: UUID) -> Flagged | None:
        """Mark slot *number*, or take the mark away."""
        if self._known(nonce):
            return None
        self._open(number, at)
        if on == self.flagged(number):
            return None
        return self._add(Flagged(nonce, self._time(at), number, on))

    def extend(
        self, extra: timedelta, *, who: str, why: str, at: datetime, nonce: UUID
    ) -> Extended | None:
        """Give *extra* time, also after the deadline as long as the sitting is open."""
        if self._known(nonce):
            return None
        if self.finished:
            raise AlreadyFinished("已经交卷，不能再延时。")
        if extra <= timedelta():
            raise Invalid("延长的时间要大于 0 分钟。")
        if not who.strip() or not why.strip():
            raise Invalid("延时要写明由谁批准、什么原因。")
        if self.deadline + extra <= self._time(at):
            raise Invalid("延长以后仍然过了截止时间，请多延长几分钟。")
        return self._add(Extended(nonce, self._time(at), extra, who, why))

    def resume(self, *, at: datetime, nonce: UUID) -> ClockMoved | None:
        """Come back after a break; a clock that was set back is recorded."""
        last = self._last()
        if self._known(nonce) or self.finished or last - at < timedelta(seconds=2):
            return None
        return self._add(ClockMoved(nonce, last, last - at))

    def finish(self, *, at: datetime, nonce: UUID) -> Finished | None:
        """Close the sitting, at its deadline if that has passed."""
        if self.finished:
            return None
        now, late = self._time(at), self._time(at) > self.deadline
        reason = Reason.TIME_UP if late else Reason.HANDED_IN
        return self._add(Finished(nonce, min(now, self.deadline), reason))

    def finish_if_over(self, *, at: datetime, nonce: UUID) -> Finished | None:
        """Close the sitting only where its deadline has passed."""
        return self.finish(at=at, nonce=nonce) if self._time(at) > self.deadline else None

    def hand_mark(
        self, number: int, share: Fraction, *, who: str, at: datetime, nonce: UUID
    ) -> HandMarked | None:
        """Give *share* in [0, 1] of the points of slot *number* after the end."""
        if self._known(nonce):
            return None
        if not self.finished:
            raise Invalid("还没有交卷，不能阅卷。")
        if not 0 <= share <= 1:
            raise Invalid("给分不能小于 0，也不能超过本题满分。")
        self._there(number)
        return self._add(HandMarked(nonce, self._time(at), number, share, who))

    def outcomes(self) -> tuple[Outcome, ...]:
        """Every slot marked, from the steps and nothing else. Regrading is calling this again."""
        return tuple(self._outcome(slot) for slot in self.paper)

    def score(self) -> Score:
        """The sum of the outcomes."""
        outcomes = self.outcomes()
        return Score(
            earned=sum((o.earned for o in outcomes), start=Fraction(0)),
            possible=self.paper.possible,
            pass_share=self.paper.pass_share,
            pending=sum(o.mark.pending for o in outcomes),
        )

    def _outcome(self, slot: Slot) -> Outcome:
        response = self.response(slot.number)
        given = next(
            (
                s
                for s in reversed(self.steps)
                if isinstance(s, HandMarked) and s.number == slot.number
            ),
            None,
        )
        mark = Mark(given.share) if given else slot.question.kind.mark(response)
        earned = slot.points * mark.share if given else slot.earned(mark)
        return Outcome(slot, response, mark, earned)

    def _known(self, nonce: UUID) -> bool:
        return any(step.nonce == nonce for step in self.steps)

    def _there(self, number: int) -> None:
        if not 1 <= number <= len(self.paper):
            raise Invalid(f"这份试卷没有第{number}题。")

    def _open(self, number: int, at: datetime) -> None:
        if self.finished:
            raise AlreadyFinished("已经交卷，答案不能再改。")
        if self._time(at) > self.deadline:
            raise TimeIsUp("答题时间已到，以已经保存的答案为准。")
        self._there(number)

    def _last(self) -> datetime:
        return self.steps[-1].at if self.steps else self.started

    def _time(self, at: datetime) -> datetime:
        return max(at, self._last())

    def _add(self, step: S) -> S:
        self.steps.append(step)
        return step
