"""The back of the pocket card: what can hurt me, what to do then, whom to call."""

from __future__ import annotations

from trainer.prints.badge import badge
from trainer.prints.box import Box
from trainer.prints.colours import BLACK, HAIR, NAVY, SECONDARY, WHITE
from trainer.prints.holder import Holder, Phone
from trainer.prints.marks import numbered
from trainer.prints.pocket_front import HEIGHT, MARGIN, RIGHT
from trainer.prints.qr import qr
from trainer.prints.style import Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import TooLong, width
from trainer.training.card import Hazard

MOST_HAZARDS = 5

_SIDE = 17.2  # the code's
_ASIDE = RIGHT - _SIDE
_TABLE = _ASIDE - 2.2  # its right edge
_TOP, _ROW, _BADGE_COLUMN = 7.3, 6.3, 8.8
_KIND = Style(7, bold=True, lead=1.16)
_WHERE = Style(7, colour=SECONDARY, lead=1.16)
_MEASURE = Style(7, lead=1.16, ragged=True)
_BAND = Box(MARGIN, 42.8, RIGHT - MARGIN, HEIGHT - 42.6 - 3.2)


def pocket_back(surface: Surface, holder: Holder) -> None:
    """All that a team shares; `coding` adds what is one's own."""
    surface.text(MARGIN, 5.8, "风险点与管控措施", Style(7.5, bold=True, colour=NAVY))
    key = Style(7, colour=SECONDARY, align="right")
    surface.text(_TABLE, 5.8, "红重大 橙较大 黄一般 蓝低", key)
    _hazards(surface, holder.card.hazards)
    surface.text(_ASIDE + _SIDE / 2, 22.9, "扫码看全文", Style(7, align="centre"))
    _phones(surface, holder.phones)
    _emergency(surface, holder.card.quick)


def coding(surface: Surface, holder: Holder) -> None:
    """The code to the full text, and the number that pairs this side with the other."""
    qr(surface, Box(_ASIDE, 3.0, _SIDE, _SIDE), holder.code, quiet=2)
    style, place = Style(7, align="centre", lead=1.2), Box(_ASIDE - 1.2, 23.9, _SIDE + 2.4, 3.0)
    labelled = f"卡号 {holder.number}"
    fits = width(labelled, style) <= place.w
    surface.cell(place, labelled if fits else holder.number, [style], "卡号")


def _hazards(surface: Surface, hazards: tuple[Hazard, ...]) -> None:
    shown = hazards[:MOST_HAZARDS]
    named = max(width(text, _KIND) for hazard in shown for text in (hazard.kind, hazard.where))
    measures = MARGIN + _BADGE_COLUMN + max(18.4, named) + 1.2
    y = _TOP
    for hazard in shown:
        surface.across(MARGIN, _TABLE, y, Pen(0.3, HAIR) if y > _TOP else Pen(0.5, NAVY))
        _hazard(surface, hazard, y, measures)
        y += _ROW
    surface.across(MARGIN, _TABLE, y, Pen(0.5, NAVY))
    if left := len(hazards) - len(shown):
        surface.level(MARGIN, y + 1.9, f"余{left}项扫码看全文", Style(7, colour=SECONDARY))


def _hazard(surface: Surface, hazard: Hazard, y: float, measures: float) -> None:
    x = MARGIN + _BADGE_COLUMN
    badge(surface, (MARGIN, y + 1.05, 4.2), hazard.level.colour)
    surface.paragraph(x, y + 0.28, measures - x, hazard.kind, _KIND)
    surface.paragraph(x, y + 0.28 + _KIND.step, measures - x, hazard.where, _WHERE)
    place = Box(measures, y, _TABLE - measures, _ROW)
    surface.cell(place, hazard.short or "；".join(hazard.controls), [_MEASURE], hazard.kind)


def _phones(surface: Surface, phones: tuple[Phone, ...]) -> None:
    """Three rows; a number too long to stand beside its label takes two."""
    top, foot = 27.8, _BAND.y - 0.8
    tall = [_beside(phone) > _SIDE for phone in phones]
    step = min(4.55, (foot - top - 2.6 * sum(tall)) / max(1, len(phones)))
    if step < 3.5:
        raise TooLong("电话", (3.5 - step) * len(phones))
    y = foot - step * len(phones) - 2.6 * sum(tall)
    for phone, two in zip(phones, tall, strict=True):
        surface.across(_ASIDE, RIGHT, y, Pen(0.3, HAIR))
        surface.level(_ASIDE, y + step / 2, phone.label, Style(7, colour=SECONDARY))
        y += 2.6 if two else 0
        place = Box(_ASIDE, y, _SIDE, step)
        sizes = Style(9, bold=True, align="right", lead=1.1).sizes(9, 8, 7)
        surface.cell(place, phone.number, sizes, phone.label)
        y += step


def _beside(phone: Phone) -> float:
    return width(phone.label, Style(7)) + 1 + width(phone.number, Style(9, bold=True))


def _emergency(surface: Surface, steps: tuple[str, ...]) -> None:
    """Black, not red: red is taken."""
    surface.rect(_BAND, BLACK)
    label = Box(_BAND.x, _BAND.y, 11.5, _BAND.h)
    head = Style(8, bold=True, colour=WHITE, align="centre", lead=1.2)
    surface.cell(label, "应急\n处置", [head])
    white = Box(label.right, _BAND.y + 0.4, _BAND.w - label.w - 0.4, _BAND.h - 0.8)
    surface.rect(white, WHITE)
    for number, (step, cell) in enumerate(zip(steps, white.columns(4), strict=True), start=1):
        if number > 1:
            surface.down(cell.x, cell.y + 1.2, cell.bottom - 1.2, Pen(0.3, HAIR))
        numbered(surface, (cell.x + 3.2, cell.middle, 1.75), number, Style(7))
        words = Box(cell.x + 5.6, cell.y, cell.w - 5.6, cell.h)
        surface.cell(words, step, Style(8, bold=True, ragged=True, lead=1.15).sizes(8, 7.5, 7))
