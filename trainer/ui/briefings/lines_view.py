"""Numbered lines for the room, with one line below to add the next: tasks, cautions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.briefings.room_theme import RoomTheme
from trainer.ui.parts.buttons import Button, IconButton
from trainer.ui.parts.fields import TextField
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.words import t


class LinesView(QWidget):
    """`changed` carries all lines after each change by a person."""

    changed = Signal(object)

    def __init__(self, theme: RoomTheme, empty: str, placeholder: str) -> None:
        super().__init__()
        self.theme, self._empty = theme, empty
        self.lines: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.words.gap(n) for n in (40, 24, 40, 24)))
        column.setSpacing(theme.words.gap(16))
        self.list = ScrollPage(theme.words, padding=0, gap=12)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.words.gap(12))
        self.line = TextField(theme.parts, "", placeholder)
        self.line.setAccessibleName(placeholder)
        self.line.returnPressed.connect(self._add)
        self.add_button = Button(theme.parts, t("加上"), icon="plus")
        self.add_button.clicked.connect(lambda _=False: self._add())
        row.addWidget(self.line, 1)
        row.addWidget(self.add_button)
        column.addLayout(row)
        self.setFocusProxy(self.line)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show the lines as stored."""
        if lines == self.lines and self.list.column.count() > 1:
            return
        self.lines = lines
        self.list.clear()
        if not lines:
            self.list.add(Paragraph(self.theme.words, self._empty, 28, tone="ink2"))
        for number, text in enumerate(lines):
            self.list.add(_Row(self.theme, number, text, self._change, self._remove))

    def _add(self) -> None:
        text = self.line.text().strip()
        if text:
            self.line.clear()
            self.changed.emit((*self.lines, text))

    def _remove(self, place: int) -> None:
        self.changed.emit((*self.lines[:place], *self.lines[place + 1 :]))

    def _change(self, place: int) -> None:
        """Take the line down into the field, to be added again in other words."""
        self.line.setText(self.lines[place])
        self.line.setFocus()
        self._remove(place)


class _Row(QFrame):
    def __init__(
        self,
        theme: RoomTheme,
        place: int,
        text: str,
        change: Callable[[int], None],
        remove: Callable[[int], None],
    ) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.words.gap(n) for n in (24, 16, 16, 16)))
        row.setSpacing(theme.words.gap(20))
        number = Label(theme.words, str(place + 1), 32, bold=True, tone="navy")
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(theme.words, text, 32), 1)
        edit = IconButton(theme.parts, "pencil", t("改：{}").format(text))
        drop = IconButton(theme.parts, "x", t("去掉：{}").format(text))
        edit.clicked.connect(lambda _=False: change(place))
        drop.clicked.connect(lambda _=False: remove(place))
        row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
