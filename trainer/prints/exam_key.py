"""参考答案及解析: the same questions with what is right and why, for the marker alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Final

from trainer.prints.box import Box
from trainer.prints.exam_measures import INDENT, MEASURE, Pictures, no_pictures
from trainer.prints.exam_prompts import Place, options, pairs, picture, picture_box, stacked
from trainer.prints.exam_question import block, followed, heading, material, part_sign, shares
from trainer.prints.flow import Row, painted
from trainer.prints.hazard_shape import draw_shape
from trainer.prints.rich import Column, column, labelled
from trainer.prints.scene import Scene, scene
from trainer.prints.style import Style
from trainer.prints.surface import Surface
from trainer.prints.type import wrap
from trainer.quiz.answer_words import key_lines
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Short
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.marks import plain
from trainer.quiz.paper import Paper, Slot
from trainer.quiz.prompt import Arrange, Choose, Pair

_SAID: Final = Style(9.5, lead=1.45, rich=True)
_LABEL: Final = re.compile(r"\*\*([^*]+)\*\*")


def key_rows(paper: Paper, pictures: Pictures = no_pictures) -> tuple[Row, ...]:
    """First all answers at a glance, then question by question."""
    rows = [_glance(paper)]
    for at in range(len(paper.sections)):
        rows.append(heading(paper.heading(at)))
        rows += [row for s in paper if s.section == at for row in _answered(s, pictures)]
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
    """The key in letters, where letters are all there is to it."""
    kind = slot.question.kind
    lettered = isinstance(kind.prompt(), Choose | Arrange)
    return "".join(kind.key()) if lettered else ""


def _answered(slot: Slot, pictures: Pictures) -> tuple[Row, ...]:
    kind = slot.question.kind
    why = _reasons(slot.question.explanation, slot.question.ground.sentence())
    if not isinstance(kind, Case):
        below = _below(kind, slot.points, why, pictures)
        return (block(slot.number, slot.question.stem, below, pictures),)
    rows = [*material(slot.number, slot.question.stem, pictures)]
    for n, (part, points) in enumerate(shares(kind, slot.points), start=1):
        below = _below(part.kind, points, _reasons(part.explanation), pictures)
        stem = followed(part.stem, f"（{plain(points)}分）")
        rows.append(block(part_sign(n), stem, below, pictures))
    return (*rows, *_why(why, pictures))


def _below(kind: Kind, points: Fraction, why: list[str], pictures: Pictures) -> Place:
    """What stands under a stem: options, picture, answer, why."""
    said = [*_answer(kind, points), *why]
    return stacked(_shown(kind, pictures), _lines(said, pictures))


def _shown(kind: Kind, pictures: Pictures) -> Place:
    prompt = kind.prompt()
    if isinstance(kind, Spotting):
        return _marked(kind, scene(pictures(kind.picture)))
    if isinstance(prompt, Pair):
        return pairs(prompt, pictures)
    right = kind.key() if isinstance(prompt, Choose) else ()
    return options(prompt, kind.name, pictures, right)


def _marked(kind: Spotting, found: Scene | None) -> Place:
    """The picture with the outline and the number of each hazard."""
    blank = picture(found)
    if found is None:
        return blank

    def draw(surface: Surface, box: Box, top: float) -> None:
        blank.draw(surface, box, top)
        for number, hazard in enumerate(kind.hazards, start=1):
            draw_shape(surface, picture_box(found, box, top), hazard.shape, number)

    return Place(blank.tall, draw)


def _lines(said: list[str], pictures: Pictures) -> Place:
    columns = [_sentence(each, pictures) for each in said]

    def draw(surface: Surface, box: Box, top: float) -> None:
        for each in columns:
            top = each.draw(surface, box.x + INDENT, top)

    return Place(sum(each.tall for each in columns) + 1, draw)


def _sentence(said: str, pictures: Pictures) -> Column:
    """A sentence, with the label in stars that it may begin with."""
    found = _LABEL.match(said)
    if not found:
        return column(said, _SAID, MEASURE - INDENT, pictures)
    return labelled(found[1], said[found.end() :], _SAID, MEASURE - INDENT, pictures)


def _why(said: list[str], pictures: Pictures) -> list[Row]:
    """Why, below all parts."""
    if not said:
        return []
    below = _lines(said, pictures)

    def paint(surface: Surface, box: Box) -> None:
        below.draw(surface, box, box.y)

    return [Row((painted(MEASURE, below.tall + 1, paint),), 0.0, step=0.0, framed=False)]


def _reasons(explanation: str, basis: str = "") -> list[str]:
    said = [f"**解析：**{explanation}"] if explanation else []
    return [*said, f"**依据：**{basis}"] if basis else said


def _answer(kind: Kind, points: Fraction) -> list[str]:
    match kind:
        case Blank():
            return ["**答案：**" + "；".join(_gaps(kind))]
        case Short():
            return ["**要点：**" + "\n".join(_points(kind, points))]
        case Spotting():
            return ["**隐患：**", *_hazards(kind, points)]
        case Numeric():
            return [f"**答案：**{key_lines(kind)[0]}"]
        case _:
            return [f"**答案：{_in_letters(kind)}**"]


def _in_letters(kind: Kind) -> str:
    key = kind.key()
    match kind:
        case Order():
            return " → ".join(key)
        case Match():
            return "　".join(f"{n}—{letter}" for n, letter in enumerate(key, start=1))
        case _:
            return "".join(key)


def _gaps(kind: Blank) -> Iterator[str]:
    for n, gap in enumerate(kind.answers, start=1):
        yield f"第{n}空 {gap[0]}" + (f"（或：{'、'.join(gap[1:])}）" if gap[1:] else "")


def _points(kind: Short, points: Fraction) -> Iterator[str]:
    whole = sum(p.weight for p in kind.points)
    for n, point in enumerate(kind.points, start=1):
        yield f"{n}．{point.text}（{plain(points * Fraction(point.weight, whole))}分）"


def _hazards(kind: Spotting, points: Fraction) -> Iterator[str]:
    whole = sum(h.points for h in kind.hazards)
    for n, hazard in enumerate(kind.hazards, start=1):
        share = plain(points * Fraction(hazard.points, whole))
        said = "　".join(text for text in (hazard.clause, hazard.explanation) if text)
        yield f"{n}．{hazard.what}（{share}分）" + (f"　{said}" if said else "")
