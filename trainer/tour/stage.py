"""Hands and eyes of the tour: press, type, wait, look."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

W = TypeVar("W", bound=QWidget)

PATIENCE = 20.0


class Lost(RuntimeError):
    """The tour did not find what it looked for: a bug in the program or in the tour."""


@dataclass(slots=True)
class TourClock:
    """Begins at *start*, runs with real time, and can be moved on."""

    start: datetime
    origin: float = field(default_factory=time.monotonic)
    moved: timedelta = timedelta()

    def __call__(self) -> datetime:
        """Now, in the tour's day."""
        return self.start + self.moved + timedelta(seconds=time.monotonic() - self.origin)

    def advance(self, minutes: float) -> None:
        """Let time pass."""
        self.moved += timedelta(minutes=minutes)


@dataclass(slots=True)
class Stage:
    """Writes pictures and PDFs to *out* and remembers their names. *suffix* parts sets of pictures."""

    out: Path
    suffix: str = ""
    files: list[str] = field(default_factory=list)

    def look(self, widget: QWidget, name: str) -> None:
        """Keep a picture of *widget*."""
        self.idle()
        file = f"{name}{self.suffix}.png"
        if not widget.grab().save(str(self.out / file)):
            raise Lost(f"could not write {file}")
        self.files.append(file)

    def keep(self, data: bytes, name: str) -> None:
        """Keep a PDF."""
        (self.out / f"{name}.pdf").write_bytes(data)
        self.files.append(f"{name}.pdf")

    def idle(self, seconds: float = 0.02) -> None:
        """Let the screens settle."""
        end = time.monotonic() + seconds
        while True:
            QApplication.processEvents()
            if time.monotonic() >= end:
                return
            time.sleep(0.002)

    def wait(self, until: Callable[[], object], what: str) -> None:
        """Wait for *until*. Raises Lost naming *what*."""
        end = time.monotonic() + PATIENCE
        while not until():
            QApplication.processEvents()
            if time.monotonic() > end:
                raise Lost(f"waited in vain for {what}")
            time.sleep(0.002)
        QApplication.processEvents()

    def find(self, parent: QWidget, kind: type[W], name: str) -> W:
        """The visible widget of *kind* called *name* within *parent*, waiting for it to appear."""
        found: list[W] = []

        def seek() -> bool:
            found[:] = [w for w in parent.findChildren(kind, name) if w.isVisible()]
            return bool(found)

        self.wait(seek, f"{kind.__name__} {name}")
        return found[0]

    def press(self, parent: QWidget, words: str) -> None:
        """Press the enabled button that says *words*, waiting for it to appear."""
        found: list[QAbstractButton] = []

        def seek() -> bool:
            found[:] = [b for b in _buttons(parent) if words in _says(b) and b.isEnabled()]
            found.sort(key=lambda b: len(_says(b)))
            return bool(found)

        self.wait(seek, f"button {words}")
        self.click(found[0])

    def click(self, widget: QWidget) -> None:
        """Press *widget* in its middle."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.idle(0.01)

    def type(self, field_: QLineEdit | QPlainTextEdit, text: str) -> None:
        """Write *text* into a field, in place of what is there."""
        field_.setFocus()
        field_.selectAll()
        if text.isascii():
            QTest.keyClicks(field_, text)
        elif isinstance(field_, QLineEdit):  # an input method hands over whole words
            field_.insert(text)
        else:
            field_.insertPlainText(text)

    def key(self, widget: QWidget, key: Qt.Key) -> None:
        """Press a key."""
        QTest.keyClick(widget, key)
        self.idle(0.01)


def _buttons(parent: QWidget) -> Iterator[QAbstractButton]:
    return (b for b in parent.findChildren(QAbstractButton) if b.isVisible())


def _says(button: QAbstractButton) -> str:
    return f"{button.text()} {button.accessibleName()}"


def top(kind: type[W]) -> W | None:
    """The visible top-level window of *kind*, if there is one."""
    return next(
        (w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None
    )
