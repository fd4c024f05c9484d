"""Running text (Word, PDF, plain and pasted) into questions: many sources, one segmenter."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.formats.bank import Format, Hints, Pictures
from trainer.formats.reading import Reading
from trainer.quiz.question import Question


def read_text(text: str, name: str, hints: Hints) -> Reading:
    """The questions of a text that is there already: pasted, say. *name* is what its place is called."""
    from trainer.formats.flow.text import read_text as of  # noqa: PLC0415  (many patterns)

    return of(text, name, hints)


def looks_like_table(text: str) -> bool:
    """Whether *text* is a table with commas or tabs between its cells, and no running text."""
    from trainer.formats.flow.text import looks_like_table as like  # noqa: PLC0415  (likewise)

    return like(text)


def _text(data: bytes, name: str, hints: Hints) -> Reading:
    from trainer.formats.flow.text import read  # noqa: PLC0415  (likewise)

    return read(data, name, hints)


def _word(data: bytes, name: str, hints: Hints) -> Reading:
    from trainer.formats.flow.word import read  # noqa: PLC0415  (brings in lxml)

    return read(data, name, hints)


def _old_word(data: bytes, name: str, hints: Hints) -> Reading:
    from trainer.formats.flow.old_word import read  # noqa: PLC0415  (brings in lxml)

    return read(data, name, hints)


def _pdf(data: bytes, name: str, hints: Hints) -> Reading:
    from trainer.formats.flow.pdf import read  # noqa: PLC0415  (many patterns)

    return read(data, name, hints)


def _write_word(questions: Sequence[Question], pictures: Pictures) -> bytes:
    from trainer.formats.flow.word_writing import write  # noqa: PLC0415  (brings in docx)

    return write(questions, pictures)


def _write_paper(questions: Sequence[Question], pictures: Pictures) -> bytes:
    from trainer.formats.flow.word_writing import write_paper  # noqa: PLC0415  (likewise)

    return write_paper(questions, pictures)


def _lost(question: Question) -> tuple[str, ...]:
    from trainer.formats.flow.typing_out import lost  # noqa: PLC0415  (many patterns)

    return lost(question)


def _paper_lost(question: Question) -> tuple[str, ...]:
    del question
    return ("答案、解析和其他信息",)


TEXT = Format("text", "文本文件", (".txt",), _text)
DOCX = Format("docx", "Word 文件", (".docx", ".docm"), _word, _write_word, _lost)
PAPER = Format("paper", "Word 试卷（不带答案）", (".docx",), None, _write_paper, _paper_lost)
DOC = Format("doc", "旧 Word 文件", (".doc", ".wps", ".rtf"), _old_word)
PDF = Format("pdf", "PDF 文件", (".pdf",), _pdf)
