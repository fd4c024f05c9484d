"""Means with their 95 % intervals, so that nobody ranks what cannot be told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui import style, tokens
from trainer.ui.parts.chart import Chart
from trainer.ui.tokens import Theme
from trainer.ui.words import t

FEW: Final = 10


@dataclass(frozen=True, slots=True)
class Interval:
    """One unit: its words, how many people, mean, and the ends of the interval."""

    words: str
    people: int
    mean: float
    low: float
    high: float
    note: str = ""


class Intervals(Chart):
    """Rows of dot and line over a scale; units of fewer than ten stand below, hollow."""

    def __init__(  # noqa: PLR0913 - what the chart is made of
        self,
        theme: Theme,
        rows: Sequence[Interval],
        *,
        low: float,
        high: float,
        overall: float | None = None,
        sentence: str = "",
    ) -> None:
        ranked = sorted((r for r in rows if r.people >= FEW), key=lambda r: -r.mean)
        few = [row for row in rows if row.people < FEW]
        super().__init__(theme, sentence, tokens.ROW * (len(rows) + 1))
        self._rows = [*enumerate(ranked, 1), *((0, row) for row in few)]
        self._low, self._high, self._overall = low, high, overall
        self.setFixedHeight(theme.px(tokens.ROW) * (len(rows) + 1))

    def figures(self) -> list[tuple[str, ...]]:
        """Give units with mean and interval."""
        rows = [
            (r.words, str(r.people), f"{r.mean:.1f}", f"{r.low:.1f}–{r.high:.1f}")
            for _, r in self._rows
        ]
        return [(t("单位"), t("人数"), t("平均"), t("区间")), *rows]

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw the head with the scale, then the rows."""
        height = box.height() / (len(self._rows) + 1)
        plot = self._plot(box)
        self._draw_head(painter, QRectF(box.left(), box.top(), box.width(), height), plot)
        if self._overall is not None:
            left = self._x(plot, self._overall)
            painter.setPen(self.pen("edge", dashed=True))
            painter.drawLine(QPointF(left, box.top() + height), QPointF(left, box.bottom()))
        for place, (rank, row) in enumerate(self._rows, 1):
            line = QRectF(box.left(), box.top() + place * height, box.width(), height)
            self._draw_row(painter, line, plot, rank, row)

    def _plot(self, box: QRectF) -> QRectF:
        px = self.theme.px
        return box.adjusted(px(184), 0, -px(210), 0)

    def _x(self, plot: QRectF, value: float) -> float:
        share = (value - self._low) / ((self._high - self._low) or 1)
        return plot.left() + plot.width() * min(max(share, 0), 1)

    def _draw_head(self, painter: QPainter, line: QRectF, plot: QRectF) -> None:
        heads = ("", t("单位"), t("人数"), t("平均"), t("区间"), t("合格"))
        self._write_row(painter, line, plot, heads, strong="ink2")
        for part in range(4):
            value = self._low + (self._high - self._low) * part / 3
            left = self._x(plot, value)
            words = QRectF(left - 30, line.top(), 60, line.height())
            self.write(painter, words, f"{value:.0f}")

    def _draw_row(
        self, painter: QPainter, line: QRectF, plot: QRectF, rank: int, row: Interval
    ) -> None:
        words = (
            str(rank) if rank else "–",
            row.words,
            t("{} 人").format(row.people),
            f"{row.mean:.1f}",
            f"{row.low:.1f}–{row.high:.1f}",
            row.note,
        )
        self._write_row(painter, line, plot, words, strong="ink")
        middle = line.center().y()
        few = not rank
        painter.setPen(self.pen("data", 2 if few else 4, dashed=few))
        start, end = self._x(plot, row.low), self._x(plot, row.high)
        painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        painter.setPen(self.pen("data", 2))
        painter.setBrush(style.color(self.theme, "surface" if few else "data"))
        radius = self.theme.px(6)
        painter.drawEllipse(QPointF(self._x(plot, row.mean), middle), radius, radius)

    def _write_row(
        self, painter: QPainter, line: QRectF, plot: QRectF, words: tuple[str, ...], *, strong: str
    ) -> None:
        px, top, height = self.theme.px, line.top(), line.height()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        places = (
            (QRectF(line.left(), top, px(20), height), "ink2", right),
            (QRectF(line.left() + px(28), top, px(88), height), strong, left),
            (QRectF(line.left() + px(110), top, px(48), height), "ink2", right),
            (QRectF(plot.right() + px(12), top, px(44), height), strong, right),
            (QRectF(plot.right() + px(60), top, px(88), height), "ink2", right),
            (QRectF(plot.right() + px(150), top, px(60), height), "ink2", right),
        )
        for number, (box, tone, align) in enumerate(places):
            bold = number == 3 and strong == "ink"
            self.write(painter, box, words[number], tone, align, bold=bold)


class LegendLine(QWidget):
    """A bit of line before words of a legend, dashed for last time."""

    def __init__(self, theme: Theme, *, dashed: bool = False) -> None:
        super().__init__()
        self._theme, self._dashed = theme, dashed
        self.setFixedSize(QSize(theme.px(28), theme.px(16)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        del event
        painter = QPainter(self)
        pen = painter.pen()
        pen.setColor(style.color(self._theme, "data2" if self._dashed else "data"))
        pen.setWidth(2 if self._dashed else 3)
        pen.setStyle(Qt.PenStyle.DashLine if self._dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        middle = self.height() // 2
        painter.drawLine(0, middle, self.width(), middle)
