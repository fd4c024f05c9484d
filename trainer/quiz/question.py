"""A question: a stem, a kind, and what a teacher wants to know about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from trainer.quiz.kinds import Kind

Difficulty = Literal["易", "中", "难"]
DIFFICULTIES: tuple[Difficulty, ...] = get_args(Difficulty)

AUDIENCES = ("领导干部", "主要负责人", "安全管理人员", "班组长", "从业人员")

TOPICS = (
    "理念方针", "法律责任", "安全责任制", "教育培训", "风险隐患", "应急管理",
    "事故报告与调查", "危险作业", "危险化学品", "消防安全", "有限空间", "粉尘防爆",
    "特种设备", "用电安全", "职业健康", "权利义务", "事故案例", "应急处置与急救",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a right answer comes from: a law's article and version, a document, or a case.

    *document* is a title (without 《》), *article* like 第二十八条, *version* a date like 2021-06-10,
    *case* the id of an accident case.
    """

    document: str = ""
    article: str = ""
    version: str = ""
    issuer: str = ""
    case: str = ""

    def sentence(self) -> str:
        """As printed under an explanation; empty when the ground is a case."""
        if not self.document:
            return ""
        stamp = f"（{self.version}）" if self.version else ""
        return f"《{self.document}》{stamp}{self.article}"


@dataclass(frozen=True, slots=True)
class Question:
    """Immutable; a change makes another version. *id* is stable, *version* a hash of the content."""

    id: str
    stem: str
    kind: Kind
    explanation: str = ""
    ground: Ground = Ground()
    topics: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    difficulty: Difficulty = "中"
    cases: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    version: str = ""

    def texts(self) -> tuple[str, ...]:
        """Every text of it that a person may read, key and all."""
        return (self.stem, *self.kind.texts(), self.explanation)
