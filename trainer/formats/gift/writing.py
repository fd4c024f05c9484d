"""One of our questions as GIFT."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Context, Decimal
from typing import Final

from trainer.formats.gift.feedback import composed
from trainer.formats.tag_words import words_of
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.judge import YES, Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric, value
from trainer.quiz.kinds.short import Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.question import Question

KINDS: Final = (Single, Multiple, Judge, Blank, Numeric, Match, Short)
"""What GIFT has a form for."""
_SPECIAL: Final = re.compile(r"([~=#{}:\\])")
_GUARDED: Final = re.compile(r"\[(?:html|moodle|plain|markdown)\]")
_RICH: Final = re.compile(r"\*\*|!\[|\$|^(?:[-*+]|\d+\.|\|)", re.MULTILINE)
_EXACT: Final = Context(prec=400)
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")


def block(question: Question) -> str:
    """*question* with the comment that carries its id and tags. Only for one of KINDS."""
    kind = question.kind
    rich = any(_RICH.search(text) for text in question.texts())
    markup = "[markdown]" if rich else "[plain]"
    points = kind.points if isinstance(kind, Short) else ()
    told = composed(question.explanation, points)
    general = f"####{_text(told, markup)}" if told else ""
    return f"{_marks(question)}{markup}{_escaped(question.stem)}{{{_body(kind, markup)}{general}}}"


def _marks(question: Question) -> str:
    found = [f"[id:{_mark(question.id)}]"] if question.id else []
    found += [f"[tag:{_mark(tag)}]" for tag in words_of(question)]
    return f"// {' '.join(found)}\n" if found else ""


def _mark(text: str) -> str:
    return re.sub(r"[\r\n]+", " ", text).replace("]", "\\]")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text).replace("\n", "\\n")


def _text(text: str, markup: str) -> str:
    """*text* where a markup of its own may stand before it."""
    return (markup if _GUARDED.match(text.lstrip()) else "") + _escaped(text)


def _body(kind: Kind, markup: str) -> str:
    match kind:
        case Single() | Multiple():
            return "".join(f"\n\t{line}" for line in _options(kind, markup)) + "\n"
        case Judge():
            return "TRUE" if kind.answer == YES else "FALSE"
        case Blank():
            return "".join(f"\n\t=%100%{_text(text, markup)}" for text in _accepted(kind)) + "\n"
        case Numeric():
            slack = "" if kind.tolerance == "0" else f":{_number(kind.tolerance)}"
            return f"#{_number(kind.answer)}{slack}"
        case Match():
            return "".join(f"\n\t{line}" for line in _pairs(kind, markup)) + "\n"
        case _:
            return ""


def _options(kind: Single | Multiple, markup: str) -> Iterator[str]:
    share = f"{100 / len(kind.key()):.5f}".rstrip("0").rstrip(".")
    for option in kind.options:
        right = option.key in kind.key()
        if isinstance(kind, Single):
            sign = "=" if right else "~"
            sign += ("%100%" if right else "%0%") if option.text.lstrip().startswith("%") else ""
        else:
            sign = f"~%{share}%" if right else "~%-100%"
        yield sign + _text(option.text, markup)


def _accepted(kind: Blank) -> Iterator[str]:
    """One gap: all its texts. Several: `甲；乙`, one for all, which says less than the question."""
    if len(kind.answers) == 1:
        yield from (text.replace("*", "\\*") for text in kind.answers[0])
    elif all(len(gap) == 1 for gap in kind.answers):
        yield "；".join(gap[0].replace("*", "\\*") for gap in kind.answers)


def _pairs(kind: Match, markup: str) -> Iterator[str]:
    for left, right in kind.pairs:
        yield f"={_text(left, markup)} -> {_escaped(right)}"
    for right in kind.extra:
        yield f"= -> {_escaped(right)}"


def _number(text: str) -> str:
    """*text* as a plain decimal."""
    if _NUMBER.fullmatch(text):
        return text
    number = value(text)
    if number is None:
        return text
    exact = _EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))
    return f"{exact.normalize(_EXACT):f}"
