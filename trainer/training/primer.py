"""A page of knowledge: one thing to know, what the law wants of it, what to do at the workplace."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.quiz.picture import named_in
from trainer.quiz.question import Ground
from trainer.training.source import Source


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading and the rich text under it; the first may have no heading."""

    head: str
    text: str


@dataclass(frozen=True, slots=True)
class Primer:
    """Read in three minutes. *order* is its place in the list, *grounds* the articles it rests on."""

    id: str
    title: str
    order: int
    summary: str
    chapters: tuple[Chapter, ...]
    topics: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()
    cases: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()

    def pictures(self) -> tuple[str, ...]:
        """The ids of the pictures it shows, in order, once each."""
        return tuple(dict.fromkeys(named_in(chapter.text for chapter in self.chapters)))
