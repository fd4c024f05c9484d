"""A case being read: what is there is shown, what is missing is left out."""

from __future__ import annotations

import pytest
from classroom import Classroom
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from stage import at_keys, shown

from trainer.ui.cases.page import CasesPage
from trainer.ui.cases.reading import Reading
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.choices import Segments
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import Label

KEY = Qt.Key


def opened(qtbot: QtBot, room: Classroom, case_id: str) -> tuple[CasesPage, Reading]:
    page = shown(qtbot, CasesPage(room.context), 1272, 900)
    page.read(room.house.study.case(case_id))
    assert page.reading is not None
    at_keys(qtbot, page.reading.present_button)
    return page, page.reading


def test_a_whole_case_has_six_tabs_that_jump_by_their_number(qtbot: QtBot, room: Classroom) -> None:
    _, reading = opened(qtbot, room, "tianjin-port-2015")
    bar = reading.story.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(reading, KEY.Key_3)
    assert reading.tabs.value() == "causes"
    assert bar.value() > 0
    qtbot.keyClick(reading, KEY.Key_1)
    assert reading.tabs.value() == "facts"
    qtbot.keyClick(reading, KEY.Key_6)
    assert reading.tabs.value() == "checks"


def test_the_seed_note_stands_in_amber(qtbot: QtBot, room: Classroom) -> None:
    _, reading = opened(qtbot, room, "tianjin-port-2015")
    banners = reading.findChildren(Banner)
    assert [(banner.tone, banner.text.accessibleName()) for banner in banners] == [
        ("warn", reading.case.seed_note)
    ]


def test_a_case_with_a_report_carries_the_green_tag(qtbot: QtBot, room: Classroom) -> None:
    _, reading = opened(qtbot, room, "tianjin-port-2015")
    assert [(tag.text, tag.tone) for tag in reading.findChildren(Tag)] == [("官方报告", "ok")]


def test_a_case_only_from_the_deck_is_amber_and_misses_its_missing_parts(
    qtbot: QtBot, room: Classroom
) -> None:
    _, reading = opened(qtbot, room, "chiping-cylinder-2022")
    assert {(tag.text, tag.tone) for tag in reading.findChildren(Tag)} == {("来源：课件", "warn")}
    assert [button.text() for button in reading.tabs._buttons] == [
        "概况", "经过", "教训", "对照检查",
    ]  # fmt: skip


def test_intervals_are_painted_into_the_course(qtbot: QtBot, room: Classroom) -> None:
    _, reading = opened(qtbot, room, "tianjin-port-2015")
    part = reading._sections["course"][1]
    assert any("2015年8月12日" in label.text() for label in part.findChildren(Label))


def test_pressing_checks_counts_them(qtbot: QtBot, room: Classroom) -> None:
    _, reading = opened(qtbot, room, "tianjin-port-2015")
    choices = reading.checks.findChildren(Segments)
    assert len(choices) == len(reading.case.checks)
    choices[0].press(0)
    choices[1].press(1)
    assert reading.checks.head is not None
    assert reading.checks.head.note.text() == "已看 2 / 7，1 条有问题"


def test_reading_leads_to_a_session_on_this_case(qtbot: QtBot, room: Classroom) -> None:
    _, reading = opened(qtbot, room, "tianjin-port-2015")
    qtbot.mouseClick(reading.checks.use_button, Qt.MouseButton.LeftButton)
    assert room.went == [("educations", {"case": "tianjin-port-2015"})]


@pytest.mark.parametrize("width", [700, 1272])
def test_nothing_is_wider_than_the_page(qtbot: QtBot, room: Classroom, width: int) -> None:
    page, reading = opened(qtbot, room, "kunshan-zhongrong-2014")
    page.resize(width, 900)
    qtbot.wait(20)
    assert reading.width() == page.width()
    content = reading.story.widget()
    assert content is not None
    assert content.width() <= reading.story.viewport().width()
