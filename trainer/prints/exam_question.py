"""One question on paper: its stem and where it is answered. It never sees a key."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Final

from trainer.prints.box import Box
from trainer.prints.exam_measures import BODY, INDENT, MEASURE, Pictures, no_pictures
from trainer.prints.exam_prompts import Place, place
from trainer.prints.flow import Cell, Lead, Row, painted
from trainer.prints.rich import Column, Piece, column
from trainer.prints.rich_lines import GAP
from trainer.prints.style import HANZI, Style
from trainer.prints.surface import Surface
from trainer.prints.type import wrap
from trainer.quiz import rich
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.marks import plain
from trainer.quiz.paper import Slot
from trainer.quiz.picture import SHOWN
from trainer.quiz.prompt import Choose, Fill, Number, Prompt

_AFTER: Final = 1.1  # mm below a question
_PICTURES_LAST: Final = re.compile(rf"(?:\s*{SHOWN.pattern})+\s*$")
_BRACKETS: Final = "（　　）"
_UNDERLINE: Final = "＿" * 7


def heading(text: str, measure: float = MEASURE) -> Row:
    """A section's heading; its name in bold. It never stands last on a page."""
    name, mark, rule = text.partition("（")
    style = Style(10.5, lead=1.45, rich=True)
    lines = wrap(f"**{name}**{mark}{rule}", style, measure)

    def paint(surface: Surface, box: Box) -> None:
        surface.lines(Box(box.x, box.y + 2.2, box.w, 0), lines, style)

    tall = 2.2 + len(lines) * style.step + 1.4
    return Row((painted(measure, tall, paint),), 0.0, step=0.0, framed=False, keep=True)


def question(slot: Slot, pictures: Pictures = no_pictures) -> tuple[Row, ...]:
    """The question as a candidate gets it; never parted from its options.

    What asks several things stands in several rows, its text first.
    """
    kind, points = slot.question.kind, slot.points
    if isinstance(kind, Case):
        parts = enumerate(shares(kind, points), start=1)
        asked = (_part(n, part, share, pictures) for n, (part, share) in parts)
        return (*material(slot.number, slot.question.stem, pictures), *asked)
    prompt = kind.prompt()
    below = place(prompt, kind.name, points, pictures)
    return (block(slot.number, _stem(slot.question.stem, prompt), below, pictures),)


def shares(kind: Case, points: Fraction) -> tuple[tuple[Part, Fraction], ...]:
    """Each part with what it is worth of *points*."""
    whole = sum(part.weight for part in kind.questions)
    return tuple((part, points * Fraction(part.weight, whole)) for part in kind.questions)


def material(number: int, text: str, pictures: Pictures = no_pictures) -> tuple[Row, ...]:
    """A numbered text that questions follow; it may be cut at a line."""
    right = replace(BODY, align="right")
    sign = Cell(INDENT, wrap(f"{number}．", right, INDENT), right, 0.0, prose=True)
    lead = Lead(f"第{number}题", 0)
    if rich.marked(text):
        return _rich_material(number, column(text, BODY, MEASURE - INDENT, pictures), lead)
    lines = wrap(text, BODY, MEASURE - INDENT)
    words = Cell(MEASURE - INDENT, lines, BODY, 0.0, prose=True)
    return (Row((sign, words), 0.0, step=0.0, framed=False, keep=True, lead=lead),)


def _rich_material(number: int, text: Column, lead: Lead) -> tuple[Row, ...]:
    """A row for each line, picture and row of a table, the number before the first."""
    signs = [f"{number}．", *[""] * (len(text.pieces) - 1)]
    cells = map(_drawn, signs, text.pieces)
    return tuple(Row((cell,), 0.0, step=0.0, framed=False, keep=True, lead=lead) for cell in cells)


def _drawn(sign: str, piece: Piece) -> Cell:
    def paint(surface: Surface, box: Box) -> None:
        if sign:
            _draw_sign(surface, box, sign)
        piece.draw(surface, box.x + INDENT, box.y)

    return painted(MEASURE, piece.tall, paint)


