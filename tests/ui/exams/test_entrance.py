"""What anybody meets at 测评, and what only the administrator gets to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.exams.conftest import Room

from trainer.ui.exam.window import ExamWindow
from trainer.ui.exams.exam_view import ExamView
from trainer.ui.exams.lobby import Lobby
from trainer.ui.exams.office import Office
from trainer.ui.tokens import Theme


def leave(room: Room) -> None:
    player = room.page.player
    player._leave()
    room.settle()


def test_an_empty_entrance_says_what_to_do(room: Room) -> None:
    page = room.open(Theme())
    assert page.lobby._empty.isVisible()
    assert not page.lobby.enter.isVisible()


def test_without_the_password_nobody_gets_beyond_the_entrance(room: Room) -> None:
    exam = room.set_exam("0011")
    room.admin = False
    page = room.open(Theme())
    room.click(page.lobby.manage)
    page.to_exam(exam)
    page.to_new_exam()
    room.settle()
    assert isinstance(page.view, Lobby)


def test_enter_on_an_open_exam_opens_the_candidates_window_at_it(room: Room) -> None:
    room.set_exam("0011", title="第一场")
    exam = room.set_exam("0012", title="第二场")
    page = room.open(Theme())
    page.lobby.open.table.choose(exam)
    room.qtbot.keyClick(page.lobby.open.table, Qt.Key.Key_Return)
    room.settle()
    assert isinstance(page.player, ExamWindow)
    assert page.player._start.exam_id == exam
    leave(room)
    assert page.player is None


def test_the_way_from_a_session_leads_a_worker_into_its_test(room: Room) -> None:
    exam = room.set_exam("0011", title="小测")
    room.admin = False
    page = room.open(Theme())
    page.shown(sit=exam)
    room.settle()
    assert isinstance(page.player, ExamWindow)
    assert page.player._start.exam_id == exam
    leave(room)


def test_the_entrance_answers_enter_at_once(room: Room) -> None:
    exam = room.set_exam("0011")
    page = room.open(Theme())
    page.to_lobby()
    room.settle()
    assert page.lobby.open.table.hasFocus()
    room.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    room.settle()
    assert page.player._start.exam_id == exam
    leave(room)


def test_the_office_answers_the_arrows_and_enter_at_once(room: Room) -> None:
    exam = room.set_exam("0011")
    page = room.open(Theme())
    page.to_office()
    room.settle()
    room.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    room.settle()
    assert isinstance(page.view, ExamView)
    assert page.view.exam_id == exam


def test_who_comes_out_of_an_exam_is_no_administrator_any_more(room: Room) -> None:
    exam = room.set_exam("0011")
    page = room.open(Theme())
    room.click(page.lobby.manage)
    assert isinstance(page.view, Office)
    page.to_lobby()
    page.to_player(room.house.exams.exam(exam))
    room.settle()
    leave(room)
    room.click(page.lobby.manage)
    assert isinstance(page.view, Lobby)


def test_who_was_cut_off_stands_first_and_goes_on_by_name(room: Room) -> None:
    exam = room.set_exam("0011", "0012")
    room.sit(exam, "0012", 2, hand_in=False)
    page = room.open(Theme())
    assert [row.person.no for row in page.lobby.left.table.rows] == ["0012"]
    room.press_row(page.lobby.left.table, 0)
    assert page.player._start.name == "刘秀英"
    leave(room)


def test_an_exam_not_yet_open_is_not_offered(room: Room) -> None:
    from datetime import timedelta

    room.set_exam("0011", opens=room.clock() + timedelta(hours=1))
    page = room.open(Theme())
    assert page.lobby.open.table.rows == ()


def test_locking_leads_back_out_and_the_door_leads_back_to_the_same_place(room: Room) -> None:
    exam = room.set_exam("0011")
    page = room.open(Theme())
    page.to_exam(exam)
    room.settle()
    inside = page.view
    page.locked()
    room.settle()
    assert isinstance(page.view, Lobby)
    room.click(page.lobby.manage)
    assert page.view is inside


def test_a_visit_may_name_an_exam_and_its_tab(room: Room) -> None:
    exam = room.set_exam("0011")
    page = room.open(Theme())
    page.shown(exam=str(exam), tab="retake")
    room.settle()
    assert isinstance(page.view, ExamView)
    assert page.view.tabs.value() == "retake"


def test_the_list_counts_who_handed_in_and_who_passed(room: Room) -> None:
    exam = room.set_exam("0010", "0011", "0012")
    room.sit(exam, "0010")
    room.sit(exam, "0011", 1)
    page = room.open(Theme())
    room.click(page.lobby.manage)
    (line,) = page.view.exams.rows
    assert (line.people, line.handed_in, line.passed) == (3, 2, 1)


def test_the_button_of_a_row_and_escape_lead_in_and_out(room: Room) -> None:
    room.set_exam("0011")
    page = room.open(Theme())
    room.click(page.lobby.manage)
    room.press_row(page.view.exams, 0)
    assert isinstance(page.view, ExamView)
    page.view.setFocus()
    QApplication.processEvents()
    page.go_back()
    room.settle()
    assert isinstance(page.view, Office)


def test_every_place_opens_in_every_look(room: Room, theme: Theme) -> None:
    exam = room.set_exam("0010", "0011")
    room.sit(exam, "0010")
    page = room.open(theme)
    page.to_office("blueprints")
    room.settle()
    assert len(page.view.blueprints.rows) == 3
    page.to_blueprint(room.house.authoring.blueprint("quick"))
    room.settle()
    assert page.view.check.paper is not None
    page.to_new_exam()
    room.settle()
    assert len(page.view.people.table.rows) > 0
    page.to_exam(exam)
    room.settle()
    for place in range(4):
        page.view.tabs.press(place)
        QApplication.processEvents()
    assert page.view.retake.isVisible()
    assert QApplication.activeWindow() is page, "something opened as a window of its own"


def test_nothing_stands_behind_the_exam_and_all_is_there_again_afterwards(room: Room) -> None:
    room.set_exam("0011")
    page = room.open(Theme())
    room.click(page.lobby.enter)
    assert page.player.isVisible()
    assert not page.window().isVisible()
    leave(room)
    assert page.window().isVisible()
