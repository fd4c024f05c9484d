"""Checks across files: ids, names of files, and links that must lead somewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.quiz.question import Question
from trainer.training.card import Card
from trainer.training.case import Case
from trainer.training.primer import Primer


def name_problems(
    things: Iterable[Placed[Case] | Placed[Card] | Placed[Primer]],
) -> list[Problem]:
    """Cases, cards and pages whose id is not their file's name."""
    return [
        t.problem(
            f"编号“{t.value.id}”和文件名“{PurePosixPath(t.file).stem}”不同，请改成一样。", "id"
        )
        for t in things
        if t.value.id != PurePosixPath(t.file).stem
    ]


def link_problems(
    cases: Sequence[Placed[Case]],
    cards: Sequence[Placed[Card]],
    questions: Sequence[Placed[Question]],
    primers: Sequence[Placed[Primer]] = (),
    unread: Collection[str] = (),
) -> list[Problem]:
    """Links to a case, a post or a duty that does not exist.

    *unread* are ids of cases and cards that are there but have problems of their own.
    """
    known = _Known(
        {c.value.id for c in cases} | set(unread),
        dict.fromkeys(unread) | {c.value.id: c.value for c in cards},
    )
    problems: list[Problem] = []
    for case in cases:
        problems += known.posts(case, case.value.posts)
    for card in cards:
        problems += known.cases(card, card.value.cases)
    for primer in primers:
        problems += known.cases(primer, primer.value.cases)
        problems += known.posts(primer, primer.value.posts)
    for question in questions:
        problems += known.cases(question, question.value.cases)
        problems += known.posts(question, question.value.posts)
        problems += known.duties(question)
        ground = question.value.ground.case
        if ground and ground not in known.case_ids:
            problems.append(question.problem(_no_case(ground), "source", "case"))
    return problems


def _no_case(ref: str) -> str:
    return f"没有案例“{ref}”，请改正编号或先写这个案例。"


def _no_card(ref: str) -> str:
    return f"没有责任卡“{ref}”，请改正编号或先写这张卡。"


class _Known:
    """What links may lead to."""

    def __init__(self, case_ids: Collection[str], cards: Mapping[str, Card | None]) -> None:
        self.case_ids = case_ids
        self.by_id = cards

    def cases(
        self, thing: Placed[Card] | Placed[Question] | Placed[Primer], refs: Sequence[str]
    ) -> Iterable[Problem]:
        """Links of *thing* to cases that are not there."""
        for at, ref in enumerate(refs):
            if ref not in self.case_ids:
                yield thing.problem(_no_case(ref), "cases", at)

    def posts(
        self, thing: Placed[Case] | Placed[Question] | Placed[Primer], refs: Sequence[str]
    ) -> Iterable[Problem]:
        """Links of *thing* to cards that are not there."""
        for at, ref in enumerate(refs):
            if ref not in self.by_id:
                yield thing.problem(_no_card(ref), "posts", at)

    def duties(self, question: Placed[Question]) -> Iterable[Problem]:
        """Links of *question* to duties that are not there."""
        for at, ref in enumerate(question.value.duties):
            post, _, number = ref.partition("/")
            card = self.by_id.get(post)
            if post not in self.by_id:
                yield question.problem(_no_card(post), "duties", at)
            elif card and int(number) > len(card.duties):
                said = f"责任卡“{post}”只有{len(card.duties)}条职责，没有第{number}条，请改正。"
                yield question.problem(said, "duties", at)
