"""What the person at the printer and the paper knife needs: cut marks, targets, a rule, a tape."""

from __future__ import annotations

from collections.abc import Iterable

from trainer.prints.box import Box
from trainer.prints.colours import BLACK, HAIR, SECONDARY, YELLOW
from trainer.prints.style import DIGIT, Style
from trainer.prints.surface import Pen, Surface

CUT = Pen(0.3)
_NOTE = Style(7, colour=SECONDARY)
_EDGE = 5.5  # mm that office printers may leave white


def cut_marks(surface: Surface, block: Box, columns: int, rows: int) -> None:
    """Ticks outside a block of cards, and crosses at the corners that vanish in the cut."""
    xs = [block.x + i * block.w / columns for i in range(columns + 1)]
    ys = [block.y + i * block.h / rows for i in range(rows + 1)]
    for x in xs:
        surface.down(x, _EDGE, min(11.5, block.y - 2), CUT)
        surface.down(x, surface.height - min(11.5, block.y - 2), surface.height - _EDGE, CUT)
    for y in ys:
        surface.across(_EDGE, block.x - 2, y, CUT)
        surface.across(block.right + 2, surface.width - _EDGE, y, CUT)
        crosses(surface, ((x, y) for x in xs), Pen(0.2))


def crosses(surface: Surface, points: Iterable[tuple[float, float]], pen: Pen) -> None:
    """Crosses of 2.4 mm."""
    for x, y in points:
        surface.across(x - 1.2, x + 1.2, y, pen)
        surface.down(x, y - 1.2, y + 1.2, pen)


def targets(surface: Surface, xs: Iterable[float], y: float) -> None:
    """Ring targets; mirror images of each other, so that held to the light two sides coincide."""
    for x in xs:
        surface.circle(x, y, 1.6, pen=CUT)
        surface.across(x - 3, x + 3, y, CUT)
        surface.down(x, y - 3, y + 3, CUT)


def proof_rule(surface: Surface, x: float, y: float) -> None:
    """A line of 40 mm that proves the sheet was not shrunk to fit; its words stand on the left."""
    surface.across(x, x + 40, y, CUT)
    for end in (x, x + 40):
        surface.down(end, y - 1.2, y + 1.2, CUT)
    note = Style(7, colour=SECONDARY, align="right")
    surface.level(x - 1.5, y, "打印后量一量：此线应为40毫米", note)


def sheet_notes(surface: Surface, left: str, right: str) -> None:
    """What stands at the head of an imposed sheet, between the cut marks."""
    surface.text(18, 9, left, _NOTE)
    surface.text(surface.width - 18, 9, right, Style(7, colour=SECONDARY, align="right"))


def punch_holes(surface: Surface, *, even: bool = False) -> None:
    """Crosses where a record is punched: 80 mm apart, 12 mm from the edge that is bound."""
    x = surface.width - 12 if even else 12.0
    middle = surface.height / 2
    crosses(surface, ((x, middle - 40), (x, middle + 40)), Pen(0.3, HAIR))


def tape(surface: Surface, box: Box) -> None:
    """The black and yellow warning tape."""
    with surface.clipped(box):
        surface.rect(box, YELLOW)
        x = box.x - box.h
        while x < box.right:
            foot, head = box.bottom, box.y
            strip = [(x, foot), (x + box.h, head), (x + 2 * box.h, head), (x + box.h, foot)]
            surface.poly(strip, BLACK)
            x += 2 * box.h


def numbered(surface: Surface, spot: tuple[float, float, float], number: int, style: Style) -> None:
    """A number reversed on a disc at (x, y, radius); *style* has the disc's colour."""
    x, y, r = spot
    surface.circle(x, y, r, style.colour)
    figure = Style(style.size, bold=True, colour=1.0, align="centre")
    surface.text(x, y + DIGIT * style.em, str(number), figure)
