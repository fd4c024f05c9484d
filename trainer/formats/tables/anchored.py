"""Pictures over the cells of a sheet, and within them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from trainer.quiz.picture import Picture

CELLS: Final = "xl/cellimages.xml"
"""The part, in small letters, in which WPS keeps the pictures that are cells."""
_FORMULA: Final = re.compile(r'=?(?:_xlfn\.)?DISPIMG\(\s*"([^"]{1,100})"[^()]{0,20}\)')
_GONE: Final = "没有存进文件（WPS 里的单元格图片被别的程序另存过就会丢），请用 WPS 打开原来的文件"


@dataclass(frozen=True, slots=True)
class Anchored:
    """A picture, or why it cannot be shown, at a cell: *row* and *column* count from 0.

    *row* is -1 where no cell is named. *foot* is the row that it ends in, as far as is known. *ref*
    is what the text of the row calls it, where we wrote it ourselves.
    """

    row: int
    column: int
    picture: Picture | str
    foot: int = -1
    alt: str = "图"
    ref: str = ""


@dataclass(frozen=True, slots=True)
class CellPictures:
    """Pictures that are cells, *pictures* by their id; *formulas* are where they stand, by sheet."""

    pictures: Mapping[str, Picture | str] = field(default_factory=dict)
    formulas: Mapping[str, Mapping[tuple[int, int], str]] = field(default_factory=dict)

    def restore(self, sheet: str, rows: list[list[Any]]) -> None:
        """Put the formulas back where other programs have written that they know none such."""
        for (row, column), ref in self.formulas.get(sheet, {}).items():
            if row < len(rows) and column < len(rows[row]):
                rows[row][column] = f'=DISPIMG("{ref}",1)'

    def taken(self, rows: list[list[Any]]) -> Iterator[Anchored]:
        """The pictures in *rows*, whose cells are emptied of the formulas."""
        for at, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if cell.__class__ is str and "DISPIMG(" in cell:
                    yield from self._in_cell(at, column, cell)
                    cells[column] = _FORMULA.sub("", cell)

    def _in_cell(self, row: int, column: int, text: str) -> Iterator[Anchored]:
        for found in _FORMULA.finditer(text):
            yield Anchored(row, column, self.pictures.get(found[1], _GONE))
