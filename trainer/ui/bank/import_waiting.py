"""Mending what earlier imports left over; like an import, but into banks that are known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.formats.batch import Batch
from trainer.formats.reading import Entry, Reading
from trainer.intake import Done, Waiting
from trainer.ui.bank.import_foot import ImportFoot
from trainer.ui.bank.import_leaving import may_drop
from trainer.ui.bank.import_mending import Mending
from trainer.ui.bank.import_repair import Repair
from trainer.ui.context import Context
from trainer.ui.desk import Job, run
from trainer.ui.parts.header import PageHeader
from trainer.ui.said import said
from trainer.ui.words import t


class MendingWaiting(QWidget):
    """`left` when the person goes back; `saved` carries what was done."""

    left = Signal()
    saved = Signal(object)

    def __init__(self, context: Context, bank: str = "") -> None:
        super().__init__()
        self.context, self.theme = context, context.theme
        self.waiting: tuple[Waiting, ...] = ()
        self.mending: Mending | None = None
        self.repair: Repair | None = None
        self._writing = self._written = False
        self.header = PageHeader(
            self.theme, t("待核对的题"), parent_title=t("题库"), go_parent=self.left.emit
        )
        self.foot = ImportFoot(self.theme, "", ())
        self.foot.bank_field.hide()
        self.foot.cancelled.connect(self.left)
        self.foot.acted.connect(self._save)
        body = QFrame()
        self.place = QVBoxLayout(body)
        side = self.theme.gap(24)
        self.place.setContentsMargins(side, self.theme.gap(12), side, self.theme.gap(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(body, 1)
        column.addWidget(self.foot)
        intake = context.services.intake
        run(
            context.desk,
            lambda _: [one for one in intake.waiting() if bank in {"", one.bank}],
            self._have,
            self._fail,
            owner=self,
        )

    def may_leave(self) -> bool:
        """Ask once where decisions would be lost; not while they are being written."""
        if self._writing:
            self.context.toast(t("正在写进题库，写完就回到列表。"))
            return False
        decided = len(self.mending.changed) if self.mending else 0
        return self._written or may_drop(self.theme, self, decided)

    def undo(self) -> None:
        """Take the last decision back."""
        if self.repair is not None:
            self.repair.undo()

    def _have(self, waiting: Sequence[Waiting]) -> None:
        self.waiting = tuple(waiting)
        self.header.set_subtitle(t("{:,} 题，核对前不会被抽到").format(len(waiting)))
        self.mending = Mending(Batch(_readings(self.waiting)))
        self.repair = Repair(self.context, self.mending)
        self.repair.decided.connect(self._count)
        self.place.addWidget(self.repair, 1)
        self.repair.setFocus()
        self._count()

    def _decided(self) -> tuple[dict[int, Entry], list[int]]:
        """By number what is right now, and what nobody wants."""
        if self.mending is None:
            return {}, []
        changed = self.mending.changed
        right = {self.waiting[at].id: e for at, e in changed.items() if e.verdict == "accepted"}
        unwanted = [self.waiting[at].id for at, e in changed.items() if e.verdict == "rejected"]
        return right, unwanted

    def _count(self) -> None:
        right, unwanted = self._decided()
        parts = (
            t("{:,} 题进题库").format(len(right)) if right else "",
            t("删去 {:,} 题").format(len(unwanted)) if unwanted else "",
        )
        said = "，".join(part for part in parts if part)
        self.foot.act_button.setText(said or t("还没有核对"))
        self.foot.act_button.setEnabled(bool(said))
        self.foot.words.say(t("没看完也可以存：其余的还留在这里，核对前不会被抽到。"))

    def _save(self) -> None:
        right, unwanted = self._decided()
        intake, who = self.context.services.intake, self.foot.who.text().strip()
        self.foot.act_button.setEnabled(False)
        self._writing = True

        def work(_: Job[Done]) -> Done:
            made: Done = intake.settle(right, who, unwanted)
            return made

        run(self.context.desk, work, self._finish, self._fail, owner=self)

    def _finish(self, made: Done) -> None:
        self._writing, self._written = False, True
        self.saved.emit(made)

    def _fail(self, error: Exception) -> None:
        self._writing = False
        self.context.error(said(error))
        self._count()


def _readings(waiting: Sequence[Waiting]) -> tuple[Reading, ...]:
    """One for each run of entries of one file, so that their order stays."""
    runs: list[list[Entry]] = []
    for one in waiting:
        if runs and runs[-1][-1].place.file == one.entry.place.file:
            runs[-1].append(one.entry)
        else:
            runs.append([one.entry])
    return tuple(Reading(run[0].place.file, tuple(run)) for run in runs)
