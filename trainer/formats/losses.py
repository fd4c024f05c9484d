"""What a question lost on its way through a format: found by writing it and reading it back."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from trainer.formats.difference import LABELS, difference
from trainer.formats.written import written
from trainer.quiz.kinds.number import Numeric, value
from trainer.quiz.picture import pictures_of
from trainer.quiz.question import Question

WHOLE: Final = "整题"
_ASKED: Final = ("题型", "题干", "选项", "答案", "允许误差", "多余的项", "小题", "图", "隐患")
_BESIDES: Final = tuple(
    ("ground" if key == "source" else key, LABELS[key])
    for key in (
        "explanation", "source", "topics", "audience", "difficulty",
        "cases", "posts", "duties", "tags",
    )
)  # fmt: skip
"""Fields of a question that ask nothing, in the order of LABELS."""
_BLANKS: Final = re.compile(r"(?:\s|\\[nrt])+")


def losses(
    question: Question, back: Question | None, why: str, *, pictures: bool = True
) -> tuple[str, ...]:
    """In words, all that *back* does not have of *question*; *why* names what cannot hold it at all.

    *pictures*: whether those that it shows are lost too.
    """
    if back is None:
        return (f"{WHOLE}（{why}）",)
    changed = _changed(question, back)
    asked = [label for label in changed if label in _ASKED]
    if asked and not _means_the_same(question, back):
        return (f"{WHOLE}（{why}）",)
    found = [label for label in changed if label not in _ASKED]
    if asked:
        found.append("数的写法" if isinstance(question.kind, Numeric) else "空白和换行")
    if question.id != back.id:
        found.append("编号")
    if pictures and pictures_of(question):
        found.append("图片")
    return tuple(found)


def _changed(question: Question, back: Question) -> list[str]:
    """The labels of the fields that are not the same; seldom one of those that ask."""
    if (question.stem, question.kind) == (back.stem, back.kind):
        return [label for name, label in _BESIDES if getattr(question, name) != getattr(back, name)]
    return list(dict.fromkeys(c.label.partition(" ")[0] for c in difference(question, back)))


def _means_the_same(question: Question, back: Question) -> bool:
    """Whether blanks apart, and the writing of numbers, both ask the same."""
    ours, theirs = question.kind, back.kind
    if isinstance(ours, Numeric) and isinstance(theirs, Numeric):
        both = (
            value(ours.answer) == value(theirs.answer),
            value(ours.tolerance) == value(theirs.tolerance),
        )
        back = replace(back, kind=ours) if all(both) else back
    return _squeezed(question) == _squeezed(back)


def _squeezed(question: Question) -> str:
    kept = written(Question("", question.stem, question.kind))
    return _BLANKS.sub("", repr({k: v for k, v in kept.items() if k not in ("unit", "unordered")}))
