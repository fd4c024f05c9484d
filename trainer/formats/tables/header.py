"""Which row of a sheet holds the heads, or what the columns hold where there are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final, NamedTuple

from trainer.formats.tables.inside import answer_inside
from trainer.formats.tables.roles import head_of, roles_of, unlettered
from trainer.quiz.judging import kind_named, letters, truth

_SEARCHED: Final = 10
_SAMPLE: Final = 200
_LABELLED: Final = re.compile(r"^(?:\*\*|##)?\s*[AＡa]\s*[.．、:：]")
_CHOOSING: Final = frozenset(("选择题", "选择"))
Rows = Sequence[Sequence[str]]


class Header(NamedTuple):
    """*first* is the index of the first row below the heads; *row* the heads' number, 0 for none."""

    row: int
    first: int
    heads: tuple[str, ...]
    roles: tuple[str, ...]


def header_of(rows: Rows, start: int = 0) -> Header | None:
    """The heads among the first rows from *start* on, or what the contents tell."""
    filled = (at for at in range(start, len(rows)) if any(map(str.strip, rows[at])))
    places = list(islice(filled, _SEARCHED))
    best = max(places, key=lambda at: _score(rows[at]), default=-1)
    if best >= 0 and _score(rows[best]):
        return _headed(rows, best)
    return None


def is_header(row: Sequence[str]) -> bool:
    """Whether *row* can only be heads: a stem's, and another that belongs to a question."""
    return _score(row) >= 2


def _score(row: Sequence[str]) -> int:
    """How many columns of a question *row* names; 0 if it cannot be a row of heads."""
    cells = unlettered([cell.strip() for cell in row])
    roles = roles_of(cells)
    if "stem" not in roles:
        return 0
    known = sum(bool(role) for role in roles)
    alone = all(bool(head_of(cell).role) for cell in cells if cell)
    return known if known > 1 or alone else 0


def _headed(rows: Rows, at: int) -> Header:
    heads = unlettered([cell.strip() for cell in rows[at]])
    below = rows[at + 1] if at + 1 < len(rows) else ()
    first = at + 1
    if _only_letters(below) and "option" not in roles_of(heads):
        heads = tuple(low.strip() or high for high, low in zip(heads, below, strict=True))
        first += 1
    return Header(first, first, heads, roles_of(heads))


def _only_letters(row: Sequence[str]) -> bool:
    """The second row of heads: nothing but the options' letters."""
    cells = [cell for cell in row if cell.strip()]
    return len(cells) > 1 and all(head_of(cell).role == "option" for cell in cells)


def headless(rows: Rows) -> Header | None:
    """What each column holds, by what stands in it; None where that does not follow."""
    sample = list(islice((row for row in rows if any(map(str.strip, row))), _SAMPLE))
    if not sample:
        return None
    columns = [[row[at].strip() for row in sample] for at in range(len(sample[0]))]
    stem = next((at for at, cells in enumerate(columns) if _is_stem(cells)), -1)
    if stem < 0:
        return None
    answer = _answer(columns, stem)
    if answer is None:
        return None
    roles = [_role(at, cells, stem, answer) for at, cells in enumerate(columns)]
    return Header(0, 0, ("",) * len(columns), tuple(roles))


def _role(at: int, cells: Sequence[str], stem: int, answer: int) -> str:
    if at in (stem, answer):
        return "stem" if at == stem else "answer"
    if _share(cells, lambda c: bool(kind_named(c)) or c in _CHOOSING) >= 0.9:
        return "kind"
    between = at > stem and (at < answer or answer < 0)
    if not between or not any(cells):
        return ""
    return "options" if _share(cells, lambda c: bool(_LABELLED.match(c))) >= 0.8 else "option"


def _share(cells: Sequence[str], test: object) -> float:
    filled = [cell for cell in cells if cell]
    return sum(map(test, filled)) / len(filled) if filled and callable(test) else 0.0


def _is_stem(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return (
        len(filled) >= 0.9 * len(cells)
        and sum(map(len, filled)) >= 6 * len(filled)
        and len(set(filled)) >= 0.8 * len(filled)
        and _share(filled, lambda c: bool(kind_named(c)) and len(c) < 9) < 0.5
    )


def _answer(columns: Sequence[Sequence[str]], stem: int) -> int | None:
    """The one column of answers right of the stem; -1 where they stand in the stems."""
    found = [at for at, cells in enumerate(columns) if at > stem and _are_answers(cells)]
    varied = [at for at in found if len(set(columns[at])) > 1] or found[-1:]
    if len(varied) == 1:
        return varied[0]
    inside = sum(answer_inside(cell) is not None for cell in columns[stem])
    return -1 if not varied and inside >= 0.5 * len(columns[stem]) else None


def _are_answers(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return len(filled) >= 0.9 * len(cells) and _share(filled, is_answer) >= 0.95


def is_answer(cell: str) -> bool:
    """Whether *cell* can hold nothing but the answer of a choice or a judgement."""
    return bool(letters(cell)) or truth(cell) is not None


def evened(rows: Rows) -> list[list[str]] | None:
    """*rows* whose answers end rows of different length, with the answers in one last column."""
    filled = [[cell.strip() for cell in row] for row in rows if any(map(str.strip, row))]
    ends = [max(at for at, cell in enumerate(row) if cell) for row in filled]
    if len(set(ends)) < 2 or not all(
        is_answer(row[at]) for row, at in zip(filled, ends, strict=True)
    ):
        return None
    return [_moved(row) for row in rows]


def _moved(row: Sequence[str]) -> list[str]:
    end = max((at for at, cell in enumerate(row) if cell.strip()), default=-1)
    if end < 0:
        return [*row, ""]
    return [*row[:end], "", *row[end + 1 :], row[end]]
