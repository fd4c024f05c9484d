"""Run all benchmarks: `.venv/bin/python -m benchmarks` (`--quick` for fewer rounds).

Prints one line each: the figure, the bare thing's figure, their ratio, the bound. Exit code 1 when a
ratio is over its bound.
"""

from __future__ import annotations

import argparse
import sys

from benchmarks import answers, bank_page, cards, importing, opening
from benchmarks.ratio import Ratio


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    quick = parser.parse_args().quick
    ratios: list[Ratio] = [
        *opening.measure(rounds=3 if quick else 9),
        answers.measure(rounds=60 if quick else 400),
        cards.measure(rounds=2 if quick else 5),
        *importing.measure(rounds=1 if quick else 5),
        *bank_page.measure(),
    ]
    for ratio in ratios:
        print(ratio)
    return 0 if all(r.good for r in ratios) else 1


if __name__ == "__main__":
    sys.exit(main())
