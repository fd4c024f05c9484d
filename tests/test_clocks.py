"""The program's own clock."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest

from trainer import clocks
from trainer.clocks import SteadyClock, ticks


def test_a_clock_goes_on_from_its_beginning_by_steady_seconds() -> None:
    passed = [100.0]
    began = datetime(2026, 11, 23, 1, tzinfo=UTC)
    clock = SteadyClock(began, 100.0, lambda: passed[0])
    assert clock() == began
    passed[0] = 190.5
    assert clock() == began + timedelta(seconds=90.5)


@pytest.mark.skipif(not hasattr(time, "CLOCK_BOOTTIME"), reason="no such clock here")
def test_what_the_computer_slept_through_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "monotonic", lambda: 0.0)  # holds while the computer sleeps
    before = ticks()
    assert before == pytest.approx(time.clock_gettime(time.CLOCK_BOOTTIME), abs=5)
    monkeypatch.setattr(clocks, "_COUNTS_SLEEP", None)
    assert ticks() == 0.0
