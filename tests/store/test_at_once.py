"""Several people at once, each with a connection of their own, on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, datetime
from functools import partial
from itertools import count
from threading import Barrier
from time import sleep
from typing import TypeVar

import pytest
from clockwork import Clock
from specimens import PEOPLE, nonce, paper, stock

from trainer.awards import Awards
from trainer.briefings import Briefings
from trainer.clocks import CHINA
from trainer.educations import Educations
from trainer.exams import Exams
from trainer.library import shipped
from trainer.office import TRIES, Office, Profile, WrongPassword
from trainer.quiz.refusals import NotAllowed
from trainer.store import Store
from trainer.study import Study
from trainer.today import Today, What
from trainer.training.attendance import State
from trainer.training.education import Finding

T = TypeVar("T")
CANDIDATES = tuple(p.no for p in PEOPLE)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def exams(url: str, clock: Clock) -> Iterator[Exams]:
    store = Store(url)
    stock(store)
    yield Exams(store, clock, count(1).__next__)
    store.close()


def at_once(works: list[Callable[[], T]]) -> list[T]:
    """Start all of *works* at the same moment; their results, or the first one's exception."""
    barrier = Barrier(len(works))

    def start(work: Callable[[], T]) -> T:
        barrier.wait()
        return work()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(start, works))


def passed(exams: Exams, no: str, exam: int) -> int:
    seat = exams.begin(exam, no, nonce=nonce()).seat
    for slot in paper():
        exams.answer(seat, no, slot.number, slot.question.kind.key(), nonce=nonce())
    exams.hand_in(seat, no, nonce=nonce())
    return seat


def test_two_clerks_issuing_the_same_certificate_get_the_same_one(
    exams: Exams, clock: Clock
) -> None:
    seat = passed(exams, "0011", exams.set(paper(), ["0011"]))
    awards = Awards(exams.store, clock, CHINA)
    first, second = at_once([lambda: awards.issue(seat)] * 2)
    assert first == second
    assert awards.all() == (first,)


def test_clerks_issuing_for_different_people_share_one_key_and_leave_no_gap(
    exams: Exams, clock: Clock
) -> None:
    exam = exams.set(paper(), CANDIDATES)
    seats = [passed(exams, no, exam) for no in CANDIDATES]
    awards = Awards(exams.store, clock, CHINA)
    issued = at_once([lambda s=s: awards.issue(s) for s in seats])  # type: ignore[misc]
    assert sorted(c.number for c in issued) == [f"JZ-2026-{n:06d}" for n in range(1, 7)]
    key = awards.public_key()
    assert all(awards.verify(c, key).genuine for c in issued)


def test_sitting_down_twice_at_once_is_one_seat(exams: Exams) -> None:
    exam = exams.set(paper(), ["0011"])
    desks = at_once([lambda: exams.begin(exam, "0011", nonce=nonce())] * 4)
    assert len({d.seat for d in desks}) == 1
    with exams.store.work() as work:
        assert len(work.sittings.of_exam(exam)) == 1


def test_eight_windows_on_one_seat_lose_no_answer(exams: Exams) -> None:
    exam = exams.set(paper(), ["0011"])
    seat = exams.begin(exam, "0011", nonce=nonce()).seat
    retry = nonce()

    def window(n: int) -> None:
        for letter in "ABCD":
            exams.answer(seat, "0011", 1 + n % 2, (letter,), nonce=nonce())
        exams.answer(seat, "0011", 4, ("错",), nonce=retry)
        exams.flag(seat, "0011", 1 + n % 5, True, nonce=nonce())

    at_once([lambda n=n: window(n) for n in range(8)])  # type: ignore[misc]
    desk = exams.desk(seat, "0011")
    assert set(desk.responses) == {1, 2, 4}
    assert desk.flags == {1, 2, 3, 4, 5}
    with exams.store.work() as work:
        steps = work.sittings.sitting(seat).steps
    assert [s.nonce for s in steps].count(retry) == 1


