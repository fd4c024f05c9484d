"""Several parts: each has its control, its state and its share of the keys."""

from __future__ import annotations

import pytest
import ten_kinds
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from trainer.quiz.prompt import BLANK, Response, packed, unpacked
from trainer.ui.answers import control
from trainer.ui.answers.several import SeveralAnswer
from trainer.ui.tokens import Theme

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def answer(qtbot: QtBot, theme: Theme) -> SeveralAnswer:
    made = control(theme, ten_kinds.CASE.prompt(), ten_kinds.SHELF.get)
    assert isinstance(made, SeveralAnswer)
    qtbot.addWidget(made)
    made.resize(800, 1400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_an_answer_to_one_part_leaves_the_others_open(answer: SeveralAnswer) -> None:
    news: list[Response] = []
    answer.changed.connect(news.append)
    answer.press(0)
    assert news == [(packed(("A",)), "", "", "")]
    states = [part.accessibleName().rpartition("，")[2] for part in answer.parts]
    assert states == ["已答", "没答", "没答", "没答"]


def test_an_answer_taken_back_from_the_only_part_is_no_answer(answer: SeveralAnswer) -> None:
    answer.press(0)
    answer.press(0)
    assert answer.response() == BLANK


def test_letters_go_to_the_part_in_hand(answer: SeveralAnswer) -> None:
    answer.go(1)
    answer.press(1)
    answer.press(2)
    assert [unpacked(text) for text in answer.response()] == [(), ("B", "C"), (), ()]


def test_a_press_with_the_mouse_takes_a_part_in_hand(answer: SeveralAnswer) -> None:
    row = answer.parts[1].findChild(QWidget, "option-A")
    assert row is not None
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    answer.press(1)
    assert unpacked(answer.response()[1]) == ("A", "B")


def test_alt_and_arrows_go_from_part_to_part_into_what_is_written(answer: SeveralAnswer) -> None:
    for _ in range(2):
        QTest.keyClick(answer.window(), Key.Key_Down, ALT)
    line = answer.parts[2].findChild(QLineEdit)
    assert line is not None
    assert line.hasFocus()
    QTest.keyClicks(line, "265")
    QTest.keyClick(line, Key.Key_Down, ALT)
    area = answer.parts[3].findChild(QPlainTextEdit)
    assert area is not None
    assert area.hasFocus()
    QTest.keyClicks(area, "check")
    answer.settle()
    assert [unpacked(text) for text in answer.response()] == [(), (), ("265",), ("check",)]
    QTest.keyClick(area, Key.Key_Up, ALT)
    assert answer.current == 2


def test_what_nobody_packed_shows_as_no_answer(answer: SeveralAnswer) -> None:
    answer.show_response(("nonsense", "[1", '["A"]'))
    assert [unpacked(text) for text in answer.response()] == [(), (), ("A",), ()]
