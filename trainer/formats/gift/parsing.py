"""One GIFT question out of its text: the whole grammar, in time that grows with the text alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final, cast

from trainer.formats.gift.syntax import (
    MARKUPS,
    Amount,
    Body,
    Choice,
    Description,
    Essay,
    Item,
    Markup,
    Matching,
    MultipleChoice,
    NumberChoice,
    Numerical,
    Pair,
    ShortAnswer,
    Text,
    TrueFalse,
    Unreadable,
)

_ESCAPED: Final = re.compile(r"\\([~=#{}:\\n])")
_TITLE: Final = re.compile(r"\s*::((?:\\.|[^\\])*?)::", re.DOTALL)
_MARKUP: Final = re.compile(rf"\s*\[({'|'.join(MARKUPS)})\]")
_WEIGHT: Final = re.compile(r"\s*%(-?\d{1,9}(?:\.\d{0,12})?)%")
_BREAKS: Final = re.compile(r"[ \t]*\n\s*")
_BRACES: Final = re.compile(r"\\.|([{}])", re.DOTALL)
_SIGNS: Final = re.compile(r"\\.|([=~])", re.DOTALL)
_HASHES: Final = re.compile(r"\\.|(#)", re.DOTALL)
_GENERAL: Final = re.compile(r"\\.|(####)", re.DOTALL)
_DIGITS: Final = r"[+-]?(?:\d{1,40}(?:\.\d{1,40})?|\.\d{1,40})(?:[eE][+-]?\d{1,2})?"
_AMOUNT: Final = re.compile(
    rf"\s*(?P<low>{_DIGITS})\s*(?:(?P<sign>:|\.\.)\s*(?P<high>{_DIGITS})?)?\s*"
)
_TRUTHS: Final = {"T": True, "TRUE": True, "F": False, "FALSE": False}


def parsed(text: str, id: str | None = None, tags: tuple[str, ...] = ()) -> Item:
    """The question that *text* writes. Raises Unreadable."""
    title, text = _title(text)
    markup, text = _markup(text, "moodle")
    opened = _first(_BRACES, text)
    if opened is None:
        return Item(
            markup, _plain(text, markup).strip(), Description(), None, title, None, id, tags
        )
    if text[opened] == "}":
        raise Unreadable("“}”前面没有“{”；要写出这个符号本身，请写成“\\}”")
    closed = _closing(text, opened)
    rest = text[closed + 1 :]
    if _first(_BRACES, rest) is not None:
        raise Unreadable("一题里有两处花括号；两题之间要空一行，花括号本身要写成“\\{”“\\}”")
    inside, general = _general(text[opened + 1 : closed], markup)
    return Item(
        markup,
        _plain(text[:opened], markup).lstrip(),
        _body(inside, markup),
        _plain(rest, markup).rstrip() if rest.strip() else None,
        title, general, id, tags,
    )  # fmt: skip


def _title(text: str) -> tuple[str | None, str]:
    found = _TITLE.match(text)
    return (_unescaped(found[1]).strip(), text[found.end() :]) if found else (None, text)


def _markup(text: str, default: Markup) -> tuple[Markup, str]:
    found = _MARKUP.match(text)
    return (cast(Markup, found[1]), text[found.end() :]) if found else (default, text)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda m: "\n" if m[1] == "n" else m[1], text) if "\\" in text else text


def _plain(raw: str, markup: Markup) -> str:
    """Without escapes; only in hypertext and Markdown does the indentation of lines mean anything."""
    if markup in ("moodle", "plain"):
        raw = _BREAKS.sub("\n", raw)
    return _unescaped(raw)


def _text(raw: str, default: Markup) -> Text:
    markup, rest = _markup(raw, default)
    return Text(markup, _plain(rest.strip(), markup))


def _comment(raw: str, default: Markup) -> Text | None:
    found = _text(raw, default)
    return found if found.text else None


def _spots(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    """Where the pattern's group stands and is not escaped."""
    return (m.start() for m in pattern.finditer(text) if m[1])


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    return next(_spots(pattern, text), None)


def _closing(text: str, opened: int) -> int:
    rest = text[opened + 1 :]
    at = _first(_BRACES, rest)
    if at is None:
        raise Unreadable("“{”没有对应的“}”，请补上；花括号里不能有空行")
    if rest[at] == "{":
        raise Unreadable("花括号里又有“{”；要写出这个符号本身，请写成“\\{”")
    return opened + 1 + at


