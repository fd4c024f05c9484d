"""Whether the banks are any good: topics covered, letters balanced, nothing missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.banks import Stats
from trainer.quiz.kinds import KINDS
from trainer.quiz.listing import Query
from trainer.quiz.question import DIFFICULTIES, TOPICS
from trainer.ui.bank.query import in_order
from trainer.ui.parts.bars import Bar, Bars
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.heat import HeatTable
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.stat import StatRow, StatTile
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_SKEWED: Final = 0.4
"""From this share on one letter is worth guessing."""
_ENOUGH: Final = 20


class Statistics(QWidget):
    """`left` goes back to the list; `asked` carries the query a figure stands for."""

    left = Signal()
    asked = Signal(object)

    def __init__(self, theme: Theme, stats: Stats) -> None:
        super().__init__()
        self.theme, self.stats = theme, stats
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        subtitle = t("{:,} 题，{} 个题库").format(stats.total, len(stats.by_bank))
        column.addWidget(
            PageHeader(theme, t("统计"), subtitle, parent_title=t("题库"), go_parent=self.left.emit)
        )
        self.page = ScrollPage(theme, padding=24, gap=16)
        self.page.add(self._figures())
        self.page.add(self._panels())
        column.addWidget(self.page, 1)

    def _figures(self) -> QWidget:
        stats = self.stats
        self.unexplained = self._tile(stats.without_explanation, t("缺解析"), "lacks", "解析")
        self.groundless = self._tile(stats.without_source, t("缺依据"), "lacks", "依据")
        whole = StatTile(self.theme, f"{stats.total:,}", t("全部"))
        kinds = [
            self._tile(count, kind.label, "kinds", kind.label)
            for kind in KINDS.values()
            if (count := stats.by_kind.get(kind.name, 0))
        ]
        return StatRow(self.theme, [whole, *kinds, self.unexplained, self.groundless])

    def _tile(self, count: int, label: str, group: str, value: str) -> StatTile:
        tile = StatTile(self.theme, f"{count:,}", label, clickable=count > 0)
        tile.pressed.connect(lambda: self._ask(group, value))
        return tile

    def _panels(self) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.gap(16))
        side = QVBoxLayout()
        side.setSpacing(self.theme.gap(16))
        side.addWidget(self._letters())
        side.addWidget(self._shares(t("给谁的题"), "audience", self.stats.by_audience))
        if len(self.stats.by_bank) > 1:
            side.addWidget(self._shares(t("在哪个题库"), "banks", self.stats.by_bank))
        side.addStretch(1)
        row.addWidget(self._coverage(), 3)
        row.addLayout(side, 2)
        return place

    def _coverage(self) -> Panel:
        counts = self.stats.coverage
        topics = [*TOPICS, *(topic for topic in in_order("topics", counts) if topic not in TOPICS)]
        table = [[counts.get(topic, {}).get(d, 0) for d in DIFFICULTIES] for topic in topics]
        panel = Panel(self.theme, t("主题和难度"), t("一题可以有几个主题；点格子看题"))
        sentence = _gaps(topics, counts)
        self.heat = HeatTable(self.theme, topics, DIFFICULTIES, table, sentence)
        self.heat.picked.connect(lambda row, column: self._pick(topics[row], DIFFICULTIES[column]))
        panel.add(Paragraph(self.theme, sentence, tone="ink2"))
        panel.add(self.heat)
        return panel

    def _letters(self) -> Panel:
        letters = self.stats.letters
        panel = Panel(self.theme, t("单选题的答案落在哪个字母"))
        sentence = balance(letters)
        panel.add(Paragraph(self.theme, sentence, tone="ink2"))
        panel.add(Bars(self.theme, _bars(letters, letters), sentence, words_width=32))
        return panel

    def _shares(self, title: str, group: str, counts: Mapping[str, int]) -> Panel:
        panel = Panel(self.theme, title)
        sentence = "，".join(f"{name} {n:,}" for name, n in counts.items())
        panel.add(
            Bars(self.theme, _bars(counts, in_order(group, counts)), sentence, words_width=112)
        )
        return panel

    def _pick(self, topic: str, difficulty: str) -> None:
        ticked = {"topics": frozenset({topic}), "difficulties": frozenset({difficulty})}
        self.asked.emit(Query(ticked=ticked))

    def _ask(self, group: str, value: str) -> None:
        self.asked.emit(Query(ticked={group: frozenset({value})}))


def balance(letters: Mapping[str, int]) -> str:
    """Whether somebody who always ticks the same letter does well."""
    total = sum(letters.values())
    if not total:
        return t("还没有单选题。")
    letter, most = max(letters.items(), key=lambda pair: pair[1])
    if total >= _ENOUGH and most / total > _SKEWED:
        return t("{} 占了 {:.0%}，猜 {} 就能得分，换几题的选项次序。").format(
            letter, most / total, letter
        )
    return (
        t("各字母相差不大，猜同一个字母占不到便宜。")
        if total >= _ENOUGH
        else t("题还少，先不看这个。")
    )


def _gaps(topics: Sequence[str], counts: Mapping[str, Mapping[str, int]]) -> str:
    none = [topic for topic in topics if not counts.get(topic)]
    if none:
        return t("还没有题的主题：{}。").format("、".join(none))
    gaps = sum(d not in counts[topic] for topic in topics for d in DIFFICULTIES)
    return (
        t("每个主题都有题，{} 个格子还空着。").format(gaps)
        if gaps
        else t("每个主题、每种难度都有题。")
    )


def _bars(counts: Mapping[str, int], order: Sequence[str] | Mapping[str, int]) -> list[Bar]:
    most = max(counts.values(), default=1)
    return [Bar(name, counts[name] / most, f"{counts[name]:,}") for name in order]
