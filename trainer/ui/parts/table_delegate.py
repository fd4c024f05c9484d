"""How a row of a table is drawn: ground, bar, lines of text, icons, small pictures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from trainer.ui import icons, style, tokens
from trainer.ui.parts.levels import bars_width, paint_bars, paint_square
from trainer.ui.parts.meter import paint_meter
from trainer.ui.parts.table_model import Align, Cell, Column, RowsModel
from trainer.ui.parts.ticks import BOX, paint_tick
from trainer.ui.tokens import Theme

METER_WIDTH: Final = 88
EDGE_PADDING: Final = 16
CELL_PADDING: Final = 8
APART: Final = 12

_ALIGN: Final = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}


class RowDelegate(QStyledItemDelegate):
    """Draws the cells of a `ListTable`; the table tells it what is under the mouse."""

    def __init__(self, theme: Theme, model: RowsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.hovered = -1
        self.selected = -1
        self.ringed = -1
        self.pressed_button = -1
        self.last_column = -1
        self.whole = False
        self.heads: frozenset[int] = frozenset()
        self._fonts: dict[tuple[int, bool], tuple[QFont, QFontMetrics]] = {}

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        box: QRect = option.rect
        row, column = index.row(), index.column()
        self._paint_ground(painter, box, row, first=column == 0)
        place = column - self._model.ticks
        room = self._room(box, column)
        if place < 0:
            self._paint_tick(painter, room, row)
        else:
            self._paint_cell(painter, room, row, place)
        if row == self.ringed:
            self._paint_ring(painter, box, column)

    def button_box(self, box: QRect, column: int) -> QRect:
        """Give the place of a cell's button, for pressing it."""
        return self._button_in(self._room(box, column))

    def _button_in(self, room: QRect) -> QRect:
        height = self._theme.px(tokens.CONTROL_SMALL)
        return QRect(room.left(), room.center().y() - height // 2, room.width(), height)

    def _room(self, box: QRect, column: int) -> QRect:
        edge, inner = self._theme.gap(EDGE_PADDING), self._theme.gap(CELL_PADDING)
        left = edge if column == 0 else inner
        left += self._theme.gap(APART) * self._model.parted(column - self._model.ticks)
        right = edge if column == self.last_column else inner
        if self._model.ticks and column == 0:
            right = 0
        return box.adjusted(left, 0, -right, -1)

    def _paint_ground(self, painter: QPainter, box: QRect, row: int, *, first: bool) -> None:
        usual = "sunken" if row in self.heads else "surface"
        name = "hover" if row == self.hovered else usual
        name = "select" if row == self.selected else name
        painter.fillRect(box, style.color(self._theme, name))
        if not self.whole or row + 1 < len(self._model.rows):
            line = QRect(box.left(), box.bottom(), box.width(), 1)
            painter.fillRect(line, style.color(self._theme, "line"))
        if first and row == self.selected:
            bar = QRect(box.left(), box.top(), 4, box.height())
            painter.fillRect(bar, style.color(self._theme, "navy"))

    def _paint_ring(self, painter: QPainter, box: QRect, column: int) -> None:
        colour = style.color(self._theme, "focus")
        painter.fillRect(QRect(box.left(), box.top(), box.width(), 2), colour)
        painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 2), colour)
        if column == 0:
            painter.fillRect(QRect(box.left(), box.top(), 2, box.height()), colour)
        if column == self.last_column:
            painter.fillRect(QRect(box.right() - 1, box.top(), 2, box.height()), colour)

    def _paint_tick(self, painter: QPainter, room: QRect, row: int) -> None:
        side = self._theme.px(BOX)
        box = QRect(room.left(), room.center().y() - side // 2, side, side)
        paint_tick(painter, self._theme, box, on=self._model.is_ticked(row))

    def _paint_cell(self, painter: QPainter, room: QRect, row: int, place: int) -> None:
        column = self._model.columns[place]
        cell = self._model.cell(row, place)
        if cell.button:
            self._paint_button(painter, room, row, cell.text)
            return
        room = self._paint_before(painter, room, cell)
        bold = cell.bold or (column.main and row == self.selected)
        size = tokens.SMALL if cell.small or column.small else tokens.BODY
        font, metrics = self._font(size, bold=bold)
        painter.setFont(font)
        if cell.tag:
            room = self._paint_chip(painter, room, cell, metrics)
        upper, lower = self._lines(room, cell, size)
        tone = cell.tone or column.tone
        self._write(painter, upper, cell.text, tone, column.align, metrics)
        if cell.sub:
            self._paint_sub(painter, lower, cell, column)

    def _paint_before(self, painter: QPainter, room: QRect, cell: Cell) -> QRect:
        theme, middle = self._theme, room.center().y() + 0.5
        width = 0
        if cell.level:
            width = bars_width(theme)
            paint_bars(painter, theme, room.left(), middle, cell.level)
        elif cell.risk:
            width = theme.px(14)
            box = QRectF(room.left(), middle - width / 2, width, width)
            paint_square(painter, theme, box, cell.risk)
        elif cell.meter is not None:
            width = theme.px(METER_WIDTH)
            box = QRectF(room.left(), middle - theme.px(4), width, theme.px(8))
            paint_meter(painter, theme, box, cell.meter)
        elif cell.icon:
            width = theme.px(18)
            self._paint_icon(painter, room.left(), middle, cell.icon, cell.tone or "ink2", 18)
        return room.adjusted(width + theme.gap(8), 0, 0, 0) if width else room

    def _paint_sub(self, painter: QPainter, room: QRect, cell: Cell, column: Column) -> None:
        font, metrics = self._font(tokens.SMALL, bold=False)
        painter.setFont(font)
        tone = cell.sub_tone or "ink2"
        if cell.sub_icon:
            middle = room.center().y() + 0.5
            self._paint_icon(painter, room.left(), middle, cell.sub_icon, tone, 16)
            room = room.adjusted(self._theme.px(16) + self._theme.gap(4), 0, 0, 0)
        self._write(painter, room, cell.sub, tone, column.align, metrics)

    def _paint_icon(  # noqa: PLR0913, PLR0917 - a place and a picture
        self, painter: QPainter, left: int, middle: float, name: str, tone: str, size: int
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        image = icons.pixmap(self._theme, name, tone, size, ratio)
        painter.drawPixmap(left, round(middle - self._theme.px(size) / 2), image)

    def _paint_chip(
        self, painter: QPainter, room: QRect, cell: Cell, metrics: QFontMetrics
    ) -> QRect:
        pad, height = self._theme.gap(8), self._theme.px(24)
        width = min(metrics.horizontalAdvance(cell.text) + 2 * pad, room.width())
        box = QRect(room.left(), room.center().y() - height // 2 + 1, width, height)
        soft = f"{cell.tone}soft" if cell.tone in {"ok", "warn", "bad"} else "chip"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color(self._theme, soft))
        painter.drawRoundedRect(box, tokens.RADIUS_TAG, tokens.RADIUS_TAG)
        painter.restore()
        return room.adjusted(pad, 0, -pad, 0)

    def _paint_button(self, painter: QPainter, room: QRect, row: int, text: str) -> None:
        box = QRectF(self._button_in(room)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.color(self._theme, "edge")))
        fill = "select" if row == self.pressed_button else "surface"
        painter.setBrush(style.color(self._theme, fill))
        painter.drawRoundedRect(box, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        painter.setFont(self._font(tokens.BODY, bold=False)[0])
        painter.setPen(style.color(self._theme, "ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _lines(self, room: QRect, cell: Cell, size: int) -> tuple[QRect, QRect]:
        if not cell.sub:
            return room, room
        upper, lower = self._theme.line(size), self._theme.line(tokens.SMALL)
        top = room.top() + (room.height() - upper - lower) // 2
        first = QRect(room.left(), top, room.width(), upper)
        return first, QRect(room.left(), top + upper, room.width(), lower)

    def _write(  # noqa: PLR0913, PLR0917 - a place and a text
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        tone: str,
        align: Align,
        metrics: QFontMetrics,
    ) -> None:
        painter.setPen(style.color(self._theme, tone))
        short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _ALIGN[align] | Qt.AlignmentFlag.AlignVCenter, short)

    def _font(self, size: int, *, bold: bool) -> tuple[QFont, QFontMetrics]:
        found = self._fonts.get((size, bold))
        if found is None:
            font = style.font(self._theme, size, bold=bold)
            found = self._fonts[size, bold] = (font, QFontMetrics(font))
        return found
