"""The legal minimum as a list, and 归档 when it is complete."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.marks import plain
from trainer.training.education import Education
from trainer.ui import tokens
from trainer.ui.educations.draft import Draft
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.fields import Field, Select
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import Icon, Label, Line, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

WIDTH: Final = 300
HOURS: Final = tuple(Fraction(n, 2) for n in (1, 2, 3, 4, 6, 8))


class ArchivePane(QWidget):
    """`archive_asked` when the orange button is pressed."""

    archive_asked = Signal()

    def __init__(self, theme: Theme, draft: Draft) -> None:
        super().__init__()
        self.theme, self.draft = theme, draft
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(16))
        self.panel = Panel(theme, t("归档前检查"))
        self.tag = Tag(theme, "", "warn")
        self.panel.add_action(self.tag)
        law = t("《安全生产法》第二十八条要求如实记录时间、内容、参加人员和考核结果。")
        self.panel.add(Paragraph(theme, law, tokens.SMALL, tone="ink2"))
        self.items: dict[str, tuple[Icon, Label]] = {}
        for name, _ in draft.education.minimum():
            self.panel.add(Line())
            self.panel.add(self._item(name))
        self.panel.add(Line())
        self.panel.add(self._hours())
        column.addWidget(self.panel)
        self.act = Button(theme, t("归档"), icon="check", size="large")
        self.act.clicked.connect(lambda _=False: self.archive_asked.emit())
        self.below = Paragraph(theme, "", tokens.SMALL, tone="ink2")
        self.below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.act)
        column.addWidget(self.below)
        column.addStretch()

    def show_education(self, education: Education) -> None:
        """Show what is there and what is missing."""
        for name, there in education.minimum():
            icon, label = self.items[name]
            icon.show_icon("circle-check" if there else "circle-alert", "ok" if there else "warn")
            label.set_tone("ink" if there else "warn")
            label.setAccessibleName(f"{name}：{t('有') if there else t('缺')}")
        missing = len(education.lacking())
        self._show_tag(education, missing)
        self.hours.choose(education.hours)
        self.hours.setEnabled(education.archived is None)
        self.act.set_kind("secondary" if missing else "primary")
        self.act.setEnabled(not missing)
        self.act.setVisible(education.archived is None)
        self.below.say(self._below(education, missing))

    def _show_tag(self, education: Education, missing: int) -> None:
        if education.archived is not None:
            self.tag.say(t("已归档"), "ok")
        else:
            self.tag.say(
                t("还差 {} 项").format(missing) if missing else t("齐了"),
                "warn" if missing else "ok",
            )

    def _below(self, education: Education, missing: int) -> str:
        archived = self.draft.local(education.archived)
        if archived is not None:
            done = t("{} 归档，{} 人各记 {} 学时")
            day = f"{archived:%Y-%m-%d %H:%M}"
            return done.format(day, education.present, plain(education.hours))
        if missing:
            return t("补齐上面 {} 项后可以归档").format(missing)
        return t("归档后不能再改，到会的 {} 人各记 {} 学时").format(
            education.present, plain(education.hours)
        )

    def _item(self, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(12))
        icon = Icon(self.theme, "circle-alert", "warn")
        label = Label(self.theme, name)
        label.setWordWrap(True)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label, 1)
        self.items[name] = (icon, label)
        return row

    def _hours(self) -> Field:
        options = [(hours, t("{} 学时").format(_words(hours))) for hours in HOURS]
        self.hours = Select(self.theme, options, self.draft.education.hours)
        self.hours.picked.connect(lambda hours: self.draft.write(hours=hours))
        return Field(self.theme, t("归档后每人记"), self.hours)


def _words(hours: Fraction) -> str:
    return plain(hours)
