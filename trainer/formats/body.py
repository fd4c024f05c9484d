"""The text that a question is kept as, and the version that is made of it.

What is as it is by default stands nowhere in it, so that a new field changes no version. A bank has
tens of thousands of questions, and an import writes each of them.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from functools import cache, lru_cache
from hashlib import sha256
from json.encoder import encode_basestring as _text
from typing import Any, Final

from trainer.quiz.kinds import KINDS
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.quiz.question import Ground, Question

_TAGS: Final = {cls: name for name, cls in KINDS.items()}
_NO_GROUND: Final = Ground()
_USUAL: Final = "中"
_LISTS: Final = ("topics", "audience", "cases", "posts", "duties", "tags")


def body(question: Question) -> str:
    """All of *question* but its version. What is equal is written the same."""
    q = question
    kind = _choices(q.kind) if isinstance(q.kind, Single | Multiple) else _encoded(q.kind)
    said = f'"explanation":{_text(q.explanation)},' if q.explanation else ""
    hard = f'"difficulty":{_text(q.difficulty)},' if q.difficulty != _USUAL else ""
    ground = f'"ground":{_ground(q.ground)},' if q.ground != _NO_GROUND else ""
    lists = _lists(q.topics, q.audience, q.cases, q.posts, q.duties, q.tags)
    return f'{{"id":{_text(q.id)},{said}{ground}{lists}{hard}"kind":{kind},"stem":{_text(q.stem)}}}'


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


def _choices(kind: Single | Multiple) -> str:
    """The commonest kinds at once; any other is found out about by its fields."""
    options = ",".join([f'{{"key":{_text(o.key)},"text":{_text(o.text)}}}' for o in kind.options])
    answer = _text(kind.answer) if isinstance(kind, Single) else _encoded(kind.answer)
    return f'{{"is":"{kind.name}","options":[{options}],"answer":{answer}}}'


@lru_cache(maxsize=4096)
def _ground(ground: Ground) -> str:
    return _encoded(ground)


@lru_cache(maxsize=4096)
def _lists(*lists: tuple[str, ...]) -> str:
    """What questions share by the thousand: topics, audience, cases, posts, duties and tags."""
    named = zip(_LISTS, lists, strict=True)
    return "".join(f'"{name}":{_encoded(held)},' for name, held in named if held)


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
