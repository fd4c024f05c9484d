"""Lists: quick, walked by keys, ticked, sorted, with a button in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stage import at_keys, shown

from trainer.ui import style
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.tokens import Theme


@dataclass(frozen=True)
class Row:
    number: int
    title: str = "火灾"


COLUMNS = [
    Column("号", lambda r: str(r.number), 80, "right", sort=lambda r: r.number),
    Column("案例", lambda r: Cell(r.title, "浙江宁波"), main=True),
    Column("等级", lambda r: Cell("重大", level=3), 120, optional=True),
    Column("次序", lambda r: "x", 60, sortable=True),
    Column("", lambda r: Cell("看名单", button=True), 100),
]


def table(qtbot: QtBot, theme: Theme, rows: Sequence[Row], *, ticks: bool = False) -> ListTable:
    made = ListTable(
        theme, COLUMNS, name="案例", two_lines=True, ticks=ticks, key=lambda r: r.number
    )
    made.set_rows(rows)
    shown(qtbot, made, 900, 500)
    return made


def three() -> list[Row]:
    return [Row(2), Row(3), Row(1)]


class Counted(Sequence[Row]):
    """A hundred thousand rows that remember which were asked for."""

    def __init__(self) -> None:
        self.asked: set[int] = set()

    def __len__(self) -> int:
        return 100_000

    def __getitem__(self, place: int) -> Row:  # type: ignore[override]
        self.asked.add(place)
        return Row(place)


def test_only_the_rows_in_view_are_read(qtbot: QtBot, theme: Theme) -> None:
    rows = Counted()
    made = table(qtbot, theme, rows)
    made.grab()
    assert 0 < len(rows.asked) < 40


def test_arrows_walk_and_enter_opens(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, three())
    opened: list[Row] = []
    chosen: list[Row] = []
    made.opened.connect(opened.append)
    made.chosen.connect(chosen.append)
    at_keys(qtbot, made)
    qtbot.keyClick(made, Qt.Key.Key_Down)
    qtbot.keyClick(made, Qt.Key.Key_Return)
    assert (chosen, opened) == ([Row(3)], [Row(3)])


def test_the_row_with_the_keyboard_is_ringed_until_the_mouse_comes(
    qtbot: QtBot, theme: Theme
) -> None:
    made = table(qtbot, theme, three())
    at_keys(qtbot, made)
    qtbot.keyClick(made, Qt.Key.Key_Down)
    assert made._delegate.ringed == 1
    qtbot.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 10))
    assert made._delegate.ringed == -1
    assert made.current() == Row(2)


def test_tab_leaves_the_table(qtbot: QtBot, theme: Theme) -> None:
    assert not table(qtbot, theme, three()).tabKeyNavigation()


def test_a_double_click_opens(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, three())
    with qtbot.waitSignal(made.opened) as heard:
        place = made.visualRect(made.model().index(2, 1)).center()
        qtbot.mouseDClick(made.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [Row(1)]


def test_the_button_of_a_row_acts_and_opens_nothing(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, three())
    place = made.visualRect(made.model().index(1, 4)).center()
    with qtbot.assertNotEmitted(made.opened), qtbot.waitSignal(made.acted) as heard:
        qtbot.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [Row(3)]


def test_space_and_mouse_tick_and_the_head_ticks_all(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, three(), ticks=True)
    at_keys(qtbot, made)
    qtbot.keyClick(made, Qt.Key.Key_Space)
    assert made.ticked == {2}
    place = made.visualRect(made.model().index(1, 0)).center()
    qtbot.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert made.ticked == {2, 3}
    made._press_head(0)
    assert made.ticked == {1, 2, 3}
    made._press_head(0)
    assert made.ticked == frozenset()


def test_a_head_sorts_up_then_down_and_the_current_row_stays(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, three())
    made._press_head(0)
    assert [row.number for row in made.rows] == [1, 2, 3]
    assert made.current() == Row(2)
    made._press_head(0)
    assert [row.number for row in made.rows] == [3, 2, 1]


def test_a_column_sorted_elsewhere_asks(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, three())
    with qtbot.waitSignal(made.sort_asked) as heard:
        made._press_head(3)
    assert heard.args == [3, True]
    assert [row.number for row in made.rows] == [2, 3, 1]


def test_the_current_row_is_kept_over_a_reload(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, three())
    assert made.choose(1)
    made.set_rows([Row(5), Row(1, "新"), Row(2)])
    assert made.current() == Row(1, "新")
    made.set_rows([Row(7)])
    assert made.current() == Row(7)


def test_no_rows_choose_nothing(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, three())
    with qtbot.waitSignal(made.chosen) as heard:
        made.set_rows([])
    assert heard.args == [None]
    assert made.current() is None


@pytest.mark.parametrize("width", [300, 480, 900, 1600])
def test_a_table_never_scrolls_sideways(qtbot: QtBot, qapp: QApplication, width: int) -> None:
    theme = Theme()
    style.apply(qapp, theme)
    made = table(qtbot, theme, three())
    made.resize(width, 300)
    if width >= 400:
        assert made.horizontalHeader().length() == made.viewport().width()
    assert made.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_an_optional_column_gives_way_and_comes_back(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme()
    style.apply(qapp, theme)
    made = table(qtbot, theme, three())
    made.resize(420, 300)
    assert made.isColumnHidden(2)
    made.resize(900, 300)
    assert not made.isColumnHidden(2)


def test_both_lines_of_a_cell_are_read_out(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, three())
    index = made.model().index(0, 1)
    spoken = made.model().data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "火灾，浙江宁波"


def test_the_rows_in_view_are_told(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, [Row(n) for n in range(100)])
    heard: list[tuple[int, int]] = []
    made.scrolled.connect(lambda first, last: heard.append((first, last)))
    made.verticalScrollBar().setValue(made.verticalScrollBar().maximum())
    first, last = heard[-1]
    assert last == 100
    assert 80 < first < last


def test_other_columns_keep_the_row_and_fill_the_width(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, three())
    made.choose(3)
    made.set_columns([COLUMNS[1], COLUMNS[0]])
    assert made.current() == Row(3)
    assert made.horizontalHeader().length() == made.viewport().width()
    assert made.model().columnCount() == 2


def test_a_table_in_a_panel_is_as_high_as_its_rows(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, three())
    made.fit_rows(3)
    QApplication.processEvents()
    assert made.verticalScrollBar().maximum() == 0
    assert made.viewport().height() == 3 * made.rowHeight(0)


def test_words_after_figures_stand_apart_and_buttons_do_not(qtbot: QtBot, theme: Theme) -> None:
    made = table(qtbot, theme, three()).model()
    assert [made.parted(place) for place in range(len(COLUMNS))] == [False, True, *[False] * 3]
