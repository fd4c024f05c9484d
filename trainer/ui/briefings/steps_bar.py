"""The six steps by name: done and current are filled, any can be pressed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy

from trainer.training.briefing import STEPS
from trainer.ui import style
from trainer.ui.tokens import Theme

SHORT: Final = ("点名", "状态检查", "安排任务", "教育培训", "注意事项", "整理资料")
_WORDS: Final = 32


class StepsBar(QFrame):
    """Tells `pressed` with the number of a step; `show_step` moves on."""

    pressed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "bottom-line")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(0)
        self.steps = [_Step(theme, number) for number in range(len(STEPS))]
        for step in self.steps:
            step.clicked.connect(lambda _=False, n=step.number: self.pressed.emit(n))
            row.addWidget(step, 1)

    def show_step(self, current: int, *, all_done: bool = False) -> None:
        """Fill the steps up to *current*."""
        for step in self.steps:
            step.done = step.number < current or all_done
            step.setChecked(step.number == current)
            step.update()


class _Step(QAbstractButton):
    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self.theme, self.number, self.done = theme, number, False
        self.setCheckable(True)
        self.setText(f"{number + 1} {SHORT[number]}")
        self.setAccessibleName(f"{number + 1} {STEPS[number]}")
        self.setToolTip(STEPS[number])
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Stay as shown: only the meeting turns the step."""

    def sizeHint(self) -> QSize:
        font = style.font(self.theme, _WORDS, bold=True)
        width = QFontMetrics(font).horizontalAdvance(self.text()) + self.theme.gap(16)
        return QSize(width, self.theme.px(60))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        filled = self.done or self.isChecked()
        painter.fillRect(self.rect(), style.color(self.theme, "rail" if filled else "surface"))
        if self.isChecked():
            bar = self.theme.px(6)
            mark = self.rect().adjusted(0, self.height() - bar, 0, 0)
            painter.fillRect(mark, style.color(self.theme, "raillink"))
        painter.setPen(style.color(self.theme, "edge"))
        if self.number:
            painter.drawLine(0, 0, 0, self.height())
        self._paint_words(painter, filled=filled)
        if self.hasFocus():
            painter.setPen(QPen(style.color(self.theme, "raillink" if filled else "focus"), 2))
            painter.drawRect(self.rect().adjusted(4, 4, -4, -4))

    def _paint_words(self, painter: QPainter, *, filled: bool) -> None:
        tone = "onrail" if filled else "ink2"
        font = style.font(self.theme, _WORDS, bold=filled)
        while QFontMetrics(font).horizontalAdvance(self.text()) > self.width() - self.theme.gap(12):
            font.setPixelSize(font.pixelSize() - 1)
        painter.setFont(font)
        painter.setPen(style.color(self.theme, tone))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
