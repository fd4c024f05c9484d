"""What is paired: a row on the left with a place for an option, and an option on the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from trainer.quiz import rich
from trainer.ui import style, tokens
from trainer.ui.answers.base import OPTION_SIZE, TARGET
from trainer.ui.answers.row import TALLEST
from trainer.ui.parts.buttons import IconButton
from trainer.ui.parts.rich import spoken
from trainer.ui.parts.rich_layout import RichLayout
from trainer.ui.parts.rich_pieces import Look
from trainer.ui.pictures import Pictures, no_pictures
from trainer.ui.tokens import Theme
from trainer.ui.words import t

HEIGHT: Final = 60
DISC: Final = 32
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CLEAR: Final = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class PairRow(QAbstractButton):
    """A text to press with a sign on a disc; ↑ ↓ walk, Space presses."""

    def __init__(
        self, theme: Theme, sign: str, text: str, pictures: Pictures = no_pictures
    ) -> None:
        super().__init__()
        self.theme, self.sign, self._pictures = theme, sign, pictures
        self._layouts: dict[str, RichLayout] = {}
        self.setText(text)
        self.setFont(style.font(theme, OPTION_SIZE))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def inset(self) -> int:
        """How far the text begins from the left."""
        return self.theme.gap(12 + 12) + self.theme.px(DISC)

    def hasHeightForWidth(self) -> bool:
        """Say that long texts take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Measure the wrapped text and what stands below it."""
        return self.text_height(width) + self.below(width)

    def text_height(self, width: int) -> int:
        """Measure the text alone, with the room round it."""
        text = self.measure(self.text(), width - self.inset - self.theme.gap(12))
        return max(self.theme.gap(HEIGHT), text + 2 * self.theme.gap(12))

    def below(self, width: int) -> int:
        """How much room is needed below the text."""
        del width
        return 0

    def measure(self, text: str, room: int) -> int:
        """The height of *text* wrapped into *room*."""
        if rich.marked(text):
            return round(self._set(text).height(max(room, 1), self.theme.px(TALLEST)) + 0.5)
        box = QRect(0, 0, max(room, 1), 10_000)
        return QFontMetrics(self.font()).boundingRect(box, _WRAP.value, text).height()

    def sizeHint(self) -> QSize:
        """Be one row high; the width is the layout's."""
        return QSize(self.theme.px(200), self.heightForWidth(self.theme.px(320)))

    def minimumSizeHint(self) -> QSize:
        """Allow narrow windows."""
        return QSize(self.theme.px(160), self.theme.gap(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with ↑ ↓; Space presses."""
        steps = {Qt.Key.Key_Up: False, Qt.Key.Key_Down: True}
        if event.key() in steps:
            self.focusNextPrevChild(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paint_ground(self, painter: QPainter, *, on: bool) -> None:
        """Draw ground and border."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hover = self.underMouse() and self.isEnabled()
        ground = "select" if on or self.isDown() else "hover" if hover else "surface"
        painter.setBrush(style.color(self.theme, ground))
        thick = 2 if on else 1
        painter.setPen(QPen(style.color(self.theme, "navy" if on else "edge"), thick))
        box = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawRoundedRect(box, tokens.RADIUS_PANEL, tokens.RADIUS_PANEL)

    def paint_disc(self, painter: QPainter, box: QRectF, sign: str, *, on: bool) -> None:
        """Draw a sign on a disc."""
        painter.setPen(QPen(style.color(self.theme, "navy" if on else "edge")))
        painter.setBrush(style.color(self.theme, "navy") if on else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(style.color(self.theme, "surface" if on else "ink"))
        painter.setFont(style.font(self.theme, tokens.SECTION, bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)

    def paint_text(self, painter: QPainter, box: QRect, text: str, tone: str = "ink") -> None:
        """Draw wrapped text."""
        if rich.marked(text):
            free = box.height() - self.measure(text, box.width())
            self._set(text).draw(painter, QPointF(box.left(), box.top() + free / 2))
            return
        painter.setFont(self.font())
        painter.setPen(style.color(self.theme, tone))
        painter.drawText(box, _WRAP.value, text)

    def _set(self, text: str) -> RichLayout:
        """A text with marks, set anew: what is drawn is what was measured last."""
        if text not in self._layouts:
            self._layouts[text] = RichLayout(Look(self.theme, OPTION_SIZE), text, self._pictures)
        return self._layouts[text]

    def paint_head(self, painter: QPainter, *, on: bool) -> None:
        """Draw the disc and the text."""
        side, high = self.theme.px(DISC), self.text_height(self.width())
        disc = QRectF(self.theme.gap(12), (high - side) / 2, side, side)
        self.paint_disc(painter, disc, self.sign, on=on)
        room = self.width() - self.inset - self.theme.gap(12)
        self.paint_text(painter, QRect(self.inset, 0, room, high), self.text())


class RightRow(PairRow):
    """An option; says which of the left it stands with."""

    def __init__(
        self, theme: Theme, letter: str, text: str, pictures: Pictures = no_pictures
    ) -> None:
        super().__init__(theme, letter, text, pictures)
        self.uses: tuple[int, ...] = ()
        self.setObjectName(f"right-{letter}")
        self.show_uses(())

    def show_uses(self, uses: tuple[int, ...]) -> None:
        """Show with which of the left, from 1, it stands."""
        self.uses = uses
        used = t("，用在 {}").format(self._numbers()) if uses else ""
        self.setAccessibleName(f"{self.sign} {spoken(self.text())}{used}")
        self.updateGeometry()
        self.update()

    def below(self, width: int) -> int:
        """One line for where it is used."""
        del width
        return self.theme.line(tokens.BODY) if self.uses else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw letter, text and where it is used."""
        del event
        painter = QPainter(self)
        self.paint_ground(painter, on=False)
        self.paint_head(painter, on=bool(self.uses))
        if self.uses:
            painter.setFont(style.font(self.theme, tokens.BODY, bold=True))
            painter.setPen(style.color(self.theme, "navy"))
            top = self.text_height(self.width()) - self.theme.gap(8)
            line = QRect(self.inset, top, self.width() - self.inset, self.theme.line(tokens.BODY))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, t("用在 {}").format(self._numbers()))

    def _numbers(self) -> str:
        return "、".join(map(str, self.uses))


class LeftRow(PairRow):
    """One of the left and the option given to it; `cleared` takes that away."""

    cleared = Signal()

    def __init__(
        self, theme: Theme, number: int, text: str, pictures: Pictures = no_pictures
    ) -> None:
        super().__init__(theme, str(number), text, pictures)
        self.letter, self.given, self.current = "", "", False
        self.setObjectName(f"left-{number}")
        self.clear = IconButton(theme, "x", t("清除第 {} 项").format(number), size="large")
        self.clear.setObjectName(f"clear-{number}")
        self.clear.setParent(self)
        self.clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear.clicked.connect(lambda _=False: self.cleared.emit())
        self.show_given("", "")

    def show_given(self, letter: str, text: str) -> None:
        """Show the option given to it; empty for none."""
        self.letter, self.given = letter, text
        state = t("选了 {0} {1}").format(letter, spoken(text)) if letter else t("还没选")
        self.setAccessibleName(f"{self.sign} {spoken(self.text())}，{state}")
        self.clear.setVisible(bool(letter) and self.isEnabled())
        self.updateGeometry()
        self._place_clear()
        self.update()

    def set_current(self, on: bool) -> None:
        """Show whether the next option pressed comes here."""
        self.current = on
        self.setAccessibleDescription(t("正在给这一项选") if on else "")
        self.update()

    def below(self, width: int) -> int:
        """The place for the option."""
        return self._slot_height(width) + self.theme.gap(12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the option away."""
        if event.key() in _CLEAR and self.letter:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross in its corner."""
        super().resizeEvent(event)
        self._place_clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw number, text and the place with its option."""
        del event
        painter = QPainter(self)
        self.paint_ground(painter, on=self.current)
        self.paint_head(painter, on=self.current)
        slot = self._slot()
        painter.setBrush(style.color(self.theme, "select" if self.letter else "surface"))
        pen = QPen(style.color(self.theme, "navy" if self.letter else "edge"))
        if not self.letter:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(slot, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        self._paint_given(painter, slot.toRect())

    def _paint_given(self, painter: QPainter, slot: QRect) -> None:
        gap, side = self.theme.gap(8), self.theme.px(DISC)
        if not self.letter:
            words = t("从选项里选一个") if self.current else t("还没选")
            self.paint_text(painter, slot.adjusted(gap, 0, -gap, 0), words, "ink2")
            return
        disc = QRectF(slot.left() + gap, slot.center().y() - side / 2, side, side)
        self.paint_disc(painter, disc, self.letter, on=True)
        room = slot.adjusted(2 * gap + side, 0, -self.theme.px(TARGET), 0)
        self.paint_text(painter, room, self.given)

    def _slot(self) -> QRectF:
        high = self._slot_height(self.width())
        top, right = self.height() - high - self.theme.gap(12), self.width() - self.theme.gap(12)
        return QRectF(self.inset + 0.5, top + 0.5, right - self.inset - 1, high - 1)

    def _slot_height(self, width: int) -> int:
        taken = self.inset + self.theme.gap(12 + 16) + self.theme.px(DISC + TARGET)
        text = self.measure(self.given, width - taken) if self.given else 0
        return max(self.theme.px(TARGET), text + self.theme.gap(12))

    def _place_clear(self) -> None:
        slot = self._slot().toRect()
        side = self.clear.width()
        self.clear.move(slot.right() - side, slot.center().y() - side // 2)
