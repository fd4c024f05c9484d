"""One question on paper: its stem, and one drawing for each way of asking. It never sees a key."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil
from typing import Final

from trainer.prints.box import Box
from trainer.prints.colours import HAIR
from trainer.prints.flow import Lead, Row, painted
from trainer.prints.style import HANZI, Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import Line, width, wrap
from trainer.quiz.paper import Slot
from trainer.quiz.prompt import Choose, Fill, Option, Prompt, Write

MEASURE: Final = 159.0
INDENT: Final = 8.2
BODY: Final = Style(10.5, lead=1.5)
Below = Callable[[Surface, Box, float], None]
_AFTER: Final = 1.1  # mm below a question
_RULED: Final = 9.0  # mm from one line for writing to the next
_GAP: Final = re.compile(r"（[\s　]*）|_{2,}|＿{2,}")
_BRACKETS: Final = "（　　）"
_UNDERLINE: Final = "＿" * 7
_LETTER: Final = 6.0  # mm for `A．`


@dataclass(frozen=True, slots=True)
class Ticked:
    """Options as set: in how many columns, each with its lines."""

    columns: int
    options: tuple[tuple[str, tuple[Line, ...]], ...]

    @property
    def rows(self) -> list[int]:
        """How many lines each row of options takes."""
        starts = range(0, len(self.options), self.columns)
        return [max(len(o[1]) for o in self.options[i : i + self.columns]) for i in starts]

    @property
    def height(self) -> float:
        """All rows together."""
        return sum(self.rows) * BODY.step


def heading(text: str, measure: float = MEASURE) -> Row:
    """A section's heading; its name in bold. It never stands last on a page."""
    name, mark, rule = text.partition("（")
    style = Style(10.5, lead=1.45, rich=True)
    lines = wrap(f"**{name}**{mark}{rule}", style, measure)

    def paint(surface: Surface, box: Box) -> None:
        surface.lines(Box(box.x, box.y + 2.2, box.w, 0), lines, style)

    tall = 2.2 + len(lines) * style.step + 1.4
    return Row((painted(measure, tall, paint),), 0.0, step=0.0, framed=False, keep=True)


def question(slot: Slot) -> Row:
    """The question as a candidate gets it; never parted from its options."""
    prompt = slot.question.kind.prompt()
    stem = _stem(slot.question.stem, prompt)
    options = ticked(prompt, slot.question.kind.name)
    ruled = _ruled(slot) if isinstance(prompt, Write) else 0
    tall = options.height + ruled * _RULED

    def paint(surface: Surface, box: Box, top: float) -> None:
        draw_options(surface, box.x + INDENT, top, options)
        for i in range(1, ruled + 1):
            y = top + i * _RULED
            surface.across(box.x + INDENT, box.right, y, Pen(0.35, HAIR))

    return block(slot.number, stem, tall, paint)


def block(number: int, stem: str, tall: float, below: Below) -> Row:
    """A numbered stem and *tall* mm of drawing under it."""
    lines = wrap(unbroken(stem, MEASURE - INDENT), BODY, MEASURE - INDENT)

    def paint(surface: Surface, box: Box) -> None:
        baseline = box.y + BODY.step / 2 + HANZI * BODY.em
        surface.text(box.x + INDENT, baseline, f"{number}．", Style(10.5, align="right"))
        top = surface.lines(Box(box.x + INDENT, box.y, MEASURE - INDENT, 0), lines, BODY)
        below(surface, box, top)

    height = len(lines) * BODY.step + tall + _AFTER
    lead = Lead(f"第{number}题", 0)  # for the refusal of a question taller than a page
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


def ticked(prompt: Prompt, kind: str) -> Ticked:
    """The options in the most columns in which each stands on one line; 判断题 has none."""
    if not isinstance(prompt, Choose) or kind == "judge":
        return Ticked(1, ())
    measure = MEASURE - INDENT
    columns = _columns(prompt.options, measure)
    room = measure / columns - _LETTER - (1 if columns > 1 else 0)
    return Ticked(columns, tuple((o.key, wrap(o.text, BODY, room)) for o in prompt.options))


def draw_options(
    surface: Surface, x: float, top: float, options: Ticked, right: Sequence[str] = ()
) -> float:
    """Options below *top*, those of *right* with bold letters; returns where they end."""
    share = (MEASURE - INDENT) / options.columns
    for row, lines in enumerate(options.rows):
        start = row * options.columns
        for at, (key, text) in enumerate(options.options[start : start + options.columns]):
            left = x + at * share
            baseline = top + BODY.step / 2 + HANZI * BODY.em
            surface.text(left, baseline, f"{key}．", Style(10.5, bold=key in right))
            surface.lines(Box(left + _LETTER, top, share, 0), text, BODY)
        top += lines * BODY.step
    return top


def _columns(options: Sequence[Option], measure: float) -> int:
    longest = max(width(o.text, BODY) for o in options) + _LETTER
    choices = (5, 3, 2) if len(options) == 5 else (4, 2)
    return next((n for n in choices if longest + 2 <= measure / n), 1)


def _stem(stem: str, prompt: Prompt) -> str:
    """The stem with a place for the answer, where it has none of its own."""
    if isinstance(prompt, Fill):
        short = prompt.blanks - len(_GAP.findall(stem))
        return _GAP.sub(_UNDERLINE, stem) + "　".join([_UNDERLINE] * max(0, short))
    if isinstance(prompt, Choose) and not _GAP.search(stem):
        return stem + _BRACKETS
    return stem


def _ruled(slot: Slot) -> int:
    """Lines for writing: about one a point."""
    return max(4, min(14, ceil(slot.points)))
