"""The search box of a list; it answers as typed, after a breath."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit

from trainer.ui import icons, style, tokens
from trainer.ui.tokens import Theme

PAUSE_MS: Final = 150
WIDTH: Final = 300


class SearchBox(QLineEdit):
    """`searched` comes 150 ms after the last key, and at once on Enter; Esc empties it."""

    searched = Signal(str)

    def __init__(self, theme: Theme, placeholder: str, keys: str = "Ctrl F") -> None:
        super().__init__()
        self.theme = theme
        self._keys = keys
        self._last = ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTextMargins(theme.px(18) + theme.gap(8), 0, 0, 0)
        self.setMaximumWidth(theme.px(WIDTH) + theme.px(40))
        cross = icons.icon(theme, "x", "ink2", 16)
        self._clear = self.addAction(cross, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._clear.triggered.connect(lambda _=False: self.clear())
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(self._wait)

    def sizeHint(self) -> QSize:
        """Be as wide as in the pictures."""
        return QSize(self.theme.px(WIDTH), self.theme.px(tokens.CONTROL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search at once on Enter and then tell of it; empty the box on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            event.accept()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._tell()
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Esc before the page does, as long as there is something to empty."""
        taken = event.type() == QEvent.Type.ShortcutOverride and self.text()
        if taken and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass before the words and the key after them."""
        super().paintEvent(event)
        painter = QPainter(self)
        image = icons.pixmap(self.theme, "search", "ink2", 18, self.devicePixelRatioF())
        top = (self.height() - self.theme.px(18)) // 2
        painter.drawPixmap(self.theme.gap(12), top, image)
        if self._keys and not self.text() and not self.hasFocus() and self._has_room():
            self._paint_keys(painter)

    def words_width(self) -> int:
        """The least width at which the words of the empty box are not cut."""
        words = QFontMetrics(style.font(self.theme)).horizontalAdvance(self.placeholderText())
        return self.textMargins().left() + words + 2 * self.theme.gap(12)

    def _has_room(self) -> bool:
        """Whether the key can stand behind the words without lying on them."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        key = self.fontMetrics().horizontalAdvance(self._keys) + self.theme.gap(12 + 12 + 8)
        return self.textMargins().left() + words + key + self.theme.gap(12) <= self.width()

    def _paint_keys(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(style.font(self.theme, tokens.SMALL))
        width = painter.fontMetrics().horizontalAdvance(self._keys) + 2 * self.theme.gap(6)
        height = self.theme.px(22)
        left = self.width() - width - self.theme.gap(12)
        top = (self.height() - height) // 2
        painter.setPen(QPen(style.color(self.theme, "line")))
        painter.drawRoundedRect(left, top, width, height, 4, 4)
        painter.setPen(style.color(self.theme, "ink2"))
        painter.drawText(left, top, width, height, Qt.AlignmentFlag.AlignCenter, self._keys)

    def _wait(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._timer.start()

    def _tell(self) -> None:
        self._timer.stop()
        if self.text() != self._last:
            self._last = self.text()
            self.searched.emit(self._last)
