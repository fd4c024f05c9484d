"""今日: what is due, and nothing that is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from clockwork import NINE, Clock
from specimens import nonce, paper

from trainer.house import House
from trainer.quiz.manner import Manner
from trainer.today import Due, What
from trainer.training.education import Finding
from trainer.training.hours import INITIAL, YEARLY

ZHANG, LIU = "0011", "0012"


def due(house: House, what: What) -> list[Due]:
    return [d for d in house.today.overview().dues if d.what is what]


def settle_hours(house: House) -> None:
    """Everybody owes nothing."""
    people = [p.no for p in house.roster.people()]
    for kind in (INITIAL, YEARLY):
        house.roster.enter_hours(people, date(2026, 1, 5), Fraction(100), kind, "培训")


def test_a_morning_before_the_meeting(house: House, clock: Clock) -> None:
    clock.now = NINE - timedelta(hours=2)
    found = house.today.overview()
    assert (found.on, found.now.hour, found.meeting_time) == (date(2026, 11, 23), 7, "07:30")
    assert {m.team: m.state for m in found.meetings} == {"包装班组": "ahead", "机修班组": "ahead"}
    clock.on(minutes=30)
    assert {m.state for m in house.today.overview().meetings} == {"late"}


def test_meetings_running_held_and_excused(house: House, clock: Clock) -> None:
    number = house.briefings.start("包装班组").number
    house.briefings.excuse("机修班组", "检修")
    packing, repair = house.today.overview().meetings
    assert (packing.state, packing.due, packing.number) == ("running", 3, number)
    assert (repair.state, repair.reason, repair.host) == ("excused", "检修", "李卫东")
    house.briefings.mark_rest(number)
    clock.on(minutes=7)
    house.briefings.end(number)
    held = house.today.overview().meetings[0]
    assert (held.state, held.present, held.minutes) == ("held", 3, 7)


def test_an_exam_is_due_while_somebody_has_not_handed_in(house: House) -> None:
    exam = house.exams.set(paper(), [ZHANG, LIU], closes=NINE + timedelta(days=3))
    [found] = due(house, What.EXAM)
    assert (found.ref, found.by) == (str(exam), date(2026, 11, 26))
    assert "应考 2 人，已交 0 人，还有 2 人没有考" in found.detail
    house.exams.close(exam)
    assert due(house, What.EXAM) == []


def test_answers_that_wait_for_a_marker_are_due(house: House) -> None:
    exam = house.exams.set(paper(written=True), [ZHANG])
    seat = house.exams.begin(exam, ZHANG, nonce=nonce()).seat
    house.exams.answer(seat, ZHANG, 6, ("通风",), nonce=nonce())
    house.exams.hand_in(seat, ZHANG, nonce=nonce())
    assert [d.title for d in due(house, What.MARKING)] == ["1 份答卷等待阅卷"]
    house.exams.mark(seat, 6, Fraction(1), who="孙晓燕", nonce=nonce())
    assert due(house, What.MARKING) == []


def failed(house: House, **settings: object) -> int:
    exam = house.exams.set(paper(), [ZHANG], **settings)  # type: ignore[arg-type]
    seat = house.exams.begin(exam, ZHANG, nonce=nonce()).seat
    house.exams.hand_in(seat, ZHANG, nonce=nonce())
    return exam


def test_who_failed_waits_for_a_retake_until_there_is_one(house: House) -> None:
    exam = failed(house)
    assert [(d.title, d.ref) for d in due(house, What.RETAKE)] == [("1 人等待补训补考", str(exam))]
    house.exams.arrange_retake(exam, paper(45), [ZHANG])
    assert due(house, What.RETAKE) == []


def test_an_assessment_without_certificates_asks_for_retakes_and_practice_does_not(
    house: House,
) -> None:
    failed(house, manner=Manner.PRACTICE)
    assert due(house, What.RETAKE) == []
    failed(house, certificate_months=None)
    assert len(due(house, What.RETAKE)) == 1


def test_certificates_are_due_sixty_days_ahead(house: House, clock: Clock) -> None:
    exam = house.exams.set(paper(), [ZHANG], certificate_months=6)
    seat = house.exams.begin(exam, ZHANG, nonce=nonce()).seat
    for slot in paper():
        house.exams.answer(seat, ZHANG, slot.number, slot.question.kind.key(), nonce=nonce())
    house.exams.hand_in(seat, ZHANG, nonce=nonce())
    until = house.awards.issue(seat).valid_until
    assert until == date(2027, 5, 23)
    clock.on(days=120)
    assert due(house, What.CERTIFICATES) == []
    clock.on(days=1)
    [found] = due(house, What.CERTIFICATES)
    assert (found.by, "张三" in found.detail) == (until, True)
    clock.on(days=61)
    assert due(house, What.CERTIFICATES) == []


def test_hours_owed_are_counted_by_person_and_team(house: House) -> None:
    [found] = due(house, What.HOURS)
    assert (found.title, found.by) == ("5 人学时不足", date(2026, 12, 31))
    assert "5 人岗前学时不满" in found.detail
    settle_hours(house)
    assert due(house, What.HOURS) == []
    teams = house.today.overview().hours
    assert [(t.team, t.settled, t.people) for t in teams] == [
        ("包装班组", 3, 3),
        ("机修班组", 2, 2),
    ]


def test_findings_and_this_months_session_are_due(house: House, clock: Clock) -> None:
    [month] = due(house, What.EDUCATION)
    assert (month.title, month.by) == ("本月还没有开展警示教育", date(2026, 11, 30))
    number = house.educations.start("tank", [ZHANG], host="王建国").number
    house.educations.find(number, 0, Finding("甲", False, "整改", "钱", date(2026, 12, 1)))
    [session] = due(house, What.EDUCATION)
    assert session.ref == number
    assert "还没有归档" in session.title
    [finding] = due(house, What.FINDINGS)
    assert (finding.title, finding.by) == ("1 项对照检查问题没有整改完", date(2026, 12, 1))
    house.educations.close_finding(number, 0, date(2026, 11, 23))
    assert due(house, What.FINDINGS) == []
    clock.now = clock.now.replace(month=12, day=31)
    assert due(house, What.EDUCATION)[0].by == date(2026, 12, 31)


def test_the_most_urgent_stands_first_and_what_has_no_end_last(house: House) -> None:
    house.exams.set(paper(), [ZHANG], closes=NINE + timedelta(days=2))
    failed(house)
    ends = [d.by for d in house.today.overview().dues]
    assert ends[0] == date(2026, 11, 25)
    assert ends == sorted(ends, key=lambda by: by or date.max)
    assert ends[-1] is None


def test_looking_changes_nothing(house: House) -> None:
    house.exams.set(paper(), [ZHANG])
    with house.store.work() as work:
        before = work.ledger.recent()
    assert house.today.overview() == house.today.overview()
    with house.store.work() as work:
        assert work.ledger.recent() == before


def test_an_empty_house_has_a_quiet_day(new_house: House) -> None:
    found = new_house.today.overview()
    assert (found.meetings, found.hours) == ((), ())
    assert [d.what for d in found.dues] == [What.EDUCATION]


def test_who_left_owes_nothing(house: House) -> None:
    for person in house.roster.people():
        house.roster.put(replace(person, left=date(2026, 11, 1)))
    assert due(house, What.HOURS) == []


def test_an_exam_long_over_asks_for_nothing_any_more(house: House, clock: Clock) -> None:
    exam = house.exams.set(paper(45), [ZHANG], closes=clock() + timedelta(days=1))
    desk = house.exams.begin(exam, ZHANG, nonce=nonce())
    house.exams.hand_in(desk.seat, ZHANG, nonce=nonce())
    clock.on(days=30)
    assert due(house, What.RETAKE)
    clock.on(days=180)
    assert not due(house, What.RETAKE)
