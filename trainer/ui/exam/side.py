"""The pane beside the question: all numbers, what they mean, 交卷."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from trainer.ui import tokens
from trainer.ui.exam.grid import RIM, Legend, NumberGrid
from trainer.ui.exam.hand_in import HandInButton
from trainer.ui.exam.sheet import AnswerSheet
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

WIDTH = 344
COLUMNS = 6


class Side(QFrame):
    """`pressed` carries a place; `hand_in` asks for the last look."""

    pressed = Signal(int)
    hand_in = Signal()

    def __init__(self, theme: Theme, sheet: AnswerSheet) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "left-line")
        self.setFixedWidth(theme.px(WIDTH))
        self.grid = NumberGrid(theme, sheet, sheet.items, COLUMNS)
        self.grid.pressed.connect(self.pressed)
        self.legend = Legend(theme, sheet)
        self._button = HandInButton(theme, t("交卷"))
        self._button.setObjectName("hand-in")
        self._button.clicked.connect(lambda _=False: self.hand_in.emit())
        self._lay_out()

    def refresh(self) -> None:
        """Show the states anew."""
        self.grid.refresh()
        self.legend.refresh()

    def _lay_out(self) -> None:
        page = ScrollPage(self.theme, padding=28, gap=12)
        page.set_pads(self.theme.gap(28), self.theme.gap(20), 0, 0)
        title = Label(self.theme, t("题号"), tokens.SECTION, bold=True)
        title.setIndent(RIM)
        page.add(title)
        page.add(self.grid)
        legend = QVBoxLayout()
        legend.setContentsMargins(0, self.theme.gap(8), self.theme.gap(28), 0)
        legend.addWidget(self.legend)
        page.add(legend)
        foot = QVBoxLayout()
        foot.setContentsMargins(self.theme.gap(32), self.theme.gap(12), self.theme.gap(32), 0)
        foot.setSpacing(self.theme.gap(8))
        foot.addWidget(self._button)
        note = Label(self.theme, t("交卷前会再给您看一遍没答的题"), tokens.SMALL, tone="ink2")
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        foot.addWidget(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, self.theme.gap(24))
        column.addWidget(page, 1)
        column.addLayout(foot)