def _draw_sign(surface: Surface, box: Box, sign: str) -> None:
    baseline = box.y + BODY.step / 2 + HANZI * BODY.em
    surface.text(box.x + INDENT, baseline, sign, Style(10.5, align="right"))


def _part(number: int, part: Part, points: Fraction, pictures: Pictures) -> Row:
    prompt = part.kind.prompt()
    below = place(prompt, part.kind.name, points, pictures)
    return block(part_sign(number), part_stem(part, points), below, pictures)


def part_sign(number: int) -> str:
    """How a part is numbered."""
    return f"（{number}）"


def part_stem(part: Part, points: Fraction) -> str:
    """What a part asks, with a place for the answer and what it is worth."""
    return followed(_stem(part.stem, part.kind.prompt()), f"（{plain(points)}分）")


def block(number: int | str, stem: str, below: Place, pictures: Pictures = no_pictures) -> Row:
    """A numbered stem and what stands under it."""
    sign = f"{number}．" if isinstance(number, int) else number
    plain_stem = stem if rich.marked(stem) else unbroken(stem, MEASURE - INDENT)
    text = column(plain_stem, BODY, MEASURE - INDENT, pictures)

    def paint(surface: Surface, box: Box) -> None:
        _draw_sign(surface, box, sign)
        below.draw(surface, box, text.draw(surface, box.x + INDENT, box.y))

    height = text.tall + below.tall + _AFTER
    lead = Lead(
        f"第{number}题" if isinstance(number, int) else rich.plain(stem)[:20], 0
    )  # for the refusal of a question taller than a page
    cell = painted(MEASURE, height, paint)
    return Row((cell,), 0.0, step=0.0, framed=False, lead=lead)


def unbroken(stem: str, measure: float) -> str:
    """The stem with a soft break before each gap that would otherwise be parted by a line's end."""
    return "\n".join(_whole_gaps(part, measure) for part in stem.split("\n"))


def _whole_gaps(text: str, measure: float) -> str:
    cuts: list[int] = []
    gaps = [match.span() for match in GAP.finditer(text)]
    for start, end in gaps:
        soft = _cut(text, cuts)
        ends = set(accumulate(len(line.text) for line in wrap(soft, BODY, measure)))
        if ends & set(range(start + 1, end)):
            cuts.append(start)
    return _cut(text, cuts)


def _cut(text: str, cuts: Sequence[int]) -> str:
    edges = [0, *cuts, len(text)]
    return "\v".join(text[a:b] for a, b in pairwise(edges))


def _stem(stem: str, prompt: Prompt) -> str:
    """The stem with a place for the answer, where it has none of its own."""
    if isinstance(prompt, Fill):
        short = prompt.blanks - len(GAP.findall(stem))
        return followed(GAP.sub(_UNDERLINE, stem), "　".join([_UNDERLINE] * max(0, short)))
    if isinstance(prompt, Number):
        gap = f"{_UNDERLINE}{prompt.unit}"
        return GAP.sub(_UNDERLINE, stem) if GAP.search(stem) else followed(stem, gap)
    if isinstance(prompt, Choose) and not GAP.search(stem):
        return followed(stem, _BRACKETS)
    return stem


def followed(stem: str, place: str) -> str:
    """The stem and a place for the answer: behind its last words, before what ends it otherwise."""
    if not rich.marked(stem):
        return stem + place
    lines = stem.split("\n")
    ends = (at for at in range(1, len(lines)) if not _has_words("\n".join(lines[at:])))
    at = next(ends, len(lines))
    words, rest = "\n".join(lines[:at]), lines[at:]
    found = _PICTURES_LAST.search(words)
    end = found.start() if found else len(words)
    apart = "" if _has_words(words[:end]) or not words[:end] else "\n"
    return "\n".join([f"{words[:end]}{apart}{place}{words[end:]}", *rest])


def _has_words(text: str) -> bool:
    return any(isinstance(block, rich.Paragraph) for block in rich.parsed(text))
