"""Answers as people read them: a response and a key in words.

Letters are those shown: the first option of a prompt is A, whatever its key is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from string import ascii_uppercase as LETTERS
from typing import Any, Final

from trainer.quiz.kind import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.number import Numeric, value
from trainer.quiz.kinds.spot import Hazard, Spotting
from trainer.quiz.prompt import (
    Arrange,
    Choose,
    Fill,
    Number,
    Option,
    Pair,
    Prompt,
    Response,
    Several,
    Spot,
    unpacked,
)
from trainer.quiz.rich import plain

NOTHING: Final = "没答"
OPEN: Final = "空着"


def answer_lines(prompt: Prompt, response: Response) -> tuple[str, ...]:
    """*response* in words, a line for each thing answered; nothing for no answer. Total."""
    if not any(text.strip() for text in response):
        return ()
    return _LINES.get(type(prompt), _written)(prompt, response)


def answer_words(prompt: Prompt, response: Response) -> str:
    """*response* in one line, or that there is none."""
    return "；".join(answer_lines(prompt, response)) or NOTHING


def key_lines(kind: Kind) -> tuple[str, ...]:
    """What is right, in words, with all that counts as right."""
    match kind:
        case Numeric():
            return (_number_key(kind),)
        case Blank():
            return tuple(
                f"第 {n} 空：{gap_words(gap)}" for n, gap in enumerate(kind.answers, start=1)
            )
        case Spotting():
            return tuple(f"{n}. {_hazard(h)}" for n, h in enumerate(kind.hazards, start=1))
        case Case():
            keys = ("；".join(key_lines(part.kind)) for part in kind.questions)
            return tuple(f"（{n}）{key}" for n, key in enumerate(keys, start=1))
        case _:
            return answer_lines(kind.prompt(), kind.key())


def _written(prompt: Prompt, response: Response) -> tuple[str, ...]:
    del prompt
    return tuple(text for text in response if text)


def _arranged(prompt: Arrange, response: Response) -> tuple[str, ...]:
    named = texts(prompt.options)
    return tuple(f"{n}. {named.get(key, key)}" for n, key in enumerate(response, start=1))


def _numbered(prompt: Number, response: Response) -> tuple[str, ...]:
    return (_with_unit(response[0], prompt.unit),)


def _pointed(prompt: Spot, response: Response) -> tuple[str, ...]:
    del prompt
    return (f"点了 {len(response)} 处",)


def _chosen(prompt: Choose, response: Response) -> tuple[str, ...]:
    shown = zip(LETTERS, prompt.options, strict=False)
    return tuple(
        o.text if o.key == o.text else f"{letter} {plain(o.text)}"
        for letter, o in shown
        if o.key in response
    )


def _paired(prompt: Pair, response: Response) -> tuple[str, ...]:
    named = texts(prompt.options)
    given = padded(response, len(prompt.lefts))
    return tuple(
        f"{plain(left)} — {named.get(key, '没连')}"
        for left, key in zip(prompt.lefts, given, strict=True)
    )


def _filled(prompt: Fill, response: Response) -> tuple[str, ...]:
    if prompt.blanks == 1:
        return response[:1]
    given = padded(response, prompt.blanks)
    return tuple(f"第 {n} 空：{text or OPEN}" for n, text in enumerate(given, start=1))


def _of_parts(prompt: Several, response: Response) -> tuple[str, ...]:
    given = padded(response, len(prompt.parts))
    return tuple(
        f"（{n}）{answer_words(part.prompt, unpacked(text))}"
        for n, (part, text) in enumerate(zip(prompt.parts, given, strict=True), start=1)
    )


def padded(response: Response, count: int) -> Sequence[str]:
    """*response* with exactly *count* texts, empty where nothing was given."""
    return (*response, *("",) * count)[:count]


def texts(options: Iterable[Option]) -> dict[str, str]:
    """What each key stands for."""
    return {option.key: plain(option.text) for option in options}


def gap_words(gap: tuple[str, ...]) -> str:
    """The texts that count as right in one gap."""
    return gap[0] if len(gap) == 1 else f"{gap[0]}（或：{'、'.join(gap[1:])}）"


def _hazard(hazard: Hazard) -> str:
    what = plain(hazard.what)
    return f"{what}（{plain(hazard.clause)}）" if hazard.clause else what


def _number_key(kind: Numeric) -> str:
    slack = f"（误差不超过 {kind.tolerance} 都算对）" if value(kind.tolerance) else ""
    return _with_unit(kind.answer, kind.unit) + slack


def _with_unit(number: str, unit: str) -> str:
    if not unit or number.strip().endswith(unit):
        return number
    return f"{number} {unit}"


_LINES: Final[dict[type[Any], Callable[[Any, Response], tuple[str, ...]]]] = {
    Choose: _chosen,
    Arrange: _arranged,
    Pair: _paired,
    Number: _numbered,
    Fill: _filled,
    Spot: _pointed,
    Several: _of_parts,
}
