"""Who sits an exam: people by category, team or search, with how many there are of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.training.person import CATEGORIES, Person
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.fields import Select
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.search import SearchBox
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Column
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class PeoplePicker(Panel):
    """Ticks stay when the filter changes; `changed` tells."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("参加人员"), ruled=True, flush=True)
        self._people: tuple[Person, ...] = ()
        self._chosen: set[str] = set()
        self.search = SearchBox(theme, t("搜姓名、工号、岗位"))
        self.search.setMinimumWidth(theme.px(220))
        self.category = Select(theme)
        self.team = Select(theme)
        self.category.setAccessibleName(t("人员类别"))
        self.team.setAccessibleName(t("班组"))
        self.none = Button(theme, t("全不选"), "link")
        self.add_action(self.none)
        self.table = ListTable(theme, _columns(), name=t("参加人员"), ticks=True, key=_number)
        self.add(self._filters())
        self.add(self.table, 1)
        self.search.searched.connect(lambda _: self._filter())
        self.category.picked.connect(lambda _: self._filter())
        self.team.picked.connect(lambda _: self._filter())
        self.none.clicked.connect(lambda _=False: self.choose(()))
        self.table.ticks_changed.connect(self._take)

    def chosen(self) -> tuple[str, ...]:
        """Give the staff numbers ticked, in the order of the roster."""
        return tuple(p.no for p in self._people if p.no in self._chosen)

    def choose(self, numbers: Sequence[str]) -> None:
        """Tick exactly *numbers*."""
        self._chosen = set(numbers)
        self._filter()

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer *people*."""
        self._people = tuple(people)
        categories = Counter(p.category for p in people)
        teams = Counter(p.team for p in people if p.team)
        known = [(c, categories[c]) for c in CATEGORIES if categories[c]]
        self.category.set_options(_options(t("全部类别"), len(people), known))
        self.team.set_options(_options(t("全部班组"), len(people), list(teams.items())))
        self._chosen &= {p.no for p in people}
        self._filter()

    def show_category(self, category: str) -> None:
        """Show only *category*, where there is somebody of it."""
        self.category.choose(category)
        self._filter()

    def _filter(self) -> None:
        category, team = self.category.value(), self.team.value()
        word = self.search.text().strip()
        shown = [
            p
            for p in self._people
            if (not category or p.category == category)
            and (not team or p.team == team)
            and (not word or word in f"{p.name} {p.no} {p.post} {p.place}")
        ]
        chosen = frozenset(self._chosen)
        self.table.set_rows(shown)
        self.table.set_ticked(frozenset(p.no for p in shown if p.no in chosen))

    def _take(self, ticked: frozenset[Hashable]) -> None:
        shown = {p.no for p in self.table.rows}
        self._chosen = (self._chosen - shown) | {str(no) for no in ticked if no in shown}
        self._tell()

    def _tell(self) -> None:
        self.set_note(t("已选 {0} 人，共 {1} 人").format(len(self._chosen), len(self._people)))
        self.none.setVisible(bool(self._chosen))
        self.changed.emit()

    def _filters(self) -> QWidget:
        self.category.setMinimumWidth(self.theme.px(184))
        self.team.setMinimumWidth(self.theme.px(184))
        row = Flow(self.theme.gap(8))
        row.add(self.search, self.category, self.team)
        box = QWidget()
        column = QVBoxLayout(box)
        pad = self.theme.gap(12)
        column.setContentsMargins(self.theme.gap(16), pad, self.theme.gap(16), pad)
        column.addWidget(row)
        return box


def _columns() -> list[Column]:
    return [
        Column(t("姓名"), lambda p: p.name, 104, main=True, sort=lambda p: p.name),
        Column(t("工号"), lambda p: p.no, 88, tone="ink2", sort=lambda p: p.no),
        Column(t("单位、班组"), lambda p: p.team or p.department or p.unit, tone="ink2",
               sort=lambda p: p.place),
        Column(t("岗位"), lambda p: p.post, 136, tone="ink2", small=True, optional=True),
        Column(t("类别"), lambda p: p.category, 120, tone="ink2", small=True, optional=True),
    ]  # fmt: skip


def _options(all_words: str, count: int, found: list[tuple[str, int]]) -> list[tuple[str, str]]:
    words = t("{0}（{1} 人）")
    return [("", words.format(all_words, count)), *((n, words.format(n, c)) for n, c in found)]


def _number(person: Person) -> str:
    return person.no
