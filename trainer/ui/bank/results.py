"""Fetching what a query finds: the first rows at once, the rest when they come to view."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from trainer.quiz.listing import Query
from trainer.ui.bank.query import Answer
from trainer.ui.bank.rows import WAITING
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.on_demand import PAGE, OnDemand


class Results(QObject):
    """`rows` carries new rows on demand, `arrived` that more of them are there, `answered` the counts.

    What belongs to an older query is not told any more.
    """

    rows = Signal(object)
    arrived = Signal()
    answered = Signal(object)
    placed = Signal(int, str)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.query = Query()
        self._at = 0

    def look_for(self, query: Query) -> None:
        """Fetch what *query* finds from the beginning."""
        self.query = query
        self._at += 1
        at, banks = self._at, self.context.services.banks
        run(
            self.context.desk,
            lambda _: banks.page(query, 0, PAGE),
            lambda rows: self._first(at, rows),
            self._fail,
            owner=self,
        )

    def find(self, question_id: str) -> None:
        """Tell by `placed` at which row of the query a question stands; -1 if at none."""
        at, banks, query = self._at, self.context.services.banks, self.query
        run(
            self.context.desk,
            lambda _: _place(banks.ids(query), question_id),
            lambda row: self.placed.emit(row, question_id) if at == self._at else None,
            self._fail,
            owner=self,
        )

    def _first(self, at: int, rows: tuple[object, ...]) -> None:
        if at != self._at:
            return
        found = OnDemand(WAITING, lambda page: self._fetch(at, found, page), rows)
        self.rows.emit(found)
        banks, query = self.context.services.banks, self.query
        run(
            self.context.desk,
            lambda _: Answer(query, banks.survey(query)),
            lambda answer: self.answered.emit(answer) if at == self._at else None,
            self._fail,
            owner=self,
        )

    def _fetch(self, at: int, found: OnDemand, page: int) -> None:
        banks, query = self.context.services.banks, self.query
        run(
            self.context.desk,
            lambda _: banks.page(query, page * PAGE, PAGE),
            lambda rows: self._more(at, found, page, rows),
            lambda error: self._miss(found, page, error),
            owner=self,
        )

    def _more(self, at: int, found: OnDemand, page: int, rows: tuple[object, ...]) -> None:
        found.put(page, rows)
        if at == self._at:
            self.arrived.emit()

    def _miss(self, found: OnDemand, page: int, error: Exception) -> None:
        found.missed(page)
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)


def _place(ids: tuple[str, ...], question_id: str) -> int:
    return ids.index(question_id) if question_id in ids else -1
