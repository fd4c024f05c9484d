"""The answer of a question in JSON: letters, places, flags, texts; only what is certain is taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

from trainer.formats.json.options import Options, scalar, unfolded
from trainer.quiz.draft import Doubt
from trainer.quiz.judging import GAPS, letters
from trainer.quiz.likeness import core
from trainer.quiz.options import LETTERS

Counting = Literal["zero", "one", "text", "unclear", ""]
"""How numbers name options: from 0, from 1, by their texts; unclear; empty: none do."""
_UNCLEAR: Final = "答案写的是数字“{}”，整个文件里看不出是从 0 数还是从 1 数，请选出正确的选项。"


@dataclass(frozen=True, slots=True)
class Answered:
    """*text* as a draft has it, and what is doubtful in it."""

    text: str = ""
    doubts: tuple[Doubt, ...] = ()


def tokens(value: Any) -> tuple[str, ...]:
    """The single answers that *value* writes."""
    value = unfolded(value)
    if isinstance(value, list):
        return tuple("|".join(map(scalar, v)) if isinstance(v, list) else scalar(v) for v in value)
    return (scalar(value),) if not isinstance(value, dict) else ()


def counting(pairs: Iterable[tuple[tuple[str, ...], Options]]) -> Counting:
    """What the numbers among all the answers of a file come to."""
    zero = one = text = True
    seen = False
    for given, options in pairs:
        digits = _numbers(given, options)
        count = len(options.texts)
        seen |= bool(digits)
        for digit in digits:
            zero &= int(digit) < count
            one &= 1 <= int(digit) <= count
            text &= core(digit) in map(core, options.texts)
    if not seen:
        return ""
    return "text" if text else "zero" if zero > one else "one" if one > zero else "unclear"


def _numbers(given: tuple[str, ...], options: Options) -> list[str]:
    """The numbers that can only mean places: their options are called by letters."""
    if not options.texts or any(any(map(str.isdigit, names)) for names in options.names):
        return []
    found = [piece for token in given for piece in token.replace("，", ",").split(",")]
    plain = [piece.strip() for piece in found if piece.strip()]
    return plain if all(p.isascii() and p.isdigit() and len(p) < 3 for p in plain) else []


def answered(value: Any, options: Options, stem: str, numbers: Counting) -> Answered:
    """What *value* says is right among *options*."""
    given = tokens(value)
    if options.right is not None:
        return _flagged(given, options)
    if not any(token.strip() for token in given):
        return Answered()
    if options.texts:
        return _chosen(given, options, numbers)
    gaps = len(GAPS.findall(stem))
    if len(given) > 1 and gaps == 1:
        said = f"题干里只有1个空，答案却写了{len(given)}个，请说明是并列的还是另有空。"
        return Answered("|".join(given), (Doubt("gaps", said),))
    return Answered("\n".join(given))


def _flagged(given: tuple[str, ...], options: Options) -> Answered:
    right = options.right or ""
    named = _named(given, options) or letters("".join(given)) or ""
    if named and sorted(named) != sorted(right):
        said = f"答案写的是{named}，选项上标的却是{right or '无'}，请核对。"
        return Answered(named, (Doubt("unclear-answer", said),))
    return Answered(right)


def _chosen(given: tuple[str, ...], options: Options, numbers: Counting) -> Answered:
    digits = _numbers(given, options)
    if digits and numbers in ("zero", "one"):
        first = 0 if numbers == "zero" else 1
        places = [int(digit) - first for digit in digits]
        if all(0 <= place < len(LETTERS) for place in places):
            return Answered("".join(LETTERS[place] for place in places))
    text = "、".join(given)
    if digits and numbers == "unclear":
        return Answered(text, (Doubt("unclear-answer", _UNCLEAR.format(text)),))
    return Answered(_named(given, options) or _by_texts(given, options) or text)


def _named(given: tuple[str, ...], options: Options) -> str:
    """The letters of the options that the answers call by name: all of them, or none."""
    if not options.names or tuple(n[:1] for n in options.names) == _in_order(options):
        return ""
    found = [options.letter(token) for token in _pieces(given, options)]
    return "".join(found) if found and all(found) else ""


def _pieces(given: tuple[str, ...], options: Options) -> list[str]:
    """Answers one by one; `BD` or `1,3` in one text come apart where that is what the names are."""
    if len(given) > 1 or not given or options.letter(given[0]):
        return list(given)
    parted = [
        piece
        for piece in given[0].replace("，", ",").replace("、", ",").split(",")
        if piece.strip()
    ]
    if len(parted) > 1:
        return parted
    single = all(len(name) == 1 for names in options.names for name in names[:1])
    return list(given[0].strip()) if single else list(given)


def _in_order(options: Options) -> tuple[tuple[str, ...], ...]:
    return tuple((letter,) for letter in LETTERS[: len(options.texts)])


def _by_texts(given: tuple[str, ...], options: Options) -> str:
    """The letters of answers that each write out one option."""
    if letters("".join(given)):
        return ""
    texts = [core(text) for text in options.texts[: len(LETTERS)]]
    found = [LETTERS[texts.index(core(t))] if texts.count(core(t)) == 1 else "" for t in given]
    return "".join(found) if all(found) else ""
