"""The course of an accident: moments on a line, with the time between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui import style, tokens
from trainer.ui.tokens import Theme

MIN_STEP: Final = 132
DOT: Final = 8


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment: its time, what happened, and the time *since* the one before.

    The stretch before an *open* moment is dashed, and so is its ring.
    """

    time: str
    words: str
    since: str = ""
    open: bool = False


class Timeline(QWidget):
    """Draws moments at equal steps; too many for one line go on below."""

    def __init__(self, theme: Theme, moments: Sequence[Moment] = ()) -> None:
        super().__init__()
        self.theme = theme
        self._moments: tuple[Moment, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_moments(moments)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show other moments."""
        self._moments = tuple(moments)
        words = "；".join(f"{m.time} {m.words}" for m in self._moments)
        self.setAccessibleName(words)
        self._fit()

    def sizeHint(self) -> QSize:
        """Need as many bands as the moments take."""
        return QSize(self.theme.px(480), self._bands() * self._band_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take more height when the width shrinks."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bands."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        per = self._per_band()
        for band in range(self._bands()):
            top = band * self._band_height()
            self._paint_band(painter, top, self._moments[band * per : (band + 1) * per])
            for moment in self._moments[(band + 1) * per : (band + 1) * per + 1]:
                self._paint_way_on(painter, top, moment)

    def _fit(self) -> None:
        self.setFixedHeight(self._bands() * self._band_height())
        self.update()

    def _per_band(self) -> int:
        most = max(self.width() // self._least_step(), 1)
        return max(min(most, len(self._moments)), 1)

    def _least_step(self) -> int:
        """How wide a step must be for each time and the interval after it to stand side by side."""
        bold = QFontMetrics(style.font(self.theme, tokens.SMALL, bold=True))
        since = [*(m.since for m in self._moments[1:]), ""]
        wide = [
            bold.horizontalAdvance(m.time) + bold.horizontalAdvance(after) + self.theme.gap(28)
            for m, after in zip(self._moments, since, strict=True)
        ]
        return max(self.theme.px(MIN_STEP), *wide, 1)

    def _word_lines(self) -> int:
        """How many lines the longest words take in a step."""
        metrics = QFontMetrics(style.font(self.theme, tokens.SMALL))
        room = QRect(0, 0, int(self._room()), 10_000)
        tall = [metrics.boundingRect(room, _WRAP, m.words).height() for m in self._moments]
        return max(-(-max(tall, default=0) // metrics.lineSpacing()), 1)

    def _room(self) -> float:
        return self.width() / self._per_band() - self.theme.gap(12)

    def _bands(self) -> int:
        return max(-(-len(self._moments) // self._per_band()), 1)

    def _band_height(self) -> int:
        lines = self.theme.line(tokens.SMALL)
        return lines * (2 + self._word_lines()) + self.theme.gap(20)

    def _paint_band(self, painter: QPainter, top: int, moments: Sequence[Moment]) -> None:
        step = self.width() / self._per_band()
        line = self.theme.line(tokens.SMALL)
        middle = top + line + self.theme.gap(14)
        for place, moment in enumerate(moments):
            left = place * step + self.theme.px(DOT)
            if place:
                self._paint_stretch(painter, left - step, left, middle, moment)
        for place, moment in enumerate(moments):
            left = place * step + self.theme.px(DOT)
            self._paint_dot(painter, QPointF(left, middle), hollow=moment.open)
            self._paint_words(painter, place * step, step, top, moment)

    def _paint_way_on(self, painter: QPainter, top: int, moment: Moment) -> None:
        """Draw the stretch that goes on in the band below, with its interval."""
        width = float(self.width())
        start = width - width / self._per_band() + 2 * self.theme.px(DOT)
        middle = top + self.theme.line(tokens.SMALL) + self.theme.gap(14)
        self._paint_stretch(painter, start, width, middle, moment)
        metrics = QFontMetrics(style.font(self.theme, tokens.SMALL, bold=True))
        painter.setFont(style.font(self.theme, tokens.SMALL, bold=True))
        self._paint_since(painter, width, top, moment, metrics)

    def _paint_stretch(
        self, painter: QPainter, start: float, end: float, middle: float, moment: Moment
    ) -> None:
        pen = QPen(style.color(self.theme, "data"), 3)
        if moment.open:
            pen = QPen(style.color(self.theme, "data"), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(start, middle), QPointF(end, middle))

    def _paint_dot(self, painter: QPainter, place: QPointF, *, hollow: bool) -> None:
        radius = self.theme.px(DOT)
        painter.setPen(QPen(style.color(self.theme, "data"), 3 if hollow else 1))
        painter.setBrush(style.color(self.theme, "surface" if hollow else "data"))
        inset = 1.5 if hollow else 0
        painter.drawEllipse(place, radius - inset, radius - inset)

    def _paint_words(
        self, painter: QPainter, left: float, step: float, top: int, moment: Moment
    ) -> None:
        line = self.theme.line(tokens.SMALL)
        room = step - self.theme.gap(12)
        bold = style.font(self.theme, tokens.SMALL, bold=True)
        painter.setFont(bold)
        painter.setPen(style.color(self.theme, "ink"))
        painter.drawText(QRectF(left, top, room, line), _LEFT, moment.time)
        if moment.since and left:
            self._paint_since(painter, left, top, moment, QFontMetrics(bold))
        painter.setFont(style.font(self.theme, tokens.SMALL))
        painter.setPen(style.color(self.theme, "ink"))
        below = QRectF(left, top + line + self.theme.gap(28), room, self._word_lines() * line)
        painter.drawText(below, _WRAP, moment.words)

    def _paint_since(
        self, painter: QPainter, left: float, top: int, moment: Moment, metrics: QFontMetrics
    ) -> None:
        width = metrics.horizontalAdvance(moment.since)
        box = QRectF(left - width - self.theme.gap(16), top, width, self.theme.line(tokens.SMALL))
        painter.setPen(style.color(self.theme, "data"))
        painter.drawText(box, _LEFT, moment.since)


_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAP: Final = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
)
