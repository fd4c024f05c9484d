"""Cases, cards, pages of knowledge and what laws say, as the library put them there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import sqlalchemy as sa

from trainer.quiz.law import Statute
from trainer.quiz.refusals import NotFound
from trainer.quiz.rich import plain
from trainer.store import codec
from trainer.store.search import Search
from trainer.store.tables import cards, cases, primers, statutes
from trainer.training.card import Card
from trainer.training.case import Case
from trainer.training.primer import Primer


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

    def primers(self) -> tuple[Primer, ...]:
        """All pages of knowledge, in the library's order."""
        rows = self._db.scalars(sa.select(primers.c.body).order_by(primers.c.place, primers.c.id))
        return tuple(codec.load(Primer, body) for body in rows)

    def primer(self, primer_id: str) -> Primer:
        """One page. Raises NotFound."""
        body = self._db.scalar(sa.select(primers.c.body).where(primers.c.id == primer_id))
        if body is None:
            raise NotFound(f"没有知识页“{primer_id}”。")
        return codec.load(Primer, body)

    def put_primer(self, primer: Primer, place: int) -> None:
        """Keep *primer* at *place* in the order."""
        self._replace(primers, primer.id, place=place, body=codec.dump(primer))
        self.search.put("primer", primer.id, _primer_text(primer))

    def statutes(self) -> tuple[Statute, ...]:
        """What is known of every law, in the library's order."""
        rows = self._db.scalars(sa.select(statutes.c.body).order_by(statutes.c.place))
        return tuple(codec.load(Statute, body) for body in rows)

    def statute(self, name: str) -> Statute | None:
        """What is known of the law cited as *name*; None for a law that nothing is known of."""
        body = self._db.scalar(sa.select(statutes.c.body).where(statutes.c.title == name))
        if body is not None:
            return codec.load(Statute, body)
        return next((s for s in self.statutes() if name in s.also), None)

    def put_statutes(self, known: Iterable[Statute]) -> None:
        """Know *known* of laws, and nothing else."""
        self._db.execute(sa.delete(statutes))
        rows = [
            {"title": statute.title, "place": place, "body": codec.dump(statute)}
            for place, statute in enumerate(known)
        ]
        if rows:
            self._db.execute(sa.insert(statutes), rows)

    def drop(self, shelf: str, refs: Iterable[str]) -> None:
        """Take things off the shelf `case`, `card` or `primer`."""
        table = {"case": cases, "card": cards, "primer": primers}[shelf]
        for ref in refs:
            self._db.execute(sa.delete(table).where(table.c.id == ref))
            self.search.drop(shelf, ref)

    def _replace(self, table: sa.Table, key: str, **values: object) -> None:
        changed = self._db.execute(sa.update(table).where(table.c.id == key).values(**values))
        if not changed.rowcount:
            self._db.execute(sa.insert(table).values(id=key, **values))


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


def _primer_text(primer: Primer) -> Iterable[str]:
    written = (text for c in primer.chapters for text in (c.head, plain(c.text)))
    grounds = (f"{g.document}{g.article}" for g in primer.grounds)
    return (primer.title, primer.summary, *primer.topics, *written, *grounds)
