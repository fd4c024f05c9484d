"""What questions lead to, by the names that people know: cases, posts and the duties of posts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from trainer.quiz.question import Question
from trainer.quiz.refusals import NotFound

if TYPE_CHECKING:
    from trainer.formats.difference import Names
    from trainer.store import Work


def title(work: Work, case: str) -> str:
    """Its short title; a case that is not on the shelf has none."""
    try:
        return work.shelf.case(case).short
    except NotFound:
        return ""


def post(work: Work, card: str) -> str:
    """The post of a card; one that is not on the shelf has none."""
    try:
        return work.shelf.card(card).post
    except NotFound:
        return ""


def duty(work: Work, ref: str) -> str:
    """A duty as its card says it: 包装工 第4条：…; *ref* itself where there is no such duty."""
    card_id, _, number = ref.partition("/")
    try:
        card = work.shelf.card(card_id)
        return f"{card.post} 第{number}条：{card.duties[int(number) - 1].text}"
    except (NotFound, IndexError, ValueError):
        return ref


def names(work: Work, questions: Iterable[Question]) -> Names:
    """The names of all that *questions* lead to."""
    asked = tuple(questions)
    cases = {ref for q in asked for ref in (*q.cases, q.ground.case) if ref}
    return {
        "cases": {ref: title(work, ref) or ref for ref in cases},
        "posts": {ref: post(work, ref) or ref for q in asked for ref in q.posts},
        "duties": {ref: duty(work, ref) for q in asked for ref in q.duties},
    }
