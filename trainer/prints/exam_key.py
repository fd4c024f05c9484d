"""参考答案及解析: the same questions with what is right and why, for the marker alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from typing import Final

from trainer.prints.box import Box
from trainer.prints.exam_question import (
    INDENT,
    MEASURE,
    block,
    draw_options,
    heading,
    ticked,
)
from trainer.prints.flow import Row, painted
from trainer.prints.style import Style
from trainer.prints.surface import Surface
from trainer.prints.type import wrap
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.short import Short
from trainer.quiz.marks import plain
from trainer.quiz.paper import Paper, Slot

_SAID: Final = Style(9.5, lead=1.45, rich=True)


def key_rows(paper: Paper) -> tuple[Row, ...]:
    """First all answers at a glance, then question by question."""
    rows = [_glance(paper)]
    for at in range(len(paper.sections)):
        rows.append(heading(paper.heading(at)))
        rows += [_answered(slot) for slot in paper if slot.section == at]
    return tuple(rows)


def _glance(paper: Paper) -> Row:
    """The letters in groups of five, to mark by."""
    lines: list[str] = []
    for at in range(len(paper.sections)):
        slots = [s for s in paper if s.section == at]
        letters = [(s.number, _letters(s)) for s in slots]
        if all(text for _, text in letters):
            name = paper.heading(at).partition("（")[0]
            lines.append(f"**{name}**　{_fives(letters)}")
    set_lines = wrap("\n".join(lines), replace(_SAID, size=10.5), MEASURE) if lines else ()

    def paint(surface: Surface, box: Box) -> None:
        surface.lines(box, set_lines, replace(_SAID, size=10.5))

    tall = len(set_lines) * replace(_SAID, size=10.5).step + (2 if lines else 0)
    return Row((painted(MEASURE, tall, paint),), 0.0, step=0.0, framed=False)


def _fives(letters: list[tuple[int, str]]) -> str:
    groups = [letters[i : i + 5] for i in range(0, len(letters), 5)]
    return "　".join(f"{g[0][0]}—{g[-1][0]}：{' '.join(t for _, t in g)}" for g in groups)


def _letters(slot: Slot) -> str:
    kind = slot.question.kind
    return "" if isinstance(kind, Blank | Short) else "".join(kind.key())


def _answered(slot: Slot) -> Row:
    kind, asked = slot.question.kind, slot.question
    options = ticked(kind.prompt(), kind.name)
    said = wrap("\n".join(_sentences(slot)), _SAID, MEASURE - INDENT)
    tall = options.height + len(said) * _SAID.step + 1

    def paint(surface: Surface, box: Box, top: float) -> None:
        top = draw_options(surface, box.x + INDENT, top, options, kind.key())
        surface.lines(Box(box.x + INDENT, top, MEASURE - INDENT, 0), said, _SAID)

    return block(slot.number, asked.stem, tall, paint)


def _sentences(slot: Slot) -> Iterable[str]:
    yield f"**答案：{_letters(slot)}**" if _letters(slot) else _written(slot)
    if slot.question.explanation:
        yield f"**解析：**{slot.question.explanation}"
    if basis := slot.question.ground.sentence():
        yield f"**依据：**{basis}"


def _written(slot: Slot) -> str:
    kind = slot.question.kind
    if isinstance(kind, Blank):
        gaps = (
            gap[0] + (f"（或：{'、'.join(gap[1:])}）" if gap[1:] else "") for gap in kind.answers
        )
        return "**答案：**" + "；".join(f"第{i}空 {text}" for i, text in enumerate(gaps, start=1))
    if isinstance(kind, Short):
        whole = sum(p.weight for p in kind.points)
        points = (
            f"{i}．{p.text}（{plain(slot.points * Fraction(p.weight, whole))}分）"
            for i, p in enumerate(kind.points, start=1)
        )
        return "**要点：**" + "\n".join(points)
    return "**答案：**" + "、".join(kind.key())
