"""排序题: put steps into their order."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.quiz.marks import Mark
from trainer.quiz.prompt import Arrange, Option, Prompt, Response, lettered

MOST = 12


@dataclass(frozen=True, slots=True)
class Order:
    """*items* stand in the right order; they are asked in another one."""

    name: ClassVar[str] = "order"
    label: ClassVar[str] = "排序题"
    items: tuple[str, ...]

    def __post_init__(self) -> None:
        if not 2 <= len(self.items) <= MOST:
            raise ValueError(f"排序题要有 2～{MOST} 项，不是{len(self.items)}项")
        if len(set(self.items)) < len(self.items) or not all(t.strip() for t in self.items):
            raise ValueError("排序题的各项不能空着，也不能重复")

    def prompt(self) -> Prompt:
        """Ask for the order."""
        return Arrange(self._shown())

    def key(self) -> Response:
        """The letters in the right order."""
        letter = {o.text: o.key for o in self._shown()}
        return tuple(letter[text] for text in self.items)

    def parts(self) -> int:
        """How many things there are to place."""
        return len(self.items)

    def mark(self, response: Response) -> Mark:
        """Each thing in its own place counts."""
        if not response:
            return Mark(Fraction(0))
        right = self.key()
        hits = sum(given == wanted for given, wanted in zip(response, right, strict=False))
        return Mark(Fraction(hits, len(right)), hits=hits, misses=len(right) - hits)

    def texts(self) -> tuple[str, ...]:
        """The things to be placed."""
        return self.items

    def _shown(self) -> tuple[Option, ...]:
        """Lettered anew where the order that tells nothing happens to be the right one."""
        shown = lettered(self.items)
        if tuple(o.text for o in shown) != self.items:
            return shown
        turned = (*self.items[1:], self.items[0])
        return tuple(Option(o.key, text) for o, text in zip(shown, turned, strict=True))
