"""What every test shares: an off-screen Qt, a clock that moves when told, the `--approve` switch."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from datetime import UTC, datetime

import pytest

NINE = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # nine in the morning in China


class Clock:
    """A clock that moves when told."""

    def __init__(self, now: datetime = NINE) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--approve", action="store_true", help="Approve printouts anew.")
