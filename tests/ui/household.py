"""A page over a real house, and a note of all it asked of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from trainer.house import House
from trainer.ui import style
from trainer.ui.context import Context
from trainer.ui.desk import Desk
from trainer.ui.page import Page
from trainer.ui.tokens import Theme

P = TypeVar("P", bound=Page)
W = TypeVar("W", bound=QWidget)


@dataclass(slots=True)
class Household:
    """*toasts* are pairs of words and what undoes them."""

    house: House
    desk: Desk
    qtbot: QtBot
    theme: Theme
    went: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    printed: list[tuple[str, bytes]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    toasts: list[tuple[str, Callable[[], object] | None]] = field(default_factory=list)

    @property
    def context(self) -> Context:
        return Context(
            services=self.house, desk=self.desk, theme=self.theme, clock=self.house.clock,
            navigate=lambda key, **arguments: self.went.append((key, arguments)),
            lock=lambda: None,
            toast=lambda text, undo=None: self.toasts.append((text, undo)),
            show_pdf=lambda title, data: self.printed.append((title, data)),
            error=self.errors.append, require_admin=lambda then: then(),
        )  # fmt: skip

    def open(self, kind: Callable[[Context], P], width: int = 1272, **arguments: Any) -> P:
        """Make the page and visit it."""
        page = kind(self.context)
        self.qtbot.addWidget(page)
        page.resize(width, 900)
        page.show()
        page.shown(**arguments)
        self.settle()
        return page

    def settle(self) -> None:
        """Wait until the desk has nothing in hand and all is told."""
        self.qtbot.waitUntil(lambda: not self.desk.busy)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.desk.busy)

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, widget: QWidget, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(widget, key)
        self.settle()

    def write(self, line: QWidget, text: str) -> None:
        """Type *text* in place of what is in *line*, as an input method does."""
        line.selectAll()  # type: ignore[attr-defined]
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QApplication.sendEvent(line, typed)

    def dialog(self, kind: type[W]) -> W:
        """The dialog that is open."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        return found

    def undo(self) -> None:
        """Press 撤销 in the last toast."""
        act = self.toasts[-1][1]
        assert act is not None
        act()
        self.settle()


@contextmanager
def household(house: House, qtbot: QtBot, theme: Theme) -> Iterator[Household]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style.apply(app, theme)
    made = Household(house, Desk(), qtbot, theme)
    yield made
    made.desk.close()
    QApplication.processEvents()
