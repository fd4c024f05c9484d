"""Any order of answering, waiting, retrying, extending and ending keeps the rules."""

from __future__ import annotations

from datetime import datetime, timedelta
from fractions import Fraction
from uuid import UUID, uuid4

import pytest
from clockwork import NINE
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    precondition,
    rule,
)
from specimens import paper

from trainer.quiz.prompt import BLANK, Response
from trainer.quiz.refusals import AlreadyFinished, Invalid, TimeIsUp
from trainer.quiz.sitting import Finished, HandMarked, Reason, Sitting
from trainer.store.codec import dump_step, load_step

PAPER = paper(minutes=10, written=True)
NUMBERS = st.integers(1, len(PAPER))
GIVEN: tuple[Response, ...] = (BLANK, ("A",), ("B",), ("A", "C"), ("对",), ("5", ""), ("通风",))

Sent = tuple[UUID, int, Response]


class SittingMachine(RuleBasedStateMachine):
    """The model keeps only what was accepted, and the time that may be used."""

    sent: Bundle[Sent] = Bundle("sent")

    def __init__(self) -> None:
        super().__init__()
        self.now: datetime = NINE
        self.sitting = Sitting(PAPER, NINE)
        self.answers: dict[int, Response] = {}
        self.flags: dict[int, bool] = {}
        self.extra = timedelta()
        self.ended: Finished | None = None

    def time(self) -> datetime:
        """What the sitting takes for now: never before its last step."""
        return max([self.now, *(s.at for s in self.sitting.steps)])

    def refusal(self) -> type[Exception] | None:
        if self.sitting.finished:
            return AlreadyFinished
        return TimeIsUp if self.time() > self.sitting.deadline else None

    @rule(seconds=st.integers(0, 240))
    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(minutes=st.integers(1, 30))
    def set_the_clock_back_and_resume(self, minutes: int) -> None:
        before = self.time()
        self.now -= timedelta(minutes=minutes)
        moves = len(self.sitting.clock_moves)
        moved = self.sitting.resume(at=self.now, nonce=uuid4())
        late = before - self.now
        expected = not self.sitting.finished and before in {s.at for s in self.sitting.steps}
        if moved:
            assert timedelta(seconds=2) <= moved.back <= late
            assert len(self.sitting.clock_moves) == moves + 1
        else:
            assert not expected or late < timedelta(seconds=2)

    @rule(target=sent, number=NUMBERS, response=st.sampled_from(GIVEN))
    def answer(self, number: int, response: Response) -> Sent:
        nonce = uuid4()
        if refusal := self.refusal():
            with pytest.raises(refusal):
                self.sitting.answer(number, response, at=self.now, nonce=nonce)
        else:
            step = self.sitting.answer(number, response, at=self.now, nonce=nonce)
            assert (step is None) == (response == self.answers.get(number, BLANK))
            self.answers[number] = response
        return nonce, number, response

    @rule(again=consumes(sent))
    def send_again(self, again: Sent) -> None:
        nonce, number, response = again
        if any(s.nonce == nonce for s in self.sitting.steps):
            assert self.sitting.answer(number, response, at=self.now, nonce=nonce) is None

    @rule(number=NUMBERS, on=st.booleans())
    def flag(self, number: int, on: bool) -> None:
        if refusal := self.refusal():
            with pytest.raises(refusal):
                self.sitting.flag(number, on, at=self.now, nonce=uuid4())
        else:
            self.sitting.flag(number, on, at=self.now, nonce=uuid4())
            self.flags[number] = on

    @rule(number=st.sampled_from([0, -1, 7]))
    def answer_what_is_not_there(self, number: int) -> None:
        with pytest.raises((Invalid, TimeIsUp, AlreadyFinished)):
            self.sitting.answer(number, ("A",), at=self.now, nonce=uuid4())

    @rule(minutes=st.integers(-1, 5), why=st.sampled_from(["停电", ""]))
    def extend(self, minutes: int, why: str) -> None:
        extra = timedelta(minutes=minutes)
        useful = minutes > 0 and why and self.sitting.deadline + extra > self.time()
        nonce = uuid4()
        if self.sitting.finished or not useful:
            with pytest.raises((AlreadyFinished, Invalid)):
                self.sitting.extend(extra, who="监考员", why=why, at=self.now, nonce=nonce)
        else:
            for _ in range(2):  # sent twice, given once
                self.sitting.extend(extra, who="监考员", why=why, at=self.now, nonce=nonce)
            self.extra += extra

    @rule()
    def finish(self) -> None:
        self.sitting.finish(at=self.now, nonce=uuid4())
        self.ended = self.ended or self.sitting.finished

    @rule()
    def look_whether_it_is_over(self) -> None:
        self.sitting.finish_if_over(at=self.now, nonce=uuid4())
        self.ended = self.ended or self.sitting.finished

    @precondition(lambda self: self.sitting.finished)
    @rule(
        number=NUMBERS,
        share=st.sampled_from([Fraction(-1), Fraction(0), Fraction(1, 3), Fraction(2)]),
    )
    def mark_by_hand(self, number: int, share: Fraction) -> None:
        if 0 <= share <= 1:
            self.sitting.hand_mark(number, share, who="阅卷人", at=self.now, nonce=uuid4())
            outcome = self.sitting.outcomes()[number - 1]
            assert outcome.earned == share * outcome.slot.points
        else:
            with pytest.raises(Invalid):
                self.sitting.hand_mark(number, share, who="阅卷人", at=self.now, nonce=uuid4())

    @precondition(lambda self: not self.sitting.finished)
    @rule(number=NUMBERS)
    def mark_too_early(self, number: int) -> None:
        with pytest.raises(Invalid):
            self.sitting.hand_mark(number, Fraction(1), who="甲", at=self.now, nonce=uuid4())

    @invariant()
    def what_stands_is_what_was_last_accepted(self) -> None:
        for number in range(1, len(PAPER) + 1):
            assert self.sitting.response(number) == self.answers.get(number, BLANK)
            assert self.sitting.flagged(number) == self.flags.get(number, False)

    @invariant()
    def the_deadline_is_start_limit_and_extensions(self) -> None:
        assert self.sitting.started == NINE
        assert self.sitting.deadline == NINE + PAPER.limit + self.extra
        assert timedelta() <= self.sitting.left(self.now) <= PAPER.limit + self.extra

    @invariant()
    def time_never_runs_backwards(self) -> None:
        stamps = [s.at for s in self.sitting.steps]
        assert stamps == sorted(stamps)

    @invariant()
    def there_is_one_end_in_time_and_only_hand_marks_follow(self) -> None:
        steps = self.sitting.steps
        ends = [i for i, s in enumerate(steps) if isinstance(s, Finished)]
        assert len(ends) == (1 if self.ended else 0)
        if self.ended:
            assert self.sitting.finished == self.ended
            assert self.ended.at <= self.sitting.deadline
            assert all(isinstance(s, HandMarked) for s in steps[ends[0] + 1 :])
            if self.ended.reason is Reason.TIME_UP:
                assert self.ended.at == self.sitting.deadline

    @invariant()
    def no_nonce_is_recorded_twice(self) -> None:
        nonces = [s.nonce for s in self.sitting.steps]
        assert len(set(nonces)) == len(nonces)

    @invariant()
    def regrading_from_the_stored_steps_gives_the_same_score(self) -> None:
        kept = [load_step(s.nonce, dump_step(s)) for s in self.sitting.steps]
        assert kept == self.sitting.steps
        again = Sitting(PAPER, NINE, kept)
        score = self.sitting.score()
        assert again.score() == score == self.sitting.score()
        assert 0 <= score.earned <= score.possible == PAPER.possible


SittingMachine.TestCase.settings = settings(max_examples=60, stateful_step_count=40)
TestSitting = SittingMachine.TestCase
