"""The bar over the list while questions are ticked: what can be done to all of them at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from trainer.editing import Many
from trainer.quiz.review import PENDING, RETIRED, USABLE, State
from trainer.ui import tokens
from trainer.ui.bank.many_dialogs import BankDialog, ManyDialog, StateDialog
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.text import Label
from trainer.ui.said import said
from trainer.ui.words import t


class ManyBar(QFrame):
    """Hidden while nothing is ticked; `changed` when the list is to be read again."""

    changed = Signal()
    export_asked = Signal(object)

    def __init__(self, context: Context, table: ListTable) -> None:
        super().__init__()
        self.context, self.theme, self.table = context, context.theme, table
        self.setProperty("part", "sunken-bar")
        column = QVBoxLayout(self)
        pad = self.theme.gap(16)
        column.setContentsMargins(pad, self.theme.gap(6), pad, self.theme.gap(6))
        self.flow = Flow(self.theme.gap(8))
        self.words = Label(self.theme, "", tokens.BODY, bold=True)
        self.flow.add(self.words)
        self.buttons: dict[str, Button] = {}
        self._add("change", t("改主题、难度、标签…"), self._change)
        self._add("move", t("换题库…"), self._move)
        self._add("pending", t("送审…"), lambda: self._judge(PENDING))
        self._add("usable", t("审过…"), lambda: self._judge(USABLE))
        self._add("retired", t("停用…"), lambda: self._judge(RETIRED))
        self._add("export", t("导出…"), lambda: self.export_asked.emit(self.ids))
        self._add("clear", t("不选了"), lambda: table.set_ticked(frozenset()))
        column.addWidget(self.flow)
        table.ticks_changed.connect(self._tell)
        self.hide()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the questions ticked."""
        return tuple(sorted(map(str, self.table.ticked)))

    def _add(self, key: str, words: str, act: Callable[[], object]) -> None:
        button = Button(self.theme, words, "link" if key == "clear" else "secondary", size="small")
        button.clicked.connect(lambda _=False: act())
        self.buttons[key] = button
        self.flow.add(button)

    def _tell(self, ticked: frozenset[object]) -> None:
        self.words.setText(t("选中 {:,} 题").format(len(ticked)))
        self.setVisible(bool(ticked))

    def _change(self) -> None:
        dialog = ManyDialog(self.context, self, len(self.ids))
        dialog.accepted.connect(lambda: self._do_change(dialog.many(), dialog.who()))
        dialog.open()

    def _do_change(self, many: Many, who: str) -> None:
        editing, ids = self.context.services.editing, self.ids
        self._do(lambda: editing.change(ids, many, who), t("改了 {:,} 题"))

    def _move(self) -> None:
        dialog = BankDialog(self.context, self, len(self.ids))
        dialog.accepted.connect(lambda: self._do_move(dialog.bank(), dialog.who()))
        dialog.open()

    def _do_move(self, bank: str, who: str) -> None:
        editing, ids = self.context.services.editing, self.ids
        self._do(lambda: editing.move(ids, bank, who), t("移了 {:,} 题"))

    def _judge(self, state: State) -> None:
        dialog = StateDialog(self.context, self, len(self.ids), state)
        dialog.accepted.connect(lambda: self._do_judge(state, dialog.who(), dialog.remark()))
        dialog.open()

    def _do_judge(self, state: State, who: str, remark: str) -> None:
        editing, ids = self.context.services.editing, self.ids
        words = t("{{:,}} 题改为“{}”").format(state)
        self._do(lambda: editing.judge(ids, state, who, remark), words)

    def _do(self, act: Callable[[], int], words: str) -> None:
        count = len(self.ids)
        run(
            self.context.desk,
            lambda _: act(),
            lambda number: self._done(number, words.format(count)),
            lambda error: self.context.error(said(error)),
            owner=self,
            title=t("修改 {:,} 题").format(count),
        )

    def _done(self, act: int, words: str) -> None:
        self.table.set_ticked(frozenset())
        self.context.toast(words, lambda: self._undo(act))
        self.changed.emit()

    def _undo(self, act: int) -> None:
        editing = self.context.services.editing
        run(
            self.context.desk,
            lambda _: editing.undo(act),
            self._undone,
            lambda error: self.context.error(said(error)),
            owner=self,
        )

    def _undone(self, what: str) -> None:
        self.context.toast(t("已撤销：{}").format(what))
        self.changed.emit()
