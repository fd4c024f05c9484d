"""The measures of a paper that its questions and its key share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from trainer.prints.style import Style

MEASURE: Final = 159.0
INDENT: Final = 8.2
BODY: Final = Style(10.5, lead=1.5)
RULED: Final = 9.0  # mm from one line for writing to the next

Pictures = Callable[[str], bytes | None]
"""Where pictures come from, by their id; None for one that is not there."""


def no_pictures(name: str) -> bytes | None:
    """A shelf with nothing on it."""
    del name
    return None
