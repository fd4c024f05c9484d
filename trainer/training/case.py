"""One accident, sourced: what happened, why, who answered for it, what to learn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trainer.training.accident_level import BY_LABEL, Level
from trainer.training.accident_level import level as computed
from trainer.training.source import Source


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of the timeline. *at* as written in the source: `2015-08-12 22:51:46`."""

    at: str
    what: str


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the chain of direct causes: a head of a few characters and a line."""

    head: str
    text: str


@dataclass(frozen=True, slots=True)
class Cause:
    """Management causes: who failed, and in what."""

    who: str
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lessons:
    """Lessons in three layers."""

    leaders: tuple[str, ...] = ()
    managers: tuple[str, ...] = ()
    workers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """An accident. Counts are people, *loss_wan* is 万元; None means no figure is known."""

    id: str
    title: str
    short: str
    date: date
    province: str
    place: str
    sources: tuple[Source, ...]
    story: str
    time: str = ""
    unit: str = ""
    trades: tuple[str, ...] = ()
    types_2025: tuple[str, ...] = ()
    types_1986: tuple[str, ...] = ()
    dead: int | None = None
    missing: int | None = None
    injured: int | None = None
    severe: int | None = None
    loss_wan: float | None = None
    figures_note: str = ""
    stated_level: str = ""
    seed_note: str = ""
    only_seed: bool = False
    timeline: tuple[Moment, ...] = ()
    chain: tuple[Link, ...] = ()
    direct_cause: str = ""
    causes: tuple[Cause, ...] = ()
    accountability: str = ""
    lessons: Lessons = Lessons()
    checks: tuple[str, ...] = ()
    talk: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()

    @property
    def level(self) -> Level | None:
        """As the report says, else computed from the figures; None where nothing is known."""
        if self.stated_level:
            return BY_LABEL[self.stated_level]
        known = (self.dead, self.missing, self.severe, self.loss_wan)
        if all(figure is None for figure in known):
            return None
        return computed(
            dead=(self.dead or 0) + (self.missing or 0),
            severe=self.severe or 0,
            loss_wan=self.loss_wan or 0,
        )

    @property
    def loss(self) -> str:
        """The loss as people say it: 68.66亿元, 4468万元; empty where unknown."""
        if self.loss_wan is None:
            return ""
        if self.loss_wan >= 10_000:
            return f"{self.loss_wan / 10_000:.2f}".rstrip("0").rstrip(".") + "亿元"
        return f"{self.loss_wan:.2f}".rstrip("0").rstrip(".") + "万元"

    @property
    def toll(self) -> str:
        """The people, in one phrase: 165死8失踪798伤."""
        parts = ((self.dead, "死"), (self.missing, "失踪"), (self.injured, "伤"))
        return "".join(f"{n}{word}" for n, word in parts if n)
