"""Shuffling of options: the same for paper and screen, with what must stay in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from trainer.quiz.kind import Kind
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.quiz.prompt import Option
from trainer.quiz.question import Question

T = TypeVar("T")

LETTERS = "ABCDEFGHIJ"
_LAST = re.compile(
    r"^(以上|上述|前面|前述).*(都|均|全|皆)"
    r"|^(以上|上述)(所有|选项|各项|说法|[两二三四五几][种项个点条者])"
    r"|^(全|全部|全都|都)(对|不对|是|不是|正确|错误)$"
)
_NAMES_OTHERS = re.compile(
    r"(?<![A-Za-z])[A-J]\s*(和|与|或|及|、|，|,|项|\+|＋)\s*[A-J]?(?![A-Za-z])"
    r"|(?<![A-Za-z])[A-J]{1,4}\s*(都|均|全|皆)"
    r"|选项\s*[A-J](?![A-Za-z])"
)


class Chance(Protocol):
    """A source of chance, such as a seeded `random.Random`."""

    def shuffle(self, x: list[T], /) -> None:
        """Put *x* into a random order, in place."""


def lettered(texts: Iterable[str]) -> tuple[Option, ...]:
    """*texts* as options, A first."""
    return tuple(map(Option, LETTERS, texts))


def stays_last(text: str) -> bool:
    """Whether an option speaks of all those before it (以上都对, 以上全是…)."""
    return bool(_LAST.match(text.strip()))


def order(options: Sequence[Option], chance: Chance) -> tuple[Option, ...]:
    """*options* in a new order; 以上都对 stays last, options that name letters keep all in place."""
    if any(_NAMES_OTHERS.search(o.text) for o in options):
        return tuple(options)
    free = [o for o in options if not stays_last(o.text)]
    chance.shuffle(free)
    return (*free, *(o for o in options if stays_last(o.text)))


def relettered(question: Question, chance: Chance) -> Question:
    """*question* with its options, and those of its parts, lettered anew from A, the key moved along."""
    kind = question.kind
    if isinstance(kind, Case):
        parts = (replace(part, kind=_moved(part.kind, chance)) for part in kind.questions)
        return replace(question, kind=Case(tuple(parts)))
    moved = _moved(kind, chance)
    return question if moved is kind else replace(question, kind=moved)


def _moved(kind: Kind, chance: Chance) -> Kind:
    if not isinstance(kind, Single | Multiple):
        return kind
    shown = order(kind.options, chance)
    letter = {o.key: LETTERS[i] for i, o in enumerate(shown)}
    options = tuple(Option(letter[o.key], o.text) for o in shown)
    if isinstance(kind, Single):
        return Single(options, letter[kind.answer])
    return Multiple(options, tuple(sorted(letter[k] for k in kind.answer)))
