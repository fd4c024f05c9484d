"""What an import would do, before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.formats.problem import Problem
from trainer.roster import Change, ImportReport
from trainer.training.person import Person
from trainer.ui.context import Context
from trainer.ui.parts.choices import Option, Tabs
from trainer.ui.parts.stat import StatRow, StatTile
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.parts.text import Paragraph
from trainer.ui.people.form import Form
from trainer.ui.tokens import Theme
from trainer.ui.words import t

WIDTH = 760
HEIGHT = 260
_PARTS = (
    ("name", "姓名"), ("unit", "单位"), ("department", "部门"), ("team", "班组"),
    ("post", "岗位"), ("category", "类别"), ("joined", "入职日期"), ("left", "离职日期"),
)  # fmt: skip


class ImportDialog(Form):
    """Shows the dry run; the act writes exactly that. *done* gets the report."""

    def __init__(  # noqa: PLR0913, PLR0917 - what was read, and what to do then
        self,
        context: Context,
        parent: QWidget,
        data: bytes,
        name: str,
        report: ImportReport,
        done: Callable[[ImportReport], object],
    ) -> None:
        count = report.added + report.changed
        text = t("还没有写入。核对以后按下面的按钮才导入；不能导入的行可以改好表格再导一次。")
        act = t("导入 {0} 人").format(count)
        super().__init__(context, parent, t("导入“{0}”").format(name), text, act)
        self._data, self._name, self._done = data, name, done
        self.setMinimumWidth(min(self.theme.px(WIDTH), parent.window().width()))
        self.act.setEnabled(count > 0)
        self.tables = _tables(self.theme)
        self.words = Paragraph(self.theme, "", tone="ink2")
        self._fill(report)

    def send(self) -> None:
        """Write it."""
        roster: Any = self.context.services.roster
        self.attempt(lambda: roster.import_(self._data, self._name), self._done)

    def _fill(self, report: ImportReport) -> None:
        rows: dict[str, list[Any]] = {
            "bad": list(report.problems),
            "added": [c for c in report.changes if c.before is None],
            "changed": [c for c in report.changes if c.before is not None],
        }
        tiles = (
            (report.added, t("新增")), (report.changed, t("修改")),
            (report.same, t("没有变化")), (report.rejected, t("行不能导入")),
        )  # fmt: skip
        self.add(StatRow(self.theme, [StatTile(self.theme, str(n), w) for n, w in tiles]))
        names = {"bad": t("问题"), "added": t("新增"), "changed": t("修改")}
        first = next((key for key, found in rows.items() if found), "added")
        options = [Option(key, names[key], str(len(found))) for key, found in rows.items()]
        self.tabs = Tabs(self.theme, options, first)
        self.tabs.changed.connect(lambda _: self._turn())
        self.add(self.tabs)
        for key, table in self.tables.items():
            table.set_rows(rows[key])
            table.setFixedHeight(self.theme.px(HEIGHT))
            table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            table.chosen.connect(lambda _: self._say_row())
            self.add(table)
        self.add(self.words)
        self._turn()

    def _turn(self) -> None:
        for key, table in self.tables.items():
            table.setVisible(key == self.tabs.value())
        self._say_row()

    def _say_row(self) -> None:
        row = self.tables[self.tabs.value()].current()
        if isinstance(row, Problem):
            self.words.say(t("{0}：{1}").format(place(row), row.sentence))
        elif isinstance(row, Change):
            self.words.say(difference(row) or _whole(row.person))
        else:
            self.words.say(t("这里没有。"))


def _tables(theme: Theme) -> dict[str, ListTable]:
    bad = [
        Column(t("位置"), place, 150, tone="bad", small=True),
        Column(t("问题"), lambda p: p.sentence, small=True),
    ]
    added = [
        Column(t("工号"), lambda c: c.person.no, 100, tone="ink2", small=True),
        Column(t("姓名"), lambda c: c.person.name, 110, main=True),
        Column(t("单位和岗位"), lambda c: Cell(_whole(c.person), small=True)),
    ]
    changed = [
        *added[:2],
        Column(t("改动"), lambda c: Cell(difference(c), small=True)),
    ]
    return {
        "bad": ListTable(theme, bad, name=t("问题")),
        "added": ListTable(theme, added, name=t("新增")),
        "changed": ListTable(theme, changed, name=t("修改")),
    }


def place(problem: Problem) -> str:
    """Say where in the file."""
    row = t("第 {0} 行").format(problem.line)
    return f"{problem.sheet} {row}" if problem.sheet else row


def difference(change: Change) -> str:
    """Say what changes, from what to what."""
    if change.before is None:
        return ""
    pairs = [(w, getattr(change.before, p), getattr(change.person, p)) for p, w in _PARTS]
    empty = t("空")
    return "；".join(f"{t(w)}：{a or empty} → {b or empty}" for w, a, b in pairs if a != b)


def _whole(person: Person) -> str:
    joined = str(person.joined) if person.joined else ""
    parts = (person.place, person.post, person.category, joined)
    return "，".join(part for part in parts if part)
