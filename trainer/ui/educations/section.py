"""One numbered section of the record: done or not shows at its head."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui import tokens
from trainer.ui.parts.text import ElidedLabel, Icon, Label, Line
from trainer.ui.tokens import Theme


class Section(QFrame):
    """A panel with an icon, a number, a title and a note; `show_state` says whether it is done."""

    def __init__(self, theme: Theme, number: int, title: str) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "panel")
        self.setAccessibleName(f"{number} {title}")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QWidget()
        head.setMinimumHeight(theme.px(tokens.SECTION_BAR))
        self._row = QHBoxLayout(head)
        self._row.setContentsMargins(theme.gap(16), 0, theme.gap(16), 0)
        self._row.setSpacing(theme.gap(8))
        self.icon = Icon(theme, "circle", size=20)
        self._row.addWidget(self.icon)
        self._row.addWidget(Label(theme, str(number), tokens.SECTION, bold=True))
        self._row.addSpacing(theme.gap(4))
        self._row.addWidget(Label(theme, title, tokens.SECTION, bold=True))
        self.note = ElidedLabel(theme, "", tokens.SMALL, tone="ink2")
        self._row.addWidget(self.note, 1)
        column.addWidget(head)
        column.addWidget(Line())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(*(theme.gap(16),) * 4)
        self.body.setSpacing(theme.gap(12))
        column.addLayout(self.body)

    def add_action(self, widget: QWidget) -> None:
        """Add a widget at the right of the head."""
        self._row.addWidget(widget)

    def show_state(self, note: str, *, done: bool) -> None:
        """Show whether the section is done, and a note on it."""
        self.icon.show_icon("circle-check" if done else "circle", "ok" if done else "ink2")
        self.note.setText(note)
