"""What every kind of question answers."""

from __future__ import annotations

from typing import ClassVar, Protocol

from trainer.quiz.marks import Mark
from trainer.quiz.prompt import Prompt, Response


class Kind(Protocol):
    """How one question is asked and what is right. A value: immutable, and it never sees a widget."""

    name: ClassVar[str]
    label: ClassVar[str]

    def prompt(self) -> Prompt:
        """How to ask."""

    def key(self) -> Response:
        """The response that earns everything."""

    def parts(self) -> int:
        """How many right parts the key has."""

    def mark(self, response: Response) -> Mark:
        """What *response* is worth. Total: it never raises on a candidate's input."""

    def texts(self) -> tuple[str, ...]:
        """Every text of it that a person may read, key and all: for search and for pictures."""
