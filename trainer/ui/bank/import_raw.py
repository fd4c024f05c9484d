"""What the file says of an entry, word for word: what is asked, and the doubtful part tinted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.formats.reading import Entry
from trainer.formats.tables.roles import head_of
from trainer.ui import style, tokens
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme

_ABOUT: Final = {
    "no-stem": ("stem",),
    "no-answer": ("answer", "answers"),
    "unclear-answer": ("answer", "answers"),
    "beyond": ("answer",),
    "glued": ("options", "option"),
    "few-options": ("options", "option"),
    "same-options": ("options", "option"),
    "unclear-kind": ("kind",),
    "kind-conflict": ("kind", "answer"),
    "gaps": ("answer", "answers"),
    "picture": ("picture",),
    "hint": ("ordered",),
}
_ASKED: Final = {"stem", "kind", "options", "option", "answer", "answers"}
_LONGEST: Final = 600
_LABELS: Final = 96


class RawRows(QWidget):
    """Rows of label and text with a line round them."""

    def __init__(self, theme: Theme, entry: Entry) -> None:
        super().__init__()
        self.theme = theme
        self.tinted: list[Paragraph] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        about = {role for doubt in entry.doubts for role in _ABOUT.get(doubt.code, ())}
        said = "".join(doubt.sentence for doubt in entry.doubts)
        shown = [
            (label, text, head_of(label).role in about or (bool(label) and f"“{label}”" in said))
            for label, text in entry.raw
            if text.strip()
        ]
        found = any(doubtful for *_, doubtful in shown)
        wanted = {"stem"} if found else _ASKED
        known = {head_of(label).role for label, *_ in shown} >= {"stem"}
        short = [one for one in shown if one[2] or head_of(one[0]).role in wanted]
        for row, (label, text, doubtful) in enumerate(short if known else shown):
            self._add(row, label, text, doubtful=doubtful)

    def _add(self, row: int, label: str, text: str, *, doubtful: bool) -> None:
        theme = self.theme
        pad, side = theme.gap(6), theme.gap(10)
        name = Label(theme, label[:12], tokens.SMALL, tone="ink2")
        name.setContentsMargins(side, pad, side, pad)
        name.setMinimumWidth(theme.px(_LABELS))
        words = Paragraph(theme, text.strip()[:_LONGEST], tokens.SMALL)
        words.setContentsMargins(side, pad, side, pad)
        words.setAccessibleName(f"{label} {text.strip()}")
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(words, row, 1)
        if doubtful:
            self.tinted.append(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grounds, the lines and the border."""
        del event
        painter = QPainter(self)
        first = self._grid.cellRect(0, 0)
        painter.fillRect(
            QRect(0, 0, first.right(), self.height()), style.color(self.theme, "sunken")
        )
        for words in self.tinted:
            painter.fillRect(words.geometry(), style.color(self.theme, "warnsoft"))
        line = style.color(self.theme, "line")
        for row in range(1, self._grid.rowCount()):
            painter.fillRect(0, self._grid.cellRect(row, 0).top(), self.width(), 1, line)
        painter.setPen(QPen(line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
