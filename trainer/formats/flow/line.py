"""One line of running text, wherever it came from: a line of a file, a paragraph, a line of a page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.formats.reading import Place, Unit
from trainer.quiz.draft import Doubt

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """*text* with the number or letter that Word counted by itself, and pictures as `![图](id)`.

    *underlined* are places in *text*. *wraps*: the line may end in the middle of a sentence because
    the paper ended. *heading* and *contents* tell of Word's own styles. *doubts* tell of what could
    not be read in it.
    """

    number: int
    text: str
    unit: Unit = "行"
    sheet: str = ""
    underlined: tuple[Span, ...] = ()
    wraps: bool = False
    heading: bool = False
    contents: bool = False
    doubts: tuple[Doubt, ...] = ()

    def place(self, file: str) -> Place:
        """Where it stands in *file*."""
        return Place(file, self.number, self.sheet, self.unit)

    def raw(self) -> tuple[str, str]:
        """Its place in a word and its text, for people to compare with."""
        sheet = f"{self.sheet}·" if self.sheet else ""
        return f"{sheet}第 {self.number} {self.unit}", self.text

    def cut(self, start: int, end: int | None = None) -> Line:
        """A part of it, without the blanks around."""
        end = len(self.text) if end is None else end
        piece = self.text[start:end]
        first = start + len(piece) - len(piece.lstrip())
        last = max(first, start + len(piece.rstrip()))
        if not self.underlined:
            text = self.text[first:last]
            return Line(
                self.number, text, self.unit, self.sheet, (), self.wraps, doubts=self.doubts
            )
        last = max([last, *(b for a, b in self.underlined if first <= a and b <= end)])
        spans = tuple(
            (max(a, first) - first, min(b, last) - first)
            for a, b in self.underlined
            if a < last and b > first
        )
        return replace(self, text=self.text[first:last], underlined=spans)


def joined(before: str, after: str, wraps: bool) -> str:
    """Two lines of one text: a line break stays, unless it is there because the paper ended."""
    if not wraps or not before or not after:
        return f"{before}\n{after}" if before and after else before + after
    latin = before[-1].isascii() and after[0].isascii()
    return f"{before} {after}" if latin and (before[-1].isalnum() or after[0].isalnum()) else before + after  # fmt: skip
