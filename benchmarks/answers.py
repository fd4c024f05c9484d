"""One saved answer against one bare fsync'd INSERT on the same disk, in turn."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median
from uuid import uuid4

from benchmarks.ratio import Ratio
from trainer.clocks import CHINA
from trainer.house import House, build
from trainer.library import shipped
from trainer.training.person import Person

_NO = "0001"


def measure(rounds: int) -> Ratio:
    """Medians of *rounds* answers and *rounds* inserts."""
    with tempfile.TemporaryDirectory() as folder:
        house = build(
            f"sqlite:///{folder}/ours.db", Path(folder), shipped(),
            clock=lambda: datetime(2026, 11, 23, 1, tzinfo=UTC), zone=CHINA, seed=count(1).__next__,
        )  # fmt: skip
        answer, insert = _answering(house), _inserting(Path(folder) / "bare.db")
        pairs = [(_timed(answer), _timed(insert)) for _ in range(rounds)]
        house.close()
    ours, bare = zip(*pairs, strict=True)
    return Ratio("one saved answer / one fsync'd INSERT", median(ours), median(bare), "ms", 3)


def _answering(house: House) -> Callable[[], None]:
    house.study.refresh()
    house.roster.put(Person(_NO, "张三"))
    paper = house.authoring.draw(house.authoring.blueprint("workers"), 1)
    seat = house.exams.begin(house.exams.set(paper, (_NO,)), _NO, nonce=uuid4()).seat
    turn = count()

    def answer() -> None:
        n = next(turn)
        house.exams.answer(seat, _NO, n % 25 + 1, ("ABCD"[n // 25 % 4],), nonce=uuid4())

    return answer


def _inserting(file: Path) -> Callable[[], None]:
    bare = sqlite3.connect(file, isolation_level=None)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute("PRAGMA synchronous=FULL")
    bare.execute("CREATE TABLE steps (id INTEGER PRIMARY KEY, nonce TEXT, body TEXT)")

    def insert() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO steps (nonce, body) VALUES (?, ?)", (uuid4().hex, "x" * 120))
        bare.execute("COMMIT")

    return insert


def _timed(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
