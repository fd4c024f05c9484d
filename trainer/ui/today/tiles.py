"""Cells side by side, parted by lines, so many a row as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.ui.parts.text import Line
from trainer.ui.tokens import Theme


class Tiles(QWidget):
    """`fill` shows other cells; each is at least *least* px (at 100 %) wide."""

    def __init__(self, theme: Theme, least: int) -> None:
        super().__init__()
        self._least = theme.px(least)
        self._cells: tuple[QWidget, ...] = ()
        self._lines: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.gap(8))
        self._columns = 0

    def fill(self, cells: Sequence[QWidget]) -> None:
        """Show *cells* in place of the others."""
        for old in self._cells:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cells, self._columns = tuple(cells), 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find how many a row."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = max(1, self.width() // (self._least + 2 * self._grid.spacing()))
        columns = min(room, max(1, len(self._cells)))
        if columns == self._columns:
            return
        self._columns = columns
        self._drop_lines()
        for place, cell in enumerate(self._cells):
            row, column = divmod(place, columns)
            self._grid.addWidget(cell, 2 * row, 2 * column)
            if column:
                self._line(2 * row, 2 * column - 1, upright=True)
            elif row:
                self._line(2 * row - 1, 0, across=2 * columns - 1)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, column % 2 == 0 and column < 2 * columns)

    def _line(self, row: int, column: int, *, upright: bool = False, across: int = 1) -> None:
        line = Line(upright=upright)
        self._lines.append(line)
        self._grid.addWidget(line, row, column, 1, across)

    def _drop_lines(self) -> None:
        for line in self._lines:
            self._grid.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
