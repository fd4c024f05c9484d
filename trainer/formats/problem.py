"""One thing wrong with a file, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """*line* counts from 1 (rows, in a table); *sheet* names a workbook's sheet, else empty."""

    file: str
    line: int
    sentence: str
    sheet: str = ""

    @property
    def where(self) -> str:
        """The place alone: `people.csv:3`, `people.xlsx[Sheet1]:3`."""
        sheet = f"[{self.sheet}]" if self.sheet else ""
        return f"{self.file}{sheet}:{self.line}"

    def __str__(self) -> str:
        return f"{self.where}: {self.sentence}"
