"""The shipped content, brought into the database: what changed, and what is shipped no longer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.lapsing import AUTHOR, over, put_laws, sent
from trainer.library import BANK
from trainer.quiz.law import Statute
from trainer.quiz.question import Question
from trainer.quiz.refusals import Invalid
from trainer.quiz.review import PENDING, RETIRED, USABLE
from trainer.training.card import Card
from trainer.training.case import Case
from trainer.training.primer import Primer

if TYPE_CHECKING:
    from trainer.library.loading import Library
    from trainer.store import Work
    from trainer.store.questions import Head


def put_library(work: Work, loaded: Library, at: datetime) -> int:
    """Bring the database up to *loaded*; how many things changed.

    Questions come before laws: what cites the law in force by now is not sent to be reviewed.
    """
    for picture in loaded.pictures.values():
        work.pictures.put(picture)
    changed = (
        _put_cases(work, loaded.cases)
        + _put_cards(work, loaded.cards)
        + _put_primers(work, loaded.primers)
        + _put_questions(work, loaded, at)
        + _put_statutes(work, loaded.statutes)
        + put_laws(work, loaded.statutes, at)
    )
    work.ledger.put_setting("content.digest", loaded.digest)
    return changed


def _put_cases(work: Work, cases: tuple[Case, ...]) -> int:
    stored = {c.id: c for c in work.shelf.cases()}
    changed = [c for c in cases if stored.get(c.id) != c]
    for case in changed:
        work.shelf.put_case(case)
    return len(changed) + _drop_gone(work, "case", [c.id for c in cases])


def _put_cards(work: Work, cards: tuple[Card, ...]) -> int:
    stored = {c.id: c for c in work.shelf.cards()}
    for place, card in enumerate(cards):
        work.shelf.put_card(card, place)
    return sum(stored.get(c.id) != c for c in cards) + _drop_gone(
        work, "card", [c.id for c in cards]
    )


def _put_primers(work: Work, primers: tuple[Primer, ...]) -> int:
    stored = {p.id: p for p in work.shelf.primers()}
    for place, primer in enumerate(primers):
        work.shelf.put_primer(primer, place)
    return sum(stored.get(p.id) != p for p in primers) + _drop_gone(
        work, "primer", [p.id for p in primers]
    )


def _put_statutes(work: Work, statutes: tuple[Statute, ...]) -> int:
    """What is known of laws beyond their dates; nobody but the content says that."""
    if work.shelf.statutes() == statutes:
        return 0
    work.shelf.put_statutes(statutes)
    return 1


def _put_questions(work: Work, loaded: Library, at: datetime) -> int:
    """What the unit has changed in a question stays as the unit has it."""
    questions = loaded.questions
    heads = work.questions.heads(q.id for q in questions)
    taken = next((ref for ref, head in heads.items() if head.bank != BANK), None)
    if taken is not None:
        raise Invalid(
            f"随带试题的编号“{taken}”已被题库“{heads[taken].bank}”用了，没有更新；"
            "请先在那里换一个编号。"
        )
    ours = [q for q in questions if q.id not in heads or heads[q.id].author == AUTHOR]
    done = work.questions.put_many(ours, BANK, who=AUTHOR, at=at)
    before = set(work.ledger.setting("content.question", tuple[str, ...], ()))
    back = [q.id for q in ours if q.id not in before and _retired(heads.get(q.id))]
    back += _mended(work, loaded, [q for q in ours if q.id in heads], heads, at)
    work.questions.set_state(back, USABLE, who=AUTHOR, at=at)
    return len(done.added) + len(done.changed) + _retire_gone(work, questions, at)


def _mended(
    work: Work,
    loaded: Library,
    ours: list[Question],
    heads: Mapping[str, Head],
    at: datetime,
) -> list[str]:
    """Shipped questions that the content itself sent to be reviewed, and has changed since."""
    waiting = sent(work)
    return [
        q.id
        for q in ours
        if q.id in waiting
        and heads[q.id].state == PENDING
        and heads[q.id].version != q.version
        and not over(loaded.statutes, q.ground, at.date())
    ]


def _retired(head: Head | None) -> bool:
    return head is not None and head.state == RETIRED


def _retire_gone(work: Work, questions: tuple[Question, ...], at: datetime) -> int:
    """Forget shipped questions that are shipped no longer; those on papers are 停用 from now on."""
    gone = _gone(work, "question", [q.id for q in questions])
    held = work.questions.drop(gone)
    work.questions.set_state(held, RETIRED, "随带题库里不再有这道题。", who=AUTHOR, at=at)
    return len(gone)


def _drop_gone(work: Work, shelf: str, here: list[str]) -> int:
    gone = _gone(work, shelf, here)
    work.shelf.drop(shelf, gone)
    return len(gone)


def _gone(work: Work, shelf: str, here: list[str]) -> list[str]:
    """What an earlier content brought and this one does not; what others brought stays."""
    key = f"content.{shelf}"
    there = set(here)
    gone = [ref for ref in work.ledger.setting(key, tuple[str, ...], ()) if ref not in there]
    work.ledger.put_setting(key, tuple(here))
    return gone
