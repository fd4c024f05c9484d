"""One exam: the room, marking, what comes of it, and once more."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from specimens import nonce, paper
from ui.exams.conftest import Room

from trainer.training.person import Person
from trainer.ui.exams.figures import figures, spread
from trainer.ui.tokens import Theme

# The off-screen plugin warns when a menu pops up.
a_menu_offscreen = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def shown(room: Room, exam: int, tab: str = "") -> Any:
    page = room.open(Theme())
    page.to_exam(exam, tab)
    room.settle()
    return page.view


# ---- the room


def test_the_room_says_how_far_everybody_is(room: Room) -> None:
    exam = room.set_exam("0010", "0011", "0012")
    room.sit(exam, "0010", 2, hand_in=False)
    room.sit(exam, "0011")
    view = shown(room, exam)
    assert [tile.figure.text() for tile in view.room.tiles] == ["3", "2", "1", "1", "0", "1"]
    first = view.room.table.rows[0]
    assert (first.result.person.no, first.answered) == ("0010", 2)


def test_a_clock_set_back_brings_its_person_to_the_top(room: Room) -> None:
    exam = room.set_exam("0010", "0021")
    room.clock.on(minutes=20)
    room.sit(exam, "0010", 1, hand_in=False)
    room.sit(exam, "0021", 1, hand_in=False)
    room.clock.on(minutes=-10)
    room.house.exams.begin(exam, "0021", nonce=nonce())
    view = shown(room, exam)
    assert view.room.table.rows[0].result.person.no == "0021"
    assert view.room.pane.trouble.isVisible()


def test_more_time_needs_who_and_why(room: Room) -> None:
    exam = room.set_exam("0010")
    room.sit(exam, "0010", 1, hand_in=False)
    view = shown(room, exam)
    room.click(view.room.pane.more)
    dialog = view.acts.dialog
    room.click(dialog.act)
    assert dialog.isVisible()
    dialog.who.setText("李四")
    dialog.why.setText("停电")
    dialog.minutes.setValue(12)
    before = view.room.table.rows[0].deadline
    room.click(dialog.act)
    assert (view.room.table.rows[0].deadline - before).total_seconds() == 12 * 60


def test_everybody_sitting_gets_more_time_at_once(room: Room) -> None:
    exam = room.set_exam("0010", "0011", "0012")
    for no in ("0010", "0011"):
        room.sit(exam, no, 1, hand_in=False)
    view = shown(room, exam)
    room.click(view.room.extend_all)
    view.acts.dialog.given.emit(5, "李四", "停电")
    room.settle()
    assert room.said == ["已给 2 人延时 5 分钟"]


def test_closing_asks_once_and_hands_in_for_everybody(room: Room) -> None:
    exam = room.set_exam("0010", "0011")
    room.sit(exam, "0010", 1, hand_in=False)
    view = shown(room, exam)
    room.click(view.room.close_exam)
    assert room.house.exams.exam(exam).closed is None
    room.click(view.acts.dialog.act_button)
    assert room.house.exams.exam(exam).closed is not None
    assert [r.word for r in room.house.exams.results(exam)] == ["不合格", "缺考"]
    assert not view.room.close_exam.isEnabled()


# ---- marking


@pytest.fixture
def written(room: Room) -> int:
    exam = room.set_exam("0010", "0011", of=paper(written=True))
    for no in ("0010", "0011"):
        room.sit(exam, no)
    return exam


def test_ticked_points_propose_their_share(room: Room, written: int) -> None:
    view = shown(room, written, "marking")
    answer = view.marking.answer
    answer.boxes[0].setChecked(True)
    assert answer.points.points() == Fraction(33, 10)
    answer.boxes[1].setChecked(True)
    assert answer.points.points() == 5


def test_nobody_marks_without_a_name(room: Room, written: int) -> None:
    view = shown(room, written, "marking")
    assert not view.marking.answer.next.isEnabled()
    view.marking.answer.who.setText("王老师")
    assert view.marking.answer.next.isEnabled()


def test_marking_settles_the_result_and_goes_on_to_the_next(room: Room, written: int) -> None:
    view = shown(room, written, "marking")
    answer = view.marking.answer
    answer.who.setText("王老师")
    answer.points.set_points(Fraction(4))
    room.click(answer.next)
    words = {r.person.no: r.word for r in room.house.exams.results(written)}
    assert words == {"0010": "合格", "0011": "待阅卷"}
    assert view.marking.table.current().result.person.no == "0011"
    assert answer.points.points() == 0
    room.click(answer.next)
    assert view.marking._empty.isVisible()


# ---- what comes of it


def test_few_results_show_no_distribution(room: Room) -> None:
    exam = room.set_exam("0010", "0011")
    room.sit(exam, "0010")
    view = shown(room, exam, "results")
    assert not view.results.spread.isVisible()
    assert view.results.few_band.isVisible()
    assert view.results.tiles[1].figure.text() == "100.0%"


def test_twenty_results_show_how_they_are_spread(room: Room) -> None:
    numbers = [f"9{n:03}" for n in range(20)]
    for no in numbers:
        room.house.roster.put(Person(no, f"工友{no}"))
    exam = room.set_exam(*numbers)
    for place, no in enumerate(numbers):
        room.sit(exam, no, 99 if place % 2 else 3)
    view = shown(room, exam, "results")
    assert view.results.spread.isVisible()
    assert sum(view.results.histogram._counts) == 20


def test_a_share_on_an_edge_counts_upwards_and_full_marks_stay_inside() -> None:
    low, counts = spread([Fraction(4, 5), Fraction(1), Fraction(31, 100)])
    assert low == 30
    assert counts[(80 - 30) // 5] == 1
    assert counts[-1] == 1
    assert counts[0] == 1


def test_who_waits_for_a_marker_is_in_no_average(room: Room, written: int) -> None:
    found = figures(room.house.exams.results(written))
    assert (found.expected, found.sat) == (2, 0)


def test_certificates_are_issued_after_asking_and_printed(room: Room) -> None:
    exam = room.set_exam("0010", "0011")
    room.sit(exam, "0010")
    room.sit(exam, "0011", 1)
    view = shown(room, exam, "results")
    room.click(view.results.issue)
    assert room.house.awards.all() == ()
    room.click(view.acts.dialog.act_button)
    assert [c.holder for c in room.house.awards.all()] == ["王建国"]
    assert not view.results.issue.isEnabled()
    room.press_row(view.results.list.table, 0)
    title, data = room.printed[-1]
    assert title == "合格证书 王建国"
    assert data.startswith(b"%PDF")


@a_menu_offscreen
def test_everything_about_an_exam_can_be_printed(room: Room) -> None:
    exam = room.set_exam("0010")
    room.sit(exam, "0010")
    room.house.awards.issue_all(exam)
    view = shown(room, exam, "results")
    menu = view.open_print_menu()
    actions = [a for a in menu.actions() if a.isEnabled()]
    for action in actions:
        action.trigger()
    menu.close()
    room.settle()
    titles = [title for title, data in room.printed if data.startswith(b"%PDF")]
    assert titles == ["成绩单", "试卷", "试卷（含答案）", "合格证书"]


@a_menu_offscreen
def test_certificates_cannot_be_printed_before_they_are_issued(room: Room) -> None:
    view = shown(room, room.set_exam("0010"), "results")
    menu = view.open_print_menu()
    assert not menu.actions()[-1].isEnabled()
    menu.close()


# ---- once more


def test_a_retake_is_drawn_anew_for_those_ticked(room: Room) -> None:
    exam = room.set_exam("0010", "0011", "0012", certificate_months=12)
    for no in ("0010", "0011"):
        room.sit(exam, no, 1)
    view = shown(room, exam, "retake")
    assert len(view.retake.people()) == 2
    view.retake.table.set_ticked(frozenset({"0011"}))
    room.click(view.retake.arrange)
    view.acts.dialog.blueprint.choose("quick")
    room.click(view.acts.dialog.act)
    again = room.house.exams.all()[0]
    assert (again.retake_of, again.certificate_months) == (exam, 12)
    assert [p.no for p in room.house.exams.candidates(again.id)] == ["0011"]
    assert room.page.view.exam_id == again.id


def test_a_retake_that_cannot_be_drawn_says_so_and_stays_open(room: Room) -> None:
    exam = room.set_exam("0010")
    room.sit(exam, "0010", 1)
    view = shown(room, exam, "retake")
    room.click(view.retake.arrange)
    dialog = view.acts.dialog
    dialog.blueprint.choose("workers")
    room.click(dialog.act)
    assert dialog.isVisible()
    assert "缺" in dialog.problem.accessibleName()
    dialog.reject()


def test_nobody_to_come_again_says_so(room: Room) -> None:
    exam = room.set_exam("0010")
    room.sit(exam, "0010")
    view = shown(room, exam, "retake")
    assert view.retake._empty.isVisible()
    assert not view.retake.arrange.isEnabled()
