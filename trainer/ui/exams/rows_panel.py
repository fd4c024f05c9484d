"""All rows of a recipe under each other, with their sum."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from trainer.authoring import Trial
from trainer.quiz.blueprint import Row
from trainer.quiz.marks import plain
from trainer.ui import tokens
from trainer.ui.exams.row_editor import RowEditor
from trainer.ui.parts.buttons import secondary
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class RowsPanel(Panel):
    """`changed` at every change of any row."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("题目"), t("每行抽一种题，同一道题只抽一次"), flush=True)
        self.editors: list[RowEditor] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._sum = Label(theme, size=tokens.SECTION, bold=True)
        self.more = secondary(theme, t("加一行"), "plus")
        self.more.clicked.connect(lambda _=False: self._add())
        self.body.setSpacing(0)
        self._begun = False
        self.add(self._foot())

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows* without telling."""
        if not self._begun:
            self.body.insertLayout(0, self._column)
            self._begun = True
        for editor in self.editors:
            self._column.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        self.editors = [self._editor(row, number) for number, row in enumerate(rows, 1)]
        for editor in self.editors:
            self._column.addWidget(editor)
        self._tell_sum()

    def rows(self) -> tuple[Row, ...]:
        """Give the rows as edited."""
        return tuple(editor.row() for editor in self.editors)

    def show_check(self, check: Trial) -> None:
        """Say at each row whether the bank has enough."""
        gaps = dict(check.gaps)
        for number, (editor, stock) in enumerate(zip(self.editors, check.stock, strict=False), 1):
            editor.show_stock(stock, gaps.get(number, 0))

    def wait(self) -> None:
        """Say that it is being counted."""
        for editor in self.editors:
            editor.wait()

    def _editor(self, row: Row, number: int) -> RowEditor:
        editor = RowEditor(self.theme, row, number)
        editor.changed.connect(self._change)
        editor.removed.connect(lambda: self._remove(editor))
        return editor

    def _add(self) -> None:
        rows = self.rows()
        like = rows[-1] if rows else Row("single", 5, Fraction(2))
        self.set_rows((*rows, like))
        self.editors[-1].kind.setFocus()
        self._change()

    def _remove(self, editor: RowEditor) -> None:
        self.set_rows(tuple(e.row() for e in self.editors if e is not editor))
        self._change()

    def _change(self) -> None:
        self._tell_sum()
        self.changed.emit()

    def _tell_sum(self) -> None:
        rows = self.rows()
        points = sum((r.points * r.count for r in rows), start=Fraction(0))
        count = sum(r.count for r in rows)
        self._sum.setText(t("合计 {0} 题，{1} 分").format(count, plain(points)))

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("part", "top-line")
        row = QHBoxLayout(foot)
        theme = self.theme
        row.setContentsMargins(theme.gap(16), theme.gap(12), theme.gap(16), theme.gap(12))
        row.addWidget(self.more)
        row.addStretch()
        row.addWidget(self._sum)
        return foot
