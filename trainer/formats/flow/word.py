"""Word files (.docx): paragraphs and tables, as people see them on paper."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from trainer.formats.bank import Hints
from trainer.formats.flow.counting import Counting
from trainer.formats.flow.line import Line
from trainer.formats.flow.segmenting import merged, read_lines, shown
from trainer.formats.flow.word_package import Package, Style, in_contents, numbered, opened, value
from trainer.formats.flow.word_table import Cells, as_key, as_questions
from trainer.formats.flow.word_text import Paragraph
from trainer.formats.problem import Problem
from trainer.formats.reading import Reading
from trainer.formats.tables.cells import Grid
from trainer.formats.tables.reading import read_grid
from trainer.formats.xml_tree import child, children, local
from trainer.quiz.picture import Picture

if TYPE_CHECKING:
    from lxml import etree

_DEEPEST: Final = 12
_PLAIN: Final = Style()
_BOX: Final = "文本框里的文字，没有读成题"


def read(data: bytes, name: str, hints: Hints) -> Reading:
    """The questions of a Word file."""
    package = opened(data, name)
    if isinstance(package, Problem):
        return Reading(name, troubles=(package,))
    with package.archive:
        document = _Document(package, Counting(package.numbering))
        document.walk(package.body)
    reading = read_lines(document.lines, name, hints, document.pictures, document.left)
    for grid in document.tables:
        reading = _with(reading, read_grid(grid, name, hints))
    return replace(reading, pictures=shown(reading.entries, document.pictures))


def _with(reading: Reading, table: Reading) -> Reading:
    both = merged(reading, table)
    return replace(both, troubles=()) if both.entries else both


@dataclass(slots=True)
class _Document:
    """Goes through the body once, counting paragraphs as Word does."""

    package: Package
    counting: Counting
    lines: list[Line] = field(default_factory=list)
    left: list[tuple[Line, str]] = field(default_factory=list)
    tables: list[Grid] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)
    number: int = 0

    def walk(self, parent: etree._Element, depth: int = 0, contents: bool = False) -> None:
        """All paragraphs and tables below *parent*."""
        for element in parent if depth < _DEEPEST else ():
            name = local(element)
            if name == "p":
                self.lines += self._paragraph(element, contents)
            elif name == "tbl":
                self._table(element, depth)
            elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml"):
                self.walk(element, depth + 1, contents or (name == "sdt" and in_contents(element)))

    def _paragraph(self, element: etree._Element, contents: bool = False) -> Iterator[Line]:
        """The lines of a paragraph: one, or more where it has soft breaks."""
        self.number += 1
        properties = child(element, "pPr")
        style = self.package.styles.get(value(child(properties, "pStyle")), _PLAIN)
        found = Paragraph(self.package, self.pictures).take(element)
        for box in found.boxes:
            self.left.append((Line(self.number, box, "段"), _BOX))
        if not found.text.strip():
            if child(properties, "numPr") is not None and not found.boxes:
                self._label(properties, style)  # Word numbers empty paragraphs too
            yield Line(self.number, "", "段")
            return
        line = self._labelled(found, self._label(properties, style))
        heading = style.heading or child(properties, "outlineLvl") is not None
        yield from _split(line, found, heading, style.contents or contents)

    def _label(self, properties: etree._Element | None, style: Style) -> str:
        numbering, level = numbered(properties)
        if not numbering:
            numbering, level = style.list, style.level
        return self.counting.label((numbering, level)) if numbering not in ("", "0") else ""

    def _labelled(self, found: Paragraph, label: str) -> Line:
        front = f"{label} " if label else ""
        spans = tuple((a + len(front), b + len(front)) for a, b in found.underlined)
        return Line(self.number, front + found.text, "段", underlined=spans)

    def _table(self, element: etree._Element, depth: int) -> None:
        first = self.number
        cells: Cells = [
            [self._cell(cell, depth) for cell in children(row, "tc")]
            for row in children(element, "tr")
        ]
        key = as_key(cells, first + 1)
        if key:
            self.lines += key
            return
        questions = as_questions(cells, len(self.tables) + 1)
        if questions is not None:
            self.tables.append(questions)
            return
        for row in cells:
            for lines in row:
                self.lines += lines

    def _cell(self, cell: etree._Element, depth: int) -> list[Line]:
        inner = replace(self, lines=[])  # the rest is shared
        inner.walk(cell, depth + 1)
        self.number = inner.number
        return inner.lines


def _split(line: Line, found: Paragraph, heading: bool, contents: bool) -> Iterator[Line]:
    """*line* at its soft breaks; what could not be read is said of the first."""
    cuts = [0, *(m.end() for m in re.finditer("\n", line.text)), len(line.text) + 1]
    doubts = tuple(found.doubts)
    for start, end in itertools.pairwise(cuts):
        piece = line.cut(start, end - 1)
        if piece.text.strip():
            yield Line(
                line.number, piece.text, "段", underlined=piece.underlined, heading=heading,
                contents=contents, doubts=doubts,
            )  # fmt: skip
            doubts = ()
