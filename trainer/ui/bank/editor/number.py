"""计算题: a number, how far off it may be, and its unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout

from trainer.ui.bank.editor.body import Body, Ways
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.words import t

_WORDS: Final = {"answer": "答案", "tolerance": "允许误差", "unit": "单位"}


class NumberBody(Body):
    """Three lines beside each other."""

    keys = tuple(_WORDS)

    def __init__(self, ways: Ways, kind: str) -> None:
        super().__init__(ways, kind)
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(12))
        self.fields: dict[str, Field] = {}
        self.lines: dict[str, TextField] = {}
        for key, words in _WORDS.items():
            line = self.lines[key] = TextField(self.theme)
            line.textEdited.connect(lambda _: self.changed.emit())
            self.fields[key] = Field(self.theme, t(words), line)
            row.addWidget(self.fields[key], 1)
        self.lines["tolerance"].setPlaceholderText(t("0 或 2%"))
        self.column.addLayout(row)
        self.column.addWidget(self.below)

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Show the number."""
        for key, line in self.lines.items():
            line.setText(str(form.get(key, "")))

    def values(self) -> dict[str, Any]:
        """Give the three texts."""
        return {key: line.text().strip() for key, line in self.lines.items()}

    def place(self, path: tuple[int | str, ...], sentence: str) -> bool:
        """Below its line."""
        self.fields[str(path[0])].fail(sentence)
        return True

    def clear(self) -> None:
        """Below no line."""
        for field in self.fields.values():
            field.fail("")
