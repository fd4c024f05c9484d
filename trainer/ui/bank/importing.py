"""Bringing questions in: read, look, mend, and only then the act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.formats.bank import Layout
from trainer.formats.batch import Batch, Likely, Plan, dropped
from trainer.intake import Done
from trainer.ui.bank.import_columns import Columns
from trainer.ui.bank.import_dialogs import LeftOutDialog, NearDialog
from trainer.ui.bank.import_foot import ImportFoot
from trainer.ui.bank.import_head import Figures, Steps
from trainer.ui.bank.import_leaving import may_drop
from trainer.ui.bank.import_mending import Mending
from trainer.ui.bank.import_places import ReadingPlace, Unreadable
from trainer.ui.bank.import_repair import Repair
from trainer.ui.bank.import_source import Source
from trainer.ui.bank.import_words import act, aftermath
from trainer.ui.context import Context
from trainer.ui.desk import Job, run
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.confirm import confirm
from trainer.ui.parts.header import PageHeader
from trainer.ui.said import said
from trainer.ui.words import t

PAUSE_MS: Final = 250


Read = tuple[Batch, Plan, frozenset[str]]


class Importing(QWidget):
    """`left` when the person goes back; `imported` carries what was done; `other_asked` wants another file."""

    left = Signal()
    imported = Signal(object)
    other_asked = Signal()

    def __init__(self, context: Context, source: Source, banks: Sequence[str]) -> None:
        super().__init__()
        self.context, self.theme, self.source = context, context.theme, source
        self.plan: Plan | None = None
        self.mending: Mending | None = None
        self.repair: Repair | None = None
        self.columns: Columns | None = None
        self.near: tuple[Likely, ...] = ()
        self.layouts: dict[str, Layout] = {}
        self._fresh = self._writing = self._written = False
        self._age = 0
        self._known: frozenset[str] = frozenset()
        self._job: Job[Read] | None = None
        self.figures = Figures(self.theme)
        self.foot = ImportFoot(self.theme, source.name, banks)
        self.place = QVBoxLayout()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._plan_again)
        self._near_too = False
        self._lay_out()
        self._connect()
        self._read()

    @property
    def name(self) -> str:
        """The bank that the questions will go into."""
        return self.foot.bank.text().strip()

    def undo(self) -> None:
        """Take the last decision back."""
        if self.repair is not None:
            self.repair.undo()

    def leave(self) -> None:
        """Go, if the page lets it."""
        self.left.emit()

    def may_leave(self) -> bool:
        """Ask once where decisions would be lost; not while they are being written."""
        if self._writing:
            self.context.toast(t("正在写进题库，写完就回到列表。"))
            return False
        decided = len(self.mending.changed) if self.mending else 0
        return self._written or may_drop(self.theme, self, decided, mapped=bool(self.layouts))

    def stop(self) -> None:
        """Read no further."""
        if self._job is not None:
            self._job.cancel()

    def _lay_out(self) -> None:
        header = PageHeader(self.theme, t("导入试题"), parent_title=t("题库"), go_parent=self.leave)
        header.add(Steps(self.theme, 2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        self.body = QFrame()
        inner = QVBoxLayout(self.body)
        side = self.theme.gap(24)
        inner.setContentsMargins(side, self.theme.gap(12), side, self.theme.gap(12))
        inner.setSpacing(self.theme.gap(12))
        inner.addWidget(self.figures)
        inner.addLayout(self.place, 1)
        self.place.setSpacing(self.theme.gap(12))
        self.reading = ReadingPlace(self.theme, self.source.name)
        self.reading.cancelled.connect(self.leave)
        column.addWidget(self.reading, 1)
        column.addWidget(self.body, 1)
        column.addWidget(self.foot)
        self.body.hide()
        self.foot.hide()

    def _connect(self) -> None:
        self.figures.left_out_asked.connect(self._show_left_out)
        self.figures.near_asked.connect(self._fetch_near)
        self.foot.cancelled.connect(self.leave)
        self.foot.acted.connect(self._commit)
        self.foot.renamed.connect(lambda: self._plan_soon(near=True))

    def _read(self) -> None:
        """Read and plan on the desk; nothing is written."""
        intake, source, bank = self.context.services.intake, self.source, self.name
        layouts, fresh = dict(self.layouts), self._fresh
        self.foot.act_button.setEnabled(False)

        def work(job: Job[Read]) -> Read:
            source.load()
            read = intake.read(source.held, layouts, job.report, fresh=fresh)
            batch = Batch((*read.readings, *source.failed))
            job.check()
            known = frozenset() if fresh else intake.remembered()
            return batch, intake.plan(batch, bank), known

        self._job = run(
            self.context.desk,
            work,
            lambda found: self._have(*found),
            self._fail_reading,
            owner=self,
            title=t("读“{}”").format(source.name),
            on_cancel=t("取消以后，什么都没有写"),
        )
        self._job.progress.connect(self.reading.show_progress)
        self._job.failed.connect(lambda _: self._stay())

    def _have(self, batch: Batch, plan: Plan, known: frozenset[str]) -> None:
        self._job, self._known = None, known
        self.reading.hide()
        self.body.show()
        if not batch.entries and not any(r.tables or r.left_out for r in batch.readings):
            self._show_unreadable(batch)
            return
        self.foot.show()
        self.mending = Mending(batch)
        self.mending.take(plan)
        self.near = plan.near
        self._fill(batch)
        self._show_plan(plan)

    def _fill(self, batch: Batch) -> None:
        """Banners, columns and the entries, below the figures."""
        if self.mending is None:
            return
        _empty(self.place)
        troubles = [p for reading in batch.readings for p in reading.troubles]
        if troubles:
            words = "\n".join(f"“{p.file}”：{p.sentence}" for p in troubles)
            others = t("有文件没有读，其余的照常核对。")
            self.place.addWidget(Banner(self.theme, "warn", f"{others}\n{words}"))
        tables = [table for reading in batch.readings for table in reading.tables]
        self.columns = None
        if any(table.shape for table in tables):
            shapes = {table.shape for table in tables}
            touched = bool(shapes & (self._known | set(self.layouts)))
            self.columns = Columns(self.theme, tables, touched=touched)
            self.columns.changed.connect(self._set_layout)
            self.columns.automatic.connect(self._forget_layouts)
            self.place.addWidget(self.columns)
        self.repair = Repair(self.context, self.mending)
        self.repair.decided.connect(self._plan_soon)
        self.place.addWidget(self.repair, 1)
        self.repair.setFocus()

    def _show_unreadable(self, batch: Batch) -> None:
        self.figures.hide()
        self.foot.hide()
        endings = [
            (label, suffixes) for _, label, suffixes in self.context.services.intake.formats()
        ]
        view = Unreadable(self.theme, batch, endings)
        view.other_asked.connect(self.other_asked)
        view.left.connect(self.leave)
        _empty(self.place)
        self.place.addWidget(view, 1)

    def _plan_soon(self, *, near: bool = False) -> None:
        """The figures are looked up again as soon as nothing is typed any more."""
        if self.mending is None:
            return
        self._age += 1
        self._near_too = self._near_too or near
        self.foot.act_button.setEnabled(False)
        self._pause.start()

    def _plan_again(self) -> None:
        if self.mending is None:
            return
        intake, bank, age, near = self.context.services.intake, self.name, self._age, self._near_too
        mending, batch, changed = self.mending, self.mending.batch, dict(self.mending.changed)
        self._near_too = False

        def work(_: Job[Plan]) -> Plan:
            now = batch.with_entries(changed) if changed else batch
            made: Plan = intake.plan(now, bank, near=near)
            return made

        def show(plan: Plan) -> None:
            if age != self._age or mending is not self.mending:
                return
            self.near = plan.near if near else self.near
            mending.take(plan)
            if self.repair is not None:
                self.repair.refill()
            self._show_plan(plan)

        run(self.context.desk, work, show, self._refuse, owner=self)

    def _show_plan(self, plan: Plan) -> None:
        self.plan = plan
        entries = plan.batch.entries
        self.near = tuple(p for p in self.near if entries[p.at].question is not None)
        self.foot.bank_field.fail("")
        self.figures.show_plan(plan, len(self.near))
        self.foot.words.say(aftermath(plan))
        self.foot.act_button.setText(act(plan))
        self.foot.act_button.setEnabled(plan.count("new", "changed", "review") > 0)

    def _set_layout(self, shape: str, layout: Layout) -> None:
        if self._may_read_again():
            self.layouts[shape] = layout
            self._read()
        elif self.columns is not None:
            self.columns.show_table(self.columns.sheet.value())

    def _forget_layouts(self) -> None:
        if self._may_read_again():
            self.layouts, self._fresh = {}, True
            self._read()

    def _may_read_again(self) -> bool:
        """Reading again forgets what was mended; that is asked once."""
        decided = len(self.mending.changed) if self.mending else 0
        return not decided or confirm(
            self.theme,
            self,
            question=t("重新读文件？"),
            text=t("换了列的对应要重新读，已经核对的 {:,} 题要重新核对。").format(decided),
            act=t("重新读"),
        )

    def _show_left_out(self) -> None:
        if self.plan is not None:
            out = [one for reading in self.plan.batch.readings for one in reading.left_out]
            LeftOutDialog(self.theme, self, out).open()

    def _fetch_near(self) -> None:
        """The stems of the bank's own questions, then the pairs."""
        banks, refs = self.context.services.banks, {p.ref for p in self.near if p.ref}
        work = lambda _: {ref: banks.question(ref).stem for ref in refs}  # noqa: E731
        run(self.context.desk, work, self._show_near, self._fail, owner=self)

    def _show_near(self, stems: dict[str, str]) -> None:
        if self.plan is None or not self.near:
            return
        dialog = NearDialog(self.theme, self, self.plan, self.near, stems)
        dialog.unwanted.connect(self._drop)
        dialog.open()

    def _drop(self, at: int) -> None:
        if self.mending is not None and self.repair is not None:
            self.mending.change({at: dropped(self.mending.entries[at])})
            self.repair.list.fill(self.repair.at)
            self._plan_soon()

    def _commit(self) -> None:
        if self.plan is None:
            return
        self._freeze(on=True)
        intake, plan, who = self.context.services.intake, self.plan, self.foot.who.text().strip()
        layouts = dict(self.layouts)
        shapes = [table.shape for r in plan.batch.readings for table in r.tables]
        forgotten = shapes if self._fresh else []

        def work(job: Job[Done]) -> Done:
            made: Done = intake.commit(plan, who, job.report)
            if forgotten:
                intake.forget(forgotten)
            for shape, layout in layouts.items():
                intake.remember(shape, layout)
            return made

        job = run(
            self.context.desk,
            work,
            self._finish,
            self._fail,
            owner=self,
            title=t("导入“{}”").format(self.source.name),
            on_cancel=t("取消以后，题库和导入前一样"),
        )
        job.failed.connect(lambda _: self._freeze(on=False))

    def _finish(self, made: Done) -> None:
        self._writing, self._written = False, True
        self.imported.emit(made)

    def _freeze(self, *, on: bool) -> None:
        self._writing = on
        self.body.setEnabled(not on)
        self.foot.bank.setEnabled(not on)
        self.foot.act_button.setEnabled(not on)

    def _refuse(self, error: Exception) -> None:
        """A name that cannot be."""
        self.foot.bank_field.fail(said(error))
        self.foot.words.say(t("还什么都没有写。"))

    def _stay(self) -> None:
        """Reading again was cancelled or refused: what was read before stays."""
        self._job = None
        self.foot.act_button.setEnabled(self.plan is not None)

    def _fail_reading(self, error: Exception) -> None:
        if self.mending is not None:
            self._refuse(error)
            return
        self.context.error(said(error))
        self.left.emit()

    def _fail(self, error: Exception) -> None:
        self._freeze(on=False)
        self.context.error(said(error))


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
