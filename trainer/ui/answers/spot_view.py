"""A picture as wide as its place, or twice as large with a way to move it about."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy

from trainer.quiz.shape import Point
from trainer.ui.answers.spot_canvas import SpotCanvas
from trainer.ui.tokens import Theme

HIGHEST = 0.62
"""The most of the window's height that the picture takes."""
LEAST = 240


class SpotView(QScrollArea):
    """Holds a `SpotCanvas`; the picture is never torn out of its proportions."""

    def __init__(self, theme: Theme, canvas: SpotCanvas) -> None:
        super().__init__()
        self.canvas, self._theme, self._zoom = canvas, theme, 1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(canvas)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWidget(canvas)
        canvas.dragged.connect(self._pan)
        canvas.crossed.connect(self._follow)

    def zoom(self, times: int) -> None:
        """Show the picture whole, or so many times larger."""
        self._zoom = times
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        on = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(on if times > 1 else off)
        self._fit()
        self._follow(self.canvas.cross)

    def hasHeightForWidth(self) -> bool:
        """Keep the proportions of the picture."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Tell the height of the whole picture at *width*."""
        return self._whole(width).height()

    def sizeHint(self) -> QSize:
        """Ask for a picture of a usual width."""
        return self._whole(self._theme.px(640))

    def minimumSizeHint(self) -> QSize:
        """Allow narrow windows."""
        return QSize(self._theme.px(200), self._theme.px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the picture follow."""
        super().resizeEvent(event)
        self._fit()

    def _whole(self, width: int) -> QSize:
        window = self.window().height() if self.isVisible() else 0
        most = max(LEAST, round(window * HIGHEST)) if window else 10_000
        high = min(round(width * self.canvas.aspect), most)
        return QSize(min(width, round(high / self.canvas.aspect)), high)

    def _fit(self) -> None:
        size = self._whole(self.width())
        if self.height() != size.height():
            self.setFixedHeight(size.height())
        self.canvas.resize(size * self._zoom)

    def _pan(self, by: QPoint) -> None:
        for bar, far in ((self.horizontalScrollBar(), by.x()), (self.verticalScrollBar(), by.y())):
            bar.setValue(bar.value() - far)

    def _follow(self, point: Point) -> None:
        if self._zoom > 1:
            at = self.canvas.at(point).toPoint()
            self.ensureVisible(at.x(), at.y(), self._theme.px(80), self._theme.px(80))
