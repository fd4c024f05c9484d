"""Questions as lines of a Word bank: what somebody would type, and what is lost when it is read again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from trainer.formats.bank import NO_HINTS
from trainer.formats.drafting import drafted
from trainer.formats.flow.plain_lines import read_again
from trainer.formats.losses import WHOLE, losses
from trainer.quiz.draft import Draft
from trainer.quiz.kinds import KINDS
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.short import Short
from trainer.quiz.options import LETTERS
from trainer.quiz.paper import numeral
from trainer.quiz.question import Question


class Typed(NamedTuple):
    """One line; *what* it is decides how it is set."""

    what: str
    text: str


def typed_out(questions: Sequence[Question]) -> Iterator[Typed]:
    """A heading wherever the kind changes, then questions with answers; what no text holds is left out."""
    kept = (q for q in questions if not any(said.startswith(WHOLE) for said in lost(q)[:1]))
    groups = groupby(kept, key=lambda q: q.kind.name)
    for at, (kind, group) in enumerate(groups, start=1):
        yield Typed("heading", f"{numeral(at)}、{KINDS[kind].label}")
        for number, question in enumerate(group, start=1):
            yield from _lines(number, question)


def lost(question: Question) -> tuple[str, ...]:
    """What of *question* is not the same after it was read from such lines."""
    draft = drafted(question)
    if draft is None:
        return (f"{WHOLE}（Word 题库里写不下{question.kind.label}）",)
    back = read_again(question, draft) or _back(question)
    return losses(question, back, "内容在文档里会读成别的", pictures=False)


def _back(question: Question) -> Question | None:
    """What the reader makes of its lines, if it has no doubt."""
    from trainer.formats.flow.text import read_text  # noqa: PLC0415  (many patterns)

    heading = f"一、{question.kind.label}"
    text = "\n".join((heading, *(line.text for line in _lines(1, question))))
    found = read_text(text, "", NO_HINTS).entries
    return found[0].question if len(found) == 1 and not found[0].doubts else None


def _lines(number: int, question: Question) -> Iterator[Typed]:
    draft = drafted(question)
    if draft is None:
        return
    yield Typed("stem", f"{number}．{draft.stem}")
    for letter, text in zip(LETTERS, draft.options, strict=False):
        yield Typed("option", f"{letter}．{text}")
    yield from _answer(question, draft)
    for name, text in (
        ("解析", draft.explanation),
        ("依据", draft.source),
        ("难度", draft.difficulty),
        ("知识点", "、".join(question.topics)),
    ):
        if text:
            yield Typed("note", f"{name}：{text}")


def _answer(question: Question, draft: Draft) -> Iterator[Typed]:
    kind = question.kind
    if isinstance(kind, Short):
        yield Typed("answer", f"答：{draft.answer}")
    elif isinstance(kind, Blank) or draft.answer:
        yield Typed("answer", f"答案：{draft.answer}")
