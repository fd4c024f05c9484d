"""案例库: the library, and the case that is being read in its place."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from trainer.training.case import Case
from trainer.ui.cases.library import Library
from trainer.ui.cases.presenter import PresenterWindow, present
from trainer.ui.cases.reading import Reading
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.page import Page
from trainer.ui.said import said
from trainer.ui.words import t


class CasesPage(Page):
    """`navigate("cases")` shows the library, with *case* that case is opened."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.library = Library(context)
        self.reading: Reading | None = None
        self.presenter: PresenterWindow | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.library)
        self.column.addWidget(self._stack)
        self.library.opened.connect(self.read)
        self.library.summary.presented.connect(self._present)
        self.library.summary.used.connect(self._use)

    def shown(self, *, case: str = "", **arguments: Any) -> None:
        """Show the library, or the case asked for."""
        del arguments
        self.library.refresh()
        self.library.table.setFocus()
        if case:
            study = self.context.services.study
            run(self.context.desk, lambda _: study.case(case), self._arrive, self._fail, owner=self)

    def refresh(self) -> None:
        """Ask the library again; what is being read stays."""
        self.library.refresh()

    def panes(self) -> list[QWidget]:
        """The panes F6 goes round."""
        if self.reading is not None:
            return [self.reading.story, self.reading.side]
        return [self.library.filters, self.library.table, self.library.summary]

    def read(self, case: Case) -> None:
        """Open a case."""
        self._close_reading()
        self.reading = Reading(self.theme, case)
        self.reading.left.connect(self.go_back)
        self.reading.presented.connect(self.present)
        self.reading.printed.connect(self.send_to_print)
        self.reading.used.connect(lambda: self._use(case))
        self._stack.addWidget(self.reading)
        self._stack.setCurrentWidget(self.reading)
        self.reading.present_button.setFocus()

    def search(self) -> None:
        """Go to the search box."""
        self.go_back()
        self.library.box.setFocus()
        self.library.box.selectAll()

    def send_to_print(self) -> None:
        """Show the case as it is printed."""
        case = self._case()
        if case is None:
            return
        printing = self.context.services.printing
        run(
            self.context.desk,
            lambda _: printing.case(case.id),
            lambda data: self.context.show_pdf(t("案例单 {}").format(case.short), data),
            self._fail,
            owner=self,
        )

    def present(self) -> None:
        """Tell the case to the room."""
        case = self._case()
        if case is not None:
            self._present(case)

    def go_back(self) -> None:
        """From a case back to the list, with the keyboard where it was."""
        if self.reading is not None:
            self._close_reading()
            self.library.table.setFocus()

    def _case(self) -> Case | None:
        return self.reading.case if self.reading is not None else self.library.case

    def _arrive(self, case: Case) -> None:
        self.library.choose(case.id)
        self.read(case)

    def _close_reading(self) -> None:
        if self.reading is not None:
            self._stack.setCurrentWidget(self.library)
            self._stack.removeWidget(self.reading)
            self.reading.deleteLater()
            self.reading = None

    def _present(self, case: Case) -> None:
        if self.presenter is None:
            self.presenter = present(self.context, case)
            self.presenter.ended.connect(self._forget_presenter)

    def _forget_presenter(self) -> None:
        self.presenter = None

    def _use(self, case: Case) -> None:
        self.context.navigate("educations", case=case.id)

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))
