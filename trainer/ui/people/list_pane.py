"""The list at the left: filters, people short of hours first, ticks for several at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from trainer.quiz.marks import plain
from trainer.roster import Line
from trainer.ui import tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.fields import Select
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.parts.text import ElidedLabel, Paragraph
from trainer.ui.people.lines import GONE, HERE, Book, Sieve, categories, states, teams
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class ListPane(QFrame):
    """`chosen(line | None)`, `opened(line)`, `ticks_changed(frozenset of numbers)`."""

    chosen = Signal(object)
    opened = Signal(object)
    ticks_changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "right-line")
        self.book = Book((), frozenset())
        self.sieve = Sieve()
        self.team = Select(theme, [("", t("全部"))], small=True)
        self.category = Select(theme, categories(), small=True)
        self.state = Select(theme, states(), small=True)
        self.table = ListTable(
            theme, _columns(), name=t("人员"), two_lines=True, ticks=True,
            key=lambda line: line.person.no,
        )  # fmt: skip
        self.none = Paragraph(theme, t("没有符合的人，换个条件再找。"), tone="ink2")
        self.none.setContentsMargins(*(theme.gap(16),) * 4)
        self.count = ElidedLabel(theme, "", tokens.SMALL, tone="ink2")
        self.untick = Button(theme, t("全不勾"), "link", size="small")
        self.add_one = Button(theme, t("新增人员…"), "link", size="small")
        self.setFocusProxy(self.table)
        self._arrange()
        self._connect()

    def show_book(self, book: Book) -> None:
        """Show other people through the same filters."""
        self.book = book
        self.team.set_options(teams(book.here), self.sieve.team)
        self._pour()

    def sift(self, sieve: Sieve) -> None:
        """Set the filters, as a link from elsewhere does."""
        self.sieve = sieve
        self.team.choose(sieve.team)
        self.category.choose(sieve.category)
        self.state.choose(sieve.state)
        self._pour()

    def search(self, words: str) -> None:
        """Show those whose name, number or post has the words."""
        self.sift(replace(self.sieve, words=words))

    def choose(self, no: str) -> None:
        """Make somebody current, opening the filters if they hide them."""
        if not self.table.choose(no):
            person = next((x.person for x in self.book.lines if x.person.no == no), None)
            self.sift(Sieve(state=HERE if person is None or person.here else GONE))
            self.table.choose(no)

    def _arrange(self) -> None:
        theme = self.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        self.filters = filters = QVBoxLayout()
        filters.setContentsMargins(*(theme.gap(12),) * 4)
        filters.setSpacing(theme.gap(8))
        pair = QHBoxLayout()
        pair.setSpacing(theme.gap(8))
        pair.addWidget(self.category, 1)
        pair.addWidget(self.state, 1)
        filters.addWidget(self.team)
        filters.addLayout(pair)
        column.addLayout(filters)
        column.addWidget(self.none)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.gap(16), theme.gap(4), theme.gap(8), theme.gap(4))
        foot.addWidget(self.count, 1)
        foot.addWidget(self.untick)
        foot.addWidget(self.add_one)
        column.addLayout(foot)

    def _connect(self) -> None:
        names = ((self.team, t("班组")), (self.category, t("类别")), (self.state, t("状态")))
        for select, name in names:
            select.setAccessibleName(name)
            select.picked.connect(lambda _: self._picked())
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.table.ticks_changed.connect(lambda _: self._tell_ticks())
        self.untick.clicked.connect(lambda _=False: self.table.tick_all(on=False))
        self.untick.hide()

    def _picked(self) -> None:
        self.sieve = Sieve(
            self.sieve.words, self.team.value(), self.category.value(), self.state.value()
        )
        self._pour()

    def _pour(self) -> None:
        book = self.book
        rows = [line for line in book.lines if self.sieve.passes(line, book.expiring)]
        self.table.set_rows(rows)
        shown = frozenset(line.person.no for line in rows)
        if not self.table.ticked <= shown:
            self.table.set_ticked(self.table.ticked & shown)
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self._count(rows)

    def _count(self, rows: Sequence[Line]) -> None:
        ticked = len(self.table.ticked)
        words = t("{0} 人，已勾 {1} 人") if ticked else t("{0} 人")
        self.count.setText(words.format(len(rows), ticked))
        self.untick.setVisible(bool(ticked))

    def _tell_ticks(self) -> None:
        self._count(self.table.rows)
        self.ticks_changed.emit(self.table.ticked)


def _columns() -> list[Column]:
    return [Column(t("学时不足的排在最前"), _cell, main=True)]


def _cell(line: Line) -> Cell:
    person, balance = line.person, line.balance
    post = person.post or t(person.category)
    if person.left is not None:
        return Cell(person.name, t("{0}，{1} 离职").format(post, person.left))
    owed = balance.initial_short + balance.year_short
    if not owed:
        return Cell(person.name, post)
    return Cell(person.name, t("{0}，差 {1} 学时").format(post, plain(owed)), sub_tone="warn")
