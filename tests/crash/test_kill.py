"""Kill the program at any moment: every acknowledged answer is there, and the time ran on."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from clockwork import NINE, Clock
from specimens import nonce, paper

from trainer.exams import Exams
from trainer.quiz.refusals import TimeIsUp
from trainer.quiz.sitting import Answered, Reason
from trainer.store import Store

CHILD = Path(__file__).with_name("answering.py")


def room(file: Path, clock: Clock) -> Exams:
    """The exam room as a newly started program finds it."""
    return Exams(Store(f"sqlite:///{file}"), clock, lambda: 1)


@pytest.fixture
def file(stocked_file: Path, tmp_path: Path) -> Path:
    """A database with one exam of thirty minutes and 张三 sitting at seat 1 since nine."""
    found = Path(shutil.copy(stocked_file, tmp_path / "jingzhong.db"))
    exams = room(found, Clock())
    exam = exams.set(paper(minutes=30), ["0011", "0012"])
    assert exams.begin(exam, "0011", nonce=nonce()).seat == 1
    exams.store.close()
    return found


def answer_until_killed(file: Path, seed: int) -> list[tuple[int, int, str]]:
    """What the child said it had kept before it was killed at a moment of chance."""
    command = [sys.executable, str(CHILD), f"sqlite:///{file}", str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(Random(seed).uniform(0, 0.2))
        child.kill()
        said = [first, *child.stdout.read().splitlines()]
    return [(int(n), int(q), text) for n, q, text in (line.split() for line in said)]


@pytest.mark.parametrize("seed", range(8))
def test_every_acknowledged_answer_survives_being_killed(file: Path, seed: int) -> None:
    said = answer_until_killed(file, seed)
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    clock = Clock(NINE + timedelta(minutes=10))
    exams = room(file, clock)
    with exams.store.work() as work:
        kept = [s for s in work.sittings.sitting(1).steps if isinstance(s, Answered)]
    assert [(n, s.number, s.response[0]) for n, s in enumerate(kept)][: len(said)] == said
    assert len(kept) <= len(said) + 1  # one may be on disk that nobody could be told of

    desk = exams.begin(1, "0011", nonce=nonce())
    assert desk.seat == 1
    assert desk.deadline == NINE + timedelta(minutes=30)  # the clock was not stopped meanwhile
    assert desk.responses == {s.number: s.response for s in kept}
    exams.answer(1, "0011", 4, ("错",), nonce=nonce())
    assert exams.desk(1, "0011").responses[4] == ("错",)
    exams.store.close()


def test_who_comes_back_after_the_deadline_was_ended_exactly_at_it(file: Path) -> None:
    said = answer_until_killed(file, seed=9)
    exams = room(file, Clock(NINE + timedelta(hours=7)))
    with pytest.raises(TimeIsUp):
        exams.answer(1, "0011", 1, ("A",), nonce=nonce())
    assert exams.interrupted() == ()
    assert exams.waiting(1, "0011") == 0
    result = exams.results(1)[0]
    assert (result.finished, result.reason) == (NINE + timedelta(minutes=30), Reason.TIME_UP)
    assert exams.desk(1, "0011").responses.keys() >= {number for _, number, _ in said}
    exams.store.close()
