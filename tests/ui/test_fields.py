"""Fields and choices filled in by keys and by mouse."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from stage import at_keys, shown

from trainer.ui import tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.choices import Option, Segments, Tabs
from trainer.ui.parts.fields import DateField, Field, Select, SpinBox, TextArea, TextField
from trainer.ui.parts.search import SearchBox
from trainer.ui.parts.ticks import CheckBox, RadioButton
from trainer.ui.tokens import Theme


def test_a_box_is_ticked_by_its_words_and_by_space(qtbot: QtBot, theme: Theme) -> None:
    box = shown(qtbot, CheckBox(theme, "印裁切线"), 300, 36)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(280, 30))
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()


def test_one_of_the_circles_of_a_group_is_on(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    column = QVBoxLayout(host)
    one, two = RadioButton(theme, "一", checked=True), RadioButton(theme, "二")
    column.addWidget(one)
    column.addWidget(two)
    shown(qtbot, host)
    at_keys(qtbot, one)
    qtbot.keyClick(one, Qt.Key.Key_Down)
    assert (one.isChecked(), two.isChecked()) == (False, True)


def test_segments_are_chosen_by_mouse_and_arrow(qtbot: QtBot, theme: Theme) -> None:
    segments = Segments(theme, [Option("a", "易"), Option("b", "中"), Option("c", "难")], "a")
    shown(qtbot, segments, 240, 40)
    heard: list[str] = []
    segments.changed.connect(heard.append)
    segments.press(1)
    at_keys(qtbot, segments._buttons[1])
    qtbot.keyClick(segments._buttons[1], Qt.Key.Key_Right)
    assert (heard, segments.value()) == (["b", "c"], "c")


def test_choosing_for_a_person_tells_nobody_and_none_takes_the_choice_away(
    qtbot: QtBot, theme: Theme
) -> None:
    segments = shown(qtbot, Segments(theme, [Option(1, "合格"), Option(2, "有问题")]))
    with qtbot.assertNotEmitted(segments.changed):
        segments.choose(2)
        assert segments.value() == 2
        segments.choose(None)
    assert segments.value() is None


def test_tabs_begin_at_the_first_and_show_counts(qtbot: QtBot, theme: Theme) -> None:
    tabs = shown(qtbot, Tabs(theme, [Option("h", "学时", "6"), Option("e", "测评")]), 400, 60)
    before = tabs._buttons[1].sizeHint().width()
    tabs.note("e", "22")
    assert tabs.value() == "h"
    assert tabs._buttons[1].sizeHint().width() > before


def test_a_wrong_field_says_why_and_forgets_it_when_mended(qtbot: QtBot, theme: Theme) -> None:
    field = shown(qtbot, Field(theme, "开始时间", TextField(theme, "24:70"), "按 24 小时写"))
    field.fail("没有 24:70 这个时间")
    assert field.failed
    assert field.editor.accessibleDescription() == "没有 24:70 这个时间"
    assert field.below.isVisible()
    field.fail("")
    assert not field.failed
    assert field.editor.accessibleDescription() == "按 24 小时写"


def test_an_editor_is_named_by_its_label(qtbot: QtBot, theme: Theme) -> None:
    field = shown(qtbot, Field(theme, "备注", TextArea(theme, lines=2)))
    assert field.editor.accessibleName() == "备注"


def test_tab_leaves_a_text_area(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    column = QVBoxLayout(host)
    area, after = TextArea(theme, "一行"), Button(theme, "下一个")
    column.addWidget(area)
    column.addWidget(after)
    shown(qtbot, host)
    at_keys(qtbot, area)
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert area.text() == "一行"


def test_a_choice_by_keys_is_told_and_one_by_program_is_not(qtbot: QtBot, theme: Theme) -> None:
    select = shown(qtbot, Select(theme, [(None, "全部"), (1, "单选"), (2, "多选")]), 160, 40)
    heard: list[object] = []
    select.picked.connect(heard.append)
    select.choose(2)
    assert heard == []
    qtbot.keyClick(select, Qt.Key.Key_Up)
    assert (heard, select.value()) == ([1], 1)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_list_opened_shows_every_option_it_has_room_for(qtbot: QtBot, theme: Theme) -> None:
    options = [(n, f"第{n}个") for n in range(6)]
    select = shown(qtbot, Select(theme, options, 5), 200, 40)
    select.showPopup()
    view = select.view()
    qtbot.waitUntil(view.isVisible)
    last = view.visualRect(view.model().index(len(options) - 1, 0))
    assert last.height() >= theme.px(tokens.CONTROL) - 4
    assert view.viewport().rect().contains(last)
    assert view.verticalScrollBar().maximum() == 0


def test_numbers_go_up_by_arrow_and_stop_at_the_end(qtbot: QtBot, theme: Theme) -> None:
    spin = shown(qtbot, SpinBox(theme, 1, 3, 2, "题"), 120, 40)
    for _ in range(3):
        qtbot.keyClick(spin, Qt.Key.Key_Up)
    assert (spin.value(), spin.text()) == (3, "3 题")


def test_a_day_may_be_left_out_only_where_allowed(qtbot: QtBot, theme: Theme) -> None:
    free = shown(qtbot, DateField(theme, None, "不限"))
    fixed = shown(qtbot, DateField(theme, date(2026, 8, 12)))
    assert (free.day(), fixed.day()) == (None, date(2026, 8, 12))
    fixed.set_day(None)
    assert fixed.day() == date(2026, 8, 12)


def test_the_search_waits_for_a_breath_and_enter_does_not(qtbot: QtBot, theme: Theme) -> None:
    box = shown(qtbot, SearchBox(theme, "搜标题"), 300, 40)
    heard: list[str] = []
    box.searched.connect(heard.append)
    qtbot.keyClicks(box, "8")
    assert heard == []
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert heard == ["8"]
    qtbot.keyClicks(box, "12")
    qtbot.waitUntil(lambda: heard == ["8", "812"], timeout=2000)


def test_escape_empties_the_search(qtbot: QtBot, theme: Theme) -> None:
    box = shown(qtbot, SearchBox(theme, "搜标题"), 300, 40)
    qtbot.keyClicks(box, "abc")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
