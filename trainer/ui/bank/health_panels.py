"""The pictures of a bank's health, each with its sentence and a way to the questions behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.quiz.health import Balance, Bias, Outline, Telltales
from trainer.quiz.kinds import KINDS
from trainer.quiz.listing import Only, Query
from trainer.quiz.question import DIFFICULTIES, TOPICS
from trainer.ui import tokens
from trainer.ui.bank import health_words as words
from trainer.ui.bank.query import in_order
from trainer.ui.parts.bars import Bar, Bars
from trainer.ui.parts.buttons import link
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.heat import HeatTable
from trainer.ui.parts.meter import Meter
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

Ask = Callable[[Query], object]
_NAME_WIDTH: Final = 144
_COUNT_WIDTH: Final = 64


class Coverage(Panel):
    """Topics by difficulty, or by kind; `asked` carries the query of the cell pressed."""

    asked = Signal(object)

    def __init__(self, theme: Theme, outline: Outline) -> None:
        super().__init__(theme, t("覆盖"), t("一题可以有几个主题；点格子看题"))
        self.theme, self.outline = theme, outline
        options = [
            Option("difficulties", t("主题和难度")),
            Option("kinds", t("主题和题型")),
        ]
        self.switch = Segments(theme, options, "difficulties", name=t("按什么看"), small=True)
        self.switch.changed.connect(self._show)
        self.add_action(self.switch)
        self.sentence = Paragraph(theme, "", tone="ink2")
        self.add(self.sentence)
        known = outline.counts["topics"]
        self.topics = [*TOPICS, *(x for x in in_order("topics", known) if x not in TOPICS)]
        self.heat: HeatTable | None = None
        self._show("difficulties")

    def _show(self, group: str) -> None:
        if self.heat is not None:
            self.heat.hide()
            self.heat.deleteLater()
        by_level = group == "difficulties"
        counts = self.outline.levels if by_level else self.outline.kinds
        columns = list(DIFFICULTIES) if by_level else self._kinds()
        table = [[counts.get(row, {}).get(c, 0) for c in columns] for row in self.topics]
        said = words.gaps(self.topics, columns, counts)
        self.sentence.say(said)
        heads = columns if by_level else [kind.removesuffix("题") for kind in columns]
        self.heat = HeatTable(self.theme, self.topics, heads, table, said)
        self.heat.picked.connect(lambda row, at: self._pick(self.topics[row], group, columns[at]))
        self.add(self.heat)

    def _kinds(self) -> list[str]:
        return in_order("kinds", self.outline.counts["kinds"]) or [k.label for k in KINDS.values()]

    def _pick(self, topic: str, group: str, value: str) -> None:
        ticked = {"topics": frozenset({topic}), group: frozenset({value})}
        self.asked.emit(Query(ticked=ticked))


def letters(theme: Theme, title: str, balance: Balance, sentence: str) -> Panel:
    """How often each answer is right, beside what chance would give."""
    panel = Panel(theme, title)
    panel.add(Paragraph(theme, sentence, tone="warn" if balance.worth_guessing else "ink2"))
    if balance.enough:
        most = max(balance.counts.values(), default=0) or 1
        bars = [
            Bar(
                key,
                n / most,
                f"{n:,}",
                "warn" if balance.worth_guessing and key == balance.best else "data",
            )
            for key, n in balance.counts.items()
        ]
        panel.add(Bars(theme, bars, sentence, words_width=32))
    return panel


def shares(theme: Theme, title: str, group: str, counts: Mapping[str, int], ask: Ask) -> Panel:
    """How many questions have each value of a group, with ways to them."""
    panel = Panel(theme, title)
    most = max(counts.values(), default=1) or 1
    names = in_order(group, [name for name in counts if counts[name]])
    for name in names:
        panel.add(_Share(theme, name, counts[name], most, partial(ask, _of(group, name))))
    if not names:
        panel.add(Paragraph(theme, t("还没有。"), tone="ink2"))
    return panel


def _of(group: str, value: str) -> Query:
    return Query(ticked={group: frozenset({value})})


class _Share(QWidget):
    """One value: a way to its questions, a bar, how many."""

    def __init__(
        self, theme: Theme, name: str, count: int, most: int, go: Callable[[], object]
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap(12))
        button = link(theme, name)
        button.clicked.connect(lambda _=False: go())
        button.setAccessibleName(t("看 {} 的 {:,} 题").format(name, count))
        place = QWidget()
        place.setFixedWidth(theme.px(_NAME_WIDTH))
        inner = QHBoxLayout(place)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(button)
        inner.addStretch(1)
        row.addWidget(place)
        row.addWidget(Meter(theme, count / most, f"{name} {count:,}"), 1)
        number = Label(theme, f"{count:,}", tokens.SMALL)
        number.setFixedWidth(theme.px(_COUNT_WIDTH))
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(number)


class Giveaways(Panel):
    """Habits by which an answer can be guessed, each against chance; `asked` carries a query."""

    asked = Signal(object)

    def __init__(self, theme: Theme, telltales: Telltales) -> None:
        super().__init__(theme, t("不懂也能猜对吗"), t("竖线是瞎猜的水平"))
        self.theme = theme
        self.ways: dict[str, QWidget] = {}
        none, shuffle = t("还没有单选题。"), t("改几题的选项次序。")
        self._add("longest", t("最长的选项就是答案"), telltales.longest, none,
                  t("把别的选项也写得一样长，或者把答案写短。"))  # fmt: skip
        self._add("first", t("第一个选项就是答案"), telltales.first, none, shuffle)
        self._add("last", t("最后一个选项就是答案"), telltales.last, none, shuffle)
        self._add("all", t("“以上都对”就是答案"), telltales.all_right,
                  t("没有这样的选项，很好。"), t("换掉几个“以上都对”，或者让它有时不对。"))  # fmt: skip

    def _add(self, key: str, title: str, bias: Bias, none: str, todo: str) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(self.theme, title, bold=True), 1)
        if bias.ids and bias.enough:
            way = link(self.theme, t("看这 {:,} 题").format(len(bias.ids)))
            query = Query(only=Only(title, frozenset(bias.ids)))
            way.clicked.connect(lambda _=False: self.asked.emit(query))
            row.addWidget(way)
            self.ways[key] = way
        self.add(head)
        sentence = words.habit(bias, none, todo)
        tone = "warn" if bias.telling else "data"
        if bias.enough:
            self.add(Meter(self.theme, bias.share, f"{title}，{sentence}", tone, mark=bias.chance))
        self.add(Paragraph(self.theme, sentence, tone="warn" if bias.telling else "ink2"))


def asked_letters(theme: Theme, telltales: Telltales) -> Sequence[Panel]:
    """Single, multiple and judge questions."""
    single, multiple, judge = telltales.single, telltales.multiple, telltales.judge
    return (
        letters(theme, t("单选题的答案落在哪个字母"), single,
                words.letters(single, t("还没有单选题。"))),
        letters(theme, t("多选题的答案落在哪些字母"), multiple,
                words.letters(multiple, t("还没有多选题。"))),
        letters(theme, t("判断题是对是错"), judge, words.truths(judge)),
    )  # fmt: skip
