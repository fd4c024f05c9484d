"""A child process: sits at seat 1 and answers as fast as it can, saying each answer once it is kept.

Arguments: the database's address and the number that seeds what is answered.
"""

from __future__ import annotations

import itertools
import sys
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import uuid4

from trainer.exams import Exams
from trainer.store import Store

ALLOWED = [(1, "ABCD"), (2, "ABCD"), (3, "ABCD"), (4, "对错"), (5, "59")]


def main(url: str, seed: int) -> None:
    """Answer until killed. A line is one answer that is on disk: its number, question and text."""
    begun = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
    ticks = itertools.count(1)
    chance = Random(seed)
    exams = Exams(Store(url), lambda: begun + timedelta(milliseconds=next(ticks)), lambda: seed)
    for count in itertools.count():
        number, letters = ALLOWED[count % len(ALLOWED)]
        text = chance.choice(letters) + str(count)
        exams.answer(1, "0011", number, (text,), nonce=uuid4())
        print(f"{count} {number} {text}\n", end="", flush=True)  # noqa: T201  (the acknowledgement)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
