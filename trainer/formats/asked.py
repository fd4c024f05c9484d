"""A question out of a draft: what a person wrote, read with certainty or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from trainer.formats.reading import About, Entry, Place
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.judging import judged
from trainer.quiz.question import AUDIENCES, TOPICS, Difficulty, Ground, Question

_TOPICS: Final = frozenset(TOPICS)
_AUDIENCES: Final = frozenset(AUDIENCES)
_HARD: Final[dict[str, Difficulty]] = {
    **dict.fromkeys(("易", "简单", "容易", "低", "较易", "初级"), "易"),
    **dict.fromkeys(("", "中", "中等", "一般", "普通", "适中", "中级"), "中"),
    **dict.fromkeys(("难", "困难", "较难", "高", "高级"), "难"),
}
_CITED: Final = re.compile(
    r"《(?P<title>[^》]+)》(?:[（(](?P<version>\d{4}(?:-\d{2}){0,2})[^）)]*[）)])?"
    r"\s*(?P<article>第[^。；;，,\s]+[条款项章节])?[。；;]?\s*"
)
_NOTHING: Final = Ground()


def entry(
    draft: Draft,
    place: Place,
    doubts: Iterable[Doubt] = (),
    raw: Sequence[tuple[str, str]] = (),
) -> Entry:
    """What *draft* comes to, with the *doubts* that whoever read it has besides."""
    found = judged(draft)
    if found.kind is None:
        return Entry(place, None, (*found.doubts, *doubts), draft, raw)
    told = about(draft.topics, draft.audience, draft.difficulty, draft.source)
    question = Question(
        draft.id, found.stem, found.kind, draft.explanation, told.ground,
        told.topics, told.audience, told.difficulty, tags=told.tags,
    )  # fmt: skip
    return Entry(place, question, (*found.doubts, *doubts), draft, raw)


@lru_cache(maxsize=4096)
def about(
    topics: tuple[str, ...], audience: tuple[str, ...], difficulty: str, source: str
) -> About:
    """What these words say of a question; those that are no topic and no audience become tags."""
    words = [*topics, *audience]
    tags = [w for w in words if w and w not in _TOPICS and w not in _AUDIENCES]
    hard = difficulty.strip()
    if hard not in _HARD:
        tags.append(f"难度：{hard}")
    return About(
        tuple(dict.fromkeys(w for w in words if w in _TOPICS)),
        tuple(dict.fromkeys(w for w in words if w in _AUDIENCES)),
        _HARD.get(hard, "中"),
        tuple(dict.fromkeys(tags)),
        ground(source),
    )


@lru_cache(maxsize=4096)
def ground(text: str) -> Ground:
    """The law or document that *text* cites: `《安全生产法》（2021-06-10）第二十八条`."""
    text = text.strip()
    if not text:
        return _NOTHING
    found = _CITED.fullmatch(text)
    if found is None:
        return Ground(document=text.strip("《》"))
    return Ground(found["title"], found["article"] or "", found["version"] or "")
