"""A clock for tests, and the moment at which they begin."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

NINE = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # nine in the morning in China


class Clock:
    """A clock that moves when told."""

    def __init__(self, now: datetime = NINE) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def on(self, **ahead: float) -> None:
        """Move by `minutes=5`, `days=-1` and the like."""
        self.now += timedelta(**ahead)
