"""A new session: which case, who comes, who holds it, where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.training.case import Case
from trainer.training.person import Person
from trainer.ui.educations.people_picker import PeoplePicker
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.search import SearchBox
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.tokens import Theme
from trainer.ui.words import t

TABLE = 480


@dataclass(frozen=True, slots=True)
class Choice:
    """What a new session needs."""

    case: str
    people: tuple[str, ...]
    host: str
    place: str
    team: str


class NewSession(QWidget):
    """`searched` asks for cases by words; `started` carries the choice; `left` goes back."""

    searched = Signal(str)
    started = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        header = PageHeader(
            theme, t("新的一次"), parent_title=t("警示教育"), go_parent=self.left.emit
        )
        self.start = Button(theme, t("开始"), "primary", "play", keys="Ctrl S")
        self.start.clicked.connect(lambda _=False: self.go())
        header.add(self.start)
        column.addWidget(header)
        page = ScrollPage(theme, gap=16)
        self.hint = Banner(
            theme, "info", t("选好案例和人员就能开始，案例的文字会带进记录，可以改。")
        )
        page.add(self.hint)
        page.add(self._choices())
        page.add(self._where())
        column.addWidget(page, 1)

    def show_people(self, people: tuple[Person, ...], host: str) -> None:
        """Offer people; *host* is proposed."""
        self.picker.show_people(people, ())
        self.host.setText(host)
        self._check()

    def show_cases(self, cases: tuple[Case, ...], chosen: str = "") -> None:
        """Offer cases; *chosen* becomes current if it is among them."""
        self.cases.set_rows(cases)
        if chosen:
            self.cases.choose(chosen)
        self._check()

    def go(self) -> None:
        """Start with what is chosen, or say what is missing."""
        missing, case = self._missing(), self.cases.current()
        if missing or case is None:
            self.hint.say(t("还要选：{}。").format("、".join(missing)))
            return
        self.started.emit(
            Choice(
                case=case.id,
                people=self.picker.picked,
                host=self.host.text().strip(),
                place=self.place.text().strip(),
                team=self.picker.team,
            )
        )

    def _choices(self) -> QWidget:
        theme = self.theme
        self.search = SearchBox(theme, t("按名称、地点、行业、内容找案例"))
        self.search.searched.connect(self.searched)
        columns = [
            Column(t("案例"), _case_cell, main=True),
            Column(t("日期"), lambda c: f"{c.date:%Y-%m-%d}", 112, tone="ink2", optional=True),
        ]
        self.cases = ListTable(theme, columns, name=t("案例"), two_lines=True, key=lambda c: c.id)
        self.cases.chosen.connect(lambda _: self._check())
        self.picker = PeoplePicker(theme)
        self.picker.changed.connect(self._check)
        left = Panel(theme, t("讲哪个案例"))
        self.search.setMaximumWidth(16_777_215)
        left.add(self.search)
        left.add(self.cases, 1)
        right = Panel(theme, t("谁参加"))
        right.add(self.picker, 1)
        box = QWidget()
        way = QBoxLayout.Direction.TopToBottom if theme.narrow else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(way, box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap(16))
        for panel in (left, right):
            panel.setFixedHeight(theme.px(TABLE))
            row.addWidget(panel, 1)
        return box

    def _where(self) -> QWidget:
        self.host = TextField(self.theme)
        self.place = TextField(self.theme, "", t("例如：二号会议室"))
        self.host.textChanged.connect(lambda _: self._check())
        panel = Panel(self.theme, t("谁主持，在哪里"))
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(12))
        row.addWidget(Field(self.theme, t("主持人"), self.host), 1)
        row.addWidget(Field(self.theme, t("地点"), self.place), 2)
        panel.add(row)
        return panel

    def _missing(self) -> list[str]:
        wanted: tuple[tuple[str, Any], ...] = (
            (t("案例"), self.cases.current()),
            (t("参加人员"), self.picker.picked),
            (t("主持人"), self.host.text().strip()),
        )
        return [name for name, there in wanted if not there]

    def _check(self) -> None:
        missing = self._missing() if hasattr(self, "place") else []
        case = self.cases.current() if not missing and hasattr(self, "place") else None
        if case is None:
            text = t("选好案例和人员就能开始，案例的文字会带进记录，可以改。")
        else:
            text = t("讲“{}”，{} 人参加。").format(case.short, len(self.picker.picked))
        self.hint.say(text)


def _case_cell(case: Case) -> Cell:
    parts = (case.toll, case.place)
    return Cell(case.short, "　".join(part for part in parts if part))
