"""The form of one question, kind by kind."""

from __future__ import annotations

from typing import Annotated, get_args

from pydantic import Field, ValidationInfo, field_validator, model_validator

from trainer.formats.schema import Id, Strict, Text, Texts, count, like, one_of, said
from trainer.quiz.kinds import Kind
from trainer.quiz.kinds.blank import Blank, same
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.options import LETTERS
from trainer.quiz.prompt import Option
from trainer.quiz.question import AUDIENCES, DIFFICULTIES, TOPICS, Difficulty, Ground

GAP = "（　　）"

Topic = Annotated[Text, one_of(TOPICS)]
Audience = Annotated[Text, one_of(AUDIENCES)]
Duty = Annotated[
    Text, like(r"[a-z0-9-]+/[1-9][0-9]*", "要写成“packer/5”这样：责任卡编号/第几条职责")
]
Options = Annotated[dict[str, Text], count(2, len(LETTERS))]


class GroundEntry(Strict):
    """Where a question comes from: a law, a document or a case."""

    law: Text = ""
    article: Text = ""
    version: Text = ""
    document: Text = ""
    issuer: Text = ""
    date: Text = ""
    case: Text = ""

    @model_validator(mode="after")
    def _one_ground(self) -> GroundEntry:
        named = sum(bool(x) for x in (self.law, self.document, self.case))
        if named != 1:
            raise said("要写且只写 law、document、case 中的一个")
        given = self.model_fields_set
        strange = (
            given
            - {
                "law": {"law", "article", "version", "issuer"},
                "document": {"document", "issuer", "date"},
                "case": {"case"},
            }[next(k for k in ("law", "document", "case") if k in given)]
        )
        if strange:
            raise said(f"里“{'、'.join(sorted(strange))}”放错了，请对照格式说明改正")
        return self

    def ground(self) -> Ground:
        """The ground this says."""
        return Ground(
            self.law or self.document, self.article, self.version or self.date, self.issuer,
            self.case,
        )  # fmt: skip


class Entry(Strict):
    """What questions of all kinds have."""

    id: Id
    kind: Text
    stem: Text
    explanation: Text = ""
    source: GroundEntry | None = None
    topics: tuple[Topic, ...] = ()
    audience: tuple[Audience, ...] = ()
    difficulty: Annotated[Difficulty, one_of(get_args(Difficulty))] = "中"
    cases: Texts = ()
    posts: Texts = ()
    duties: tuple[Duty, ...] = ()

    @field_validator("difficulty", mode="before")
    @classmethod
    def _known(cls, value: object) -> object:
        if isinstance(value, str) and value not in DIFFICULTIES:
            raise said(f"写了“{value}”，不在词表里，可用：{'、'.join(DIFFICULTIES)}")
        return value

    def made(self) -> Kind:
        """The kind with its key."""
        raise NotImplementedError


class ChoiceEntry(Entry):
    """Questions with options."""

    options: Options

    @field_validator("options")
    @classmethod
    def _in_order(cls, options: dict[str, str]) -> dict[str, str]:
        if "".join(options) != LETTERS[: len(options)]:
            raise said("要从 A 起按字母顺序排列")
        texts = list(options.values())
        again = next((t for i, t in enumerate(texts) if t in texts[:i]), None)
        if again:
            raise said(f"里“{again}”出现了两次，请改掉一个")
        return options

    def shown(self) -> tuple[Option, ...]:
        """The options in order."""
        return tuple(Option(key, text) for key, text in self.options.items())


def _within(keys: Texts, info: ValidationInfo) -> None:
    options = info.data.get("options")
    strange = [k for k in keys if options is not None and k not in options]
    if strange:
        raise said(f"写了“{'、'.join(strange)}”，选项里没有，请改正")


class SingleEntry(ChoiceEntry):
    """单选题."""

    answer: Text

    @field_validator("answer")
    @classmethod
    def _exists(cls, answer: str, info: ValidationInfo) -> str:
        _within((answer,), info)
        return answer

    def made(self) -> Kind:
        """The kind with its key."""
        return Single(self.shown(), self.answer)


class MultipleEntry(ChoiceEntry):
    """多选题."""

    answer: Texts

    @field_validator("answer")
    @classmethod
    def _several(cls, answer: Texts, info: ValidationInfo) -> Texts:
        _within(answer, info)
        if len(set(answer)) < 2:
            raise said("只有一个选项，多选题至少要两个；只有一个正确就改成单选题")
        return tuple(sorted(set(answer)))

    def made(self) -> Kind:
        """The kind with its key."""
        return Multiple(self.shown(), self.answer)


class JudgeEntry(Entry):
    """判断题."""

    answer: Annotated[Text, one_of((YES, NO))]

    def made(self) -> Kind:
        """The kind with its key."""
        return Judge(self.answer)


class BlankEntry(Entry):
    """填空题."""

    answer: tuple[Texts, ...]

    @field_validator("answer")
    @classmethod
    def _one_a_gap(cls, answer: tuple[Texts, ...], info: ValidationInfo) -> tuple[Texts, ...]:
        gaps = info.data.get("stem", "").count(GAP)
        if "stem" in info.data and gaps != len(answer):
            raise said(f"有{len(answer)}个空的答案，题干里却有{gaps}个“{GAP}”，请对齐")
        empty = next((n for n, gap in enumerate(answer, 1) if not any(map(same, gap))), 0)
        if empty:
            raise said(f"第{empty}空没有答案，请补上")
        return answer

    def made(self) -> Kind:
        """The kind with its key."""
        return Blank(self.answer)


class PointEntry(Strict):
    """One point of a short answer."""

    point: Text
    points: Annotated[int, Field(ge=1)] = 1


class ShortEntry(Entry):
    """简答题."""

    answer: Annotated[tuple[PointEntry, ...], count(1, 20)]

    def made(self) -> Kind:
        """The kind with its key."""
        return Short(tuple(Point(p.point, p.points) for p in self.answer))


ENTRIES: dict[str, type[Entry]] = {
    "single": SingleEntry,
    "multiple": MultipleEntry,
    "judge": JudgeEntry,
    "blank": BlankEntry,
    "short": ShortEntry,
}
