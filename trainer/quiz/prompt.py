"""How a question asks for its answer, whatever the surface.

`trainer.ui.answers` has one control for each of these and `trainer.prints` one drawing.
A new prompt is rare; a new kind of question is not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

Response = tuple[str, ...]
BLANK: Response = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to tick: *key* is what the response holds, *text* what is read."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Choose:
    """Tick options; *several* tells ticks from a single choice. Responses hold keys, sorted."""

    options: tuple[Option, ...]
    several: bool = False


@dataclass(frozen=True, slots=True)
class Fill:
    """Write one text for each of *blanks* gaps; an empty text is a gap left open."""

    blanks: int


@dataclass(frozen=True, slots=True)
class Number:
    """Write one number; *unit* stands behind the line."""

    unit: str = ""


@dataclass(frozen=True, slots=True)
class Arrange:
    """Put *options* into order; the response holds all their keys, first to last."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Give each of *lefts* one of *options*; the response holds a key for each, empty where open.

    An option may serve several times or never.
    """

    lefts: tuple[str, ...]
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Write:
    """Write freely, several lines."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Point at *count* places of *picture* (its id), with at most *most* points in all.

    The response holds places like `250,731`: thousandths of the picture's width and height from
    its upper left corner, in the order pointed at.
    """

    picture: str
    count: int
    most: int


@dataclass(frozen=True, slots=True)
class Asked:
    """One part of several: what is asked, and how."""

    stem: str
    prompt: Prompt


@dataclass(frozen=True, slots=True)
class Several:
    """Answer *parts* about one shared text; the response holds each part's own, `packed`."""

    parts: tuple[Asked, ...]


Prompt = Choose | Fill | Number | Arrange | Pair | Write | Spot | Several


def packed(response: Response) -> str:
    """A response as one text, so that another response can hold it; empty for none."""
    return json.dumps(list(response), ensure_ascii=False) if response else ""


def unpacked(text: str) -> Response:
    """The inverse of `packed`. Total: what nobody packed is no answer."""
    try:
        found = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return BLANK
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        return BLANK
    return tuple(found)


def lettered(texts: Iterable[str]) -> tuple[Option, ...]:
    """*texts* under letters from A, in an order that tells nothing and is always the same."""
    mixed = sorted(dict.fromkeys(texts), key=lambda text: sha256(text.encode()).digest())
    return tuple(Option(chr(ord("A") + place), text) for place, text in enumerate(mixed))
