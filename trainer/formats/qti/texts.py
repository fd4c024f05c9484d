"""Interactions in which something is written: gaps, numbers, free text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from trainer.formats.qti.item import Item
from trainer.formats.told import Told, made
from trainer.formats.xml_tree import below
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.short import Point, Short

NUMBERS: Final = ("float", "integer")
_POINTS: Final = re.compile(r"[（(](\d{1,3})分[)）]$")


def is_number(interaction: etree._Element, item: Item) -> bool:
    """Whether a gap asks for a number."""
    return item.of(interaction).base in NUMBERS


def filled(interactions: Sequence[etree._Element], item: Item, stem: str) -> Told:
    """textEntryInteraction: the gaps of one text."""
    answers = tuple(_texts(found, item) for found in interactions)
    shown = "；".join("|".join(texts) for texts in answers)
    draft = Draft("blank", stem, answer=shown)
    doubts = list(_partial(interactions, item))
    empty = [number for number, texts in enumerate(answers, 1) if not texts]
    if empty:
        doubts.append(Doubt("no-answer", f"第 {empty[0]} 空没有标准答案，请补上。"))
        return Told(stem, None, tuple(doubts), draft)
    return made(stem, lambda: Blank(answers), draft, *doubts)


def _texts(interaction: etree._Element, item: Item) -> tuple[str, ...]:
    """The texts of the mapping that count in full, and the correct one if it is not among them."""
    declared = item.of(interaction)
    full = declared.full()
    known = {text.strip() for text in full}
    return (*full, *(text for text in declared.correct[:1] if text and text not in known))


def _partial(interactions: Sequence[etree._Element], item: Item) -> Iterator[Doubt]:
    for number, found in enumerate(interactions, 1):
        for text in item.of(found).partial():
            said = f"第 {number} 空里“{text[:20]}”只给一部分分。这里答案只有对和错，没有收它，请看答案对不对。"
            yield Doubt("unclear-answer", said)


def number(interaction: etree._Element, item: Item, stem: str) -> Told:
    """textEntryInteraction for a number, with the tolerance that the scoring allows."""
    slack, doubts = item.tolerance(interaction)
    answers = item.of(interaction).correct
    answer = answers[0] if len(answers) == 1 else ""
    beside = interaction.getparent()
    units = [] if beside is None else [s for s in below(beside, "span") if s.get("class") == "unit"]
    unit = "".join(map(str, units[0].itertext())) if units else ""
    draft = Draft("number", stem, answer=f"{answer}±{slack} {unit}".strip() if answer else "")
    return made(stem, lambda: Numeric(answer, slack, unit), draft, *doubts)


def short(interaction: etree._Element, item: Item, stem: str, within: etree._Element) -> Told:
    """extendedTextInteraction: the points are what the marker is told."""
    rubric = item.rubric(within)
    lines = [] if rubric is None else list(_lines(rubric, item))
    lines = lines or [text for text in item.of(interaction).correct if text]
    draft = Draft("short", stem, answer="\n".join(lines))
    if not lines:
        doubt = Doubt("no-answer", "没有写评分要点，请补上。")
        return Told(stem, None, (doubt,), draft)
    return made(stem, lambda: Short(tuple(map(_point, lines))), draft)


def _lines(rubric: etree._Element, item: Item) -> Iterator[str]:
    points = list(below(rubric, "li"))
    if points:
        yield from filter(None, map(item.text, points))
    else:
        yield from (line.strip() for line in item.text(rubric).split("\n") if line.strip())


def _point(line: str) -> Point:
    found = _POINTS.search(line)
    text = line[: found.start()] if found else line
    return Point(text or line, max(1, int(found[1])) if found and text else 1)
