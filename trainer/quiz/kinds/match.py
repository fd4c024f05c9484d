"""连线题: give each thing on the left what belongs to it on the right."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.quiz.marks import Mark
from trainer.quiz.prompt import Option, Pair, Prompt, Response, lettered

MOST = 12


@dataclass(frozen=True, slots=True)
class Match:
    """*pairs* belong together; *extra* stands on the right and belongs to nothing."""

    name: ClassVar[str] = "match"
    label: ClassVar[str] = "连线题"
    pairs: tuple[tuple[str, str], ...]
    extra: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        lefts, rights = [left for left, _ in self.pairs], self._rights()
        if not 2 <= len(lefts) <= MOST or len(rights) > 2 * MOST:
            raise ValueError(f"连线题要有 2～{MOST} 对，不是{len(lefts)}对")
        if not all(text.strip() for text in (*lefts, *rights)):
            raise ValueError("连线题两边都不能空着")
        if len(set(lefts)) < len(lefts):
            raise ValueError("连线题左边有重复的项")
        if len(rights) < 2:
            raise ValueError("连线题右边至少要有两个不同的项")

    def prompt(self) -> Prompt:
        """Ask for one of the right for each of the left."""
        return Pair(tuple(left for left, _ in self.pairs), self._shown())

    def key(self) -> Response:
        """The letter of each, from the first on the left down."""
        letter = {o.text: o.key for o in self._shown()}
        return tuple(letter[right] for _, right in self.pairs)

    def parts(self) -> int:
        """How many pairs."""
        return len(self.pairs)

    def mark(self, response: Response) -> Mark:
        """Each pair counts for itself."""
        right = self.key()
        hits = sum(given == wanted for given, wanted in zip(response, right, strict=False))
        given = sum(bool(letter) for letter in response)
        return Mark(Fraction(hits, len(right)), hits=hits, misses=max(0, given - hits))

    def texts(self) -> tuple[str, ...]:
        """Both sides."""
        return (*(text for pair in self.pairs for text in pair), *self.extra)

    def _rights(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*(right for _, right in self.pairs), *self.extra)))

    def _shown(self) -> tuple[Option, ...]:
        return lettered(self._rights())
