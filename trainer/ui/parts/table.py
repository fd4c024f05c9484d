"""A list in rows, quick with a hundred thousand of them, used by keys and by mouse."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from trainer.ui import tokens
from trainer.ui.parts.on_demand import OnDemand
from trainer.ui.parts.table_delegate import APART, CELL_PADDING, EDGE_PADDING, RowDelegate
from trainer.ui.parts.table_head import Head
from trainer.ui.parts.table_model import Column, RowsModel
from trainer.ui.parts.table_widths import shared_widths
from trainer.ui.parts.ticks import BOX
from trainer.ui.tokens import Theme

_BY_KEYS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class ListTable(QTableView):
    """Give it columns, then `set_rows`; it tells what happens by its signals.

    `chosen` follows the current row (None when empty), `opened` is Enter or a double
    click, `acted` a press on a cell that is a button, `ticks_changed` carries the
    frozen set of the keys ticked, `sort_asked` a column and whether it ascends. Over rows that
    come on demand (`OnDemand`) `all_asked` asks for the keys of all of them, or for none.
    """

    chosen = Signal(object)
    opened = Signal(object)
    acted = Signal(object)
    ticks_changed = Signal(object)
    sort_asked = Signal(int, bool)
    scrolled = Signal(int, int)
    all_asked = Signal(bool)

    def __init__(  # noqa: PLR0913 - each is a choice of the caller
        self,
        theme: Theme,
        columns: Sequence[Column],
        *,
        name: str = "",
        two_lines: bool = False,
        ticks: bool = False,
        key: Callable[[Any], Hashable] = id,
    ) -> None:
        super().__init__()
        self.theme = theme
        self._own = RowsModel(columns, key, ticks=ticks, parent=self)
        self._delegate = RowDelegate(theme, self._own, self)
        self._head = Head(theme, self._own, self)
        self.setAccessibleName(name)
        self.setModel(self._own)
        self.setItemDelegate(self._delegate)
        self._dress(tokens.ROW_TWO_LINES if two_lines else tokens.ROW)
        self.selectionModel().currentRowChanged.connect(self._follow)
        self._head.sectionClicked.connect(self._press_head)
        self.verticalScrollBar().valueChanged.connect(self._tell_range)

    @property
    def rows(self) -> Sequence[Any]:
        """The rows shown, in the order shown."""
        return self._own.rows

    @property
    def ticked(self) -> frozenset[Hashable]:
        """The keys of the rows ticked."""
        return frozenset(self._own.ticked)

    def set_rows(self, rows: Sequence[Any], *, keep: bool = True) -> None:
        """Show *rows*; the current row stays current if its key is still there."""
        before = self.current()
        key = self._own.key(before) if keep and before is not None else None
        self._own.replace(self._in_order(rows))
        self._delegate.hovered = self._delegate.selected = self._delegate.ringed = -1
        if key is None or not self.choose(key):
            self._choose_row(0)
        self._tell_range()

    def current(self) -> Any | None:
        """Give the current row."""
        row = self.currentIndex().row()
        return self._own.rows[row] if 0 <= row < len(self._own.rows) else None

    def choose(self, key: Hashable) -> bool:
        """Make the row with *key* current; say whether there is one (of those there so far)."""
        if isinstance(self._own.rows, OnDemand):
            row = self._own.rows.place(key, self._own.key)
            if row >= 0:
                self._choose_row(row)
            return row >= 0
        for row, value in enumerate(self._own.rows):
            if self._own.key(value) == key:
                self._choose_row(row)
                return True
        return False

    def set_heads(self, rows: frozenset[int], height: int) -> None:
        """Let *rows* (places from 0) stand over groups: sunken, and *height* px high."""
        self._delegate.heads = rows
        for row in rows:
            self.verticalHeader().resizeSection(row, self.theme.px(height))

    def go_to(self, row: int) -> None:
        """Make the row at that place (from 0) current."""
        self._choose_row(row)

    def grow(self, count: int) -> None:
        """Rows on demand turn out to be *count*."""
        rows = self._own.rows
        if isinstance(rows, OnDemand):
            self._own.grow(rows, count)
            self._tell_range()

    def step(self, by: int) -> None:
        """Go *by* rows down, or up if negative."""
        row = self.currentIndex().row() + by
        self._choose_row(min(max(row, 0), len(self._own.rows) - 1))

    def fit_rows(self, rows: int) -> None:
        """Be as high as *rows* rows in a panel, whose border then is the line under the last."""
        self._delegate.whole = rows >= len(self._own.rows)
        high = rows * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(max(self._head.height() + high, 1))

    def tick_all(self, *, on: bool = True) -> None:
        """Tick all rows, or none."""
        self.set_ticked(frozenset(map(self._own.key, self._own.rows)) if on else frozenset())

    def set_ticked(self, keys: frozenset[Hashable]) -> None:
        """Tick exactly the rows with *keys*."""
        self._own.ticked = set(keys)
        self.viewport().update()
        self._head.viewport().update()
        self.ticks_changed.emit(self.ticked)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns of the same rows; an order by a column is forgotten."""
        here = self.currentIndex().row()
        self._head.sorted_by = -1
        self._own.replace_columns(columns)
        self._share_width(self.viewport().width())
        self._choose_row(here)

    def redraw(self) -> None:
        """Read the visible rows again, after the rows changed in place."""
        self.viewport().update()

    def show_order(self, column: int, *, ascending: bool) -> None:
        """Show the arrow of an order made elsewhere."""
        self._head.sorted_by, self._head.ascending = column, ascending
        self._head.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Space; leave the arrows to Qt."""
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(row)
        elif event.key() == Qt.Key.Key_Space and self._own.ticks and row >= 0:
            self._flip(row)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._choose_row(0 if event.key() == Qt.Key.Key_Home else len(self._own.rows) - 1)
            self._show_ring(on=True)
        else:
            super().keyPressEvent(event)
            self._show_ring(on=True)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the shortcuts of the page."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press a tick or a button where there is one, else choose the row."""
        index = self.indexAt(event.position().toPoint())
        self._show_ring(on=False)
        if self._own.ticks and index.isValid() and index.column() == 0:
            self._flip(index.row())
            return
        super().mousePressEvent(event)
        if self._is_button(index, event):
            self._delegate.pressed_button = index.row()
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a pressed button act."""
        super().mouseReleaseEvent(event)
        row, self._delegate.pressed_button = self._delegate.pressed_button, -1
        if row < 0:
            return
        self.viewport().update()
        index = self.indexAt(event.position().toPoint())
        if index.row() == row and self._is_button(index, event):
            self.acted.emit(self._own.rows[row])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row, unless its tick or its button is pressed."""
        index = self.indexAt(event.position().toPoint())
        if self._is_button(index, event) or (self._own.ticks and index.column() == 0):
            self.mousePressEvent(event)
        else:
            self._open(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse with the ground of the row."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the mouse."""
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring the current row when the keyboard came here."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self._choose_row(0)
        self._show_ring(on=event.reason() in _BY_KEYS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._show_ring(on=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width(event.size().width())
        self._tell_range()

    def _dress(self, row_height: int) -> None:
        self.setHorizontalHeader(self._head)
        self._head.edge = self.theme.gap(EDGE_PADDING)
        self._head.inner = self.theme.gap(CELL_PADDING)
        self._head.apart = self.theme.gap(APART)
        self._head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self.theme.px(row_height))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(self.theme.px(row_height))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QTableView.Shape.NoFrame)

    def _share_width(self, whole: int) -> None:
        ticks = self.theme.px(BOX) + self.theme.gap(EDGE_PADDING) if self._own.ticks else 0
        if ticks:
            self._head.resizeSection(0, ticks)
        widths = shared_widths(self.theme, self._own.columns, whole - ticks)
        for section, width in enumerate(widths, self._own.ticks):
            self._head.setSectionHidden(section, width == 0)
            if width:
                self._head.resizeSection(section, width)
                self._delegate.last_column = self._head.last_column = section

    def _choose_row(self, row: int) -> None:
        if 0 <= row < len(self._own.rows):
            index = self._own.index(row, self._own.ticks)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        else:
            self.chosen.emit(None)

    def _follow(self, index: QModelIndex) -> None:
        self._delegate.selected = index.row()
        if self._delegate.ringed >= 0:
            self._delegate.ringed = index.row()
        self.viewport().update()
        self.chosen.emit(self.current())

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._own.rows):
            self.opened.emit(self._own.rows[row])

    def _flip(self, row: int) -> None:
        rows = self._own.rows
        if isinstance(rows, OnDemand) and rows[row] is rows.waiting:
            return
        self.set_ticked(self.ticked ^ {self._own.key(self._own.rows[row])})

    def _show_ring(self, *, on: bool) -> None:
        self._delegate.ringed = self.currentIndex().row() if on else -1
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    def _is_button(self, index: QModelIndex, event: QMouseEvent) -> bool:
        place = index.column() - self._own.ticks
        if not index.isValid() or place < 0 or not self._own.cell(index.row(), place).button:
            return False
        box = self._delegate.button_box(self.visualRect(index), index.column())
        return box.contains(event.position().toPoint())

    def _press_head(self, section: int) -> None:
        place = section - self._own.ticks
        if place < 0 and isinstance(self._own.rows, OnDemand):
            self.all_asked.emit(len(self._own.ticked) < len(self._own.rows))
            return
        if place < 0:
            self.tick_all(on=len(self._own.ticked) < len(self._own.rows))
            return
        column = self._own.columns[place]
        if not column.sortable and column.sort is None:
            return
        ascending = not (self._head.sorted_by == place and self._head.ascending)
        self.show_order(place, ascending=ascending)
        if column.sort is None:
            self.sort_asked.emit(place, ascending)
        else:
            self.set_rows(self._own.rows)

    def _in_order(self, rows: Sequence[Any]) -> Sequence[Any]:
        by = self._head.sorted_by
        key = self._own.columns[by].sort if by >= 0 else None
        if key is None:
            return rows
        return sorted(rows, key=key, reverse=not self._head.ascending)

    def _tell_range(self) -> None:
        count = len(self._own.rows)
        first, last = self.rowAt(1), self.rowAt(self.viewport().height() - 2)
        self.scrolled.emit(first + 1 if count else 0, last + 1 if last >= 0 else count)
