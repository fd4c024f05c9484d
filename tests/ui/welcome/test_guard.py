"""Who may pass: the password, the lock after idleness."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from ui.household import Household

from trainer.ui.guard import IDLE_MINUTES, Guard
from trainer.ui.password import PasswordDialog

PASSWORD = "correct horse"


@pytest.fixture
def guard(host: Household) -> Iterator[Guard]:
    made = Guard(host.house, host.desk, lambda: host.theme)
    made.window = QWidget()
    host.qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.lock()


def tried(host: Household, word: str) -> PasswordDialog:
    dialog = host.dialog(PasswordDialog)
    host.write(dialog.line, word)
    host.key(dialog.line, Qt.Key.Key_Return)
    return dialog


def test_the_right_word_lets_through_and_is_not_asked_again(host: Household, guard: Guard) -> None:
    done: list[str] = []
    guard.require(lambda: done.append("first"))
    assert done == []
    tried(host, PASSWORD)
    guard.require(lambda: done.append("second"))
    assert done == ["first", "second"]


def test_a_wrong_word_says_how_many_tries_are_left_and_lets_nobody_through(
    host: Household, guard: Guard
) -> None:
    done: list[str] = []
    guard.require(lambda: done.append("in"))
    dialog = tried(host, "wrong")
    assert dialog.field.below.accessibleName() == "密码不对。再错4次后每次要等待。"
    assert dialog.line.selectedText() == "wrong"
    assert dialog.enter.isEnabled()
    for _ in range(4):
        tried(host, "wrong")
    tried(host, PASSWORD)
    assert "请等5秒再试" in dialog.field.below.accessibleName()
    assert (done, guard.open) == ([], False)
    dialog.reject()


def test_cancelling_does_nothing(host: Household, guard: Guard) -> None:
    done: list[str] = []
    guard.require(lambda: done.append("in"))
    host.click(host.dialog(PasswordDialog).leave)
    assert (done, guard.open) == ([], False)


def test_the_desk_locks_itself_when_nobody_moves(host: Household, guard: Guard) -> None:
    assert guard._idle.interval() == IDLE_MINUTES * 60_000
    guard._idle.setInterval(150)
    with host.qtbot.waitSignal(guard.changed) as told:
        guard.unlock()
    assert told.args == [True]
    with host.qtbot.waitSignal(guard.changed) as told:
        pass
    assert told.args == [False]
    assert not guard.open


def test_every_key_begins_the_wait_anew(host: Household, guard: Guard) -> None:
    guard._idle.setInterval(1000)
    guard.unlock()
    assert guard.window is not None
    for _ in range(3):
        host.qtbot.wait(500)
        host.qtbot.keyClick(guard.window, Qt.Key.Key_A)
    assert guard.open
    host.qtbot.waitUntil(lambda: not guard.open)
