"""The form of the head of a page of knowledge."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from trainer.formats.schema import Id, Strict, Text, Texts, at_most, count, one_of
from trainer.library.schema_shared import KnownDate, SourceEntry
from trainer.quiz.question import AUDIENCES, TOPICS, Ground
from trainer.training.primer import Chapter, Primer


class LawRefEntry(Strict):
    """Articles of a law."""

    law: Text
    articles: Annotated[Texts, count(1, 20)]
    version: KnownDate

    def grounds(self) -> tuple[Ground, ...]:
        """Each article as a ground."""
        return tuple(Ground(self.law, article, self.version) for article in self.articles)


class PrimerEntry(Strict):
    """Everything above the text."""

    id: Id
    title: Annotated[Text, at_most(20)]
    order: Annotated[int, Field(ge=0)]
    topics: Annotated[tuple[Annotated[Text, one_of(TOPICS)], ...], count(1, 6)]
    audience: Annotated[tuple[Annotated[Text, one_of(AUDIENCES)], ...], count(1, 5)]
    summary: Annotated[Text, at_most(40)]
    laws: tuple[LawRefEntry, ...] = ()
    cases: Texts = ()
    posts: Texts = ()
    sources: Annotated[tuple[SourceEntry, ...], count(1, 30)]

    def primer(self, chapters: tuple[Chapter, ...]) -> Primer:
        """The page, with its text."""
        return Primer(
            id=self.id,
            title=self.title,
            order=self.order,
            summary=self.summary,
            chapters=chapters,
            topics=self.topics,
            audience=self.audience,
            grounds=tuple(ground for ref in self.laws for ground in ref.grounds()),
            cases=self.cases,
            posts=self.posts,
            sources=tuple(s.source() for s in self.sources),
        )
