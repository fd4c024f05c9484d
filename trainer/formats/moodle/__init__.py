"""Question banks in Moodle's XML, as its question bank exports and imports it."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.formats.bank import Format, Hints, Pictures
from trainer.formats.reading import Reading
from trainer.quiz.question import Question


def read(data: bytes, name: str, hints: Hints) -> Reading:
    """Every question of a bank."""
    from trainer.formats.moodle.reading import read as all_of  # noqa: PLC0415  (brings in lxml)

    return all_of(data, name, hints)


def write(questions: Sequence[Question], pictures: Pictures) -> bytes:
    """A file that Moodle imports."""
    from trainer.formats.moodle.writing import write as file_of  # noqa: PLC0415  (brings in lxml)

    return file_of(questions, pictures)


def lost(question: Question) -> tuple[str, ...]:
    """What comes back otherwise, or not at all."""
    from trainer.formats.moodle.writing import lost as missing  # noqa: PLC0415  (brings in lxml)

    return missing(question)


MOODLE = Format("moodle", "Moodle XML", (".xml",), read, write, lost)
