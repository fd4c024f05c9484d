"""One option to press: the whole row, with its letter or sign on a disc."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from trainer.quiz import rich
from trainer.ui import icons, style, tokens
from trainer.ui.answers.base import OPTION_SIZE
from trainer.ui.parts.rich import spoken
from trainer.ui.parts.rich_layout import RichLayout
from trainer.ui.parts.rich_pieces import Look
from trainer.ui.pictures import Pictures, PictureShelf, no_pictures
from trainer.ui.tokens import Theme
from trainer.ui.words import t

HEIGHT: Final = 80
DISC: Final = 36
TICK: Final = 20
TALLEST: Final = 240
"""How high in px at 100 % a picture may be in an option."""
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class OptionRow(QAbstractButton):
    """*letter* is what is pressed and read; a *sign* (an icon) is drawn in its place."""

    def __init__(
        self,
        theme: Theme,
        letter: str,
        text: str,
        sign: str = "",
        pictures: Pictures = no_pictures,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.letter, self.sign, self._pictures = letter, sign, pictures
        self.setText(text)
        self._rich: RichLayout | None = None
        self._set_text()
        if self._rich is not None and isinstance(pictures, PictureShelf):
            pictures.arrived.connect(lambda _: self._set_text())
        self.setFont(style.font(theme, OPTION_SIZE))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._name)
        self._name(False)

    def hasHeightForWidth(self) -> bool:
        """Say that long options take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Measure the wrapped text and the room round it."""
        room = max(self._text_room(width), 1)
        return max(self.theme.gap(HEIGHT), self._text_height(room) + 2 * self.theme.gap(20))

    def sizeHint(self) -> QSize:
        """Be one row high; the width is the layout's."""
        return QSize(self.theme.px(240), self.theme.gap(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Allow narrow windows."""
        return self.sizeHint()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a hasty double click as one press, or it would undo itself."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with ↑ ↓; Space presses."""
        steps = {Qt.Key.Key_Up: False, Qt.Key.Key_Down: True}
        if event.key() in steps:
            self.focusNextPrevChild(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, border, disc, text and the tick."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_disc(painter)
        painter.setFont(self.font())
        painter.setPen(style.color(self.theme, "ink"))
        self._paint_text(painter)
        if self.isChecked():
            self._paint_tick(painter)

    def _name(self, on: bool) -> None:
        state = t("，已选") if on else ""
        words = spoken(self.text()) if self._rich else self.text()
        self.setAccessibleName(f"{self.letter} {words}{state}")

    def _set_text(self) -> None:
        """Set a text with marks anew, as when one of its pictures has come."""
        if rich.marked(self.text()):
            self._rich = RichLayout(Look(self.theme, OPTION_SIZE), self.text(), self._pictures)
            self.updateGeometry()
            self.update()

    def _text_height(self, room: int) -> int:
        if self._rich is not None:
            return round(self._rich.height(room, self.theme.px(TALLEST)) + 0.5)
        box = QRect(0, 0, room, 10_000)
        return QFontMetrics(self.font()).boundingRect(box, _WRAP.value, self.text()).height()

    def _paint_text(self, painter: QPainter) -> None:
        left, room = self._text_left(), self._text_room(self.width())
        if self._rich is None:
            painter.drawText(QRect(left, 0, room, self.height()), _WRAP.value, self.text())
        else:
            top = (self.height() - self._text_height(room)) / 2
            self._rich.draw(painter, QPointF(left, top))

    def _paint_ground(self, painter: QPainter) -> None:
        on = self.isChecked()
        hover = self.underMouse() and self.isEnabled()
        ground = "select" if on or self.isDown() else "hover" if hover else "surface"
        painter.setBrush(style.color(self.theme, ground))
        thick = 2 if on else 1
        painter.setPen(QPen(style.color(self.theme, "navy" if on else "edge"), thick))
        inset = thick / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, tokens.RADIUS_PANEL, tokens.RADIUS_PANEL)

    def _paint_disc(self, painter: QPainter) -> None:
        on, side = self.isChecked(), self.theme.px(DISC)
        disc = QRectF(self.theme.gap(24), (self.height() - side) / 2, side, side)
        navy, edge = style.color(self.theme, "navy"), style.color(self.theme, "edge")
        painter.setBrush(navy if on else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(navy if on else edge))
        painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
        tone = "surface" if on else "ink"
        if self.sign:
            self._paint_sign(painter, disc.center(), tone)
            return
        painter.setPen(style.color(self.theme, tone))
        painter.setFont(style.font(self.theme, tokens.TITLE, bold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self.letter)

    def _paint_sign(self, painter: QPainter, middle: QPointF, tone: str) -> None:
        side = self.theme.px(TICK)
        image = icons.pixmap(self.theme, self.sign, tone, TICK, self.devicePixelRatioF())
        painter.drawPixmap(middle - QPointF(side / 2, side / 2), image)

    def _paint_tick(self, painter: QPainter) -> None:
        words = t("已选")
        font = style.font(self.theme, tokens.BODY, bold=True)
        width = QFontMetrics(font).horizontalAdvance(words)
        left = self.width() - self.theme.gap(24) - width
        painter.setFont(font)
        painter.setPen(style.color(self.theme, "navy"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, 0, width + 1, self.height()), middle, words)
        side = self.theme.px(TICK)
        image = icons.pixmap(self.theme, "check", "navy", TICK, self.devicePixelRatioF())
        place = left - self.theme.gap(8) - side
        painter.drawPixmap(place, (self.height() - side) // 2, image)

    def _text_left(self) -> int:
        return self.theme.gap(24) + self.theme.px(DISC) + self.theme.gap(20)

    def _text_room(self, width: int) -> int:
        bold = QFontMetrics(style.font(self.theme, tokens.BODY, bold=True))
        tick = bold.horizontalAdvance(t("已选")) + self.theme.px(TICK) + self.theme.gap(8 + 24 + 16)
        return width - self._text_left() - tick
