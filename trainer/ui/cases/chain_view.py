"""The chain of direct causes over the management causes: boxes of equal width, straight lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.training.case import Cause, Link
from trainer.ui import style, tokens
from trainer.ui.tokens import Theme
from trainer.ui.words import t

BOX: Final = 168
"""The least width of a box; as many stand in a row as there is room for."""
LABEL: Final = 76
_WRAP: Final = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
)


@dataclass(frozen=True, slots=True)
class _Text:
    """What stands in a box; *tones* are those of its ground, its edge and its words."""

    head: str
    body: str
    tones: tuple[str, str, str] = ("surface", "edge", "ink")


class ChainView(QWidget):
    """Draws both; either may be empty."""

    def __init__(self, theme: Theme, links: Sequence[Link], causes: Sequence[Cause]) -> None:
        super().__init__()
        self.theme = theme
        last = len(links) - 1
        self._direct = [
            _Text(f"{n + 1}　{link.head}", link.text, _END if n == last else _LINK)
            for n, link in enumerate(links)
        ]
        self._managed = [_Text(c.who, what) for c in causes for what in c.what]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = (f"{text.head}：{text.body}" for text in (*self._direct, *self._managed))
        self.setAccessibleName(t("原因：{}").format("；".join(said)))
        self._fit()

    def sizeHint(self) -> QSize:
        """Need as many rows as the boxes take."""
        return QSize(self.theme.px(480), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take more height when the width shrinks."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lines first, boxes over them."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direct = self._places(self._direct, 0)
        managed = self._places(self._managed, self._second_top())
        self._paint_arrows(painter, direct)
        if direct and managed:
            self._paint_bus(painter, direct[-1], managed)
        self._paint_label(painter, t("直接原因"), direct)
        self._paint_label(painter, t("管理原因"), managed)
        for box, text in zip(direct + managed, self._direct + self._managed, strict=True):
            self._paint_box(painter, box, text)

    # Measures.

    def _fit(self) -> None:
        places = self._places(self._managed, self._second_top()) or self._places(self._direct, 0)
        bottom = max((place.bottom() for place in places), default=0)
        self.setFixedHeight(int(bottom) + 2)
        self.update()

    def _columns(self) -> int:
        room = self.width() - self.theme.px(LABEL)
        return max((room + self._gap()) // (self.theme.px(BOX) + self._gap()), 1)

    def _gap(self) -> int:
        return self.theme.gap(24)

    def _box_width(self) -> float:
        count = self._columns()
        room = self.width() - self.theme.px(LABEL) - 1
        return (room - (count - 1) * self._gap()) / count

    def _second_top(self) -> float:
        direct = self._places(self._direct, 0)
        return max((box.bottom() for box in direct), default=-2.0 * self._gap()) + 2 * self._gap()

    def _places(self, texts: Sequence[_Text], top: float) -> list[QRectF]:
        """Where the boxes stand, row below row, the boxes of a row of equal height."""
        found: list[QRectF] = []
        count, wide = self._columns(), self._box_width()
        for first in range(0, len(texts), count):
            row = texts[first : first + count]
            high = max(self._height(text, wide) for text in row)
            for place in range(len(row)):
                left = self.theme.px(LABEL) + place * (wide + self._gap())
                found.append(QRectF(left, top, wide, high))
            top += high + 1.5 * self._gap()
        return found

    def _height(self, text: _Text, wide: float) -> float:
        pad = self.theme.gap(12)
        return sum(self._lines(text, wide)) + 2 * pad + self.theme.gap(4)

    def _lines(self, text: _Text, wide: float) -> tuple[float, float]:
        room = QRect(0, 0, int(wide) - 2 * self.theme.gap(12), 10_000)
        bold = QFontMetrics(style.font(self.theme, tokens.SMALL, bold=True))
        plain = QFontMetrics(style.font(self.theme, tokens.SMALL))
        return (
            bold.boundingRect(room, _WRAP, text.head).height(),
            plain.boundingRect(room, _WRAP, text.body).height(),
        )

    # Drawing.

    def _paint_label(self, painter: QPainter, words: str, places: Sequence[QRectF]) -> None:
        if not places:
            return
        painter.setFont(style.font(self.theme, tokens.SMALL))
        painter.setPen(style.color(self.theme, "ink2"))
        room = QRectF(0, places[0].top(), self.theme.px(LABEL), places[0].height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_box(self, painter: QPainter, box: QRectF, text: _Text) -> None:
        ground, edge, ink = text.tones
        painter.setBrush(style.color(self.theme, ground))
        painter.setPen(QPen(style.color(self.theme, edge)))
        painter.drawRoundedRect(
            box.adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL
        )
        pad = self.theme.gap(12)
        inner = box.adjusted(pad, pad, -pad, -pad)
        head, _ = self._lines(text, box.width())
        painter.setPen(style.color(self.theme, ink))
        painter.setFont(style.font(self.theme, tokens.SMALL, bold=True))
        painter.drawText(inner, _WRAP, text.head)
        painter.setFont(style.font(self.theme, tokens.SMALL))
        painter.drawText(inner.adjusted(0, head + self.theme.gap(4), 0, 0), _WRAP, text.body)

    def _paint_arrows(self, painter: QPainter, places: Sequence[QRectF]) -> None:
        for before, after in pairwise(places):
            if before.top() == after.top():
                start = QPointF(before.right(), before.center().y())
                self._paint_line(painter, [start, QPointF(after.left(), start.y())])
            else:
                self._paint_turn(painter, before, after)

    def _paint_turn(self, painter: QPainter, before: QRectF, after: QRectF) -> None:
        """From the end of a row down and back to the first box of the next."""
        middle = (before.bottom() + after.top()) / 2
        x, back = before.center().x(), after.center().x()
        corners = [(x, before.bottom()), (x, middle), (back, middle), (back, after.top())]
        self._paint_line(painter, [QPointF(*corner) for corner in corners])

    def _paint_bus(self, painter: QPainter, end: QRectF, places: Sequence[QRectF]) -> None:
        """Each management cause joins the line that leads up to the last of the direct ones."""
        gutter = places[0].left() - self.theme.gap(12)
        first = places[0].top() - self._gap()
        for top in sorted({place.top() for place in places}):
            line = first if top == places[0].top() else top - 0.75 * self._gap()
            row = [place.center().x() for place in places if place.top() == top]
            for x in row:
                self._paint_plain(painter, [QPointF(x, top), QPointF(x, line)])
            ends = [*row, end.center().x()] if line == first else [*row, gutter]
            self._paint_plain(painter, [QPointF(min(ends), line), QPointF(max(ends), line)])
            if line != first:
                self._paint_plain(painter, [QPointF(gutter, line), QPointF(gutter, first)])
                self._paint_plain(painter, [QPointF(gutter, first), QPointF(row[0], first)])
        x = end.center().x()
        self._paint_line(painter, [QPointF(x, first), QPointF(x, end.bottom())])

    def _paint_plain(self, painter: QPainter, points: Sequence[QPointF]) -> None:
        painter.setPen(QPen(style.color(self.theme, "edge"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))

    def _paint_line(self, painter: QPainter, points: Sequence[QPointF]) -> None:
        """Draw a line with an arrow head; its last stretch is level or upright."""
        self._paint_plain(painter, points)
        end, before = points[-1], points[-2]
        size = self.theme.px(5)
        along = QPointF(_sign(end.x() - before.x()), _sign(end.y() - before.y())) * size * 1.6
        across = QPointF(along.y(), along.x()) * 0.6
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color(self.theme, "edge"))
        painter.drawPolygon(QPolygonF([end, end - along + across, end - along - across]))


_LINK: Final = ("select", "navy", "ink")
_END: Final = ("navy", "navy", "surface")


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
