"""Values of the subject to JSON and back, by their declared types.

Dataclasses become objects, dates and times ISO text, Fractions text; where a type is a union of
dataclasses the class name goes along under "is". Kinds of question go by their own name.
"""

from __future__ import annotations

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
T = TypeVar("T")


def dump(value: object) -> Json:
    """*value* as what JSON can hold."""
    if isinstance(value, tuple | list | frozenset):
        return [dump(v) for v in value]
    if isinstance(value, dict):
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
    """The inverse of `dump` for a value of type *cls*."""
    result: T = _load(cls, body)
    return result


def _tag(cls: type) -> str:
    return str(getattr(cls, "name", cls.__name__)) if cls in KINDS.values() else cls.__name__


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def _load(cls: Any, body: Json) -> Any:
    if body is None:
        return None
    if cls is Kind:
        return _record(KINDS[body["is"]], body)
    origin = get_origin(cls)
    if origin in (UnionType, Union):
        return _one_of(get_args(cls), body)
    if origin is tuple:
        return _tuple(get_args(cls), body)
    if not isinstance(cls, type):  # Literal and the like
        return body
    return _plain(cls, body)


def _plain(cls: type, body: Json) -> Any:
    if is_dataclass(cls):
        return _record(cls, body)
    if issubclass(cls, datetime | date):
        return cls.fromisoformat(body)
    if issubclass(cls, timedelta):
        return timedelta(seconds=body)
    if issubclass(cls, Enum | Fraction | UUID):
        return cls(body)
    return body


def _record(cls: Any, body: Json) -> Any:
    hints = _hints(cls)
    return cls(
        **{f.name: _load(hints[f.name], body[f.name]) for f in fields(cls) if f.name in body}
    )


def _one_of(options: tuple[Any, ...], body: Json) -> Any:
    classes = [c for c in options if c is not NoneType]
    if len(classes) == 1:
        return _load(classes[0], body)
    if isinstance(body, dict):
        return _record(next(c for c in classes if _tag(c) == body["is"]), body)
    return body


def _tuple(options: tuple[Any, ...], body: Json) -> tuple[Any, ...]:
    if len(options) == 2 and options[1] is Ellipsis:
        return tuple(_load(options[0], v) for v in body)
    return tuple(_load(cls, v) for cls, v in zip(options, body, strict=True))


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
    step: Step = _record(cls, body | {"nonce": nonce.hex})
    return step
