"""The numbers that Word counts by itself, as they are read on paper: `1.`, `一、`, `A.`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from trainer.formats.xml_tree import child, children

if TYPE_CHECKING:
    from lxml import etree

_DIGITS: Final = "零一二三四五六七八九"
_CHINESE: Final = frozenset(
    (
        "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
        "taiwaneseCountingThousand", "ideographDigital", "japaneseDigitalTenThousand", "chineseLegalSimplified",
    )
)  # fmt: skip
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LEVELS: Final = 9
Numbering = tuple[str, int]
"""The id of a list, and the level in it."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is written: *text* like `%1.%2、`."""

    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class _List:
    shape: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Counting:
    """Counts the paragraphs of each list, in the order in which they stand."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists = dict(_lists(root)) if root is not None else {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def label(self, numbering: Numbering) -> str:
        """The number of the next paragraph of the list; empty for a bullet or an unknown list."""
        name, level = numbering
        found = self._lists.get(name)
        if found is None or not 0 <= level < _LEVELS:
            return ""
        counts = self._counts.setdefault(found.shape, [None] * _LEVELS)
        if name not in self._begun:
            self._begun.add(name)
            for at in found.starts:
                counts[at] = None
        for at in range(level):
            if counts[at] is None:
                counts[at] = _start(found, at)
        last = counts[level]
        counts[level] = _start(found, level) if last is None else last + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        return _label(found, level, counts)


def _start(found: _List, level: int) -> int:
    return found.starts.get(level, found.levels.get(level, Level()).start)


def _label(found: _List, level: int, counts: list[int | None]) -> str:
    how = found.levels.get(level, Level())
    if how.form in ("bullet", "none"):
        return ""

    def written(mark: re.Match[str]) -> str:
        at = int(mark[1]) - 1
        form = found.levels.get(at, Level()).form
        return numeral(counts[at] or 0, form) if 0 <= at < _LEVELS else ""

    return re.sub(r"%([1-9])", written, how.text).strip()


def _lists(root: etree._Element) -> Iterator[tuple[str, _List]]:
    shapes = {_value(s, "abstractNumId"): s for s in children(root, "abstractNum")}
    for number in children(root, "num"):
        shape = _value(child(number, "abstractNumId"), "val")
        found = shapes.get(shape)
        levels = {} if found is None else dict(_levels(found))
        starts: dict[int, int] = {}
        for override in children(number, "lvlOverride"):
            at = _integer(_value(override, "ilvl"), 0)
            levels.update(_levels(override))
            begin = child(override, "startOverride")
            if begin is not None:
                starts[at] = _integer(_value(begin, "val"), 1)
        yield _value(number, "numId"), _List(shape, levels, starts)


def _levels(parent: etree._Element) -> Iterator[tuple[int, Level]]:
    for level in children(parent, "lvl"):
        form = child(level, "numFmt")
        yield (
            _integer(_value(level, "ilvl"), 0),
            Level(
                "decimal" if form is None else _value(form, "val"),
                _value(child(level, "lvlText"), "val"),
                _integer(_value(child(level, "start"), "val"), 1),
            ),
        )


def _value(element: etree._Element | None, name: str) -> str:
    if element is None:
        return ""
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith(f"}}{name}")), "")


def _integer(text: str, usual: int) -> int:
    return int(text) if re.fullmatch(r"\d{1,6}", text) else usual


def numeral(count: int, form: str) -> str:
    """*count* as Word writes it in *form*."""
    if form in _CHINESE:
        return chinese(count)
    if form in ("upperLetter", "lowerLetter"):
        letters = chr(ord("A") + (count - 1) % 26) * min(9, (count + 25) // 26)
        return letters if form == "upperLetter" else letters.lower()
    if form in ("upperRoman", "lowerRoman"):
        return _roman(count) if form == "upperRoman" else _roman(count).lower()
    if form.startswith("decimalEnclosedCircle") and 1 <= count <= 20:
        return chr(ord("①") + count - 1)
    return f"{count:02d}" if form == "decimalZero" else str(count)


def chinese(count: int) -> str:
    """*count* up to 999 in characters: 一百零二."""
    if not 0 < count < 1000:
        return str(count)
    hundreds, rest = divmod(count, 100)
    tens, units = divmod(rest, 10)
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and units:
        text += "零"
    return text + (_DIGITS[units] if units else "")


def _roman(count: int) -> str:
    text, count = "", min(count, 3999)
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text
