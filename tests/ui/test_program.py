"""The program around its window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from trainer.house import House
from trainer.ui.program import Program, speak_chinese


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
