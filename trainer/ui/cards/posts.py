"""The list of posts at the left, with its search and the choice of a layer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.training.card import Card
from trainer.ui.cards.rows import answering, columns, layers
from trainer.ui.parts.buttons import link
from trainer.ui.parts.fields import Select
from trainer.ui.parts.search import SearchBox
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

WIDTH: Final = 252


class Posts(QFrame):
    """`chosen` carries the card of the current post, None if there is none."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._cards: tuple[Card, ...] = ()
        self.setProperty("part", "right-line")
        self.setFixedWidth(theme.px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        self.box = SearchBox(theme, t("搜岗位、风险"))
        self.layer = Select(theme, [("", t("全部层级"))], "", small=True)
        self.layer.setAccessibleName(t("层级"))
        self.table = ListTable(
            theme, columns(), name=t("岗位"), two_lines=True, key=lambda card: card.id
        )
        self.none = self._none()
        column.addWidget(self._tools())
        column.addWidget(self.table, 1)
        column.addWidget(self.none)
        self.setFocusProxy(self.table)
        self.box.searched.connect(lambda _: self._filter())
        self.layer.picked.connect(lambda _: self._filter())
        self.table.chosen.connect(self.chosen.emit)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show the posts; the current one stays."""
        self._cards = tuple(cards)
        options = [("", t("全部层级")), *((layer, layer) for layer in layers(cards))]
        self.layer.set_options(options, self.layer.value())
        self._filter()

    def choose(self, card_id: str) -> None:
        """Make the post with this card current, whatever is filtered."""
        if not self.table.choose(card_id):
            self._clear()
            self.table.choose(card_id)

    def _tools(self) -> QWidget:
        tools = QWidget()
        column = QVBoxLayout(tools)
        pad = self.theme.gap(12)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(self.theme.gap(8))
        column.addWidget(self.box)
        column.addWidget(self.layer)
        return tools

    def _none(self) -> QWidget:
        none = QWidget()
        column = QVBoxLayout(none)
        pad = self.theme.gap(16)
        column.setContentsMargins(pad, pad, pad, pad)
        self._none_words = Paragraph(self.theme, "", tone="ink2")
        self.clear_button = link(self.theme, t("清除条件"))
        self.clear_button.clicked.connect(lambda _=False: self._clear())
        column.addWidget(self._none_words)
        column.addWidget(self.clear_button)
        column.addStretch()
        none.hide()
        return none

    def _filter(self) -> None:
        words, layer = self.box.text().strip(), self.layer.value() or ""
        shown = answering(self._cards, words, layer)
        self.table.setVisible(bool(shown))
        self.none.setVisible(not shown)
        sought = t("“{}”").format(words) if words else layer
        self._none_words.say(t("没有符合{}的岗位。").format(sought))
        self.table.set_rows(shown)

    def _clear(self) -> None:
        self.box.clear()
        self.layer.choose("")
        self._filter()
