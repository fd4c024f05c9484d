"""A moment to choose: left open with the words of *open_words*, or a day and a time of day."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.fields import DateField, TimeField
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class MomentField(QWidget):
    """`moment()` is an aware time, or None while it is left open."""

    def __init__(
        self, theme: Theme, name: str, open_words: str, *, begin: datetime, zone: tzinfo
    ) -> None:
        super().__init__()
        self._zone = zone
        local = begin.astimezone(zone)
        options = [Option(False, open_words), Option(True, t("定时"))]
        self.how = Segments(theme, options, False, name=name)
        self.day = DateField(theme, local.date())
        self.time = TimeField(theme, local.time())
        self.time.setFixedWidth(theme.px(104))
        self.day.setFixedWidth(theme.px(160))
        self.day.setAccessibleName(t("{}日期").format(name))
        self.time.setAccessibleName(t("{}时刻").format(name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap(8))
        for widget in (self.how, self.day, self.time):
            row.addWidget(widget)
        row.addStretch()
        self.how.changed.connect(self._show)
        self._show(False)

    def moment(self) -> datetime | None:
        """Give the moment chosen."""
        day = self.day.day()
        if not self.how.value() or day is None:
            return None
        return datetime.combine(day, self.time.at(), self._zone)

    def _show(self, fixed: object) -> None:
        self.day.setVisible(bool(fixed))
        self.time.setVisible(bool(fixed))
