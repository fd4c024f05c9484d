"""The head of a table: words, the sorting arrow, the tick for all."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from trainer.ui import icons, style, tokens
from trainer.ui.parts.table_model import RowsModel
from trainer.ui.parts.ticks import BOX, paint_tick
from trainer.ui.tokens import Theme

_ALIGN: Final = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}
ARROW: Final = 14


class Head(QHeaderView):
    """Draws the 36 px head; the table decides what a press on it does."""

    def __init__(self, theme: Theme, model: RowsModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._model = model
        self.sorted_by = -1
        self.ascending = True
        self.edge = 0
        self.inner = 0
        self.apart = 0
        self.last_column = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(24))
        self.setFixedHeight(theme.px(tokens.TABLE_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one head."""
        painter.fillRect(rect, style.color(self._theme, "sunken"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, style.color(self._theme, "line"))
        place = logicalIndex - self._model.ticks
        if place < 0:
            self._paint_tick(painter, rect)
        else:
            self._paint_words(painter, self._room(rect, logicalIndex), place)

    def _room(self, rect: QRect, column: int) -> QRect:
        left = self.edge if column == 0 else self.inner
        left += self.apart * self._model.parted(column - self._model.ticks)
        right = self.edge if column == self.last_column else self.inner
        return rect.adjusted(left, 0, -right, 0)

    def _paint_tick(self, painter: QPainter, rect: QRect) -> None:
        side = self._theme.px(BOX)
        box = QRect(rect.left() + self.edge, rect.center().y() - side // 2, side, side)
        count = len(self._model.rows)
        all_ticked = count > 0 and len(self._model.ticked) == count
        paint_tick(painter, self._theme, box, on=all_ticked)

    def _paint_words(self, painter: QPainter, room: QRect, place: int) -> None:
        column = self._model.columns[place]
        sorted_here = place == self.sorted_by
        font = style.font(self._theme, tokens.SMALL, bold=sorted_here)
        painter.setFont(font)
        painter.setPen(style.color(self._theme, "ink" if sorted_here else "ink2"))
        metrics = QFontMetrics(font)
        if sorted_here:
            room = self._paint_arrow(painter, room, metrics.horizontalAdvance(column.title), place)
        text = metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_arrow(self, painter: QPainter, room: QRect, words: int, place: int) -> QRect:
        name = "arrow-up" if self.ascending else "arrow-down"
        ratio = self.devicePixelRatioF()
        image = icons.pixmap(self._theme, name, "ink", ARROW, ratio)
        side = self._theme.px(ARROW)
        top = room.center().y() - side // 2
        if self._model.columns[place].align == "right":
            painter.drawPixmap(room.right() - side + 1, top, image)
            return room.adjusted(0, 0, -side - 2, 0)
        painter.drawPixmap(room.left() + words + 4, top, image)
        return room
