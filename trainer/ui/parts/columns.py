"""Two columns of a scrolling page that stand below each other when there is little room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from trainer.ui.tokens import Theme


class Columns(QWidget):
    """Add to `main` and to `side`; *side_width* and *main_least* are px at 100 %."""

    def __init__(
        self, theme: Theme, *, side_width: int = 400, main_least: int = 560, gap: int = 24
    ) -> None:
        super().__init__()
        self.theme = theme
        self._side_width = theme.px(side_width)
        self._least = theme.px(main_least) + theme.gap(gap) + self._side_width
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.gap(gap))
        self._halves = (QWidget(), QWidget())
        self.main, self.side = (_column(half, theme.gap(gap)) for half in self._halves)
        self._row.addWidget(self._halves[0], 1)
        self._row.addWidget(self._halves[1])
        self.stacked = False
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between beside and below."""
        super().resizeEvent(event)
        stacked = event.size().width() < self._least
        if stacked != self.stacked:
            self.stacked = stacked
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Never force the page wider."""
        return QSize(self.theme.px(240), super().minimumSizeHint().height())

    def _arrange(self) -> None:
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if self.stacked else way.LeftToRight)
        side = self._halves[1]
        if self.stacked:
            side.setMinimumWidth(0)
            side.setMaximumWidth(16_777_215)
        else:
            side.setFixedWidth(self._side_width)


def _column(half: QWidget, gap: int) -> QVBoxLayout:
    column = QVBoxLayout(half)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    return column
