"""The bar over the list: how many, the filters in force, the order."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from trainer.ui import tokens
from trainer.ui.cases.query import Query
from trainer.ui.cases.rows import NEWEST, ORDERS
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.fields import Select
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.tags import FilterChip
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_TOP: Final = 10
CHIP: Final = 28


class ListHead(QFrame):
    """`changed` carries the query without what was taken away; `ordered` the order chosen."""

    changed = Signal(object)
    ordered = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "bottom-line")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap(16), theme.gap(_TOP), theme.gap(16), theme.gap(_TOP))
        row.setSpacing(theme.gap(12))
        self.count = Label(theme, "", tokens.BODY, bold=True)
        self.count.setFixedHeight(theme.px(tokens.CONTROL_SMALL))
        self.chips = Flow(theme.gap(8))
        self.order = Select(theme, [(key, t(words)) for key, words in ORDERS], NEWEST, small=True)
        self.order.setAccessibleName(t("排序"))
        self.order.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.order.picked.connect(self.ordered.emit)
        row.addWidget(self.count)
        row.addWidget(self.chips, 1)
        row.addWidget(self.order)

    def show_query(self, query: Query, count: int) -> None:
        """Show what is in force and how many cases it gives."""
        self.count.setText(t("{} 起").format(count))
        self.chips.clear()
        if query.words.strip():
            self._add_chip(t("搜索：{}").format(query.words.strip()), query.without("words"))
        for group, value, words in query.chips():
            self._add_chip(words, query.without(group, value))
        if not query.empty:
            clear = _Clear(self.theme, t("清除"), "link", size="small")
            clear.clicked.connect(lambda _=False: self.changed.emit(Query(edition=query.edition)))
            self.chips.add(clear)

    def _add_chip(self, words: str, left: Query) -> None:
        chip = FilterChip(self.theme, words)
        chip.removed.connect(lambda: self.changed.emit(left))
        self.chips.add(chip)


class _Clear(Button):
    """As high as the chips beside it."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.theme.px(CHIP))
