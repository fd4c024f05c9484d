"""The statistics of the banks, and what their figures lead to."""

from __future__ import annotations

from pathlib import Path

import pytest
from classroom import Classroom
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from stage import shown

from trainer.ui.bank.page import BankPage
from trainer.ui.bank.statistics import Statistics, balance
from trainer.ui.parts.heat import HeatTable
from trainer.ui.tokens import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def statistics(qtbot: QtBot, page: BankPage, room: Classroom, own_file: Path) -> Statistics:
    room.house.banks.import_(own_file.read_bytes(), own_file.name, "本厂题")
    total = len(page.library.table.rows)
    page.refresh()
    qtbot.waitUntil(lambda: len(page.library.table.rows) == total + 2)
    qtbot.mouseClick(page.stats_button, LEFT)
    qtbot.waitUntil(lambda: isinstance(page.over, Statistics))
    assert isinstance(page.over, Statistics)
    return page.over


def test_a_cell_leads_to_its_questions(
    qtbot: QtBot, page: BankPage, statistics: Statistics
) -> None:
    figures = statistics.heat.figures()
    topic, easy = figures[1][0], int(figures[1][1])
    before = page.library.answer
    qtbot.keyClick(statistics.heat, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.library.answer is not before)
    assert page.over is None
    assert len(page.library.table.rows) == easy
    assert all(topic in row.topics and row.difficulty == "易" for row in page.library.table.rows)


def test_what_lacks_an_explanation_is_one_press_away(
    qtbot: QtBot, page: BankPage, statistics: Statistics
) -> None:
    assert statistics.unexplained.figure.text() == "1"
    before = page.library.answer
    qtbot.mouseClick(statistics.unexplained, LEFT)
    qtbot.waitUntil(lambda: page.library.answer is not before)
    assert [row.id for row in page.library.table.rows] == ["own-1"]


def test_a_lopsided_key_is_called_so() -> None:
    assert "猜 C 就能得分" in balance({"A": 5, "B": 5, "C": 20, "D": 5})
    assert "占不到便宜" in balance({"A": 10, "B": 9, "C": 10, "D": 11})
    assert balance({"A": 3}) == "题还少，先不看这个。"
    assert balance({}) == "还没有单选题。"


@pytest.fixture
def heat(qtbot: QtBot, theme: Theme) -> HeatTable:
    made = HeatTable(theme, ["甲", "乙"], ["易", "难"], [[1, 0], [2, 3]], "两行")
    return shown(qtbot, made, 480, made.height())


def test_arrows_go_from_cell_to_cell_and_stop_at_the_edge(qtbot: QtBot, heat: HeatTable) -> None:
    heat.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(heat, key)
    with qtbot.waitSignal(heat.picked) as picked:
        qtbot.keyClick(heat, Qt.Key.Key_Space)
    assert picked.args == [1, 1]
    assert heat.accessibleName() == "图，乙，难，3"


def test_the_mouse_picks_the_cell_under_it(qtbot: QtBot, heat: HeatTable, theme: Theme) -> None:
    with qtbot.waitSignal(heat.picked) as picked:
        qtbot.mouseClick(heat, LEFT, pos=QPoint(theme.px(128) + 8, theme.px(30) + 8))
    assert picked.args == [0, 0]
    with qtbot.assertNotEmitted(heat.picked):
        qtbot.mouseClick(heat, LEFT, pos=QPoint(5, theme.px(30) + 8))


def test_the_same_figures_are_there_as_a_table(heat: HeatTable) -> None:
    assert heat.figures() == [("", "易", "难"), ("甲", "1", "0"), ("乙", "2", "3")]
