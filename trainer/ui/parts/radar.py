"""Topics on a web, always from 0 to 100, this time against the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from trainer.ui import style
from trainer.ui.parts.chart import Chart
from trainer.ui.tokens import Theme
from trainer.ui.words import t

MOST: Final = 8
RINGS: Final = (0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True, slots=True)
class Spoke:
    """One topic: its words, the value this time and the last time (0…100)."""

    words: str
    value: float
    before: float | None = None


class Radar(Chart):
    """At most eight topics; the lowest is written bold in red."""

    def __init__(self, theme: Theme, spokes: Sequence[Spoke], sentence: str = "") -> None:
        super().__init__(theme, sentence, 320)
        self.setMinimumWidth(theme.px(340))
        self._spokes = tuple(spokes)[:MOST]

    def figures(self) -> list[tuple[str, ...]]:
        """Give topics and values."""
        rows = [
            (s.words, f"{s.value:.0f}%", "" if s.before is None else f"{s.before:.0f}%")
            for s in self._spokes
        ]
        return [(t("主题"), t("本次"), t("上次")), *rows]

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw web, both shapes and the words."""
        if not self._spokes:
            return
        middle = box.center()
        margin = QPointF(self.theme.px(96), self.theme.px(48))
        radius = min(box.width() / 2 - margin.x(), box.height() / 2 - margin.y())
        self._draw_web(painter, middle, radius)
        before = [s.before for s in self._spokes]
        values = [value for value in before if value is not None]
        if len(values) == len(before):
            painter.setPen(self.pen("data2", 2, dashed=True))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(self._shape(middle, radius, values))
        self._draw_now(painter, middle, radius)
        self._draw_words(painter, middle, radius)

    def _direction(self, place: int) -> QPointF:
        angle = 2 * pi * place / len(self._spokes) - pi / 2
        return QPointF(cos(angle), sin(angle))

    def _shape(self, middle: QPointF, radius: float, values: Sequence[float]) -> QPolygonF:
        points = [
            middle + self._direction(i) * (radius * min(max(value, 0), 100) / 100)
            for i, value in enumerate(values)
        ]
        return QPolygonF(points)

    def _draw_web(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        painter.setPen(self.pen("grid"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in RINGS:
            full = [100 * ring] * len(self._spokes)
            painter.drawPolygon(self._shape(middle, radius, full))
        for place in range(len(self._spokes)):
            painter.drawLine(middle, middle + self._direction(place) * radius)

    def _draw_now(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        shape = self._shape(middle, radius, [s.value for s in self._spokes])
        ground = QColor(style.color(self.theme, "data"))
        ground.setAlpha(32)
        painter.setBrush(ground)
        painter.setPen(self.pen("data", 2.5))
        painter.drawPolygon(shape)
        painter.setBrush(style.color(self.theme, "data"))
        for place in range(shape.count()):
            painter.drawEllipse(shape.at(place), 3, 3)

    def _draw_words(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        lowest = min(range(len(self._spokes)), key=lambda i: self._spokes[i].value)
        line = self.theme.line(13)
        for place, spoke in enumerate(self._spokes):
            way = self._direction(place)
            end = middle + way * (radius + self.theme.px(10))
            width = self.theme.px(110)
            shift = -width / 2 + way.x() * width / 2
            top = end.y() - line + way.y() * line
            box = QRectF(end.x() + shift, top, width, 2 * line)
            low = place == lowest
            words = f"{spoke.words}\n{spoke.value:.0f}%"
            self.write(painter, box, words, "bad" if low else "ink", _side(way.x()), bold=low)


def _side(x: float) -> Qt.AlignmentFlag:
    middle = Qt.AlignmentFlag.AlignVCenter
    if abs(x) < 0.1:
        return Qt.AlignmentFlag.AlignHCenter | middle
    return (Qt.AlignmentFlag.AlignLeft if x > 0 else Qt.AlignmentFlag.AlignRight) | middle
