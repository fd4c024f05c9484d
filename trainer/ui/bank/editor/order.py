"""排序题: things in their right order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt

from trainer.ui import tokens
from trainer.ui.bank.editor.body import Body, Ways, as_list
from trainer.ui.bank.editor.lines import Lines, TextItem
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_FIRST: Final = 3
_NUMBER_WIDTH: Final = 24


class StepItem(TextItem):
    """A number and what comes there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("步骤"))
        self.place_label = Label(theme, "1", tokens.BODY, bold=True, tone="ink2")
        self.place_label.setFixedSize(theme.px(_NUMBER_WIDTH), theme.px(tokens.CONTROL))
        self.row.insertWidget(0, self.place_label, 0, Qt.AlignmentFlag.AlignTop)

    def number(self, place: int) -> None:
        """Show the place."""
        super().number(place)
        self.place_label.setText(str(place + 1))


class OrderBody(Body):
    """A line for each thing; the order on the screen is the right one."""

    def __init__(self, ways: Ways, kind: str) -> None:
        super().__init__(ways, kind)
        self.add_title("按正确的次序写，考生看到的是打乱的")
        self.lines = Lines(self.theme, lambda: StepItem(self.theme), t("加一项"))
        self.lines.made.connect(lambda item: self.text_made.emit(item.text))
        self.lines.changed.connect(self.changed)
        self.column.addWidget(self.lines)
        self.column.addWidget(self.below)

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Show the things in order."""
        self.lines.show_values(as_list(form.get("answer")) or [""] * _FIRST)

    def values(self) -> dict[str, Any]:
        """Give the things in order; empty ones at the end are left out."""
        items = self.lines.values()
        while items and not items[-1].strip():
            items.pop()
        return {"answer": items}

    def place(self, path: tuple[int | str, ...], sentence: str) -> bool:
        """Below its line."""
        at = path[1] if len(path) > 1 and isinstance(path[1], int) else -1
        return self.lines.fail(at, sentence)

    def clear(self) -> None:
        """Below no line."""
        self.lines.clear_faults()
