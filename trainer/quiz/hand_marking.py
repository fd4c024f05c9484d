"""What a marker is offered for an answer that waits: points to tick, and what is earned already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from trainer.quiz.kind import Kind
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.short import Short
from trainer.quiz.marks import Mark
from trainer.quiz.prompt import Response, unpacked


@dataclass(frozen=True, slots=True)
class ToTick:
    """One point that the answer should make and its share of the whole question."""

    text: str
    share: Fraction


@dataclass(frozen=True, slots=True)
class Asked:
    """One part of an answer: what it asks, the answer, its share, and the mark it has by itself.

    *points* are there to be ticked where the part waits for a person.
    """

    stem: str
    kind: Kind
    response: Response
    share: Fraction
    mark: Mark
    points: tuple[ToTick, ...] = ()

    @property
    def earned(self) -> Fraction:
        """What of the whole question it has by itself."""
        return Fraction(0) if self.mark.pending else self.share * self.mark.share


def parts(kind: Kind, response: Response) -> tuple[Asked, ...]:
    """The parts of an answer to mark; an answer without parts is one."""
    if not isinstance(kind, Case):
        return (_asked("", kind, response, Fraction(1)),)
    whole = sum(part.weight for part in kind.questions)
    given = (*response, *("",) * len(kind.questions))
    return tuple(
        _asked(part.stem, part.kind, unpacked(text), Fraction(part.weight, whole))
        for part, text in zip(kind.questions, given, strict=False)
    )


def proposed(asked: tuple[Asked, ...], ticked: frozenset[int]) -> Fraction:
    """The share of the whole: what is earned already and the points *ticked*, counted from 0."""
    points = [point for part in asked for point in part.points]
    own = sum((part.earned for part in asked), start=Fraction(0))
    return own + sum((points[at].share for at in ticked), start=Fraction(0))


def _asked(stem: str, kind: Kind, response: Response, share: Fraction) -> Asked:
    mark = kind.mark(response)
    points = tuple(_to_tick(kind, share)) if mark.pending and isinstance(kind, Short) else ()
    return Asked(stem, kind, response, share, mark, points)


def _to_tick(kind: Short, share: Fraction) -> Iterator[ToTick]:
    whole = sum(point.weight for point in kind.points)
    for point in kind.points:
        yield ToTick(point.text, share * Fraction(point.weight, whole))
