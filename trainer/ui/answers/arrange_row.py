"""One thing to put into its place: lifted by mouse or Space, moved, dropped."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from trainer.quiz.prompt import Option
from trainer.ui import icons, style, tokens
from trainer.ui.answers.base import OPTION_SIZE
from trainer.ui.parts.buttons import IconButton
from trainer.ui.parts.rich import RichText, spoken
from trainer.ui.pictures import Pictures, no_pictures
from trainer.ui.tokens import Theme
from trainer.ui.words import t

HEIGHT: Final = 60
DISC: Final = 32
GRIP: Final = 20
_KEYS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ArrangeRow(QWidget):
    """`stepped` asks to move by so many places, `dragged` carries where the pointer is.

    `lifted` and `dropped` begin and end a move, `put_back` undoes it, `walked` goes to a neighbour.
    """

    stepped = Signal(int)
    walked = Signal(int)
    dragged = Signal(QPoint)
    lifted = Signal()
    dropped = Signal()
    put_back = Signal()

    def __init__(self, theme: Theme, option: Option, pictures: Pictures = no_pictures) -> None:
        super().__init__()
        self._said = spoken(option.text)
        self.theme, self.option = theme, option
        self.place, self.up, self.placed = 0, False, False
        self._pressed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setObjectName(f"arrange-{option.key}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(theme.gap(HEIGHT))
        self.go_up = self._button("arrow-up", t("上移"), -1)
        self.go_down = self._button("arrow-down", t("下移"), 1)
        self._lay_out(pictures)

    def show_place(self, place: int, count: int, *, placed: bool) -> None:
        """Show where it stands, from 0; *placed* says that the order counts as an answer."""
        self.place, self.placed = place, placed
        self.go_up.setVisible(self.isEnabled() and place > 0)
        self.go_down.setVisible(self.isEnabled() and place < count - 1)
        state = t("，已拿起") if self.up else "" if placed else t("，还没排")
        words = t("第 {0} 位，共 {1} 位：{2}").format(place + 1, count, self._said)
        self.setAccessibleName(words + state)
        self.setAccessibleDescription(t("空格拿起，上下键移动，再按空格放下"))
        self.update()

    def set_up(self, up: bool) -> None:
        """Show it as lifted, or as put down."""
        self.up = up
        shape = Qt.CursorShape.ClosedHandCursor if up else Qt.CursorShape.OpenHandCursor
        self.setCursor(shape)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space lifts and drops, ↑ ↓ move what is lifted and else walk, Esc puts back."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and not event.isAutoRepeat():
            (self.dropped if self.up else self.lifted).emit()
        elif key in _KEYS:
            (self.stepped if self.up else self.walked).emit(_KEYS[key])
        elif key == Qt.Key.Key_Escape and self.up:
            self.put_back.emit()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be ready to be dragged."""
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer once it has gone far enough."""
        if self._pressed is None:
            return
        at = event.position().toPoint()
        if (
            not self.up
            and (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        ):
            self.lifted.emit()
        if self.up:
            self.dragged.emit(self.mapToParent(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop it."""
        del event
        if self._pressed is not None and self.up:
            self.dropped.emit()
        self._pressed = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, border, grip and the number of the place."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hover = self.underMouse() and self.isEnabled()
        ground = "select" if self.up else "hover" if hover else "surface"
        painter.setBrush(style.color(self.theme, ground))
        thick = 2 if self.up else 1
        painter.setPen(QPen(style.color(self.theme, "navy" if self.up else "edge"), thick))
        inset = thick / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, tokens.RADIUS_PANEL, tokens.RADIUS_PANEL)
        self._paint_grip(painter)
        self._paint_disc(painter)

    def _paint_grip(self, painter: QPainter) -> None:
        side = self.theme.px(GRIP)
        image = icons.pixmap(self.theme, "grip-vertical", "ink3", GRIP, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(self.theme.gap(12), (self.height() - side) / 2), image)

    def _paint_disc(self, painter: QPainter) -> None:
        side = self.theme.px(DISC)
        left = self.theme.gap(12) + self.theme.px(GRIP) + self.theme.gap(12)
        disc = QRectF(left, (self.height() - side) / 2, side, side)
        pen = QPen(style.color(self.theme, "navy" if self.placed else "edge"))
        if not self.placed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        ground = style.color(self.theme, "navy") if self.placed else Qt.BrushStyle.NoBrush
        painter.setBrush(ground)
        painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(style.color(self.theme, "surface" if self.placed else "ink2"))
        painter.setFont(style.font(self.theme, tokens.SECTION, bold=self.placed))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.place + 1))

    def _lay_out(self, pictures: Pictures) -> None:
        theme = self.theme
        text = RichText(theme, self.option.text, OPTION_SIZE, pictures=pictures)
        text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        left = theme.gap(12 + 12 + 16) + theme.px(GRIP + DISC)
        row.setContentsMargins(left, theme.gap(8), theme.gap(8), theme.gap(8))
        row.setSpacing(theme.gap(4))
        row.addWidget(text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.go_up)
        row.addWidget(self.go_down)

    def _button(self, icon: str, words: str, by: int) -> IconButton:
        name = t("{0}：{1}").format(words, self._said)
        button = IconButton(self.theme, icon, name, size="large")
        button.setToolTip(words)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _=False: self.stepped.emit(by))
        return button
