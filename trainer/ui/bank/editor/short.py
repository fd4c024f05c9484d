"""简答题: the points an answer should make, with their weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt

from trainer.ui.bank.editor.body import Body, Ways, as_list
from trainer.ui.bank.editor.lines import Lines, TextItem
from trainer.ui.parts.fields import SpinBox
from trainer.ui.tokens import Theme
from trainer.ui.words import t

MOST_POINTS: Final = 20
MOST_WEIGHT: Final = 100
_WEIGHT_WIDTH: Final = 92


class PointItem(TextItem):
    """A point and how much it weighs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("要点"))
        self.weight = SpinBox(theme, 1, MOST_WEIGHT, 1, t("分"))
        self.weight.setFixedWidth(theme.px(_WEIGHT_WIDTH))
        self.weight.valueChanged.connect(lambda _: self.changed.emit())
        self.row.addWidget(self.weight, 0, Qt.AlignmentFlag.AlignTop)

    def value(self) -> dict[str, Any]:
        """Give text and weight."""
        return {"point": self.text.text(), "points": self.weight.value()}

    def show_value(self, value: Any) -> None:
        """Show text and weight."""
        body = value if isinstance(value, Mapping) else {"point": value}
        super().show_value(body.get("point", ""))
        self.weight.blockSignals(True)
        self.weight.setValue(whole(body.get("points")))
        self.weight.blockSignals(False)

    def number(self, place: int) -> None:
        """Tell a screen reader the place."""
        super().number(place)
        self.weight.setAccessibleName(t("要点 {} 的分值").format(place + 1))


class ShortBody(Body):
    """A line for each point."""

    def __init__(self, ways: Ways, kind: str) -> None:
        super().__init__(ways, kind)
        self.add_title("要点和分值，阅卷时逐点给分")
        self.lines = Lines(
            self.theme, lambda: PointItem(self.theme), t("加一个要点"), most=MOST_POINTS
        )
        self.lines.made.connect(lambda item: self.text_made.emit(item.text))
        self.lines.changed.connect(self.changed)
        self.column.addWidget(self.lines)
        self.column.addWidget(self.below)

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Show the points."""
        self.lines.show_values(as_list(form.get("answer")) or [""])

    def values(self) -> dict[str, Any]:
        """Give the points; empty ones at the end are left out."""
        points = self.lines.values()
        while points and not points[-1]["point"].strip():
            points.pop()
        return {"answer": points}

    def place(self, path: tuple[int | str, ...], sentence: str) -> bool:
        """Below a point."""
        at = path[1] if len(path) > 1 and isinstance(path[1], int) else -1
        return self.lines.fail(at, sentence)

    def clear(self) -> None:
        """Below no point."""
        self.lines.clear_faults()


def whole(value: object, usual: int = 1) -> int:
    """A whole number that a half-filled form may hold as text."""
    text = str(value)
    return int(text) if text.isdecimal() else usual
