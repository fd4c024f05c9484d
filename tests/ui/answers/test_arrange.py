"""Putting rows into order: by drag, by arrows, by keyboard."""

from __future__ import annotations

import pytest
import ten_kinds
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trainer.quiz.prompt import BLANK, Arrange, Response
from trainer.ui.answers.arrange import ArrangeAnswer
from trainer.ui.answers.arrange_row import ArrangeRow
from trainer.ui.tokens import Theme

Key = Qt.Key


@pytest.fixture
def answer(qtbot: QtBot, theme: Theme) -> ArrangeAnswer:
    prompt = ten_kinds.question("order").kind.prompt()
    assert isinstance(prompt, Arrange)
    made = ArrangeAnswer(theme, prompt)
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def order(answer: ArrangeAnswer) -> str:
    return "".join(row.option.key for row in answer.rows)


def heard(answer: ArrangeAnswer) -> list[Response]:
    news: list[Response] = []
    answer.changed.connect(news.append)
    return news


def drag(row: ArrangeRow, by: int) -> None:
    """Pull *row* from its middle so many px down."""
    parent = row.parentWidget()
    assert parent is not None
    start = row.mapTo(parent, row.rect().center())
    QTest.mousePress(row, Qt.MouseButton.LeftButton)
    for step in range(1, 11):
        at = start + QPoint(0, round(by * step / 10))
        QTest.mouseMove(row, row.mapFrom(parent, at))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton)


def test_nothing_moved_is_no_answer(answer: ArrangeAnswer) -> None:
    assert order(answer) == "ABCDE"
    assert answer.response() == BLANK
    assert "还没有作答" in answer.state.accessibleName()


def test_a_row_dragged_down_takes_its_new_place_and_is_told_once(answer: ArrangeAnswer) -> None:
    news = heard(answer)
    far = answer.rows[2].geometry().center().y() - answer.rows[0].geometry().center().y()
    drag(answer.rows[0], far + 4)
    assert order(answer) == "BCADE"
    assert news == [("B", "C", "A", "D", "E")]


def test_a_press_without_a_drag_changes_nothing(answer: ArrangeAnswer) -> None:
    news = heard(answer)
    QTest.mouseClick(answer.rows[1], Qt.MouseButton.LeftButton)
    assert (order(answer), news, answer.response()) == ("ABCDE", [], BLANK)


def test_arrows_move_a_row_at_once_and_the_ends_have_none_to_go_beyond(
    answer: ArrangeAnswer,
) -> None:
    news = heard(answer)
    QTest.mouseClick(answer.rows[1].go_up, Qt.MouseButton.LeftButton)
    assert (order(answer), len(news)) == ("BACDE", 1)
    assert not answer.rows[0].go_up.isVisible()
    assert not answer.rows[-1].go_down.isVisible()
    QTest.mouseClick(answer.rows[3].go_down, Qt.MouseButton.LeftButton)
    assert answer.response() == tuple("BACED")


def test_space_lifts_arrows_move_space_drops(answer: ArrangeAnswer) -> None:
    news = heard(answer)
    row = answer.rows[0]
    row.setFocus()
    for key in (Key.Key_Space, Key.Key_Down, Key.Key_Down):
        QTest.keyClick(row, key)
    assert "已拿起" in row.accessibleName()
    assert news == []
    QTest.keyClick(row, Key.Key_Space)
    assert news == [tuple("BCADE")]
    assert row.accessibleName().startswith("第 3 位")


def test_esc_puts_a_lifted_row_back(answer: ArrangeAnswer) -> None:
    news = heard(answer)
    row = answer.rows[0]
    row.setFocus()
    for key in (Key.Key_Space, Key.Key_Down, Key.Key_Escape):
        QTest.keyClick(row, key)
    assert (order(answer), news, answer.response()) == ("ABCDE", [], BLANK)


def test_arrows_only_walk_while_nothing_is_lifted(answer: ArrangeAnswer) -> None:
    answer.press_digit(1)
    QTest.keyClick(answer.rows[1], Key.Key_Down)
    assert answer.rows[2].hasFocus()
    assert answer.response() == BLANK


def test_the_order_shown_can_be_the_answer_and_can_be_taken_back(answer: ArrangeAnswer) -> None:
    news = heard(answer)
    QTest.mouseClick(answer.keep, Qt.MouseButton.LeftButton)
    assert answer.response() == tuple("ABCDE")
    QTest.mouseClick(answer.clear, Qt.MouseButton.LeftButton)
    assert (answer.response(), news) == (BLANK, [tuple("ABCDE"), BLANK])


def test_clearing_puts_the_rows_where_they_were(answer: ArrangeAnswer) -> None:
    answer.show_response(tuple("EDCBA"))
    assert order(answer) == "EDCBA"
    QTest.mouseClick(answer.clear, Qt.MouseButton.LeftButton)
    assert order(answer) == "ABCDE"


def test_rows_stand_below_each_other_in_their_order(answer: ArrangeAnswer) -> None:
    answer.move_row(answer.rows[4], 0)
    tops = [row.mapTo(answer, row.rect().topLeft()).y() for row in answer.rows]
    QTest.qWait(20)
    tops = [QWidget.mapTo(row, answer, row.rect().topLeft()).y() for row in answer.rows]
    assert tops == sorted(tops)
