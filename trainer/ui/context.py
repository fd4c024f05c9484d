"""What every page is given: services, the desk, and the ways to reach the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from trainer.ui.desk import Desk
from trainer.ui.pictures import PictureShelf, shelf
from trainer.ui.tokens import Theme


class Navigate(Protocol):
    """Open the page *key*; it gets the arguments in `Page.shown`."""

    def __call__(self, key: str, **arguments: Any) -> None:
        """Go there."""


class Toast(Protocol):
    """Say that something is done, with 撤销 for ten seconds when *undo* is given."""

    def __call__(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say it."""


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a page. A page keeps it as `self.context`."""

    services: Any
    desk: Desk
    theme: Theme
    clock: Callable[[], datetime]
    navigate: Navigate
    toast: Toast
    show_pdf: Callable[[str, bytes], None]
    error: Callable[[str], None]
    require_admin: Callable[[Callable[[], object]], None]
    lock: Callable[[], None]

    @property
    def pictures(self) -> PictureShelf:
        """Pictures of questions, each read once."""
        return shelf(self.desk, self.services)
