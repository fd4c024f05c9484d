"""Questions as they are kept: their `body`, and their version behind it."""

from __future__ import annotations

import json

from trainer.formats.body import body
from trainer.quiz.question import Question
from trainer.store import codec


def written(question: Question) -> str:
    """*question* as it is kept."""
    return closed(body(question), question.version)


def closed(text: str, version: str) -> str:
    """The body *text* of a question with its version."""
    return f'{text[:-1]},"version":"{version}"}}' if version else text


def read(kept: str) -> Question:
    """The inverse of `written`."""
    return codec.load(Question, json.loads(kept))
