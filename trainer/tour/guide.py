"""What every leg of the tour is given: the program, the stage, the clock, and what has been done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtWidgets import QDialog, QLineEdit

from trainer.house import House
from trainer.tour.stage import Lost, Stage, TourClock
from trainer.ui.desk import run
from trainer.ui.page import Page
from trainer.ui.program import Program
from trainer.ui.window import MainWindow

T = TypeVar("T")

PASSWORD = "tour-2026"


@dataclass(slots=True)
class Guide:
    """Leads through *program*; *done* is what `tour.json` will tell."""

    program: Program
    house: House
    stage: Stage
    clock: TourClock
    done: dict[str, Any] = field(default_factory=dict)

    @property
    def window(self) -> MainWindow:
        """The main window."""
        if self.program.window is None:
            raise Lost("the main window is not there")
        return self.program.window

    @property
    def page(self) -> Any:
        """The page shown; its own parts are reached by their names."""
        page: Page | None = self.window.page
        if page is None:
            raise Lost("no page is shown")
        return page

    def settle(self) -> None:
        """Wait until the desk has nothing in hand and the screens have heard of it."""
        for _ in range(3):
            self.stage.wait(lambda: not self.program.desk.busy, "the desk to finish")
            self.stage.idle(0.01)

    def ask(self, work: Callable[[], T]) -> T:
        """Do *work* on the desk, as screens do, and wait for what it gives."""
        found: list[T] = []
        wrong: list[Exception] = []
        run(self.program.desk, lambda _: work(), found.append, wrong.append)
        self.stage.wait(lambda: found or wrong, "an answer from the desk")
        if wrong:
            raise wrong[0]
        return found[0]

    def visit(self, key: str, **arguments: Any) -> Any:
        """Go to a page, as the rail does, and wait for its data."""
        self.window.navigate(key, **arguments)
        self.settle()
        return self.page

    def unlock(self, picture: str = "") -> None:
        """Give the administrator's password at the foot of the rail, unless it was given."""
        if self.program.guard.open:
            return
        self.stage.click(self.window.rail.person)
        dialog = self.dialog("the question for the password")
        self.stage.type(self.stage.find(dialog, QLineEdit, "password"), PASSWORD)
        if picture:
            self.stage.look(dialog, picture)
        self.stage.press(dialog, "确定")
        self.stage.wait(lambda: self.program.guard.open, "the administrator to be let in")
        self.settle()

    def see(self, name: str) -> None:
        """Settle, then keep a picture of the main window."""
        self.settle()
        self.stage.look(self.window, name)

    def dialog(self, what: str) -> QDialog:
        """The dialog open over the main window, waiting for it."""
        found: list[QDialog] = []

        def seek() -> bool:
            found[:] = [d for d in self.window.findChildren(QDialog) if d.isVisible()]
            return bool(found)

        self.stage.wait(seek, what)
        self.settle()
        return found[-1]

    def preview(self, name: str) -> None:
        """Look at the PDF preview that has opened, keep picture and PDF, and close it."""
        shown = self.dialog(f"the preview of {name}")
        self.stage.idle(0.3)
        self.stage.look(shown, f"preview-{name}")
        self.stage.keep(_bytes(shown), name)
        shown.close()
        self.settle()


def _bytes(dialog: Any) -> bytes:
    """What the preview would save."""
    data: bytes = dialog.pane.data
    return data
