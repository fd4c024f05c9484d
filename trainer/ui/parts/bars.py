"""Bars: how often each score came, and how much of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter

from trainer.ui import style
from trainer.ui.parts.chart import Chart
from trainer.ui.tokens import Theme
from trainer.ui.words import t

HATCH_STEP = 6


class Histogram(Chart):
    """Counts of equal bins from *low* on, *width* each; those under *mark* are hatched.

    `picked` carries the number of the bin pressed.
    """

    picked = Signal(int)

    def __init__(  # noqa: PLR0913 - what a histogram is made of
        self,
        theme: Theme,
        counts: Sequence[int],
        *,
        low: int,
        width: int,
        mark: int | None = None,
        mark_words: str = "",
        sentence: str = "",
    ) -> None:
        super().__init__(theme, sentence, 200)
        self._counts = tuple(counts)
        self._low, self._width = low, width
        self._mark, self._mark_words = mark, mark_words

    def figures(self) -> list[tuple[str, ...]]:
        """Give bins and counts."""
        rows = [
            (f"{self._edge(i)}–{self._edge(i + 1)}", str(n)) for i, n in enumerate(self._counts)
        ]
        return [(t("区间"), t("人数")), *rows]

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw bars, numbers, axis and mark."""
        plot = self._plot(box)
        for place in range(len(self._counts)):
            self._draw_bin(painter, plot, place)
        painter.setPen(self.pen("edge"))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        for place in range(len(self._counts) + 1):
            left = plot.left() + place * self._step(plot)
            words = QRectF(left - 30, plot.bottom() + 4, 60, self.theme.line(13))
            self.write(painter, words, str(self._edge(place)))
        if self._mark is not None:
            self._draw_mark(painter, plot, self._mark)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the bin pressed."""
        super().mouseReleaseEvent(event)
        plot = self._plot(QRectF(self.rect()))
        place = int((event.position().x() - plot.left()) // self._step(plot))
        if 0 <= place < len(self._counts):
            self.picked.emit(place)

    def _edge(self, place: int) -> int:
        return self._low + place * self._width

    def _plot(self, box: QRectF) -> QRectF:
        line, side = self.theme.line(13), self.theme.px(16)
        above = line * (2 if self._mark is not None else 1)
        return box.adjusted(side, above, -side, -line - 6)

    def _step(self, plot: QRectF) -> float:
        return plot.width() / max(len(self._counts), 1)

    def _draw_bin(self, painter: QPainter, plot: QRectF, place: int) -> None:
        count, step = self._counts[place], self._step(plot)
        height = plot.height() * count / max(*self._counts, 1)
        left = plot.left() + place * step
        bar = QRectF(left + 3, plot.bottom() - height, step - 6, height)
        under = self._mark is not None and self._edge(place + 1) <= self._mark
        if count:
            paint_bar(painter, self.theme, bar, "data", hatched=under)
        line = self.theme.line(13)
        self.write(painter, QRectF(left, bar.top() - line, step, line), str(count), "ink")

    def _draw_mark(self, painter: QPainter, plot: QRectF, mark: int) -> None:
        share = (mark - self._low) / (self._width * max(len(self._counts), 1))
        left = plot.left() + plot.width() * share
        top = plot.top() - self.theme.line(13)
        painter.setPen(self.pen("ink", 2, dashed=True))
        painter.drawLine(QPointF(left, top), QPointF(left, plot.bottom()))
        words = QRectF(left - 208, top - 4, 200, self.theme.line(13))
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.write(painter, words, self._mark_words or str(mark), "ink", end, bold=True)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its words, its length (0…1), what stands at its end, its colour."""

    words: str
    share: float
    value: str
    tone: str = "data"


class Bars(Chart):
    """Level bars from zero, one under the other, the value at the right end."""

    def __init__(
        self, theme: Theme, bars: Sequence[Bar], sentence: str = "", words_width: int = 64
    ) -> None:
        super().__init__(theme, sentence, 22 * max(len(bars), 1))
        self._bars = tuple(bars)
        self._words_width = words_width
        self.setFixedHeight(theme.px(22) * max(len(bars), 1))

    def figures(self) -> list[tuple[str, ...]]:
        """Give words and values."""
        return [(t("项目"), t("数值")), *((bar.words, bar.value) for bar in self._bars)]

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw words, bars and values."""
        height = box.height() / max(len(self._bars), 1)
        words, value = self.theme.px(self._words_width), self.theme.px(56)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for place, bar in enumerate(self._bars):
            row = QRectF(box.left(), box.top() + place * height, box.width(), height)
            self.write(painter, row, bar.words, "ink2", left)
            self.write(painter, row, bar.value, "ink", right)
            room = row.adjusted(words, (height - self.theme.px(10)) / 2, -value, 0)
            length = room.width() * min(max(bar.share, 0), 1)
            shape = QRectF(room.left(), room.top(), length, self.theme.px(10))
            painter.fillRect(shape, style.color(self.theme, bar.tone))


def paint_bar(
    painter: QPainter, theme: Theme, bar: QRectF, tone: str, *, hatched: bool = False
) -> None:
    """Draw a bar, full or hatched at 45°."""
    painter.save()
    colour = style.color(theme, tone)
    if not hatched:
        painter.fillRect(bar, colour)
    else:
        pen = painter.pen()
        pen.setColor(colour)
        pen.setWidthF(1.5)
        pen.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setClipRect(bar)
        start = -bar.height()
        while start < bar.width():
            foot = QPointF(bar.left() + start, bar.bottom())
            painter.drawLine(foot, QPointF(foot.x() + bar.height(), bar.top()))
            start += HATCH_STEP
    painter.restore()
