"""What is known about a question, as free words: for formats that have tags or keywords and no more.

`主题：消防安全`, `对象：班组长`, `难度：难`, `依据：安全生产法`, `条款：第二十八条` and so on; a word without such
a beginning is a tag, or a topic or an audience where it is one of the program's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, get_args

from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case
from trainer.quiz.question import AUDIENCES, TOPICS, Difficulty, Ground, Question

CASE: Final = "题型：材料题"
ANY_ORDER: Final = "答法：各空不分先后"
"""Words that say what the answers alone leave open; readers ask for them by name."""

_GROUND: Final = {
    "依据": "document",
    "条款": "article",
    "版本": "version",
    "发布单位": "issuer",
    "依据案例": "case",
}
_LISTS: Final = {
    "主题": "topics",
    "对象": "audience",
    "案例": "cases",
    "岗位": "posts",
    "职责": "duties",
    "标签": "tags",
}
_KNOWN: Final = {"topics": TOPICS, "audience": AUDIENCES}
_BARE: Final = {**dict.fromkeys(TOPICS, "topics"), **dict.fromkeys(AUDIENCES, "audience")}
_HARD: Final[dict[str, Difficulty]] = {word: word for word in get_args(Difficulty)}


def words_of(question: Question) -> tuple[str, ...]:
    """The words that `described` reads."""
    return tuple(dict.fromkeys((*_manner(question), *_about(question))))


def described(question: Question, words: Iterable[str]) -> Question:
    """*question* with what *words* say of it; nothing they say is dropped."""
    lists: dict[str, list[str]] = {field: [] for field in _LISTS.values()}
    ground: dict[str, str] = {}
    hard: Difficulty = "中"
    for word in words:
        field, value = _parted(word)
        if field in lists:
            lists[field].append(value)
        elif field == "difficulty":
            hard = _HARD[value]
        elif field:
            ground.setdefault(field, value)
    each = {field: tuple(dict.fromkeys(found)) for field, found in lists.items()}
    return replace(
        question, difficulty=hard, ground=Ground(**ground), topics=each["topics"],
        audience=each["audience"], cases=each["cases"], posts=each["posts"],
        duties=each["duties"], tags=each["tags"],
    )  # fmt: skip


def _manner(question: Question) -> Iterator[str]:
    if isinstance(question.kind, Case):
        yield CASE
    if isinstance(question.kind, Blank) and not question.kind.ordered:
        yield ANY_ORDER


def _about(question: Question) -> Iterator[str]:
    for head, field in _LISTS.items():
        for value in getattr(question, field):
            yield value if field == "tags" and _parted(value)[0] == "tags" else f"{head}：{value}"
    if question.difficulty != "中":
        yield f"难度：{question.difficulty}"
    for head, field in _GROUND.items():
        value = getattr(question.ground, field)
        if value:
            yield f"{head}：{value}"


def _parted(word: str) -> tuple[str, str]:
    """The field that *word* belongs to, and what it says there; no field for what says how to answer."""
    head, colon, value = word.partition("：")
    field = _LISTS.get(head) or _GROUND.get(head) if colon and value else None
    if word in (CASE, ANY_ORDER):
        return "", ""
    if head == "难度" and value in _HARD:
        return "difficulty", value
    if field is None or value not in _KNOWN.get(field, (value,)):
        return _BARE.get(word, "tags"), word
    return field, value


def said_difficulty(question: Question) -> str:
    """The difficulty that words gave *question*; empty for 中, which nobody writes as a word."""
    return "" if question.difficulty == "中" else question.difficulty
