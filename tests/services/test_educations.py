"""Warning education: from a case to a record that counts."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from clockwork import Clock
from specimens import nonce

from trainer.house import House
from trainer.quiz.refusals import Invalid, NotAllowed, NotFound
from trainer.quiz.short_test import case_test
from trainer.training.attendance import State
from trainer.training.education import Education, Finding

ZHANG, LIU = "0011", "0012"
WRONG = Finding("湿润剂是否足量？", False, "补足湿润剂", "钱立本", date(2026, 12, 1))


def held(house: House, clock: Clock) -> Education:
    """A session with everything that a record needs: 张三 there, 刘秀英 not."""
    number = house.educations.start("tank", [ZHANG, LIU, ZHANG], host="王建国").number
    questions = house.study.case_questions("tank")
    test = house.exams.set(case_test("某公司罐区爆炸", questions), [ZHANG], shuffle=False)
    house.educations.write(number, discussion="我们也有硝化棉", exam=test, hours=Fraction(3, 2))
    house.educations.find(number, 0, Finding("危险化学品是否分类存放？", True))
    house.educations.find(number, 1, WRONG)
    house.educations.mark(number, LIU, State.ABSENT, "病假")
    house.educations.mark_rest(number)
    clock.on(minutes=50)
    return house.educations.end(number)


def test_a_session_takes_the_case_over(house: House) -> None:
    session = house.educations.start("tank", [ZHANG, LIU], host="王建国", team="包装班组")
    assert (session.number, session.on) == ("JY-2026-0001", date(2026, 11, 23))
    assert "2015年8月12日，某市某港，2死3伤，直接经济损失4468万元" in session.facts
    assert "某公司：违规堆存；无证经营。" in session.causes
    assert session.lessons.splitlines() == ["看清标签", "不超量堆放", "先通风再进入"]
    assert [f.good for f in session.findings] == [None, None]
    assert [a.name for a in session.roll] == ["张三", "刘秀英"]


def test_a_session_says_what_it_lacks_until_it_is_complete(house: House, clock: Clock) -> None:
    number = house.educations.start("tank", [ZHANG], host="王建国").number
    with pytest.raises(
        Invalid, match="还不能归档，缺：起止时间、讨论情况、对照检查结论、签到、小测"
    ):
        house.educations.archive(number)
    assert house.educations.get(number).archived is None
    assert held(house, clock).lacking() == ()


def test_archiving_enters_the_hours_of_those_who_were_there_once(
    house: House, clock: Clock
) -> None:
    session = held(house, clock)
    for _ in range(2):
        house.educations.archive(session.number)
    [entry] = house.roster.file(ZHANG).entries
    assert (entry.hours, entry.kind, entry.on) == (Fraction(3, 2), "年度再培训", session.on)
    assert entry.proof == f"警示教育 {session.number}"
    assert house.roster.file(LIU).entries == ()
    assert [e.number for e in house.roster.file(ZHANG).educations] == [session.number]


def test_hours_of_a_record_cannot_be_taken_out_alone(house: House, clock: Clock) -> None:
    house.educations.archive(held(house, clock).number)
    [entry] = house.roster.file(ZHANG).entries
    with pytest.raises(NotAllowed, match="JY-2026-0001"):
        house.roster.remove_hours([entry.id])
    assert house.roster.file(ZHANG).entries == (entry,)


def test_an_archived_session_cannot_be_changed(house: House, clock: Clock) -> None:
    number = house.educations.archive(held(house, clock).number).number
    frozen = house.educations.get(number)
    for change in (
        lambda: house.educations.write(number, discussion="改"),
        lambda: house.educations.find(number, 0, WRONG),
        lambda: house.educations.add_check(number, "再查"),
        lambda: house.educations.invite(number, [LIU]),
        lambda: house.educations.mark(number, LIU, State.PRESENT),
        lambda: house.educations.mark_rest(number),
        lambda: house.educations.end(number),
    ):
        with pytest.raises(NotAllowed, match="已经归档"):
            change()
    assert house.educations.get(number) == frozen


def test_a_finding_stays_open_until_it_is_closed_also_after_archiving(
    house: House, clock: Clock
) -> None:
    number = house.educations.archive(held(house, clock).number).number
    [open_] = house.educations.open_findings()
    assert (open_.number, open_.place, open_.finding) == (number, 1, WRONG)
    house.educations.close_finding(number, 1, date(2026, 11, 30))
    assert house.educations.open_findings() == ()
    assert house.educations.get(number).findings[1].closed == date(2026, 11, 30)


def test_the_most_urgent_finding_comes_first(house: House) -> None:
    number = house.educations.start("tank", [ZHANG], host="王建国").number
    house.educations.find(number, 0, Finding("甲", False))
    house.educations.find(number, 1, Finding("乙", False, by=date(2026, 12, 9)))
    house.educations.add_check(number, " 丙 ")
    house.educations.find(number, 2, Finding("丙", False, by=date(2026, 12, 1)))
    assert [f.finding.point for f in house.educations.open_findings()] == ["丙", "乙", "甲"]


def test_inviting_others_keeps_the_marks_of_who_stays(house: House) -> None:
    number = house.educations.start("tank", [ZHANG, LIU], host="王建国").number
    house.educations.mark(number, ZHANG, State.PRESENT)
    invited = house.educations.invite(number, ["0010", ZHANG])
    assert [(a.name, a.state) for a in invited.roll] == [
        ("王建国", State.UNMARKED), ("张三", State.PRESENT),
    ]  # fmt: skip
    with pytest.raises(Invalid, match="至少要有一人"):
        house.educations.invite(number, [])


def test_what_is_not_there_is_said_and_changes_nothing(house: House) -> None:
    number = house.educations.start("tank", [ZHANG], host="王建国").number
    before = house.educations.get(number)
    for attempt, error in (
        (lambda: house.educations.mark(number, "9999", State.PRESENT), Invalid),
        (lambda: house.educations.find(number, 2, WRONG), NotFound),
        (lambda: house.educations.find(number, -1, WRONG), NotFound),
        (lambda: house.educations.close_finding(number, 5, date(2026, 12, 1)), NotFound),
        (lambda: house.educations.write(number, roll=()), Invalid),
        (lambda: house.educations.write(number, ended=before.began), Invalid),
        (lambda: house.educations.add_check(number, " "), Invalid),
        (lambda: house.educations.start("nothing", [ZHANG], host="王"), NotFound),
        (lambda: house.educations.start("tank", ["9999"], host="王"), NotFound),
    ):
        with pytest.raises(error):
            attempt()
    assert house.educations.all() == (before,)


def test_the_short_test_is_made_from_the_cases_questions(house: House, clock: Clock) -> None:
    number = held(house, clock).number
    assert [q.id for q in house.study.case_questions("tank")] == ["S001", "S002"]
    exam = house.educations.get(number).exam
    assert house.exams.begin(exam, ZHANG, nonce=nonce()).minutes == 4
