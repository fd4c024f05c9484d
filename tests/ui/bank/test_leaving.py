"""What was decided on an import page is not lost without a question."""

from __future__ import annotations

from pathlib import Path

import pytest
from arriving import opened, settle
from classroom import Classroom
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from trainer.ui.bank import import_leaving
from trainer.ui.bank.import_waiting import MendingWaiting
from trainer.ui.bank.importing import Importing
from trainer.ui.bank.page import BankPage

LEFT = Qt.MouseButton.LeftButton


class Answers:
    """Says the same each time, and keeps what was asked."""

    def __init__(self) -> None:
        self.drop = False
        self.asked: list[str] = []

    def __call__(self, *_: object, text: str, **words: object) -> bool:
        assert words["question"] == "保留这次的核对，还是放弃？"
        self.asked.append(text)
        return self.drop


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    made = Answers()
    monkeypatch.setattr(import_leaving, "confirm", made)
    return made


@pytest.fixture
def decided(qtbot: QtBot, page: BankPage, sheet: Importing) -> Importing:
    assert sheet.repair is not None
    qtbot.mouseClick(sheet.repair.pane.yes_button, LEFT)
    settle(qtbot, page)
    return sheet


def test_without_a_decision_nothing_is_asked(
    page: BankPage, sheet: Importing, answers: Answers
) -> None:
    assert page.over is sheet
    page.go_back()
    assert page.over is None
    assert answers.asked == []


def test_every_way_out_asks_and_keeps_what_was_decided(
    page: BankPage, decided: Importing, answers: Answers, own_file: Path
) -> None:
    ways = (
        page.go_back, page.search, decided.leave, decided.foot.cancel_button.click,
        lambda: page.open_file(own_file), lambda: page.shown(question="a-spot-01"),
    )  # fmt: skip
    for number, way in enumerate(ways, 1):
        way()
        assert page.over is decided
        assert (
            answers.asked
            == ["核对过的 1 题还没有写进题库。放弃就没有了，题库和原来一样。"] * number
        )
    assert decided.mending is not None
    assert len(decided.mending.changed) == 1


def test_what_is_given_up_is_gone_and_the_bank_as_before(
    page: BankPage, decided: Importing, answers: Answers, room: Classroom
) -> None:
    before = room.house.banks.stats().total
    answers.drop = True
    decided.leave()
    assert page.over is None
    assert len(answers.asked) == 1
    assert room.house.banks.stats().total == before


def test_what_was_taken_back_is_not_asked_about(
    qtbot: QtBot, page: BankPage, decided: Importing, answers: Answers
) -> None:
    page.undo()
    settle(qtbot, page)
    page.go_back()
    assert (page.over, answers.asked) == (None, [])
    assert decided is not None


def test_what_was_imported_is_not_asked_about(
    qtbot: QtBot, page: BankPage, decided: Importing, answers: Answers
) -> None:
    decided.foot.acted.emit()
    qtbot.waitUntil(lambda: page.over is None)
    assert answers.asked == []


def test_closing_the_window_asks_too(page: BankPage, decided: Importing, answers: Answers) -> None:
    assert page.over is decided
    assert not page.may_close()
    answers.drop = True
    assert page.may_close()
    assert len(answers.asked) == 2


def test_while_it_is_written_nobody_leaves(
    page: BankPage, decided: Importing, answers: Answers, toasts: list[str]
) -> None:
    decided._freeze(on=True)
    page.go_back()
    assert page.over is decided
    assert toasts[-1] == "正在写进题库，写完就回到列表。"
    assert answers.asked == []
    decided._freeze(on=False)


def test_mending_what_waits_asks_too(
    qtbot: QtBot, page: BankPage, answers: Answers, sheet_file: Path
) -> None:
    _wait_for_one(qtbot, page, sheet_file)
    page.arrivals.mend_waiting("安规")
    view = page.over
    assert isinstance(view, MendingWaiting)
    qtbot.waitUntil(lambda: view.repair is not None)
    assert view.repair is not None
    qtbot.mouseClick(view.repair.pane.yes_button, LEFT)
    page.go_back()
    assert page.over is view
    answers.drop = True
    page.go_back()
    assert page.over is None
    assert len(answers.asked) == 2


def _wait_for_one(qtbot: QtBot, page: BankPage, file: Path) -> None:
    over = opened(qtbot, page, file)
    over.foot.acted.emit()
    qtbot.waitUntil(lambda: page.over is None)
    settle(qtbot, page)
