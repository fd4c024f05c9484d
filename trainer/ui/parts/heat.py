"""A small table whose cells are the darker the more they count; empty cells stand out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter

from trainer.ui import style
from trainer.ui.parts.chart import Chart
from trainer.ui.tokens import Theme
from trainer.ui.words import t

ROW = 30
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class HeatTable(Chart):
    """*counts* has a row for each of *rows* and in it a number for each of *columns*.

    `picked` carries row and column of the cell pressed, by mouse or by arrows and Enter.
    """

    picked = Signal(int, int)

    def __init__(  # noqa: PLR0913 - what a table is made of
        self,
        theme: Theme,
        rows: Sequence[str],
        columns: Sequence[str],
        counts: Sequence[Sequence[int]],
        sentence: str = "",
        *,
        words_width: int = 128,
    ) -> None:
        super().__init__(theme, sentence, ROW * (len(rows) + 1))
        self._rows, self._columns = tuple(rows), tuple(columns)
        self._counts = tuple(map(tuple, counts))
        self._words_width = words_width
        self._at = (0, 0)
        self.setFixedHeight(theme.px(ROW) * (len(rows) + 1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def figures(self) -> list[tuple[str, ...]]:
        """Give the same table as text."""
        rows = zip(self._rows, self._counts, strict=True)
        return [("", *self._columns), *((name, *map(str, counts)) for name, counts in rows)]

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw heads, names and cells."""
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for place, words in enumerate(self._columns):
            self.write(painter, self._cell(box, -1, place), words)
        for row, words in enumerate(self._rows):
            self.write(painter, self._name(box, row), words, "ink", left)
            for column in range(len(self._columns)):
                self._draw_cell(painter, self._cell(box, row, column), row, column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next cell by arrows; Enter or Space picks."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._go(self._at[0] + step[0], self._at[1] + step[1])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.picked.emit(*self._at)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the cell pressed."""
        super().mouseReleaseEvent(event)
        place = self._place(event.position())
        if place is not None:
            self._go(*place)
            self.picked.emit(*place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring the cell the arrows are at."""
        super().focusInEvent(event)
        self._go(*self._at)

    def _go(self, row: int, column: int) -> None:
        last_row, last_column = len(self._rows) - 1, len(self._columns) - 1
        self._at = (min(max(row, 0), last_row), min(max(column, 0), last_column))
        count = self._counts[self._at[0]][self._at[1]]
        said = f"{self._rows[self._at[0]]}，{self._columns[self._at[1]]}，{count}"
        self.setAccessibleName(t("图，{}").format(said))
        self.update()

    def _draw_cell(self, painter: QPainter, cell: QRectF, row: int, column: int) -> None:
        count = self._counts[row][column]
        most = max((n for counts in self._counts for n in counts), default=1)
        painter.save()
        painter.setOpacity(0.25 + 0.75 * count / most if count else 1)
        painter.fillRect(cell, style.color(self.theme, "data3" if count else "warnsoft"))
        painter.restore()
        self.write(painter, cell, f"{count:,}", "ink" if count else "warn", bold=not count)
        if self.hasFocus() and (row, column) == self._at:
            painter.setPen(self.pen("focus", 2))
            painter.drawRect(cell.adjusted(1, 1, -1, -1))

    def _place(self, point: QPointF) -> tuple[int, int] | None:
        box = QRectF(self.rect())
        for row in range(len(self._rows)):
            for column in range(len(self._columns)):
                if self._cell(box, row, column).contains(point):
                    return row, column
        return None

    def _name(self, box: QRectF, row: int) -> QRectF:
        height = self.theme.px(ROW)
        width = self.theme.px(self._words_width)
        return QRectF(box.left(), box.top() + (row + 1) * height, width, height)

    def _cell(self, box: QRectF, row: int, column: int) -> QRectF:
        left, height = self.theme.px(self._words_width), self.theme.px(ROW)
        width = (box.width() - left) / max(len(self._columns), 1)
        top = box.top() + (row + 1) * height
        return QRectF(box.left() + left + column * width, top, width, height).adjusted(2, 2, 0, 0)
