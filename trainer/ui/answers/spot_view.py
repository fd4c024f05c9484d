"""A picture as wide as its place, or twice as large with a way to move it about."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy

from trainer.quiz.shape import Point
from trainer.ui.answers.spot_canvas import SpotCanvas
from trainer.ui.tokens import Theme

ABOVE = 210
"""Room in px at 100 % that is left for what stands above the picture, so that both are in sight."""
HIGHEST, HIGHEST_NARROW = 0.68, 0.9
"""How much of the place the picture takes where that would leave it too small."""


class SpotView(QScrollArea):
    """Holds a `SpotCanvas`; the picture is never torn out of its proportions."""

    def __init__(self, theme: Theme, canvas: SpotCanvas) -> None:
        super().__init__()
        self.canvas, self._theme, self._zoom = canvas, theme, 1
        self._given: QSize | None = None
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

    def fit(self, size: QSize) -> None:
        """Be this large, with the picture whole inside."""
        if size != self._given:
            self._given = size
            self.setFixedSize(size)
            self._fit()

    def page(self) -> QScrollArea | None:
        """The page that scrolls it, if any."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        return page

    def hasHeightForWidth(self) -> bool:
        """Keep the proportions of the picture."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Tell the height of the whole picture at *width*."""
        return self._whole(width).height()

    def sizeHint(self) -> QSize:
        """Ask for a picture of a usual width."""
        return self._given or self._whole(self._theme.px(640))

    def minimumSizeHint(self) -> QSize:
        """Allow narrow windows."""
        return QSize(self._theme.px(200), self._theme.px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the picture follow."""
        super().resizeEvent(event)
        self._fit()

    def _whole(self, width: int) -> QSize:
        most = self._given.height() if self._given else self._most()
        high = min(round(width * self.canvas.aspect), most)
        return QSize(min(width, round(high / self.canvas.aspect)), high)

    def _most(self) -> int:
        """How tall the picture may be in the page that scrolls it."""
        page = self.page()
        if page is None:
            return 10_000
        room = page.viewport().height()
        share = HIGHEST_NARROW if self._theme.narrow else HIGHEST
        return max(room - self._theme.px(ABOVE), round(room * share), 1)

    def _fit(self) -> None:
        size = self._whole(self.width())
        if self._given is None and self.height() != size.height():
            self.setFixedHeight(size.height())
        self.canvas.resize(size * self._zoom)

    def _pan(self, by: QPoint) -> None:
        for bar, far in ((self.horizontalScrollBar(), by.x()), (self.verticalScrollBar(), by.y())):
            bar.setValue(bar.value() - far)

    def _follow(self, point: Point) -> None:
        """Keep the crosshair in sight, in the picture and in the page."""
        at, off, page = self.canvas.at(point).toPoint(), self._theme.px(80), self.page()
        if self._zoom > 1:
            self.ensureVisible(at.x(), at.y(), off, off)
        inside = page.widget() if page is not None else None
        if page is not None and inside is not None:
            here = self.canvas.mapTo(inside, at)
            page.ensureVisible(0, here.y(), 0, off)
