"""What every control promises, whatever the kind of question behind it."""

from __future__ import annotations

from typing import Any

import pytest
import ten_kinds
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from quiz.strategies import PICTURES, kinds_of

from trainer.quiz.kinds import KINDS, Kind
from trainer.quiz.prompt import BLANK, Response
from trainer.ui import style
from trainer.ui.answers import CONTROLS, control
from trainer.ui.answers.base import AnswerControl
from trainer.ui.tokens import Theme

NAMES = [name for name, _, _ in ten_kinds.KINDS]
TYPED = st.text(st.sampled_from("安全先通风aB019.，、%（）"), min_size=1, max_size=8)
SHELF = {shown.id: shown.data for shown in PICTURES.values()} | ten_kinds.SHELF


def made(kind: Kind, theme: Theme | None = None) -> AnswerControl:
    return control(theme or Theme(), kind.prompt(), SHELF.get)


def heard(answer: AnswerControl) -> list[Response]:
    news: list[Response] = []
    answer.changed.connect(news.append)
    return news


@pytest.mark.parametrize("name", NAMES)
def test_there_is_a_control_for_every_kind(name: str) -> None:
    assert set(NAMES) == set(KINDS)
    assert type(ten_kinds.question(name).kind.prompt()) in CONTROLS


@settings(max_examples=60)
@given(kind=st.one_of(*kinds_of(TYPED).values()))
def test_a_key_shown_is_the_key_and_blank_stays_blank_without_news(
    qapp: QApplication, kind: Kind
) -> None:
    answer = made(kind)
    news = heard(answer)
    assert answer.response() == BLANK
    answer.show_response(kind.key())
    assert answer.response() == kind.key()
    answer.show_response(BLANK)
    assert answer.response() == BLANK
    answer.settle()
    assert news == []
    answer.deleteLater()


@pytest.mark.parametrize("name", NAMES)
def test_a_locked_control_keeps_its_answer_under_any_key_and_press(
    qtbot: QtBot, theme: Theme, name: str
) -> None:
    kind = ten_kinds.question(name).kind
    answer = made(kind, theme)
    qtbot.addWidget(answer)
    answer.resize(900, 700)
    answer.show()
    answer.show_response(kind.key())
    news = heard(answer)
    answer.lock()
    answer.press(0)
    answer.press_digit(1)
    for widget in answer.findChildren(QWidget):
        if widget.isVisible() and widget.isEnabled():
            for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_A):
                QTest.keyClick(widget, key)
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    answer.settle()
    assert (answer.response(), news) == (kind.key(), [])


@pytest.mark.parametrize("name", NAMES)
def test_whatever_takes_the_keyboard_has_a_name(qtbot: QtBot, theme: Theme, name: str) -> None:
    style.apply(QApplication.instance(), theme)  # type: ignore[arg-type]
    answer = made(ten_kinds.question(name).kind, theme)
    qtbot.addWidget(answer)
    answer.show()
    taking = [w for w in answer.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    named = [
        w for w in taking if w.accessibleName() or (isinstance(w, QAbstractButton) and w.text())
    ]
    assert taking
    assert [w for w in taking if w not in named and w.isVisible()] == []


@pytest.mark.parametrize("name", ["order", "match"])
def test_what_is_pressed_is_large_enough(qtbot: QtBot, name: str) -> None:
    kind = ten_kinds.question(name).kind
    answer = made(kind)
    qtbot.addWidget(answer)
    answer.resize(900, 700)
    answer.show_response(kind.key())
    answer.show()
    pressed: list[Any] = [b for b in answer.findChildren(QAbstractButton) if b.isVisible()]
    assert pressed
    assert all(min(b.width(), b.height()) >= 44 for b in pressed)
