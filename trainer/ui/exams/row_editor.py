"""One row of a recipe: what is drawn, what it pays, and whether the bank has enough."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.blueprint import Row
from trainer.quiz.kinds import KINDS
from trainer.quiz.marks import plain
from trainer.quiz.question import DIFFICULTIES, TOPICS, Difficulty
from trainer.ui import tokens
from trainer.ui.exams.points_box import PointsBox
from trainer.ui.exams.scoring_choice import ScoringChoice
from trainer.ui.exams.several import SeveralButton
from trainer.ui.parts.buttons import IconButton
from trainer.ui.parts.empty import NumberDisc
from trainer.ui.parts.fields import Select, SpinBox
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.tags import StateText
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class RowEditor(QFrame):
    """`changed` at every change, `removed` when the row shall go."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, row: Row, number: int) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "top-line")
        self.setAccessibleName(t("第 {} 行").format(number))
        kinds = [(name, kind.label) for name, kind in KINDS.items()]
        self.kind = Select(theme, kinds, row.kind)
        self.count = SpinBox(theme, 1, 200, row.count, t("题"))
        self.points = PointsBox(theme, row.points)
        self.scoring = ScoringChoice(theme, row.kind, row.scoring)
        self.topics = SeveralButton(theme, t("主题"), TOPICS, row.topics)
        self.difficulties = SeveralButton(theme, t("难度"), DIFFICULTIES, row.difficulties)
        self.subtotal = Label(theme, bold=True)
        self.stock = StateText(theme, t("正在算…"), "plain", "clock", size=tokens.SMALL)
        self.remove = IconButton(theme, "trash-2", t("删掉第 {} 行").format(number))
        self._name_all()
        self._lay_out(number)
        self._connect()
        self._tell_subtotal()

    def row(self) -> Row:
        """Give the row as edited."""
        return Row(
            self.kind.value(),
            self.count.value(),
            self.points.points(),
            self.scoring.scoring(),
            self.topics.chosen(),
            tuple(d for d in get_args(Difficulty) if d in self.difficulties.chosen()),
        )

    def show_stock(self, stock: int, missing: int) -> None:
        """Say how many questions fit, or how many are missing."""
        if missing:
            words = t("有 {0} 题，差 {1}").format(f"{stock:,}", missing)
            self.stock.say(words, "bad")
        else:
            self.stock.say(t("有 {} 题").format(f"{stock:,}"), "ok")

    def wait(self) -> None:
        """Say that it is being counted."""
        self.stock.say(t("正在算…"), "plain", "clock")

    def _name_all(self) -> None:
        names = ((self.kind, t("题型")), (self.count, t("题数")), (self.points, t("每题分")))
        for widget, name in names:
            widget.setAccessibleName(name)
            widget.setToolTip(name)
        self.kind.setFixedWidth(self.theme.px(100))
        self.count.setFixedWidth(self.theme.px(92))
        self.points.setFixedWidth(self.theme.px(88))

    def _connect(self) -> None:
        self.kind.picked.connect(self._change_kind)
        self.count.valueChanged.connect(lambda _: self._change())
        self.points.valueChanged.connect(lambda _: self._change())
        for part in (self.scoring, self.topics, self.difficulties):
            part.changed.connect(self._change)
        self.remove.clicked.connect(lambda _=False: self.removed.emit())

    def _change_kind(self, kind: str) -> None:
        self.scoring.set_kind(kind)
        self._change()

    def _change(self) -> None:
        self._tell_subtotal()
        self.changed.emit()

    def _tell_subtotal(self) -> None:
        total: Fraction = self.points.points() * self.count.value()
        self.subtotal.setText(t("{} 分").format(plain(total)))

    def _lay_out(self, number: int) -> None:
        theme, top = self.theme, Qt.AlignmentFlag.AlignTop
        outer = QHBoxLayout(self)
        outer.setContentsMargins(theme.gap(16), theme.gap(10), theme.gap(12), theme.gap(10))
        outer.setSpacing(theme.gap(12))
        disc = NumberDisc(theme, number)
        flow = Flow(theme.gap(8))
        bounds = QWidget()
        row = QHBoxLayout(bounds)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap(8))
        row.addWidget(self.topics)
        row.addWidget(self.difficulties)
        flow.add(self.kind, self.count, self.points, self.scoring, bounds)
        outer.addWidget(disc, 0, top)
        outer.addWidget(flow, 1)
        outer.addWidget(self._sum(), 0, top)
        outer.addWidget(self.remove, 0, top)

    def _sum(self) -> QWidget:
        box = QWidget()
        box.setFixedWidth(self.theme.px(132))
        column = QVBoxLayout(box)
        column.setContentsMargins(0, self.theme.gap(4), 0, 0)
        column.setSpacing(self.theme.gap(4))
        column.addWidget(self.subtotal)
        column.addWidget(self.stock)
        return box
