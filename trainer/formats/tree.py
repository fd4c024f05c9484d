"""YAML as plain data that remembers its lines. Scalars stay text as written; schemas say what they are.

So a number in a sentence is never misread, and no file can make more than it holds: references,
tags and deep nesting are problems.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from trainer.formats.problem import Problem

Path = tuple[str | int, ...]
DEEPEST = 20
LONGEST = 200_000
"""How many things one list may hold."""
MOST = 4_000_000
"""How many there may be in all."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EMPTY = ("", "~", "null")
_SYNTAX = (
    ("mapping values are not allowed", "冒号用在了不该用的地方，带冒号的文字请加引号"),
    ("could not find expected ':'", "这一行缺少冒号"),
    ("tab character", "缩进用了制表符，请改用空格"),
    ("cannot start any token", "有不能直接书写的符号（如制表符、@、%），请改用空格或加引号"),
    ("unexpected end of stream", "引号没有配对，请补上后一个引号"),
    ("unknown escape", "双引号里有不认识的反斜杠，请改用单引号"),
    ("did not find expected ','", "括号没有配对，或各项之间少了逗号"),
    ("node content", "括号没有配对，或各项之间少了内容"),
    ("did not find expected", "缩进没有对齐，或引号后面多了文字"),
    ("too deep", "套的层数太多"),
    ("too many", "内容太多，请拆成几个文件"),
    ("control characters", "有看不见的控制字符，请删去"),
)


@dataclass(frozen=True, slots=True)
class Tree:
    """What a text holds: dicts, lists, text and None, with the line of every path.

    *paths* says what each of *problems* is said of.
    """

    file: str
    data: object
    lines: Mapping[Path, int]
    problems: tuple[Problem, ...] = ()
    paths: tuple[Path, ...] = ()

    def line(self, path: Path) -> int:
        """The line of *path*, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, path: Path, sentence: str) -> Problem:
        """*sentence* said of what stands at *path*."""
        return Problem(self.file, self.line(path), sentence)


def decoded(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """UTF-8 text, with or without a byte order mark, or a problem at the first foreign byte."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n"), ()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return "", (Problem(file, line, "文件不是 UTF-8 编码，请另存为 UTF-8。"),)


def grow(text: str, file: str, first: int = 1) -> Tree:
    """The tree of *text*, whose first line is line *first* of *file*. Never raises."""
    try:
        grower = _Grower(file, first, iter(yaml.parse(text, Loader=_LOADER)))
        data = grower.document()
    except yaml.MarkedYAMLError as error:
        return _broken(file, first + min(_line(error), text.rstrip().count("\n")), error)
    except yaml.reader.ReaderError as error:
        return _broken(file, first + text[: error.position].count("\n"), error)
    return Tree(file, data, grower.lines, tuple(grower.problems), tuple(grower.paths))


def _line(error: yaml.MarkedYAMLError) -> int:
    """Where something was opened and never closed; else where the parser stumbled."""
    opened = any(word in str(error.context) for word in ("flow", "quoted", "simple key"))
    mark = error.context_mark if opened and error.context_mark else error.problem_mark
    return mark.line if mark else 0


def _broken(file: str, line: int, error: yaml.YAMLError) -> Tree:
    said = str(getattr(error, "problem", "") or error)
    why = next((chinese for english, chinese in _SYNTAX if english in said), "写法不合 YAML 的规则")
    return Tree(file, None, {}, (Problem(file, line, f"读不懂：{why}。"),), ((),))


@dataclass(slots=True)
class _Grower:
    """Walks the parser's events, one at a time."""

    file: str
    first: int
    events: Iterator[Any]
    event: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)

    def document(self) -> object:
        """The one document of the stream; a second one is a problem."""
        self._step()
        self._step()
        if isinstance(self.event, yaml.StreamEndEvent):
            return None
        self._step()
        data = self._node(())
        self._step()
        if not isinstance(self.event, yaml.StreamEndEvent):
            self._say((), "一个文件只能有一份内容，请删去多余的“---”。")
            for _ in self.events:  # what is wrong further down has to be told too
                pass
        return data

    def _step(self) -> None:
        self.event = next(self.events)

    def _node(self, path: Path) -> object:
        event = self.event
        if path not in self.lines:
            self.lines[path] = event.start_mark.line + self.first
        if len(path) > DEEPEST:
            raise yaml.MarkedYAMLError(problem="too deep", problem_mark=event.start_mark)
        if len(self.lines) > MOST:
            raise yaml.MarkedYAMLError(problem="too many", problem_mark=event.start_mark)
        if getattr(event, "tag", None) not in (None, "!"):
            self._say(path, "不支持标签（!），请删去。")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        return self._scalar(path)

    def _scalar(self, path: Path) -> str | None:
        event = self.event
        if isinstance(event, yaml.AliasEvent):
            self._say(path, "不支持引用（*），请把内容写全。")
            value: str | None = None
        else:
            value = str(event.value)
            if event.implicit[0] and not event.style and value in _EMPTY:
                value = None
        self._step()
        return value

    def _sequence(self, path: Path) -> list[object]:
        self._step()
        items: list[object] = []
        while not isinstance(self.event, yaml.SequenceEndEvent):
            items.append(self._node((*path, len(items))))
            if len(items) > LONGEST:
                raise yaml.MarkedYAMLError(problem="too many", problem_mark=self.event.start_mark)
        self._step()
        return items

    def _mapping(self, path: Path) -> dict[str, object]:
        self._step()
        found: dict[str, object] = {}
        while not isinstance(self.event, yaml.MappingEndEvent):
            self._pair(path, found)
        self._step()
        return found

    def _pair(self, path: Path, found: dict[str, object]) -> None:
        line = self._line()
        if not isinstance(self.event, yaml.ScalarEvent):
            self._say(path, "冒号前面只能是一个名称。")
            self._node((*path, "?"))
            self._node((*path, "?"))
            return
        key = self._scalar(path) or ""
        if key in found:
            self._say(path, f"“{key}”写了两次，请只留一个。", line)
            self._node((*path, key, "?"))
            return
        self.lines[(*path, key)] = line
        found[key] = self._node((*path, key))

    def _line(self) -> int:
        return int(self.event.start_mark.line) + self.first

    def _say(self, path: Path, sentence: str, line: int = 0) -> None:
        self.problems.append(Problem(self.file, line or self._line(), sentence))
        self.paths.append(path)
