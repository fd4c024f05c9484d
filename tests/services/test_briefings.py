"""Morning meetings, from the plan to the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from clockwork import Clock
from specimens import PEOPLE

from trainer.house import House
from trainer.quiz.refusals import Invalid, NotAllowed, NotFound
from trainer.training.attendance import State

TEAM = "包装班组"
MONDAY = date(2026, 11, 23)


def test_each_team_has_a_plan_for_today(house: House) -> None:
    plans = {p.team: p for p in house.briefings.plans()}
    assert set(plans) == {TEAM, "机修班组"}
    plan = plans[TEAM]
    assert plan.host == "王建国"
    assert [a.name for a in plan.roll] == ["王建国", "张三", "刘秀英"]
    assert plan.case is not None
    assert plan.case.id == "pit"  # the accident of this day of the year
    assert len(plan.questions) == 3
    assert plan.cautions == ("看清标签", "不超量堆放", "先通风再进入")
    assert (plan.held, plan.excuse) == (None, "")


def test_a_case_chosen_for_today_is_told_today_where_no_meeting_has_begun(
    house: House, clock: Clock
) -> None:
    begun = house.briefings.start("机修班组")
    assert house.briefings.choose("tank").id == "tank"
    told = {p.team: p.case.id for p in house.briefings.plans() if p.case}
    assert told == {TEAM: "tank", "机修班组": "tank"}
    assert house.briefings.start(TEAM).case == "tank"
    assert house.briefings.start("机修班组") == begun
    assert begun.case == "pit"
    clock.on(days=365)
    assert {p.case.id for p in house.briefings.plans() if p.case} == {"pit"}
    with pytest.raises(NotFound):
        house.briefings.choose("nothing")


def test_who_left_is_called_no_more(house: House) -> None:
    house.roster.leave("0011", MONDAY)
    [plan] = [p for p in house.briefings.plans() if p.team == TEAM]
    assert [a.no for a in plan.roll] == ["0010", "0012"]


def test_a_meeting_from_roll_call_to_record(house: House, clock: Clock) -> None:
    number = house.briefings.start(TEAM, place="包装车间").number
    assert number == "CH-2026-0001"
    house.briefings.mark(number, "0012", State.ABSENT, "年休假")
    house.briefings.mark(number, "0011", State.TIRED, "换轻活")
    house.briefings.mark_rest(number)
    house.briefings.go(number, 2)
    house.briefings.write(number, tasks=("清扫除尘器",), cautions=("停机断电",))
    clock.on(minutes=6)
    ended = house.briefings.end(number)
    assert (ended.due, ended.present, len(ended.worrying)) == (3, 2, 1)
    assert (ended.tasks, ended.cautions, ended.place) == (
        ("清扫除尘器",),
        ("停机断电",),
        "包装车间",
    )
    assert house.briefings.get(number) == ended
    assert house.briefings.all() == (ended,)


def test_after_a_power_cut_the_meeting_goes_on_at_its_step(house: House, clock: Clock) -> None:
    number = house.briefings.start(TEAM).number
    house.briefings.mark(number, "0011", State.UNWELL, "先休息")
    house.briefings.go(number, 3)
    house.close()
    clock.on(minutes=2)
    again = house.briefings.start(TEAM)
    assert (again.number, again.step) == (number, 3)
    assert again.worrying[0].note == "先休息"


def test_a_meeting_under_five_minutes_needs_a_reason(house: House, clock: Clock) -> None:
    number = house.briefings.start(TEAM).number
    house.briefings.mark_rest(number)
    clock.on(minutes=4, seconds=59)
    with pytest.raises(Invalid, match="不少于5分钟"):
        house.briefings.end(number)
    assert house.briefings.get(number).ended is None
    assert house.briefings.end(number, "抢修").short_reason == "抢修"


def test_an_absence_without_reason_keeps_it_open(house: House, clock: Clock) -> None:
    number = house.briefings.start(TEAM).number
    house.briefings.mark(number, "0012", State.ABSENT)
    house.briefings.mark_rest(number)
    clock.on(minutes=5)
    with pytest.raises(Invalid, match="刘秀英缺勤"):
        house.briefings.end(number)


def test_an_ended_meeting_cannot_be_changed(house: House, clock: Clock) -> None:
    number = house.briefings.start(TEAM).number
    house.briefings.mark_rest(number)
    clock.on(minutes=5)
    ended = house.briefings.end(number)
    for change in (
        lambda: house.briefings.mark(number, "0011", State.ABSENT, "请假"),
        lambda: house.briefings.mark_rest(number),
        lambda: house.briefings.write(number, tasks=("改",)),
        lambda: house.briefings.go(number, 0),
        lambda: house.briefings.end(number),
    ):
        with pytest.raises(NotAllowed, match="不能再改"):
            change()
    assert house.briefings.get(number) == ended


def test_two_shifts_meet_apart_and_each_goes_on_with_its_own(house: House) -> None:
    day, night = (house.briefings.start(TEAM, shift=s) for s in ("白班", "夜班"))
    assert day.number != night.number
    assert house.briefings.start(TEAM, shift="夜班") == night
    assert house.briefings.start(TEAM) == day


def test_what_a_meeting_teaches_is_kept_by_its_record(house: House) -> None:
    begun = house.briefings.start(TEAM)
    lesson = house.briefings.lesson(begun.number)
    assert lesson.case is not None
    assert lesson.case.id == begun.case
    assert tuple(q.id for q in lesson.questions) == begun.questions
    with house.store.work() as work:
        work.questions.drop(begun.questions[:1])
        work.shelf.drop("case", [begun.case])
    thinner = house.briefings.lesson(begun.number)
    assert (thinner.case, len(thinner.questions)) == (None, 2)


def test_steps_and_teams_that_are_not_there_are_refused(house: House) -> None:
    number = house.briefings.start(TEAM).number
    for step in (-1, 6):
        with pytest.raises(Invalid, match="只有6步"):
            house.briefings.go(number, step)
    with pytest.raises(Invalid, match="没有名为“夜猫班组”的班组"):
        house.briefings.start("夜猫班组")
    with pytest.raises(NotFound):
        house.briefings.get("CH-2026-9999")


def test_the_week_shows_held_late_missed_excused_and_ahead(house: House, clock: Clock) -> None:
    held = house.briefings.start(TEAM).number
    house.briefings.mark_rest(held)
    clock.on(minutes=5)
    house.briefings.end(held)
    clock.on(days=1)
    house.briefings.excuse(TEAM, " 停产检修 ")
    clock.on(days=1)
    with pytest.raises(Invalid):
        house.briefings.excuse(TEAM, " ")
    week = house.briefings.week()
    days = [date(2026, 11, d) for d in range(23, 28)]
    assert [week[d, TEAM] for d in days] == ["held", "excused", "late", "ahead", "ahead"]
    assert week[days[0], "机修班组"] == "missed"
    assert len(week) == 10


def test_without_content_there_is_still_a_meeting(new_house: House) -> None:
    new_house.roster.put(replace(PEOPLE[1], team="夜班组"))
    begun = new_house.briefings.start("夜班组")
    assert (begun.host, begun.case, begun.questions) == ("", "", ())


def test_nothing_was_due_before_the_program_came_into_use(house: House, clock: Clock) -> None:
    monday = house.briefings.today()
    with house.store.work() as work:
        opened = work.ledger.began()
    assert opened is not None
    assert opened.astimezone(house.zone).date() == monday
    clock.on(days=7)
    assert len({day for day, _ in house.briefings.week()}) == 5
    clock.on(days=-9)  # the Saturday before: a week that had nothing in it yet
    assert house.briefings.week() == {}
