"""A unit of work: all of it or nothing, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from clockwork import NINE
from specimens import PEOPLE, nonce, paper, stock

from trainer.quiz.arrangement import as_printed
from trainer.quiz.exam import Exam, Seat
from trainer.quiz.manner import Manner
from trainer.quiz.refusals import NotFound
from trainer.quiz.sitting import Answered, Extended, Finished, HandMarked, Reason, Sitting
from trainer.store import Clash, Store, Work
from trainer.training.briefing import Briefing
from trainer.training.education import Education
from trainer.training.hours import YEARLY, HoursEntry

ZHANG = PEOPLE[1]


def sit(work: Work, no: str = ZHANG.no) -> int:
    """A person with a seat at a fresh exam."""
    work.people.put(replace(ZHANG, no=no))
    exam = Exam(0, "班组小测", "从业人员", work.papers.add(paper()), Manner.ASSESSMENT, NINE)
    exam_id = work.exams.add(exam, (no,))
    return work.sittings.add(Seat(0, exam_id, no, 1, NINE, as_printed(paper())))


def test_what_fails_leaves_nothing_behind(store: Store) -> None:
    with pytest.raises(NotFound), store.work() as work:  # noqa: PT012  (the last line is to raise)
        work.people.put(ZHANG)
        work.ledger.put_setting("key", "value")
        work.papers.get(99)
    with store.work() as work:
        assert work.people.all(gone=True) == ()
        assert work.ledger.setting("key", str, "nothing") == "nothing"


def test_numbers_have_no_gaps_after_what_failed(store: Store) -> None:
    numbers = []
    for fails in (False, True, False, True, True, False):
        try:
            with store.work() as work:
                found = work.ledger.next_number("certificate-2026")
                if fails:
                    raise ZeroDivisionError
                numbers.append(found)
        except ZeroDivisionError:
            continue
    with store.work() as work:
        assert work.ledger.next_number("certificate-2027") == 1
    assert numbers == [1, 2, 3]


def test_the_first_setting_stays_and_an_ordinary_one_is_replaced(store: Store) -> None:
    with store.work() as work:
        assert work.ledger.first_setting("key", str, "first") == "first"
        assert work.ledger.first_setting("key", str, "second") == "first"
        work.ledger.put_setting("key", "third")
    with store.work() as work:
        assert work.ledger.setting("key", str, "") == "third"


def test_people_are_added_changed_or_the_same(store: Store) -> None:
    with store.work() as work:
        moved = replace(ZHANG, post="叉车司机", joined=None)
        words = [work.people.put(p) for p in (ZHANG, ZHANG, moved, moved)]
        assert words == ["added", "same", "changed", "same"]
        assert work.people.get("0011") == moved
        with pytest.raises(NotFound, match="没有工号为“9”"):
            work.people.get("9")


def test_who_left_is_kept_out_of_lists_but_not_out_of_the_file(store: Store) -> None:
    gone = replace(ZHANG, left=date(2026, 6, 30))
    with store.work() as work:
        for person in (*PEOPLE[2:4], gone):
            work.people.put(person)
        assert [p.no for p in work.people.all()] == ["0012", "0020"]
        assert gone in work.people.all(gone=True)


def test_hours_are_exact_and_can_be_taken_out(store: Store) -> None:
    third = HoursEntry(0, "0011", date(2026, 5, 1), Fraction(1, 3), YEARLY, "晨会", "签到表")
    with store.work() as work:
        work.people.put(ZHANG)
        first, second = work.people.add_hours(third), work.people.add_hours(third)
        work.people.remove_hours(first)
    with store.work() as work:
        [kept] = work.people.hours_of("0011")
        assert kept == replace(third, id=second)
        assert work.people.all_hours() == {"0011": [kept]}


def test_hours_of_nobody_are_refused_by_the_table(store: Store) -> None:
    entry = HoursEntry(0, "9999", date(2026, 5, 1), Fraction(1), YEARLY, "晨会")
    with pytest.raises(Clash, match="没有保存"), store.work() as work:
        work.people.add_hours(entry)


def test_there_is_at_most_one_sitting_for_an_attempt(store: Store) -> None:
    with store.work() as work:
        seat = work.sittings.seat(sit(work))
    with pytest.raises(Clash, match="没有保存"), store.work() as work:
        work.sittings.add(seat)
    with store.work() as work:
        assert work.sittings.of_person("0011") == (seat,)
        again = work.sittings.add(replace(seat, attempt=2))
        assert [s.id for s in work.sittings.of_exam(seat.exam)] == [seat.id, again]


def test_a_step_is_never_recorded_twice(store: Store) -> None:
    with store.work() as work:
        seat = sit(work)
        step = Sitting(paper(), NINE).answer(1, ("A",), at=NINE, nonce=nonce())
        assert step is not None
        work.sittings.add_step(seat, step)
    with pytest.raises(Clash, match="没有保存"), store.work() as work:
        work.sittings.add_step(seat, step)
    with store.work() as work:
        assert work.sittings.sitting(seat).steps == [step]


def test_every_step_comes_back_as_it_went_in(store: Store) -> None:
    model = Sitting(paper(minutes=10, written=True), NINE)
    model.answer(1, ("A",), at=NINE, nonce=nonce())
    model.flag(1, True, at=NINE, nonce=nonce())
    model.extend(timedelta(minutes=5), who="监考员", why="停电", at=NINE, nonce=nonce())
    model.resume(at=NINE - timedelta(minutes=1), nonce=nonce())
    model.finish(at=NINE + timedelta(seconds=1), nonce=nonce())
    model.hand_mark(6, Fraction(1, 3), who="孙晓燕", at=NINE + timedelta(hours=1), nonce=nonce())
    assert len({type(step) for step in model.steps}) == 6
    with store.work() as work:
        seat = sit(work)
        for step in model.steps:
            work.sittings.add_step(seat, step)
    with store.work() as work:
        assert work.sittings.sitting(seat).steps == model.steps


def test_only_sittings_without_an_end_are_unfinished(store: Store) -> None:
    answered = Answered(nonce(), NINE, 1, ("A",))
    ended = Finished(nonce(), NINE, Reason.HANDED_IN)
    marked = HandMarked(nonce(), NINE, 1, Fraction(1), "李老师")
    again = Extended(nonce(), NINE, timedelta(minutes=5), "李老师", "停电")
    with store.work() as work:
        first = sit(work)
        taken = [
            first,
            *(
                work.sittings.add(replace(work.sittings.seat(first), attempt=n))
                for n in (2, 3, 4, 5)
            ),
        ]
        assert [s.id for s in work.sittings.unfinished()] == taken
        for seat, steps in zip(
            taken[1:], ([answered], [again], [ended], [ended, marked]), strict=True
        ):
            for step in steps:
                work.sittings.add_step(seat, replace(step, nonce=nonce()))
        assert [s.id for s in work.sittings.unfinished()] == taken[:3]


def test_steps_of_an_undone_work_are_not_remembered(store: Store) -> None:
    with store.work() as work:
        seat = sit(work)
    model = Sitting(paper(), NINE)
    lost = model.answer(1, ("A",), at=NINE, nonce=nonce())
    kept = model.answer(1, ("B",), at=NINE, nonce=nonce())
    assert lost is not None
    assert kept is not None
    with pytest.raises(NotFound), store.work() as work:  # noqa: PT012  (the last line is to raise)
        work.sittings.add_step(seat, lost)
        assert work.sittings.sitting(seat).steps == [lost]
        work.papers.get(99)
    with store.work() as work:
        assert work.sittings.sitting(seat).steps == []
        work.sittings.add_step(seat, kept)
    for _ in range(2):
        with store.work() as work:
            assert work.sittings.sitting(seat).steps == [kept]


def test_a_paper_read_back_is_the_paper_that_was_drawn(store: Store) -> None:
    with store.work() as work:
        paper_id = work.papers.add(paper(written=True))
    for _ in range(2):
        with store.work() as work:
            assert work.papers.get(paper_id) == paper(written=True)
    with pytest.raises(NotFound), store.work() as work:
        work.papers.get(99)


def test_questions_return_in_the_order_entered_and_can_be_dropped(store: Store) -> None:
    stock(store)
    with store.work() as work:
        kept = tuple(work.questions.all("样题"))
        assert [q.id for q in kept[:2]] == ["S001", "S002"]
        assert work.questions.banks() == {"样题": 26}
        assert work.questions.drop(["S001"]) == ()
        assert tuple(work.questions.all()) == kept[1:]
        assert work.questions.find("第1道单选") == ()


def test_cases_stand_newest_first_and_a_card_is_found_by_its_post(store: Store) -> None:
    stock(store)
    with store.work() as work:
        assert [c.id for c in work.shelf.cases()] == ["pit", "tank"]
        assert work.shelf.card("包装工") == work.shelf.card("packer")
        with pytest.raises(NotFound, match="没有岗位“焊工”"):
            work.shelf.card("焊工")


def test_one_meeting_a_day_team_and_shift(store: Store) -> None:
    first = Briefing("CH-2026-0001", date(2026, 11, 23), "包装班组", "王建国")
    with store.work() as work:
        work.records.put_briefing(first)
        work.records.put_briefing(replace(first, place="车间"))
        work.records.put_briefing(replace(first, number="CH-2026-0002", shift="夜班"))
        assert work.records.briefing(first.number).place == "车间"
    with pytest.raises(Clash, match="没有保存"), store.work() as work:
        work.records.put_briefing(replace(first, number="CH-2026-0003"))


def test_meetings_are_found_by_day(store: Store) -> None:
    days = [date(2026, 11, d) for d in (20, 22, 23)]
    with store.work() as work:
        for n, day in enumerate(days):
            work.records.put_briefing(Briefing(f"CH-2026-000{n}", day, "包装班组", "王建国"))
        assert [b.on for b in work.records.briefings()] == days[::-1]
        assert [b.on for b in work.records.briefings(days[1], days[1])] == [days[1]]


def test_the_last_reason_for_no_meeting_stands(store: Store) -> None:
    today = date(2026, 11, 23)
    with store.work() as work:
        work.records.excuse(today, "包装班组", "检修")
        work.records.excuse(today, "包装班组", "停产")
        assert work.records.excuses(today) == {(today, "包装班组"): "停产"}


def test_sessions_are_replaced_by_number(store: Store) -> None:
    session = Education("JY-2026-0001", date(2026, 11, 23), "警示教育", "tank", "王建国")
    with store.work() as work:
        work.records.put_education(session)
        work.records.put_education(replace(session, discussion="有"))
        assert work.records.educations() == (replace(session, discussion="有"),)
        with pytest.raises(NotFound, match="警示教育记录"):
            work.records.education("JY-2026-0002")


def test_the_log_is_read_newest_first(store: Store) -> None:
    with store.work() as work:
        for what in "甲乙丙":
            work.ledger.note(NINE, "管理员", what)
        assert [e.what for e in work.ledger.recent(2)] == ["丙", "乙"]
        assert work.ledger.recent(1)[0].at == NINE
