"""填空题: write what belongs into each gap."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.quiz.marks import Mark
from trainer.quiz.narrow import narrow
from trainer.quiz.prompt import Fill, Prompt, Response

_IGNORED = frozenset(" \t\r\n　，,。.、；;：:“”\"'‘’《》〈〉（）()")


_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_IN_NUMBER = re.compile(r"(?<=\d)[.:,、](?=\d)")


def same(text: str) -> str:
    """What is compared: half-width, lower case, without spaces and punctuation.

    Signs between digits stay, for 1.5 is not 15; only a thousands comma goes.
    """
    plain = _THOUSANDS.sub("", narrow(text))
    numeric = {found.start() for found in _IN_NUMBER.finditer(plain)}
    return "".join(c for i, c in enumerate(plain) if i in numeric or c not in _IGNORED)


@dataclass(frozen=True, slots=True)
class Blank:
    """*answers* holds, for each gap in order, the texts that count as right.

    Where the gaps are not *ordered*, each answer counts in whichever gap it stands, once.
    """

    name: ClassVar[str] = "blank"
    label: ClassVar[str] = "填空题"
    answers: tuple[tuple[str, ...], ...]
    ordered: bool = True

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
        hits = self._in_order(response) if self.ordered else self._in_any_order(response)
        written = sum(bool(same(text)) for text in response)
        return Mark(Fraction(hits, len(self.answers)), hits=hits, misses=max(0, written - hits))

    def texts(self) -> tuple[str, ...]:
        """All texts that count as right."""
        return tuple(text for gap in self.answers for text in gap)

    def _in_order(self, response: Response) -> int:
        accepted = self._accepted()
        return sum(same(text) in gap for text, gap in zip(response, accepted, strict=False))

    def _in_any_order(self, response: Response) -> int:
        """The most gaps that can be met, each text serving once."""
        accepted = self._accepted()
        texts = [same(text) for text in response[: len(accepted)]]
        owner: dict[int, int] = {}  # gap → text

        def seat(text: int, seen: set[int]) -> bool:
            for gap in range(len(accepted)):
                if gap in seen or texts[text] not in accepted[gap]:
                    continue
                seen.add(gap)
                if gap not in owner or seat(owner[gap], seen):
                    owner[gap] = text
                    return True
            return False

        return sum(seat(text, set()) for text in range(len(texts)))

    def _accepted(self) -> list[set[str]]:
        return [{same(text) for text in gap} - {""} for gap in self.answers]
