"""The text that a question is kept as, and the version that is made of it.

What is as it is by default stands nowhere in it, so that a new field changes no version. A bank has
tens of thousands of questions, and an import writes each of them.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from hashlib import sha256
from typing import Any, Final

from trainer.quiz.kinds import KINDS, Kind
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.quiz.question import Ground, Question

_TAGS: Final = {cls: name for name, cls in KINDS.items()}
_NO_GROUND: Final = Ground()
_USUAL: Final = "中"


def body(question: Question) -> str:
    """All of *question* but its version. What is equal is written the same."""
    q = question
    parts: dict[str, Any] = {"id": q.id, "stem": q.stem, "kind": _kind(q.kind)}
    if q.ground is not _NO_GROUND and q.ground != _NO_GROUND:
        parts["ground"] = q.ground
    if q.difficulty != _USUAL:
        parts["difficulty"] = q.difficulty
    held = (
        ("explanation", q.explanation), ("topics", q.topics), ("audience", q.audience),
        ("cases", q.cases), ("posts", q.posts), ("duties", q.duties), ("tags", q.tags),
    )  # fmt: skip
    parts.update(item for item in held if item[1])
    return _encoded(parts)


def version_of(written: str) -> str:
    """Twelve hex digits that change with anything in a `body`."""
    return sha256(written.encode()).hexdigest()[:12]


def versioned(question: Question, ref: str = "") -> Question:
    """With the version its content has; *ref* is its id from here on, if given."""
    named = identified(question, ref or question.id)
    return identified(named, named.id, version_of(body(named)))


def identified(question: Question, ref: str, version: str = "") -> Question:
    """*question* under the id *ref*: made anew field by field, as `replace` takes twice as long."""
    q = question
    return Question(
        ref, q.stem, q.kind, q.explanation, q.ground, q.topics, q.audience, q.difficulty,
        q.cases, q.posts, q.duties, q.tags, version,
    )  # fmt: skip


def _kind(kind: Kind) -> object:
    """The commonest kinds at once; any other is found out about by its fields."""
    if not isinstance(kind, Single | Multiple):
        return kind
    options = [{"key": option.key, "text": option.text} for option in kind.options]
    return {"is": kind.name, "options": options, "answer": kind.answer}


def _object(value: Any) -> Any:
    """What the encoder meets and does not know: a part with a name for each of its values."""
    cls = value.__class__
    needed, optional = _shape(cls)
    written: dict[str, Any] = {"is": _TAGS[cls]} if cls in _TAGS else {}
    for name in needed:
        written[name] = getattr(value, name)
    for name, default in optional:
        part = getattr(value, name)
        if part is not default and part != default:
            written[name] = part
    return written


_encoded: Final = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), check_circular=False, default=_object
).encode


@cache
def _shape(cls: type[Any]) -> tuple[tuple[str, ...], tuple[tuple[str, object], ...]]:
    """The values that always stand there, and those that do if they are not as by default."""
    if not is_dataclass(cls):
        raise TypeError(f"a question holds no {cls.__name__}")
    given = fields(cls)
    optional = tuple((f.name, f.default) for f in given if f.default is not MISSING)
    return tuple(f.name for f in given if f.default is MISSING), optional
