"""Forms of the page of laws: one version of a law, and what became of a law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.quiz.law import Law
from trainer.ui.bank.who import WhoField
from trainer.ui.context import Context
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import DateField, Field, TextField
from trainer.ui.parts.text import Paragraph
from trainer.ui.words import t

if TYPE_CHECKING:
    from trainer.laws import Cited

_WIDTH: Final = 560
_NEW, _GONE = "new", "gone"


class LawDialog(Dialog):
    """*law* is mended, or a version of *title* is added; `dropped` carries one *kept* to forget."""

    dropped = Signal(object)

    def __init__(
        self, context: Context, parent: QWidget, title: str, law: Law | None, *, kept: bool
    ) -> None:
        words = t("《{}》{} 版").format(title, law.version) if law else t("加一个版本")
        super().__init__(context.theme, parent, words if title else t("加一部法规"))
        self.context, self.old = context, law
        self.setMinimumWidth(self.theme.px(_WIDTH))
        known = law or Law(title, "")
        self.name = TextField(self.theme, known.title, t("不写书名号"))
        self.version = TextField(self.theme, known.version, "2021-06-10")
        self.number = TextField(self.theme, known.number, t("主席令第八十八号，或 GB 30871-2022"))
        self.issuer = TextField(self.theme, known.issuer)
        self.since = DateField(self.theme, known.since, t("没写"))
        self.until = DateField(self.theme, known.until, t("没有失效"))
        self.note = TextField(self.theme, known.note, t("可以不写"))
        self._lay_out(known)
        self._add_buttons(law if kept else None)
        self.finished.connect(self.deleteLater)

    def law(self) -> Law:
        """What is written."""
        return Law(
            self.name.text().strip().strip("《》"),
            self.version.text().strip(),
            self.number.text().strip(),
            self.issuer.text().strip(),
            self.since.day(),
            self.until.day(),
            self.note.text().strip(),
        )

    def _lay_out(self, known: Law) -> None:
        self.name_field = Field(self.theme, t("法规名称"), self.name)
        hint = t("公布日期，和题里依据写的一样；只知道年份就写年份")
        self.version_field = Field(self.theme, t("版本"), self.version, hint)
        self.until_field = Field(self.theme, t("失效日期"), self.until)
        if not known.title:
            self.add(self.name_field)
        if not known.version:
            self.add(self.version_field)
        self.add(Field(self.theme, t("文号或标准号"), self.number))
        self.add(Field(self.theme, t("发布单位"), self.issuer))
        since = Field(self.theme, t("施行日期"), self.since)
        self.body.addLayout(_row(self.theme.gap(16), since, self.until_field))
        self.add(Field(self.theme, t("备注"), self.note))

    def _add_buttons(self, law: Law | None) -> None:
        if law is not None:
            self.drop_button = self.add_button(t("从表里去掉"), "danger")
            self.drop_button.clicked.connect(lambda _=False: self._drop(law))
        self.add_button(t("取消")).clicked.connect(lambda _=False: self.reject())
        self.act_button = self.add_button(t("记下"), "primary")
        self.act_button.setDefault(True)
        self.act_button.clicked.connect(lambda _=False: self._go())

    def _drop(self, law: Law) -> None:
        self.dropped.emit(law)
        self.reject()

    def _go(self) -> None:
        law = self.law()
        ends_early = bool(law.since and law.until and law.until < law.since)
        self.name_field.fail("" if law.title else t("请写法规名称。"))
        self.version_field.fail("" if law.version else t("请写版本。"))
        self.until_field.fail(t("失效日期早于施行日期，请改正。") if ends_early else "")
        if law.title and law.version and not ends_early:
            self.accept()


class RevisionDialog(Dialog):
    """Says beforehand how many questions go to review; *usable* counts the 可用 ones by version."""

    def __init__(
        self, context: Context, parent: QWidget, cited: Cited, usable: dict[str, int]
    ) -> None:
        super().__init__(context.theme, parent, t("《{}》已修订").format(cited.title))
        self.context, self.cited, self.usable = context, cited, usable
        self.setMinimumWidth(self.theme.px(_WIDTH))
        ways = [Option(_NEW, t("有了新版本")), Option(_GONE, t("已废止"))]
        self.way = Segments(self.theme, ways, _NEW, name=t("改成什么样"))
        self.until_day = DateField(self.theme, context.clock().date())
        self.version = TextField(self.theme, "", "2026-05-01")
        self.number, self.since = TextField(self.theme), DateField(self.theme, None, t("没写"))
        hint = t("公布日期；只知道年份就写年份")
        self.version_field = Field(self.theme, t("新版本"), self.version, hint)
        self.until_field = Field(self.theme, t("旧版本的失效日期"), self.until_day)
        self.since_field = Field(self.theme, t("新版本的施行日期"), self.since)
        self.more = [self.version_field, self.since_field]
        self.number_field = Field(self.theme, t("新版本的文号，可以不写"), self.number)
        self.asked = WhoField(self.theme)
        self.words = Paragraph(self.theme)
        self._lay_out()
        self._tell()

    def until(self) -> date:
        """When the old versions end."""
        return self.until_day.day() or self.context.clock().date()

    def new(self) -> Law | None:
        """The version that takes their place; none where the law is gone."""
        version = self.version.text().strip()
        if self.way.value() == _GONE:
            return None
        known = {law.version: law for law in self.cited.versions}
        newest = self.cited.versions[-1] if self.cited.versions else None
        issuer = newest.issuer if newest else ""
        law = known.get(version, Law(self.cited.title, version, issuer=issuer))
        number = self.number.text().strip() or law.number
        return replace(law, number=number, since=self.since.day() or law.since)

    def who(self) -> str:
        """The name given."""
        return self.asked.line.text().strip()

    def outcome(self) -> str:
        """What happens to the questions, in words."""
        new = self.new()
        count = sum(n for v, n in self.usable.items() if new is None or v != new.version)
        if not count:
            return t("没有可用的题受影响")
        return t("{:,} 道可用的题转为待审").format(count)

    def _lay_out(self) -> None:
        self.add(self.way)
        self.add(self.until_field)
        self.body.addLayout(_row(self.theme.gap(16), *self.more))
        self.add(self.number_field)
        self.add(self.asked)
        self.add(self.words)
        self.way.changed.connect(lambda _: self._tell())
        self.version.textChanged.connect(lambda _: self._tell())
        self.add_button(t("取消")).clicked.connect(lambda _=False: self.reject())
        self.act_button = self.add_button(t("标为已修订"), "primary")
        self.act_button.setDefault(True)
        self.act_button.clicked.connect(lambda _=False: self._go())
        self.finished.connect(self.deleteLater)

    def _tell(self) -> None:
        for field in (*self.more, self.number_field):
            field.setVisible(self.way.value() == _NEW)
        after = t("，有人重新审过才会再被抽到。以前的试卷不变，可以撤销。")
        self.words.say(self.outcome() + (after if any(self.usable.values()) else t("。")))

    def _go(self) -> None:
        new = self.new()
        complete = new is None or bool(new.version)
        early = self.cited.ends_too_early(self.until(), new)
        behind = self.cited.overtaken_too_early(new) if complete else ""
        self.version_field.fail("" if complete else t("请写新版本，或选“已废止”。"))
        self.until_field.fail(early)
        self.since_field.fail(behind)
        if self.asked.name() and complete and not (early or behind):
            self.accept()


def _row(gap: int, *fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    for field in fields:
        row.addWidget(field, 1)
    return row
