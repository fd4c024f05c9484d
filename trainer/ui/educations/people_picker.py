"""Who takes part: everyone by team, ticked one by one or by whole teams."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.training.person import Person
from trainer.ui import tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Column
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class PeoplePicker(QWidget):
    """`changed` comes with each tick; `picked` are the staff numbers in the order of the list."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._people: tuple[Person, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        self.teams = Flow(theme.gap(8))
        self.count = Label(theme, "", tokens.SMALL, tone="ink2")
        columns = [
            Column(t("姓名"), lambda p: p.name, 110, main=True),
            Column(t("班组或部门"), lambda p: p.team or p.department),
            Column(t("岗位"), lambda p: p.post, tone="ink2", optional=True),
        ]
        self.table = ListTable(theme, columns, name=t("参加人员"), ticks=True, key=lambda p: p.no)
        self.table.ticks_changed.connect(lambda _: self._tell())
        self.table.setMinimumHeight(theme.px(tokens.TABLE_HEAD + 3 * tokens.ROW))
        column.addWidget(self.teams)
        column.addWidget(self.table, 1)
        column.addWidget(self.count)

    @property
    def picked(self) -> tuple[str, ...]:
        """Give the staff numbers ticked."""
        return tuple(p.no for p in self._people if p.no in self.table.ticked)

    @property
    def team(self) -> str:
        """Name the teams of those ticked."""
        ticked = (p.team for p in self._people if p.no in self.table.ticked and p.team)
        return "、".join(dict.fromkeys(ticked))

    def show_people(self, people: tuple[Person, ...], ticked: Iterable[str]) -> None:
        """Show whom one can choose."""
        self._people = people
        self.table.set_rows(people)
        self.table.set_ticked(frozenset(ticked))
        self.teams.clear()
        self.teams.add(self._button(t("全部"), frozenset(p.no for p in people)))
        for team in dict.fromkeys(p.team for p in people if p.team):
            members = frozenset(p.no for p in people if p.team == team)
            words = t("{} {} 人").format(team, len(members))
            self.teams.add(self._button(words, members))

    def _button(self, words: str, members: frozenset[str]) -> Button:
        button = Button(self.theme, words, size="small")
        button.clicked.connect(lambda _=False: self._flip(members))
        return button

    def _flip(self, members: frozenset[str]) -> None:
        """Tick a whole team, or take the ticks away if all have one."""
        ticked = self.table.ticked
        self.table.set_ticked(ticked - members if members <= ticked else ticked | members)

    def _tell(self) -> None:
        self.count.setText(t("已选 {} 人").format(len(self.picked)))
        self.changed.emit()


class PeopleDialog(Dialog):
    """Changes who takes part; `chosen` carries the staff numbers."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, parent: QWidget, people: tuple[Person, ...], ticked: Iterable[str]
    ) -> None:
        super().__init__(theme, parent, t("谁参加？"), t("已经签到的人留在名单里，签到不会丢。"))
        self.picker = PeoplePicker(theme)
        self.picker.show_people(people, ticked)
        self.picker.setMinimumHeight(theme.px(380))
        self.add(self.picker, 1)
        self.add_button(t("取消")).clicked.connect(lambda _=False: self.reject())
        self.keep = self.add_button(t("就这些人"), "primary")
        self.keep.clicked.connect(lambda _=False: self._tell())
        self.picker.changed.connect(lambda: self.keep.setEnabled(bool(self.picker.picked)))

    def _tell(self) -> None:
        self.chosen.emit(self.picker.picked)
        self.accept()
