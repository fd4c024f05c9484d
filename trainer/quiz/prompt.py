"""How a question asks for its answer, whatever the surface.

`trainer.ui.answers` has one control for each of these and `trainer.prints` one drawing.
A new prompt is rare; a new kind of question is not.
"""

from __future__ import annotations

from dataclasses import dataclass

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
class Write:
    """Write freely, several lines."""


Prompt = Choose | Fill | Write
