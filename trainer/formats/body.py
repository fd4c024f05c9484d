"""The text that a question is kept as, and the version that is made of it.

What is as it is by default stands nowhere in it, so that a new field changes no version. A bank has
tens of thousands of questions, and an import writes each of them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache, lru_cache
from hashlib import sha256
from json.encoder import encode_basestring as _text
from typing import Any, Final

from trainer.formats.reading import About, Plain
from trainer.quiz.kinds import KINDS
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.quiz.options import LETTERS
from trainer.quiz.question import Ground, Question

_TAGS: Final = {cls: name for name, cls in KINDS.items()}
_NO_GROUND: Final = Ground()
_USUAL: Final = "中"
_OPTIONS: Final = [
    ",".join([f'{{"key":"{key}","text":"%s"}}' for key in LETTERS[:count]])
    for count in range(len(LETTERS) + 1)
]
"""By the number of options: what they are written as, with room for their texts."""
_SAID: Final = '"explanation":"%s",'
_LISTS: Final = ("topics", "audience", "cases", "posts", "duties", "tags")


def body(question: Question) -> str:
    """All of *question* but its version. What is equal is written the same."""
    q = question
    kind = _choices(q.kind) if isinstance(q.kind, Single | Multiple) else _encoded(q.kind)
    said = f'"explanation":{_text(q.explanation)},' if q.explanation else ""
    lists = _lists(q.topics, q.audience, q.cases, q.posts, q.duties, q.tags)
    told = f"{_grounded(q.ground)}{lists}{_hard(q.difficulty)}"
    return f'{{"id":{_text(q.id)},{said}{told}"kind":{kind},"stem":{_text(q.stem)}}}'


def bodies(plains: Sequence[Plain]) -> list[str]:
    """The `body` of the question that each of *plains* is, at the cost of one long text."""
    whole = "".join([text for p in plains for text in (p.id, p.stem, p.explanation, *p.options)])
    if len(_text(whole)) > len(whole) + 2:
        plains = list(map(_escaped, plains))
    return [
        f'{{"id":"{ref}",{_SAID % said if said else ""}{_told(about)}"kind":{{"is":"single",'
        f'"options":[{_OPTIONS[len(texts)] % texts}],"answer":"{answer}"}},"stem":"{stem}"}}'
        for ref, stem, texts, answer, said, about, *_ in plains
    ]


def _escaped(plain: Plain) -> Plain:
    """*plain* with its texts as they stand between quotation marks."""
    ref, stem, said, *texts = (
        _text(text)[1:-1] for text in (plain.id, plain.stem, plain.explanation, *plain.options)
    )
    return Plain(ref, stem, tuple(texts), plain.answer, said, *plain[5:])


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
def _told(about: About) -> str:
    """What stands between the explanation and the kind."""
    lists = _lists(about.topics, about.audience, (), (), (), about.tags)
    return f"{_grounded(about.ground)}{lists}{_hard(about.difficulty)}"


@lru_cache(maxsize=4096)
def _grounded(ground: Ground) -> str:
    return f'"ground":{_encoded(ground)},' if ground != _NO_GROUND else ""


def _hard(difficulty: str) -> str:
    return f'"difficulty":{_text(difficulty)},' if difficulty != _USUAL else ""


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
