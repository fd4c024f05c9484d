"""The program's clock: the wall's time at the start, carried on by a steady one.

A candidate who moves the computer's clock while the program runs changes nothing here, and one
who closes the lid of a laptop gains no time.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

CHINA = timezone(timedelta(hours=8), "北京时间")
"""China has one time zone and no summer time; this needs no time-zone database."""

_COUNTS_SLEEP: Final[int | None] = getattr(
    time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None)
)
"""Linux and macOS hold `time.monotonic` while they sleep but have this beside it; Windows never does."""


@dataclass(frozen=True, slots=True)
class SteadyClock:
    """Aware UTC. *steady* counts seconds and cannot be set."""

    began: datetime
    origin: float
    steady: Callable[[], float]

    def __call__(self) -> datetime:
        """Now."""
        return self.began + timedelta(seconds=self.steady() - self.origin)


def ticks() -> float:
    """Seconds since some moment, also those the computer slept through."""
    return time.monotonic() if _COUNTS_SLEEP is None else time.clock_gettime(_COUNTS_SLEEP)


def steady_clock() -> SteadyClock:
    """One that starts at the wall's time."""
    return SteadyClock(datetime.now(UTC), ticks(), ticks)
