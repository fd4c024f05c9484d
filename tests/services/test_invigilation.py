"""Setting, opening, collecting, marking and repeating an exam."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

import pytest
from clockwork import NINE, Clock
from specimens import nonce, paper

from trainer.house import House
from trainer.quiz.manner import Manner
from trainer.quiz.refusals import Invalid, NotAllowed, NotFound
from trainer.quiz.sitting import Reason

ZHANG, LIU = "0011", "0012"


def sit(house: House, no: str = ZHANG, **settings: object) -> tuple[int, int]:
    """An exam for 张三 and 刘秀英, and a seat at it."""
    exam = house.exams.set(paper(minutes=30), [ZHANG, LIU], **settings)  # type: ignore[arg-type]
    return exam, house.exams.begin(exam, no, nonce=nonce()).seat


def give_all(house: House, seat: int, no: str = ZHANG) -> None:
    for slot in paper():
        house.exams.answer(seat, no, slot.number, slot.question.kind.key(), nonce=nonce())


def test_an_exam_opens_and_closes_when_it_says(house: House, clock: Clock) -> None:
    exam = house.exams.set(
        paper(), [ZHANG, LIU], opens=NINE + timedelta(hours=1), closes=NINE + timedelta(hours=2)
    )
    assert house.exams.open_exams() == ()
    with pytest.raises(NotAllowed, match="现在不能开始"):
        house.exams.begin(exam, ZHANG, nonce=nonce())
    assert house.exams.to_retake(exam) == ()  # nobody is late for what has not begun
    clock.on(hours=2)
    seat = house.exams.begin(exam, ZHANG, nonce=nonce()).seat
    clock.on(minutes=1)
    house.exams.answer(seat, ZHANG, 1, ("A",), nonce=nonce())  # who began may go on
    with pytest.raises(NotAllowed):
        house.exams.begin(exam, LIU, nonce=nonce())
    assert [r.person.no for r in house.exams.to_retake(exam)] == [LIU]


def test_collecting_hands_everybody_in_and_lets_nobody_begin(house: House, clock: Clock) -> None:
    exam, seat = sit(house)
    clock.on(minutes=5)
    house.exams.close(exam)
    closed = house.exams.exam(exam).closed
    clock.on(minutes=5)
    house.exams.close(exam)
    assert house.exams.exam(exam).closed == closed == NINE + timedelta(minutes=5)
    assert house.exams.report(seat).reason is Reason.HANDED_IN
    with pytest.raises(NotAllowed):
        house.exams.begin(exam, LIU, nonce=nonce())


def test_who_failed_or_never_came_is_offered_a_retake(house: House) -> None:
    exam = house.exams.set(paper(), [ZHANG, LIU, "0010"])
    good = house.exams.begin(exam, ZHANG, nonce=nonce()).seat
    give_all(house, good)
    house.exams.hand_in(good, ZHANG, nonce=nonce())
    bad = house.exams.begin(exam, LIU, nonce=nonce()).seat
    house.exams.hand_in(bad, LIU, nonce=nonce())
    assert [r.word for r in house.exams.to_retake(exam)] == ["不合格"]
    house.exams.close(exam)
    again = house.exams.to_retake(exam)
    assert {(r.person.no, r.word) for r in again} == {(LIU, "不合格"), ("0010", "缺考")}
    retake = house.exams.arrange_retake(exam, paper(45), [r.person.no for r in again])
    made = house.exams.exam(retake)
    assert (made.title, made.retake_of) == ("班组小测（补考）", exam)
    assert house.exams.begin(retake, LIU, nonce=nonce()).minutes == 45


def test_written_answers_are_marked_by_hand_within_their_points(house: House) -> None:
    exam = house.exams.set(paper(written=True), [ZHANG])
    seat = house.exams.begin(exam, ZHANG, nonce=nonce()).seat
    house.exams.answer(seat, ZHANG, 6, ("要先通风",), nonce=nonce())
    with pytest.raises(Invalid, match="还没有交卷"):
        house.exams.mark(seat, 6, Fraction(3), who="孙晓燕", nonce=nonce())
    house.exams.hand_in(seat, ZHANG, nonce=nonce())
    assert house.exams.results(exam)[0].word == "待阅卷"
    for points in (Fraction(6), Fraction(-1)):
        with pytest.raises(Invalid):
            house.exams.mark(seat, 6, points, who="孙晓燕", nonce=nonce())
    with pytest.raises(NotFound):
        house.exams.mark(seat, 7, Fraction(1), who="孙晓燕", nonce=nonce())
    score = house.exams.mark(seat, 6, Fraction(7, 2), who="孙晓燕", nonce=nonce())
    assert (score.earned, score.pending) == (Fraction(7, 2), 0)
    assert house.exams.results(exam)[0].word == "不合格"


def test_an_exam_without_people_or_time_is_not_set(house: House) -> None:
    with pytest.raises(Invalid, match="请先选人"):
        house.exams.set(paper(), [])
    with pytest.raises(Invalid, match="晚于开始时间"):
        house.exams.set(paper(), [ZHANG], closes=NINE)
    with pytest.raises(NotFound, match="9999"):
        house.exams.set(paper(), [ZHANG, "9999"])
    assert house.exams.all() == ()


def test_setting_or_finding_uses_the_same_exam_for_the_same_paper(house: House) -> None:
    first = house.exams.set_or_find(paper(), ZHANG)
    assert house.exams.set_or_find(paper(), LIU) == first
    assert house.exams.set_or_find(paper(45), LIU) != first
    assert [p.no for p in house.exams.candidates(first)] == [ZHANG, LIU]


def test_what_is_not_there_is_said(house: House) -> None:
    for attempt in (
        lambda: house.exams.exam(99),
        lambda: house.exams.report(99),
        lambda: house.exams.desk(99, ZHANG),
        lambda: house.exams.feedback(sit(house, manner=Manner.PRACTICE)[1], ZHANG, 99),
    ):
        with pytest.raises((NotFound, NotAllowed)):
            attempt()
