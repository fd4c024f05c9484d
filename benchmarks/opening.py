"""From process start to a usable main window, and what the idle program holds in memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.ratio import Ratio

_HERE = Path(__file__).parent
_SETTLE = "settle"


def measure(rounds: int) -> tuple[Ratio, ...]:
    """Bare window and program in turn, *rounds* times each after one warm-up."""
    with tempfile.TemporaryDirectory() as home:
        _run("open_program.py", home, _SETTLE)
        runs = [(_run("open_bare.py", home), _run("open_program.py", home)) for _ in range(rounds)]
    bare, ours = zip(*runs, strict=True)
    return (
        Ratio("process start to usable main window", *_medians(ours, bare, 0), "ms", 3),
        Ratio("process start to first page with its data", *_medians(ours, bare, 1), "ms", 0),
        Ratio("peak memory, idle", *_medians(ours, bare, 2), "MB", 0),
    )


def _medians(
    ours: tuple[tuple[float, ...], ...], bare: tuple[tuple[float, ...], ...], at: int
) -> tuple[float, float]:
    return median(o[at] for o in ours), median(b[at] for b in bare)


def _run(script: str, *arguments: str) -> tuple[float, float, float]:
    """Milliseconds until the child says ready, until it says idle, and its peak memory in MB."""
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, str(_HERE / script), *arguments],
        stdout=subprocess.PIPE, text=True, env=environment, cwd=_HERE.parent,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        child.stdout.readline()
        ready = time.perf_counter() - began
        line = child.stdout.readline()
        idle = time.perf_counter() - began
        child.stdout.read()
    if child.returncode:
        raise SystemExit(f"{script} ended with {child.returncode}")
    return ready * 1000, idle * 1000, float(line.split()[1]) / 1024
