"""Questions in the dump of a database: `INSERT INTO … VALUES (…), (…);`, as MySQL and others write it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from trainer.formats.archive import too_large
from trainer.formats.bank import NO_HINTS, Format, Hints
from trainer.formats.decoding import decoded
from trainer.formats.json.parsing import Figure
from trainer.formats.json.reader import Reader
from trainer.formats.json.search import Group, is_question, role_of
from trainer.formats.problem import Problem
from trainer.formats.reading import Entry, LeftOut, Place, Reading
from trainer.quiz.draft import Doubt

_NAME: Final = r"(?:[`\"\[]?\w{1,80}[`\"\]]?\.){0,2}[`\"\[]?(\w{1,80})[`\"\]]?"
_INSERT: Final = re.compile(
    rf"\b(?:INSERT|REPLACE)\s+(?:\w+\s+){{0,2}}?INTO\s+{_NAME}\s*(?:\(([^()]{{1,20000}})\)\s*)?VALUES\s*",
    re.IGNORECASE,
)
_CREATE: Final = re.compile(
    rf"\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?{_NAME}\s*\(", re.IGNORECASE
)
_COLUMN: Final = re.compile(
    r"\s*[`\"\[]?(?!(?:PRIMARY|UNIQUE|KEY|INDEX|CONSTRAINT|FULLTEXT|FOREIGN|CHECK)\b)(\w+)[`\"\]]?\s+\w",
    re.IGNORECASE,
)
_COMMENT: Final = re.compile(r"COMMENT\s+'((?>[^'\\]+|\\.|'')*)'", re.IGNORECASE | re.DOTALL)
_PIECE: Final = re.compile(
    r"'(?>[^'\\]+|\\.|'')*'|`[^`]*`|\"[^\"]*\"|[(),]|[^'\"`(),]+|['\"`]", re.DOTALL
)
_VALUE: Final = re.compile(
    r"\s*(?>\w{0,8}(?:'((?>[^'\\]+|\\.|'')*)'|\"((?>[^\"\\]+|\\.|\"\")*)\")|([^\s'\",();]+(?:\([^()']*\))?))\s*",
    re.DOTALL,
)
_PLAIN_VALUE: Final = re.compile(
    r"\s*(?>\w{0,8}(?:'((?>[^']+|'')*)'|\"((?>[^\"]+|\"\")*)\")|([^\s'\",();]+(?:\([^()']*\))?))\s*"
)
_PUNCTUATED: Final = re.compile(r"\s*([(,;])")
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED: Final = {"n": "\n", "t": "\t", "r": "\r", "0": "\ufffd", "b": "", "Z": ""}
_LITERAL: Final = re.compile(
    r"PostgreSQL database dump|PRAGMA foreign_keys|\[dbo\]|sqlite_sequence", re.IGNORECASE
)
_MOST_BAD: Final = 50


def looks_like(text: str) -> bool:
    """Whether *text* puts rows into tables."""
    return bool(_INSERT.search(text[:500_000]))


@dataclass(slots=True)
class _Table:
    """Rows of one table with their offsets in the text. *notes*: comments on its columns."""

    name: str
    columns: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    rows: list[tuple[int, Mapping[str, Any]]] = field(default_factory=list)


@dataclass(slots=True)
class _Dump:
    """Walks the statements of *text*."""

    text: str
    tables: dict[str, _Table] = field(default_factory=dict)
    bad: list[int] = field(default_factory=list)

    def walk(self) -> None:
        """Find all rows; a statement that breaks off is remembered as *bad*."""
        self._create()
        value = _PLAIN_VALUE if _LITERAL.search(self.text[:20_000]) else _VALUE
        at = 0
        while len(self.bad) < _MOST_BAD and (found := _INSERT.search(self.text, at)):
            table = self.tables.setdefault(found[1], _Table(found[1]))
            named = tuple(part.strip(' \t\r\n`"[]') for part in (found[2] or "").split(","))
            columns = named if found[2] else table.columns
            at = self._rows(table, columns, found.end(), value)

    def _create(self) -> None:
        at = 0
        while found := _CREATE.search(self.text, at):
            columns: list[str] = []
            notes: dict[str, str] = {}
            pieces, at = _definitions(self.text, found.end())
            for piece in pieces:
                column = _COLUMN.match(piece)
                comment = _COMMENT.search(piece)
                columns += [column[1]] if column else []
                if column and comment:
                    notes[column[1]] = comment[1].replace("''", "'")
            self.tables.setdefault(found[1], _Table(found[1], tuple(columns), notes))

    def _rows(
        self, table: _Table, columns: tuple[str, ...], at: int, value: re.Pattern[str]
    ) -> int:
        while opened := _PUNCTUATED.match(self.text, at):
            if opened[1] == ";":
                return opened.end()
            if opened[1] == ",":
                at = opened.end()
                continue
            start = opened.start(1)
            values, at = self._values(opened.end(), value)
            heads = columns or tuple(f"第{i}列" for i in range(1, len(values or ()) + 1))
            if values is None or len(values) != len(heads):
                self.bad.append(start)
                return max(at, opened.end())
            table.rows.append((start, dict(zip(heads, values, strict=True))))
        return at

    def _values(self, at: int, value: re.Pattern[str]) -> tuple[list[Any] | None, int]:
        """The values up to the closing bracket, and what follows it."""
        values: list[Any] = []
        while found := value.match(self.text, at):
            values.append(_said(found, value is _VALUE))
            at = found.end()
            after = self.text[at : at + 1]
            if after == ")":
                return values, at + 1
            if after != ",":
                break
            at += 1
        return None, at


def _definitions(text: str, at: int) -> tuple[list[str], int]:
    """What stands between the commas of a CREATE TABLE whose bracket opened before *at*, and its end."""
    pieces: list[list[str]] = [[]]
    depth = 1
    for found in _PIECE.finditer(text, at):
        piece = found[0]
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if not depth:
            return ["".join(one) for one in pieces], found.end()
        if piece == "," and depth == 1:
            pieces.append([])
        else:
            pieces[-1].append(piece)
    return ["".join(one) for one in pieces], len(text)


def _said(found: re.Match[str], escapes: bool) -> Any:
    if found[3] is not None:
        return None if found[3].upper() == "NULL" else Figure(found[3])
    text = found[1].replace("''", "'") if found[1] is not None else found[2].replace('""', '"')
    if not escapes or "\\" not in text:
        return text
    return _ESCAPE.sub(lambda m: _ESCAPED.get(m[1], m[1]), text)


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Reading:
    """The questions of all tables; tables without questions are left out."""
    large = too_large(data, name)
    text = large or decoded(data, name)
    if isinstance(text, Problem):
        return Reading(name, troubles=(text,))
    dump = _Dump(text)
    dump.walk()
    ends = [found.start() for found in re.finditer("\n", text)]

    def line(offset: int) -> int:
        return bisect_right(ends, offset) + 1

    asked = [table for table in dump.tables.values() if _asks(table)]
    groups = [_group(table) for table in asked]
    offsets = {table.name: [at for at, _ in table.rows] for table in asked}
    reader = Reader(name, hints, lambda t, n: Place(name, line(offsets[t][n - 1]), t))
    trouble = reader.read(groups)
    if trouble:
        return Reading(name, troubles=(trouble,))
    for table in dump.tables.values():
        if table.rows and table not in asked:
            place = Place(name, line(table.rows[0][0]), table.name)
            text = f"表 {table.name}，{len(table.rows)} 行"
            reader.left_out.append(LeftOut(place, text, "没有题干、答案这样的列，不是试题"))
    reader.entries += [_broken(name, line(at), dump.text[at : at + 2000]) for at in dump.bad]
    return reader.reading()


def _asks(table: _Table) -> bool:
    return any(is_question(_named(table, row)) for _, row in table.rows[:50])


def _group(table: _Table) -> Group:
    rows = tuple((n, _named(table, row)) for n, (_, row) in enumerate(table.rows, 1))
    notes = {role_of(name).role: note for name, note in table.notes.items()}
    return Group(table.name, table.name, rows, notes={k: v for k, v in notes.items() if k})


def _named(table: _Table, row: Mapping[str, Any]) -> Mapping[str, Any]:
    """*row* with the comments on columns for names that mean nothing to us."""
    return {
        key if role_of(key).role else table.notes.get(key, key): value for key, value in row.items()
    }


def _broken(name: str, line: int, text: str) -> Entry:
    said = "这一行 INSERT 的值和列对不上，或者引号没有配对，读不懂，请重新导出。"
    doubt = Doubt("unsupported", said, fatal=True)
    return Entry(Place(name, line), None, (doubt,), raw=(("原文", text),))


SQL = Format("sql", "数据库导出（SQL）", (".sql",), read)
