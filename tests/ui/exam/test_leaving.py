"""Out of the exam: by the administrator's password, or after the end; and back again."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from trainer.office import Profile
from trainer.training.vocabulary import TRADES

PASSWORD = "secret-word"


@pytest.fixture
def locked(room: Any) -> Any:
    room.house.office.open(Profile("示例公司", (TRADES[0],)), PASSWORD)
    return room


def test_closing_asks_for_the_password_and_stays(locked: Any, sections: Any, kinds: Any) -> None:
    player = locked.sit(sections(2, kinds.single))
    heard: list[bool] = []
    locked.window.left.connect(lambda: heard.append(True))
    locked.window.close()
    assert locked.window.isVisible()
    assert locked.shown("leaving")
    locked.find(QWidget, "password").setText("wrong-word")
    locked.find(QWidget, "leave-now").click()
    dialog = locked.find(QWidget, "leaving")
    locked.bot.waitUntil(lambda: dialog.field.failed)
    assert "密码不对" in dialog.field.below.accessibleName()
    assert locked.window.page is player
    assert heard == []


def test_the_password_lets_out_and_the_sitting_stays(
    locked: Any, sections: Any, kinds: Any
) -> None:
    player = locked.sit(sections(2, kinds.single))
    player.press_option(1)
    locked.saved()
    locked.window.close()
    locked.find(QWidget, "password").setText(PASSWORD)
    with locked.bot.waitSignal(locked.window.left):
        locked.find(QWidget, "leave-now").click()
    assert not locked.window.isVisible()
    assert [(p.no) for _, p, _ in locked.house.exams.interrupted()] == ["0018"]


def test_the_door_is_locked_too(locked: Any) -> None:
    locked.enter()
    locked.find(QWidget, "leave-door").click()
    assert locked.shown("leaving")
    assert locked.window.isVisible()


def test_after_the_end_one_leaves_freely(room: Any, sections: Any, kinds: Any) -> None:
    room.sit(sections(2, kinds.single))
    room.hand_in()
    with room.bot.waitSignal(room.window.left):
        room.find(QWidget, "leave").click()
    assert not room.window.isVisible()


def test_an_interrupted_sitting_goes_on_at_the_first_open_question(
    room: Any, sections: Any, kinds: Any
) -> None:
    player = room.sit(sections(2, *[kinds.single] * 3), minutes=30)
    player.press_option(1)
    room.saved()
    room.later(60 * 10)
    exam, person, _ = room.house.exams.interrupted()[0]
    room.enter().resume(exam, person)
    room.bot.waitUntil(lambda: room.shown("names"))
    assert room.find(QWidget, "chosen-name").text() == "张三"
    room.window.enter_number("0018")
    start = room.find(QWidget, "start")
    room.bot.waitUntil(start.isVisible)
    assert start.text() == "继续答题"
    room.window.start()
    again = room.player()
    assert (again.sheet.place, again.header.clock.text()) == (1, "20 分")
    assert again.sheet.answered(again.sheet.items[0])


def test_resuming_asks_for_the_number_again(room: Any, sections: Any, kinds: Any) -> None:
    room.sit(sections(2, kinds.single))
    exam, person, _ = room.house.exams.interrupted()[0]
    room.enter().resume(exam, person)
    room.bot.waitUntil(lambda: room.shown("names"))
    room.window.enter_number("0020")
    field = room.window.page.identity.field
    room.bot.waitUntil(lambda: field.failed)
    assert not room.shown("start")
