"""单选题 and 多选题: options, of which the marked ones are right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt

from trainer.quiz.options import LETTERS
from trainer.ui.bank.editor.body import Body, Ways, as_list
from trainer.ui.bank.editor.lines import Lines, TextItem
from trainer.ui.parts.ticks import CheckBox, RadioButton
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_MARK_WIDTH: Final = 48
_FIRST: Final = 4


class OptionItem(TextItem):
    """A mark that says whether it is right, its letter, its text."""

    def __init__(self, theme: Theme, *, several: bool) -> None:
        super().__init__(theme, t("选项"))
        self.mark = (CheckBox if several else RadioButton)(theme, "A")
        self.mark.setAutoExclusive(False)
        self.mark.setFixedWidth(theme.px(_MARK_WIDTH))
        self.row.setSpacing(theme.gap(4))
        self.row.insertWidget(0, self.mark, 0, Qt.AlignmentFlag.AlignTop)

    def value(self) -> tuple[str, bool]:
        """Give the text, and whether it is right."""
        return self.text.text(), self.mark.isChecked()

    def show_value(self, value: Any) -> None:
        """Show text and mark."""
        text, right = value if isinstance(value, tuple) else (str(value), False)
        super().show_value(text)
        self.mark.setChecked(right)

    def number(self, place: int) -> None:
        """Show the letter."""
        letter = LETTERS[place]
        self.mark.setText(letter)
        self.mark.setAccessibleName(t("{} 是正确答案").format(letter))
        self.text.setAccessibleName(t("选项 {}").format(letter))


class ChoiceBody(Body):
    """Options with a radio button or a box to tick each."""

    keys = ("options", "answer")

    def __init__(self, ways: Ways, kind: str) -> None:
        super().__init__(ways, kind)
        self.several = kind == "multiple"
        self.add_title("选项，打勾的是答案" if self.several else "选项，选中的是答案")
        self.lines = Lines(
            self.theme,
            lambda: OptionItem(self.theme, several=self.several),
            t("加一个选项"),
            most=len(LETTERS),
        )
        self.lines.made.connect(self._join)
        self.lines.changed.connect(self.changed)
        self.column.addWidget(self.lines)
        self.column.addWidget(self.below)

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Show options and marks; a new question has four empty ones."""
        options = form.get("options") or {}
        right = set(map(str, as_list(form.get("answer"))))
        shown = [(str(text), key in right) for key, text in options.items()]
        self.lines.show_values(shown or [("", False)] * _FIRST)

    def values(self) -> dict[str, Any]:
        """Give options by letter and the letters marked; empty ones at the end are left out."""
        rows = self.lines.values()
        while rows and not rows[-1][0].strip() and not rows[-1][1]:
            rows.pop()
        right = [LETTERS[n] for n, (_, on) in enumerate(rows) if on]
        answer: Any = right if self.several else "".join(right[:1])
        return {"options": {LETTERS[n]: text for n, (text, _) in enumerate(rows)}, "answer": answer}

    def place(self, path: tuple[int | str, ...], sentence: str) -> bool:
        """Below an option."""
        letter = str(path[1]) if len(path) > 1 and path[0] == "options" else ""
        return bool(letter) and self.lines.fail(LETTERS.find(letter), sentence)

    def clear(self) -> None:
        """Below no option."""
        self.lines.clear_faults()

    def _join(self, item: OptionItem) -> None:
        item.mark.clicked.connect(lambda _=False: self._mark(item))
        for text in item.texts():
            self.text_made.emit(text)

    def _mark(self, marked: OptionItem) -> None:
        if not self.several:
            for item in self.lines.findChildren(OptionItem):
                item.mark.setChecked(item is marked)
        self.changed.emit()
