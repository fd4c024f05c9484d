"""Pictures of questions on their way to the screen: read once, off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from trainer.quiz.refusals import NotFound
from trainer.trouble import Trouble
from trainer.ui.desk import Desk, run

MOST_BYTES: Final = 64_000_000
"""How much is kept; the pictures that came first go first."""

Pictures = Callable[[str], bytes | None]
"""Where pictures come from, by their id; None for one that is not there, or not yet."""


def no_pictures(name: str) -> bytes | None:
    """A shelf with nothing on it."""
    del name
    return None


class PictureShelf(QObject):
    """Calling it gives a picture, or None and sends for it.

    `arrived` carries the id of a picture that is here now, or that is known to be `missing`.
    """

    arrived = Signal(str)

    def __init__(self, desk: Desk, fetch: Callable[[str], bytes]) -> None:
        super().__init__(desk)
        self._desk, self._fetch = desk, fetch
        self._kept: dict[str, bytes] = {}
        self._missing: set[str] = set()
        self._awaited: set[str] = set()

    def __call__(self, picture_id: str) -> bytes | None:
        """Give the picture if it is here; else `arrived` will tell."""
        kept = self._kept.get(picture_id)
        if kept is None and picture_id not in self._missing:
            self.send_for([picture_id])
        return kept

    def missing(self, picture_id: str) -> bool:
        """Whether it was looked for in vain."""
        return picture_id in self._missing

    def send_for(self, ids: Iterable[str]) -> None:
        """Have pictures ready before they are shown; those that were missing are tried again."""
        for picture_id in ids:
            if picture_id not in self._kept and picture_id not in self._awaited:
                self._awaited.add(picture_id)
                self._send_for(picture_id)

    def put(self, picture_id: str, data: bytes) -> None:
        """Take in a picture that is not stored yet, as while a question is written."""
        self._missing.discard(picture_id)
        self._kept[picture_id] = data
        while len(self._kept) > 1 and sum(map(len, self._kept.values())) > MOST_BYTES:
            del self._kept[next(iter(self._kept))]

    def _send_for(self, picture_id: str) -> None:
        run(
            self._desk,
            lambda _: self._fetch(picture_id),
            lambda data: self._came(picture_id, data),
            lambda error: self._failed(picture_id, error),
            owner=self,
        )

    def _came(self, picture_id: str, data: bytes) -> None:
        self._awaited.discard(picture_id)
        self.put(picture_id, data)
        self.arrived.emit(picture_id)

    def _failed(self, picture_id: str, error: Exception) -> None:
        self._awaited.discard(picture_id)
        if not isinstance(error, NotFound | Trouble):
            raise error
        self._missing.add(picture_id)
        self.arrived.emit(picture_id)


def shelf(desk: Desk, services: Any) -> PictureShelf:
    """The one shelf of this desk, over the pictures of the question banks."""
    found = desk.findChild(PictureShelf)
    if isinstance(found, PictureShelf):
        return found

    def fetch(picture_id: str) -> bytes:
        """Ask for the service on the desk, where it is imported at the first need."""
        found: bytes = services.banks.picture(picture_id)
        return found

    return PictureShelf(desk, fetch)
