"""JSON of strangers: numbers stay as written, keys written twice are remembered, nothing is too deep."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from trainer.formats.problem import Problem

_LONE: Final = re.compile(r"[\ud800-\udfff\0]")
DEEPEST: Final = 200
_MOSTLY: Final = 0.5
_TOO_DEEP: Final = "一层套一层，套得太深，不像是题库，没有读。"


class Figure(str):
    """A number, or NaN, as the file writes it."""

    __slots__ = ()


class Object(dict[str, Any]):
    """Names and values; *doubles* are the names that were written twice, the first one holds."""

    __slots__ = ("doubles",)

    def __init__(self, pairs: Iterable[tuple[str, Any]]) -> None:
        super().__init__()
        doubles = [name for name, value in pairs if self.setdefault(name, value) is not value]
        self.doubles = tuple(dict.fromkeys(doubles))


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file holds. *lines*: where each value stands, if every line is a value of its own.

    *bad* are the lines that are none: number and text.
    """

    data: Any
    lines: tuple[int, ...] = ()
    bad: tuple[tuple[int, str], ...] = ()


def loaded(text: str, name: str) -> Loaded | Problem:
    """The one value of *text*, or the values of its lines; a problem where it is no JSON."""
    try:
        return Loaded(_value(text.lstrip("\ufeff")))
    except RecursionError:
        return Problem(name, 0, _TOO_DEEP)
    except ValueError as error:
        found = error if isinstance(error, json.JSONDecodeError) else None
    return _by_line(text.lstrip("\ufeff")) or _broken(found, name)


def _value(text: str) -> Any:
    data = json.loads(
        text, parse_int=Figure, parse_float=Figure, parse_constant=Figure,
        object_pairs_hook=Object,
    )  # fmt: skip
    if deeper(data, DEEPEST):
        raise RecursionError
    return _readable(data) if "\\u" in text else data


def _readable(data: Any) -> Any:
    """Without halves of characters, which no encoding can hold."""
    if isinstance(data, Figure):
        return data
    if isinstance(data, str):
        return _LONE.sub("\ufffd", data)
    if isinstance(data, list):
        return [_readable(item) for item in data]
    if isinstance(data, Object):
        cleaned = Object((_LONE.sub("\ufffd", key), _readable(v)) for key, v in data.items())
        cleaned.doubles += data.doubles
        return cleaned
    return data


def deeper(data: Any, most: int) -> bool:
    """Whether lists and objects stand in each other more than *most* times."""
    level = [data]
    for _ in range(most):
        inner = (
            v.values() if isinstance(v, dict) else v for v in level if isinstance(v, dict | list)
        )
        level = [one for found in inner for one in found if isinstance(one, dict | list)]
        if not level:
            return False
    return True


def _by_line(text: str) -> Loaded | None:
    """JSON Lines: nearly every line an object."""
    values, lines, bad = [], [], []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if not line.strip():
            continue
        try:
            found = _value(line)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, Object):
            values.append(found)
            lines.append(number)
        else:
            bad.append((number, line))
            if len(bad) > len(values) + 20:
                return None
    mostly = len(values) > 1 and len(bad) < _MOSTLY * len(values)
    return Loaded(values, tuple(lines), tuple(bad)) if mostly else None


def _broken(error: json.JSONDecodeError | None, name: str) -> Problem:
    if error is None:
        return Problem(name, 0, "不是正确的 JSON，读不懂。请重新导出。")
    said = f"第 {error.lineno} 行第 {error.colno} 个字起不是正确的 JSON，可能少了括号、引号或逗号。请改正或重新导出。"
    return Problem(name, error.lineno, said)
