"""The list of entries and the one chosen, side by side; every decision can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.formats.batch import dropped
from trainer.formats.reading import Entry
from trainer.quiz.draft import Draft
from trainer.ui.bank.import_list import EntryList
from trainer.ui.bank.import_mending import Mending
from trainer.ui.bank.import_pane import EntryPane
from trainer.ui.bank.import_words import position
from trainer.ui.context import Context
from trainer.ui.parts.list_detail import ListDetail
from trainer.ui.parts.panel import Panel
from trainer.ui.words import t

_DETAIL = 640


class Repair(QWidget):
    """`decided` tells that an entry is another one now."""

    decided = Signal()

    def __init__(self, context: Context, mending: Mending) -> None:
        super().__init__()
        self.context, self.mending = context, mending
        theme = context.theme
        self.list = EntryList(theme, mending)
        self.pane = EntryPane(theme, mending.batch.pictures)
        self.sides = ListDetail(theme, self.list, self.pane, detail_width=_DETAIL)
        panel = Panel(theme, flush=True)
        panel.add(self.sides, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        self.at: int | None = None
        self._several = len(mending.batch.readings) > 1
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self._enter)
        self.pane.done.connect(self._accept)
        self.pane.unwanted.connect(self._drop)
        self.pane.later.connect(lambda: self.list.step(1))
        self.pane.stepped.connect(self.list.step)
        self.pane.undo_asked.connect(self.undo)
        self.setFocusProxy(self.list)
        self.list.fill()

    def refill(self) -> None:
        """Show what a new plan found out; the entry in hand stays in hand."""
        before = self.mending.entries[self.at] if self.at is not None else None
        keep, here = self.pane.entry, self.at
        self.list.chosen.disconnect(self._show)
        self.list.fill(here)
        self.list.chosen.connect(self._show)
        now = self.list.table.current()
        if now != here or keep is None or before != keep:
            self._show(now if isinstance(now, int) else None)

    def undo(self) -> None:
        """Take the last decision back and go to what it was about."""
        changed = self.mending.undo()
        if changed:
            self.list.fill(changed[0])
            self.decided.emit()

    def _show(self, at: int | None) -> None:
        self.at = at
        self.pane.setVisible(at is not None)
        if at is None:
            return
        entry = self.mending.entries[at]
        number = position(at, self.list.places())
        group = self.list.group_of(at)
        rest = self.mending.rest(at, group) if group is not None else 0
        self.pane.show_entry(entry, number, group, rest, several=self._several)

    def _enter(self) -> None:
        """Enter on the list says that the entry is right; when narrow it opens it first."""
        if self.sides.narrow:
            self.sides.open_detail()
        else:
            self.pane.accept()

    def _accept(self, draft: Draft | None, others: bool) -> None:
        if self.at is None:
            return
        decided = self.mending.accept(self.at, draft)
        group = self.list.group_of(self.at)
        if others and group is not None:
            decided |= self.mending.alike(self.at, group.places, draft)
            told = t("同样处理了 {:,} 题").format(len(decided))
            if len(decided) < len(group.places):
                rest = len(group.places) - len(decided)
                told += t("，还有 {:,} 题要一道一道看").format(rest)
            self.context.toast(told, self.undo)
        elif len(decided) > 1:
            told = t("留下这一道，和它是同一题的另外 {:,} 道不导入").format(len(decided) - 1)
            self.context.toast(told, self.undo)
        self._change(decided)

    def _drop(self) -> None:
        if self.at is not None:
            self._change({self.at: dropped(self.mending.entries[self.at])})

    def _change(self, decided: dict[int, Entry]) -> None:
        """Put *decided* in and go on to the next that is left."""
        if not decided or self.at is None:
            return
        following = [at for at in self.list.places() if at not in decided or at == self.at]
        here = following.index(self.at) if self.at in following else 0
        rest = following[here + 1 :] or following[:here]
        self.mending.change(decided)
        self.list.fill(rest[0] if rest else None)
        self.decided.emit()
