"""The page of questions over a bank of 100,000: how soon it opens and answers, and whether it stutters.

Each figure stands against its bound: a ratio of 1 is just as slow as allowed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.ratio import Ratio

_HERE = Path(__file__).parent
_BOUNDS = {"open": 150.0, "search": 20.0, "gap": 50.0}
_NAMES = {
    "open": "100,000 questions: page opened / its bound",
    "search": "100,000 questions: search, p95 / its bound",
    "gap": "100,000 questions: longest stutter / its bound",
}


def measure() -> tuple[Ratio, ...]:
    """In a process of its own, over a home of its own."""
    done = subprocess.run(
        [sys.executable, str(_HERE / "bank_program.py")],
        stdout=subprocess.PIPE, text=True, check=True, cwd=_HERE.parent,
        env=os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
    )  # fmt: skip
    told = dict(line.split() for line in done.stdout.splitlines())
    return tuple(
        Ratio(_NAMES[key], float(told[key]), bound, "ms", 1) for key, bound in _BOUNDS.items()
    )
