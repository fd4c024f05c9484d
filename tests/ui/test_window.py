"""The window: places on the rail, keys, panes, themes, long work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from stage import at_keys, shown

from trainer.ui import window as window_module
from trainer.ui.context import Context
from trainer.ui.desk import Desk, run
from trainer.ui.find import FindDialog, Hit
from trainer.ui.page import Page
from trainer.ui.tokens import Theme
from trainer.ui.window import MainWindow, Route


class Plain(Page):
    made = 0

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        Plain.made += 1
        self.visits: list[dict[str, Any]] = []
        self.searches = 0
        self.one, self.two = QLineEdit(), QLineEdit()
        self.column.addWidget(self.one)
        self.column.addWidget(self.two)

    def shown(self, **arguments: Any) -> None:
        self.visits.append(arguments)

    def search(self) -> None:
        self.searches += 1

    def panes(self) -> list[QWidget]:
        return [self.one, self.two]


ROUTES = [
    Route("today", "今日", Plain, "calendar-check"),
    Route("cases", "案例库", Plain, "library-big"),
    Route("print", "打印", Plain, "printer", foot=True),
    Route("settings", "设置", Plain, "settings", foot=True, needs_admin=True),
]


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    del qapp
    made = Desk()
    yield made
    made.close()


@pytest.fixture
def asked() -> list[Callable[[], object]]:
    return []


@pytest.fixture
def window(
    qtbot: QtBot,
    theme: Theme,
    desk: Desk,
    clock: Callable[[], datetime],
    asked: list[Callable[[], object]],
) -> MainWindow:
    def finder(text: str) -> Sequence[Hit]:
        return [Hit(f"案例 {text}", "案例", "cases", {"case": text})]

    Plain.made = 0
    made = MainWindow(ROUTES, None, desk, theme, clock, admin=asked.append, finder=finder)
    made.navigate("today")
    return shown(qtbot, made, 1440, 900)


def plain(window: MainWindow) -> Plain:
    page = window.page
    assert isinstance(page, Plain)
    return page


def test_a_page_is_made_on_the_first_visit_and_kept(window: MainWindow) -> None:
    assert Plain.made == 1
    first = window.page
    window.navigate("cases")
    window.navigate("today")
    assert (Plain.made, window.page) == (2, first)


def test_a_page_hears_what_it_is_opened_with(window: MainWindow) -> None:
    window.navigate("cases", case="2015-08-12")
    assert plain(window).visits == [{"case": "2015-08-12"}]
    assert window.rail._items["cases"].isChecked()


def test_alt_and_a_digit_goes_to_a_place_on_the_rail(qtbot: QtBot, window: MainWindow) -> None:
    at_keys(qtbot, plain(window).one)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.key == "cases"
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.key == "print"


def test_a_press_on_the_rail_goes_there(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.rail._items["cases"], Qt.MouseButton.LeftButton)
    assert window.key == "cases"
    at_keys(qtbot, window.rail._items["print"])
    qtbot.keyClick(window.rail._items["print"], Qt.Key.Key_Space)
    assert window.key == "print"


def test_f6_goes_round_rail_and_panes(qtbot: QtBot, window: MainWindow) -> None:
    at_keys(qtbot, plain(window).one)
    places = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        places.append(QApplication.focusWidget())
    assert places == [plain(window).two, window.rail._items["today"], plain(window).one]


def test_ctrl_f_asks_only_the_page_in_view(qtbot: QtBot, window: MainWindow) -> None:
    first = plain(window)
    window.navigate("cases")
    at_keys(qtbot, plain(window).one)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert (first.searches, plain(window).searches) == (0, 1)


def test_what_needs_the_administrator_waits_for_the_word(
    window: MainWindow, asked: list[Callable[[], object]]
) -> None:
    window.navigate("settings")
    assert window.key == "today"
    asked.pop()()
    assert window.key == "settings"


def test_the_finder_finds_pages_at_once_and_the_rest_after(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.open_finder()
    dialog = window.findChild(FindDialog)
    assert dialog is not None
    dialog.box.setText("案例")
    assert [hit.words for hit in dialog.table.rows] == ["案例库"]
    qtbot.waitUntil(lambda: len(dialog.table.rows) == 2)
    qtbot.keyClick(dialog.box, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert window.key == "cases"
    assert plain(window).visits == [{"case": "案例"}]


def test_an_error_stands_over_the_page_until_the_next(window: MainWindow) -> None:
    window.say_error("没有存成。")
    assert window.error_band.isVisible()
    window.navigate("cases")
    assert not window.error_band.isVisible()


def dressed(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    window.set_theme(theme)
    qtbot.waitUntil(lambda: window.theme == theme)


def test_the_foot_says_who_is_here_also_after_a_change_of_theme(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.set_person("李四·安全管理员")
    window.set_backup("今天 06:00 已备份")
    window.set_badge("cases", 3)
    window.navigate("cases", case="a")
    dressed(qtbot, window, Theme(dark=not window.theme.dark))
    assert window.rail.person.text() == "李四·安全管理员"
    assert "3" in window.rail._items["cases"].accessibleName()
    assert window.key == "cases"
    assert plain(window).visits == [{"case": "a"}]
    assert plain(window).theme is window.theme


def test_closing_during_work_asks_once(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    go = Event()
    questions: list[str] = []

    def no(*_: object, **words: str) -> bool:
        questions.append(words["question"])
        return False

    monkeypatch.setattr(window_module, "confirm", no)
    run(desk, lambda _: go.wait(5))
    assert not window.close()
    assert len(questions) == 1
    go.set()
    qtbot.waitUntil(lambda: not desk.busy)
    assert window.close()


def test_the_window_fits_a_small_screen_without_scrolling_sideways(window: MainWindow) -> None:
    window.resize(1024, 700)
    assert window.width() == 1024
    assert window.stack.geometry().right() < 1024


def test_f1_opens_the_manual_once(qtbot: QtBot, window: MainWindow) -> None:
    from trainer.ui.manual.window import ManualWindow

    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_F1)
    assert len(window.findChildren(ManualWindow)) == 1


def test_the_foot_of_the_rail_still_answers_in_another_theme(
    qtbot: QtBot, window: MainWindow
) -> None:
    dressed(qtbot, window, Theme(dark=not window.theme.dark))
    with qtbot.waitSignals([window.person_pressed, window.backup_pressed]):
        window.rail.person.click()
        window.rail.backup.click()


def test_another_theme_lets_every_old_widget_go_first(qtbot: QtBot, window: MainWindow) -> None:
    window.navigate("cases")
    old = plain(window)
    gone = []
    old.destroyed.connect(lambda: gone.append(True))
    dressed(qtbot, window, Theme(dark=not window.theme.dark))
    assert gone == [True]
