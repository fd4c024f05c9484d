"""Questions as text, quickly: a bank has tens of thousands of them.

The same as `codec` makes, without what is as it is by default.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any

from trainer.quiz.kinds import KINDS
from trainer.quiz.question import Question
from trainer.store import codec

_TAGS = {cls: name for name, cls in KINDS.items()}


def written(question: Question) -> str:
    """*question* as it is kept. What is equal is written the same."""
    return _encoded(question)


def read(body: str) -> Question:
    """The inverse of `written`."""
    return codec.load(Question, json.loads(body))


def _object(value: Any) -> Any:
    """What the encoder meets and does not know: a part with a name for each of its values."""
    cls = value.__class__
    shape = _shape(cls)
    if shape is None:
        return codec.dump(value)
    needed, optional = shape
    body: dict[str, Any] = {"is": _TAGS[cls]} if cls in _TAGS else {}
    for name in needed:
        body[name] = getattr(value, name)
    for name, default in optional:
        part = getattr(value, name)
        if part is not default and part != default:
            body[name] = part
    return body


_encoded = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), check_circular=False, default=_object
).encode


@cache
def _shape(cls: type[Any]) -> tuple[tuple[str, ...], tuple[tuple[str, object], ...]] | None:
    """The values that always stand there, and those that do if they are not as by default."""
    if not is_dataclass(cls):
        return None
    given = fields(cls)
    optional = tuple((f.name, f.default) for f in given if f.default is not MISSING)
    return tuple(f.name for f in given if f.default is MISSING), optional
