"""The band that says something is done and, for ten seconds, offers to undo it.

It stands as low as it can without lying on anything that can be pressed or typed into.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from trainer.ui import style, tokens
from trainer.ui.parts.dark_button import DarkButton
from trainer.ui.parts.text import ElidedLabel
from trainer.ui.tokens import Theme
from trainer.ui.words import t

SECONDS: Final = 10
SECONDS_WITHOUT_UNDO: Final = 5
WIDTH: Final = 560
_LOOKS_AGAIN_MS: Final = 250
_STEP: Final = 8
_IN_USE: Final = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)


class Toast(QWidget):
    """Stands low in *host*; a new message takes the place of the old one."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self.theme = theme
        self._host = host
        self._undo: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap(16), theme.gap(4), theme.gap(8), theme.gap(4))
        row.setSpacing(theme.gap(8))
        self.words = ElidedLabel(theme, "", tone="onrail")
        self.undo_button = DarkButton(theme, t("撤销"), "undo-2")
        self.close_button = DarkButton(theme, "", "x", t("关闭"))
        self.undo_button.clicked.connect(lambda _=False: self._take_back())
        self.close_button.clicked.connect(lambda _=False: self.hide())
        row.addWidget(self.words, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self.close_button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._again = QTimer(self, interval=_LOOKS_AGAIN_MS)
        self._again.timeout.connect(self._give_way)
        host.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show *text*, with 撤销 when *undo* is given."""
        self._undo = undo
        self.words.setText(text)
        self.setAccessibleName(text)
        self.undo_button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        seconds = SECONDS_WITHOUT_UNDO if undo is None else SECONDS
        self._timer.start(seconds * 1000)
        self._again.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the host."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = "railact" if self.theme.dark else "rail"
        painter.setBrush(style.color(self.theme, ground))
        radius = tokens.RADIUS_CONTROL
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more at what is below."""
        super().hideEvent(event)
        self._again.stop()

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _place(self) -> None:
        taken = self._taken()
        places = list(self._places())
        free = (place for place in places if not any(place.intersects(rect) for rect in taken))
        self.setGeometry(next(free, None) or min(places, key=lambda place: _covered(place, taken)))

    def _give_way(self) -> None:
        """Move only where something to press has come below it."""
        if any(self.geometry().intersects(rect) for rect in self._taken()):
            self._place()

    def _places(self) -> Iterator[QRect]:
        """Where it may stand, the best first: low, and then in the middle, left or right."""
        host, margin = self._host, self.theme.gap(16)
        width = min(self.theme.px(WIDTH), host.width() - 2 * margin)
        height = self.theme.px(48)
        lowest = host.height() - height - margin
        lefts = ((host.width() - width) // 2, margin, host.width() - width - margin)
        for top in range(lowest, min(margin, lowest) - 1, -_STEP):
            yield from (QRect(left, top, width, height) for left in lefts)

    def _taken(self) -> Sequence[QRect]:
        """What can be pressed or typed into on the host, with a little room around."""
        room = self.theme.gap(4)
        found = (w for w in self._host.findChildren(QWidget) if isinstance(w, _IN_USE))
        return [
            QRect(w.mapTo(self._host, QPoint()), w.size()).adjusted(-room, -room, room, room)
            for w in found
            if w.isVisible() and not w.visibleRegion().isEmpty() and not self.isAncestorOf(w)
        ]


def _covered(place: QRect, taken: Sequence[QRect]) -> int:
    """How much of what is in use lies below, in px²."""
    cuts = (place.intersected(rect) for rect in taken)
    return sum(cut.width() * cut.height() for cut in cuts if cut.isValid())
