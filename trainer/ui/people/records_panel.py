"""What is on record about a person: five lists under tabs."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.marks import plain
from trainer.roster import File, Sat
from trainer.training.hours import HoursEntry
from trainer.ui.parts.choices import Option, Tabs
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.people.tables import (
    briefings_table,
    certificates_table,
    educations_table,
    fit_height,
    hours_table,
    record,
    sittings_table,
)
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_EMPTY = {
    "hours": "还没有学时。按“登记学时”记一条，或在“警示教育”里归档一场，学时自动记入。",
    "sittings": "还没有参加过测评。在“测评”里安排一场，应考的人里选上他。",
    "certificates": "还没有证书。要发证的测评合格以后，在成绩里发证。",
    "briefings": "还没有晨会记录。晨会结束归档以后，到会的人都会记上。",
    "educations": "还没有警示教育记录。归档以后，签到的人都会记上。",
}


class RecordsPanel(QFrame):
    """`removed(entry)`, `record_asked(number)`, `exam_asked(id)`, `certificate_asked(number)`."""

    removed = Signal(object)
    record_asked = Signal(str)
    exam_asked = Signal(int)
    certificate_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "panel")
        self.tabs = Tabs(theme, _tabs())
        self.tables: dict[str, ListTable] = {
            "hours": hours_table(theme),
            "sittings": sittings_table(theme),
            "certificates": certificates_table(theme),
            "briefings": briefings_table(theme),
            "educations": educations_table(theme),
        }
        self.none = Paragraph(theme, "", tone="ink2")
        self.none.setContentsMargins(*(theme.gap(20),) * 4)
        self.total = Label(theme, "", bold=True)
        self._sum = self._sum_bar()
        self._arrange()
        self._connect()

    def show_file(self, file: File) -> None:
        """Show another person's records."""
        rows: dict[str, tuple[Any, ...]] = {
            "hours": file.entries,
            "sittings": file.sittings,
            "certificates": file.certificates,
            "briefings": file.briefings,
            "educations": file.educations,
        }
        for tab, table in self.tables.items():
            table.set_rows(rows[tab])
            table.setCurrentIndex(QModelIndex())
            fit_height(table, two_lines=tab != "sittings")
            self.tabs.note(tab, str(len(rows[tab])))
        self.total.setText(
            t("{0} 学时").format(plain(sum((e.hours for e in file.entries), Fraction())))
        )
        self._turn()

    def turn_to(self, tab: str) -> None:
        """Show another list."""
        self.tabs.choose(tab)
        self._turn()

    def _turn(self) -> None:
        tab = self.tabs.value()
        for name, table in self.tables.items():
            table.setVisible(name == tab and bool(table.rows))
        empty = not self.tables[tab].rows
        self.none.setVisible(empty)
        self.none.say(t(_EMPTY[tab]))
        self._sum.setVisible(tab == "hours" and not empty)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        inset = QHBoxLayout()
        inset.setContentsMargins(self.theme.gap(16), 0, self.theme.gap(16), 0)
        inset.addWidget(self.tabs)
        column.addLayout(inset)
        for part in (*self.tables.values(), self.none, self._sum):
            column.addWidget(part)

    def _sum_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(*(self.theme.gap(16), self.theme.gap(8)) * 2)
        row.addWidget(Label(self.theme, t("合计"), tone="ink2"), 1)
        row.addWidget(self.total)
        return bar

    def _connect(self) -> None:
        self.tabs.changed.connect(lambda _: self._turn())
        told: dict[str, Callable[[Any], None]] = {
            "hours": self._entry,
            "sittings": self._sat,
            "certificates": lambda c: self.certificate_asked.emit(c.number),
            "briefings": lambda b: self.record_asked.emit(b.number),
            "educations": lambda e: self.record_asked.emit(e.number),
        }
        for tab, tell in told.items():
            self.tables[tab].acted.connect(tell)
            if tab != "hours":
                self.tables[tab].opened.connect(tell)
        self.tables["hours"].opened.connect(self._open_entry)

    def _entry(self, entry: HoursEntry) -> None:
        if number := record(entry):
            self.record_asked.emit(number)
        else:
            self.removed.emit(entry)

    def _open_entry(self, entry: HoursEntry) -> None:
        if number := record(entry):
            self.record_asked.emit(number)

    def _sat(self, sat: Sat) -> None:
        self.exam_asked.emit(sat.exam.id)


def _tabs() -> list[Option]:
    return [
        Option("hours", t("学时")),
        Option("sittings", t("测评")),
        Option("certificates", t("证书")),
        Option("briefings", t("晨会")),
        Option("educations", t("警示教育")),
    ]
