"""Where a Chinese line may break, and which marks give up half their width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

OPENING: Final = frozenset("（《〈「『【〔“‘([{")
CLOSING: Final = frozenset("，。、；：？！）》〉」』】〕”’")
NEVER_FIRST: Final = CLOSING | frozenset("．,.;:?!)]}%‰℃…—·～％")
NEVER_LAST: Final = OPENING
_STOPS: Final = frozenset("，；。：！？")
_ORDERS: Final = frozenset(("严禁", "禁止", "必须"))

_UNITS = (
    "亿元|万元|元|学时|小时|分钟|周岁|毫米|百分点|mm|cm|kg|MPa|％|%|‰|℃|名|人|死|伤|辆|个|次|起|"
    "条|款|项|题|分|秒|年|月|日|时|天|页|米|岁|家|座|罐|吨|m³|m"
)
_KEPT = re.compile(
    r"“?\d+[·.]\d+”?"  # “6·5”
    r"|第[\d一二三四五六七八九十百]+[条款项章页场期号]"
    r"|〔\d{4}〕\d+号"
    r"|[A-Z]{1,3}(?:/T)? ?\d+(?:[.-]\d+)*"  # GB/T 33000-2025
    rf"|\d[\d,.]*(?:\s?[–~～:：/-]\s?\d[\d,.]*)*\s?(?:{_UNITS})?"
    r"|[A-Za-z][A-Za-z0-9+./-]*"
    r"|……|——"
)
_LATIN = re.compile(r"[A-Za-z0-9]")
_LATIN_END = re.compile(r"[A-Za-z0-9%]")


def kept(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that stay on one line: a number with its unit, a document number, a word."""
    return (match.span() for match in _KEPT.finditer(text))


def allowed(text: str) -> list[int]:
    """For each place before a character: 2 a good break, 1 one that parts a kept stretch, 0 none.

    One item longer than the text; its first and last are the ends, which are always good.
    """
    grades = [2] * (len(text) + 1)
    for start, end in kept(text):
        grades[start + 1 : end] = [1] * (end - start - 1)
    for i in range(1, len(text)):
        if text[i] in NEVER_FIRST or text[i - 1] in NEVER_LAST or text[i] == " ":
            grades[i] = 0
    return grades


def sense(text: str, i: int) -> int:
    """How much a label likes to be parted at *i*, in em of unevenness that it outweighs."""
    if text[i - 1] in _STOPS:
        return 7
    pause = text[i - 1] == "、" or text[i] in OPENING or text[:i] in _ORDERS
    return 3 if pause else 0


def spaced(left: str, right: str) -> bool:
    """Whether a sliver of white belongs between: a 汉字 beside a digit or Latin letter."""
    if _hanzi(left):
        return _LATIN.match(right) is not None
    return _hanzi(right) and _LATIN_END.match(left) is not None


def _hanzi(char: str) -> bool:
    if char in OPENING or char in CLOSING or char == "．":
        return False
    return "\u2e80" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef" or char in "·…—～"
