"""The program around its window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from trainer.house import House
from trainer.ui.pdf_view import PdfDialog
from trainer.ui.program import Program, show_whole, speak_chinese


def test_what_the_toolkit_says_is_chinese(qapp: QApplication) -> None:
    words = speak_chinese(qapp)
    try:
        say = QCoreApplication.translate
        assert say("QFileDialog", "Look in:") == "查找范围："
        assert say("QPrintDialog", "Print") == "打印"
    finally:
        qapp.removeTranslator(words)


def test_only_the_administrator_finds_people(house: House, qapp: QApplication) -> None:
    program = Program(qapp, house)
    try:
        assert not [hit for hit in program._find("张三") if hit.key == "people"]
        program.guard.open = True
        found = [hit for hit in program._find("张三") if hit.key == "people"]
        assert [hit.arguments for hit in found] == [{"person": "0011"}]
        assert program._find("0011")[0].words.startswith("张三")
    finally:
        program.close()


def test_what_is_found_shows_its_place_but_never_the_key_of_a_question(
    house: House, qapp: QApplication
) -> None:
    program = Program(qapp, house)
    try:
        found = {hit.key: hit for hit in program._find("硝化棉")}
        assert "硝化棉" in found["cases"].kind
        asked = {hit.kind for hit in program._find("先通风再检测") if hit.key == "bank"}
        assert asked == {"试题"}
    finally:
        program.close()


def test_the_lock_takes_away_what_only_the_administrator_opened(
    house: House, qapp: QApplication, qtbot: QtBot
) -> None:
    program = Program(qapp, house)
    try:
        window = program.show_window()
        qtbot.addWidget(window)
        program.guard.unlock()
        window.show_pdf("试卷（含答案）", house.printing.case("tank"))
        shown = window.findChild(PdfDialog)
        assert shown is not None
        assert shown.isVisible()
        program.guard.lock()
        assert not shown.isVisible()
    finally:
        program.close()


def test_a_fault_of_the_program_is_owned_up_to_on_the_screen(
    house: House, qapp: QApplication, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    program = Program(qapp, house)
    try:
        window = program.show_window()
        qtbot.addWidget(window)
        program.tell_fault(KeyError, KeyError("没有这一项"), None)
        assert window.error_band.isVisible()
        assert "程序出了错" in window.error_band.accessibleName()
        assert "没有这一项" in capsys.readouterr().err
    finally:
        program.close()


def test_a_window_too_large_for_the_screen_fills_it(qtbot: QtBot) -> None:
    small, large = QWidget(), QWidget()
    for widget in (small, large):
        qtbot.addWidget(widget)
    room = small.screen().availableSize()
    small.resize(room / 2)
    large.resize(room.width() // 2, room.height())
    show_whole(small)
    show_whole(large)
    assert not small.isMaximized()
    assert large.isMaximized()
