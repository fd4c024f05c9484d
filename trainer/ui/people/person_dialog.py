"""The form of one person: new, or to be changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCompleter, QWidget

from trainer.training.person import CATEGORIES, Person
from trainer.ui.context import Context
from trainer.ui.parts.fields import DateField, Field, Select, TextField
from trainer.ui.people.form import Form
from trainer.ui.words import t


class PersonDialog(Form):
    """Without *person* somebody new is added; *done* gets their number."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        person: Person | None,
        known: Sequence[Person],
        done: Callable[[str], object],
    ) -> None:
        title = t("修改人员") if person else t("新增人员")
        text = "" if person else t("工号是一个人的标识，登记以后不再改。")
        super().__init__(context, parent, title, text, t("保存") if person else t("新增"))
        self._before, self._done = person, done
        was = person or Person("", "", known[0].unit if known else "")
        theme = self.theme
        self.no, self.name = TextField(theme, was.no), TextField(theme, was.name)
        self.no.setReadOnly(person is not None)
        self.no.setEnabled(person is None)
        self.unit, self.department, self.team, self.post = (
            self._completed(getattr(was, part), {getattr(p, part) for p in known})
            for part in ("unit", "department", "team", "post")
        )
        self.category = Select(theme, [(c, t(c)) for c in CATEGORIES], was.category)
        self.joined = DateField(theme, was.joined, empty=t("没有填"))
        self._arrange()
        (self.name if person else self.no).setFocus()

    def send(self) -> None:
        """Keep the person; the service says what is missing."""
        given = replace(
            self._before or Person("", ""),
            no=self.no.text().strip(),
            name=self.name.text().strip(),
            unit=self.unit.text().strip(),
            department=self.department.text().strip(),
            team=self.team.text().strip(),
            post=self.post.text().strip(),
            category=self.category.value(),
            joined=self.joined.day(),
        )
        roster: Any = self.context.services.roster
        keep = roster.put if self._before else roster.add
        self.attempt(lambda: keep(given), lambda _: self._done(given.no))

    def _completed(self, text: str, known: set[str]) -> TextField:
        field = TextField(self.theme, text)
        completer = QCompleter(sorted(known - {""}), field)
        field.setCompleter(completer)
        return field

    def _arrange(self) -> None:
        theme = self.theme
        self.add_row(Field(theme, t("工号"), self.no), Field(theme, t("姓名"), self.name))
        self.add_row(Field(theme, t("单位"), self.unit), Field(theme, t("部门"), self.department))
        self.add_row(Field(theme, t("班组"), self.team), Field(theme, t("岗位"), self.post))
        self.add_row(
            Field(theme, t("人员类别"), self.category), Field(theme, t("入职日期"), self.joined)
        )
