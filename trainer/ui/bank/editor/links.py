"""案例, 岗位, 职责: what a question leads to in the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.training.card import Card
from trainer.training.case import Case
from trainer.ui import tokens
from trainer.ui.bank.editor.linking import LinkEdit, Offer
from trainer.ui.parts.tags import StateText
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class LinksEdit(QWidget):
    """`changed` when any of it was changed. A post that goes takes its duties along, and it is said."""

    changed = Signal()
    keys = ("cases", "posts", "duties")

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._cards: dict[str, Card] = {}
        self.cases = LinkEdit(theme, t("关联案例"), t("打几个字找案例"))
        self.posts = LinkEdit(theme, t("适用岗位"), t("打几个字找岗位"))
        self.duties = LinkEdit(theme, t("对应职责"), t("先选岗位，再选它的职责"), long=True)
        self.told = StateText(theme, "", "info", "info", tokens.SMALL)
        self.below = Paragraph(theme, "", tokens.SMALL, tone="bad")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        for part in (self.cases, self.posts, self.duties, self.told, self.below):
            column.addWidget(part)
        self.told.hide()
        self.fail("")
        self.cases.changed.connect(self.changed)
        self.posts.changed.connect(self._posts_changed)
        self.duties.changed.connect(self._duties_changed)
        for part in (self.cases, self.posts, self.duties):
            part.offer(())

    def offer(self, cases: Sequence[Case], cards: Sequence[Card]) -> None:
        """Offer what the library has."""
        self._cards = {card.id: card for card in cards}
        self.cases.offer([_of_case(case) for case in cases])
        self.posts.offer([Offer(c.id, c.post, c.post, c.summary) for c in cards])
        self._offer_duties()

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Show what *form* says, without news."""
        for key, part in zip(self.keys, (self.cases, self.posts, self.duties), strict=True):
            part.show_value(form.get(key) or ())
        self._offer_duties()

    def values(self) -> dict[str, Any]:
        """Give the three keys."""
        parts = (self.cases, self.posts, self.duties)
        return {key: part.value() for key, part in zip(self.keys, parts, strict=True)}

    def fail(self, sentence: str) -> None:
        """Say below what is wrong."""
        self.below.say(sentence)
        self.below.setVisible(bool(sentence))

    def _offer_duties(self) -> None:
        """Those of the posts chosen may be added; those of others are known by name."""
        chosen = [self._cards[ref] for ref in self.posts.value() if ref in self._cards]
        offered = [offer for card in chosen for offer in _of_card(card)]
        known = (offer for card in self._cards.values() for offer in _of_card(card))
        self.duties.offer(offered, known)
        hint = t("打几个字找职责") if offered else t("先选岗位，再选它的职责")
        self.duties.line.setPlaceholderText(hint)

    def _posts_changed(self) -> None:
        chosen = set(self.posts.value())
        kept = [ref for ref in self.duties.value() if ref.partition("/")[0] in chosen]
        gone = len(self.duties.value()) - len(kept)
        self.duties.show_value(kept)
        self._offer_duties()
        self.told.say(t("这个岗位的 {} 条职责也去掉了").format(gone), "info", "info")
        self.told.setVisible(gone > 0)
        self.changed.emit()

    def _duties_changed(self) -> None:
        self.told.hide()
        self.changed.emit()


def _of_case(case: Case) -> Offer:
    day = case.date.isoformat()
    return Offer(case.id, case.short, f"{day}　{case.title}", f"{case.province}{case.place}")


def _of_card(card: Card) -> list[Offer]:
    numbered = enumerate(card.duties, start=1)
    named = ((n, t("{0} 第{1}条：{2}").format(card.post, n, duty.text)) for n, duty in numbered)
    return [Offer(f"{card.id}/{n}", words, words) for n, words in named]
