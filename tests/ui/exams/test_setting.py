"""新建测评: a recipe, people and times make an exam; a half-filled form waits."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ui.exams.conftest import Room

from trainer.quiz.manner import Manner
from trainer.ui.exams.exam_view import ExamView
from trainer.ui.tokens import Theme


def form(room: Room, blueprint: str = "quick") -> Any:
    page = room.open(Theme())
    page.to_new_exam(blueprint)
    room.settle()
    return page.view


def test_a_new_exam_is_set_before_those_ticked(room: Room) -> None:
    view = form(room)
    view.people.choose(["0011", "0012"])
    room.click(view.make)
    (exam,) = room.house.exams.all()
    assert exam.title == "班组小测"
    assert exam.certificate_months == 36
    assert [p.no for p in room.house.exams.candidates(exam.id)] == ["0011", "0012"]
    assert isinstance(room.page.view, ExamView)


def test_without_anybody_nothing_can_be_set(room: Room) -> None:
    view = form(room)
    assert not view.make.isEnabled()


def test_ticks_stay_when_the_filter_changes(room: Room) -> None:
    view = form(room)
    view.people.show_category("")
    view.people.choose(["0010", "0011"])
    view.people.search.setText("焊工")
    view.people.search.searched.emit("焊工")
    assert [p.no for p in view.people.table.rows] == ["0021"]
    view.people.table.tick_all()
    assert view.people.chosen() == ("0010", "0011", "0021")


def test_the_people_of_the_recipes_audience_are_shown_with_their_number(room: Room) -> None:
    view = form(room)
    assert {p.category for p in view.people.table.rows} == {"从业人员"}
    assert view.people.category.currentText() == "从业人员（3 人）"


def test_practice_issues_no_certificate(room: Room) -> None:
    view = form(room)
    view.manner.press(1)
    assert not view.months.isEnabled()
    view.people.choose(["0011"])
    room.click(view.make)
    (exam,) = room.house.exams.all()
    assert exam.manner is Manner.PRACTICE
    assert exam.certificate_months is None


def test_times_are_read_where_the_unit_is(room: Room) -> None:
    view = form(room)
    view.opens.how.press(1)
    view.closes.how.press(1)
    view.people.choose(["0011"])
    room.click(view.make)
    (exam,) = room.house.exams.all()
    assert exam.opens == room.clock()
    assert exam.closes == room.clock() + timedelta(days=7)


def test_a_shortage_is_said_in_place_and_leads_to_the_recipe(room: Room) -> None:
    view = form(room, "workers")
    view.people.choose(["0011"])
    room.click(view.make)
    assert "第1行单选题要25题" in view.problem.accessibleName()
    assert view.mend.isVisible()
    assert room.house.exams.all() == ()


def test_a_form_left_half_filled_is_found_again(room: Room) -> None:
    view = form(room)
    view.people.choose(["0012"])
    view.title.setText("补一场")
    view.go_up()
    room.settle()
    room.page.to_new_exam()
    room.settle()
    assert room.page.view is view
    assert view.people.chosen() == ("0012",)
    assert view.title.text() == "补一场"
    assert view.blueprint.value() == "quick"
