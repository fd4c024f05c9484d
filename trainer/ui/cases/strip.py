"""The strip under the slides: where we are, what comes next, how long we have talked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from trainer.training.slides import Slide
from trainer.ui import style, tokens
from trainer.ui.parts.buttons import Button, IconButton
from trainer.ui.parts.text import ElidedLabel, Icon, Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class Strip(QWidget):
    """Its signals are the acts of the presenter; `gone` carries the slide wanted, from 0."""

    gone = Signal(int)
    stepped = Signal(int)
    turned = Signal()
    ended = Signal()

    def __init__(self, theme: Theme, slides: Sequence[Slide]) -> None:
        super().__init__()
        self.theme = dark = replace(theme, dark=True)
        self._slides = tuple(slides)
        self.setFixedHeight(theme.px(90))
        self.setAutoFillBackground(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap(24), 0, theme.gap(24), 0)
        row.setSpacing(theme.gap(12))
        self.before = IconButton(dark, "arrow-left", t("上一页"), "secondary", "large")
        self.after = Button(dark, t("下一页"), "primary", "arrow-right", size="large")
        self.next_words = ElidedLabel(dark, "", tokens.SMALL, tone="ink2")
        self.bars = _Bars(dark, len(slides))
        self.time = Label(dark, "", tone="ink2")
        self.ground = Button(dark, t("换亮底"), icon="sun", keys="B")
        self.contents = Button(dark, t("目录"), icon="list-ordered")
        self.end = Button(dark, t("结束"), keys="Esc")
        self._fill(row)
        self._connect()

    def show_place(self, place: int) -> None:
        """Say where we are and what comes next."""
        last = place + 1 >= len(self._slides)
        words = t("最后一页") if last else t("下一页：{}").format(self._named(place + 1))
        self.next_words.setText(words)
        self.after.setText(t("结束") if last else t("下一页"))
        self.before.setEnabled(place > 0)
        self.bars.show_place(place)

    def say_number(self, digits: str) -> None:
        """Say which slide is being asked for."""
        self.next_words.setText(t("到第 {} 页，按 Enter").format(digits))

    def show_time(self, seconds: int) -> None:
        """Say how long we have talked."""
        minutes, rest = divmod(max(seconds, 0), 60)
        self.time.setText(t("已讲 {}:{:02d}").format(minutes, rest))

    def show_ground(self, *, dark: bool) -> None:
        """Name the ground the button changes to."""
        self.ground.setText(t("换亮底") if dark else t("换暗底"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark ground, the same under both grounds of the slide."""
        del event
        QPainter(self).fillRect(self.rect(), style.color(self.theme, "bg"))

    def _fill(self, row: QHBoxLayout) -> None:
        gap = self.theme.gap(8)
        middle = QVBoxLayout()
        middle.setSpacing(gap)
        middle.addStretch()
        middle.addWidget(self.next_words)
        middle.addWidget(self.bars)
        middle.addStretch()
        row.addWidget(self.before)
        row.addWidget(self.after)
        row.addSpacing(gap)
        row.addLayout(middle, 3)
        row.addStretch(1)
        row.addWidget(Icon(self.theme, "clock"))
        row.addWidget(self.time)
        row.addSpacing(gap)
        for button in (self.ground, self.contents, self.end):
            row.addWidget(button)
        for widget in (self.before, self.after, self.ground, self.contents, self.end):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda _=False: self.stepped.emit(-1))
        self.after.clicked.connect(lambda _=False: self.stepped.emit(1))
        self.ground.clicked.connect(lambda _=False: self.turned.emit())
        self.end.clicked.connect(lambda _=False: self.ended.emit())
        self.contents.clicked.connect(lambda _=False: self._open_contents())

    def _open_contents(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place in range(len(self._slides)):
            action = menu.addAction(f"{place + 1}　{self._named(place)}")
            action.triggered.connect(lambda _=False, place=place: self.gone.emit(place))
        above = self.contents.mapToGlobal(QPoint(0, -menu.sizeHint().height()))
        menu.popup(above)

    def _named(self, place: int) -> str:
        slide = self._slides[place]
        same = [s for s in self._slides if s.chapter == slide.chapter]
        return slide.chapter if len(same) == 1 else f"{slide.chapter}　{slide.title}"


class _Bars(QWidget):
    def __init__(self, theme: Theme, count: int) -> None:
        super().__init__()
        self._theme, self._count, self._place = theme, count, 0
        self.setFixedHeight(theme.px(6))
        self.setMinimumWidth(theme.px(120))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_place(self, place: int) -> None:
        self._place = place
        self.setAccessibleName(t("第 {} 页，共 {} 页").format(place + 1, self._count))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self.width() / self._count
        for place in range(self._count):
            done = place <= self._place
            painter.setBrush(style.color(self._theme, "ink" if done else "data3"))
            box = QRectF(place * step, 0, step - 4, self.height())
            painter.drawRoundedRect(box, self.height() / 2, self.height() / 2)
