"""The form of a law with its versions."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Annotated

from pydantic import Field, field_validator, model_validator

from trainer.formats.schema import Day, Strict, Text, Texts, at_most, count, one_of, said
from trainer.library.schema_shared import KnownDate
from trainer.quiz.law import LAW_KINDS, Gist, Law, Statute


class VersionEntry(Strict):
    """One version, and what its articles say."""

    version: KnownDate
    number: Text = ""
    since: Day | None = None
    until: Day | None = None
    note: Annotated[Text, at_most(60)] = ""
    articles: dict[Text, Annotated[Text, at_most(120)]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _dates(self) -> VersionEntry:
        if self.since and self.until and self.until <= self.since:
            raise said("的“until”不晚于“since”，请改正")
        return self

    def law(self, title: str, issuer: str) -> Law:
        """This version of the law of that title."""
        return Law(title, self.version, self.number, issuer, self.since, self.until, self.note)

    def gists(self) -> tuple[Gist, ...]:
        """What its articles say."""
        return tuple(Gist(self.version, article, text) for article, text in self.articles.items())


class LawEntry(Strict):
    """One law, rule or standard."""

    title: Text
    short: Text = ""
    also: Texts = ()
    kind: Annotated[Text, one_of(LAW_KINDS)]
    issuer: Text
    about: Annotated[Text, at_most(80)] = ""
    versions: Annotated[tuple[VersionEntry, ...], count(1, 20)]
    replaced_by: Text = ""
    replaces: Texts = ()

    @field_validator("title")
    @classmethod
    def _bare(cls, title: str) -> str:
        if "《" in title or "》" in title:
            raise said("不带书名号，请删去《》")
        return title

    @field_validator("versions")
    @classmethod
    def _in_order(cls, versions: tuple[VersionEntry, ...]) -> tuple[VersionEntry, ...]:
        dates = [v.version for v in versions]
        if dates != sorted(set(dates)):
            raise said("要从旧到新排，每个版本写一次")
        for one, after in pairwise(versions):
            if one.until is None:
                raise said(f"里{one.version}版后面还有{after.version}版，请写它的“until”")
            if one.until > (after.since or date.max):
                raise said(f"里{after.version}版施行时{one.version}版还没有失效，请核对日期")
        return versions

    @model_validator(mode="after")
    def _over_if_replaced(self) -> LawEntry:
        if self.replaced_by and self.versions[-1].until is None:
            raise said("写了“replaced_by”，最后一个版本就要写“until”")
        return self

    def statute(self) -> Statute:
        """The law this says."""
        return Statute(
            title=self.title,
            kind=self.kind,
            issuer=self.issuer,
            versions=tuple(v.law(self.title, self.issuer) for v in self.versions),
            short=self.short,
            also=self.also,
            about=self.about,
            gists=tuple(gist for v in self.versions for gist in v.gists()),
            replaced_by=self.replaced_by,
            replaces=self.replaces,
        )
