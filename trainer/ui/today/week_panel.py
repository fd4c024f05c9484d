"""本周晨会: a square for each team and day, and what the squares mean."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.ui import tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.tags import StateText, Tone
from trainer.ui.parts.text import ElidedLabel, Icon, Label, Line
from trainer.ui.today.facts import Facts
from trainer.ui.today.press import Press
from trainer.ui.tokens import Theme
from trainer.ui.words import t

WEEKDAYS: Final = "一二三四五六日"

# Each word of the week has its icon, its tone and what it means.
SQUARES: Final[dict[str, tuple[str, Tone, str]]] = {
    "held": ("circle-check", "ok", "已开"),
    "late": ("circle-alert", "warn", "该开未开"),
    "missed": ("circle-x", "bad", "缺"),
    "excused": ("info", "info", "有原因"),
    "ahead": ("circle", "plain", "还不用开"),
}
_COLOURS: Final = {"plain": "edge", "info": "link"}


class WeekPanel(Panel):
    """The matrix; `team_pressed(team)`, or with "" all meetings."""

    team_pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("本周晨会"), ruled=True)
        self._shown: object = None
        self.count = Button(theme, "", "link", size="small")
        self.count.clicked.connect(lambda _=False: self.team_pressed.emit(""))
        self.add_action(self.count)
        self._matrix: QWidget | None = None
        self.legend = Flow(theme.gap(16))
        for icon, tone, words in SQUARES.values():
            self.legend.add(StateText(theme, t(words), tone, icon, tokens.SMALL))
        self.add(self.legend)
        self.body.setSpacing(theme.gap(12))

    def show_facts(self, facts: Facts) -> None:
        """Show another week."""
        words = {square: facts.word(*square) for square in facts.week}
        if (words, facts.overview.on) == self._shown:
            return
        self._shown = (words, facts.overview.on)
        held = sum(word == "held" for word in words.values())
        due = sum(word in {"held", "late", "missed"} for word in words.values())
        self.count.setText(t("到今天应开 {0} 场，已开 {1} 场").format(due, held))
        if self._matrix is not None:
            self._matrix.hide()
            self._matrix.deleteLater()
        self._matrix = self._make(words, facts.overview.on)
        self.body.insertWidget(0, self._matrix)

    def _make(self, words: dict[tuple[date, str], str], today: date) -> QWidget:
        matrix = QWidget()
        grid = QGridLayout(matrix)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self.theme.gap(4))
        grid.setColumnStretch(0, 1)
        days = tuple(dict.fromkeys(day for day, _ in words))
        for column, day in enumerate(days, 1):
            on = day == today
            label = Label(self.theme, f"周{WEEKDAYS[day.weekday()]}", tokens.SMALL, bold=on,
                          tone="ink" if on else "ink2")  # fmt: skip
            grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignHCenter)
            grid.setColumnMinimumWidth(column, self.theme.px(44))
        for row, team in enumerate(dict.fromkeys(team for _, team in words), 1):
            self._add_team(grid, 2 * row, team)
            for column, day in enumerate(days, 1):
                square = self._square(words[day, team], f"{team} {day.month}-{day.day}")
                grid.addWidget(square, 2 * row, column, Qt.AlignmentFlag.AlignCenter)
        return matrix

    def _add_team(self, grid: QGridLayout, row: int, team: str) -> None:
        grid.addWidget(Line(), row - 1, 0, 1, grid.columnCount())
        name = Press(self.theme, team)
        name.column.setContentsMargins(0, self.theme.gap(6), 0, self.theme.gap(6))
        name.column.addWidget(ElidedLabel(self.theme, team))
        name.clicked.connect(lambda _=False: self.team_pressed.emit(team))
        grid.addWidget(name, row, 0)

    def _square(self, word: str, place: str) -> Icon:
        icon, tone, words = SQUARES[word]
        square = Icon(self.theme, icon, _COLOURS.get(tone, tone), 20)
        square.setAccessibleName(f"{place} {t(words)}")
        square.setToolTip(f"{place} {t(words)}")
        return square
