"""Section 1: when, where, who."""

from __future__ import annotations

import re
from datetime import datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from trainer.training.education import Education
from trainer.ui.educations.draft import Draft
from trainer.ui.educations.section import Section
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.fields import DateField, Field, TextField
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class WhenSection(Section):
    """Writes when a field is left; `people_asked` opens the list of people."""

    people_asked = Signal()

    def __init__(self, theme: Theme, draft: Draft) -> None:
        super().__init__(theme, 1, t("时间、地点、人员"))
        self.draft = draft
        self.on = DateField(theme)
        self.began = TextField(theme, "", "14:00")
        self.ended = TextField(theme, "", "15:00")
        self.place = TextField(theme, "", t("例如：二号会议室"))
        self.host = TextField(theme)
        self.lecturer = TextField(theme)
        self._fields = {
            "began": Field(theme, t("开始"), self.began),
            "ended": Field(theme, t("结束"), self.ended),
        }
        self._place_fields(theme)
        self._place_people(theme)
        self._connect()

    def show_education(self, education: Education) -> None:
        """Show what is stored; a field in use keeps its words."""
        _put(self.began, _hhmm(self.draft.local(education.began)))
        _put(self.ended, _hhmm(self.draft.local(education.ended)))
        _put(self.place, education.place)
        _put(self.host, education.host)
        _put(self.lecturer, education.lecturer)
        if not self.on.hasFocus():
            self.on.blockSignals(True)
            self.on.set_day(education.on)
            self.on.blockSignals(False)
        names = "、".join(a.name for a in education.roll[:12])
        more = t("等") if len(education.roll) > 12 else ""
        self.people.say(t("应到 {} 人：{}{}").format(len(education.roll), names, more))
        done = education.began is not None and education.ended is not None
        self.show_state("" if done else t("散会后点“现在结束”"), done=done)
        self._lock(archived=education.archived is not None, ended=education.ended is not None)

    def keep(self) -> None:
        """Store what the fields say."""
        self.draft.write(
            place=self.place.text().strip(),
            host=self.host.text().strip(),
            lecturer=self.lecturer.text().strip(),
        )
        began, ended = self._time("began", self.began), self._time("ended", self.ended)
        failed = any(field.failed for field in self._fields.values())
        day = self.on.day()
        if not failed and day is not None:
            self.draft.write_times(day, *(self._kept(began, ended)))

    def _kept(self, began: time | None, ended: time | None) -> tuple[time | None, time | None]:
        """Keep the seconds of a time whose minutes were not changed."""
        stored = self.draft.local(self.draft.education.began)
        later = self.draft.local(self.draft.education.ended)
        return _same(began, stored), _same(ended, later)

    def _place_fields(self, theme: Theme) -> None:
        rows = [
            [
                (Field(theme, t("日期"), self.on), 3),
                (self._fields["began"], 2),
                (self._fields["ended"], 2),
            ],
            [
                (Field(theme, t("地点"), self.place), 4),
                (Field(theme, t("主持人"), self.host), 2),
                (Field(theme, t("授课人"), self.lecturer), 2),
            ],
        ]
        way = QBoxLayout.Direction.TopToBottom if theme.narrow else QBoxLayout.Direction.LeftToRight
        whole = QBoxLayout(way)
        whole.setSpacing(theme.gap(12))
        for number, fields in enumerate(rows):
            row = QHBoxLayout()
            row.setSpacing(theme.gap(12))
            for field, stretch in fields:
                row.addWidget(field, stretch)
            whole.addLayout(row, 5 if number else 4)
        self.body.addLayout(whole)

    def _place_people(self, theme: Theme) -> None:
        self.people = Paragraph(theme, "")
        self.change = Button(theme, t("改名单…"), icon="users", size="small")
        self.now = Button(theme, t("现在结束"), icon="timer", size="small")
        row = QHBoxLayout()
        row.setSpacing(theme.gap(12))
        row.addWidget(self.people, 1)
        row.addWidget(self.change)
        self.body.addLayout(row)
        self.add_action(self.now)

    def _connect(self) -> None:
        for field in (self.began, self.ended, self.place, self.host, self.lecturer):
            field.editingFinished.connect(self.keep)
        self.on.dateChanged.connect(lambda _: self.keep())
        self.now.clicked.connect(lambda _=False: self.draft.end())
        self.change.clicked.connect(lambda _=False: self.people_asked.emit())

    def _time(self, name: str, field: TextField) -> time | None:
        text = field.text().strip()
        found = parse_time(text)
        wrong = bool(text) and found is None
        self._fields[name].fail(t("请写成 14:00") if wrong else "")
        return found

    def _lock(self, *, archived: bool, ended: bool) -> None:
        fields: tuple[QWidget, ...] = (
            self.on, self.began, self.ended, self.place, self.host, self.lecturer, self.change,
        )  # fmt: skip
        for field in fields:
            field.setEnabled(not archived)
        self.now.setVisible(not archived and not ended)


def parse_time(text: str) -> time | None:
    """Read 14:00, 14：00 or 1400; None if it is no time of day."""
    found = re.fullmatch(r"(\d{1,2})[:：.]?(\d{2})", text.strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2])
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _same(given: time | None, stored: datetime | None) -> time | None:
    if given and stored and (given.hour, given.minute) == (stored.hour, stored.minute):
        return stored.time()
    return given


def _hhmm(moment: datetime | None) -> str:
    return f"{moment:%H:%M}" if moment else ""


def _put(field: TextField, text: str) -> None:
    if not field.hasFocus() and field.text() != text:
        field.setText(text)
