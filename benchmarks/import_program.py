"""Imports a workbook as the program does, into a fresh home; tells how long each step took.

And the peak of memory in kB before and after. Libraries are loaded before, as they are for the bare
reading.
"""

from __future__ import annotations

import resource
import sys
import time
from datetime import UTC, datetime
from itertools import count, pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import python_calamine
import rapidfuzz.distance

from trainer.clocks import CHINA
from trainer.house import build
from trainer.library import shipped

_LOADED = (python_calamine, rapidfuzz.distance)


def main(file: Path, home: Path) -> None:
    """Read, plan with likenesses, commit."""
    house = build(
        f"sqlite:///{home}/ours.db", home, shipped(),
        clock=lambda: datetime(2026, 11, 23, 1, tzinfo=UTC), zone=CHINA, seed=count(1).__next__,
    )  # fmt: skip
    intake = house.intake
    intake.read([("空.csv", b"\n")])
    before = _peak()
    steps = [time.perf_counter()]
    batch = intake.read([(file.name, file.read_bytes())])
    steps.append(time.perf_counter())
    plan = intake.plan(batch, "本厂题库")
    steps.append(time.perf_counter())
    done = intake.commit(plan, "甲")
    steps.append(time.perf_counter())
    parts = [end - start for start, end in pairwise(steps)]
    print("import", *parts, done.added, len(plan.near), before, _peak(), flush=True)
    house.close()


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


main(Path(sys.argv[1]), Path(sys.argv[2]))
