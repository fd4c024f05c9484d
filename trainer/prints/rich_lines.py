"""Lines with formulas and small pictures among the words; a line grows for what is tall in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

from trainer.formulas import BESIDE, UNIT, Outline, outline
from trainer.prints.box import Box
from trainer.prints.colours import BLACK
from trainer.prints.fonts import MissingGlyph
from trainer.prints.scene import Scene
from trainer.prints.style import HANZI, Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import BOX, Line, Mixed, wrap_mixed
from trainer.quiz.rich import Formula, Inlines, PictureInline, Words

PX: Final = 25.4 / 96
"""Millimetres of a pixel at its own size."""
GAP: Final = re.compile(r"（[\s　]*）|_{2,}|＿{2,}")
"""A place for the answer."""
_BESIDE: Final = 0.12  # em between 汉字 and what stands among them
_AIR: Final = 0.35  # mm above and below what is taller than its line

Find = Callable[[str], Scene | None]


class Thing(NamedTuple):
    """What stands among the words: its size from the baseline in mm, and what is drawn."""

    wide: float
    above: float
    below: float
    drawn: Outline | Scene

    def draw(self, surface: Surface, x: float, y: float) -> None:
        """Put it on the baseline *y*."""
        if isinstance(self.drawn, Scene):
            box = Box(x, y - self.above, self.wide, self.above)
            self.drawn.draw(surface, box, framed=False)
        else:
            draw_formula(surface, x, y, self.drawn, self.wide / self.drawn.advance)


def draw_formula(surface: Surface, x: float, y: float, formula: Outline, em: float) -> None:
    """Draw a formula whose em is so many mm from a point on its baseline."""
    for shape in formula.shapes:
        spot = (x, y, em / UNIT)
        if shape.line:
            surface.svg(shape.path, spot, pen=Pen(shape.line))
        else:
            surface.svg(shape.path, spot, fill=BLACK, even=False)
    surface.reach(y + formula.descent * em)


@dataclass(frozen=True, slots=True)
class Setting:
    """One line as set, with what stands in it; *top* is its upper half, *tall* all of it."""

    line: Line
    things: tuple[Thing, ...]
    style: Style
    top: float
    tall: float

    def draw(self, surface: Surface, x: float, y: float) -> None:
        """Draw it below *y*."""
        left, base = x + self.line.indent * self.style.em, y + self.top
        surface.line_at(left, base, self.line, self.style)
        boxes = (run for run in self.line.runs if run.text == BOX)
        for run, thing in zip(boxes, self.things, strict=True):
            slack = run.before * self.line.slack(self.style.em)
            at = left + (run.x + _BESIDE) * self.style.em + slack
            thing.draw(surface, at, base)


def settings(inlines: Inlines, style: Style, measure: float, find: Find) -> Iterator[Setting]:
    """The lines of a text; each line end in its words ends a paragraph."""
    for paragraph in _paragraphs(inlines):
        yield from _set(_mixed(paragraph, style, measure, find), style, measure)


def natural(inlines: Inlines, style: Style, find: Find) -> float:
    """How wide the longest paragraph stands on one line, in mm."""
    long = 100_000.0
    lines = settings(inlines, style, long, find)
    return max((each.line.width * style.em for each in lines), default=0.0)


def _set(mixed: tuple[Mixed, tuple[Thing, ...]], style: Style, measure: float) -> Iterator[Setting]:
    text, things = mixed
    waiting = iter(things)
    usual = style.step / 2 + HANZI * style.em
    for line in wrap_mixed(text, style, measure):
        inside = tuple(islice(waiting, sum(run.text == BOX for run in line.runs)))
        above = max([usual, *(thing.above + _AIR for thing in inside)])
        below = max([style.step - usual, *(thing.below + _AIR for thing in inside)])
        yield Setting(line, inside, style, above, above + below)


def _paragraphs(inlines: Inlines) -> Iterator[Inlines]:
    """The inlines parted where the words have line ends."""
    row: list[Words | Formula | PictureInline] = []
    for inline in inlines:
        if not isinstance(inline, Words):
            row.append(inline)
            continue
        first, *others = inline.text.split("\n")
        row.append(Words(first, inline.bold))
        for other in others:
            yield tuple(row)
            row = [Words(other, inline.bold)]
    yield tuple(row)


def _mixed(
    inlines: Inlines, style: Style, measure: float, find: Find
) -> tuple[Mixed, tuple[Thing, ...]]:
    text, bold = "", []
    things: list[Thing] = []
    for inline in inlines:
        thing = _thing(inline, style, measure, find)
        words = BOX if thing else _words(inline)
        text += words
        bold += [style.bold or getattr(inline, "bold", False)] * len(words)
        things += [thing] if thing else []
    boxes = tuple(thing.wide / style.em + 2 * _BESIDE for thing in things)
    gaps = tuple(found.span() for found in GAP.finditer(text))
    return Mixed(text, tuple(bold), boxes, gaps), tuple(things)


def _words(inline: Words | Formula | PictureInline) -> str:
    match inline:
        case Words(text, _):
            if BOX in text:
                raise MissingGlyph(BOX)
            return text.replace("\t", "　")
        case Formula(tex):
            return f"【公式有误：{tex}】"
        case PictureInline(alt, _):
            return f"【图没有找到：{alt}】"


def _thing(
    inline: Words | Formula | PictureInline, style: Style, measure: float, find: Find
) -> Thing | None:
    match inline:
        case Formula(tex):
            drawn = outline(tex)
            return _formula(drawn, style, measure) if drawn else None
        case PictureInline(_, name):
            found = find(name)
            return (
                Thing(found.wide * PX, found.wide * PX * found.aspect, 0.0, found)
                if found
                else None
            )
        case _:
            return None


def _formula(drawn: Outline, style: Style, measure: float) -> Thing:
    """A formula in the size of the words, smaller where it is wider than the measure."""
    room = measure - 2 * _BESIDE * style.em
    em = min(style.em * BESIDE, room / drawn.advance)
    return Thing(drawn.advance * em, drawn.ascent * em, drawn.descent * em, drawn)


def is_small(found: Scene | None, style: Style) -> bool:
    """Whether a picture is low enough to stand among words."""
    return found is not None and found.wide * PX * found.aspect <= 1.6 * style.step
