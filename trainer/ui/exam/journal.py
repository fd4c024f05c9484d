"""Changes on their way to the store: kept in order, sent again until they are there."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.quiz.prompt import Response
from trainer.quiz.refusals import Refusal
from trainer.trouble import Trouble
from trainer.ui.desk import Desk, run

BACKOFF: Final = (1, 2, 5)
"""Seconds between tries; the last one goes on."""
SECOND_MS: Final = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """One change. The *nonce* is the same at every try, so that it counts once."""

    nonce: UUID
    slot: int
    response: Response | None = None
    flag: bool = False


class Journal(QObject):
    """`changed` tells that something was put, stored or failed; ask `pending` and `tries`.

    `stored` names the slot stored, `refused` carries a refusal that no further try can help.
    """

    changed = Signal()
    stored = Signal(int)
    refused = Signal(object)

    def __init__(
        self,
        exams: Any,
        desk: Desk,
        seat: tuple[int, str],
        nonce: Callable[[], UUID],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exams, self._desk, self._nonce = exams, desk, nonce
        self._seat, self._no = seat
        self._queue: deque[Entry] = deque()
        self._sending = self._stopped = False
        self.tries = 0
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._send)

    @property
    def pending(self) -> tuple[Entry, ...]:
        """What is not stored yet, oldest first."""
        return tuple(self._queue)

    @property
    def failing(self) -> bool:
        """Whether the last try failed."""
        return self.tries > 0

    @property
    def pause(self) -> int:
        """Seconds until the next try after a failed one."""
        return BACKOFF[min(self.tries, len(BACKOFF)) - 1]

    def answer(self, slot: int, response: Response) -> None:
        """Put an answer on its way."""
        self._put(Entry(self._nonce(), slot, response))

    def flag(self, slot: int, *, on: bool) -> None:
        """Put a mark on its way."""
        self._put(Entry(self._nonce(), slot, flag=on))

    def slots(self) -> frozenset[int]:
        """Name the questions whose answer is not stored yet."""
        return frozenset(e.slot for e in self._queue if e.response is not None)

    def stop(self) -> None:
        """Send nothing more: the sitting has ended."""
        self._stopped = True
        self._again.stop()

    def _put(self, entry: Entry) -> None:
        self._queue.append(entry)
        if not self._again.isActive():
            self._send()
        self.changed.emit()

    def _send(self) -> None:
        if self._sending or self._stopped or not self._queue:
            return
        self._sending = True
        entry = self._queue[0]
        run(self._desk, lambda _: self._record(entry), self._done, self._failed, owner=self)

    def _record(self, entry: Entry) -> None:
        if entry.response is None:
            self._exams.flag(self._seat, self._no, entry.slot, entry.flag, nonce=entry.nonce)
        else:
            self._exams.answer(self._seat, self._no, entry.slot, entry.response, nonce=entry.nonce)

    def _done(self, _: object) -> None:
        entry = self._queue.popleft()
        self._sending, self.tries = False, 0
        self.stored.emit(entry.slot)
        self.changed.emit()
        self._send()

    def _failed(self, error: Exception) -> None:
        self._sending = False
        if isinstance(error, Refusal):
            self.stop()
            self.refused.emit(error)
            return
        self.tries += 1
        self._again.start(self.pause * SECOND_MS)
        self.changed.emit()
        if not isinstance(error, Trouble):
            raise error
