"""Where a picture and what belongs to it stand, so that the picture is whole on screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.ui.answers.spot_view import SpotView
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme

LEAST: Final = 200
"""How high in px at 100 % the picture is where there is no room for it at all."""
SIDE: Final = 280
"""Width in px at 100 % of what stands beside the picture."""
SCREENFUL: Final = "screenful"
"""Property of a widget that is scrolled to as one thing: its top is the top of the screen."""
_TOP: Final = Qt.AlignmentFlag.AlignTop
_LEFT: Final = Qt.AlignmentFlag.AlignLeft


class SpotPlace(QWidget):
    """Words and buttons stand above and below the picture, or beside it where that makes it larger."""

    def __init__(
        self, theme: Theme, view: SpotView, head: Label, tools: Sequence[QWidget], foot: Paragraph
    ) -> None:
        super().__init__()
        self._theme, self.view = theme, view
        self._head, self._tools, self._foot = head, tools, foot
        self.below = 0
        self.beside = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.gap(8))
        self._grid.setHorizontalSpacing(theme.gap(16))
        self._stack()

    def fit(self) -> None:
        """Give the picture the room there is now."""
        room, wide = self._room(), self.width()
        above = max(part.sizeHint().height() for part in self._tools)
        under = self._foot.heightForWidth(wide)
        side = self._theme.px(SIDE) + self._grid.horizontalSpacing()
        stacked = self._size(wide, room - above - under - 2 * self._grid.verticalSpacing())
        beside = self._size(wide - side, room)
        self._turn(beside=beside.height() > stacked.height())
        self.view.fit(beside if self.beside else QSize(wide, stacked.height()))

    def minimumSizeHint(self) -> QSize:
        """Allow narrow windows, whatever was there before."""
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Heed the page from now on."""
        super().showEvent(event)
        page = self.view.page()
        for watched in (page.viewport() if page else None, self.parentWidget()):
            if watched is not None:
                watched.installEventFilter(self)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit in again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit in again when the page became higher or something above grew."""
        moved = event.type() == QEvent.Type.Move and watched is self.parentWidget()
        if moved or (event.type() == QEvent.Type.Resize and watched is not self.parentWidget()):
            self.fit()
        return super().eventFilter(watched, event)

    def _size(self, wide: int, high: int) -> QSize:
        """As large as may be in these proportions, and never too small to see."""
        aspect = self.view.canvas.aspect
        least = min(self._theme.px(LEAST), round(max(wide, 0) * aspect))
        tall = max(least, min(round(max(wide, 0) * aspect), high))
        return QSize(round(tall / aspect), tall)

    def _room(self) -> int:
        """From the top of this to the bottom of the screen, were it scrolled to its top."""
        page = self.view.page()
        inside = page.widget() if page is not None else None
        if page is None or inside is None:
            return 10_000
        above = self.parentWidget()
        while above is not inside and above is not None and not above.property(SCREENFUL):
            above = above.parentWidget()
        top = self.mapTo(above or inside, self.rect().topLeft()).y()
        column = inside.layout()
        pad = column.contentsMargins().bottom() if column is not None else 0
        return page.viewport().height() - top - self.below - pad

    def _turn(self, *, beside: bool) -> None:
        if beside == self.beside:
            return
        self.beside = beside
        for part in (self._head, *self._tools, self.view, self._foot):
            self._grid.removeWidget(part)
        for line in range(len(self._tools) + 2):
            self._grid.setColumnStretch(line, 0)
            self._grid.setRowStretch(line, 0)
        (self._set_beside if beside else self._stack)()

    def _stack(self) -> None:
        across = len(self._tools) + 1
        self._grid.addWidget(self._head, 0, 0)
        for at, tool in enumerate(self._tools, start=1):
            self._grid.addWidget(tool, 0, at)
        self._grid.addWidget(self.view, 1, 0, 1, across)
        self._grid.addWidget(self._foot, 2, 0, 1, across)
        self._grid.setColumnStretch(0, 1)

    def _set_beside(self) -> None:
        rows = len(self._tools) + 2
        self._grid.addWidget(self.view, 0, 0, rows, 1, _TOP | _LEFT)
        self._grid.addWidget(self._head, 0, 1, _TOP)
        self._grid.addWidget(self._foot, 1, 1, _TOP)
        for at, tool in enumerate(self._tools, start=2):
            self._grid.addWidget(tool, at, 1, _TOP | _LEFT)
        self._grid.setRowStretch(rows - 1, 1)
        self._grid.setColumnStretch(1, 1)
