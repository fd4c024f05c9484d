"""The band that says something is done and, for ten seconds, offers to undo it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.ui import style, tokens
from trainer.ui.parts.dark_button import DarkButton
from trainer.ui.parts.text import ElidedLabel
from trainer.ui.tokens import Theme
from trainer.ui.words import t

SECONDS: Final = 10
SECONDS_WITHOUT_UNDO: Final = 5
WIDTH: Final = 560


class Toast(QWidget):
    """Stands at the foot of *host*; a new message takes the place of the old one."""

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the host."""
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

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _place(self) -> None:
        host = self._host
        margin = self.theme.gap(16)
        width = min(self.theme.px(WIDTH), host.width() - 2 * margin)
        height = self.theme.px(48)
        left = (host.width() - width) // 2
        self.setGeometry(left, host.height() - height - margin, width, height)
