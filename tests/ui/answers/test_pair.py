"""Giving options to the left: by mouse, by digits and letters."""

from __future__ import annotations

import pytest
import ten_kinds
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from trainer.quiz.prompt import BLANK, Pair, Response
from trainer.ui.answers.pair import PairAnswer
from trainer.ui.tokens import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def answer(qtbot: QtBot, theme: Theme) -> PairAnswer:
    prompt = ten_kinds.question("match").kind.prompt()
    assert isinstance(prompt, Pair)
    made = PairAnswer(theme, prompt)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def heard(answer: PairAnswer) -> list[Response]:
    news: list[Response] = []
    answer.changed.connect(news.append)
    return news


def test_a_left_then_a_right_are_a_pair(answer: PairAnswer) -> None:
    news = heard(answer)
    QTest.mouseClick(answer.lefts[2], LEFT)
    QTest.mouseClick(answer.rights[1], LEFT)
    assert news == [("", "", "B", "")]
    assert "选了 B" in answer.lefts[2].accessibleName()
    assert "用在 3" in answer.rights[1].accessibleName()


def test_the_next_open_left_is_chosen_by_itself(answer: PairAnswer) -> None:
    for right in (0, 0, 2, 3):
        QTest.mouseClick(answer.rights[right], LEFT)
    assert answer.response() == ("A", "A", "C", "D")


def test_digits_choose_the_left_and_letters_give_the_option(answer: PairAnswer) -> None:
    assert answer.press_digit(3)
    assert answer.press(4)
    assert answer.response() == ("", "", "", "E")
    assert not answer.press_digit(4)
    assert not answer.press(5)


def test_another_option_takes_the_place_of_the_first(answer: PairAnswer) -> None:
    answer.show_response(("A", "B", "C", "D"))
    news = heard(answer)
    QTest.mouseClick(answer.lefts[0], LEFT)
    QTest.mouseClick(answer.rights[4], LEFT)
    assert news == [("E", "B", "C", "D")]


def test_one_can_be_cleared_by_its_cross_or_by_delete(answer: PairAnswer) -> None:
    answer.show_response(("A", "B", "C", "D"))
    QTest.mouseClick(answer.lefts[1].clear, LEFT)
    assert answer.response() == ("A", "", "C", "D")
    answer.lefts[0].setFocus()
    QTest.keyClick(answer.lefts[0], Qt.Key.Key_Delete)
    assert answer.response() == ("", "", "C", "D")
    assert not answer.lefts[0].clear.isVisible()


def test_everything_cleared_is_no_answer(answer: PairAnswer) -> None:
    answer.show_response(("A", "", "", ""))
    news = heard(answer)
    QTest.mouseClick(answer.clear, LEFT)
    assert (answer.response(), news) == (BLANK, [BLANK])


def test_sides_stand_below_each_other_where_it_is_narrow(answer: PairAnswer) -> None:
    assert answer.lefts[0].mapTo(answer, answer.lefts[0].pos()).y() == pytest.approx(
        answer.rights[0].mapTo(answer, answer.rights[0].pos()).y()
    )
    answer.resize(500, 1400)
    QTest.qWait(20)
    bottom = answer.lefts[-1].mapTo(answer, answer.lefts[-1].rect().bottomLeft()).y()
    assert answer.rights[0].mapTo(answer, answer.rights[0].rect().topLeft()).y() > bottom


def test_a_cross_lies_within_its_row(answer: PairAnswer) -> None:
    answer.show_response(("A", "B", "C", "D"))
    QTest.qWait(20)
    for left in answer.lefts:
        assert left.rect().contains(left.clear.geometry())
