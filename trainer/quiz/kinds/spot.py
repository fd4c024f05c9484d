"""隐患排查题: point at the hazards in a picture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.quiz.marks import Mark
from trainer.quiz.prompt import Prompt, Response, Spot
from trainer.quiz.shape import Point, Shape

MOST = 20
_PLACE = re.compile(r"([0-9]{1,4}),([0-9]{1,4})")


@dataclass(frozen=True, slots=True)
class Hazard:
    """One hazard: *what* is wrong, where, by which *clause*, why, and its *points* among the others."""

    what: str
    shape: Shape
    clause: str = ""
    explanation: str = ""
    points: int = 1


def place(text: str) -> Point | None:
    """The point that `250,731` writes."""
    found = _PLACE.fullmatch(text)
    return (int(found[1]), int(found[2])) if found else None


@dataclass(frozen=True, slots=True)
class Spotting:
    """*hazards* in *picture* (its id). After more than *wrong* misses nothing more counts."""

    name: ClassVar[str] = "spot"
    label: ClassVar[str] = "隐患排查题"
    picture: str
    hazards: tuple[Hazard, ...]
    wrong: int = 2

    def __post_init__(self) -> None:
        if not self.picture:
            raise ValueError("隐患排查题要有一张图")
        if not 1 <= len(self.hazards) <= MOST:
            raise ValueError(f"隐患排查题要有 1～{MOST} 处隐患，不是{len(self.hazards)}处")
        if any(not h.what.strip() or h.points < 1 for h in self.hazards):
            raise ValueError("每处隐患都要写明是什么，至少 1 分")
        if not 0 <= self.wrong <= MOST:
            raise ValueError(f"允许点错的次数要在 0～{MOST} 之间")

    def prompt(self) -> Prompt:
        """Ask for as many places as there are hazards."""
        return Spot(self.picture, len(self.hazards), len(self.hazards) + self.wrong)

    def key(self) -> Response:
        """The middle of each hazard."""
        return tuple("{},{}".format(*h.shape.middle()) for h in self.hazards)

    def parts(self) -> int:
        """How many hazards."""
        return len(self.hazards)

    def found(self, response: Response) -> tuple[int | None, ...]:
        """For each point that counts, the hazard it hit (from 0), or None for a miss.

        Where hazards overlap, points are given to them so that as many as possible are found.
        """
        owner: dict[int, int] = {}  # hazard → point
        misses: list[int] = []
        held = [self._holding(text) for text in response[: len(self.hazards) + self.wrong + 1]]
        for at in range(len(held)):
            if len(misses) > self.wrong:
                break
            if not _seat(at, held, owner, set()):
                misses.append(at)
        hit = {point: hazard for hazard, point in owner.items()}
        return tuple(hit.get(at) for at in range(len(hit) + len(misses)))

    def _holding(self, text: str) -> tuple[int, ...]:
        point = place(text)
        if point is None:
            return ()
        return tuple(at for at, h in enumerate(self.hazards) if h.shape.holds(point))

    def mark(self, response: Response) -> Mark:
        """The points of the hazards found; a second point at the same one is a miss."""
        struck = self.found(response)
        hits = [at for at in struck if at is not None]
        whole = sum(h.points for h in self.hazards)
        earned = sum(self.hazards[at].points for at in hits)
        return Mark(Fraction(earned, whole), hits=len(hits), misses=struck.count(None))

    def texts(self) -> tuple[str, ...]:
        """What is wrong in the picture, and why."""
        return tuple(t for h in self.hazards for t in (h.what, h.clause, h.explanation) if t)


def _seat(point: int, held: list[tuple[int, ...]], owner: dict[int, int], seen: set[int]) -> bool:
    """Give *point* one of the hazards it is in, moving earlier points to others where needed."""
    for hazard in held[point]:
        if hazard in seen:
            continue
        seen.add(hazard)
        if hazard not in owner or _seat(owner[hazard], held, owner, seen):
            owner[hazard] = point
            return True
    return False
