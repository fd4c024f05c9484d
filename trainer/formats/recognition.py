"""Which format a file is in, by what is inside: for endings that say little, or the wrong thing."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import Final

from trainer.formats.anki import looks_like as like_cards
from trainer.formats.decoding import decoded
from trainer.formats.sql_dump import looks_like as like_dump

OPEN: Final = (".txt", ".xml", ".json")
"""Endings of text files of several formats."""
_SAMPLE: Final = 200_000
_LINES: Final = 30
_MOSTLY: Final = 0.9
_OLE: Final = b"\xd0\xcf\x11\xe0"
_WORD, _BOOK, _BOOK_95 = (name.encode("utf-16-le") for name in ("WordDocument", "Workbook", "Book"))

_MOODLE: Final = re.compile(r"<quiz[\s>]")
_QTI: Final = re.compile(
    r"<(?:\w+:)?(?:questestinterop|assessmentItem|assessment-item|qti-assessment|assessmentTest|manifest)\b"
    r"|<qti-"
)
_YAML: Final = re.compile(r"\A\ufeff?(?:\s*#[^\n]*\n|\s*\n)*(?:- id:|questions:)")
_AIKEN_KEY: Final = re.compile(r"^ANSWER:[ \t]*[A-Za-z][ \t]*\r?$", re.MULTILINE)
_AIKEN_OPTION: Final = re.compile(r"^[A-Z][.)][ \t]", re.MULTILINE)
_GIFT: Final = re.compile(
    r"(?<!\\)\{\s*(?:[=~#]|(?:T|F|TRUE|FALSE)\s*[#}]|//)|\{\s*\}[ \t]*\r?$|^\$CATEGORY:|^::[^\n]*?[^\\]::",
    re.MULTILINE,
)


def recognised(ending: str, data: bytes) -> str:
    """The name of the format that *data* is certainly in; empty where its *ending* has to say."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    if data.startswith(_OLE):
        return _compound(data)
    if ending == ".tsv" and data:
        return "anki" if _plain_text(data, like_cards) else ""
    return _text(data, ending) if ending in OPEN and data else ""


def _plain_text(data: bytes, like: Callable[[str], bool]) -> bool:
    text = decoded(data, "")
    return isinstance(text, str) and like(text.lstrip("\ufeff"))


def _packed(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError):
        return ""
    if any(name.startswith("word/") for name in names):
        return "docx"
    if any(name.startswith("xl/") for name in names):
        return "table"
    return "qti" if any(name.lower().endswith(".xml") for name in names) else ""


def _compound(data: bytes) -> str:
    if _WORD in data:
        return "doc"
    return "table" if _BOOK in data or _BOOK_95 in data else ""


def _text(data: bytes, ending: str) -> str:
    text = decoded(data, "")
    if not isinstance(text, str):
        return ""
    text = text.lstrip("\ufeff \t\r\n")[:_SAMPLE]
    if text.startswith("<"):
        return _marked_up(text)
    if text.startswith(("{", "[")) and (ending == ".json" or _json(data)):
        return "json"
    return _plain(text) if ending == ".txt" else ""


def _marked_up(text: str) -> str:
    if _MOODLE.search(text):
        return "moodle"
    return "qti" if _QTI.search(text) else ""


def _json(data: bytes) -> bool:
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _plain(text: str) -> str:
    if _YAML.match(text):
        return "yaml"
    if _AIKEN_KEY.search(text) and _AIKEN_OPTION.search(text):
        return "aiken"
    if like_dump(text):
        return "sql"
    if _GIFT.search(text):
        return "gift"
    if like_cards(text):
        return "anki"
    return "table" if _tabular(text) else "text"


def _tabular(text: str) -> bool:
    """Whether nearly every line has the same number of cells."""
    lines = [line for line in text.splitlines() if line.strip()][:_LINES]
    tabs = [line.count("\t") for line in lines]
    if tabs and _alike(tabs, least=1):
        return True
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline="")) if any(row)][:_LINES]
    except csv.Error:
        return False
    commas = [len(row) - 1 for row in rows]
    return _alike(commas, least=2 if len(rows) >= 3 else 4)


def _alike(counts: Sequence[int], least: int) -> bool:
    usual = max(set(counts), key=counts.count, default=0)
    return usual >= least and counts.count(usual) >= _MOSTLY * len(counts)
