"""What is drawn over a picture. Its colours are the same in both themes, as the picture is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from trainer.quiz.shape import Point, Shape
from trainer.ui import style, tokens
from trainer.ui.tokens import COLOURS, Theme

RING: Final = 17
BADGE: Final = 22
HALO: Final = 7
LINE: Final = 3
LEGEND: Final = "绿色实线是找到的隐患，红色虚线是没找到的，圆圈是点过的地方。"


@dataclass(frozen=True, slots=True)
class Found:
    """A hazard's place, and whether it was found; None where nobody looked for it."""

    shape: Shape
    hit: bool | None


class Board(Protocol):
    """What is drawn on."""

    theme: Theme

    def at(self, point: Point, /) -> QPointF:
        """Where a place of the picture is in px."""

    def size(self) -> QSize:
        """How large it is."""


def paint_ring(painter: QPainter, board: Board, at: QPointF, number: int) -> None:
    """A numbered ring round *at*, to be seen on any picture; its middle stays free."""
    side = board.theme.px(RING)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, thick in (("paper", HALO), ("slide", LINE)):
        painter.setPen(QPen(_fixed(colour), board.theme.px(thick)))
        painter.drawEllipse(at, side, side)
    _paint_badge(painter, board, at + QPointF(side * 0.8, -side * 0.8), str(number), "slide")


def paint_cross(painter: QPainter, board: Board, at: QPointF) -> None:
    """Two lines through *at*, open in the middle."""
    size, free = board.size(), board.theme.px(8)
    for colour, thick in (("paper", 5), ("slide", 2)):
        painter.setPen(QPen(_fixed(colour), thick))
        painter.drawLine(QPointF(0, at.y()), QPointF(at.x() - free, at.y()))
        painter.drawLine(QPointF(at.x() + free, at.y()), QPointF(size.width(), at.y()))
        painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), at.y() - free))
        painter.drawLine(QPointF(at.x(), at.y() + free), QPointF(at.x(), size.height()))


def paint_hazard(painter: QPainter, board: Board, hazard: Found, number: int) -> None:
    """The outline of a hazard with its number: whole where it was found, dashed where not."""
    path = _outline(board, hazard.shape)
    tone = {True: "ok", False: "bad", None: "slide"}[hazard.hit]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_fixed("paper"), board.theme.px(HALO)))
    painter.drawPath(path)
    pen = QPen(_fixed(tone), board.theme.px(LINE))
    if hazard.hit is False:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawPath(path)
    _paint_badge(painter, board, path.boundingRect().topLeft(), str(number), tone)


def _outline(board: Board, shape: Shape) -> QPainterPath:
    path = QPainterPath()
    if shape.form == "polygon":
        path.addPolygon(QPolygonF([board.at(point) for point in shape.points]))
        path.closeSubpath()
        return path
    left, top, right, bottom = shape.box()
    box = QRectF(board.at((left, top)), board.at((right, bottom)))
    (path.addEllipse if shape.form == "ellipse" else path.addRect)(box)
    return path


def _paint_badge(painter: QPainter, board: Board, at: QPointF, text: str, tone: str) -> None:
    side = board.theme.px(BADGE)
    size = board.size()
    x = min(max(at.x(), side / 2), size.width() - side / 2)
    y = min(max(at.y(), side / 2), size.height() - side / 2)
    box = QRectF(x - side / 2, y - side / 2, side, side)
    painter.setPen(QPen(_fixed("paper"), 1.5))
    painter.setBrush(_fixed(tone))
    painter.drawEllipse(box)
    painter.setPen(_fixed("paper"))
    painter.setFont(style.font(board.theme, tokens.SMALL, bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _fixed(name: str) -> QColor:
    """The colour of the light ground."""
    return QColor(COLOURS[name][0])
