"""题库: the list of questions, and in its place an import that is checked, or the health page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from trainer.quiz.listing import Query
from trainer.ui.bank.editor.beginning import begin
from trainer.ui.bank.exporting import ExportDialog
from trainer.ui.bank.health import HealthPage
from trainer.ui.bank.import_arrivals import Arrivals, files_in
from trainer.ui.bank.import_source import Source
from trainer.ui.bank.import_waiting import MendingWaiting
from trainer.ui.bank.importing import Importing
from trainer.ui.bank.laws import LawsPage
from trainer.ui.bank.library import Library
from trainer.ui.bank.query import Answer
from trainer.ui.context import Context
from trainer.ui.page import Page
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.fold import FoldingActions
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.search import SearchBox
from trainer.ui.words import t


class BankPage(Page):
    """`navigate("bank", question=id)` selects that question."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.box = SearchBox(self.theme, t("搜题干、选项、依据"))
        self.health_button = Button(self.theme, t("体检"))
        self.laws_button = Button(self.theme, t("法规…"))
        self.export_button = Button(self.theme, t("导出…"), icon="download")
        self.import_button = Button(self.theme, t("导入题库…"), icon="upload")
        self.new_button = Button(self.theme, t("新建…"), icon="plus")
        self.library = Library(context, self.box)
        self._counts: dict[str, int] = {}  # questions by bank
        self.arrivals = Arrivals(
            context, self, self._banks, self._put_over, self.go_back, self._look_at
        )
        self.over: Importing | MendingWaiting | HealthPage | LawsPage | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self._list())
        self.column.addWidget(self.stack)
        self.setAcceptDrops(True)
        self._connect()

    def shown(self, *, question: str = "", **arguments: Any) -> None:
        """Show the list; an import that is being checked stays unless a question is asked for."""
        del arguments
        if not question:
            self.refresh()
        elif self._uncover():
            self.library.choose(question)
        (self.over or self.library.table).setFocus()

    def refresh(self) -> None:
        """Read the questions again."""
        self.library.refresh()
        self.arrivals.count_waiting()

    def new(self) -> None:
        """Begin a question."""
        if self.over is None:
            begin(self.context, self, self.library.write)

    def save(self) -> None:
        """Store what is typed as the next version."""
        if self.over is None and self.library.pane.editing:
            self.library.pane.editor.save()

    def panes(self) -> list[QWidget]:
        """The panes F6 goes round."""
        if self.over is not None:
            return [self.over]
        return [self.box, self.library.filters, self.library.table, self.library.pane]

    def search(self) -> None:
        """Go to the search box."""
        if isinstance(self.over, LawsPage):
            self.over.search()
            return
        if not self._uncover():
            return
        self.library.sides.open_list()
        self.box.setFocus()
        self.box.selectAll()

    def go_back(self) -> None:
        """From an import or the health page back to the list; what would be lost is asked first."""
        if self.over is None:
            self.library.leave_editing()
        else:
            self._uncover()

    def may_close(self) -> bool:
        """Whether nothing decided in an import would be lost."""
        return not isinstance(self.over, Importing | MendingWaiting) or self.over.may_leave()

    def _uncover(self) -> bool:
        """Show the list; whether it is shown."""
        if self.over is None:
            return True
        if not self.may_close():
            return False
        if isinstance(self.over, Importing):
            self.over.stop()
        self.stack.setCurrentIndex(0)
        self.stack.removeWidget(self.over)
        self.over.deleteLater()
        self.over = None
        self.library.table.setFocus()
        return True

    def open_file(self, file: Path) -> None:
        """Check a file of questions; nothing is written before the person says so."""
        self.arrivals.open(Source((file,)))

    def undo(self) -> None:
        """Take back the last decision of an import."""
        if isinstance(self.over, Importing | MendingWaiting):
            self.over.undo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl V outside a field brings in what was copied: files or text."""
        if self.over is not None or not event.matches(QKeySequence.StandardKey.Paste):
            super().keyPressEvent(event)
            return
        copied = QGuiApplication.clipboard().mimeData()
        if not self.arrivals.take(copied):
            self.arrivals.paste(copied.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check the files dropped."""
        if self.arrivals.take(event.mimeData()):
            event.acceptProposedAction()

    def _list(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = PageHeader(self.theme, t("题库"))
        self.arrivals.waiting_button.setVisible(False)
        self.folding = FoldingActions(
            self.theme, self.arrivals.paste_button, self.laws_button, self.health_button,
            self.export_button, self.import_button,
        )  # fmt: skip
        self.box.setMinimumWidth(self.box.words_width())
        self.header.add(self.arrivals.waiting_button, self.box, self.folding, self.new_button)
        column.addWidget(self.header)
        column.addWidget(self.library, 1)
        return place

    def _connect(self) -> None:
        self.library.answered.connect(self._tell)
        self.library.import_asked.connect(self.arrivals.ask)
        self.new_button.clicked.connect(lambda _=False: self.new())
        self.import_button.clicked.connect(lambda _=False: self.arrivals.ask())
        self.export_button.clicked.connect(lambda _=False: self._export())
        self.library.many.export_asked.connect(self._export_some)
        self.health_button.clicked.connect(lambda _=False: self._count())
        self.laws_button.clicked.connect(lambda _=False: self._look_up_laws())

    def _tell(self, answer: Answer) -> None:
        total = answer.found.total
        self._counts |= dict.fromkeys(self._counts, 0) | dict(answer.found.counts["banks"])
        self.header.set_subtitle(t("{:,} 题").format(total))
        self.health_button.setEnabled(total > 0)
        self.export_button.setEnabled(total > 0)

    def _banks(self) -> dict[str, int]:
        return {name: count for name, count in self._counts.items() if count}

    def _export(self) -> None:
        self._export_some(())

    def _export_some(self, ids: tuple[str, ...]) -> None:
        query = self.library.query
        dialog = ExportDialog(self.context, self, self._banks(), query=query, ids=ids)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _count(self) -> None:
        health = HealthPage(self.context)
        health.left.connect(self.go_back)
        health.asked.connect(self._look_at)
        health.mending_asked.connect(self.arrivals.mend_waiting)
        self._put_over(health)
        health.bank.setFocus()

    def _look_up_laws(self) -> None:
        laws = LawsPage(self.context)
        laws.left.connect(self.go_back)
        laws.asked.connect(self._look_at)
        laws.changed.connect(self.library.refresh)
        self._put_over(laws)
        laws.table.setFocus()

    def _look_at(self, query: Query) -> None:
        if self._uncover():
            self.library.look_for(query)

    def _put_over(self, view: Importing | MendingWaiting | HealthPage | LawsPage) -> None:
        if not self._uncover():
            if isinstance(view, Importing):
                view.stop()
            view.deleteLater()
            return
        self.over = view
        self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
