"""What a sitting answers, step by step."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest
from clockwork import NINE
from specimens import nonce, paper, single

from trainer.quiz.prompt import BLANK
from trainer.quiz.refusals import Invalid, TimeIsUp
from trainer.quiz.sitting import Reason, Sitting

MINUTE = timedelta(minutes=1)


@pytest.fixture
def sitting() -> Sitting:
    return Sitting(paper(minutes=10, written=True), NINE)


def fill(sitting: Sitting) -> None:
    for slot in sitting.paper:
        sitting.answer(slot.number, slot.question.kind.key(), at=NINE, nonce=nonce())


def test_the_whole_key_earns_the_whole_paper(sitting: Sitting) -> None:
    fill(sitting)
    assert sitting.score().earned == sitting.paper.possible == 16
    assert sitting.score().passed


def test_an_answer_at_the_deadline_counts_and_one_after_it_does_not(sitting: Sitting) -> None:
    end = sitting.deadline
    assert sitting.answer(1, ("A",), at=end, nonce=nonce())
    with pytest.raises(TimeIsUp, match="已经保存的答案为准"):
        sitting.answer(1, ("B",), at=end + timedelta(microseconds=1), nonce=nonce())
    assert sitting.response(1) == ("A",)


def test_a_cleared_answer_is_worth_nothing(sitting: Sitting) -> None:
    sitting.answer(1, ("A",), at=NINE, nonce=nonce())
    sitting.answer(5, ("", " "), at=NINE, nonce=nonce())
    assert sitting.score().earned == 2
    sitting.answer(1, BLANK, at=NINE, nonce=nonce())
    assert sitting.score().earned == 0


def test_handing_in_late_ends_exactly_at_the_deadline(sitting: Sitting) -> None:
    end = sitting.finish(at=sitting.deadline + 90 * MINUTE, nonce=nonce())
    assert end is not None
    assert (end.at, end.reason) == (sitting.deadline, Reason.TIME_UP)


def test_an_extension_that_gives_no_time_is_refused(sitting: Sitting) -> None:
    late = sitting.deadline + 7 * MINUTE
    with pytest.raises(Invalid, match="多延长"):
        sitting.extend(7 * MINUTE, who="监考员", why="停电", at=late, nonce=nonce())
    assert sitting.extend(8 * MINUTE, who="监考员", why="停电", at=late, nonce=nonce())
    assert sitting.left(late) == MINUTE
    assert sitting.answer(1, ("A",), at=late, nonce=nonce())


def test_a_clock_set_back_gives_no_time_before_the_last_step(sitting: Sitting) -> None:
    sitting.answer(1, ("A",), at=NINE + 6 * MINUTE, nonce=nonce())
    assert sitting.left(NINE) == 4 * MINUTE
    moved = sitting.resume(at=NINE, nonce=nonce())
    assert moved is not None
    assert (moved.at, moved.back) == (NINE + 6 * MINUTE, 6 * MINUTE)
    assert sitting.clock_moves == (moved,)


def test_a_second_of_drift_is_not_recorded(sitting: Sitting) -> None:
    sitting.answer(1, ("A",), at=NINE + MINUTE, nonce=nonce())
    assert sitting.resume(at=NINE + timedelta(seconds=59), nonce=nonce()) is None


def test_written_answers_wait_and_then_count_what_the_marker_gave(sitting: Sitting) -> None:
    fill(sitting)
    sitting.answer(6, ("要通风",), at=NINE, nonce=nonce())
    sitting.finish(at=NINE, nonce=nonce())
    assert (sitting.score().pending, sitting.score().passed) == (1, False)
    sitting.hand_mark(6, Fraction(1, 5), who="孙晓燕", at=NINE, nonce=nonce())
    assert (sitting.score().pending, sitting.score().earned) == (0, 12)
    sitting.hand_mark(6, Fraction(4, 5), who="钱立本", at=NINE, nonce=nonce())
    assert sitting.score().earned == 15


def test_a_hand_mark_is_never_dated_before_the_end(sitting: Sitting) -> None:
    end = sitting.finish(at=NINE + 5 * MINUTE, nonce=nonce())
    marked = sitting.hand_mark(6, Fraction(1), who="孙晓燕", at=NINE, nonce=nonce())
    assert end is not None
    assert marked is not None
    assert marked.at == end.at


def test_a_corrected_key_regrades_from_the_same_steps(sitting: Sitting) -> None:
    sitting.answer(1, ("B",), at=NINE, nonce=nonce())
    assert sitting.score().earned == 0
    first = sitting.paper.sections[0]
    mended = replace(first, questions=(single(1, "B"), *first.questions[1:]))
    again = Sitting(
        replace(sitting.paper, sections=(mended, *sitting.paper.sections[1:])), NINE, sitting.steps
    )
    assert again.score().earned == 2
    assert sitting.score().earned == 0
