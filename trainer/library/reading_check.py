"""Whether questions can be read in one breath and pictures pointed at without luck."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.quiz.kinds.case import Case as Material
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.question import Question
from trainer.quiz.rich import plain
from trainer.quiz.shape import Shape
from trainer.training.primer import Primer

STEM: Final = 120
"""Characters of a stem that workers or team leaders are asked; others bear half as many more."""
MATERIAL: Final = 500
PART: Final = 120
EXPLANATION: Final = 240
PRIMER: Final = (200, 1500)
OVERLAP: Final = 0.5
_WORKERS: Final = frozenset({"从业人员", "班组长"})


def reading_hints(placed: Placed[Question]) -> Iterator[Problem]:
    """Texts that are too long for whom they are meant, and hazards that lie upon each other."""
    question = placed.value
    limit = STEM if _WORKERS & set(question.audience) else STEM * 3 // 2
    parts = question.kind.questions if isinstance(question.kind, Material) else ()
    yield from _long(placed, question.stem, MATERIAL if parts else limit, "stem")
    yield from _long(placed, question.explanation, EXPLANATION, "explanation")
    for at, part in enumerate(parts):
        yield from _long(placed, part.stem, PART, "parts", at, "stem")
    if isinstance(question.kind, Spotting):
        yield from _upon(placed, question.kind)


def primer_hints(placed: Placed[Primer]) -> Iterator[Problem]:
    """A page too short to teach anything, or too long for three minutes."""
    length = sum(len("".join(plain(c.text).split())) for c in placed.value.chapters)
    least, most = PRIMER
    if not least <= length <= most:
        yield placed.problem(f"正文有{length}字，写{least}～{most}字。")


def _long(placed: Placed[Question], text: str, most: int, *path: str | int) -> Iterator[Problem]:
    length = len(plain(text)) if text else 0
    if length > most:
        yield placed.problem(f"有{length}字，最多{most}字，请写短些。", *path)


def _upon(placed: Placed[Question], kind: Spotting) -> Iterator[Problem]:
    for (one, a), (other, b) in combinations(enumerate(kind.hazards, start=1), 2):
        if shared(a.shape, b.shape) > OVERLAP:
            said = f"第{one}处和第{other}处隐患有一大半重叠，点不清是哪一处，请画开。"
            yield placed.problem(said, "hazards", other - 1)


def shared(one: Shape, other: Shape) -> float:
    """How much of the smaller box lies in the other one (0…1)."""
    a, b = one.box(), other.box()
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (a, b))
    return wide * high / smaller if wide > 0 and high > 0 else 0.0
