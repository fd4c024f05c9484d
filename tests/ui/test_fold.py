"""Actions without room go into a menu, and work from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from stage import shown

from trainer.ui.parts.buttons import Button
from trainer.ui.parts.fold import FoldingActions
from trainer.ui.tokens import Theme


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def actions(qtbot: QtBot, theme: Theme, pressed: list[str]) -> FoldingActions:
    buttons = [Button(theme, words) for words in ("体检", "导出…", "导入…")]
    for button in buttons:
        button.clicked.connect(lambda _=False, button=button: pressed.append(button.text()))
    return shown(qtbot, FoldingActions(theme, *buttons), 800, 40)


def test_with_room_all_stand_there_and_no_menu(actions: FoldingActions) -> None:
    assert actions.folded() == ()
    assert not actions.more_button.isVisible()


def test_the_first_go_first_and_nothing_is_cut(actions: FoldingActions) -> None:
    before = 0
    for width in range(actions.sizeHint().width(), actions.minimumSizeHint().width(), -10):
        actions.resize(width, 40)
        folded = actions.folded()
        assert folded == actions.buttons[: len(folded)]
        assert len(folded) >= before
        before = len(folded)
        assert actions.more_button.isVisible() == bool(folded)
    assert before == 3


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_from_the_menu_they_do_the_same(
    qtbot: QtBot, actions: FoldingActions, pressed: list[str]
) -> None:
    actions.buttons[1].setEnabled(False)
    actions.resize(actions.minimumSizeHint())
    qtbot.keyClick(actions.more_button, Qt.Key.Key_Return)
    menu = actions.open_menu()
    assert [a.text() for a in menu.actions()] == ["体检", "导出…", "导入…"]
    assert [a.isEnabled() for a in menu.actions()] == [True, False, True]
    menu.actions()[2].trigger()
    assert pressed == ["导入…"]
    menu.close()
