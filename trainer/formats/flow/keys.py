"""Answer keys: lines that hold nothing but numbers and what belongs to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from trainer.formats.flow.signs import narrow
from trainer.quiz.judging import kind_named

_GLYPHS: Final = "√×✓✗✔✘对错"
_RANGE: Final = re.compile(
    r"(?P<from>\d{1,4})\s?(?:题)?\s?[-—–−~～至到]{1,2}\s?(?P<to>\d{1,4})\s?(?:题)?\s?[:：、.．)）]?\s?"
    rf"(?P<said>(?:[A-Ja-jTF{_GLYPHS}Ａ-Ｊ]+[\s　,，、;；/|]{{0,8}})+)"
)
_ITEM: Final = re.compile(
    r"(?:第?(?P<number>\d{1,4})题?\s?(?:[.．、:：)）]\s?|[\s　]+|(?=[A-JＡ-Ｊ√×]))"
    rf"|[（(](?P<framed>\d{{1,4}})[)）]\s?)(?P<said>正确|错误|[A-JＡ-Ｊ](?:[,，、]?[A-JＡ-Ｊ]){{0,9}}|[a-j]{{1,6}}|[{_GLYPHS}]|[TF])"
    r"(?![A-Za-z0-9\u4e00-\u9fff])"
)
_BETWEEN: Final = re.compile(r"[\s　,，、;；|/。.．]*")
_HEAD: Final = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}\s?[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])?\s?"
    r"(?:(?P<kind>(?:单项选择|单选|多项选择|多选|不定项选择|选择|判断|是非|填空|简答|问答)题?)"
    r"\s?(?:部分)?(?:[（(][^）)]{0,40}[)）])?)?\s?(?:[【\[]?(?:参考|正确|标准)?答案[】\]]?)?\s?[:：]?\s*"
)
_PARTS: Final = re.compile(r"[\s　,，、;；/|]+")

Item = tuple[int, str]


@dataclass(frozen=True, slots=True)
class KeyLine:
    """What a line of a key says; *kind* where a heading stands in it. *fault*: why it cannot be used."""

    items: tuple[Item, ...]
    kind: str = ""
    ranged: bool = False
    fault: str = ""


def key_line(text: str) -> KeyLine | None:
    """The key in *text*; None where it holds anything else."""
    if len(text) > 5000 or not any(c.isdigit() for c in text):
        return None
    head = _HEAD.match(text)
    at = head.end() if head else 0
    kind = kind_named(head["kind"] or "") if head else ""
    return _ranges(text, at, kind) or _items(text, at, kind)


def _ranges(text: str, at: int, kind: str) -> KeyLine | None:
    found = list(_RANGE.finditer(text, at))
    if not found or not _covered(text, at, found):
        return None
    items: list[Item] = []
    for one in found:
        said = _spread(one)
        if said is None:
            span = f"{one['from']}-{one['to']}"
            return KeyLine((), kind, True, f"答案表里“{span}”后面的答案个数和题数对不上，请核对。")
        items += said
    return KeyLine(tuple(items), kind, ranged=True)


def _spread(one: re.Match[str]) -> list[Item] | None:
    """One answer a number: a group of letters each where groups stand apart, else a letter each."""
    first, last = int(one["from"]), int(one["to"])
    groups = [part for part in _PARTS.split(one["said"]) if part]
    count = last - first + 1
    if len(groups) != count:
        groups = list("".join(groups))
    if len(groups) != count:
        return None
    return [(first + i, narrow(group).upper()) for i, group in enumerate(groups)]


def _items(text: str, at: int, kind: str) -> KeyLine | None:
    found = list(_ITEM.finditer(text, at))
    if not found or not _covered(text, at, found):
        return None
    items = ((int(one["number"] or one["framed"]), narrow(one["said"])) for one in found)
    return KeyLine(tuple(items), kind)


def _covered(text: str, at: int, found: Sequence[re.Match[str]]) -> bool:
    """Whether nothing but separators stands between and around *found*."""
    for one in found:
        between = _BETWEEN.match(text, at)
        if between is None or between.end() < one.start():
            return False
        at = one.end()
    return not text[at:].strip(" 　\t,，、;；|/。.．")
