"""People, their hours, and one archive each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from clockwork import Clock
from specimens import nonce, paper

from trainer.house import House
from trainer.quiz.refusals import Invalid, NotFound
from trainer.training.hours import INITIAL, YEARLY
from trainer.training.person import Person

ZHANG, LIU = "0011", "0012"
HEAD = "工号,姓名,单位/部门/班组,岗位,类别,入职日期\n"
SAME = "0011,张三,示例化工有限公司/包装车间/包装班组,包装工,从业人员,2019-04-08\n"
MOVED = "0012,刘秀英,示例化工有限公司/机修车间/机修班组,电工,从业人员,2026-03-02\n"
NEW = "0099,䶮喆,示例化工有限公司/包装车间/包装班组,包装工,从业人员,2026-11-02\n"
BAD = "0098,,示例化工有限公司/包装车间/包装班组,包装工,从业人员,2026-11-02\n"


def test_an_import_counts_and_reports_every_row(house: House) -> None:
    data = (HEAD + SAME + MOVED + NEW + BAD).encode()
    told = house.roster.import_(data, "people.csv", dry_run=True)
    assert (told.read, told.added, told.changed, told.same, told.rejected) == (4, 1, 1, 1, 1)
    with pytest.raises(NotFound):
        house.roster.person("0099")
    assert house.roster.import_(data, "people.csv") == told
    assert house.roster.person("0099").name == "䶮喆"
    assert house.roster.person(LIU).team == "机修班组"
    assert [p.line for p in told.problems] == [5]
    again = house.roster.import_(data, "people.csv")
    assert (again.added, again.changed, again.same) == (0, 0, 3)


def test_an_import_that_cannot_be_read_changes_nothing(house: House) -> None:
    before = house.roster.people(gone=True)
    with pytest.raises(Invalid):
        house.roster.import_(b"nothing of the kind", "people.csv")
    assert house.roster.people(gone=True) == before


def test_who_leaves_keeps_a_file_and_can_come_back(house: House) -> None:
    house.roster.leave(ZHANG, date(2026, 6, 30))
    assert ZHANG not in {p.no for p in house.roster.people()}
    assert house.roster.file(ZHANG).person.left == date(2026, 6, 30)
    assert ZHANG not in {line.person.no for line in house.roster.lines()}
    house.roster.come_back(ZHANG)
    assert ZHANG in {p.no for p in house.roster.people()}


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"no": " "}, "工号和姓名"), ({"name": ""}, "工号和姓名"), ({"category": "老板"}, "人员类别")],
)
def test_a_person_that_makes_no_sense_is_refused(
    house: House, changed: dict[str, str], said: str
) -> None:
    person = Person("0100", "新人")
    with pytest.raises(Invalid, match=said):
        house.roster.put(replace(person, **changed))  # type: ignore[arg-type]
    assert house.roster.put(person) == "added"
    assert house.roster.put(person) == "same"


def test_hours_are_entered_for_a_room_at_once_and_undone(house: House) -> None:
    entered = house.roster.enter_hours(
        [ZHANG, LIU, ZHANG], date(2026, 11, 20), Fraction(1, 2), YEARLY, " 用电安全 ", "签到表"
    )
    assert len(entered) == 2
    [entry] = house.roster.file(ZHANG).entries
    assert (entry.hours, entry.content, entry.proof) == (Fraction(1, 2), "用电安全", "签到表")
    assert house.roster.file(ZHANG).balance.year_done == Fraction(1, 2)
    house.roster.remove_hours(entered)
    assert house.roster.file(ZHANG).entries == house.roster.file(LIU).entries == ()


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"hours": Fraction(0)}, Invalid),
        ({"hours": Fraction(101)}, Invalid),
        ({"kind": "补课"}, Invalid),
        ({"content": " "}, Invalid),
        ({"on": date(2026, 11, 24)}, Invalid),
        ({"people": [ZHANG, "9999"]}, NotFound),
    ],
)
def test_hours_that_make_no_sense_are_entered_for_nobody(
    house: House, changed: dict[str, Any], error: type[Exception]
) -> None:
    sound = {"people": [ZHANG], "on": date(2026, 11, 20), "hours": Fraction(1), "kind": YEARLY}
    with pytest.raises(error):
        house.roster.enter_hours(**{**sound, "content": "培训", **changed})
    assert house.roster.file(ZHANG).entries == ()


def test_who_owes_hours_stands_first(house: House) -> None:
    everybody = [p.no for p in house.roster.people() if p.no != LIU]
    for kind in (INITIAL, YEARLY):
        house.roster.enter_hours(everybody, date(2026, 11, 20), Fraction(80), kind, "培训")
    lines = house.roster.lines()
    assert lines[0].person.no == LIU
    assert lines[0].balance.initial_short == 72
    assert lines[0].balance.year_due == 0  # joined this year
    assert all(line.balance.settled for line in lines[1:])


def test_there_is_no_file_of_nobody(house: House) -> None:
    with pytest.raises(NotFound):
        house.roster.file("9999")


def test_one_archive_holds_everything_about_a_person(house: House, clock: Clock) -> None:
    exam = house.exams.set(paper(), [ZHANG])
    seat = house.exams.begin(exam, ZHANG, nonce=nonce()).seat
    for slot in paper():
        house.exams.answer(seat, ZHANG, slot.number, slot.question.kind.key(), nonce=nonce())
    house.exams.hand_in(seat, ZHANG, nonce=nonce())
    issued = house.awards.issue(seat)
    meeting = house.briefings.start("包装班组").number
    house.briefings.mark_rest(meeting)
    clock.on(minutes=5)
    house.briefings.end(meeting)
    found = house.roster.file(ZHANG)
    assert [(s.seat, s.on, s.score.passed) for s in found.sittings if s.score] == [
        (seat, date(2026, 11, 23), True)
    ]
    assert found.certificates == (issued,)
    assert [b.number for b in found.briefings] == [meeting]
    other = house.roster.file("0021")
    assert (other.sittings, other.certificates, other.briefings) == ((), (), ())


def test_teams_are_those_with_somebody_in_them(house: House) -> None:
    assert house.roster.teams() == ("包装班组", "机修班组")
