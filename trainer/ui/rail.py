"""The navy column at the left: where one can go, who is here, when the last backup was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from trainer.ui import icons, style, tokens
from trainer.ui.parts.text import Icon, Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One place to go; *foot* puts it at the foot of the rail."""

    key: str
    title: str
    icon: str
    foot: bool = False


class Rail(QFrame):
    """Tells by `gone` where a person wants to go, by the others what they press."""

    gone = Signal(str)
    find_pressed = Signal()
    person_pressed = Signal()
    backup_pressed = Signal()

    def __init__(self, theme: Theme, entries: Sequence[RailEntry]) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "rail")
        self.setFixedWidth(theme.px(tokens.RAIL_WIDTH))
        self.setAccessibleName(t("主导航"))
        self._items: dict[str, _Item] = {}
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, theme.gap(8))
        self._column.setSpacing(theme.gap(4))
        self._build_head()
        self._add_items([entry for entry in entries if not entry.foot])
        self._column.addStretch(1)
        self._add_items([entry for entry in entries if entry.foot])
        self._build_foot()
        self._wrap(inside)

    def set_current(self, key: str) -> None:
        """Light the place one is at."""
        for name, item in self._items.items():
            item.setChecked(name == key)

    def set_badge(self, key: str, count: int) -> None:
        """Show how many things wait there; 0 shows nothing."""
        self._items[key].show_badge(count)

    def set_person(self, words: str) -> None:
        """Say who is at the desk."""
        self.person.say(words)

    def set_backup(self, words: str) -> None:
        """Say when the last backup was."""
        self.backup.say(words)

    def focus_current(self) -> None:
        """Give the keyboard to the place one is at."""
        for item in self._items.values():
            if item.isChecked():
                item.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _wrap(self, inside: QWidget) -> None:
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _build_head(self) -> None:
        theme = self.theme
        head = QWidget()
        head.setFixedHeight(theme.px(tokens.PAGE_HEADER))
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.gap(20), 0, theme.gap(12), 0)
        row.setSpacing(theme.gap(12))
        row.addWidget(Icon(theme, "bell", "onrail", 22))
        row.addWidget(Label(theme, t("警钟"), tokens.SECTION, bold=True, tone="onrail"))
        row.addStretch()
        self._column.addWidget(head)
        find = _Find(theme)
        find.clicked.connect(lambda _=False: self.find_pressed.emit())
        self._column.addLayout(_inset(find, theme.gap(12)))
        self._column.addSpacing(theme.gap(8))

    def _add_items(self, entries: Sequence[RailEntry]) -> None:
        for entry in entries:
            item = _Item(self.theme, entry)
            item.clicked.connect(lambda _=False, key=entry.key: self.gone.emit(key))
            self._items[entry.key] = item
            self._column.addWidget(item)

    def _build_foot(self) -> None:
        theme = self.theme
        line = QFrame()
        line.setFixedHeight(1)
        line.setAutoFillBackground(True)
        palette = line.palette()
        palette.setColor(line.backgroundRole(), style.color(theme, "railact"))
        line.setPalette(palette)
        self.person = _FootLine(theme, "onrail")
        self.backup = _FootLine(theme, "railink", "hard-drive")
        self.person.clicked.connect(lambda _=False: self.person_pressed.emit())
        self.backup.clicked.connect(lambda _=False: self.backup_pressed.emit())
        self._column.addSpacing(theme.gap(8))
        self._column.addLayout(_inset(line, theme.gap(12)))
        self._column.addWidget(self.person)
        self._column.setSpacing(theme.gap(4))
        self._column.addWidget(self.backup)


