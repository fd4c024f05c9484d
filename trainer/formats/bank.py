"""What every format of question banks answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from trainer.formats.reading import Progress, Reading, silent
from trainer.quiz.picture import Picture
from trainer.quiz.question import Question

Pictures = Mapping[str, Picture]
"""Pictures by id."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table of a known shape is to be read: the row of the heads (0: none) and each column's role."""

    header: int
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hints:
    """What the reader is told besides: *layouts* by shape, as people set them; *report* hears progress.

    *kind* is what an entry is taken for whose kind the file leaves open (empty: nothing).
    """

    layouts: Mapping[str, Layout] = field(default_factory=dict)
    kind: str = ""
    report: Progress = silent


NO_HINTS = Hints()


def carries_all(question: Question) -> tuple[str, ...]:
    """Nothing of *question* is lost."""
    del question
    return ()


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a bank down.

    *read* takes the bytes and the file's name and never raises for what is in them. *write* takes
    questions and the pictures they show; it writes those that `lost` says nothing *whole* about.
    *lost* lists what of a question the format cannot carry, in words (“解析”, “图片”); a list that
    begins with “整题” means that the question is not written at all.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, Hints], Reading] | None = None
    write: Callable[[Sequence[Question], Pictures], bytes] | None = None
    lost: Callable[[Question], tuple[str, ...]] = carries_all
