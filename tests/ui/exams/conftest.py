"""The page of exams over a small house, with a door that can be shut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from clockwork import Clock
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from specimens import nonce, paper

from trainer.house import House
from trainer.quiz.paper import Paper
from trainer.ui import style
from trainer.ui.context import Context
from trainer.ui.desk import Desk
from trainer.ui.exams.page import ExamsPage
from trainer.ui.parts.table import ListTable
from trainer.ui.tokens import Theme


@dataclass(slots=True)
class Room:
    """The page, what it asked of the window, and hands to use it with."""

    house: House
    clock: Clock
    desk: Desk
    qtbot: QtBot
    admin: bool = True
    said: list[str] = field(default_factory=list)
    undo: list[Callable[[], object]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    printed: list[tuple[str, bytes]] = field(default_factory=list)
    page: Any = None

    def open(self, theme: Theme) -> ExamsPage:
        self.page = ExamsPage(self._context(theme))
        self.page.resize(1272, 900)
        self.page.show()
        self.qtbot.addWidget(self.page)
        self.page.activateWindow()
        self.qtbot.waitActive(self.page)
        self.page.shown()
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the desk has nothing in hand, twice: an answer may ask again."""
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.desk.busy)
            QApplication.processEvents()

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def press_row(self, table: ListTable, row: int) -> None:
        """Press the button at the end of a row."""
        box = table.visualRect(table.model().index(row, table.model().columnCount() - 1))
        left = Qt.MouseButton.LeftButton
        self.qtbot.mouseClick(table.viewport(), left, pos=box.center())
        self.settle()

    def set_exam(self, *people: str, of: Paper | None = None, **more: Any) -> int:
        return self.house.exams.set(of or paper(), people, **more)

    def sit(self, exam: int, no: str, right: int = 99, *, hand_in: bool = True) -> int:
        """Begin, answer the first *right* questions as the key says, and hand in."""
        exams = self.house.exams
        desk = exams.begin(exam, no, nonce=nonce())
        for slot in exams.paper(exam).slots[:right]:
            kind = slot.question.kind
            given = ("先通风。",) if kind.name == "short" else kind.key()
            exams.answer(desk.seat, no, slot.number, given, nonce=nonce())
        if hand_in:
            exams.hand_in(desk.seat, no, nonce=nonce())
        return desk.seat

    def _context(self, theme: Theme) -> Context:
        return Context(
            services=self.house, desk=self.desk, theme=theme, clock=self.clock,
            navigate=lambda key, **arguments: None, toast=self._toast,
            show_pdf=lambda title, data: self.printed.append((title, data)),
            error=self.errors.append,
            require_admin=lambda then: then() if self.admin else None, lock=self._lock,
        )  # fmt: skip

    def _lock(self) -> None:
        self.admin = False

    def _toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self.said.append(text)
        if undo is not None:
            self.undo.append(undo)


@pytest.fixture
def room(house: House, clock: Clock, qtbot: QtBot, qapp: QApplication) -> Iterator[Room]:
    style.apply(qapp, Theme())
    made = Room(house, clock, Desk(), qtbot)
    yield made
    made.settle()
    if made.page is not None:
        made.page.close()
    made.desk.close()
    QApplication.processEvents()
