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

_AS_IT_IS = frozenset({str, int, bool, float, type(None)})
_TAGS = {cls: name for name, cls in KINDS.items()}
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def written(question: Question) -> str:
    """*question* as it is kept. What is equal is written the same."""
    return _encoded(_object(question))


def read(body: str) -> Question:
    """The inverse of `written`."""
    return codec.load(Question, json.loads(body))


def _object(value: Any) -> dict[str, Any]:
    cls = value.__class__
    body: dict[str, Any] = {"is": _TAGS[cls]} if cls in _TAGS else {}
    for name, default in _shape(cls):
        part = getattr(value, name)
        if part != default:
            body[name] = part if part.__class__ in _AS_IT_IS else _part(part)
    return body


def _part(value: Any) -> Any:
    cls = value.__class__
    if cls is tuple:
        return [v if v.__class__ in _AS_IT_IS else _part(v) for v in value]
    return _object(value) if is_dataclass(cls) else codec.dump(value)


@cache
def _shape(cls: type[Any]) -> tuple[tuple[str, object], ...]:
    return tuple((f.name, MISSING if f.default is MISSING else f.default) for f in fields(cls))
