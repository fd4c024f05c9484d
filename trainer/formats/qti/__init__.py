"""QTI, the exchange format of the standard bodies: read in 2.1, 2.2 and 3.0, written in 2.1 and 3.0."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.formats.bank import Format, Hints, Pictures
from trainer.formats.reading import Reading
from trainer.quiz.question import Question


def read(data: bytes, name: str, hints: Hints) -> Reading:
    """Every item of a package, or the one of a file."""
    from trainer.formats.qti.reading import read as all_of  # noqa: PLC0415  (brings in lxml)

    return all_of(data, name, hints)


def write21(questions: Sequence[Question], pictures: Pictures) -> bytes:
    """A package of QTI 2.1."""
    from trainer.formats.qti.dialect import V21  # noqa: PLC0415  (brings in lxml)
    from trainer.formats.qti.writing import package  # noqa: PLC0415  (likewise)

    return package(questions, pictures, V21)


def write30(questions: Sequence[Question], pictures: Pictures) -> bytes:
    """A package of QTI 3.0."""
    from trainer.formats.qti.dialect import V30  # noqa: PLC0415  (brings in lxml)
    from trainer.formats.qti.writing import package  # noqa: PLC0415  (likewise)

    return package(questions, pictures, V30)


def lost(question: Question) -> tuple[str, ...]:
    """What comes back otherwise, or not at all."""
    from trainer.formats.qti.writing import lost as missing  # noqa: PLC0415  (brings in lxml)

    return missing(question)


QTI = Format("qti", "QTI", (".zip", ".xml"), read, None, lost)
QTI21 = Format("qti21", "QTI 2.1 包", (".zip",), read, write21, lost)
QTI30 = Format("qti30", "QTI 3.0 包", (".zip",), read, write30, lost)
