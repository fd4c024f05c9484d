"""How questions are answered: those that fewest solve, and those that are not as hard as they are called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from trainer.quiz.listing import Only, Query
from trainer.quiz.tally import ENOUGH, Tally, easier, harder, hardest
from trainer.ui import tokens
from trainer.ui.bank.rows import one_line, rate_words
from trainer.ui.parts.buttons import link
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import ElidedLabel, Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_MOST: Final = 5


class Answers(Panel):
    """`asked` carries the query of what is pressed."""

    asked = Signal(object)

    def __init__(self, theme: Theme, tallies: Sequence[Tally]) -> None:
        super().__init__(theme, t("答对率"), t("得满分的次数占答过的次数"))
        self.theme = theme
        known = [tally for tally in tallies if tally.asked >= ENOUGH]
        if not known:
            words = t("答过 {} 次以上的题才看得出来，现在还没有。").format(ENOUGH)
            self.add(Paragraph(theme, words, tone="ink2"))
            return
        self._lead(t("标“易”，答对的却不到六成"), harder(known))
        self._lead(t("标“难”，九成以上都答对"), easier(known))
        worst = hardest(known, _MOST)
        if worst:
            self.add(Label(theme, t("答得最差的"), tokens.SMALL, bold=True, tone="ink2"))
        for tally in worst:
            self._line(tally)

    def _lead(self, title: str, found: Sequence[Tally]) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(12))
        row.addWidget(ElidedLabel(self.theme, title, bold=True), 1)
        if found:
            way = link(self.theme, t("看这 {:,} 题").format(len(found)))
            way.setAccessibleName(t("{}：看这 {:,} 题").format(title, len(found)))
            query = _only(title, found)
            way.clicked.connect(lambda _=False: self.asked.emit(query))
            row.addWidget(way)
        else:
            row.addWidget(Label(self.theme, t("没有"), tone="ink2"))
        self.add(row)

    def _line(self, tally: Tally) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(12))
        row.addWidget(ElidedLabel(self.theme, one_line(tally.stem)), 1)
        row.addWidget(Label(self.theme, rate_words(tally.asked, tally.solved), tokens.SMALL))
        way = link(self.theme, t("看题"))
        way.setAccessibleName(t("看这道题：{}").format(one_line(tally.stem)))
        query = _only(t("答得最差的题"), (tally,))
        way.clicked.connect(lambda _=False: self.asked.emit(query))
        row.addWidget(way)
        self.add(row)


def _only(words: str, found: Sequence[Tally]) -> Query:
    return Query(only=Only(words, frozenset(tally.id for tally in found)))
