"""Drawing on a picture: rectangles, ellipses and polygons, by mouse and by keys."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.quiz.shape import SMALLEST, WHOLE, Form, Point
from trainer.ui import style, tokens
from trainer.ui.parts.scene import Scene
from trainer.ui.tokens import Theme

Drawn = tuple[Form, tuple[Point, ...]]
STEP: Final = 10
FINE: Final = 2
_REACH: Final = 9
_HIGHEST: Final = 420
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ShapeCanvas(QWidget):
    """`drawn` carries a new shape, `moved` the number and the shape changed, `chosen` a number.

    Arrows move the chosen shape, with Ctrl they move its last corner; Shift goes finely.
    """

    drawn = Signal(object)
    moved = Signal(int, object)
    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.scene: Scene | None = None
        self.form: Form = "rect"
        self.shapes: list[Drawn | None] = []
        self.current = -1
        self.corners: list[Point] = []  # of a polygon being drawn
        self._from: Point | None = None
        self._to: Point | None = None
        self._grip: int | None = None  # corner dragged; -1: the whole shape
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_scene(self, scene: Scene | None) -> None:
        """Draw on this picture."""
        self.scene = scene
        self.setVisible(scene is not None)
        self.updateGeometry()
        self.update()

    def show_shapes(self, shapes: list[Drawn | None], current: int) -> None:
        """Show *shapes*, the current one with grips."""
        self.shapes, self.current = shapes, current
        self.update()

    def box(self) -> QRectF:
        """Where the picture is."""
        if self.scene is None:
            return QRectF(self.rect())
        size = self.scene.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(0, 0, size.width(), size.height())

    def at(self, point: Point) -> QPointF:
        """Where *point* is in px."""
        box = self.box()
        return QPointF(point[0] / WHOLE * box.width(), point[1] / WHOLE * box.height())

    def place(self, at: QPointF) -> Point:
        """Which place of the picture is at *at*."""
        box = self.box()
        return _inside(at.x() / max(1, box.width()), at.y() / max(1, box.height()))

    def hasHeightForWidth(self) -> bool:
        """Be as high as the picture is at this width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Measure the picture."""
        if self.scene is None:
            return 0
        size = self.scene.size()
        return min(round(width * size.height() / size.width()), self.theme.px(_HIGHEST))

    def sizeHint(self) -> QSize:
        """Like the width there is."""
        return QSize(self.theme.px(320), self.heightForWidth(self.theme.px(320)))

    # ---- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a corner or a shape, or begin to draw."""
        if event.button() != Qt.MouseButton.LeftButton or self.scene is None:
            return
        here = self.place(event.position())
        if self.corners:
            self._add_corner(here, event.position())
            return
        self._from = self._to = here
        self._grip = self._grip_at(event.position())
        if self._grip is None:
            under = self._under(event.position())
            if under >= 0:
                self._grip = -1
                self.chosen.emit(under)
            elif self.form == "polygon":
                self.corners = [here]
                self._from = None
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held, or draw on."""
        here = self.place(event.position())
        if self._from is not None and self._grip is not None:
            self._drag(self._grip, (here[0] - self._from[0], here[1] - self._from[1]))
            self._from = here
        self._to = here
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag or a drawing."""
        start, self._from = self._from, None
        if start is not None and self._grip is None:
            end = self.place(event.position())
            if abs(end[0] - start[0]) >= SMALLEST and abs(end[1] - start[1]) >= SMALLEST:
                self.drawn.emit((self.form, (start, end)))
        self._grip = None
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Close a polygon."""
        del event
        self.close_polygon()

    def close_polygon(self) -> None:
        """End the polygon that is being drawn."""
        corners, self.corners = tuple(dict.fromkeys(self.corners)), []
        if len(corners) >= 3:
            self.drawn.emit(("polygon", corners))
        self.update()

    # ---- the keyboard

    def event(self, event: QEvent) -> bool:
        """Keep arrows and Esc here while there is something to do with them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.key() in _ARROWS or (self.corners and event.key() == Qt.Key.Key_Escape)
            if mine:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the shape, or its last corner with Ctrl; Enter draws one in the middle."""
        key, modifiers = event.key(), event.modifiers()
        if key in _ARROWS and self.current >= 0:
            step = FINE if modifiers & Qt.KeyboardModifier.ShiftModifier else STEP
            across, down = _ARROWS[Qt.Key(key)]
            last = len(self._points()) - 1
            grip = last if modifiers & Qt.KeyboardModifier.ControlModifier else -1
            self._drag(grip, (across * step, down * step))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._draw_by_key()
        elif key == Qt.Key.Key_Escape and self.corners:
            self.corners = []
            self.update()
        else:
            super().keyPressEvent(event)

    def _draw_by_key(self) -> None:
        if self.corners:
            self.close_polygon()
        elif self.form == "polygon":
            self.drawn.emit(("polygon", ((500, 400), (600, 600), (400, 600))))
        else:
            self.drawn.emit((self.form, ((400, 400), (600, 600))))

    # ---- shapes

    def _points(self) -> tuple[Point, ...]:
        shape = self.shapes[self.current] if 0 <= self.current < len(self.shapes) else None
        return shape[1] if shape else ()

    def _drag(self, grip: int, by: tuple[int, int]) -> None:
        shape = self.shapes[self.current] if 0 <= self.current < len(self.shapes) else None
        if shape is None:
            return
        form, points = shape
        if grip >= 0:
            moved = [_by(p, by) if n == grip else p for n, p in enumerate(points)]
        else:
            moved = [_by(p, _kept_in(points, by)) for p in points]
        after: Drawn = (form, tuple(moved))
        self.shapes[self.current] = after
        self.moved.emit(self.current, after)
        self.update()

    def _grip_at(self, at: QPointF) -> int | None:
        reach = self.theme.px(_REACH)
        near = (
            n for n, p in enumerate(self._points()) if (self.at(p) - at).manhattanLength() < reach
        )
        return next(near, None)

    def _under(self, at: QPointF) -> int:
        for number, shape in reversed(list(enumerate(self.shapes))):
            if shape is not None and self._outline(shape).containsPoint(
                at, Qt.FillRule.OddEvenFill
            ):
                return number
        return -1

    def _outline(self, shape: Drawn) -> QPolygonF:
        form, points = shape
        if form == "polygon":
            return QPolygonF([self.at(p) for p in points])
        return QPolygonF(QRectF(self.at(points[0]), self.at(points[1])).normalized())

    def _add_corner(self, here: Point, at: QPointF) -> None:
        if (self.at(self.corners[0]) - at).manhattanLength() < self.theme.px(_REACH):
            self.close_polygon()
        else:
            self.corners.append(here)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw picture, shapes, grips and what is being drawn."""
        del event
        if self.scene is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.box().size().toSize()
        painter.drawPixmap(0, 0, self.scene.drawn(size, self.devicePixelRatioF()))
        for number, shape in enumerate(self.shapes):
            if shape is not None:
                self._paint_shape(painter, shape, number)
        self._paint_drawing(painter)

    def _paint_shape(self, painter: QPainter, shape: Drawn, number: int) -> None:
        current = number == self.current
        painter.setPen(QPen(style.color(self.theme, "link" if current else "bad"), 3))
        ground = style.color(self.theme, "select")
        ground.setAlpha(70)
        painter.setBrush(ground)
        outline = self._outline(shape)
        if shape[0] == "ellipse":
            painter.drawEllipse(outline.boundingRect())
        else:
            painter.drawPolygon(outline)
        painter.setFont(style.font(self.theme, tokens.BODY, bold=True))
        painter.drawText(outline.boundingRect(), Qt.AlignmentFlag.AlignCenter, str(number + 1))
        if current:
            self._paint_grips(painter, shape[1])

    def _paint_grips(self, painter: QPainter, points: tuple[Point, ...]) -> None:
        side = self.theme.px(_REACH)
        painter.setBrush(style.color(self.theme, "surface"))
        for point in points:
            at = self.at(point)
            painter.drawRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side))

    def _paint_drawing(self, painter: QPainter) -> None:
        painter.setPen(QPen(style.color(self.theme, "link"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.corners:
            ends = [self._to] if self._to else []
            painter.drawPolyline(QPolygonF([self.at(p) for p in (*self.corners, *ends)]))
        elif self._from is not None and self._to is not None and self._grip is None:
            box = QRectF(self.at(self._from), self.at(self._to)).normalized()
            (painter.drawEllipse if self.form == "ellipse" else painter.drawRect)(box)


def drawn_of(hazard: dict[str, Any]) -> Drawn | None:
    """The shape that a hazard of a form has; None for none, or one half-written."""
    forms: tuple[Form, ...] = ("rect", "ellipse", "polygon")
    for form in forms:
        flat = hazard.get(form)
        if form == "polygon" and isinstance(flat, list):
            return form, tuple((int(x), int(y)) for x, y in flat)
        if isinstance(flat, list) and len(flat) == 4:
            a, b, c, d = map(int, flat)
            return form, ((a, b), (c, d))
    return None


def written_shape(shape: Drawn) -> dict[str, Any]:
    """A shape as the form of a question holds it."""
    form, points = shape
    if form == "polygon":
        return {form: [list(point) for point in points]}
    return {form: [at for point in points for at in point]}


def _inside(x: float, y: float) -> Point:
    return max(0, min(WHOLE, round(x * WHOLE))), max(0, min(WHOLE, round(y * WHOLE)))


def _by(point: Point, by: tuple[int, int]) -> Point:
    return max(0, min(WHOLE, point[0] + by[0])), max(0, min(WHOLE, point[1] + by[1]))


def _kept_in(points: tuple[Point, ...], by: tuple[int, int]) -> tuple[int, int]:
    """So much of *by* that the shape stays in the picture."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (
        max(-min(xs), min(WHOLE - max(xs), by[0])),
        max(-min(ys), min(WHOLE - max(ys), by[1])),
    )
