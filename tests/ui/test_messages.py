"""Facets, tags, banners, toasts and questions, used by keys and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from stage import shown

from trainer.ui.briefings.reason_dialog import EARLY, ReasonDialog
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button, primary
from trainer.ui.parts.confirm import ConfirmDialog
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.facets import Facet, FacetGroup, FacetList
from trainer.ui.parts.fields import TextField
from trainer.ui.parts.levels import LevelBars, RiskBadge
from trainer.ui.parts.tags import FilterChip, StateText, Tag
from trainer.ui.parts.toast import Toast
from trainer.ui.tokens import Theme

GROUPS = [
    FacetGroup("level", "事故等级", [Facet(4, "特别重大", 12), Facet(3, "重大", 15)]),
    FacetGroup("kind", "事故类别", [Facet(n, f"类别{n}", n) for n in range(9)]),
]


def test_facets_tell_what_is_ticked_by_group(qtbot: QtBot, theme: Theme) -> None:
    facets = FacetList(theme)
    facets.set_groups(GROUPS)
    shown(qtbot, facets, 224, 600)
    heard: list[object] = []
    facets.changed.connect(heard.append)
    qtbot.mouseClick(facets._boxes["level", 3], Qt.MouseButton.LeftButton)
    qtbot.keyClick(facets._boxes["kind", 0], Qt.Key.Key_Space)
    assert heard[-1] == {"level": frozenset({3}), "kind": frozenset({0})}
    facets.untick("level", 3)
    assert heard[-1] == {"kind": frozenset({0})}
    facets.clear_ticks()
    assert heard[-1] == {}


def test_new_counts_keep_the_boxes_and_the_focus(qtbot: QtBot, theme: Theme) -> None:
    facets = FacetList(theme)
    facets.set_groups(GROUPS)
    shown(qtbot, facets, 224, 600)
    box = facets._boxes["level", 4]
    fewer = [FacetGroup("level", "事故等级", [Facet(4, "特别重大", 2), Facet(3, "重大", 0)])]
    facets.set_groups([*fewer, GROUPS[1]])
    assert facets._boxes["level", 4] is box
    assert box.accessibleName() == "特别重大，2 条"


def test_facets_beyond_the_limit_wait_behind_a_link(qtbot: QtBot, theme: Theme) -> None:
    facets = FacetList(theme)
    facets.set_groups(GROUPS)
    shown(qtbot, facets, 224, 600)
    assert ("kind", 8) not in facets._boxes
    more = facets.findChild(Button)
    assert more is not None
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert ("kind", 8) in facets._boxes


def test_a_filter_goes_with_one_press(qtbot: QtBot, theme: Theme) -> None:
    chip = shown(qtbot, FilterChip(theme, "等级：重大"), 140, 28)
    assert "等级：重大" in chip.accessibleName()
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Space)


def test_states_are_never_told_by_colour_alone(qtbot: QtBot, theme: Theme) -> None:
    tag, state = Tag(theme, "合格", "ok"), StateText(theme, "已保存", "ok")
    shown(qtbot, tag)
    shown(qtbot, state)
    assert tag.sizeHint().width() > Tag(theme, "合格").sizeHint().width()  # room for its icon
    state.say("未保存", "bad")
    assert (tag.accessibleName(), state.accessibleName()) == ("合格", "未保存")


def test_levels_and_risks_carry_their_words(qtbot: QtBot, theme: Theme) -> None:
    level = shown(qtbot, LevelBars(theme, 3, "重大"))
    risk = shown(qtbot, RiskBadge(theme, 1))
    assert (level.accessibleName(), risk.accessibleName()) == ("重大", "重大风险")
    assert not level.grab().isNull()
    assert not risk.grab().isNull()


def test_a_titled_banner_keeps_its_words_on_one_line_when_there_is_room(
    qtbot: QtBot, theme: Theme
) -> None:
    banner = Banner(theme, "error", title="这份文件打不开")
    host = QWidget()
    column = QVBoxLayout(host)
    column.addWidget(banner)
    column.addStretch()
    shown(qtbot, host, 800, 300)
    assert banner.title.height() <= theme.line(17) + 4


def test_a_banner_shows_its_ways_on(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme, "warn", "还差 6 学时")
    act = Button(theme, "安排")
    banner.add(act)
    shown(qtbot, banner, 600, 60)
    assert act.isVisible()
    banner.say("还差 2 学时")
    assert banner.accessibleName() == "还差 2 学时"


def test_an_empty_page_says_what_is_missing_and_offers_an_act(qtbot: QtBot, theme: Theme) -> None:
    page = EmptyState(theme, "还没有测评。", [("定考什么", "用现成方案"), ("开考", "监考")])
    act = primary(theme, "新建测评")
    page.add_actions(act)
    shown(qtbot, page, 900, 600)
    assert act.isVisible()
    assert page.accessibleName() == "还没有测评。"


def test_a_toast_offers_to_undo_once(qtbot: QtBot, theme: Theme) -> None:
    host = shown(qtbot, QWidget(), 800, 400)
    toast = Toast(theme, host)
    undone: list[str] = []
    toast.say("已删除 3 道题", lambda: undone.append("x"))
    assert toast.isVisible()
    assert host.rect().contains(toast.geometry())
    qtbot.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)
    toast._take_back()
    assert undone == ["x"]
    assert not toast.isVisible()


def test_a_toast_without_undo_has_no_such_button(qtbot: QtBot, theme: Theme) -> None:
    host = shown(qtbot, QWidget(), 800, 400)
    toast = Toast(theme, host)
    toast.say("已保存")
    assert not toast.undo_button.isVisible()
    qtbot.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_the_safe_way_has_the_keyboard_when_asked(qtbot: QtBot, theme: Theme) -> None:
    dialog = ConfirmDialog(
        theme, None, question="收卷？", text="收卷后他们不能再改答案。", act="现在收卷", stay="继续"
    )
    shown(qtbot, dialog)
    dialog.activateWindow()
    assert dialog.focusWidget() is dialog.stay_button
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_the_act_is_done_only_by_its_own_button(qtbot: QtBot, theme: Theme) -> None:
    dialog = ConfirmDialog(theme, None, question="收卷？", text="不能再改。", act="现在收卷")
    shown(qtbot, dialog)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)


def test_a_dialog_grows_for_what_is_said_under_a_field(qtbot: QtBot, theme: Theme) -> None:
    text = "晨会一般不少于 5 分钟，现在开了 0 分 40 秒。提前结束要写明原因，原因会印在记录上。"
    dialog = ReasonDialog(theme, None, "现在就结束吗？", text, "结束晨会", EARLY)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.resize(dialog.sizeHint())
    field = dialog.field
    field.fail("请写明原因。")
    qtbot.waitUntil(lambda: field.below.y() > field.editor.geometry().bottom())


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_toast_lies_on_nothing_that_can_be_pressed_or_typed_into(
    qtbot: QtBot, scale: float
) -> None:
    theme = Theme(scale=scale)
    host = shown(qtbot, QWidget(), 1272, 900)
    foot = Button(theme, "保存")
    foot.setParent(host)
    foot.setGeometry(0, 840, 1272, 50)
    field = TextField(theme)
    field.setParent(host)
    field.setGeometry(700, 500, 500, 330)
    for widget in (foot, field):
        widget.show()
    toast = Toast(theme, host)
    toast.say("已保存为第 2 版", lambda: None)
    for widget in (foot, field):
        assert not toast.geometry().intersects(widget.geometry())
    assert toast.geometry().bottom() > 740  # as low as that allows
    field.setGeometry(0, 500, 1272, 330)
    qtbot.waitUntil(lambda: not toast.geometry().intersects(field.geometry()))


def test_a_toast_with_no_free_place_stands_where_it_covers_least(
    qtbot: QtBot, theme: Theme
) -> None:
    host = shown(qtbot, QWidget(), 800, 200)
    over_all = QPlainTextEdit()
    over_all.setParent(host)
    over_all.setGeometry(0, 30, 800, 170)
    over_all.show()
    toast = Toast(theme, host)
    toast.say("已保存")
    assert toast.geometry().top() < 40
    assert host.rect().contains(toast.geometry())
