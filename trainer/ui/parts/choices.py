"""One of a few: a segmented control, or tabs with a line under the current one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from trainer.ui import icons, style, tokens
from trainer.ui.tokens import Theme

_SOFT: Final = {"ok": "oksoft", "warn": "warnsoft", "bad": "badsoft"}


@dataclass(frozen=True, slots=True)
class Option:
    """One choice; *note* is a small count after the words of a tab.

    With a *tone* a chosen segment stands on its soft ground, with its *icon*.
    """

    value: Any
    words: str
    note: str = ""
    tone: str = ""
    icon: str = ""


class Choices(QWidget):
    """What segments and tabs share: one choice, arrows go between, `changed` tells."""

    changed = Signal(object)

    def __init__(self, options: Sequence[Option], buttons: Sequence[QAbstractButton]) -> None:
        super().__init__()
        self._options = tuple(options)
        self._buttons = tuple(buttons)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, button in enumerate(self._buttons):
            self._group.addButton(button, number)
            row.addWidget(button)
        self._row = row
        self._group.idClicked.connect(self._tell)

    def value(self) -> Any:
        """Give the value chosen, None if nothing is."""
        number = self._group.checkedId()
        return self._options[number].value if number >= 0 else None

    def choose(self, value: Any) -> None:
        """Choose without telling; None takes the choice away."""
        self._group.setExclusive(False)
        for option, button in zip(self._options, self._buttons, strict=True):
            button.setChecked(value is not None and option.value == value)
        self._group.setExclusive(True)
        self.update()

    def press(self, number: int) -> None:
        """Choose the *number*th as a person would; others are ignored."""
        if 0 <= number < len(self._buttons):
            self._buttons[number].click()

    def _tell(self, number: int) -> None:
        self.changed.emit(self._options[number].value)


class Segments(Choices):
    """A segmented control; `Segments(theme, [Option("a", "易"), …], current)`."""

    def __init__(
        self,
        theme: Theme,
        options: Sequence[Option],
        current: Any = None,
        *,
        name: str = "",
        small: bool = False,
    ) -> None:
        last = len(options) - 1
        buttons = [
            _Segment(theme, option, first=i == 0, last=i == last, small=small)
            for i, option in enumerate(options)
        ]
        super().__init__(options, buttons)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.choose(current)


class Tabs(Choices):
    """Tabs; `Tabs(theme, [Option("hours", "学时", "6"), …], current)`."""

    def __init__(self, theme: Theme, options: Sequence[Option], current: Any = None) -> None:
        super().__init__(options, [_Tab(theme, option) for option in options])
        self._theme = theme
        self._row.setSpacing(theme.gap(24))
        self._row.addStretch()
        self.setFixedHeight(theme.px(44))
        self.choose(options[0].value if current is None and options else current)

    def note(self, value: Any, note: str) -> None:
        """Change the count after the words of a tab."""
        for option, button in zip(self._options, self._buttons, strict=True):
            if option.value == value and isinstance(button, _Tab):
                button.show_note(note)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line under all of them."""
        del event
        painter = QPainter(self)
        line = style.color(self._theme, "line")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)


class _Segment(QAbstractButton):
    def __init__(
        self, theme: Theme, option: Option, *, first: bool, last: bool, small: bool
    ) -> None:
        super().__init__()
        self._theme, self._option = theme, option
        self._first, self._last = first, last
        self._size = tokens.SMALL if small else tokens.BODY
        self._height = tokens.CONTROL_SMALL if small else tokens.CONTROL
        self.setText(option.words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        bold = QFontMetrics(style.font(self._theme, self._size, bold=True))
        width = bold.horizontalAdvance(self.text()) + 2 * self._theme.gap(15)
        icon = self._theme.px(16) + self._theme.gap(8) if self._option.icon else 0
        return QSize(width + icon, self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = self._shape()
        painter.fillPath(shape, style.color(self._theme, self._ground()))
        painter.setPen(QPen(style.color(self._theme, "edge" if self.isEnabled() else "line")))
        painter.drawPath(shape)
        if not self._first:
            painter.fillRect(0, 1, 1, self.height() - 2, painter.pen().color())
        self._paint_words(painter)

    def _ground(self) -> str:
        if self.isChecked():
            return _SOFT.get(self._option.tone, "select")
        return "hover" if self.underMouse() and self.isEnabled() else "surface"

    def _shape(self) -> QPainterPath:
        radius = tokens.RADIUS_CONTROL
        left = 0.5 if self._first else -radius
        right = self.width() - 0.5 if self._last else self.width() + radius
        box = QRectF(left, 0.5, right - left, self.height() - 1)
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        if self._first:
            return path
        clip = QPainterPath()
        clip.addRect(QRectF(-0.5, 0, self.width() + 2 * radius, self.height()))
        return path.intersected(clip)

    def _paint_words(self, painter: QPainter) -> None:
        on = self.isChecked()
        tone = (self._option.tone or "ink") if on else "ink2"
        tone = tone if self.isEnabled() else "disabled"
        font = style.font(self._theme, self._size, bold=on)
        painter.setFont(font)
        painter.setPen(style.color(self._theme, tone))
        room = self.rect()
        if self._option.icon and on:
            room = self._paint_icon(painter, QFontMetrics(font), tone)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_icon(self, painter: QPainter, metrics: QFontMetrics, tone: str) -> QRect:
        side, gap = self._theme.px(16), self._theme.gap(8)
        whole = side + gap + metrics.horizontalAdvance(self.text())
        left = (self.width() - whole) // 2
        image = icons.pixmap(self._theme, self._option.icon, tone, 16, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, image)
        return self.rect().adjusted(side + gap, 0, 0, 0)


class _Tab(QAbstractButton):
    def __init__(self, theme: Theme, option: Option) -> None:
        super().__init__()
        self._theme, self._note = theme, option.note
        self.setText(option.words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_note(self, note: str) -> None:
        self._note = note
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self._words_width()
        if self._note:
            small = QFontMetrics(style.font(self._theme, tokens.SMALL))
            width += self._theme.gap(6) + small.horizontalAdvance(self._note)
        return QSize(width, self._theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        on = self.isChecked()
        tone = "ink" if on or self.underMouse() else "ink2"
        painter.setPen(style.color(self._theme, tone if self.isEnabled() else "disabled"))
        painter.setFont(style.font(self._theme, bold=on))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), middle, self.text())
        if self._note:
            self._paint_note(painter)
        if on:
            line = style.color(self._theme, "navy")
            painter.fillRect(0, self.height() - 3, self.width(), 3, line)

    def _paint_note(self, painter: QPainter) -> None:
        painter.setFont(style.font(self._theme, tokens.SMALL))
        left = self._words_width() + self._theme.gap(6)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self._note)

    def _words_width(self) -> int:
        bold = QFontMetrics(style.font(self._theme, bold=True))
        return bold.horizontalAdvance(self.text())
