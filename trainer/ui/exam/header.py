"""The bar over the questions: who sits what, what is saved, how long is left, size of type."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from trainer.exams import Desk
from trainer.training.person import Person
from trainer.ui import tokens
from trainer.ui.exam.countdown import Left
from trainer.ui.exam.sizes import SizeSwitch
from trainer.ui.parts.tags import StateText
from trainer.ui.parts.text import ElidedLabel, Icon, Label, Line
from trainer.ui.tokens import Theme
from trainer.ui.words import t

HEIGHT = 72


def who(person: Person, *, short: bool = False) -> str:
    """Name, team and staff number; *short* leaves the number out."""
    number = "" if short else t("工号 {}").format(person.no)
    team = person.team or person.department or person.unit
    return "，".join(part for part in (person.name, team, number) if part)


class PlayerHeader(QFrame):
    """Changes its words when told; nothing in it moves by itself."""

    def __init__(self, theme: Theme, desk: Desk, zone: tzinfo) -> None:
        super().__init__()
        self.theme, self._zone = theme, zone
        self.setProperty("part", "bottom-line")
        self.setFixedHeight(theme.gap(HEIGHT) if theme.scale > 1 else theme.px(HEIGHT))
        self.saved = StateText(theme, "", "ok")
        self.saved.setObjectName("saved")
        self.clock_label = Label(theme, "", tone="ink2")
        self.clock = Label(theme, "", tokens.FIGURE, bold=True)
        self.clock.setObjectName("clock")
        self.clock_icon = Icon(theme, "clock", size=22)
        self.sizes = SizeSwitch(theme, theme.scale)
        self._lay_out(desk)
        self.saved.hide()

    def show_left(self, left: Left) -> None:
        """Show the time left."""
        self.clock_label.setText(left.label)
        self.clock.setText(left.figure)
        quiet = left.tone == "ink"
        self.clock_label.set_tone("ink2" if quiet else left.tone)
        self.clock.set_tone(left.tone)
        self.clock_icon.show_icon("clock", "ink2" if quiet else left.tone)
        words = t("剩余 {} 分钟").format(left.minutes)
        if self.clock.accessibleName() != words:
            self.clock.setAccessibleName(words)

    def speak(self, minutes: int) -> None:
        """Let a screen reader say how long is left."""
        words = t("还剩 {} 分钟").format(minutes)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.clock, words))

    def show_saved(self, at: datetime) -> None:
        """Say when the store last took everything."""
        time = at.astimezone(self._zone).strftime("%H:%M:%S")
        self.saved.say(t("已保存") if self.theme.narrow else t("已保存 {}").format(time), "ok")
        self.saved.show()

    def show_saving(self) -> None:
        """Say that something is on its way."""
        self.saved.say(t("正在保存"), "plain", "clock")
        self.saved.show()

    def show_unsaved(self) -> None:
        """Say that the store did not take it."""
        self.saved.say(t("未保存，重试中"), "bad")
        self.saved.show()

    def _lay_out(self, desk: Desk) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(self.theme.gap(40), 0, self.theme.gap(40), 0)
        row.setSpacing(self.theme.gap(12))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch()
        names.addWidget(ElidedLabel(self.theme, desk.exam.title, tokens.SECTION, bold=True))
        words = who(desk.person, short=self.theme.narrow)
        names.addWidget(ElidedLabel(self.theme, words, tone="ink2"))
        names.addStretch()
        row.addLayout(names, 1)
        row.addWidget(self.saved)
        self._add_rule(row)
        for part in (self.clock_icon, self.clock_label, self.clock):
            row.addWidget(part)
        self._add_rule(row)
        row.addWidget(self.sizes)

    def _add_rule(self, row: QHBoxLayout) -> None:
        line = Line(upright=True)
        line.setFixedHeight(self.theme.px(40))
        row.addSpacing(self.theme.gap(8))
        row.addWidget(line)
        row.addSpacing(self.theme.gap(8))
