"""The table of all questions with its search and its filters, and the question chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.banks import Sheet
from trainer.quiz.listing import Query, Row
from trainer.ui import tokens
from trainer.ui.bank.editor.beginning import UnfinishedLink
from trainer.ui.bank.filters import FilterBar
from trainer.ui.bank.many import ManyBar
from trainer.ui.bank.nothing import NothingPlace
from trainer.ui.bank.query import Answer
from trainer.ui.bank.question_pane import QuestionPane
from trainer.ui.bank.results import Results
from trainer.ui.bank.rows import ORDERS, WAITING, columns
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.list_detail import ListDetail
from trainer.ui.parts.on_demand import OnDemand
from trainer.ui.parts.search import SearchBox
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.text import ElidedLabel, Label
from trainer.ui.said import said
from trainer.ui.words import t

DETAIL_WIDTH: Final = 424
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Library(QWidget):
    """`answered` comes with every answer; the search box *box* stands in the page's header."""

    answered = Signal(object)
    import_asked = Signal()

    def __init__(self, context: Context, box: SearchBox) -> None:
        super().__init__()
        self.context, self.theme, self.box = context, context.theme, box
        self.query = Query()
        self.answer: Answer | None = None
        self.results = Results(context, self)
        self._wanted = ""
        self._reading = ""
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the questions again."""
        self.unfinished.refresh()
        self.look_for(self.query)

    def look_for(self, query: Query) -> None:
        """Show what answers *query*; the answer to an older one is not shown any more."""
        self.query = query
        self.box.blockSignals(True)
        if self.box.text().strip() != query.words.strip():
            self.box.setText(query.words)
        self.box.blockSignals(False)
        self.results.look_for(query)

    def choose(self, question_id: str) -> None:
        """Select this question, with all filters taken away if they hide it."""
        if self.answer is not None and self.table.choose(question_id):
            return
        self._wanted = question_id
        self.look_for(Query())

    def edit(self) -> None:
        """Open the form of the question chosen."""
        self.pane.edit()
        self.sides.open_detail()

    def leave_editing(self) -> None:
        """From the form back to reading, and to the list."""
        if self.pane.leave_editing():
            self.sides.open_list()

    def write(self, question_id: str) -> None:
        """Open the form of a new question."""
        self.places_shown(some=True)
        self.pane.open_new(question_id)
        self.unfinished.refresh()
        self.sides.open_detail()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list by arrows while the box keeps the keyboard; Enter goes into the list."""
        pressed = watched is self.box and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._walk(event):
            return True
        return super().eventFilter(watched, event)

    def _walk(self, event: QKeyEvent) -> bool:
        if event.key() in _STEPS:
            self.table.step(_STEPS[Qt.Key(event.key())])
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return False

    def _lay_out(self) -> None:
        self.filters = FilterBar(self.theme)
        self.table = ListTable(
            self.theme, columns(), name=t("试题"), ticks=True, key=lambda row: row.id
        )
        self.unfinished = UnfinishedLink(self.context, self.write)
        self.many = ManyBar(self.context, self.table)
        self.nothing = NothingPlace(self.theme)
        self.places = QStackedWidget()
        self.places.addWidget(self.table)
        self.places.addWidget(self.nothing)
        self.pane = QuestionPane(self.context)
        master = QFrame()
        master.setProperty("part", "surface")
        master.setFocusProxy(self.table)
        column = QVBoxLayout(master)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.many)
        column.addWidget(self.places, 1)
        column.addWidget(self._foot())
        self.sides = ListDetail(self.theme, master, self.pane, detail_width=DETAIL_WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sides)
        self.empty = NothingPlace(self.theme)
        self.empty.hide()
        outer.addWidget(self.empty)

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("part", "top-line")
        foot.setFixedHeight(self.theme.px(tokens.LIST_FOOTER))
        row = QHBoxLayout(foot)
        row.setContentsMargins(self.theme.gap(16), 0, self.theme.gap(16), 0)
        row.setSpacing(self.theme.gap(16))
        self.range = Label(self.theme, "", tokens.SMALL, tone="ink2")
        keys = ElidedLabel(
            self.theme, t("↑ ↓ 逐题，Enter 编辑，空格选中，Ctrl F 搜索"), tokens.SMALL, tone="ink2"
        )
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.range)
        row.addWidget(self.unfinished)
        row.addWidget(keys, 1)
        return foot

    def _connect(self) -> None:
        self.box.searched.connect(lambda words: self.look_for(replace(self.query, words=words)))
        self.box.installEventFilter(self)
        self.filters.changed.connect(self._filter)
        self.nothing.changed.connect(self.look_for)
        self.empty.import_asked.connect(self.import_asked)
        self.table.chosen.connect(self._read)
        self.table.opened.connect(lambda _: self.edit())
        keys = Qt.ShortcutContext.WidgetShortcut
        QShortcut(QKeySequence("E"), self.table, self.edit, context=keys)
        self.table.scrolled.connect(self._tell_range)
        self.table.sort_asked.connect(self._order)
        self.table.all_asked.connect(self._tick_all)
        self.many.changed.connect(self.refresh)
        self.results.rows.connect(self._show_rows)
        self.results.arrived.connect(self._show_more)
        self.results.answered.connect(self._show)
        self.results.placed.connect(self._go_to)
        self.results.failed.connect(self._fail)
        self.pane.case_opened.connect(lambda ref: self.context.navigate("cases", case=ref))
        self.pane.stored.connect(self._stored)
        self.pane.begun.connect(self.write)
        self.pane.typed.connect(self._typed)
        self.pane.dropped.connect(self._dropped)
        self.pane.card_opened.connect(lambda ref: self.context.navigate("cards", card=ref))

    def _filter(self, query: Query) -> None:
        self.look_for(query if query.empty else replace(query, words=self.query.words))

    def _order(self, column: int, ascending: bool) -> None:
        self.look_for(replace(self.query, order=ORDERS[column], descending=not ascending))

    def _tick_all(self, on: bool) -> None:
        """Tick all that the query finds, seen or not."""
        if not on:
            self.table.tick_all(on=False)
            return
        banks, query = self.context.services.banks, self.query
        run(
            self.context.desk,
            lambda _: frozenset(banks.ids(query)),
            self.table.set_ticked,
            self._fail,
            owner=self,
        )

    def _show_rows(self, rows: OnDemand) -> None:
        """The first rows; how many there are in all is counted while they are read."""
        self.table.set_rows(rows)
        if rows:
            self.places.setCurrentWidget(self.table)
            self.table.viewport().repaint()  # at once: a frame later people would notice

    def _show_more(self) -> None:
        """Rows that were waited for are there."""
        self.table.redraw()
        row = self.table.current()
        if row is not None and row is not WAITING and self._shown_id() != row.id:
            self._read(row)

    def _show(self, answer: Answer) -> None:
        self.answer = answer
        self.filters.show_answer(answer)
        self.table.grow(answer.found.count)
        if self._wanted and not self.table.choose(self._wanted):
            self.results.find(self._wanted)
        self._wanted = ""
        self.places.setCurrentWidget(self.table if answer.found.count else self.nothing)
        self._say_nothing(answer)
        self.answered.emit(answer)

    def _say_nothing(self, answer: Answer) -> None:
        """Where there are no questions at all, that takes the whole place."""
        some = answer.found.total > 0
        (self.nothing if some else self.empty).show_answer(answer)
        self.places_shown(some=some or self.pane.editing)
        self.box.setEnabled(some)
        if not some:
            self.empty.setFocus()

    def places_shown(self, *, some: bool) -> None:
        """Show list and question, or in their place that there are none."""
        self.sides.setVisible(some)
        self.empty.setVisible(not some)

    def _go_to(self, row: int, question_id: str) -> None:
        if row < 0:
            self.context.error(t("题库里没有编号为“{}”的试题。").format(question_id))
        else:
            self.table.go_to(row)

    def _shown_id(self) -> str:
        return self.pane.sheet.question.id if self.pane.sheet is not None else ""

    def _tell_range(self, first: int, last: int) -> None:
        count = len(self.table.rows)
        words = t("第 {:,}–{:,} 题，共 {:,} 题").format(first, last, count) if count else t("0 题")
        self.range.setText(words)

    def _read(self, row: Row | None) -> None:
        """Fetch the question of *row*; while one is being fetched only the last is wanted."""
        if row is WAITING:
            return
        if row is None:
            self._reading = ""
            self.pane.show_sheet(None)
            return
        waiting, self._reading = self._reading, row.id
        if not waiting:
            self._fetch(row.id)

    def _fetch(self, question_id: str) -> None:
        banks = self.context.services.banks
        run(
            self.context.desk,
            lambda _: banks.sheet(question_id),
            self._show_sheet,
            self._miss_sheet,
            owner=self,
        )

    def _show_sheet(self, sheet: Sheet) -> None:
        wanted, self._reading = self._reading, ""
        if wanted == sheet.question.id:
            self.pane.show_sheet(sheet)
        elif wanted:
            self._reading = wanted
            self._fetch(wanted)

    def _miss_sheet(self, error: Exception) -> None:
        self._reading = ""
        self.pane.show_sheet(None)
        self._fail(error)

    def _stored(self, question_id: str) -> None:
        """A question stands otherwise in the list now, or is new there."""
        self.unfinished.refresh()
        self._wanted = self._reading = question_id
        self.results.look_for(self.query)
        self._fetch(question_id)

    def _typed(self, question_id: str) -> None:
        self._mark(question_id, edited=True)

    def _dropped(self, question_id: str) -> None:
        self.unfinished.refresh()
        self._mark(question_id, edited=False)
        row = self.table.current()
        if row is None or row is WAITING:
            self.pane.show_sheet(None)
        else:
            self._read(row)

    def _mark(self, question_id: str, *, edited: bool) -> None:
        """Show or hide the pencil in the list."""
        rows = self.table.rows
        if isinstance(rows, OnDemand):
            rows.change(question_id, lambda row: replace(row, edited=edited), of=_row_id)
            self.table.redraw()

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))


def _row_id(row: Row) -> str:
    return row.id
