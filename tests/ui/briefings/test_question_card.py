"""A question of any kind before a room: nothing of the answer first, all of it then."""

from __future__ import annotations

import pytest
import ten_kinds
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from trainer.ui.answers.spot_canvas import SpotCanvas
from trainer.ui.briefings.question_card import QuestionCard
from trainer.ui.briefings.room_theme import room_theme
from trainer.ui.tokens import Theme

SHOWN = {
    "blank": "第 1 空：5（或：五）",
    "number": "160 学时",
    "order": f"1. {ten_kinds.STEPS[0]}",
    "match": "油锅着火 — 盖上锅盖，关火",
    "short": "按时清扫积尘",
    "case": "（3）265 人",
    "spot": "5. 气瓶平放，没有固定",
}


def card(qtbot: QtBot, name: str) -> QuestionCard:
    theme = room_theme(Theme(), QSize(1440, 900))
    made = QuestionCard(theme, (ten_kinds.question(name),), ten_kinds.SHELF.get)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def said(widget: QWidget) -> str:
    labels = (w for w in widget.findChildren(QLabel) if w.isVisible())
    return "\n".join(label.accessibleName() or label.text() for label in labels)


@pytest.mark.parametrize(("name", "answer"), SHOWN.items())
def test_any_kind_keeps_its_answer_until_the_host_asks(
    qtbot: QtBot, name: str, answer: str
) -> None:
    made = card(qtbot, name)
    qtbot.waitUntil(lambda: "问题 1 / 1" in said(made))
    assert answer not in said(made)
    made.advance()
    qtbot.waitUntil(lambda: answer in said(made))
    assert answer in made.accessibleDescription()


def test_a_picture_is_looked_at_first_and_its_hazards_are_shown_then(qtbot: QtBot) -> None:
    made = card(qtbot, "spot")
    canvas = made.findChildren(SpotCanvas)[-1]
    assert canvas.found == ()
    made.advance()
    canvas = made.findChildren(SpotCanvas)[-1]
    assert [found.hit for found in canvas.found] == [None] * 5
