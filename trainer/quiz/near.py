"""Texts that are nearly the same: what somebody typed twice, or copied and changed a word of.

Comparing all with all is out of the question for 100,000; two texts a few edits apart begin or end
alike, so each is compared with its neighbours in the order of the alphabet, read forwards and read
backwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

ALIKE = 0.88
"""From this share of unchanged characters on two texts are shown as a pair."""
SHORTEST = 8
"""Shorter texts are alike by chance."""
_WINDOW = 4
_share = partial(Levenshtein.normalized_similarity, score_cutoff=ALIKE)


class Near(NamedTuple):
    """Places of two texts, the first before the second, and how alike they are (0…1)."""

    one: int
    other: int
    share: float


def near_pairs(texts: Sequence[str], fresh: int = 0) -> tuple[Near, ...]:
    """Pairs of *texts* (each a `likeness.core`) that are alike, the most alike first.

    With *fresh* only pairs with one of the last *fresh* texts count: what comes in is compared with
    itself and with what is there, but not what is there with itself.
    """
    first_new = len(texts) - fresh if fresh else 0
    found: dict[tuple[int, int], float] = {}
    usable = [at for at, text in enumerate(texts) if len(text) >= SHORTEST]
    keys = {at: texts[at][::-1] for at in usable}
    for key in (texts.__getitem__, keys.__getitem__):
        for a, b, share in _alike_neighbours(texts, sorted(usable, key=key)):
            pair = (a, b) if a < b else (b, a)
            if pair[1] >= first_new:
                found[pair] = share
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Near(a, b, share) for (a, b), share in ranked)


def alike(one: str, other: str) -> float:
    """The share of characters of two texts that are the same (0…1)."""
    return Levenshtein.normalized_similarity(one, other)


def _alike_neighbours(
    texts: Sequence[str], order: Sequence[int]
) -> Iterator[tuple[int, int, float]]:
    """Places that stand near each other in *order*, and how alike their texts are."""
    ranked = [texts[at] for at in order]
    for step in range(1, _WINDOW + 1):
        shares = map(_share, ranked, islice(ranked, step, None))
        for at, share in enumerate(shares):
            if share:
                yield order[at], order[at + step], share
