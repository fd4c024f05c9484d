"""The ways questions come to the bank's page, and back: files, pasted text, entries that wait."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.intake import Done
from trainer.library import BANK
from trainer.quiz.listing import Query
from trainer.ui.bank.import_dialogs import PasteDialog
from trainer.ui.bank.import_source import Source
from trainer.ui.bank.import_waiting import MendingWaiting
from trainer.ui.bank.import_words import done
from trainer.ui.bank.importing import Importing
from trainer.ui.bank.who import last_name
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.buttons import Button
from trainer.ui.said import said
from trainer.ui.words import t


class Arrivals(QObject):
    """*put_over* shows a view in place of the list, *go_back* the list, *look_for* what a query finds."""

    def __init__(  # noqa: PLR0913, PLR0917  (the page, and the ways to move it)
        self,
        context: Context,
        page: QWidget,
        banks: Callable[[], Iterable[str]],
        put_over: Callable[[Any], object],
        go_back: Callable[[], object],
        look_for: Callable[[Query], object],
    ) -> None:
        super().__init__(page)
        self.context, self.page = context, page
        self._banks, self._put_over = banks, put_over
        self._go_back, self._look_for = go_back, look_for
        self.paste_button = Button(context.theme, t("粘贴文字…"))
        self.waiting_button = Button(context.theme, "", "link", "circle-alert")
        self.paste_button.clicked.connect(lambda _=False: self.paste())
        self.waiting_button.clicked.connect(lambda _=False: self.mend_waiting())

    def ask(self) -> None:
        """Let the person choose files."""
        formats = self.context.services.intake.formats()
        every = " ".join(f"*{s}" for _, _, suffixes in formats for s in suffixes)
        kinds = [t("所有能导入的文件 ({})").format(every)]
        kinds += [f"{label} ({' '.join(f'*{s}' for s in ends)})" for _, label, ends in formats]
        title = t("选题库文件，可以选几个")
        files, _ = QFileDialog.getOpenFileNames(self.page, title, "", ";;".join(kinds))
        if files:
            self.open(Source(tuple(map(Path, files))))

    def open(self, source: Source) -> None:
        """Check files or pasted text; nothing is written before the person says so."""
        banks = [name for name in self._banks() if name != BANK]
        importing = Importing(self.context, source, banks)
        importing.left.connect(self._go_back)
        importing.imported.connect(self._imported)
        importing.other_asked.connect(self.ask)
        self._put_over(importing)

    def paste(self, text: str = "") -> None:
        """Ask for the text of questions, with what was copied in it."""
        dialog = PasteDialog(self.context.theme, self.page, text)
        dialog.accepted.connect(lambda: self.open(Source(text=dialog.text())))
        dialog.open()

    def take(self, data: QMimeData) -> bool:
        """Check the files in *data*; whether there are any."""
        files = files_in(data)
        if files:
            self.open(Source(files))
        return bool(files)

    def mend_waiting(self, bank: str = "") -> None:
        """Go through what earlier imports into *bank*, or any, left to be mended."""
        view = MendingWaiting(self.context, bank)
        view.left.connect(self._go_back)
        view.saved.connect(self._imported)
        self._put_over(view)

    def count_waiting(self) -> None:
        """Say on the button how many entries wait; no button for none."""
        intake = self.context.services.intake
        run(self.context.desk, lambda _: len(intake.waiting()), self._show_count, owner=self)

    def _show_count(self, count: int) -> None:
        self.waiting_button.setText(t("{:,} 题待核对").format(count))
        self.waiting_button.setVisible(count > 0)

    def _imported(self, made: Done) -> None:
        self._go_back()
        self.context.toast(done(made), lambda: self._undo(made.act))
        self._look_for(Query(ticked={"banks": frozenset(made.bank.split("、"))}))
        self.count_waiting()

    def _undo(self, act: int) -> None:
        editing, who = self.context.services.editing, last_name() or t("管理员")
        run(
            self.context.desk,
            lambda _: editing.undo(act, who),
            self._taken_back,
            lambda error: self.context.error(said(error)),
            owner=self,
        )

    def _taken_back(self, what: str) -> None:
        self.context.toast(t("已撤销：{}").format(what))
        self._look_for(Query())
        self.count_waiting()


def files_in(data: QMimeData) -> tuple[Path, ...]:
    """The local files that are dropped or copied."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
