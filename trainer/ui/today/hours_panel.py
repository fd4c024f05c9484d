"""Who owes no hours this year, by team."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from trainer.today import TeamHours
from trainer.ui import tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.meter import Meter
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import ElidedLabel, Label
from trainer.ui.today.press import Press
from trainer.ui.today.tiles import Tiles
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class HoursPanel(Panel):
    """Bars by team; `team_pressed("")` asks for everybody short of hours."""

    team_pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("本年学时达标"))
        self._hours: tuple[TeamHours, ...] = ()
        self.whole = Button(theme, "", "link", size="small")
        self.whole.clicked.connect(lambda _=False: self.team_pressed.emit(""))
        self.add_action(self.whole)
        self.teams = Tiles(theme, 150)
        self.add(self.teams)
        self.body.setContentsMargins(theme.gap(8), 0, theme.gap(8), theme.gap(12))

    def show_hours(self, hours: Sequence[TeamHours]) -> None:
        """Show other figures."""
        if tuple(hours) == self._hours:
            return
        self._hours = tuple(hours)
        settled, people = sum(h.settled for h in hours), sum(h.people for h in hours)
        self.whole.setText(t("{0} / {1} 人达标").format(settled, people))
        cells = [HoursCell(self.theme, team) for team in hours]
        for cell in cells:
            cell.clicked.connect(lambda _=False, c=cell: self.team_pressed.emit(c.team))
        self.teams.fill(cells)


class HoursCell(Press):
    """One team: its name, how many of how many, a bar."""

    def __init__(self, theme: Theme, hours: TeamHours) -> None:
        figure = t("{0} / {1} 人").format(hours.settled, hours.people)
        super().__init__(theme, f"{hours.team} {figure}")
        self.team = hours.team
        self.column.setSpacing(theme.gap(8))
        row = QHBoxLayout()
        row.addWidget(ElidedLabel(theme, hours.team, tokens.SMALL), 1)
        full = hours.settled == hours.people
        row.addWidget(Label(theme, figure, tokens.SMALL, tone="ok" if full else "link"))
        self.column.addLayout(row)
        self.column.addWidget(Meter(theme, hours.settled / max(1, hours.people), figure))
