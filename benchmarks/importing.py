"""50,000 rows of a workbook brought into a bank, against bare calamine reading the cells."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.made_bank import workbook
from benchmarks.ratio import Ratio

_HERE = Path(__file__).parent
_ROWS = 50_000


def measure(rounds: int) -> tuple[Ratio, ...]:
    """Both in turn, each in a process of its own, *rounds* times after one warm-up."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "题库.xlsx"
        workbook(file, _ROWS)
        runs = [_pair(file, Path(folder), at) for at in range(rounds + 1)][1:]
        size = file.stat().st_size / 1e6
    bare, ours, memory = (median(column) for column in zip(*runs, strict=True))
    return (
        Ratio(f"{_ROWS:,} rows imported / cells merely read", ours, bare, "s", 4),
        Ratio("peak memory of that import / size of the file", memory, size, "MB", 0),
    )


def _pair(file: Path, folder: Path, at: int) -> tuple[float, float, float]:
    """Seconds of bare reading and of the import, and the MB that the import takes at most."""
    home = folder / f"home-{at}"
    home.mkdir()
    bare = float(_run("import_bare.py", file)[1])
    told = list(map(float, _run("import_program.py", file, home)[1:]))
    *steps, added, _near, before, after = told
    if not added > _ROWS * 0.95:
        raise SystemExit(f"only {added:.0f} of {_ROWS} rows came in")
    return bare, sum(steps), (after - before) / 1024


def _run(script: str, *arguments: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, str(_HERE / script), *map(str, arguments)],
        stdout=subprocess.PIPE, text=True, check=True, env=os.environ, cwd=_HERE.parent,
    )  # fmt: skip
    return done.stdout.split()
