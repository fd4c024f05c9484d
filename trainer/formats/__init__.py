"""How questions and people come in and go out: one file or package per format, and one table."""

from __future__ import annotations

from pathlib import PurePath

from trainer.formats.aiken import AIKEN
from trainer.formats.anki import ANKI
from trainer.formats.bank import Format as Format
from trainer.formats.flow import DOC, DOCX, PAPER, PDF, TEXT
from trainer.formats.gift import GIFT
from trainer.formats.json import JSON
from trainer.formats.moodle import MOODLE
from trainer.formats.problem import Problem as Problem
from trainer.formats.qti import QTI, QTI21, QTI30
from trainer.formats.recognition import recognised
from trainer.formats.sql_dump import SQL
from trainer.formats.tables import CSV, TABLE
from trainer.formats.yaml_bank import YAML
from trainer.quiz.refusals import Invalid

FORMATS: dict[str, Format] = {
    f.name: f
    for f in (
        YAML,
        TABLE,
        CSV,
        DOCX,
        PAPER,
        DOC,
        PDF,
        TEXT,
        GIFT,
        AIKEN,
        MOODLE,
        QTI,
        QTI21,
        QTI30,
        JSON,
        SQL,
        ANKI,
    )
}
"""Formats of question banks by name. A new one is a file and a place in this line."""


def format_named(name: str) -> Format:
    """The format called *name*. Raises Invalid, naming those there are."""
    if name not in FORMATS:
        raise Invalid(f"没有“{name}”这种题库格式，可用：{'、'.join(FORMATS)}。")
    return FORMATS[name]


def format_of(file: str, data: bytes = b"") -> Format:
    """The format that *file* is in: by its *data* where that is certain, else by its ending.

    Raises Invalid.
    """
    ending = PurePath(file).suffix.lower()
    certain = FORMATS.get(recognised(ending, data))
    if certain is not None:
        return certain
    for known in FORMATS.values():
        if ending in known.suffixes:
            return known
    endings = "、".join(dict.fromkeys(s for f in FORMATS.values() for s in f.suffixes))
    raise Invalid(f"不认识“{PurePath(file).name}”的格式，题库文件以 {endings} 结尾。")
