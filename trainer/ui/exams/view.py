"""What the places inside 测评 share: the way to the services and the ways to each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.quiz.blueprint import Blueprint
from trainer.quiz.exam import Exam
from trainer.training.person import Person
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.said import said

T = TypeVar("T")


class Ways(Protocol):
    """Where one can go from inside 测评; the page knows the way."""

    def to_lobby(self) -> None:
        """The entrance, open to everybody."""

    def to_office(self, tab: str = "") -> None:
        """The administrator's lists: `exams` or `blueprints`, the last one when empty."""

    def to_blueprint(self, blueprint: Blueprint, *, fresh: bool = False) -> None:
        """The editor of one recipe; a *fresh* one is not kept yet."""

    def to_new_exam(self, blueprint: str = "") -> None:
        """The form that sets an exam, by the recipe with the id *blueprint*."""

    def to_exam(self, exam_id: int, tab: str = "") -> None:
        """One exam at its tab `room`, `results`, `marking` or `retake`."""

    def to_player(self, exam: Exam, person: Person | None = None) -> None:
        """The candidate's window at *exam*; with *person* to go on where they were cut off."""


class View(QWidget):
    """One place inside 测评; subclass, build in `__init__`, load in `reload`."""

    def __init__(self, context: Context, ways: Ways) -> None:
        super().__init__()
        self.context, self.ways = context, ways
        self.theme = context.theme
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ring", False)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def ask(self, work: Callable[[], T], done: Callable[[T], object], title: str = "") -> None:
        """Do *work* on the desk and tell *done*; a refusal goes to `failed`."""
        run(self.context.desk, lambda _: work(), done, self.failed, owner=self, title=title)

    def failed(self, error: Exception) -> None:
        """Say what was refused; anything else is a fault and goes on."""
        self.context.error(said(error))

    def reload(self) -> None:
        """Read the data again."""

    def go_up(self) -> None:
        """Go one level up, as Esc does."""
        self.ways.to_lobby()

    def panes(self) -> list[QWidget]:
        """Give the widgets F6 goes round."""
        return [self]
