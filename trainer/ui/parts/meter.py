"""A bar on a track that says how full something is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui import style
from trainer.ui.tokens import Theme


class Meter(QWidget):
    """A bar filled to *share* (0…1); *words* say it to a screen reader, *mark* is a line across it."""

    def __init__(
        self,
        theme: Theme,
        share: float = 0,
        words: str = "",
        tone: str = "data",
        *,
        mark: float | None = None,
    ) -> None:
        super().__init__()
        self._mark = mark
        self._theme = theme
        self._tone = tone
        self.share = share
        self.setFixedHeight(theme.px(8 if mark is None else 16))
        self.setMinimumWidth(theme.px(48))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_share(share, words)

    def show_share(self, share: float, words: str = "") -> None:
        """Fill to *share*."""
        self.share = min(max(share, 0.0), 1.0)
        self.setAccessibleName(words or f"{self.share:.0%}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and bar."""
        del event
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self._mark is None:
            paint_meter(painter, self._theme, box, self.share, self._tone)
            return
        inset = self._theme.px(4)
        paint_meter(painter, self._theme, box.adjusted(0, inset, 0, -inset), self.share, self._tone)
        width = self._theme.px(2)
        left = (box.width() - width) * min(max(self._mark, 0.0), 1.0)
        ink = style.color(self._theme, "ink")
        painter.fillRect(QRectF(left, 0, width, box.height()), ink)


def paint_meter(
    painter: QPainter, theme: Theme, box: QRectF, share: float, tone: str = "data"
) -> None:
    """Draw the bar, also inside rows of a table."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    outline = QPainterPath()
    outline.addRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.fillPath(outline, style.color(theme, "data3"))
    filled = QPainterPath()
    filled.addRect(QRectF(box.left(), box.top(), box.width() * share, box.height()))
    painter.fillPath(outline.intersected(filled), style.color(theme, tone))
    painter.restore()
