"""Questions that a bank holds twice, to the letter or nearly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from trainer.quiz.likeness import core
from trainer.quiz.near import alike, near_pairs
from trainer.quiz.question import Question
from trainer.quiz.review import RETIRED

_ANSWERS_ALIKE: Final = 0.6
"""“下列说法正确的是” is the stem of many: what stands below it must be alike too, as a share."""


class Glimpse(NamedTuple):
    """A question without its body; *identity* is the same for what asks the same."""

    id: str
    bank: str
    state: str
    identity: str
    stem: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two questions that ask nearly the same; *share* of the characters of their stems is the same."""

    one: str
    other: str
    share: float


@dataclass(frozen=True, slots=True)
class Twins:
    """*doubles*: groups of ids that ask the same to the letter; *near*: pairs that nearly do."""

    doubles: tuple[tuple[str, ...], ...] = ()
    near: tuple[Pair, ...] = ()

    def pairs(self) -> Iterator[Pair]:
        """Doubles first, the first of a group with each of the others, then what is near."""
        for first, *others in self.doubles:
            yield from (Pair(first, other, 1.0) for other in others)
        yield from self.near

    def __len__(self) -> int:
        """How many pairs there are."""
        return sum(len(group) - 1 for group in self.doubles) + len(self.near)


def doubled(glimpses: Iterable[Glimpse], bank: str = "") -> tuple[tuple[str, ...], ...]:
    """Groups that share an identity, in whatever banks; with *bank* those it has a part in."""
    groups: dict[str, list[Glimpse]] = {}
    for glimpse in glimpses:
        if glimpse.state != RETIRED:
            groups.setdefault(glimpse.identity, []).append(glimpse)
    return tuple(
        tuple(glimpse.id for glimpse in group)
        for group in groups.values()
        if len(group) > 1 and (not bank or any(glimpse.bank == bank for glimpse in group))
    )


def likely(glimpses: Iterable[Glimpse], bank: str = "") -> tuple[Pair, ...]:
    """Pairs within *bank*, or all banks, whose stems are nearly the same, the most alike first."""
    seen = [g for g in glimpses if g.state != RETIRED and (not bank or g.bank == bank)]
    found = near_pairs([core(glimpse.stem) for glimpse in seen])
    return tuple(
        Pair(seen[near.one].id, seen[near.other].id, near.share)
        for near in found
        if seen[near.one].identity != seen[near.other].identity
    )


def confirmed(pairs: Iterable[Pair], questions: Mapping[str, Question]) -> tuple[Pair, ...]:
    """Those of *pairs* that are of one kind and alike below their stems too."""
    return tuple(
        pair
        for pair in pairs
        if pair.one in questions
        and pair.other in questions
        and _alike(questions[pair.one], questions[pair.other])
    )


def _alike(one: Question, other: Question) -> bool:
    if one.kind.name != other.kind.name:
        return False
    return alike(_below(one.kind.texts()), _below(other.kind.texts())) >= _ANSWERS_ALIKE


def _below(texts: Sequence[str]) -> str:
    return "\n".join(sorted(map(core, texts)))
