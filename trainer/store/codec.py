"""Values of the subject to JSON and back, by their declared types.

Dataclasses become objects, dates and times ISO text, Fractions text; where a type is a union of
dataclasses the class name goes along under "is". Kinds of question go by their own name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from trainer.quiz import sitting
from trainer.quiz.kinds import KINDS, Kind
from trainer.quiz.sitting import Answered, ClockMoved, Extended, Finished, Flagged, HandMarked, Step

Json = Any
_Read = Callable[[Json], Any]
T = TypeVar("T")


def dump(value: object) -> Json:
    """*value* as what JSON can hold."""
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence | frozenset) and not isinstance(value, bytes):
        return [dump(v) for v in value]
    if isinstance(value, Mapping):
        return {k: dump(v) for k, v in value.items()}
    if is_dataclass(value):
        return {"is": _tag(type(value))} | {
            f.name: dump(getattr(value, f.name)) for f in fields(value)
        }
    return _leaf(value)


def _leaf(value: object) -> Json:
    match value:
        case Enum():
            return value.value
        case None | str() | bool() | float() | int():
            return value
        case Fraction():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case timedelta():
            return value.total_seconds()
        case _:
            raise TypeError(f"cannot store {type(value).__name__}")


def load(cls: type[T], body: Json) -> T:
    """The inverse of `dump` for a value of type *cls*; what may be any sequence is a tuple."""
    key: Any = cls
    result: T = _reader(key)(body)
    return result


def _tag(cls: type) -> str:
    return str(getattr(cls, "name", cls.__name__)) if cls in KINDS.values() else cls.__name__


@cache
def _reader(cls: Any) -> _Read:
    """What reads a value of type *cls*: worked out once a type."""
    if cls is Kind:
        return _kind
    origin, options = get_origin(cls), get_args(cls)
    if origin in (UnionType, Union):
        return _one_of(options)
    if origin is tuple and not (len(options) == 2 and options[1] is Ellipsis):
        return _row(options)
    if origin in (tuple, Sequence):
        return _several(options[0])
    if origin in (dict, Mapping):
        return _named(options[1])
    return _plain(cls) if isinstance(cls, type) else _as_it_is  # Literal and the like


def _plain(cls: type) -> _Read:
    if is_dataclass(cls):
        return _record(cls)
    if issubclass(cls, datetime | date):
        return _unless_none(cls.fromisoformat)
    if issubclass(cls, timedelta):
        return _unless_none(lambda body: timedelta(seconds=body))
    if issubclass(cls, Enum | Fraction | UUID):
        return _unless_none(cls)
    return _as_it_is


def _as_it_is(body: Json) -> Json:
    return body


def _unless_none(read: _Read) -> _Read:
    return lambda body: None if body is None else read(body)


def _kind(body: Json) -> Json:
    return _reader(KINDS[body["is"]])(body)


def _record(cls: Any) -> _Read:
    hints = get_type_hints(cls)
    names = {f.name: hints[f.name] for f in fields(cls)}
    readers: dict[str, _Read] = {}

    def read(body: Json) -> Any:
        if body is None:
            return None
        if not readers:  # only now: a type may hold itself
            readers.update({name: _reader(hint) for name, hint in names.items()})
        return cls(**{name: readers[name](v) for name, v in body.items() if name in readers})

    return read


def _one_of(options: tuple[Any, ...]) -> _Read:
    classes = [c for c in options if c is not NoneType]
    if len(classes) == 1:
        return _unless_none(_reader(classes[0]))
    tagged = {_tag(c): _reader(c) for c in classes if isinstance(c, type)}
    return lambda body: tagged[body["is"]](body) if isinstance(body, dict) else body


def _several(item: Any) -> _Read:
    read = _reader(item)
    if read is _as_it_is:
        return lambda body: None if body is None else tuple(body)
    return lambda body: None if body is None else tuple(map(read, body))


def _row(items: tuple[Any, ...]) -> _Read:
    readers = [_reader(item) for item in items]
    return lambda body: tuple(read(v) for read, v in zip(readers, body, strict=True))


def _named(item: Any) -> _Read:
    read = _reader(item)
    return lambda body: {key: read(v) for key, v in body.items()}


AFTER_THE_END: Final = (Finished.__name__, HandMarked.__name__)
"""What the last step of a sitting that has ended is stored as."""


def dump_step(step: Step) -> Json:
    """A step, less its nonce, which has a column. Written by hand: it is the hot path."""
    body: dict[str, Json] = {"is": type(step).__name__, "at": step.at.isoformat()}
    match step:
        case Answered():
            return body | {"number": step.number, "response": list(step.response)}
        case Flagged():
            return body | {"number": step.number, "on": step.on}
        case Extended():
            return body | {"extra": step.extra.total_seconds(), "who": step.who, "why": step.why}
        case ClockMoved():
            return body | {"back": step.back.total_seconds()}
        case Finished():
            return body | {"reason": step.reason.value}
        case HandMarked():
            return body | {"number": step.number, "share": str(step.share), "who": step.who}


def load_step(nonce: UUID, body: Json) -> Step:
    """The inverse of `dump_step`."""
    if body["is"] == "Answered":
        at = datetime.fromisoformat(body["at"])
        return Answered(nonce, at, body["number"], tuple(body["response"]))
    cls: type[Step] = getattr(sitting, body["is"])
    return load(cls, body | {"nonce": nonce.hex})
