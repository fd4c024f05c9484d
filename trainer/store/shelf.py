"""Cases, cards and questions, as the library put them there."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cached_property, lru_cache

import sqlalchemy as sa

from trainer.quiz.kinds import KINDS
from trainer.quiz.kinds.single import Single
from trainer.quiz.listing import Row
from trainer.quiz.question import Question
from trainer.quiz.refusals import NotFound
from trainer.store import codec
from trainer.store.search import Search
from trainer.store.tables import cards, cases, questions
from trainer.training.card import Card
from trainer.training.case import Case


class Shelf:
    """What is taught. Putting a thing also indexes it for search."""

    def __init__(self, connection: sa.Connection) -> None:
        self._db = connection

    @cached_property
    def search(self) -> Search:
        """The index over all of it."""
        return Search(self._db)

    def cases(self) -> tuple[Case, ...]:
        """All cases, the newest accident first."""
        rows = self._db.scalars(sa.select(cases.c.body).order_by(cases.c.on.desc()))
        return tuple(codec.load(Case, body) for body in rows)

    def case(self, case_id: str) -> Case:
        """One case. Raises NotFound."""
        body = self._db.scalar(sa.select(cases.c.body).where(cases.c.id == case_id))
        if body is None:
            raise NotFound(f"案例库里没有“{case_id}”。用 trainer case list 看全部案例。")
        return codec.load(Case, body)

    def put_case(self, case: Case) -> None:
        """Keep *case*, replacing one of the same id."""
        self._replace(cases, case.id, on=case.date.isoformat(), body=codec.dump(case))
        self.search.put("case", case.id, _case_text(case))

    def cards(self) -> tuple[Card, ...]:
        """All cards, in the library's order."""
        rows = self._db.scalars(sa.select(cards.c.body).order_by(cards.c.place, cards.c.id))
        return tuple(codec.load(Card, body) for body in rows)

    def card(self, post: str) -> Card:
        """The card with this id or for the post of this name. Raises NotFound."""
        body = self._db.scalar(sa.select(cards.c.body).where(cards.c.id == post))
        if body is not None:
            return codec.load(Card, body)
        for card in self.cards():
            if card.post == post:
                return card
        raise NotFound(f"没有岗位“{post}”的责任卡。用 trainer card list 看全部岗位。")

    def put_card(self, card: Card, place: int) -> None:
        """Keep *card* at *place* in the order."""
        self._replace(cards, card.id, place=place, body=codec.dump(card))
        self.search.put("card", card.id, _card_text(card))

    def questions(self, bank: str = "") -> tuple[Question, ...]:
        """All questions of *bank*, or of all banks, in the order entered."""
        query = sa.select(questions.c.body).order_by(questions.c.bank, questions.c.place)
        if bank:
            query = query.where(questions.c.bank == bank)
        return tuple(codec.load(Question, body) for body in self._db.scalars(query))

    def rows(self) -> tuple[Row, ...]:
        """A line for every question, in the order entered, without decoding the questions."""
        found = self._db.execute(_ROWS.order_by(questions.c.bank, questions.c.place))
        return tuple(
            Row(r.id, r.bank, KINDS[r.kind].label, r.stem, _words(r.topics), _words(r.audience),
                r.difficulty, _lacking(r.explained, r.grounded))
            for r in found
        )  # fmt: skip

    def ids(self, bank: str) -> tuple[str, ...]:
        """The ids of *bank*, in the order entered."""
        query = sa.select(questions.c.id).where(questions.c.bank == bank)
        return tuple(self._db.scalars(query.order_by(questions.c.place)))

    def letters(self) -> dict[str, int]:
        """How many single questions have each letter as their key."""
        letter = questions.c.body["kind", "answer"].as_string().label("letter")
        keys = sa.select(letter).where(questions.c.kind == Single.name).subquery()
        query = sa.select(keys.c.letter, sa.func.count()).group_by(keys.c.letter)
        return {str(key): int(n) for key, n in self._db.execute(query)}

    def question(self, question_id: str) -> Question:
        """One question. Raises NotFound."""
        body = self._db.scalar(sa.select(questions.c.body).where(questions.c.id == question_id))
        if body is None:
            raise NotFound(f"题库里没有编号为“{question_id}”的试题。")
        return codec.load(Question, body)

    def home(self, question_id: str) -> str:
        """The bank that holds a question; empty if none does."""
        query = sa.select(questions.c.bank).where(questions.c.id == question_id)
        return str(self._db.scalar(query) or "")

    def banks(self) -> dict[str, int]:
        """Each bank's name and how many questions it holds."""
        query = sa.select(questions.c.bank, sa.func.count()).group_by(questions.c.bank)
        return {str(bank): int(count) for bank, count in self._db.execute(query.order_by("bank"))}

    def versions(self) -> dict[str, tuple[str, str]]:
        """Each question's bank and version, by id."""
        query = sa.select(questions.c.id, questions.c.bank, questions.c.version)
        return {r.id: (r.bank, r.version) for r in self._db.execute(query)}

    def put_question(self, question: Question, bank: str, place: int) -> None:
        """Keep *question* in *bank*."""
        self._replace(
            questions,
            question.id,
            bank=bank,
            place=place,
            version=question.version,
            kind=question.kind.name,
            difficulty=question.difficulty,
            body=codec.dump(question),
        )
        self.search.put("question", question.id, _question_text(question))

    def drop(self, shelf: str, refs: Iterable[str]) -> None:
        """Take things off the shelf `case`, `card` or `question`."""
        table = {"case": cases, "card": cards, "question": questions}[shelf]
        for ref in refs:
            self._db.execute(sa.delete(table).where(table.c.id == ref))
            self.search.drop(shelf, ref)

    def _replace(self, table: sa.Table, key: str, **values: object) -> None:
        changed = self._db.execute(sa.update(table).where(table.c.id == key).values(**values))
        if not changed.rowcount:
            self._db.execute(sa.insert(table).values(id=key, **values))


