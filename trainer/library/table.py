"""Everything that is shipped, counted: the page `docs/content.md`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Final

from trainer.library.coverage import asks
from trainer.library.loading import Library
from trainer.quiz.kinds import KINDS
from trainer.quiz.kinds.case import Case as Material
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.law import LAW_KINDS, Statute
from trainer.quiz.question import AUDIENCES, DIFFICULTIES, TOPICS, Question
from trainer.training.vocabulary import LAYERS, TRADES, TYPES_2025

_HEAD: Final = """\
# 随带内容一览 / What is shipped

Written by `trainer content table -o docs/content.md`; a test compares it with `content/`. Do not edit it by hand.
"""
_Rows = Iterable[Sequence[object]]
_Refs = Callable[[Question], set[str]]


def table(library: Library) -> str:
    """*library*, counted, as a page of Markdown."""
    questions = library.questions
    parts = (
        _HEAD,
        _section("总数", ("内容", "数量"), _totals(library)),
        _section("试题：题型和难度", ("题型", *DIFFICULTIES, "合计"), _kinds(questions)),
        _section("试题：主题和对象", ("主题", *AUDIENCES, "题数"), _topics(questions)),
        "一道题可以有几个对象、几个主题，所以各列不能相加。\n",
        _section("隐患图", ("题", "隐患", "图说什么"), _scenes(questions)),
        _section("案例", ("案例", "日期", "类型", "题数", "岗位"), _cases(library)),
        _section("案例：行业和事故类型（2025 版）", ("类别", "起数"), _groups(library)),
        _section("责任卡", ("岗位", "层级", "职责", "风险点", "题数", "案例"), _cards(library)),
        _section("法规", ("法规", "类别", "版本", "条文要点", "引用的题"), _laws(library)),
        _section("知识页", ("知识页", "主题", "对象", "图"), _primers(library)),
    )
    return "\n".join(parts)


def _section(title: str, head: Sequence[str], rows: _Rows) -> str:
    lines = [_line(head), _line(["---"] * len(head)), *map(_line, rows)]
    return f"## {title}\n\n" + "\n".join(lines) + "\n"


def _line(cells: Iterable[object]) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def _totals(library: Library) -> _Rows:
    questions = library.questions
    full = sum(not case.only_seed for case in library.cases)
    scenes = [q.kind for q in questions if isinstance(q.kind, Spotting)]
    materials = [q.kind for q in questions if isinstance(q.kind, Material)]
    return (
        ("完整案例", full),
        ("简短案例（只有课件一个来源）", len(library.cases) - full),
        ("责任卡", len(library.cards)),
        ("试题", len(questions)),
        ("试题，小题分别算", sum(map(asks, questions))),
        ("材料题 / 其中小题", f"{len(materials)} / {sum(len(m.questions) for m in materials)}"),
        ("隐患图 / 其中隐患", f"{len(scenes)} / {sum(len(s.hazards) for s in scenes)}"),
        ("图", len(library.pictures)),
        ("法规 / 版本", f"{len(library.statutes)} / {sum(len(s.versions) for s in library.statutes)}"),
        ("条文要点", sum(len(s.gists) for s in library.statutes)),
        ("知识页", len(library.primers)),
    )  # fmt: skip


def _kinds(questions: Sequence[Question]) -> _Rows:
    counted = Counter((q.kind.name, q.difficulty) for q in questions)
    for name, kind in KINDS.items():
        row = [counted[name, difficulty] for difficulty in DIFFICULTIES]
        yield (kind.label, *row, sum(row))
    whole = [sum(counted[name, d] for name in KINDS) for d in DIFFICULTIES]
    yield ("合计", *whole, sum(whole))


def _topics(questions: Sequence[Question]) -> _Rows:
    both = Counter((t, a) for q in questions for t in q.topics for a in q.audience)
    alone = Counter(t for q in questions for t in q.topics)
    for topic in TOPICS:
        yield (topic, *(both[topic, audience] for audience in AUDIENCES), alone[topic])
    there = Counter(a for q in questions for a in q.audience)
    yield ("题数", *(there[audience] for audience in AUDIENCES), len(questions))


def _scenes(questions: Sequence[Question]) -> _Rows:
    for question in questions:
        if isinstance(question.kind, Spotting):
            yield (question.id, len(question.kind.hazards), question.stem)


def _cases(library: Library) -> _Rows:
    asked = _asked(library.questions, lambda q: {*q.cases, q.ground.case})
    for case in sorted(library.cases, key=lambda c: (c.date, c.id), reverse=True):
        kind = "简短" if case.only_seed else "完整"
        yield (case.title, case.date, kind, asked[case.id], len(case.posts))


def _groups(library: Library) -> _Rows:
    trades = Counter(chain.from_iterable(c.trades for c in library.cases))
    types = Counter(chain.from_iterable(c.types_2025 for c in library.cases))
    yield from ((name, trades[name]) for name in TRADES)
    yield from ((name, types[name]) for name in TYPES_2025 if types[name])


def _cards(library: Library) -> _Rows:
    asked = _asked(library.questions, lambda q: {*q.posts, *(d.split("/")[0] for d in q.duties)})
    for card in sorted(library.cards, key=lambda c: (LAYERS.index(c.layer), c.id)):
        counts = (len(card.duties), len(card.hazards), asked[card.id], len(card.cases))
        yield (card.post, card.layer, *counts)


def _laws(library: Library) -> _Rows:
    cited = Counter(q.ground.document for q in library.questions if not q.ground.issuer)
    in_order = sorted(library.statutes, key=lambda s: LAW_KINDS.index(s.kind))
    for statute in in_order:
        yield (statute.title, statute.kind, _versions(statute), len(statute.gists),
               sum(cited[name] for name in statute.names))  # fmt: skip


def _versions(statute: Statute) -> str:
    return "；".join(
        law.version + (f"（{law.until} 失效）" if law.until else "") for law in statute.versions
    )


def _primers(library: Library) -> _Rows:
    for primer in library.primers:
        words = ("、".join(primer.topics), "、".join(primer.audience))
        yield (primer.title, *words, len(primer.pictures()))


def _asked(questions: Iterable[Question], refs: _Refs) -> Counter[str]:
    counted: Counter[str] = Counter()
    for question in questions:
        for ref in refs(question):
            counted[ref] += asks(question)
    return counted
