"""Tick boxes and radio buttons, 20 px drawn, the whole label row to press."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from trainer.ui import icons, style, tokens
from trainer.ui.tokens import Theme

BOX = 20


class CheckBox(QCheckBox):
    """A box to tick with its words beside it."""

    def __init__(self, theme: Theme, text: str, *, checked: bool = False) -> None:
        super().__init__(text)
        self.theme = theme
        self.setFont(style.font(theme))
        self.setChecked(checked)

    def sizeHint(self) -> QSize:
        """Measure box and words; the height is that of a control."""
        return _row_size(self, self.theme)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        """Take a press anywhere on the row."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box and words."""
        del event
        painter = QPainter(self)
        on = self.isChecked()
        box = _box(self, self.theme)
        paint_tick(painter, self.theme, box, on=on, enabled=self.isEnabled())
        _paint_words(painter, self, self.theme)


class RadioButton(QRadioButton):
    """One of several; the others of the same parent go out."""

    def __init__(self, theme: Theme, text: str, *, checked: bool = False) -> None:
        super().__init__(text)
        self.theme = theme
        self.setFont(style.font(theme))
        self.setChecked(checked)

    def sizeHint(self) -> QSize:
        """Measure circle and words; the height is that of a control."""
        return _row_size(self, self.theme)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        """Take a press anywhere on the row."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle and words."""
        del event
        painter = QPainter(self)
        on = self.isChecked()
        box = _box(self, self.theme)
        paint_radio(painter, self.theme, box, on=on, enabled=self.isEnabled())
        _paint_words(painter, self, self.theme)


def paint_tick(
    painter: QPainter, theme: Theme, box: QRect, *, on: bool, enabled: bool = True
) -> None:
    """Draw a tick box, also inside rows of a table."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = ("link" if enabled else "disabled") if on else "surface"
    painter.setBrush(style.color(theme, fill if enabled or on else "sunken"))
    edge = fill if on else ("edge" if enabled else "line")
    painter.setPen(QPen(style.color(theme, edge)))
    painter.drawRoundedRect(
        QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS_TAG, tokens.RADIUS_TAG
    )
    if on:
        size = 16
        image = icons.pixmap(theme, "check", "onlink", size, painter.device().devicePixelRatioF())
        inset = (box.width() - theme.px(size)) // 2
        painter.drawPixmap(box.left() + inset, box.top() + inset, image)
    painter.restore()


def paint_radio(
    painter: QPainter, theme: Theme, box: QRect, *, on: bool, enabled: bool = True
) -> None:
    """Draw a radio circle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tone = ("link" if on else "edge") if enabled else "disabled"
    painter.setBrush(style.color(theme, "surface"))
    painter.setPen(QPen(style.color(theme, tone), 1.5 if on else 1))
    circle = QRectF(box).adjusted(1, 1, -1, -1)
    painter.drawEllipse(circle)
    if on:
        painter.setBrush(style.color(theme, tone))
        painter.setPen(Qt.PenStyle.NoPen)
        radius = box.width() * 0.28
        painter.drawEllipse(QPointF(circle.center()), radius, radius)
    painter.restore()


def _box(button: QAbstractButton, theme: Theme) -> QRect:
    side = theme.px(BOX)
    return QRect(0, (button.height() - side) // 2, side, side)


def _row_size(button: QAbstractButton, theme: Theme) -> QSize:
    words = button.fontMetrics().horizontalAdvance(button.text())
    width = theme.px(BOX) + theme.gap(8) + words + theme.gap(4)
    return QSize(width, theme.px(tokens.CONTROL_SMALL))


def _paint_words(painter: QPainter, button: QAbstractButton, theme: Theme) -> None:
    tone = "ink" if button.isEnabled() else "disabled"
    painter.setFont(button.font())
    painter.setPen(style.color(theme, tone))
    room = button.rect().adjusted(theme.px(BOX) + theme.gap(8), 0, 0, 0)
    mode = Qt.TextElideMode.ElideRight
    text = button.fontMetrics().elidedText(button.text(), mode, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