def test_a_full_room_answers_and_every_answer_is_there(exams: Exams) -> None:
    exam = exams.set(paper(), CANDIDATES)
    scores = at_once([lambda no=no: passed(exams, no, exam) for no in CANDIDATES])  # type: ignore[misc]
    assert len(set(scores)) == len(CANDIDATES)
    assert all(r.score and r.score.earned == 11 for r in exams.results(exam))


def test_handing_in_and_collecting_at_once_end_a_sitting_once(exams: Exams) -> None:
    exam = exams.set(paper(), ["0011"])
    seat = exams.begin(exam, "0011", nonce=nonce()).seat

    def hand_in() -> None:
        exams.hand_in(seat, "0011", nonce=nonce())

    at_once([hand_in, lambda: exams.close(exam)] * 2)
    with exams.store.work() as work:
        assert len(work.sittings.sitting(seat).steps) == 1


def test_two_starting_the_same_meeting_hold_one(exams: Exams, clock: Clock) -> None:
    briefings = Briefings(exams.store, clock, CHINA)
    started = at_once([lambda: briefings.start("包装班组")] * 4)
    assert {b.number for b in started} == {"CH-2026-0001"}
    assert [b.on for b in briefings.all()] == [date(2026, 11, 23)]


def test_a_roll_called_at_two_seats_keeps_every_mark(exams: Exams, clock: Clock) -> None:
    briefings = Briefings(exams.store, clock, CHINA)
    begun = briefings.start("包装班组")
    at_once([partial(briefings.mark, begun.number, a.no, State.PRESENT) for a in begun.roll])
    assert briefings.get(begun.number).present == len(begun.roll) > 1


def test_a_session_archived_at_two_seats_gives_its_hours_once(exams: Exams, clock: Clock) -> None:
    def slow() -> datetime:
        sleep(0.05)  # between looking and writing
        return clock()

    educations = Educations(exams.store, slow, CHINA)
    number = educations.start("tank", ["0011"], host="王建国").number
    for place in range(2):
        educations.find(number, place, Finding("看过", good=True))
    educations.mark_rest(number)
    test = exams.set(paper(), ["0011"])
    clock.on(minutes=30)
    educations.end(number)
    educations.write(number, discussion="我们也有", exam=test)
    at_once([partial(educations.archive, number)] * 2)
    with exams.store.work() as work:
        assert len(work.people.hours_of("0011")) == 1


def test_nobody_still_sits_in_an_exam_that_was_closed_while_they_entered(exams: Exams) -> None:
    def enter(exam: int, no: str) -> None:
        with suppress(NotAllowed):
            exams.begin(exam, no, nonce=nonce())

    for _ in range(5):
        exam = exams.set(paper(), CANDIDATES)
        entering = [partial(enter, exam, no) for no in CANDIDATES]
        at_once([*entering, partial(exams.close, exam)])
        assert "答题中" not in {r.word for r in exams.results(exam)}


def test_guesses_at_many_seats_are_counted_one_by_one(exams: Exams, clock: Clock) -> None:
    office = Office(exams.store, clock)
    office.open(Profile("示例公司", ("危险化学品",)), "secret")

    def guess() -> None:
        with suppress(WrongPassword):
            office.unlock("wrong")

    at_once([guess] * TRIES)
    with pytest.raises(WrongPassword, match="输错次数太多"):
        office.unlock("secret")


def test_of_two_who_open_at_once_one_brings_the_content(url: str) -> None:
    stores = [Store(url), Store(url)]
    changed = at_once([Study(store, shipped(), Clock()).refresh for store in stores])
    assert sorted(map(bool, changed)) == [False, True]
    for store in stores:
        store.close()


def test_who_looks_on_waits_for_nobody_who_answers(postgres: str, clock: Clock) -> None:
    store = Store(postgres)
    stock(store)
    exams = Exams(store, clock, count(1).__next__)
    exam = exams.set(paper(), ["0011"])
    seat = exams.begin(exam, "0011", nonce=nonce()).seat
    with ThreadPoolExecutor(1) as pool, store.work() as work:
        assert work.sittings.sitting(seat).finished is None  # and now held
        looked = pool.submit(Today(store, clock, CHINA).overview).result(timeout=20)
    assert What.EXAM in {due.what for due in looked.dues}
    store.close()
