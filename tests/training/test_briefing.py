"""A morning meeting ends only when the roll and the time are accounted for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from clockwork import NINE

from trainer.quiz.refusals import Invalid
from trainer.store import codec
from trainer.training.attendance import Attendee, State
from trainer.training.briefing import STEPS, Briefing

MEETING = Briefing(
    "CH-2026-0001", date(2026, 11, 23), "包装班组", "王建国", began=NINE,
    roll=(Attendee("0011", "张三"), Attendee("0012", "刘秀英"), Attendee("0013", "陈志强")),
)  # fmt: skip
FULL = timedelta(minutes=5)


def test_the_six_steps_have_the_names_of_the_rule() -> None:
    assert len(STEPS) == 6
    assert STEPS[0] == "会前点名"


def test_somebody_unmarked_is_named() -> None:
    begun = MEETING.marked("0011", State.PRESENT)
    with pytest.raises(Invalid, match="还有2人没有点名：刘秀英、陈志强"):
        begun.end(NINE + FULL)


def test_absence_needs_its_reason() -> None:
    absent = MEETING.all_present().marked("0012", State.ABSENT, "  ")
    with pytest.raises(Invalid, match="刘秀英缺勤，请写明原因"):
        absent.end(NINE + FULL)
    ended = absent.marked("0012", State.ABSENT, "年休假").end(NINE + FULL)
    assert (ended.due, ended.present) == (3, 2)


def test_five_minutes_are_enough_and_less_needs_a_reason() -> None:
    ready = MEETING.all_present()
    assert ready.end(NINE + FULL).lasted == FULL
    early = NINE + FULL - timedelta(seconds=1)
    with pytest.raises(Invalid, match="不少于5分钟"):
        ready.end(early, " ")
    ended = ready.end(early, " 抢修 ")
    assert (ended.short_reason, ended.step, ended.ended) == ("抢修", 5, early)


def test_a_meeting_that_never_began_cannot_end() -> None:
    with pytest.raises(Invalid, match="还没有开始"):
        replace(MEETING.all_present(), began=None).end(NINE)


def test_who_is_tired_is_there_and_worrying() -> None:
    marked = MEETING.marked("0011", State.TIRED, "换轻活").all_present()
    assert [a.name for a in marked.worrying] == ["张三"]
    assert marked.present == 3
    assert marked.roll[0].note == "换轻活"


def test_a_stranger_is_not_marked() -> None:
    with pytest.raises(Invalid, match="没有工号9999"):
        MEETING.marked("9999", State.PRESENT)


@pytest.mark.parametrize("state", State)
def test_only_those_in_the_room_count_and_worry(state: State) -> None:
    assert state.there == (state not in {State.UNMARKED, State.ABSENT})
    assert state.worrying <= state.there
    assert bool(state.proposal) == state.worrying


def test_a_meeting_survives_the_store() -> None:
    ended = MEETING.marked("0012", State.ABSENT, "年休假").all_present().end(NINE + FULL)
    assert codec.load(Briefing, codec.dump(ended)) == ended
