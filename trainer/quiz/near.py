"""Texts that are nearly the same: what somebody typed twice, or copied and changed a word of.

Comparing all with all is out of the question for 100,000; two texts a few edits apart begin or end
alike, so each is compared with its neighbours in the order of the alphabet, read forwards and read
backwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

ALIKE = 0.88
"""From this share of unchanged characters on two texts are shown as a pair."""
SHORTEST = 8
"""Shorter texts are alike by chance."""
_WINDOW = 4


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
    for a, b, share in _alike_neighbours(texts):
        pair = (a, b) if a < b else (b, a)
        if pair[1] >= first_new:
            found[pair] = share
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Near(a, b, share) for (a, b), share in ranked)


def alike(one: str, other: str) -> float:
    """The share of characters of two texts that are the same (0…1)."""
    return Levenshtein.normalized_similarity(one, other)


def _alike_neighbours(texts: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Places that stand near each other in one of the two orders, and how alike their texts are."""
    usable = [at for at, text in enumerate(texts) if len(text) >= SHORTEST]
    backwards = {at: texts[at][::-1] for at in usable}
    forth = sorted(usable, key=texts.__getitem__)
    back = sorted(usable, key=backwards.__getitem__)
    forth_texts, back_texts = [texts[at] for at in forth], [texts[at] for at in back]
    ranks = {at: rank for rank, at in enumerate(back, 1)}
    for rank, at in enumerate(forth, 1):
        other = ranks[at]
        behind = forth_texts[rank : rank + _WINDOW]
        hits = extract(
            texts[at], behind + back_texts[other : other + _WINDOW],
            scorer=Levenshtein.normalized_similarity, score_cutoff=ALIKE, limit=None,
        )  # fmt: skip
        for _, share, place in hits:
            in_back = other + place - len(behind)
            yield at, forth[rank + place] if place < len(behind) else back[in_back], share