def _general(inside: str, markup: Markup) -> tuple[str, Text | None]:
    at = _first(_GENERAL, inside)
    return (inside, None) if at is None else (inside[:at], _comment(inside[at + 4 :], markup))


def _body(inside: str, markup: Markup) -> Body:
    inside = inside.strip()
    if not inside:
        return Essay()
    if inside.startswith("#"):
        return _numerical(inside[1:].strip(), markup)
    signs = list(_spots(_SIGNS, inside))
    if not signs:
        return _unsigned(inside, markup)
    if signs[0] > 0:
        raise Unreadable("花括号里，第一个“=”或“~”前面有多余的文字")
    cut = [inside[a:b] for a, b in zip(signs, [*signs[1:], len(inside)], strict=True)]
    if all(piece.startswith("=") for piece in cut):
        return _signed(cut, markup)
    return MultipleChoice(tuple(_choice(piece, markup) for piece in cut))


def _signed(cut: list[str], markup: Markup) -> Body:
    arrows = sum("->" in piece for piece in cut)
    if not arrows or any(_WEIGHT.match(piece, 1) for piece in cut):
        return ShortAnswer(tuple(_choice(piece, markup) for piece in cut))
    if arrows < len(cut):
        raise Unreadable("有的答案写了“->”，有的没有；连线题的每一行都要写成“=左 -> 右”")
    return Matching(tuple(_pair(piece[1:], markup) for piece in cut))


def _pair(raw: str, markup: Markup) -> Pair:
    left, _, right = raw.partition("->")
    return Pair(_text(left, markup), _plain(right.strip(), "plain"))


def _unsigned(inside: str, markup: Markup) -> Body:
    """TRUE or FALSE with feedback, or one short answer without its `=`."""
    head, *comments = _split_comments(inside)
    truth = _TRUTHS.get(head.strip().upper())
    if truth is None:
        return ShortAnswer((_choice("=" + inside, markup),))
    if len(comments) > 2:
        raise Unreadable("判断题的答案后面最多写两段“#”反馈")
    said = [_comment(raw, markup) for raw in comments] + [None, None]
    return TrueFalse(truth, said[0], said[1])


def _split_comments(raw: str) -> list[str]:
    at = [-1, *_spots(_HASHES, raw), len(raw)]
    return [raw[a + 1 : b] for a, b in pairwise(at)]


def _weighed(piece: str) -> tuple[Fraction | None, str]:
    found = _WEIGHT.match(piece)
    return (Fraction(found[1]), piece[found.end() :]) if found else (None, piece)


def _choice(piece: str, markup: Markup) -> Choice:
    weight, raw = _weighed(piece[1:])
    at = _first(_HASHES, raw)
    text, said = (raw, "") if at is None else (raw[:at], raw[at + 1 :])
    return Choice(piece[0] == "=", weight, _text(text, markup), _comment(said, markup))


def _numerical(inside: str, markup: Markup) -> Numerical:
    signs = list(_spots(_SIGNS, inside))
    if not signs:
        return Numerical((_number("=" + inside, markup),), bare=True)
    if signs[0] > 0:
        raise Unreadable("数值题里，第一个“=”或“~”前面有多余的文字")
    cut = [inside[a:b] for a, b in zip(signs, [*signs[1:], len(inside)], strict=True)]
    return Numerical(tuple(_number(piece, markup) for piece in cut))


def _number(piece: str, markup: Markup) -> NumberChoice:
    weight, raw = _weighed(piece[1:])
    at = _first(_HASHES, raw)
    number, said = (raw, "") if at is None else (raw[:at], raw[at + 1 :])
    amount = None if number.strip() in ("", "*") else _amount(_unescaped(number))
    return NumberChoice(piece[0] == "=", weight, amount, _comment(said, markup))


def _amount(text: str) -> Amount:
    found = _AMOUNT.fullmatch(text)
    if found is None or (found["sign"] == ".." and not found["high"]):
        raise Unreadable(
            f"数值题的答案“{' '.join(text.split())[:30]}”不是数，也不是“数:误差”“小..大”"
        )
    if not found["sign"] or not found["high"]:
        return Amount("simple", found["low"])
    return Amount("range" if found["sign"] == ":" else "high-low", found["low"], found["high"])
