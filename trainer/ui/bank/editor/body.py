"""What the form of every kind of question does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui import tokens
from trainer.ui.bank.editor.growing import GrowingText
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.pictures import Pictures
from trainer.ui.tokens import Theme
from trainer.ui.words import t


@dataclass(frozen=True, slots=True)
class Ways:
    """What a form needs from outside: *take* keeps a picture and hands on its id, *pictures* shows it."""

    theme: Theme
    pictures: Pictures
    take: Callable[[bytes | None, Callable[[str], object]], None]
    """With no bytes the person is asked for a file."""


class Body(QWidget):
    """The part of the form that differs by kind; it fills the keys *keys*."""

    keys: tuple[str, ...] = ("answer",)
    changed = Signal()
    text_made = Signal(object)

    def __init__(self, ways: Ways, kind: str) -> None:
        super().__init__()
        self.ways, self.theme, self.kind = ways, ways.theme, kind
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(self.theme.gap(8))
        self.below = Paragraph(self.theme, "", tokens.SMALL, tone="bad")
        self.below.hide()

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Show what *form* says, without news."""
        raise NotImplementedError

    def values(self) -> dict[str, Any]:
        """Give the keys as typed; what is empty may be left out."""
        raise NotImplementedError

    def follow(self, stem: str) -> None:
        """Heed the stem as it is typed."""

    def texts(self) -> list[GrowingText]:
        """Give the texts that take marks and pictures."""
        return self.findChildren(GrowingText)

    def place(self, path: tuple[int | str, ...], sentence: str) -> bool:
        """Say below a part of the form what is wrong; whether there is such a part."""
        del path, sentence
        return False

    def clear(self) -> None:
        """Take back what was said to be wrong."""

    def fail(self, path: tuple[int | str, ...], sentence: str) -> bool:
        """Show what is wrong at *path*; whether it belongs here."""
        if not path or path[0] not in self.keys:
            return False
        if not self.place(path, sentence):
            said = [self.below.accessibleName()] if not self.below.isHidden() else []
            self.below.say("\n".join([*said, sentence]))
            self.below.show()
        return True

    def clear_faults(self) -> None:
        """Nothing is wrong until said."""
        self.below.hide()
        self.below.say("")
        self.clear()

    def add_title(self, words: str) -> None:
        """Put a small head over what follows."""
        self.column.addWidget(Label(self.theme, t(words), tokens.SMALL, tone="ink2"))


def as_list(value: object) -> list[Any]:
    """A list that a half-filled form may hold in another shape."""
    return list(value) if isinstance(value, list | tuple) else [] if value is None else [value]
