from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from ui.bench import Bench
from ui.briefings.conftest import Hold

from trainer.training.attendance import State
from trainer.training.briefing import Briefing
from trainer.ui.briefings.reason_dialog import ReasonDialog
from trainer.ui.briefings.room import CLOSING, LESSON, LOOK, ROLL, TASKS, BriefingWindow
from trainer.ui.briefings.room_theme import room_theme
from trainer.ui.briefings.worry_pane import DecisionDialog
from trainer.ui.parts.attendance_dialog import AttendanceDialog
from trainer.ui.tokens import Theme


def stored(bench: Bench) -> Briefing:
    return bench.house.briefings.all()[0]


def states(bench: Bench) -> list[State]:
    return [a.state for a in stored(bench).roll]


def asked(room: BriefingWindow) -> AttendanceDialog:
    found: AttendanceDialog = room.findChildren(AttendanceDialog)[-1]
    return found


def test_one_press_is_there_and_is_stored_at_once(bench: Bench, hold: Hold) -> None:
    room = hold()
    bench.click(room.rolls[ROLL].tiles[1])
    assert states(bench) == [State.UNMARKED, State.PRESENT, State.UNMARKED]


def test_a_second_press_asks_and_a_digit_answers(bench: Bench, hold: Hold) -> None:
    room = hold()
    bench.click(room.rolls[ROLL].tiles[0])
    bench.click(room.rolls[ROLL].tiles[0])
    bench.key(asked(room), Qt.Key.Key_2)
    assert states(bench)[0] is State.TIRED


def test_absence_asks_for_its_reason_before_it_counts(bench: Bench, hold: Hold) -> None:
    room = hold()
    bench.click(room.rolls[ROLL].tiles[0])
    bench.click(room.rolls[ROLL].tiles[0])
    dialog = asked(room)
    bench.click(dialog.buttons[4])
    assert states(bench)[0] is State.PRESENT
    dialog.reason.insert("送孩子上学")
    bench.key(dialog.reason, Qt.Key.Key_Return)
    assert stored(bench).roll[0].note == "送孩子上学"
    assert states(bench)[0] is State.ABSENT


def test_digits_and_enter_call_a_person(bench: Bench, hold: Hold) -> None:
    roll = hold().rolls[ROLL]
    bench.key(roll, Qt.Key.Key_3, Qt.Key.Key_Return)
    assert states(bench) == [State.UNMARKED, State.UNMARKED, State.PRESENT]


def test_enter_after_enter_calls_everyone(bench: Bench, hold: Hold) -> None:
    roll = hold().rolls[ROLL]
    bench.key(roll, Qt.Key.Key_Return)
    bench.key(roll, Qt.Key.Key_Return)
    bench.key(roll, Qt.Key.Key_Return)
    assert states(bench) == [State.PRESENT] * 3


def test_the_rest_are_there_by_one_button(bench: Bench, hold: Hold) -> None:
    room = hold()
    bench.click(room.footer.rest)
    assert set(states(bench)) == {State.PRESENT}
    assert not room.footer.rest.isVisible()


def test_next_goes_first_to_whom_nobody_called(bench: Bench, hold: Hold) -> None:
    room = hold()
    bench.click(room.rolls[ROLL].tiles[0])
    bench.click(room.footer.next)
    assert stored(bench).step == ROLL
    assert room.rolls[ROLL].current == 1
    assert "工友2" in room.banner.accessibleName()
    bench.click(room.footer.next)
    assert stored(bench).step == LOOK


def test_worrying_people_come_with_a_proposal_that_is_kept(bench: Bench, hold: Hold) -> None:
    room = hold()
    room.meeting.mark("002", State.TIRED)
    bench.settle()
    assert room.worries[0].title.text() == "不放心人 1"
    room.worries[0].decided.emit(stored(bench).roll[1], State.TIRED.proposal)
    bench.settle()
    assert "动火" in stored(bench).roll[1].note


def test_the_host_may_decide_otherwise(bench: Bench, hold: Hold) -> None:
    room = hold()
    room.meeting.mark("002", State.UPSET)
    bench.settle()
    room.worries[0].ask(stored(bench).roll[1])
    dialog = room.findChildren(DecisionDialog)[-1]
    dialog.line.setText("今天跟班长一起干")
    bench.key(dialog.line, Qt.Key.Key_Return)
    assert stored(bench).roll[1].note == "今天跟班长一起干"


