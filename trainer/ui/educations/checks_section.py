"""Section 3: the own unit held against the case, with a measure for what is wrong."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.training.education import Education, Finding
from trainer.ui.educations.draft import Draft
from trainer.ui.educations.section import Section
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.fields import DateField, Field, TextField
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import Line, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class ChecksSection(Section):
    """One row a point: 合格 or 有问题; what is wrong opens measure, who and by when."""

    def __init__(self, theme: Theme, draft: Draft) -> None:
        super().__init__(theme, 3, t("本单位对照检查和整改"))
        self.draft = draft
        self.rows: list[CheckRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.gap(12))
        self.body.addLayout(self._list)
        self.point = TextField(theme, "", t("再加一项检查，例如：除尘器灰斗有没有积灰？"))
        self.point.setAccessibleName(t("加一项检查"))
        self.add_button = Button(theme, t("加一项"), icon="plus")
        self._adder = QWidget()
        row = QHBoxLayout(self._adder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap(8))
        row.addWidget(self.point, 1)
        row.addWidget(self.add_button)
        self.body.addWidget(self._adder)
        self.point.returnPressed.connect(self._add)
        self.add_button.clicked.connect(lambda _=False: self._add())

    def show_education(self, education: Education) -> None:
        """Show the findings as stored."""
        while len(self.rows) < len(education.findings):
            self._add_row(len(self.rows))
        archived = education.archived is not None
        for row, finding in zip(self.rows, education.findings, strict=True):
            row.show_finding(finding, archived=archived)
        self._adder.setVisible(not archived)
        self._say(education.findings)

    def keep(self) -> None:
        """Store what the fields say."""
        if self.draft.education.archived is None:
            for row in self.rows:
                row.keep()

    def _say(self, findings: tuple[Finding, ...]) -> None:
        looked = sum(f.good is not None for f in findings)
        wrong = sum(f.good is False for f in findings)
        whole = all(f.measure and f.who and f.by for f in findings if f.good is False)
        note = t("{} 项，已查 {} 项，{} 项有问题").format(len(findings), looked, wrong)
        self.show_state(note, done=bool(findings) and looked == len(findings) and whole)

    def _add(self) -> None:
        text = self.point.text().strip()
        if text:
            self.point.clear()
            self.draft.add_check(text)

    def _add_row(self, place: int) -> None:
        if place:
            self._list.addWidget(Line())
        row = CheckRow(self.theme, place, self.draft)
        self.rows.append(row)
        self._list.addWidget(row)


class CheckRow(QWidget):
    """A point, what was found, and below it the measure for what is wrong."""

    def __init__(self, theme: Theme, place: int, draft: Draft) -> None:
        super().__init__()
        self.theme, self.place, self.draft = theme, place, draft
        self._finding = Finding("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        self.point = Paragraph(theme, "")
        options = (
            Option(True, t("合格"), tone="ok", icon="circle-check"),
            Option(False, t("有问题"), tone="warn", icon="circle-alert"),
        )
        self.good = Segments(theme, options, small=True)
        self.good.changed.connect(lambda _: self.keep())
        head = QHBoxLayout()
        head.setSpacing(theme.gap(12))
        head.addWidget(self.point, 1)
        head.addWidget(self.good, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.wrong = self._wrong()
        column.addWidget(self.wrong)

    def show_finding(self, finding: Finding, *, archived: bool) -> None:
        """Show a finding; a field in use keeps its words."""
        self._finding = finding
        self.point.say(f"{self.place + 1}. {finding.point}")
        self.good.setAccessibleName(finding.point)
        self.good.choose(finding.good)
        self.good.setEnabled(not archived)
        for field, text in ((self.measure, finding.measure), (self.who, finding.who)):
            if not field.hasFocus() and field.text() != text:
                field.setText(text)
            field.setEnabled(not archived)
        if not self.by.hasFocus():
            self.by.blockSignals(True)
            self.by.set_day(finding.by)
            self.by.blockSignals(False)
        self.by.setEnabled(not archived)
        self.wrong.setVisible(finding.good is False)
        self._show_close(finding)

    def keep(self) -> None:
        """Store what the row says."""
        self.draft.find(
            self.place,
            replace(
                self.draft.education.findings[self.place],
                good=self.good.value(),
                measure=self.measure.text().strip(),
                who=self.who.text().strip(),
                by=self.by.day(),
            ),
        )

    def _wrong(self) -> QWidget:
        theme = self.theme
        self.measure = TextField(theme, "", t("怎么改"))
        self.who = TextField(theme, "", t("姓名"))
        self.by = DateField(theme, None, empty=t("选日期"))
        self.close_button = Button(theme, t("整改完成"), icon="check", size="small")
        self.close_button.clicked.connect(lambda _=False: self.draft.close_finding(self.place))
        self.closed = Tag(theme, "", "ok")
        box = QWidget()
        way = QBoxLayout.Direction.TopToBottom if theme.narrow else QBoxLayout.Direction.LeftToRight
        whole = QBoxLayout(way, box)
        whole.setContentsMargins(theme.gap(20), 0, 0, 0)
        whole.setSpacing(theme.gap(12))
        whole.addWidget(Field(theme, t("整改措施"), self.measure), 5)
        row = QHBoxLayout()
        row.setSpacing(theme.gap(12))
        row.addWidget(Field(theme, t("责任人"), self.who), 2)
        row.addWidget(Field(theme, t("期限"), self.by), 3)
        bottom = Qt.AlignmentFlag.AlignBottom
        row.addWidget(self.close_button, 0, bottom)
        row.addWidget(self.closed, 0, bottom)
        whole.addLayout(row, 6)
        self.measure.editingFinished.connect(self.keep)
        self.who.editingFinished.connect(self.keep)
        self.by.dateChanged.connect(lambda _: self.keep())
        return box

    def _show_close(self, finding: Finding) -> None:
        planned = bool(finding.measure and finding.who and finding.by)
        self.close_button.setVisible(finding.open and planned)
        self.closed.setVisible(finding.closed is not None)
        if finding.closed is not None:
            self.closed.say(t("{} 已整改").format(f"{finding.closed:%m-%d}"))
