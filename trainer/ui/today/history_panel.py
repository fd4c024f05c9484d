"""历史上的今天: the accident of this day, its figures and one lesson."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.training.case import Case
from trainer.ui import style, tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.stat import StatTile
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class HistoryPanel(Panel):
    """`opened(case id)` on the figures and on 打开案例, `used()` on 用于今天的晨会."""

    opened = Signal(str)
    used = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("历史上的今天"), icon="history", ruled=True)
        self.case: Case | None = None
        self.ago = Label(theme, "", tokens.SMALL, tone="ink2")
        self.add_action(self.ago)
        self.place = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        self.name = Paragraph(theme, "", tokens.SECTION, bold=True)
        self.figures = Flow(theme.gap(28))
        self.lesson = Quote(theme)
        self.open = Button(theme, t("打开案例"))
        self.open.clicked.connect(lambda _=False: self._tell())
        self.use = Button(theme, t("用于今天的晨会"))
        self.use.clicked.connect(lambda _=False: self.used.emit())
        buttons = Flow(theme.gap(8))
        buttons.add(self.open, self.use)
        for part in (self.place, self.name, self.figures, self.lesson, buttons):
            self.add(part)
        self.body.setSpacing(theme.gap(12))

    def show_case(self, case: Case | None, today: date) -> None:
        """Show the accident; the panel hides where there is none."""
        self.setVisible(case is not None)
        if case is None or case == self.case:
            return
        self.case = case
        same = (case.date.month, case.date.day) == (today.month, today.day)
        if self.head is not None:
            self.head.set_title(t("历史上的今天") if same else t("最近的周年"))
        self.ago.setText(t("{0} 年前").format(today.year - case.date.year))
        day = t("{0} 年 {1} 月 {2} 日").format(case.date.year, case.date.month, case.date.day)
        self.place.say(f"{day}，{case.province}{_rest(case)}")
        self.name.say(case.title)
        self._show_figures(case)
        lesson = next(iter(_lessons(case)), "")
        self.lesson.words.say(t("教训：{0}").format(lesson))
        self.lesson.setVisible(bool(lesson))

    def _show_figures(self, case: Case) -> None:
        self.figures.clear()
        for figure, label in figures(case):
            tile = StatTile(self.theme, figure, label, clickable=True)
            tile.pressed.connect(self._tell)
            self.figures.add(tile)

    def _tell(self) -> None:
        if self.case is not None:
            self.opened.emit(self.case.id)


def figures(case: Case) -> list[tuple[str, str]]:
    """Give the figures that are known, each with its words."""
    hurt = (case.injured, t("人受伤")) if case.injured else (case.severe, t("人重伤"))
    counts = ((case.dead, t("人死亡")), (case.missing, t("人失踪")), hurt)
    found = [(str(number), words) for number, words in counts if number]
    loss = re.fullmatch(r"([\d.]+)(\D+)", case.loss)
    if loss is not None:
        found.append((loss[1], t("{0}损失").format(loss[2])))
    return found


def _rest(case: Case) -> str:
    place = case.place.removeprefix(case.province)
    return place.split("，")[0]


def _lessons(case: Case) -> tuple[str, ...]:
    return (*case.lessons.workers, *case.lessons.managers, *case.lessons.leaders)


class Quote(QWidget):
    """Running text on a sunken ground behind an upright bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        side, high = theme.gap(16), theme.gap(8)
        column.setContentsMargins(side + 4, high, side, high)
        self.words = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        column.addWidget(self.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and bar."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.color(self._theme, "sunken"))
        painter.fillRect(0, 0, 4, self.height(), style.color(self._theme, "navy"))
