"""A question out of a draft: what a person wrote, read with certainty or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from trainer.formats.reading import Entry, Place
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
    raw: tuple[tuple[str, str], ...] = (),
) -> Entry:
    """What *draft* comes to, with the *doubts* that whoever read it has besides."""
    found = judged(draft)
    question = None
    if found.kind is not None:
        plain = not (draft.topics or draft.audience or draft.difficulty or draft.source)
        question = (
            Question(draft.id, found.stem, found.kind, draft.explanation)
            if plain
            else _described(draft, Question(draft.id, found.stem, found.kind, draft.explanation))
        )
    return Entry(place, question, (*found.doubts, *doubts), draft, raw)


def _described(draft: Draft, bare: Question) -> Question:
    words = [*draft.topics, *draft.audience]
    topics = tuple(dict.fromkeys(w for w in words if w in _TOPICS))
    audience = tuple(dict.fromkeys(w for w in words if w in _AUDIENCES))
    tags = [w for w in words if w and w not in _TOPICS and w not in _AUDIENCES]
    hard = draft.difficulty.strip()
    if hard not in _HARD:
        tags.append(f"难度：{hard}")
    return Question(
        bare.id, bare.stem, bare.kind, bare.explanation, ground(draft.source), topics, audience,
        _HARD.get(hard, "中"), tags=tuple(dict.fromkeys(tags)),
    )  # fmt: skip


def ground(text: str) -> Ground:
    """The law or document that *text* cites: `《安全生产法》（2021-06-10）第二十八条`."""
    text = text.strip()
    if not text:
        return _NOTHING
    found = _CITED.fullmatch(text)
    if found is None:
        return Ground(document=text.strip("《》"))
    return Ground(found["title"], found["article"] or "", found["version"] or "")
