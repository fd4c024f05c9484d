"""连线题: pairs that belong together, and what belongs to nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt

from trainer.ui import tokens
from trainer.ui.bank.editor.body import Body, Ways, as_list
from trainer.ui.bank.editor.growing import GrowingText
from trainer.ui.bank.editor.lines import Item, Lines, TextItem
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_FIRST: Final = 3


class PairItem(TextItem):
    """Left and right of a pair."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("左边"))
        self.right = GrowingText(theme, "", one=True)
        self.right.textChanged.connect(self.changed)
        dash = Label(theme, "—", tokens.BODY, tone="ink2")
        dash.setFixedHeight(theme.px(tokens.CONTROL))
        self.row.addWidget(dash, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(self.right, 1)

    def value(self) -> list[str]:
        """Give both texts."""
        return [self.text.text(), self.right.text()]

    def show_value(self, value: Any) -> None:
        """Show both texts."""
        left, right, *_ = [*map(str, as_list(value)), "", ""]
        super().show_value(left)
        self.right.blockSignals(True)
        self.right.setPlainText(right)
        self.right.blockSignals(False)

    def number(self, place: int) -> None:
        """Tell a screen reader the place."""
        super().number(place)
        self.right.setAccessibleName(t("右边 {}").format(place + 1))

    def texts(self) -> list[GrowingText]:
        """Give both texts."""
        return [self.text, self.right]


class MatchBody(Body):
    """A line for each pair, and lines for what is left over on the right."""

    keys = ("answer", "extra")

    def __init__(self, ways: Ways, kind: str) -> None:
        super().__init__(ways, kind)
        self.add_title("左右配成对，考生看到的右边是打乱的")
        self.pairs = Lines(self.theme, lambda: PairItem(self.theme), t("加一对"), empty=["", ""])
        self.column.addWidget(self.pairs)
        self.add_title("右边多余的项，可以没有")
        self.extra = Lines(
            self.theme, lambda: TextItem(self.theme, t("多余的项")), t("加一个多余的项"), least=0
        )
        self.column.addWidget(self.extra)
        self.column.addWidget(self.below)
        for lines in (self.pairs, self.extra):
            lines.made.connect(self._tell)
            lines.changed.connect(self.changed)

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Show pairs and what is left over."""
        self.pairs.show_values(as_list(form.get("answer")) or [["", ""]] * _FIRST)
        self.extra.show_values(as_list(form.get("extra")))

    def values(self) -> dict[str, Any]:
        """Give pairs and what is left over; empty ones at the end are left out."""
        pairs = self.pairs.values()
        while pairs and not "".join(pairs[-1]).strip():
            pairs.pop()
        return {"answer": pairs, "extra": [text for text in self.extra.values() if text.strip()]}

    def place(self, path: tuple[int | str, ...], sentence: str) -> bool:
        """Below its line."""
        lines = self.pairs if path[0] == "answer" else self.extra
        at = path[1] if len(path) > 1 and isinstance(path[1], int) else -1
        return lines.fail(at, sentence)

    def clear(self) -> None:
        """Below no line."""
        self.pairs.clear_faults()
        self.extra.clear_faults()

    def _tell(self, item: Item) -> None:
        for text in item.texts():
            self.text_made.emit(text)
