"""When two questions are the same, or nearly: what import updates by and what a bank is checked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256

from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.narrow import narrow
from trainer.quiz.question import Question

_MARK = r"[\s,，.。、;；:：!！?？\"'“”‘’()（）\[\]【】《》〈〉…—_＿·~～*#\-]"
_DROPPED = re.compile(rf"{_MARK}(?:{_MARK}+|(?![0-9])|(?<![0-9]{_MARK}))")
"""Marks, unless it is one alone between digits; put so that the search runs from mark to mark."""
_BELOW_ZERO = re.compile(r"[-−](?=\.?[0-9])(?<![0-9a-z].)")
_PARTED = "\x1f"
_APART = "\0"
_BETWEEN = "\1"
_AT_ONCE = 1000


def core(text: str) -> str:
    """*text* half-width, lower case, without spaces and punctuation; signs between digits stay.

    Comparing signs (≥, <, %), powers and the sign of a number stay too: they change what is asked.
    """
    text = narrow(text)
    if "-" in text or "−" in text:
        text = _BELOW_ZERO.sub("负", text)
    return _DROPPED.sub("", text)


def identity(stem: str, options: Iterable[str] = ()) -> str:
    """Twenty hex digits that two questions share when stem and options are the same to a reader.

    The order of the options does not matter.
    """
    return _likeness((stem, *options))[1]


def identity_of(question: Question) -> str:
    """By what a re-import knows *question* again: what is asked, not what is right."""
    return likeness_of(question)[1]


def likeness_of(question: Question) -> tuple[str, str]:
    """The core of the stem, and the identity, at the cost of one."""
    return _likeness(asked(question))


def likenesses(many: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """`likeness_of` each of *many* questions, by what they ask, at the cost of one long one."""
    found: list[tuple[str, str]] = []
    for first in range(0, len(many), _AT_ONCE):
        texts = list(map(_APART.join, many[first : first + _AT_ONCE]))
        whole = _BETWEEN.join(texts)
        if whole.count(_BETWEEN) == len(texts) - 1:
            found += map(_told, core(whole).split(_BETWEEN))
        else:
            found += (_told(core(text)) for text in texts)
    return found


def _likeness(texts: tuple[str, ...]) -> tuple[str, str]:
    return _told(core(_APART.join(texts)))


def _told(cores: str) -> tuple[str, str]:
    first, *others = cores.split(_APART)
    joined = _PARTED.join((first, *sorted(others)))
    return first, sha256(joined.encode(errors="replace")).hexdigest()[:20]


def asked(question: Question) -> tuple[str, ...]:
    """What *question* asks, the stem first: it is the same as another by no other texts."""
    return (question.stem, *_asked(question))


def _asked(question: Question) -> Iterable[str]:
    """What is asked besides the stem."""
    match question.kind:
        case Single() | Multiple() | Order() | Match():
            return question.kind.texts()
        case Spotting():
            return (question.kind.picture,)
        case Case():
            return (part.stem for part in question.kind.questions)
        case _:
            return ()
