"""The line engine: Chinese text into lines of a measure, by rule and never by luck.

reportlab's own CJK wrapping knows neither number-unit glue nor half-width compression nor the
lone last 汉字. Here widths are in em until a line is drawn; measures are in millimetres.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from trainer.prints.breaks import CLOSING, OPENING, allowed, sense, spaced
from trainer.prints.fonts import advances
from trainer.prints.style import Style
from trainer.quiz.refusals import Refusal

HALF: Final = 0.5
SLIVER: Final = 0.12  # em between a 汉字 and a digit
STRETCH: Final = 0.15  # em between glyphs, the most that justifying may add
NARROWEST: Final = 80  # per cent of the measure, to spare a paragraph its lone last 汉字
EPSILON: Final = 1e-6
BOX: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in a line for what is not a glyph: a formula, a small picture."""


class TooLong(Refusal):
    """A text does not stand in its place at the smallest size allowed there."""

    code = "too-long"

    def __init__(self, field: str, excess: float) -> None:
        super().__init__(f"“{field}”放不下，超出 {max(excess, 0.1):.1f} 毫米。")
        self.field = field
        self.excess = excess


class Run(NamedTuple):
    """Glyphs that follow each other at their natural advance; *x* in em from the line's start."""

    x: float
    before: int
    text: str
    bold: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One set line: *width*, *indent* and *room* in em, *last* if it ends its paragraph.

    A closing mark at the end may hang half an em beyond *width*, into the margin.
    """

    text: str
    runs: tuple[Run, ...]
    width: float
    glyphs: int
    indent: float = 0.0
    room: float = 0.0
    last: bool = True

    @property
    def hanzi(self) -> int:
        """How many of its characters are not marks."""
        return sum(char not in CLOSING and char not in OPENING for char in self.text)

    def slack(self, em: float) -> float:
        """The white in mm that justifying puts after each glyph; none where it would gape."""
        if self.last or self.glyphs < 2:
            return 0.0
        extra = (self.room - self.width) / (self.glyphs - 1)
        return extra * em if extra <= STRETCH else 0.0


@dataclass(frozen=True, slots=True)
class Mixed:
    """A paragraph with things among its words: each `BOX` in *text* is as wide as *boxes* says.

    *bold* has one flag for each character; *whole* are stretches that no line's end may part.
    """

    text: str
    bold: tuple[bool, ...]
    boxes: tuple[float, ...] = ()
    whole: tuple[tuple[int, int], ...] = ()


class Measured:
    """A paragraph with the advance of each glyph, ready to be cut anywhere without adding up."""

    def __init__(self, text: str | Mixed, style: Style) -> None:
        mixed = _marked(text, style) if isinstance(text, str) else text
        self.text, self._bold = mixed.text, mixed.bold
        self._em, self._boxed = style.em, bool(mixed.boxes)
        tables, boxes = (advances(bold=False), advances(bold=True)), iter(mixed.boxes)
        self._natural = [
            next(boxes) if c == BOX and self._boxed else tables[b][c]
            for c, b in zip(self.text, self._bold, strict=True)
        ]
        self._set = list(self._natural)
        self._shift: dict[int, float] = {}
        self._gaps: set[int] = set()
        self._compress()
        self._at = list(accumulate(self._set, initial=0.0))
        self.breaks = allowed(self.text)
        for start, end in mixed.whole:
            self.breaks[start + 1 : end] = [0] * (end - start - 1)

    def _compress(self) -> None:
        text, full = self.text, [width == 1.0 for width in self._natural]
        for i, (char, after) in enumerate(zip(text, text[1:] + "\0", strict=False)):
            if char == "·":
                self._shift[i], self._set[i] = -HALF / 2, HALF
            elif char in OPENING:
                if full[i] and i and text[i - 1] in OPENING:
                    self._shift[i], self._set[i] = -HALF, HALF
            elif char in CLOSING:
                if full[i] and (after in CLOSING or after in OPENING):
                    self._set[i] = HALF
            elif after != "\0" and spaced(char, after):
                self._set[i] += SLIVER
                self._gaps.add(i)

    def _hangs(self, start: int) -> bool:
        """Whether the opening mark that begins a line still has white to give up on its left."""
        return self.text[start] in OPENING and self._set[start] == 1.0

    def width(self, start: int, end: int) -> float:
        """The width of a line cut here, without what hangs out on either side."""
        if start == end:
            return 0.0
        width = self._at[end] - self._at[start]
        if self._hangs(start):
            width -= HALF
        tail = end - 1
        if self.text[tail] in CLOSING and self._natural[tail] == 1.0:
            return width - self._set[tail] + HALF
        return width - SLIVER if tail in self._gaps else width

    def end(self, start: int, room: float) -> int:
        """Where the line that begins at *start* ends: the last good break that fits."""
        fits = [start, start, start]
        for i in range(start + 1, len(self.text) + 1):
            if self.width(start, self._stripped(start, i)) > room + EPSILON:
                break
            fits[self.breaks[i]] = i
        if fits == [start] * 3:
            excess = self.width(start, start + 1) - room
            raise TooLong(self.text[start:], excess * self._em)
        return next(at for at in reversed(fits) if at > start)

    def line(self, start: int, end: int) -> Line:
        """The glyphs from *start* to *end* as a line; blanks at its end are not drawn."""
        stop = self._stripped(start, end)
        runs = tuple(self._runs(start, stop)) if stop > start else ()
        return Line(self.text[start:end], runs, self.width(start, stop), stop - start)

    def _stripped(self, start: int, end: int) -> int:
        while end > start and self.text[end - 1] == " ":
            end -= 1
        return end

    def _runs(self, start: int, stop: int) -> Iterator[Run]:
        cuts = [start, *(i for i in range(start + 1, stop) if self._parts(i)), stop]
        origin = self._at[start] + (HALF if self._hangs(start) else 0.0)
        for a, b in pairwise(cuts):
            x = self._at[a] - origin + self._shift.get(a, 0.0)
            yield Run(x, a - start, self.text[a:b], self._bold[a])

    def _parts(self, i: int) -> bool:
        """Whether the glyph at *i* stands elsewhere than right behind the one before it."""
        if self._boxed and BOX in self.text[i - 1 : i + 1]:
            return True
        if self._bold[i] != self._bold[i - 1] or i in self._shift or i - 1 in self._shift:
            return True
        return self._set[i - 1] != self._natural[i - 1]


def _marked(text: str, style: Style) -> Mixed:
    """The characters, and which of them are bold."""
    parts = text.split("**") if style.rich else [text]
    bold = (style.bold or odd % 2 == 1 for odd, part in enumerate(parts) for _ in part)
    return Mixed("".join(parts), tuple(bold))


@lru_cache(maxsize=8192)
def single(text: str, style: Style) -> Line:
    """The text as one line, however long."""
    measured = Measured(text, style)
    return measured.line(0, len(measured.text))


def width(text: str, style: Style) -> float:
    """How wide the text stands on one line, in mm; a tracked line has no last gap."""
    line = single(text, style)
    return line.width * style.em + style.track * max(0, line.glyphs - 1)


@lru_cache(maxsize=8192)
def wrap(text: str, style: Style, measure: float) -> tuple[Line, ...]:
    """The lines of a text in a measure of so many mm.

    `\\n` ends a paragraph; `\\v` ends a line inside one, so that no first indent follows.
    """
    lines: list[Line] = []
    for paragraph in text.split("\n"):
        for soft, part in enumerate(paragraph.split("\v")):
            indents = (style.hang if soft else style.first, style.hang)
            lines += _paragraph(Measured(part, style), indents, measure / style.em, style)
    return tuple(lines)


def wrap_mixed(text: Mixed, style: Style, measure: float) -> tuple[Line, ...]:
    """The lines of one paragraph with things among its words."""
    indents = (style.first, style.hang)
    return tuple(_paragraph(Measured(text, style), indents, measure / style.em, style))


def _paragraph(
    measured: Measured, indents: tuple[float, float], room: float, style: Style
) -> list[Line]:
    lines = _greedy(measured, indents, room)
    if style.ragged and len(lines) == 2 and (even := _halved(measured, indents, room)):
        return even
    if len(lines) > 1 and lines[-1].hanzi < 2:
        return _without_orphan(measured, indents, room, lines)
    return lines


def _greedy(measured: Measured, indents: tuple[float, float], room: float) -> list[Line]:
    lines: list[Line] = []
    start, length = 0, len(measured.text)
    while start < length or not lines:
        indent = indents[bool(lines)]
        end = measured.end(start, room - indent) if length else 0
        while end < length and measured.text[end] == " ":
            end += 1
        placed = replace(measured.line(start, end), indent=indent, room=room - indent)
        lines.append(replace(placed, last=end >= length))
        start = end
    return lines


def _halved(measured: Measured, indents: tuple[float, float], room: float) -> list[Line] | None:
    """Two lines parted by sense: after a stop, else at a pause, else into even halves."""
    length = len(measured.text)
    best: tuple[float, int] | None = None
    for i in range(2, length - 1):
        upper, lower = measured.width(0, i), measured.width(i, length)
        fits = upper <= room - indents[0] + EPSILON and lower <= room - indents[1] + EPSILON
        if measured.breaks[i] == 2 and fits:
            best = min(best or (999.0, 0), (abs(upper - lower) - sense(measured.text, i), i))
    if best is None:
        return None
    halves = measured.line(0, best[1]), measured.line(best[1], length)
    return [
        replace(half, indent=indent, room=room - indent)
        for half, indent in zip(halves, indents, strict=True)
    ]


def _without_orphan(
    measured: Measured, indents: tuple[float, float], room: float, lines: list[Line]
) -> list[Line]:
    """The same number of lines with two 汉字 in the last, if a narrower measure gives them."""
    for percent in range(99, NARROWEST - 1, -1):
        try:
            narrow = _greedy(measured, indents, room * percent / 100)
        except TooLong:
            return lines
        if len(narrow) != len(lines):
            return lines
        if narrow[-1].hanzi >= 2:
            return [replace(line, room=room - line.indent) for line in narrow]
    return lines


def fit(
    text: str, styles: Sequence[Style], size: tuple[float, float], field: str
) -> tuple[Style, tuple[Line, ...]]:
    """The first of *styles* whose lines stand in width × height mm; TooLong names the field."""
    excess = 0.0
    for style in styles:
        try:
            lines = wrap(text, style, size[0])
        except TooLong as refusal:
            excess = refusal.excess
            continue
        excess = len(lines) * style.step - size[1]
        if excess <= 0.01:
            return style, lines
    raise TooLong(field, excess)


def fit_all(
    texts: Sequence[str], styles: Sequence[Style], size: tuple[float, float], field: str
) -> Style:
    """The first style at which each of several texts stands, so that a row has one size."""
    refused = TooLong(field, 0.0)
    for style in styles:
        try:
            for text in texts:
                fit(text, [style], size, field)
        except TooLong as refusal:
            refused = refusal
            continue
        return style
    raise refused
