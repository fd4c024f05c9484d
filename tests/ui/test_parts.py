"""Buttons, panels and layouts, used by keys and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from stage import at_keys, shown

from trainer.ui import icons
from trainer.ui.parts.buttons import Button, IconButton, primary
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.list_detail import ListDetail
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.ring import FocusRing
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.stat import StatTile
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import ElidedLabel, Paragraph
from trainer.ui.tokens import Theme


def test_a_button_is_pressed_by_space_and_by_mouse(qtbot: QtBot, theme: Theme) -> None:
    button = shown(qtbot, primary(theme, "开始晨会", "play", "Ctrl N"))
    presses: list[bool] = []
    button.clicked.connect(lambda on=False: presses.append(on))
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(presses) == 2
    assert button.accessibleName() == "开始晨会"


def test_a_primary_button_that_is_off_is_not_orange(qtbot: QtBot, theme: Theme) -> None:
    button = shown(qtbot, primary(theme, "打印"), 120, 36)
    centre = QPoint(6, button.height() // 2)
    assert button.grab().toImage().pixelColor(centre).name() == theme.color("accent").lower()
    button.setEnabled(False)
    assert button.grab().toImage().pixelColor(centre).name() == theme.color("disabledbg").lower()


def test_an_icon_alone_has_a_name_and_a_tip(qtbot: QtBot, theme: Theme) -> None:
    button = shown(qtbot, IconButton(theme, "zoom-in", "放大"))
    assert (button.accessibleName(), button.toolTip()) == ("放大", "放大")


def test_an_icon_takes_the_colour_of_the_words_beside_it(qtbot: QtBot, theme: Theme) -> None:
    del qtbot
    image = icons.pixmap(theme, "circle", "bad", 24).toImage()
    tones = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert theme.color("bad").lower() in tones


def test_the_ring_follows_the_keyboard_and_not_the_mouse(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    one, two = Button(theme, "一"), Button(theme, "二")
    column.addWidget(one)
    column.addWidget(two)
    ring = FocusRing(theme, window)
    shown(qtbot, window)
    at_keys(qtbot, one)
    qtbot.waitUntil(ring.isVisible)
    assert ring.geometry() == QRect(one.pos(), one.size()).adjusted(-4, -4, 4, 4)
    qtbot.mouseClick(two, Qt.MouseButton.LeftButton)
    assert two.hasFocus()
    assert not ring.isVisible()


def test_a_long_line_gives_way_and_shows_whole_as_a_tip(qtbot: QtBot, theme: Theme) -> None:
    label = shown(qtbot, ElidedLabel(theme, "很长的一行字" * 20), 120, 30)
    assert label.toolTip() == label.text()
    assert label.minimumSizeHint().width() < 120


def test_running_text_takes_more_height_when_narrow(qtbot: QtBot, theme: Theme) -> None:
    text = shown(qtbot, Paragraph(theme, "集装箱内硝化棉因湿润剂散失局部干燥。" * 4))
    assert text.heightForWidth(200) > text.heightForWidth(800)
    assert text.heightForWidth(8000) == pytest.approx(theme.line(15), abs=2)


def test_the_way_back_stands_before_the_title(qtbot: QtBot, theme: Theme) -> None:
    gone: list[str] = []
    header = PageHeader(
        theme, "成绩", "214 人", parent_title="测评", go_parent=lambda: gone.append("x")
    )
    shown(qtbot, header, 800, 64)
    back = header.findChild(Button)
    assert back is not None
    assert back.x() < header.title.x()
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert gone == ["x"]


def test_a_panel_without_a_title_takes_no_actions(qtbot: QtBot, theme: Theme) -> None:
    panel = shown(qtbot, Panel(theme))
    with pytest.raises(ValueError, match="title"):
        panel.add_action(Button(theme, "清除"))


def test_a_figure_that_is_a_link_answers_enter(qtbot: QtBot, theme: Theme) -> None:
    tile = shown(qtbot, StatTile(theme, "44 人", "要补训", clickable=True))
    with qtbot.waitSignal(tile.pressed):
        qtbot.keyClick(tile, Qt.Key.Key_Return)
    tile.show_figure("45 人")
    assert tile.accessibleName() == "要补训 45 人"


def test_a_page_scrolls_down_and_never_sideways(qtbot: QtBot, theme: Theme) -> None:
    page = ScrollPage(theme)
    last = Paragraph(theme, "最后一段")
    for _ in range(30):
        page.add(Paragraph(theme, "很长的一段话，窄了就换行。" * 5))
    page.add(last)
    shown(qtbot, page, 300, 300)
    assert page.horizontalScrollBar().maximum() == 0
    page.show_widget(last)
    assert page.verticalScrollBar().value() > 0
    page.clear()
    assert page.column.count() == 1


def test_a_page_keeps_its_pads_when_its_size_changes(qtbot: QtBot, theme: Theme) -> None:
    page = ScrollPage(theme)
    page.set_pads(80, 20, 60, 0)
    shown(qtbot, page, 300, 300)
    page.resize(500, 400)
    assert page.column.contentsMargins() == QMargins(80, 20, 60, 0)


def test_a_button_answers_enter_once_however_long_it_is_held(qtbot: QtBot, theme: Theme) -> None:
    button = shown(qtbot, Button(theme, "开始答题"))
    heard: list[bool] = []
    button.clicked.connect(lambda on=False: heard.append(on))
    qtbot.keyClick(button, Qt.Key.Key_Return)
    again = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QApplication.sendEvent(button, again)
    assert len(heard) == 1


def test_chips_start_a_new_line_when_one_is_full(qtbot: QtBot, theme: Theme) -> None:
    flow = Flow()
    tags = [Tag(theme, "试题六道") for _ in range(6)]
    flow.add(*tags)
    shown(qtbot, flow, 200, 300)
    assert tags[0].y() < tags[-1].y()
    assert flow.flow.heightForWidth(4000) < flow.flow.heightForWidth(200)
    flow.clear()
    assert flow.flow.count() == 0


def test_a_detail_takes_the_lists_place_when_narrow_and_gives_it_back(
    qtbot: QtBot, theme: Theme
) -> None:
    master, detail = QWidget(), QWidget()
    pair = shown(qtbot, ListDetail(theme, master, detail), 700, 400)
    assert pair.narrow
    assert (master.isVisible(), detail.isVisible()) == (True, False)
    pair.open_detail()
    assert (master.isVisible(), detail.isVisible()) == (False, True)
    qtbot.keyClick(pair, Qt.Key.Key_Escape)
    assert (master.isVisible(), detail.isVisible()) == (True, False)


def test_list_and_detail_stand_side_by_side_when_wide(qtbot: QtBot, theme: Theme) -> None:
    master, detail = QWidget(), QWidget()
    shown(qtbot, ListDetail(theme, master, detail), 1400, 400)
    assert detail.isVisible() is not theme.narrow
