"""The form of what questions of all kinds have."""

from __future__ import annotations

from typing import Annotated, get_args

from pydantic import Field, field_validator

from trainer.formats.question_schema.ground import GroundEntry
from trainer.formats.schema import Id, Strict, Text, Texts, like, one_of, said
from trainer.quiz.kind import Kind
from trainer.quiz.question import AUDIENCES, DIFFICULTIES, TOPICS, Difficulty

Topic = Annotated[Text, one_of(TOPICS)]
Audience = Annotated[Text, one_of(AUDIENCES)]
Duty = Annotated[
    Text, like(r"[a-z0-9-]+/[1-9][0-9]*", "要写成“packer/5”这样：责任卡编号/第几条职责")
]
Weight = Annotated[int, Field(ge=1)]


class Form(Strict):
    """What every question asks and explains, be it one of several."""

    kind: Text
    stem: Text
    explanation: Text = ""

    def made(self) -> Kind:
        """The kind with its key."""
        raise NotImplementedError


class Entry(Form):
    """A question that stands for itself."""

    id: Id
    source: GroundEntry | None = None
    topics: tuple[Topic, ...] = ()
    audience: tuple[Audience, ...] = ()
    difficulty: Annotated[Difficulty, one_of(get_args(Difficulty))] = "中"
    cases: Texts = ()
    posts: Texts = ()
    duties: tuple[Duty, ...] = ()
    tags: Texts = ()

    @field_validator("difficulty", mode="before")
    @classmethod
    def _known(cls, value: object) -> object:
        if isinstance(value, str) and value not in DIFFICULTIES:
            raise said(f"写了“{value}”，不在词表里，可用：{'、'.join(DIFFICULTIES)}")
        return value


class PartEntry(Form):
    """One question of several; *points* is its weight among the others."""

    points: Weight = 1
