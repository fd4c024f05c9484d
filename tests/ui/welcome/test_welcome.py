"""The first start, by keys and by mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui.household import Household, household

from trainer.house import House
from trainer.ui.tokens import Theme
from trainer.ui.welcome import Welcome

PASSWORD = "correct horse"


@pytest.fixture
def newcomer(new_house: House, qtbot: QtBot) -> Iterator[Household]:
    with household(new_house, qtbot, Theme()) as made:
        yield made


@pytest.fixture
def welcome(newcomer: Household) -> Welcome:
    made = Welcome(newcomer.theme, newcomer.house, newcomer.desk)
    newcomer.qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    newcomer.qtbot.waitUntil(made.isActiveWindow)
    return made


def filled(host: Household, page: Welcome) -> None:
    host.write(page.unit, "某某化工有限公司")
    page.trades.boxes["危险化学品"].click()
    host.write(page.password, PASSWORD)
    host.write(page.again, PASSWORD)


def test_the_unit_is_kept_with_example_people(newcomer: Household, welcome: Welcome) -> None:
    filled(newcomer, welcome)
    with newcomer.qtbot.waitSignal(welcome.done):
        newcomer.qtbot.mouseClick(welcome.begin, Qt.MouseButton.LeftButton)
    profile = newcomer.house.office.profile()
    assert profile is not None
    assert (profile.unit, profile.trades) == ("某某化工有限公司", ("危险化学品",))
    assert len(newcomer.house.roster.people()) == 21
    newcomer.house.office.unlock(PASSWORD)


def test_without_the_tick_nobody_is_invented(newcomer: Household, welcome: Welcome) -> None:
    filled(newcomer, welcome)
    welcome.examples.click()
    newcomer.click(welcome.begin)
    assert newcomer.house.roster.people() == ()


def test_the_keyboard_alone_is_enough(newcomer: Household, welcome: Welcome) -> None:
    bot = newcomer.qtbot
    assert welcome.unit.hasFocus()
    newcomer.write(welcome.unit, "某单位")
    bot.keyClick(welcome.unit, Qt.Key.Key_Return)
    first = welcome.focusWidget()
    assert first is welcome.trades.boxes["危险化学品"]
    bot.keyClick(first, Qt.Key.Key_Space)
    while welcome.focusWidget() is not welcome.password:
        bot.keyClick(welcome.focusWidget(), Qt.Key.Key_Tab)
    newcomer.write(welcome.password, PASSWORD)
    bot.keyClick(welcome.password, Qt.Key.Key_Return)
    assert welcome.again.hasFocus()
    newcomer.write(welcome.again, PASSWORD)
    with bot.waitSignal(welcome.done):
        bot.keyClick(welcome.again, Qt.Key.Key_Return)
    assert newcomer.house.office.profile() is not None


def test_each_refusal_stands_under_its_field_and_keeps_what_was_typed(
    newcomer: Household, welcome: Welcome
) -> None:
    newcomer.click(welcome.begin)
    assert welcome.unit_field.failed
    newcomer.write(welcome.unit, "某单位")
    assert not welcome.unit_field.failed
    newcomer.click(welcome.begin)
    assert "选择行业" in welcome.trades_field.below.accessibleName()
    welcome.trades.boxes["煤矿"].click()
    newcomer.write(welcome.password, "12345")
    newcomer.write(welcome.again, "12345")
    newcomer.click(welcome.begin)
    assert "至少要 6 个字符" in welcome.password_field.below.accessibleName()
    newcomer.write(welcome.password, PASSWORD)
    newcomer.click(welcome.begin)
    assert "不一样" in welcome.again_field.below.accessibleName()
    assert newcomer.house.office.profile() is None
    assert welcome.unit.text() == "某单位"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_wider_than_the_window(newcomer: Household, scale: float) -> None:
    with household(newcomer.house, newcomer.qtbot, Theme(scale=scale)) as host:
        page = Welcome(host.theme, host.house, host.desk)
        host.qtbot.addWidget(page)
        page.resize(1024, 700)
        page.show()
        assert page.width() == 1024
        assert page.begin.mapTo(page, page.begin.rect().topRight()).x() < 1024
