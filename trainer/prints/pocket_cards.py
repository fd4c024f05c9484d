"""Pocket cards 口袋卡: 90 × 54 mm, ten to a sheet of A4, fronts and backs that meet.

The backs stand mirrored, for a sheet turned on its long edge. What a team shares is drawn once
per document and shown on each card; two hundred cards weigh little more than ten.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from trainer.prints import marks
from trainer.prints.box import Box
from trainer.prints.document import Document
from trainer.prints.holder import Holder
from trainer.prints.pocket_back import coding, pocket_back
from trainer.prints.pocket_front import HEIGHT, WIDTH, holding, pocket_front
from trainer.prints.surface import Surface

COLUMNS, ROWS = 2, 5
UP = COLUMNS * ROWS
BLOCK = Box(15, 13.5, COLUMNS * WIDTH, ROWS * HEIGHT)
Draw = Callable[[Surface, Holder], None]


def pocket_cards(holders: Sequence[Holder], offset: tuple[float, float] = (0.0, 0.0)) -> bytes:
    """Fronts and backs in turn, for a printer that prints both sides.

    *offset* is what the printer's back is off by, in mm to the right and down; it moves backs only.
    """
    document = Document("岗位安全责任卡（口袋卡）", holders[0].unit if holders else "")
    stock = _Stock(document)
    sheets = [holders[i : i + UP] for i in range(0, len(holders), UP)]
    for number, sheet in enumerate(sheets, start=1):
        count = f"第{number}张 共{len(sheets)}张"
        _side(document.sheet(210, 297), sheet, f"正面　{count}", stock.front)
        back = document.sheet(210, 297)
        with back.placed(*offset, (back.width, back.height)) as shifted:
            _side(shifted, sheet, f"背面　{count}", stock.back)
    return document.finished()


class _Stock:
    """The shared parts of cards, each drawn when it is first wanted."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._names: dict[Hashable, str] = {}

    def front(self, surface: Surface, holder: Holder) -> None:
        self._shared(surface, holder, (holder.card, holder.unit, holder.shop), pocket_front)
        holding(surface, holder)

    def back(self, surface: Surface, holder: Holder) -> None:
        self._shared(surface, holder, (holder.card, holder.phones), pocket_back)
        coding(surface, holder)

    def _shared(self, surface: Surface, holder: Holder, key: Hashable, draw: Draw) -> None:
        if key not in self._names:
            self._names[key] = name = f"card-{len(self._names)}"
            self._document.form(name, (WIDTH, HEIGHT), lambda form: draw(form, holder))
        surface.show(self._names[key], 0, HEIGHT)


def _side(surface: Surface, holders: Sequence[Holder], title: str, draw: Draw) -> None:
    mirrored = title.startswith("背面")
    for i, holder in enumerate(holders):
        row, column = divmod(i, COLUMNS)
        across = COLUMNS - 1 - column if mirrored else column
        x, y = BLOCK.x + across * WIDTH, BLOCK.y + row * HEIGHT
        with surface.placed(x, y, (WIDTH, HEIGHT)) as card:
            draw(card, holder)
    _marks(surface, title)


def _marks(surface: Surface, title: str) -> None:
    marks.cut_marks(surface, BLOCK, COLUMNS, ROWS)
    marks.targets(surface, (75, 135), 8)
    marks.sheet_notes(surface, title, "长边翻转　实际大小100%")
    marks.proof_rule(surface, 150, 289.5)
