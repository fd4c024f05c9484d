"""The form of a case's front matter."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from trainer.formats.schema import Day, Id, Strict, Text, Texts, at_most, count, like, one_of
from trainer.library.schema_shared import SourceEntry, Trade, Type1986, Type2025
from trainer.training.accident_level import BY_LABEL
from trainer.training.case import Case, Cause, Lessons, Link, Moment

People = Annotated[int, Field(ge=0)]
Few = Annotated[Texts, count(1, 3)]


class MomentEntry(Strict):
    """One entry of the timeline."""

    at: Annotated[
        Text,
        like(
            r"[12][0-9]{3}(-[01][0-9](-[0-3][0-9]( [0-2]?[0-9]:[0-5][0-9](:[0-5][0-9])?)?)?)?",
            "要写成 2015-08-12 22:51:46，不知道的部分从后面省去",
        ),
    ]
    what: Text


class LinkEntry(Strict):
    """One link of the chain."""

    head: Annotated[Text, at_most(10)]
    text: Annotated[Text, at_most(18)]


class CauseEntry(Strict):
    """Who failed in what."""

    who: Text
    what: Annotated[Texts, count(1, 12)]


class LessonsEntry(Strict):
    """Lessons in three layers."""

    leaders: Few = ()
    managers: Few = ()
    workers: Few = ()


class CaseEntry(Strict):
    """Everything above the text."""

    id: Id
    title: Text
    short: Annotated[Text, at_most(12)]
    date: Day
    time: Annotated[Text, like(r"[0-2]?[0-9]:[0-5][0-9](:[0-5][0-9])?", '要写成 "22:51"')] = ""
    province: Text
    place: Text
    unit: Text = ""
    trades: Annotated[tuple[Trade, ...], count(1, 6)]
    types_2025: Annotated[tuple[Type2025, ...], count(1, 6)]
    types_1986: tuple[Type1986, ...] = ()
    dead: People | None = None
    missing: People | None = None
    injured: People | None = None
    severe: People | None = None
    loss_wan: Annotated[float, Field(ge=0)] | None = None
    figures_note: Text = ""
    level: Annotated[Text, one_of(BY_LABEL)] = ""
    seed_note: Text = ""
    only_seed: bool = False
    timeline: Annotated[tuple[MomentEntry, ...], count(2, 30)] = ()
    chain: Annotated[tuple[LinkEntry, ...], count(4, 7)] = ()
    causes: tuple[CauseEntry, ...] = ()
    lessons: LessonsEntry = LessonsEntry()
    checks: Annotated[Texts, count(5, 8)] = ()
    talk: Annotated[Texts, count(3, 3)] = ()
    posts: Texts = ()
    sources: Annotated[tuple[SourceEntry, ...], count(1, 30)]

    def case(self, story: str, direct_cause: str, accountability: str) -> Case:
        """The case, with the three parts of its text."""
        same = self.model_dump(exclude=_MADE, exclude_none=True)
        return Case(
            **same,
            stated_level=self.level,
            timeline=tuple(Moment(m.at, m.what) for m in self.timeline),
            chain=tuple(Link(c.head, c.text) for c in self.chain),
            causes=tuple(Cause(c.who, c.what) for c in self.causes),
            lessons=Lessons(self.lessons.leaders, self.lessons.managers, self.lessons.workers),
            sources=tuple(s.source() for s in self.sources),
            story=story,
            direct_cause=direct_cause,
            accountability=accountability,
        )


_MADE = {"level", "timeline", "chain", "causes", "lessons", "sources"}
