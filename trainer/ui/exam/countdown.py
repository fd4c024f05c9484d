"""How long is left, by a clock that nobody can move."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.ui.words import t

SPOKEN: Final = (10, 5, 1)
"""Minutes left at which a screen reader says so."""
AMBER: Final = 5 * 60
RED: Final = 60
TICK_MS: Final = 500


@dataclass(frozen=True, slots=True)
class Left:
    """What the clock shows: *label* before the *figure*, and the *tone* of both."""

    label: str
    figure: str
    tone: str
    minutes: int


def left(seconds: float) -> Left:
    """Put *seconds* into words: whole minutes, and seconds in the last five."""
    whole = max(0, ceil(seconds))
    minutes = ceil(whole / 60)
    if whole > AMBER:
        return Left(t("剩余"), t("{} 分").format(minutes), "ink", minutes)
    figure = f"{whole // 60}:{whole % 60:02}"
    if whole > RED:
        return Left(t("最后 5 分钟"), figure, "warn", minutes)
    return Left(t("最后 1 分钟"), figure, "bad", minutes)


class Countdown(QObject):
    """Reads the wall clock once, at the start; from then on only *monotonic* counts.

    `ticked` carries the new `Left`, `spoken` the minutes to announce, `over` comes once.
    """

    ticked = Signal(object)
    spoken = Signal(int)
    over = Signal()

    def __init__(
        self,
        deadline: datetime,
        now: datetime,
        monotonic: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._deadline = deadline
        self._end = monotonic() + (deadline - now).total_seconds()
        self._said = self._due()
        self._shown: Left | None = None
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def seconds(self) -> float:
        """What is left."""
        return self._end - self._monotonic()

    def start(self) -> None:
        """Begin to tell."""
        self._timer.start()
        self.tick()

    def stop(self) -> None:
        """Tell nothing more."""
        self._timer.stop()

    def move(self, deadline: datetime) -> timedelta:
        """Take a new deadline; give by how much it is later."""
        later = deadline - self._deadline
        self._deadline = deadline
        self._end += later.total_seconds()
        self._said = self._due()
        return later

    def tick_again(self) -> None:
        """Tell what is left, for one who did not hear it before."""
        self.ticked.emit(left(self.seconds))

    def tick(self) -> None:
        """Look at the clock; its timer does this twice a second."""
        now = left(self.seconds)
        if now != self._shown:
            self._shown = now
            self.ticked.emit(now)
        due = self._due()
        if due is not None and due != self._said:
            self.spoken.emit(due)
        self._said = due
        if self.seconds <= 0 and self._timer.isActive():
            self.stop()
            self.over.emit()

    def _due(self) -> int | None:
        """The smallest of the spoken minutes that has been reached."""
        return min((m for m in SPOKEN if self.seconds <= m * 60), default=None)