def test_a_task_is_added_by_enter_and_taken_down_to_be_reworded(bench: Bench, hold: Hold) -> None:
    room = hold()
    room.go_to(TASKS)
    bench.settle()
    room.tasks.line.insert("清扫灰斗")
    bench.key(room.tasks.line, Qt.Key.Key_Return)
    assert stored(bench).tasks == ("清扫灰斗",)
    room.tasks._change(0)
    bench.settle()
    assert stored(bench).tasks == ()
    assert room.tasks.line.text() == "清扫灰斗"


def test_an_answer_shows_only_when_the_host_presses(bench: Bench, hold: Hold) -> None:
    room = hold()
    room.go_to(LESSON)
    bench.settle()
    card = room.lesson.card
    assert card.accessibleDescription() == ""
    bench.key(card, Qt.Key.Key_Space)
    assert card.accessibleDescription() == "答案：B 用防爆吸尘器吸"
    bench.key(card, Qt.Key.Key_Space)
    assert (card.place, card.revealed) == (1, False)


def test_ending_before_five_minutes_asks_why(bench: Bench, hold: Hold) -> None:
    room = hold()
    room.meeting.mark_rest()
    room.go_to(CLOSING)
    bench.settle()
    bench.later(minutes=2)
    bench.click(room.footer.next)
    dialog = room.findChildren(ReasonDialog)[-1]
    bench.click(dialog.act)
    assert dialog.field.failed
    assert stored(bench).ended is None
    dialog.line.setText("紧急抢修")
    bench.click(dialog.act)
    assert stored(bench).short_reason == "紧急抢修"
    assert room.footer.next.text() == "打印记录"


def test_after_five_minutes_it_ends_at_once_and_offers_the_record(bench: Bench, hold: Hold) -> None:
    room = hold()
    room.meeting.mark_rest()
    room.go_to(CLOSING)
    bench.settle()
    bench.later(minutes=6)
    room.closing.text.setPlainText("照片在班组电脑")
    bench.click(room.footer.next)
    assert stored(bench).ended is not None
    assert stored(bench).materials == "照片在班组电脑"
    with bench.qtbot.waitSignal(room.print_asked) as signal:
        room.go_on()
    assert signal.args == [stored(bench).number]


def test_somebody_not_called_keeps_the_meeting_open(bench: Bench, hold: Hold) -> None:
    room = hold()
    room.go_to(CLOSING)
    bench.settle()
    bench.later(minutes=6)
    bench.click(room.footer.next)
    assert stored(bench).ended is None
    assert "没有点名" in room.banner.accessibleName()


def test_reopening_goes_on_at_the_same_step(bench: Bench, hold: Hold) -> None:
    room = hold()
    room.go_to(LESSON)
    bench.settle()
    bench.key(room, Qt.Key.Key_Escape)
    again = hold()
    assert again.pages.currentIndex() == LESSON


@pytest.mark.parametrize("people", [17])
def test_more_than_twelve_turn_over_and_say_how_many_are_left(bench: Bench, hold: Hold) -> None:
    roll = hold().rolls[ROLL]
    assert roll.more.text() == "还有 5 人"
    assert sum(tile.isVisible() for tile in roll.tiles) == 12
    bench.key(roll, Qt.Key.Key_1, Qt.Key.Key_7, Qt.Key.Key_Return)
    assert roll.tiles[16].isVisible()
    assert states(bench)[16] is State.PRESENT


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_room_fits_its_screen_at_every_text_size(scale: float) -> None:
    drawn = room_theme(Theme(scale=scale), QSize(1440, 900)).words.scale
    larger = room_theme(Theme(scale=scale), QSize(1920, 1200)).words.scale
    assert 1.0 <= drawn < 1.15
    assert larger > drawn


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_makes_the_room_wider_than_its_screen(
    bench: Bench, hold: Hold, scale: float
) -> None:
    bench.theme = Theme(scale=scale)
    room = hold()
    for state in (State.TIRED, State.ABSENT):
        room.meeting.mark("001" if state is State.TIRED else "002", state)
    for step in range(CLOSING + 1):
        room.go_to(step)
        bench.settle()
        assert room.minimumSizeHint().width() <= 1440
        assert room.minimumSizeHint().height() <= 900
