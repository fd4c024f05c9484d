"""Pointing at a picture: by mouse, by keyboard, larger, and without the picture."""

from __future__ import annotations

import pytest
import ten_kinds
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trainer.quiz.prompt import BLANK, Response, Spot
from trainer.ui.answers import spot
from trainer.ui.answers.spot import SpotAnswer
from trainer.ui.answers.spot_canvas import SpotCanvas
from trainer.ui.tokens import Theme

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def answer(qtbot: QtBot, theme: Theme) -> SpotAnswer:
    prompt = ten_kinds.question("spot").kind.prompt()
    assert isinstance(prompt, Spot)
    made = SpotAnswer(theme, prompt, ten_kinds.SHELF.get)
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def canvas(answer: SpotAnswer) -> SpotCanvas:
    assert answer.canvas is not None
    return answer.canvas


def press(answer: SpotAnswer, x: int, y: int) -> None:
    at = canvas(answer).at((x, y)).toPoint()
    QTest.mouseClick(canvas(answer), LEFT, pos=at)


def near(text: str, x: int, y: int) -> bool:
    across, down = map(int, text.split(","))
    return abs(across - x) <= 2 and abs(down - y) <= 2


def test_a_press_puts_a_ring_where_it_was(answer: SpotAnswer) -> None:
    news: list[Response] = []
    answer.changed.connect(news.append)
    press(answer, 250, 731)
    press(answer, 800, 600)
    one, other = answer.response()
    assert near(one, 250, 731)
    assert near(other, 800, 600)
    assert news == [(one,), (one, other)]


def test_a_press_on_a_ring_takes_it_away(answer: SpotAnswer) -> None:
    answer.show_response(("250,731", "800,600"))
    at = canvas(answer).at((250, 731)).toPoint() + QPoint(15, 15)
    QTest.mouseClick(canvas(answer), LEFT, pos=at)
    assert answer.response() == ("800,600",)


def test_a_press_beside_a_ring_puts_another(answer: SpotAnswer) -> None:
    answer.show_response(("250,500",))
    reach = answer.theme.px(22)
    at = canvas(answer).at((250, 500)).toPoint() + QPoint(reach + 3, 0)
    QTest.mouseClick(canvas(answer), LEFT, pos=at)
    assert len(answer.response()) == 2


def test_the_counter_says_how_many_are_left_and_no_more_can_be_put(answer: SpotAnswer) -> None:
    assert answer.count.text() == "还可以点 7 处，共找 5 处"
    full = tuple(f"{n * 100},100" for n in range(1, 8))
    answer.show_response(full)
    assert answer.count.text() == "还可以点 0 处，共找 5 处"
    press(answer, 500, 800)
    assert answer.response() == full
    assert "最多点 7 处" in answer.count.text()


def test_the_keyboard_does_all_of_it(answer: SpotAnswer) -> None:
    assert answer.begin()
    board = canvas(answer)
    for _ in range(3):
        QTest.keyClick(board, Key.Key_Right)
    QTest.keyClick(board, Key.Key_Up, SHIFT)
    QTest.keyClick(board, Key.Key_Return)
    assert answer.response() == ("560,496",)
    QTest.keyClick(board, Key.Key_Down)
    QTest.keyClick(board, Key.Key_Down)
    QTest.keyClick(board, Key.Key_Down)
    QTest.keyClick(board, Key.Key_Down)
    QTest.keyClick(board, Key.Key_Space)
    assert answer.response() == ("560,496", "560,576")
    QTest.keyClick(board, Key.Key_Space)
    assert answer.response() == ("560,496",)


def test_the_crosshair_stays_in_the_picture(answer: SpotAnswer) -> None:
    answer.begin()
    for _ in range(60):
        QTest.keyClick(canvas(answer), Key.Key_Left)
    assert canvas(answer).cross == (0, 500)


def test_tab_walks_the_points_and_then_leaves(answer: SpotAnswer) -> None:
    answer.show_response(("250,731", "800,600"))
    answer.begin()
    board = canvas(answer)
    walked = []
    for _ in range(2):
        QTest.keyClick(board, Key.Key_Tab)
        walked.append(board.cross)
    assert walked == [(250, 731), (800, 600)]
    assert board.hasFocus()
    QTest.keyClick(board, Key.Key_Tab)
    assert not board.hasFocus()


def test_places_are_told_to_a_screen_reader(
    answer: SpotAnswer, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(spot, "announce", lambda _widget, words: said.append(words))
    answer.begin()
    QTest.keyClick(canvas(answer), Key.Key_Right)
    QTest.keyClick(canvas(answer), Key.Key_Space)
    assert said == ["左起 52%，上起 50%", "第 1 点，左起 52%，上起 50%，还可以点 6 处，共找 5 处"]
    assert "第 1 点：左起 52%，上起 50%" in canvas(answer).accessibleName()


def test_larger_the_same_press_means_the_same_place(answer: SpotAnswer) -> None:
    small = canvas(answer).size()
    answer.view.zoom(2)
    QTest.qWait(20)
    assert canvas(answer).size() == small * 2
    press(answer, 250, 731)
    assert near(answer.response()[0], 250, 731)


def test_larger_a_drag_moves_the_picture_and_puts_nothing(answer: SpotAnswer) -> None:
    answer.view.zoom(2)
    QTest.qWait(20)
    bar = answer.view.horizontalScrollBar()
    bar.setValue(0)
    board = canvas(answer)
    QTest.mousePress(board, LEFT, pos=QPoint(300, 300))
    QTest.mouseMove(board, QPoint(200, 300))
    QTest.mouseRelease(board, LEFT, pos=QPoint(200, 300))
    assert answer.response() == BLANK
    assert bar.value() > 0


def test_the_picture_keeps_its_proportions(answer: SpotAnswer) -> None:
    size = canvas(answer).size()
    assert size.height() / size.width() == pytest.approx(800 / 1200, abs=0.01)


def test_without_its_picture_the_question_says_so_and_may_be_left_blank(
    qtbot: QtBot, theme: Theme
) -> None:
    made = SpotAnswer(theme, Spot("gone.png", 3, 5), {"gone.png": b"no picture"}.get)
    qtbot.addWidget(made)
    made.show()
    told = made.findChild(QWidget, "picture-missing")
    assert told is not None
    assert "没有找到" in told.accessibleName()
    assert "可以先空着" in told.accessibleName()
    assert not made.begin()
    made.press_at((500, 500))
    assert made.response() == BLANK