def _inset(widget: QWidget, space: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(space, 0, space, 0)
    row.addWidget(widget)
    return row


class _RailButton(QAbstractButton):
    def __init__(self, theme: Theme, words: str, height: int) -> None:
        super().__init__()
        self.theme = theme
        self.setText(words)
        self.setAccessibleName(words)
        self.setProperty("ring", False)
        self.setFixedHeight(theme.gap(height) if theme.narrow else theme.px(height))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.height())

    def paint_ring(self, painter: QPainter, box: QRectF) -> None:
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(style.color(self.theme, "raillink"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)

    def paint_icon(self, painter: QPainter, name: str, tone: str, left: int, size: int) -> None:
        image = icons.pixmap(self.theme, name, tone, size, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - self.theme.px(size)) // 2, image)


class _Item(_RailButton):
    def __init__(self, theme: Theme, entry: RailEntry) -> None:
        super().__init__(theme, entry.title, tokens.RAIL_ITEM)
        self._icon = entry.icon
        self._badge = 0
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """Stay as it is; the window lights the place."""

    def show_badge(self, count: int) -> None:
        self._badge = count
        words = t("{}，{} 件").format(self.text(), count) if count else self.text()
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(8, 0, -8, 0)
        self._paint_ground(painter, box)
        on = self.isChecked()
        tone = "onrail" if on else "railink"
        self.paint_icon(painter, self._icon, tone, theme.gap(20), 20)
        painter.setPen(style.color(theme, tone))
        painter.setFont(style.font(theme, bold=on))
        left = theme.gap(20) + theme.px(20) + theme.gap(12)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), _MIDDLE, self.text())
        if self._badge:
            self._paint_badge(painter)
        self.paint_ring(painter, box)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(style.color(self.theme, "railact"))
            painter.drawRoundedRect(box, tokens.RADIUS_TAG, tokens.RADIUS_TAG)
            painter.setBrush(style.color(self.theme, "onrail"))
            height = box.height() - 16
            painter.drawRoundedRect(QRectF(box.left(), 8, 4, height), 1, 1)
        elif self.underMouse():
            ground = QColor(style.color(self.theme, "railact"))
            ground.setAlpha(110)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, tokens.RADIUS_TAG, tokens.RADIUS_TAG)

    def _paint_badge(self, painter: QPainter) -> None:
        font = style.font(self.theme, tokens.SMALL)
        words = str(self._badge) if self._badge < 100 else "99+"
        height = self.theme.px(20)
        width = max(QFontMetrics(font).horizontalAdvance(words) + self.theme.gap(14), height)
        right = self.width() - self.theme.gap(20)
        box = QRectF(right - width, (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color(self.theme, "rail" if self.isChecked() else "railact"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(style.color(self.theme, "onrail"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


class _Find(_RailButton):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("搜索"), tokens.CONTROL)
        self.setAccessibleDescription("Ctrl K")

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(QPen(style.color(theme, "slidelink" if self.underMouse() else "data2")))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self.paint_icon(painter, "search", "railink", theme.gap(8), 16)
        painter.setPen(style.color(theme, "railink"))
        painter.setFont(style.font(theme, tokens.SMALL))
        left = theme.gap(8) + theme.px(16) + theme.gap(8)
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), _MIDDLE, self.text())
        right: QRect = self.rect().adjusted(0, 0, -theme.gap(8), 0)
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(right, end, "Ctrl K")
        self.paint_ring(painter, box)


class _FootLine(_RailButton):
    def __init__(self, theme: Theme, tone: str, icon: str = "") -> None:
        super().__init__(theme, "", 24)
        self._tone, self._icon = tone, icon
        self.hide()

    def say(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = theme.gap(20)
        if self._icon:
            self.paint_icon(painter, self._icon, self._tone, left, 14)
            left += theme.px(14) + theme.gap(4)
        font = style.font(theme, tokens.SMALL)
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(style.color(theme, self._tone))
        room = self.rect().adjusted(left, 0, -theme.gap(8), 0)
        mode = Qt.TextElideMode.ElideRight
        words = QFontMetrics(font).elidedText(self.text(), mode, room.width())
        painter.drawText(room, _MIDDLE, words)
        self.paint_ring(painter, QRectF(self.rect()).adjusted(12, 0, -8, 0))
