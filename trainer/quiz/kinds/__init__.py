"""One file per kind of question. Adding a kind is: write the file, list it here."""

from __future__ import annotations

from typing import ClassVar, Protocol

from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.short import Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.marks import Mark
from trainer.quiz.prompt import Prompt, Response


class Kind(Protocol):
    """What every kind of question answers."""

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


KINDS: dict[str, type[Kind]] = {k.name: k for k in (Single, Multiple, Judge, Blank, Short)}
