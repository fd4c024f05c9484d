"""Accident levels as bars, risk levels as squares; both always with their words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trainer.ui import style, tokens
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

BARS: Final = 4
RISKS: Final = ("重大风险", "较大风险", "一般风险", "低风险")


class LevelBars(QWidget):
    """Four bars, *filled* of them full (4 = 特别重大 … 1 = 一般), and the words."""

    def __init__(self, theme: Theme, filled: int, words: str, size: int = tokens.BODY) -> None:
        super().__init__()
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap(8))
        row.addWidget(_Bars(theme, filled))
        row.addWidget(Label(theme, words, size))
        row.addStretch()


class RiskBadge(QWidget):
    """A square in the colour of the risk *level* (1 = 重大 … 4 = 低) and its words."""

    def __init__(self, theme: Theme, level: int, words: str = "") -> None:
        super().__init__()
        words = words or t(RISKS[level - 1])
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap(8))
        row.addWidget(_Square(theme, level))
        row.addWidget(Label(theme, words))
        row.addStretch()


def bars_width(theme: Theme) -> int:
    """Give the width `paint_bars` needs."""
    return BARS * theme.px(5) + (BARS - 1) * theme.px(2)


def paint_bars(painter: QPainter, theme: Theme, left: float, middle: float, filled: int) -> None:
    """Draw the four bars round the height *middle*, also inside rows of a table."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width, height, step = theme.px(5), theme.px(14), theme.px(7)
    for number in range(BARS):
        box = QRectF(left + number * step, middle - height / 2, width, height)
        full = number < filled
        painter.setPen(QPen(style.color(theme, "navy" if full else "edge")))
        painter.setBrush(style.color(theme, "navy") if full else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1)
    painter.restore()


def paint_square(painter: QPainter, theme: Theme, box: QRectF, level: int) -> None:
    """Draw the square of a risk *level*, also inside rows of a table."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.color(theme, "ink2")))
    painter.setBrush(style.color(theme, f"r{level}"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.restore()


class _Bars(QWidget):
    def __init__(self, theme: Theme, filled: int) -> None:
        super().__init__()
        self._theme, self._filled = theme, filled
        self.setFixedSize(bars_width(theme), theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint_bars(painter, self._theme, 0, self.height() / 2, self._filled)


class _Square(QWidget):
    def __init__(self, theme: Theme, level: int) -> None:
        super().__init__()
        self._theme, self._level = theme, level
        self.setFixedSize(QSize(theme.px(14), theme.px(14)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint_square(painter, self._theme, QRectF(self.rect()), self._level)
