"""The services while they are still being opened.

The window stands before the database is open: whoever asks for a service on the desk gets it,
because opening was put on the desk first; whoever asks on the screen's thread waits.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trainer.house import House


class Late:
    """Stands for the house that *open_house* will give; knows clock, zone and home from the start."""

    def __init__(
        self,
        open_house: Callable[[], House],
        clock: Callable[[], datetime],
        zone: tzinfo,
        home: Path,
    ) -> None:
        self.clock, self.zone, self.home = clock, zone, home
        self._open_house = open_house
        self._house: Future[House] = Future()

    def open(self) -> None:
        """Open it, here and now. Raises Trouble."""
        try:
            self._house.set_result(self._open_house())
        except BaseException as error:
            # Nobody's to handle here: who waits must hear of it, then it goes on.
            self._house.set_exception(error)
            raise

    def close(self) -> None:
        """Let go of the database, if it was opened."""
        if self._house.done() and self._house.exception() is None:
            self._house.result().close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._house.result(), name)
