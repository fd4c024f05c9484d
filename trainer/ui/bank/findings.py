"""What a file of questions holds: figures, what is wrong and where, and some to look at."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.banks import ImportReport
from trainer.formats import Problem
from trainer.quiz.kinds import KINDS
from trainer.quiz.question import Question
from trainer.ui import tokens
from trainer.ui.bank.answer_lines import key_words
from trainer.ui.bank.rows import one_line
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.stat import StatRow, StatTile
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_FIGURES: Final = (
    ("read", "读到"),
    ("accepted", "可以用"),
    ("review", "要您核对"),
    ("rejected", "不能用"),
    ("same", "已有且一样，跳过"),
)
_BANK_WIDTH: Final = 420
_LEAST_ROWS: Final = 4


class Findings(ScrollPage):
    """Fills in when the report comes; `add_field` puts the name of the bank beside the kinds."""

    def __init__(self, theme: Theme, file: str) -> None:
        super().__init__(theme, padding=24, gap=16)
        self.tiles = {key: StatTile(theme, "—", t(words)) for key, words in _FIGURES}
        self.kinds = Flow(theme.gap(8))
        self.problems = _problems_table(theme)
        self.samples = _samples_table(theme)
        self.problems_panel = Panel(theme, t("有问题的地方"), ruled=True, flush=True)
        self.problems_panel.add(self.problems, 1)
        self.problems_panel.add(self._whole_problem())
        self.samples_panel = Panel(theme, t("抽几题看看"), ruled=True, flush=True)
        self.samples_panel.add(self.samples, 1)
        self.problems_panel.hide()
        self.add(StatRow(theme, list(self.tiles.values())))
        self.add(self._about(file))
        self.add(self._tables())
        tables, slack = self.column.count() - 2, self.column.count() - 1
        self.column.setStretch(tables, 1)
        self.column.setStretch(slack, 0)

    def add_field(self, field: QWidget) -> None:
        """Put *field* at the left of the kinds."""
        field.setMaximumWidth(self.theme.px(_BANK_WIDTH))
        self._about_row.insertWidget(0, field, 1)

    def show_report(self, report: ImportReport) -> None:
        """Show everything that the report says."""
        for key, tile in self.tiles.items():
            tile.show_figure(f"{getattr(report, key):,}")
        self.kinds.clear()
        for name, count in report.by_kind.items():
            self.kinds.add(Tag(self.theme, f"{KINDS[name].label} {count:,}"))
        self.problems.set_rows(report.problems)
        self.problems_panel.set_note(t("{:,} 处").format(len(report.problems)))
        self.problems_panel.setVisible(bool(report.problems))
        self.samples.set_rows(report.samples)
        self.samples_panel.set_note(
            t("{} 题，共 {:,} 题").format(len(report.samples), report.accepted)
        )
        self.samples_panel.setVisible(bool(report.samples))

    def _about(self, file: str) -> QWidget:
        panel = Panel(self.theme)
        self._about_row = QHBoxLayout()
        self._about_row.setSpacing(self.theme.gap(32))
        right = QVBoxLayout()
        right.setSpacing(self.theme.gap(8))
        right.addWidget(Label(self.theme, t("文件“{}”").format(file), tokens.SMALL, tone="ink2"))
        right.addWidget(self.kinds)
        right.addStretch()
        self._about_row.addLayout(right, 1)
        panel.add(self._about_row)
        return panel

    def _whole_problem(self) -> QWidget:
        """Below the table the problem chosen, in full."""
        foot = QFrame()
        foot.setProperty("part", "top-line")
        column = QVBoxLayout(foot)
        pad = self.theme.gap(12)
        column.setContentsMargins(self.theme.gap(16), pad, self.theme.gap(16), pad)
        self.whole = Paragraph(self.theme, "", tokens.SMALL)
        column.addWidget(self.whole)
        self.problems.chosen.connect(
            lambda p: self.whole.say(f"{p.where}\n{p.sentence}" if p else "")
        )
        return foot

    def _tables(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(16))
        for table in (self.problems, self.samples):
            table.setMinimumHeight(self.theme.px(tokens.ROW_TWO_LINES) * _LEAST_ROWS)
        row.addWidget(self.problems_panel, 1)
        row.addWidget(self.samples_panel, 1)
        return row


def _problems_table(theme: Theme) -> ListTable:
    def said(problem: Problem) -> Cell:
        return Cell(problem.sentence, problem.where, sub_tone="warn")

    return ListTable(
        theme, [Column(t("问题和位置（文件:行）"), said)], name=t("有问题的地方"), two_lines=True
    )


def _samples_table(theme: Theme) -> ListTable:
    def said(question: Question) -> Cell:
        key = t("{}，答案：{}").format(question.kind.label, key_words(question.kind))
        return Cell(one_line(question.stem), key)

    return ListTable(theme, [Column(t("题干和答案"), said)], name=t("样题"), two_lines=True)
