"""The card of a post to read: who it is for, where the text comes from, five chapters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.training.card import Card
from trainer.training.case import Case
from trainer.ui import tokens
from trainer.ui.cards import chapters
from trainer.ui.cards.rows import square
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.choices import Option, Tabs
from trainer.ui.parts.levels import RiskBadge
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

CHAPTERS: Final = (
    ("duties", "职责"),
    ("hazards", "风险点"),
    ("emergency", "应急处置"),
    ("protection", "防护与禁止"),
    ("sources", "出处"),
)


class Reader(QFrame):
    """`case_wanted` carries the id of a case pressed among the sources."""

    case_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.card: Card | None = None
        self.setProperty("part", "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.tabs = Tabs(theme, [Option(key, t(words)) for key, words in CHAPTERS])
        self.tabs.changed.connect(self._turn)
        column.addWidget(self._head())
        column.addWidget(self._bar())
        self.pages = {key: ScrollPage(theme, padding=20, gap=8) for key, _ in CHAPTERS}
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.tabs)

    def show_card(self, card: Card | None) -> None:
        """Show another card; how many questions test it comes later."""
        self.card = card
        self.setVisible(card is not None)
        if card is None:
            return
        self.post.setText(card.post)
        self.layer.setText("·".join((card.layer, *card.trades)))
        self.summary.say(card.summary)
        self._show_risk(card)
        self._count(card)
        self._fill("duties", chapters.duties(self.theme, card, None))
        self._fill("hazards", chapters.hazards(self.theme, card))
        self._fill("emergency", chapters.emergency(self.theme, card))
        self._fill("protection", chapters.protection(self.theme, card))
        self._show_sources(card, ())

    def show_found(self, card: Card, tests: Mapping[int, int], cases: Sequence[Case]) -> None:
        """Add what was looked up for *card*, unless another is shown by now."""
        if card == self.card:
            self._fill("duties", chapters.duties(self.theme, card, tests))
            self._show_sources(card, cases)

    def _head(self) -> QWidget:
        theme = self.theme
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(theme.gap(20), theme.gap(16), theme.gap(20), theme.gap(4))
        column.setSpacing(theme.gap(8))
        self.post = Label(theme, "", tokens.FIGURE, bold=True)
        self.layer = Label(theme, "", tokens.SMALL, tone="ink2")
        self._first = QHBoxLayout()
        self._first.setSpacing(theme.gap(16))
        self._first.addWidget(self.post)
        self._first.addStretch()
        column.addLayout(self._first)
        column.addWidget(self.layer)
        self.summary = Paragraph(theme)
        column.addWidget(self.summary)
        words = t(
            "随带内容，这里只能看：职责照法律条文和课件整理，风险等级和管控措施是示例，"
            "打印前请按本单位实际核对。"
        )
        self.origin = Banner(theme, "info", words)
        column.addWidget(self.origin)
        return head

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(self.theme.gap(20), 0, self.theme.gap(20), 0)
        row.addWidget(self.tabs)
        return bar

    def _show_risk(self, card: Card) -> None:
        place = self._first.itemAt(1)
        old = place.widget() if place is not None else None
        if old is not None:
            self._first.removeWidget(old)
            old.hide()
            old.deleteLater()
        words = t("最高：{}风险").format(card.risk.label)
        self._first.insertWidget(1, RiskBadge(self.theme, square(card.risk), words))

    def _count(self, card: Card) -> None:
        counts = {
            "duties": len(card.duties),
            "hazards": len(card.hazards),
            "emergency": len(card.emergency),
            "protection": len(card.ppe) + len(card.prohibitions),
            "sources": len(card.sources),
        }
        for key, count in counts.items():
            self.tabs.note(key, str(count))

    def _show_sources(self, card: Card, cases: Sequence[Case]) -> None:
        self._fill("sources", chapters.sources(self.theme, card, cases, self.case_wanted.emit))

    def _fill(self, key: str, widgets: Sequence[QWidget]) -> None:
        page = self.pages[key]
        page.clear()
        for widget in widgets:
            page.add(widget)

    def _turn(self, key: str) -> None:
        self._stack.setCurrentWidget(self.pages[key])
