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
from trainer.prints.exam_prompts import Below, place
from trainer.prints.flow import Cell, Lead, Row, painted
from trainer.prints.style import HANZI, Style
from trainer.prints.surface import Surface
from trainer.prints.type import wrap
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.marks import plain
from trainer.quiz.paper import Slot
from trainer.quiz.prompt import Choose, Fill, Number, Prompt

_AFTER: Final = 1.1  # mm below a question
_GAP: Final = re.compile(r"（[\s　]*）|_{2,}|＿{2,}")
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
        return (material(slot.number, slot.question.stem), *asked)
    prompt = kind.prompt()
    below = place(prompt, kind.name, points, pictures)
    return (block(slot.number, _stem(slot.question.stem, prompt), below.tall, below.draw),)


def shares(kind: Case, points: Fraction) -> tuple[tuple[Part, Fraction], ...]:
    """Each part with what it is worth of *points*."""
    whole = sum(part.weight for part in kind.questions)
    return tuple((part, points * Fraction(part.weight, whole)) for part in kind.questions)


def material(number: int, text: str) -> Row:
    """A numbered text that questions follow; it may be cut at a line."""
    right = replace(BODY, align="right")
    sign = Cell(INDENT, wrap(f"{number}．", right, INDENT), right, 0.0, prose=True)
    lines = wrap(text, BODY, MEASURE - INDENT)
    words = Cell(MEASURE - INDENT, lines, BODY, 0.0, prose=True)
    lead = Lead(f"第{number}题", 0)
    return Row((sign, words), 0.0, step=0.0, framed=False, keep=True, lead=lead)


def _part(number: int, part: Part, points: Fraction, pictures: Pictures) -> Row:
    prompt = part.kind.prompt()
    below = place(prompt, part.kind.name, points, pictures)
    return block(part_sign(number), part_stem(part, points), below.tall, below.draw)


def part_sign(number: int) -> str:
    """How a part is numbered."""
    return f"（{number}）"


def part_stem(part: Part, points: Fraction) -> str:
    """What a part asks, with a place for the answer and what it is worth."""
    return f"{_stem(part.stem, part.kind.prompt())}（{plain(points)}分）"


def block(number: int | str, stem: str, tall: float, below: Below) -> Row:
    """A numbered stem and *tall* mm of drawing under it."""
    sign = f"{number}．" if isinstance(number, int) else number
    lines = wrap(unbroken(stem, MEASURE - INDENT), BODY, MEASURE - INDENT)

    def paint(surface: Surface, box: Box) -> None:
        baseline = box.y + BODY.step / 2 + HANZI * BODY.em
        surface.text(box.x + INDENT, baseline, sign, Style(10.5, align="right"))
        top = surface.lines(Box(box.x + INDENT, box.y, MEASURE - INDENT, 0), lines, BODY)
        below(surface, box, top)

    height = len(lines) * BODY.step + tall + _AFTER
    lead = Lead(
        f"第{number}题" if isinstance(number, int) else stem[:20], 0
    )  # for the refusal of a question taller than a page
    cell = painted(MEASURE, height, paint)
    return Row((cell,), 0.0, step=0.0, framed=False, lead=lead)


def unbroken(stem: str, measure: float) -> str:
    """The stem with a soft break before each gap that would otherwise be parted by a line's end."""
    return "\n".join(_whole_gaps(part, measure) for part in stem.split("\n"))


def _whole_gaps(text: str, measure: float) -> str:
    cuts: list[int] = []
    gaps = [match.span() for match in _GAP.finditer(text)]
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
        short = prompt.blanks - len(_GAP.findall(stem))
        return _GAP.sub(_UNDERLINE, stem) + "　".join([_UNDERLINE] * max(0, short))
    if isinstance(prompt, Number):
        gap = f"{_UNDERLINE}{prompt.unit}"
        return _GAP.sub(_UNDERLINE, stem) if _GAP.search(stem) else f"{stem}{gap}"
    if isinstance(prompt, Choose) and not _GAP.search(stem):
        return stem + _BRACKETS
    return stem
