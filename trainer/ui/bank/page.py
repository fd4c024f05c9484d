"""题库: the list of questions, and in its place an import that is checked, or the health page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from trainer.banks import ImportReport
from trainer.quiz.listing import Query
from trainer.ui.bank.editor.beginning import begin
from trainer.ui.bank.exporting import ExportDialog
from trainer.ui.bank.health import HealthPage
from trainer.ui.bank.import_words import done
from trainer.ui.bank.importing import Importing
from trainer.ui.bank.library import Library
from trainer.ui.bank.query import Answer
from trainer.ui.context import Context
from trainer.ui.page import Page
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.search import SearchBox
from trainer.ui.said import said
from trainer.ui.words import t


class BankPage(Page):
    """`navigate("bank", question=id)` selects that question."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.box = SearchBox(self.theme, t("搜题干、选项、依据"))
        self.health_button = Button(self.theme, t("体检"))
        self.export_button = Button(self.theme, t("导出…"), icon="download")
        self.import_button = Button(self.theme, t("导入题库…"), icon="upload")
        self.new_button = Button(self.theme, t("新建…"), icon="plus")
        self.library = Library(context, self.box)
        self._counts: dict[str, int] = {}  # questions by bank
        self.over: Importing | HealthPage | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self._list())
        self.column.addWidget(self.stack)
        self.setAcceptDrops(True)
        self._connect()

    def shown(self, *, question: str = "", **arguments: Any) -> None:
        """Show the list; an import that is being checked stays unless a question is asked for."""
        del arguments
        if question:
            self.go_back()
            self.library.choose(question)
        else:
            self.refresh()
        self.library.table.setFocus()

    def refresh(self) -> None:
        """Read the questions again."""
        self.library.refresh()

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
        self.go_back()
        self.library.sides.open_list()
        self.box.setFocus()
        self.box.selectAll()

    def go_back(self) -> None:
        """From an import or the health page back to the list."""
        if self.over is None:
            self.library.leave_editing()
            return
        self.stack.setCurrentIndex(0)
        self.stack.removeWidget(self.over)
        self.over.deleteLater()
        self.over = None
        self.library.table.setFocus()

    def open_file(self, file: Path) -> None:
        """Check a file of questions; nothing is written before the person says so."""
        importing = Importing(self.context, file, self._banks())
        importing.left.connect(self.go_back)
        importing.imported.connect(self._imported)
        self._put_over(importing)
        importing.bank.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check the file dropped."""
        file = _dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.open_file(file)

    def _list(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = PageHeader(self.theme, t("题库"))
        self.header.add(self.box, self.health_button, self.export_button, self.import_button)
        self.header.add(self.new_button)
        column.addWidget(self.header)
        column.addWidget(self.library, 1)
        return place

    def _connect(self) -> None:
        self.library.answered.connect(self._tell)
        self.library.import_asked.connect(self._ask_file)
        self.new_button.clicked.connect(lambda _=False: self.new())
        self.import_button.clicked.connect(lambda _=False: self._ask_file())
        self.export_button.clicked.connect(lambda _=False: self._export())
        self.library.many.export_asked.connect(self._export_some)
        self.health_button.clicked.connect(lambda _=False: self._count())

    def _tell(self, answer: Answer) -> None:
        total = answer.found.total
        self._counts |= dict.fromkeys(self._counts, 0) | dict(answer.found.counts["banks"])
        self.header.set_subtitle(t("{:,} 题").format(total))
        self.health_button.setEnabled(total > 0)
        self.export_button.setEnabled(total > 0)

    def _banks(self) -> dict[str, int]:
        return {name: count for name, count in self._counts.items() if count}

    def _ask_file(self) -> None:
        formats = self.context.services.banks.formats()
        kinds = [
            f"{label} ({' '.join(f'*{s}' for s in suffixes)})" for _, label, suffixes in formats
        ]
        file, _ = QFileDialog.getOpenFileName(self, t("选一个题库文件"), "", ";;".join(kinds))
        if file:
            self.open_file(Path(file))

    def _imported(self, bank: str, report: ImportReport) -> None:
        self.go_back()
        self.context.toast(done(report, bank))
        self.library.query = Query(ticked={"banks": frozenset({bank})})
        self.library.refresh()

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
        self._put_over(health)
        health.bank.setFocus()

    def _look_at(self, query: Query) -> None:
        self.go_back()
        self.library.look_for(query)

    def _put_over(self, view: Importing | HealthPage) -> None:
        self.go_back()
        self.over = view
        self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))


def _dropped(event: QDropEvent) -> Path | None:
    """The one local file that is dropped."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
