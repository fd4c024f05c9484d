"""Who sits: a name from the list and the staff number that goes with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from trainer.quiz.exam import Exam
from trainer.training.person import Person
from trainer.ui import tokens
from trainer.ui.exam.column import Column
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.search import SearchBox
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Column as TableColumn
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

ROWS = 8
ROWS_LARGE = 6


class Identity(Column):
    """`given` carries name and number as given; `back` goes to the exams."""

    given = Signal(str, str)
    back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 880)
        self._people: tuple[Person, ...] = ()
        self._named = False
        self.title = Paragraph(theme, "", tokens.FIGURE, bold=True)
        self.search = SearchBox(theme, t("输入姓名查找"), keys="")
        self.search.setObjectName("name-search")
        self.search.setMaximumWidth(16_777_215)
        self.search.searched.connect(lambda _: self._filter())
        self.search.returnPressed.connect(self._to_number)
        self.table = ListTable(theme, _columns(), name=t("姓名"), key=lambda p: p.no)
        self.table.setObjectName("names")
        self.table.chosen.connect(self._chose)
        self.table.opened.connect(lambda _: self._to_number())
        self.chosen = Label(theme, "", tokens.FIGURE, bold=True)
        self.chosen.setObjectName("chosen-name")
        self.place = Paragraph(theme, "", tone="ink2")
        self.number = TextField(theme)
        self.number.setObjectName("number")
        self.number.returnPressed.connect(self._go)
        self.field = Field(theme, t("工号"), self.number)
        self.go_button = Button(theme, t("下一步"), "primary", size="large")
        self.go_button.setObjectName("identify")
        self.go_button.clicked.connect(lambda _=False: self._go())
        self._lay_out()

    def show_people(self, exam: Exam, people: tuple[Person, ...], name: str = "") -> None:
        """Offer *people*; *name* is chosen already, if given."""
        self._people = people
        self.title.say(exam.title)
        self.search.clear()
        self.number.clear()
        self.field.fail("")
        self.table.set_rows(people)
        self._named = bool(name) and self.choose_name(name)

    def choose_name(self, name: str) -> bool:
        """Choose by name; say whether there is such a one."""
        person = next((p for p in self._people if p.name == name), None)
        return person is not None and self.table.choose(person.no)

    def enter_number(self, no: str) -> None:
        """Write the staff number."""
        self.number.setText(no)

    def fail(self, sentence: str) -> None:
        """Say what does not fit."""
        self.field.fail(sentence)
        self.number.setFocus()
        self.number.selectAll()

    def begin(self) -> None:
        """Take the keyboard to what is still to be given."""
        (self.number if self._named else self.search).setFocus()

    def _filter(self) -> None:
        wanted = self.search.text().strip()
        self.table.set_rows([p for p in self._people if wanted in p.name])

    def _chose(self, person: Person | None) -> None:
        self.chosen.setText(person.name if person else t("没有这个名字"))
        self.place.say(person.place if person else t("请改一改查找的字，或者问监考人。"))
        self.go_button.setEnabled(person is not None)
        self.field.fail("")

    def _to_number(self) -> None:
        if self.table.current() is not None:
            self.number.setFocus()

    def _go(self) -> None:
        person = self.table.current()
        if person is None:
            return
        if not self.number.text().strip():
            self.fail(t("请输入工号，它证明是您本人。"))
            return
        self.given.emit(person.name, self.number.text())

    def _lay_out(self) -> None:
        theme = self.theme
        self.add(self.title)
        self.add(Paragraph(theme, t("找到您的名字，再输入工号。"), tokens.SECTION, tone="ink2"))
        names = QVBoxLayout()
        names.setSpacing(theme.gap(12))
        names.addWidget(self.search)
        panel = Panel(theme, flush=True)
        self.table.setFixedHeight(
            theme.px(tokens.TABLE_HEAD + tokens.ROW * (ROWS_LARGE if theme.narrow else ROWS)) + 4
        )
        panel.add(self.table)
        names.addWidget(panel)
        row = QHBoxLayout()
        row.setSpacing(theme.gap(24))
        row.addLayout(names, 3)
        row.addWidget(self._card(), 2)
        self.add(row)

    def _card(self) -> Panel:
        card = Panel(self.theme, t("您是"))
        back = Button(self.theme, t("换一场测评"), "link")
        back.setObjectName("other-exam")
        back.clicked.connect(lambda _=False: self.back.emit())
        for part in (self.chosen, self.place, self.field, self.go_button, back):
            card.add(part)
        card.body.addStretch(1)
        return card


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn(t("姓名"), lambda p: p.name, width=140, main=True),
        TableColumn(t("班组"), lambda p: p.team or p.department or p.unit, tone="ink2"),
    )
