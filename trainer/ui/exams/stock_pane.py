"""Beside a recipe: can it be drawn, what would help, where the points lie, what candidates read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.authoring import Trial
from trainer.quiz.blueprint import Blueprint
from trainer.quiz.kinds import KINDS
from trainer.quiz.marks import plain
from trainer.ui import tokens
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.bars import Bar, Bars
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class StockPane(QWidget):
    """`taken` carries the recipe of a change that helps."""

    taken = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.gap(16))
        self.verdict = QWidget()
        self._column.addWidget(self.verdict)
        self._spread = Panel(theme, t("分数分布"))
        self._bars: Bars | None = None
        self._notice = Panel(theme, t("考生在卷首看到"), icon="eye")
        self.notice = Paragraph(theme, tone="ink2")
        self._notice.add(self.notice)
        self._column.addWidget(self._spread)
        self._column.addWidget(self._notice)
        self._column.addStretch(1)

    def show_check(self, blueprint: Blueprint, check: Trial) -> None:
        """Show what the trial gave."""
        self._replace(self._verdict(check))
        self._show_bars(blueprint)
        lines = check.paper.notice() if check.paper else (t("抽得出题以后，须知显示在这里。"),)
        self.notice.say("\n".join(lines))

    def wait(self) -> None:
        """Say that it is being counted."""
        self._replace(Banner(self.theme, "info", t("正在算…")))

    def _replace(self, widget: QWidget) -> None:
        self._column.replaceWidget(self.verdict, widget)
        self.verdict.hide()
        self.verdict.deleteLater()
        self.verdict = widget

    def _verdict(self, check: Trial) -> QWidget:
        if check.paper is not None:
            words = t("每一行题都够，抽得到 {} 题。").format(len(check.paper))
            return Banner(self.theme, "ok", words, title=t("抽得出"))
        if not check.gaps:
            return Banner(self.theme, "warn", check.sentence, title=t("还没填好"))
        title = t("还抽不出来：差 {} 题").format(check.missing)
        banner = Banner(self.theme, "error", check.sentence, title=title)
        if not check.remedies:
            return banner
        box = Panel(self.theme, t("试过，这样改就够"))
        for remedy in check.remedies:
            box.add(self._way(remedy.words, remedy.blueprint))
        return _stacked(self.theme, banner, box)

    def _way(self, words: str, blueprint: Blueprint) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.gap(12))
        button = Button(self.theme, t("就这样改"))
        button.setAccessibleName(t("就这样改：{}").format(words))
        button.clicked.connect(lambda _=False: self.taken.emit(blueprint))
        row.addWidget(Paragraph(self.theme, words), 1)
        row.addWidget(button)
        return line

    def _show_bars(self, blueprint: Blueprint) -> None:
        total = blueprint.possible
        most = max((r.points * r.count for r in blueprint.rows), default=total) or 1
        bars = [
            Bar(
                t("{0} {1}").format(number, KINDS[r.kind].label),
                float(r.points * r.count / most),
                t("{} 分").format(plain(r.points * r.count)),
            )
            for number, r in enumerate(blueprint.rows, 1)
        ]
        sentence = "；".join(f"{b.words} {b.value}" for b in bars)
        made = Bars(self.theme, bars, sentence, words_width=76)
        if self._bars is None:
            self._spread.add(made)
        else:
            self._spread.body.replaceWidget(self._bars, made)
            self._bars.hide()
            self._bars.deleteLater()
        self._bars = made
        self._spread.set_note(t("共 {} 分").format(plain(total)))


def _stacked(theme: Theme, *widgets: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.gap(16))
    for widget in widgets:
        column.addWidget(widget)
    box.setMinimumWidth(theme.px(tokens.DETAIL_WIDTH) // 2)
    return box
