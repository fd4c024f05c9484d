"""填空题: write what belongs into each gap."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.quiz.marks import Mark
from trainer.quiz.prompt import Fill, Prompt, Response

_IGNORED = frozenset(" \t\r\n　，,。.、；;：:“”\"'‘’《》〈〉（）()")


_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_IN_NUMBER = re.compile(r"(?<=\d)[.:,、](?=\d)")


def same(text: str) -> str:
    """What is compared: half-width, lower case, without spaces and punctuation.

    Signs between digits stay, for 1.5 is not 15; only a thousands comma goes.
    """
    narrow = _THOUSANDS.sub("", unicodedata.normalize("NFKC", text).casefold())
    numeric = {found.start() for found in _IN_NUMBER.finditer(narrow)}
    return "".join(c for i, c in enumerate(narrow) if i in numeric or c not in _IGNORED)


@dataclass(frozen=True, slots=True)
class Blank:
    """*answers* holds, for each gap in order, the texts that count as right."""

    name: ClassVar[str] = "blank"
    label: ClassVar[str] = "填空题"
    answers: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if not self.answers or any(not any(same(t) for t in gap) for gap in self.answers):
            raise ValueError("填空题的每个空至少要有一个答案")

    def prompt(self) -> Prompt:
        """Ask for one text a gap."""
        return Fill(len(self.answers))

    def key(self) -> Response:
        """The first accepted text of each gap."""
        return tuple(next(t for t in gap if same(t)) for gap in self.answers)

    def parts(self) -> int:
        """How many gaps."""
        return len(self.answers)

    def mark(self, response: Response) -> Mark:
        """Each gap counts for itself; width, case, spaces and punctuation do not matter."""
        given = (*response, *("",) * len(self.answers))
        hits = sum(
            bool(same(text)) and same(text) in {same(t) for t in gap}
            for text, gap in zip(given, self.answers, strict=False)
        )
        written = sum(bool(same(text)) for text in response)
        return Mark(Fraction(hits, len(self.answers)), hits=hits, misses=max(0, written - hits))
