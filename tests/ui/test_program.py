"""The program around its window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from trainer.ui.program import speak_chinese


def test_what_the_toolkit_says_is_chinese(qapp: QApplication) -> None:
    words = speak_chinese(qapp)
    try:
        say = QCoreApplication.translate
        assert say("QFileDialog", "Look in:") == "查找范围："
        assert say("QPrintDialog", "Print") == "打印"
    finally:
        qapp.removeTranslator(words)
