"""The presenter: keys, the strip, the sizes a room can read."""

from __future__ import annotations

import pytest
from classroom import Classroom
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot
from stage import shown

from trainer.training.slides import Course, slides
from trainer.ui.cases import slide_painter
from trainer.ui.cases.presenter import PresenterWindow
from trainer.ui.cases.sheet import HEIGHT, Sheet, TooSmall
from trainer.ui.cases.slide_view import unit

KEY = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, room: Classroom) -> PresenterWindow:
    made = PresenterWindow(room.context, room.house.study.case("tianjin-port-2015"))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    return shown(qtbot, made, 1440, 900)


@pytest.mark.parametrize("key", [KEY.Key_Right, KEY.Key_Space, KEY.Key_PageDown])
def test_a_clicker_goes_on(qtbot: QtBot, window: PresenterWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window, key)
    assert window.place == 1


def test_back_stops_at_the_first(qtbot: QtBot, window: PresenterWindow) -> None:
    qtbot.keyClick(window, KEY.Key_Right)
    qtbot.keyClick(window, KEY.Key_Left)
    qtbot.keyClick(window, KEY.Key_Left)
    assert window.place == 0


def test_a_number_and_enter_jump(qtbot: QtBot, window: PresenterWindow) -> None:
    qtbot.keyClicks(window, "12")
    assert "12" in window.strip.next_words.text()
    qtbot.keyClick(window, KEY.Key_Return)
    assert window.place == 11


def test_home_and_end_jump(qtbot: QtBot, window: PresenterWindow) -> None:
    qtbot.keyClick(window, KEY.Key_End)
    assert window.place == len(window.slides) - 1
    qtbot.keyClick(window, KEY.Key_Home)
    assert window.place == 0


def test_b_changes_the_ground_and_the_word_on_the_button(
    qtbot: QtBot, window: PresenterWindow
) -> None:
    dark = window.view.grab().toImage().pixelColor(5, 5)
    qtbot.keyClick(window, KEY.Key_B)
    light = window.view.grab().toImage().pixelColor(5, 5)
    assert light.lightness() > dark.lightness()
    assert window.strip.ground.text() == "换暗底"


def test_esc_ends_and_tells(qtbot: QtBot, window: PresenterWindow) -> None:
    with qtbot.waitSignal(window.ended):
        qtbot.keyClick(window, KEY.Key_Escape)
    assert not window.isVisible()


def test_the_strip_says_what_comes_next_and_how_long(
    window: PresenterWindow, room: Classroom
) -> None:
    room.context.clock.on(minutes=4, seconds=10)  # type: ignore[attr-defined]
    window._tick()
    assert window.strip.time.text() == "已讲 4:10"
    assert window.strip.next_words.text() == "下一页：事故情况"


def test_the_button_on_the_last_slide_ends(qtbot: QtBot, window: PresenterWindow) -> None:
    window.go(len(window.slides) - 1)
    assert window.strip.after.text() == "结束"
    with qtbot.waitSignal(window.ended):
        qtbot.mouseClick(window.strip.after, Qt.MouseButton.LeftButton)


def test_a_press_goes_on_and_the_other_button_back(qtbot: QtBot, window: PresenterWindow) -> None:
    qtbot.mouseClick(window.view, Qt.MouseButton.LeftButton)
    assert window.place == 1
    qtbot.mouseClick(window.view, Qt.MouseButton.RightButton)
    assert window.place == 0


def test_on_a_wide_screen_the_strip_comes_with_the_mouse(
    qtbot: QtBot, window: PresenterWindow
) -> None:
    window.resize(1600, 900)
    assert not window.strip.isVisible()
    assert window.view.height() == 900
    for place in (40, 60):
        qtbot.mouseMove(window.view, QPoint(place, place))
    qtbot.waitUntil(window.strip.isVisible)


@pytest.mark.parametrize(
    ("size", "screen"),
    [((1440, 810), 900), ((1600, 900), 900), ((1920, 1080), 1080), ((1024, 691), 768)],
    ids=["16:10", "16:9", "large", "4:3"],
)
def test_every_slide_of_every_case_fits_every_screen(
    room: Classroom, size: tuple[int, int], screen: int
) -> None:
    image = QImage(*size, QImage.Format.Format_RGB32)
    scale = unit(image.size(), screen)
    for case in room.house.study.cases().cases:
        for number, slide in enumerate(slides(case), 1):
            painter = QPainter(image)
            sheet = Sheet(painter, QSizeF(image.size()), scale, dark=True)
            bottom = slide_painter.paint(sheet, slide, f"{number} / 99", case.short)
            painter.end()
            assert bottom <= sheet.height, (case.id, number, slide.title)


def test_the_columns_of_a_course_do_not_run_into_each_other(room: Classroom) -> None:
    image = QImage(1440, 810, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet = Sheet(painter, QSizeF(image.size()), unit(image.size(), 900), dark=True)
    room_wide = sheet.width - 2 * slide_painter.margin(sheet)
    bodies = [s.body for c in room.house.study.cases().cases for s in slides(c)]
    for body in bodies:
        if isinstance(body, Course):
            column = room_wide / max(len(body.steps), 2)
            for step in body.steps:
                clock = step.when.rpartition(" ")[2]
                assert sheet.advance(clock, slide_painter.HEAD, bold=True) <= column
                assert sheet.advance(step.gap, slide_painter.SMALL) <= column
    painter.end()


def test_a_style_too_small_for_the_room_is_refused() -> None:
    image = QImage(160, 90, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet = Sheet(painter, QSizeF(160, 90), 0.1, dark=True)
    with pytest.raises(TooSmall):
        sheet.font(HEIGHT * 0.035)
    painter.end()
