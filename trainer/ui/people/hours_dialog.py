"""登记学时 for one person, or for all who are ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from trainer.roster import Line
from trainer.training.hours import INITIAL, KINDS, YEARLY
from trainer.ui.context import Context
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.fields import DateField, Field, TextField
from trainer.ui.people.amount import hours_of
from trainer.ui.people.form import Form
from trainer.ui.words import t

Done = Callable[[tuple[int, ...]], object]
NAMED = 8


class HoursDialog(Form):
    """*done* gets the ids of the new entries."""

    def __init__(
        self, context: Context, parent: QWidget, lines: Sequence[Line], today: date, done: Done
    ) -> None:
        super().__init__(
            context, parent, t("登记学时"), t("给{0}登记。").format(names(lines)), t("登记")
        )
        self._people = tuple(line.person.no for line in lines)
        self._done = done
        theme = self.theme
        self.on = DateField(theme, today)
        self.hours = TextField(theme, placeholder=t("例如 2 或 1.5"))
        short = any(line.balance.initial_short for line in lines)
        self.kind = Segments(
            theme, [Option(kind, t(kind)) for kind in KINDS], INITIAL if short else YEARLY,
            name=t("学时类别"),
        )  # fmt: skip
        self.content = TextField(theme, placeholder=t("例如 岗位安全操作规程"))
        self.proof = TextField(theme, placeholder=t("例如 签到表 2026-08，第 3 页"))
        self.hours_field = Field(theme, t("学时（每人）"), self.hours)
        self.content_field = Field(theme, t("培训内容"), self.content)
        self.add_row(Field(theme, t("培训日期"), self.on), self.hours_field)
        self.add(Field(theme, t("学时类别"), self.kind))
        self.add(self.content_field)
        self.add(Field(theme, t("凭证（可不填）"), self.proof))
        self.act.setText(t("登记 {0} 人").format(len(lines)) if len(lines) > 1 else t("登记"))
        self.hours.setFocus()

    def send(self) -> None:
        """Enter the hours, or say which field is wrong."""
        amount = hours_of(self.hours.text())
        self.hours_field.fail("" if amount is not None else t("请填数字，例如 2 或 1.5。"))
        self.content_field.fail("" if self.content.text().strip() else t("请填写培训内容。"))
        if amount is None or self.content_field.failed:
            return
        roster: Any = self.context.services.roster
        given = (self.on.day(), amount, self.kind.value(), self.content.text(), self.proof.text())
        self.attempt(lambda: roster.enter_hours(self._people, *given), self._done)


def names(lines: Sequence[Line]) -> str:
    """Name the first few, and say how many they are."""
    first = "、".join(line.person.name for line in lines[:NAMED])
    if len(lines) <= NAMED:
        return first
    return t("{0}等 {1} 人").format(first, len(lines))
