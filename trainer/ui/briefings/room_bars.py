"""What frames the meeting: team, date and clock above; counts and the ways on below."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from trainer.training.attendance import State
from trainer.training.briefing import SHORTEST, Briefing
from trainer.ui.briefings.room_theme import RoomTheme
from trainer.ui.parts.buttons import Button, IconButton
from trainer.ui.parts.text import Icon, Label
from trainer.ui.words import t

WEEKDAYS = "一二三四五六日"


def clock_words(elapsed: timedelta) -> str:
    """Write a time as 2:14."""
    seconds = max(0, int(elapsed.total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02}"


class RoomHeader(QFrame):
    """Team, date, the clock against the five minutes."""

    def __init__(self, theme: RoomTheme, briefing: Briefing) -> None:
        super().__init__()
        self.setProperty("part", "bottom-line")
        words = theme.words
        self.setFixedHeight(words.px(92))
        row = QHBoxLayout(self)
        row.setContentsMargins(words.gap(40), 0, words.gap(20), 0)
        row.setSpacing(words.gap(12))
        row.addWidget(Label(words, t("{}晨会").format(briefing.team), 40, bold=True))
        row.addSpacing(words.gap(12))
        on = briefing.on
        day = f"{on.month} 月 {on.day} 日 星期{WEEKDAYS[on.weekday()]}　{briefing.shift}"
        row.addWidget(Label(words, day, 28, tone="ink2"))
        row.addStretch()
        self.icon = Icon(words, "clock", "ink2", 32)
        self.before = Label(words, t("已开"), 32, tone="ink2")
        self.time = Label(words, "0:00", 40, bold=True)
        self.after = Label(words, "", 28, tone="ink2")
        for widget in (self.icon, self.before, self.time, self.after):
            row.addWidget(widget)
        self.leave = IconButton(theme.parts, "x", t("离开会场（Esc），可以再继续"))
        row.addSpacing(words.gap(12))
        row.addWidget(self.leave)

    def show_time(self, elapsed: timedelta, *, over: bool) -> None:
        """Show how long it has lasted."""
        enough = elapsed >= SHORTEST
        self.time.setText(clock_words(elapsed))
        self.time.set_tone("ok" if enough else "ink")
        self.before.setText(t("开了") if over else t("已开"))
        minutes = int(SHORTEST.total_seconds() // 60)
        self.after.setText("" if enough or over else t("至少 {} 分钟").format(minutes))


class RoomFooter(QFrame):
    """Counts at the left, the ways on at the right; *next* is the orange one."""

    def __init__(self, theme: RoomTheme) -> None:
        super().__init__()
        self.setProperty("part", "top-line")
        self.setMinimumHeight(theme.words.px(116))
        self.theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.words.gap(n) for n in (40, 20, 40, 20)))
        row.setSpacing(theme.words.gap(16))
        self._counts = QHBoxLayout()
        self._counts.setSpacing(theme.words.gap(12))
        self.labels = {name: self._count(name, tone) for name, tone in _COUNTS}
        row.addLayout(self._counts)
        row.addStretch()
        parts = theme.parts
        self.back = Button(parts, t("上一步"), "ghost", "arrow-left", size="large")
        self.rest = Button(parts, t("其余都到"), size="large")
        self.next = Button(parts, t("下一步"), "primary", keys="→", size="large")
        for button in (self.back, self.rest, self.next):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_counts(self, briefing: Briefing) -> None:
        """Count those due, there, absent, not called and worrying."""
        states = [a.state for a in briefing.roll]
        counts = {
            "应到": briefing.due,
            "实到": briefing.present,
            "缺勤": states.count(State.ABSENT),
            "待点": states.count(State.UNMARKED),
            "不放心": len(briefing.worrying),
        }
        for name, count in counts.items():
            box, figure = self.labels[name]
            figure.setText(str(count))
            box.setAccessibleName(f"{name} {count}")
            box.setVisible(count > 0 or name in {"应到", "实到"})

    def _count(self, name: str, tone: str) -> tuple[QWidget, QLabel]:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, self.theme.words.gap(8), 0)
        row.setSpacing(self.theme.words.gap(8))
        row.addWidget(Label(self.theme.words, t(name), 28, tone=tone))
        figure = Label(self.theme.words, "0", 40, bold=True, tone=tone)
        row.addWidget(figure)
        self._counts.addWidget(box)
        return box, figure


_COUNTS = (("应到", "ink"), ("实到", "ok"), ("缺勤", "ink2"), ("待点", "link"), ("不放心", "warn"))
