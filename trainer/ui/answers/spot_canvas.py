"""The picture with what was pointed at, and a crosshair for the keyboard."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from trainer.quiz.shape import WHOLE, Point
from trainer.ui import style
from trainer.ui.answers.base import TARGET
from trainer.ui.answers.spot_marks import Found, paint_cross, paint_hazard, paint_ring
from trainer.ui.parts.scene import Scene
from trainer.ui.tokens import Theme

STEP: Final = 20
FINE: Final = 4
"""How far in thousandths an arrow key moves the crosshair, without and with Shift."""
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PRESSES: Final = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SpotCanvas(QWidget):
    """`pressed` carries a place, `crossed` where the crosshair went, `dragged` by how much to pan."""

    pressed = Signal(tuple)
    crossed = Signal(tuple)
    dragged = Signal(QPoint)

    def __init__(self, theme: Theme, scene: Scene) -> None:
        super().__init__()
        self.theme, self._scene = theme, scene
        self.points: tuple[Point, ...] = ()
        self.found: tuple[Found, ...] = ()
        self.cross: Point = (WHOLE // 2, WHOLE // 2)
        self.locked = False
        self._drawn: QPixmap | None = None
        self._from: QPoint | None = None
        self._panning = False
        self.setObjectName("canvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def aspect(self) -> float:
        """Height over width of the picture."""
        size = self._scene.size()
        return size.height() / size.width()

    def show_points(self, points: tuple[Point, ...]) -> None:
        """Show rings at these places."""
        self.points = points
        self.update()

    def show_found(self, found: tuple[Found, ...]) -> None:
        """Show where the hazards are."""
        self.found = found
        self.update()

    def lock(self) -> None:
        """Take no more presses."""
        self.locked = True
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()

    def at(self, point: Point) -> QPointF:
        """Where *point* is in px."""
        return QPointF(point[0] / WHOLE * self.width(), point[1] / WHOLE * self.height())

    def place(self, at: QPointF) -> Point:
        """Which place of the picture is at *at*."""
        x, y = at.x() / max(1, self.width()), at.y() / max(1, self.height())
        return _inside(round(x * WHOLE)), _inside(round(y * WHOLE))

    def under(self, point: Point) -> int | None:
        """Which ring a press at *point* hits, the nearest where several do."""
        here, reach = self.at(point), self.theme.px(TARGET) / 2
        gaps = {n: _gap(self.at(p), here) for n, p in enumerate(self.points)}
        near = [n for n, gap in gaps.items() if gap <= reach]
        return min(near, key=lambda n: gaps[n], default=None)

    def go(self, point: Point) -> None:
        """Move the crosshair."""
        self.cross = _inside(point[0]), _inside(point[1])
        self.update()
        self.crossed.emit(self.cross)

    # ---- the keyboard

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from leading to another question."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
            if event.key() in _ARROWS and plain == Qt.KeyboardModifier.NoModifier:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the crosshair, Enter and Space press where it stands."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            step = FINE if event.modifiers() & _SHIFT else STEP
            across, down = _ARROWS[key]
            self.go((self.cross[0] + across * step, self.cross[1] + down * step))
        elif key in _PRESSES:
            if not event.isAutoRepeat() and not self.locked:
                self.pressed.emit(self.cross)
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab walk the points before it leaves."""
        here = self.points.index(self.cross) if self.cross in self.points else -1
        after = here + 1 if forward else (here - 1 if here >= 0 else len(self.points) - 1)
        if not self.locked and 0 <= after < len(self.points):
            self.go(self.points[after])
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the crosshair."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the crosshair."""
        super().focusOutEvent(event)
        self.update()

    # ---- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be ready to press or to pan."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from, self._panning = event.globalPosition().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan with the button held."""
        if self._from is None:
            return
        at = event.globalPosition().toPoint()
        far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        self._panning = self._panning or far
        if self._panning:
            self.dragged.emit(at - self._from)
            self._from = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press where the button is let go, unless it panned."""
        if self._from is not None and not self._panning and not self.locked:
            point = self.place(event.position())
            self.cross = point
            self.pressed.emit(point)
        self._from, self._panning = None, False

    # ---- the picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the picture anew at its new size."""
        super().resizeEvent(event)
        self._drawn = None

    def sizeHint(self) -> QSize:
        """Take what the view gives."""
        return QSize(self.width(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw picture, hazards, rings and crosshair."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._drawn is None:
            self._drawn = self._scene.drawn(self.size(), self.devicePixelRatioF())
        painter.drawPixmap(0, 0, self._drawn)
        for number, hazard in enumerate(self.found, start=1):
            paint_hazard(painter, self, hazard, number)
        for number, point in enumerate(self.points, start=1):
            paint_ring(painter, self, self.at(point), number)
        if self.hasFocus() and not self.locked:
            paint_cross(painter, self, self.at(self.cross))
        painter.setPen(style.color(self.theme, "edge"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier


def _inside(at: int) -> int:
    return max(0, min(WHOLE, at))


def _gap(one: QPointF, other: QPointF) -> float:
    away = one - other
    return float((away.x() ** 2 + away.y() ** 2) ** 0.5)
