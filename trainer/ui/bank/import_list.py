"""The entries of an import in a list: the doubtful by what is doubtful, or all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from trainer.formats.reading import Entry
from trainer.ui.bank.import_mending import Group, Mending
from trainer.ui.bank.import_words import where
from trainer.ui.bank.rows import one_line
from trainer.ui.parts.choices import Option, Tabs
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.tokens import Theme
from trainer.ui.words import t

DOUBTFUL: Final = "doubtful"
EVERY: Final = "every"
_HEAD: Final = 38
_SAMPLES: Final = 10
_LOOKS: Final = {"accepted": ("可以入库", "ok"), "review": ("", "warn"), "rejected": ("", "bad")}
Line = Group | int


class _Table(ListTable):
    """Heads of groups fold by Enter or a click."""

    folded = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold by Enter; everything else as in any list."""
        row = self.current()
        if isinstance(row, Group) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.folded.emit(row)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fold by a click."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and isinstance(self.rows[index.row()], Group):
            self.folded.emit(self.rows[index.row()])


class EntryList(QFrame):
    """`chosen` carries the place of the current entry, or None; `opened` is Enter on one."""

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, theme: Theme, mending: Mending) -> None:
        super().__init__()
        self.theme, self.mending = theme, mending
        self.setProperty("part", "surface")
        self.groups: tuple[Group, ...] = ()
        self._folded: set[tuple[str, bool]] = set()
        self._several = len(mending.batch.readings) > 1
        self.tabs = Tabs(theme, [Option(DOUBTFUL, t("要您看一眼")), Option(EVERY, t("全部"))])
        self.table = _Table(
            theme, [Column("", self._cell)], name=t("读到的题"), two_lines=True, key=_key
        )
        self.table.horizontalHeader().hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QFrame()
        bar.setProperty("part", "bottom-line")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.gap(16), 0, theme.gap(16), 0)
        row.addWidget(self.tabs)
        column.addWidget(bar)
        column.addWidget(self.table, 1)
        self.tabs.changed.connect(lambda _: self.fill())
        self.table.chosen.connect(self._tell)
        self.table.folded.connect(self._fold)
        self.table.opened.connect(lambda _: self.opened.emit())
        self.setFocusProxy(self.table)

    def fill(self, want: int | None = None) -> None:
        """Show the entries as they now are; *want* becomes the current one if it is listed."""
        self.groups = self.mending.groups()
        doubtful = sum(len(group.places) for group in self.groups)
        self.tabs.note(DOUBTFUL, f"{doubtful:,}")
        self.tabs.note(EVERY, f"{len(self.mending.entries):,}")
        lines = self._lines()
        self.table.set_heads(frozenset(), _HEAD)
        self.table.set_rows(lines)
        heads = (row for row, line in enumerate(lines) if isinstance(line, Group))
        self.table.set_heads(frozenset(heads), _HEAD)
        if want is not None and self.table.choose(want):
            return
        if isinstance(self.table.current(), Group):
            self.step(1)

    def places(self) -> tuple[int, ...]:
        """The places of the entries listed, in their order, folded ones too."""
        if self.tabs.value() == EVERY:
            return tuple(range(len(self.mending.entries)))
        if not self.groups:
            return self.samples()
        return tuple(at for group in self.groups for at in group.places)

    def samples(self) -> tuple[int, ...]:
        """Some entries from all over the file, to look at when nothing is doubtful."""
        every = range(len(self.mending.entries))
        return tuple(every[:: max(1, -(-len(every) // _SAMPLES))])

    def group_of(self, at: int) -> Group | None:
        """The group that the entry is listed in."""
        return next((group for group in self.groups if at in group.places), None)

    def step(self, by: int) -> None:
        """To the next entry, over the heads of groups."""
        rows = self.table.rows
        row = self.table.currentIndex().row() + by
        while 0 <= row < len(rows) and isinstance(rows[row], Group):
            row += by
        if 0 <= row < len(rows):
            self.table.go_to(row)

    def _lines(self) -> Sequence[Line]:
        if self.tabs.value() == EVERY or not self.groups:
            return self.places()
        lines: list[Line] = []
        for group in self.groups:
            lines.append(group)
            if (group.code, group.lost) not in self._folded:
                lines += group.places
        return lines

    def _fold(self, group: Group) -> None:
        self._folded ^= {(group.code, group.lost)}
        self.fill()
        self.table.choose(_key(group))

    def _tell(self, line: Line | None) -> None:
        if not isinstance(line, Group):
            self.chosen.emit(line)

    def _cell(self, line: Line) -> Cell:
        if isinstance(line, Group):
            icon = "chevron-right" if (line.code, line.lost) in self._folded else "chevron-down"
            words = t("{}　{:,} 题").format(line.label, len(line.places))
            return Cell(words, icon=icon, bold=True, small=True)
        entry = self.mending.entries[line]
        words, tone = _LOOKS[entry.verdict]
        reason = entry.doubts[0].sentence if entry.doubts else t(words)
        place = where(entry, several=self._several)
        return Cell(stem_of(entry), f"{place}　{reason}", sub_tone=tone)


def stem_of(entry: Entry) -> str:
    """What the entry asks, in one line; what stands in the file where it asks nothing."""
    if entry.question is not None:
        return one_line(entry.question.stem)
    if entry.draft is not None and entry.draft.stem.strip():
        return one_line(entry.draft.stem)
    return " ".join(text for _, text in entry.raw if text.strip())[:120] or t("（没有题干）")


def _key(line: Line) -> object:
    return (line.code, line.lost) if isinstance(line, Group) else line
