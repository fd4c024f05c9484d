"""The numbers of all questions, each with its state, and what the states mean."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.arrangement import Item
from trainer.ui import icons, style, tokens
from trainer.ui.exam.sheet import AnswerSheet
from trainer.ui.parts.flow import FlowLayout
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

SIDE: Final = 40
RIM: Final = 4
FLAG: Final = 12

# Each state has its ground, its border and its text.
_LOOKS: Final = {
    "answered": ("navy", "navy", "surface"),
    "part": ("select", "navy", "ink"),
    "open": ("surface", "edge", "ink"),
    "unsaved": ("badsoft", "bad", "bad"),
}

SAID: Final = {
    "answered": "已答",
    "part": "答了一部分",
    "unsaved": "还没存上",
    "open": "没答",
}


class NumberSquare(QAbstractButton):
    """One question's number: filled, empty, flagged, ringed or dashed."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self.theme = theme
        self._state, self._flag, self._current = "open", False, False
        self.setText(str(number))
        self.setObjectName(f"number-{number}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Leave room for the ring and the flag round the square."""
        side = self.theme.px(SIDE) + 2 * RIM
        return QSize(side, side)

    def show_state(self, state: str, *, flag: bool, current: bool) -> None:
        """Show another state."""
        self._state, self._flag, self._current = state, flag, current
        said = t(SAID[state])
        words = [t("第 {} 题").format(self.text()), said]
        words += [t("已标记")] * flag + [t("当前题")] * current
        self.setAccessibleName("，".join(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw square, number, ring and flag."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RIM + 0.5, RIM + 0.5, -RIM - 0.5, -RIM - 0.5)
        paint_square(painter, self.theme, box, self._state)
        painter.setFont(style.font(self.theme, tokens.SECTION, bold=self._current))
        painter.setPen(style.color(self.theme, _LOOKS[self._state][2]))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self._current or self.hasFocus():
            self._paint_ring(painter)
        if self._flag:
            self._paint_flag(painter)

    def _paint_ring(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(style.color(self.theme, "focus"), 2))
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(ring, tokens.RADIUS_PANEL, tokens.RADIUS_PANEL)

    def _paint_flag(self, painter: QPainter) -> None:
        side = self.theme.px(18)
        disc = QRectF(self.width() - side - 0.5, 0.5, side, side)
        painter.setPen(QPen(style.color(self.theme, "warn")))
        painter.setBrush(style.color(self.theme, "warnsoft"))
        painter.drawEllipse(disc)
        half = self.theme.px(FLAG) / 2
        image = icons.pixmap(self.theme, "flag", "warn", FLAG, self.devicePixelRatioF())
        painter.drawPixmap(int(disc.center().x() - half), int(disc.center().y() - half), image)


def paint_square(painter: QPainter, theme: Theme, box: QRectF, state: str) -> None:
    """Draw the square of *state* into *box*."""
    ground, border, _ = _LOOKS[state]
    painter.setBrush(style.color(theme, ground))
    pen = QPen(style.color(theme, border), 2 if state == "unsaved" else 1)
    if state == "unsaved":
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawRoundedRect(box, tokens.RADIUS_TAG, tokens.RADIUS_TAG)


class NumberGrid(QWidget):
    """Squares in rows of *columns*, or as many a row as there is room for; `pressed` a place."""

    pressed = Signal(int)

    def __init__(
        self, theme: Theme, sheet: AnswerSheet, items: tuple[Item, ...], columns: int = 0
    ) -> None:
        super().__init__()
        self._sheet, self._items = sheet, items
        self.squares = [NumberSquare(theme, item.number) for item in items]
        gap = theme.gap(8) - 2 * RIM
        layout = QGridLayout(self) if columns else FlowLayout(self, gap)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap)
        for place, square in enumerate(self.squares):
            if isinstance(layout, QGridLayout):
                layout.addWidget(square, place // columns, place % columns)
            else:
                layout.addWidget(square)
            square.clicked.connect(lambda _=False, n=items[place].number: self.pressed.emit(n - 1))
        if isinstance(layout, QGridLayout):
            layout.setColumnStretch(columns, 1)
        self.refresh()

    def refresh(self) -> None:
        """Show the states anew."""
        for item, square in zip(self._items, self.squares, strict=True):
            current = item is self._sheet.item
            square.show_state(
                state(self._sheet, item), flag=self._sheet.flagged(item), current=current
            )


def state(sheet: AnswerSheet, item: Item) -> str:
    """Name the state of a question."""
    if not sheet.saved(item):
        return "unsaved"
    if sheet.partly(item):
        return "part"
    return "answered" if sheet.answered(item) else "open"


class Legend(QWidget):
    """What the squares mean, with how many there are of each."""

    def __init__(self, theme: Theme, sheet: AnswerSheet) -> None:
        super().__init__()
        self._sheet = sheet
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        self._rows = {name: _LegendRow(theme, name, t(words)) for name, words in SAID.items()}
        self._rows["flag"] = _LegendRow(theme, "flag", t("已标记"))
        for row in self._rows.values():
            column.addWidget(row)
        self.refresh()

    def refresh(self) -> None:
        """Count anew."""
        states = [state(self._sheet, item) for item in self._sheet.items]
        for name in SAID:
            self._rows[name].count.setText(str(states.count(name)))
        self._rows["flag"].count.setText(str(len(self._sheet.flagged_items())))
        for name in ("part", "unsaved"):
            self._rows[name].setVisible(name in states)


class _LegendRow(QWidget):
    def __init__(self, theme: Theme, kind: str, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(RIM, 0, RIM, 0)
        row.setSpacing(theme.gap(8))
        self.count = Label(theme, "", tone="ink2")
        row.addWidget(_Sample(theme, kind))
        row.addWidget(Label(theme, words), 1)
        row.addWidget(self.count)


class _Sample(QWidget):
    def __init__(self, theme: Theme, kind: str) -> None:
        super().__init__()
        self._theme, self._kind = theme, kind
        self.setFixedSize(theme.px(20), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._kind == "flag":
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(0, 0, icons.pixmap(self._theme, "flag", "warn", 20, ratio))
        else:
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            paint_square(painter, self._theme, box, self._kind)
