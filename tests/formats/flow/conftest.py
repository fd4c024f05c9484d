"""The same lines as a text and as a Word file; both come to the same questions."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest

from trainer.formats.bank import NO_HINTS
from trainer.formats.flow import DOCX, read_text
from trainer.formats.reading import Reading

Read = Callable[[str], Reading]


def as_text(text: str) -> Reading:
    return read_text(text, "题.txt", NO_HINTS)


def as_word(text: str) -> Reading:
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    assert DOCX.read
    return DOCX.read(out.getvalue(), "题.docx", NO_HINTS)


@pytest.fixture(params=[as_text, as_word], ids=["text", "docx"])
def read(request: pytest.FixtureRequest) -> Read:
    found: Read = request.param
    return found
