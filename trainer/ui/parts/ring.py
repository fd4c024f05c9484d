"""The ring round the control that has the keyboard, drawn 2 px outside of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

from trainer.ui import style, tokens
from trainer.ui.tokens import Theme

# These show the focus by their own border.
_OWN: Final = (QLineEdit, QAbstractScrollArea, QAbstractItemView, QAbstractSpinBox, QComboBox)
_MOVES: Final = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
}
OUTSIDE: Final = 4


class FocusRing(QWidget):
    """One ring for one window; it follows the focus, unless the mouse set it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._watched: list[QWidget] = []
        self.target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the control and what it stands in."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.color(self._theme, "focus"), 2))
        radius = tokens.RADIUS_CONTROL + 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        self._watched = []
        self.target = new if new is not None and self._wants_ring(new) else None
        if self.target is not None:
            self._watch(self.target)
        self._place()

    def _wants_ring(self, widget: QWidget) -> bool:
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        here = widget.window() is self._window
        own = isinstance(widget, _OWN) or widget.property("ring") is False
        return here and not by_mouse and not own

    def _watch(self, widget: QWidget) -> None:
        step: QWidget | None = widget
        while step is not None and step is not self._window:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()

    def _place(self) -> None:
        target = self.target if isValid(self.target) else None
        if target is None or not target.isVisible() or target.visibleRegion().isEmpty():
            self.hide()
            return
        place = target.mapTo(self._window, QPoint(0, 0))
        box = QRect(place, target.size()).adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE)
        self.setGeometry(box.intersected(self._window.rect()))
        self.show()
        self.raise_()
