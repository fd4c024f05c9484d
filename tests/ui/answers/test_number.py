"""Writing a number: nothing is blocked, what is wrong is said."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from trainer.quiz.prompt import Number, Response
from trainer.ui.answers.number import NumberAnswer
from trainer.ui.tokens import Theme


@pytest.fixture
def answer(qtbot: QtBot, theme: Theme) -> NumberAnswer:
    made = NumberAnswer(theme, Number("学时"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("text", ["160", "0.5", "-3", "１６０", "1,600", "160 学时", "160学时"])
def test_a_number_is_taken_without_a_word(answer: NumberAnswer, text: str) -> None:
    answer.line.setText(text)
    answer.line.textEdited.emit(text)
    assert answer.note.accessibleName().startswith("写阿拉伯数字")
    assert answer.response() == (text,)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("abc", "“abc”不是一个数"),
        ("一百六十", "“一百六十”不是一个数"),
        ("160 天", "后面的“天”不是“学时”"),
        ("3o", "后面的“o”不是“学时”"),
    ],
)
def test_what_is_no_number_is_said_and_kept(answer: NumberAnswer, text: str, said: str) -> None:
    answer.line.setText(text)
    answer.line.textEdited.emit(text)
    assert said in answer.note.accessibleName()
    assert answer.response() == (text,)


def test_a_number_is_told_after_a_pause(answer: NumberAnswer, qtbot: QtBot) -> None:
    news: list[Response] = []
    answer.changed.connect(news.append)
    answer.begin()
    QTest.keyClicks(answer.line, "160")
    assert news == []
    qtbot.waitUntil(lambda: news == [("160",)], timeout=3000)


def test_without_a_unit_anything_behind_the_number_is_too_much(qtbot: QtBot) -> None:
    made = NumberAnswer(Theme(), Number())
    qtbot.addWidget(made)
    made.show_response(("12%",))
    assert "多了“%”" in made.note.accessibleName()
