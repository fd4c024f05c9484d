"""Flash cards as Anki exports them: a card a line, its fields parted by tabs, options by `<br>`."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from trainer.formats.archive import too_large
from trainer.formats.bank import NO_HINTS, Format, Hints
from trainer.formats.decoding import decoded
from trainer.formats.json.reader import Reader
from trainer.formats.json.search import Group
from trainer.formats.problem import Problem
from trainer.formats.reading import LeftOut, Place, Reading
from trainer.formats.tables.roles import head_of
from trainer.quiz.judging import letters, truth

_BREAK: Final = re.compile(r"<br\s*/?>|</?(?:div|p|li)>", re.IGNORECASE)
_SETTING: Final = re.compile(r"#([a-z ]+):(.*)")
_MOSTLY: Final = 0.6
_WIDEST: Final = 50
_LONGEST: Final = 1_000_000  # characters of one field

Rows = Sequence[Sequence[str]]


def looks_like(text: str) -> bool:
    """Whether *text* is lines of fields with tabs between and `<br>` in one of them."""
    lines = [line for line in text[:200_000].splitlines() if line.strip()][:30]
    if any(line.startswith("#separator:tab") for line in lines):
        return True
    cards = [line for line in lines if "\t" in line and _BREAK.search(line)]
    return len(lines) > 0 and len(cards) >= _MOSTLY * len(lines)


@dataclass(slots=True)
class _Cards:
    """Cards with the lines they begin on; *settings* are the lines that begin with `#`."""

    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)
    notes: list[tuple[int, str]] = field(default_factory=list)


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Reading:
    """The cards of *data* that ask something."""
    large = too_large(data, name)
    text = large or decoded(data, name)
    cards = text if isinstance(text, Problem) else _cards(text, name)
    if isinstance(cards, Problem):
        return Reading(name, troubles=(cards,))
    roles = _roles(cards)
    members = tuple((line, _object(row, roles)) for line, row in cards.rows)
    reader = Reader(name, hints, lambda _, line: Place(name, line))
    trouble = reader.read([Group("", "", members)])
    if trouble:
        return Reading(name, troubles=(trouble,))
    reader.left_out += [
        LeftOut(Place(name, n), text, "导出的设置，不是试题") for n, text in cards.notes
    ]
    first = cards.rows[0][0]
    for at, role in enumerate(roles, 1):
        if not role:
            why = "看不出是什么，没有导入；导出时请带上各列的名称"
            reader.left_out.append(LeftOut(Place(name, first), f"第 {at} 列", why))
    return reader.reading()


def _cards(text: str, name: str) -> _Cards | Problem:
    found = _Cards()
    csv.field_size_limit(_LONGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    start = 1
    try:
        for row in reader:
            _take(found, start, row)
            start = reader.line_num + 1
    except csv.Error:
        said = f"第 {start} 行读不懂：引号没有配对，或者一格太长。请改正或重新导出。"
        return Problem(name, start, said)
    return found


def _take(found: _Cards, line: int, row: list[str]) -> None:
    setting = _SETTING.match("\t".join(row)) if not found.rows and row[:1] else None
    if setting:
        found.settings[setting[1]] = setting[2]
        found.notes.append((line, setting[0]))
    elif any(cell.strip() for cell in row):
        found.rows.append((line, row[:_WIDEST]))


def _roles(cards: _Cards) -> tuple[str, ...]:
    """What each column holds: by the names the file gives, else by what stands in it."""
    width = max((len(row) for _, row in cards.rows), default=0)
    rows = [row + [""] * (width - len(row)) for _, row in cards.rows[:300]]
    named = [head_of(head).role for head in cards.settings.get("columns", "").split("\t")]
    roles = named + [""] * (width - len(named)) if "stem" in named else _guessless(rows, width)
    for setting, role in (
        ("deck column", "topics"),
        ("tags column", "tags"),
        ("guid column", "guid"),
    ):
        at = cards.settings.get(setting, "").strip()
        if at.isascii() and at.isdigit() and 0 < int(at) <= width:
            roles[int(at) - 1] = role
    return tuple(roles)


def _guessless(rows: Rows, width: int) -> list[str]:
    """The stem first; options have breaks, answers are letters or right and wrong; decks come again."""
    columns = [[row[at] for row in rows if row[at].strip()] for at in range(width)]
    roles = ["topics" if at and _are_decks(columns[at]) else "" for at in range(width)]
    roles[:1] = ["stem"] * min(1, width)
    options = [at for at in range(1, width) if _share(columns[at], _has_break) >= 0.3]
    answers = [at for at in range(1, width) if _share(columns[at], _is_answer) >= _MOSTLY]
    if options:
        roles[options[0]] = "options"
    if answers:
        roles[answers[0]] = "answer"
    elif width > 1 and not options:
        roles[1] = "answer"
    return roles


def _are_decks(cells: Sequence[str]) -> bool:
    return (
        bool(cells)
        and max(map(len, cells)) <= 60
        and (len(cells) == 1 or len(set(cells)) < len(cells) or any("::" in cell for cell in cells))
    )


def _share(cells: Sequence[str], test: Any) -> float:
    return sum(map(bool, map(test, cells))) / len(cells) if cells else 0


def _has_break(cell: str) -> bool:
    return bool(_BREAK.search(cell))


def _is_answer(cell: str) -> bool:
    return bool(letters(cell) or truth(cell))


def _object(row: Sequence[str], roles: Sequence[str]) -> dict[str, Any]:
    """A card under names that say what they are."""
    found: dict[str, Any] = {"题干": ""}
    for at, (cell, role) in enumerate(zip(row, roles, strict=False), 1):
        if role == "stem":
            found["题干"] = cell
        elif role == "options":
            found["选项"] = [part.strip() for part in _BREAK.split(cell) if part.strip()]
        elif role == "answer":
            found["答案"] = cell
        elif role in ("topics", "tags"):
            words = cell.split() if role == "tags" else cell.split("::")
            found["标签" if role == "tags" else "主题"] = "、".join(words)
        elif role == "explanation":
            found["解析"] = cell
        else:
            found[f"第{at}列"] = cell
    return found


ANKI = Format("anki", "Anki 卡片", (".tsv",), read)
"""Known by its content, in `.txt` and `.tsv`; other `.tsv` files are tables."""
