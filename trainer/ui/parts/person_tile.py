"""One person of a roll on a tile: the name, a number to call, how they are today."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from trainer.training.attendance import Attendee, State
from trainer.ui import icons, style, tokens
from trainer.ui.tokens import Theme
from trainer.ui.words import t

ROOM_NAME: Final = 44
"""The size of a name that the last row of a room can read."""

_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def look(state: State) -> tuple[str, str, str, str]:
    """Give colour, ground, border and icon of a state."""
    if state is State.UNMARKED:
        return "link", "surface", "edge", "circle"
    if state is State.ABSENT:
        return "ink2", "disabledbg", "edge", "user-x"
    if state.worrying:
        return "warn", "warnsoft", "warn", "triangle-alert"
    return "ok", "surface", "edge", "circle-check"


def words(attendee: Attendee) -> str:
    """Say how someone is: the reason of absence where there is one."""
    if attendee.state is State.UNMARKED:
        return t("待点")
    absent = attendee.state is State.ABSENT
    return attendee.note if absent and attendee.note else attendee.state.value


class PersonTile(QAbstractButton):
    """Shows one attendee; with *current* a double ring says who is called now."""

    def __init__(
        self, theme: Theme, number: int, attendee: Attendee, size: int = ROOM_NAME
    ) -> None:
        super().__init__()
        self.theme, self.number, self._size = theme, number, size
        self.attendee, self.current = attendee, False
        self.setProperty("ring", False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_attendee(attendee)

    def show_attendee(self, attendee: Attendee) -> None:
        """Show how someone is now."""
        self.attendee = attendee
        self.setAccessibleName(f"{self.number} {attendee.name} {words(attendee)}")
        self.update()

    def set_current(self, current: bool) -> None:
        """Ring the tile, or take the ring away."""
        self.current = current
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a name of three characters, two lines and air."""
        side = self.theme.px(self._size)
        return QSize(round(side * 4.6), round(side * 3))

    def minimumSizeHint(self) -> QSize:
        """Keep both lines whole."""
        side = self.theme.px(self._size)
        return QSize(round(side * 3.6), round(side * 2.7))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, name, number and state."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        pad = self.theme.px(self._size * 0.55)
        room = self.rect().adjusted(pad, 0, -pad, 0)
        block = min(self.theme.px(self._size * 2.5), self.height() - self.theme.px(12))
        room = QRect(room.left(), (self.height() - block) // 2, room.width(), block)
        upper = room.adjusted(0, 0, 0, -room.height() * 2 // 5)
        self._paint_name(painter, upper)
        self._paint_state(painter, room.adjusted(0, upper.height(), 0, 0))

    def _paint_ground(self, painter: QPainter) -> None:
        _, ground, border, _ = look(self.attendee.state)
        ringed = self.current or self.hasFocus()
        pen = QPen(style.color(self.theme, "focus" if ringed else border), 2 if ringed else 1)
        painter.setPen(pen)
        painter.setBrush(style.color(self.theme, "hover" if self._lit(ground) else ground))
        inset = 5 if ringed else 1.5
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = tokens.RADIUS_PANEL
        painter.drawRoundedRect(box, radius, radius)
        if ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            outer = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(outer, radius + 2, radius + 2)

    def _lit(self, ground: str) -> bool:
        return ground == "surface" and self.underMouse()

    def _paint_name(self, painter: QPainter, room: QRect) -> None:
        small = style.font(self.theme, self._size * 0.8)
        width = QFontMetrics(small).horizontalAdvance("00") + self.theme.gap(8)
        painter.setPen(style.color(self.theme, "ink"))
        name = room.adjusted(0, 0, -width, 0)
        painter.setFont(self._fitting(self.attendee.name, name.width(), self._size))
        painter.drawText(name, _MIDDLE, self.attendee.name)
        painter.setFont(small)
        painter.setPen(style.color(self.theme, "ink2"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, right, str(self.number))

    def _fitting(self, text: str, width: int, size: float) -> QFont:
        """Give the type *size*, or the size at which *text* fits; small type ends in … instead."""
        font = style.font(self.theme, size, bold=True)
        least = font.pixelSize() * 3 // 5
        while QFontMetrics(font).horizontalAdvance(text) > width and font.pixelSize() > least:
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def _paint_state(self, painter: QPainter, room: QRect) -> None:
        tone, _, _, icon = look(self.attendee.state)
        side = self.theme.px(self._size * 0.77)
        image = icons.pixmap(
            self.theme, icon, tone, round(self._size * 0.77), self.devicePixelRatioF()
        )
        painter.drawPixmap(room.left(), room.center().y() - side // 2, image)
        left = side + self.theme.gap(10)
        font = self._fitting(words(self.attendee), room.width() - left, self._size * 0.77)
        painter.setFont(font)
        painter.setPen(style.color(self.theme, tone))
        text = QFontMetrics(font).elidedText(
            words(self.attendee), Qt.TextElideMode.ElideRight, room.width() - left
        )
        painter.drawText(room.adjusted(left, 0, 0, 0), _MIDDLE, text)