def _filled(*path: str) -> sa.ColumnElement[bool]:
    return sa.func.coalesce(questions.c.body[path].as_string(), "") != ""


_ROWS = sa.select(
    questions.c.id,
    questions.c.bank,
    questions.c.kind,
    questions.c.difficulty,
    questions.c.body["stem"].as_string().label("stem"),
    questions.c.body["topics"].as_string().label("topics"),
    questions.c.body["audience"].as_string().label("audience"),
    _filled("explanation").label("explained"),
    (_filled("ground", "document") | _filled("ground", "case")).label("grounded"),
)


@lru_cache(maxsize=4096)
def _words(listed: str) -> tuple[str, ...]:
    """A JSON list of the few words there are; the same again and again."""
    return tuple(json.loads(listed))


def _lacking(explained: object, grounded: object) -> tuple[str, ...]:
    return (*(() if explained else ("解析",)), *(() if grounded else ("依据",)))


def _case_text(case: Case) -> Iterable[str]:
    lessons = (*case.lessons.leaders, *case.lessons.managers, *case.lessons.workers)
    causes = (text for cause in case.causes for text in (cause.who, *cause.what))
    return (
        case.title, case.short, case.place, case.unit, str(case.date.year), *case.trades,
        *case.types_2025, *case.types_1986, case.story, case.direct_cause, case.accountability,
        *causes, *lessons, *case.checks,
    )  # fmt: skip


def _card_text(card: Card) -> Iterable[str]:
    hazards = (text for h in card.hazards for text in (h.kind, h.where, h.consequence, *h.controls))
    steps = (text for e in card.emergency for text in (e.scenario, *e.steps))
    return (card.post, card.summary, *(d.text for d in card.duties), *hazards, *steps)


def _question_text(question: Question) -> Iterable[str]:
    prompt = question.kind.prompt()
    options = (o.text for o in getattr(prompt, "options", ()))
    ground = question.ground
    return (
        question.id, question.stem, *options, *question.kind.key(), question.explanation,
        ground.document, ground.article, *question.topics,
    )  # fmt: skip
