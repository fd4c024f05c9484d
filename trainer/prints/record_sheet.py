"""The A4 frame all records share: head, code, holes, foot, and pages that continue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo
from math import ceil
from typing import Final

from trainer.prints.box import Box
from trainer.prints.colours import SECONDARY
from trainer.prints.document import Document
from trainer.prints.flow import Row, paginate
from trainer.prints.marks import punch_holes
from trainer.prints.qr import modules, qr
from trainer.prints.record_table import WIDTH, draw_rows
from trainer.prints.style import Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import TooLong, fit, width

CHINA: Final = timezone(timedelta(hours=8), "中国")
"""Where records are read: stored instants are UTC, paper shows the hour on the wall."""

_LEFT, _RIGHT, _TOP, _BOTTOM = 25.0, 15.0, 18.0, 279.0
_MODULE = 0.5  # mm, the least a scanner of office paper can tell apart
_TITLE = Style(18, bold=True, align="centre", track=1.2)
_UNIT = Style(9, lead=1.2, ragged=True).sizes(9, 8, 7.5)
_CAPTION = Style(7.5, lead=1.2, colour=SECONDARY)
_NUMBER = Style(7.5, lead=1.2, colour=SECONDARY, align="right", ragged=True)


@dataclass(frozen=True, slots=True)
class Form:
    """What stands at the head of every page. *code* is the form's number, *number* the record's.

    *scan* is what the square code holds; empty for a blank form.
    """

    title: str
    code: str
    unit: str = ""
    number: str = ""
    subtitle: str = ""
    scan: str = ""

    @property
    def top(self) -> float:
        """Where the first row begins."""
        return _TOP + (17.0 if self.subtitle else 13.5)


def record(form: Form, rows: Sequence[Row]) -> bytes:
    """A whole record as PDF: one page, or as many as its rows need."""
    document = Document(f"{form.title} {form.number}".strip(), form.unit)
    record_pages(document, form, laid_out(form, rows))
    return document.finished()


def fitted(form: Form, build: Callable[[int], Sequence[Row]], people: int, most: int = 24) -> bytes:
    """The record with as many places to sign as one page can offer to *people* and some guests.

    *build* makes its rows for a number of places; where one page is too little, *most* of them
    stand on the record and the others on sheets of their own.
    """
    least = min(most, people + ceil(people / 10))
    for places in range(most, max(least, 3) - 1, -3):
        rows = build(places)
        if len(laid_out(form, rows)) == 1:
            return record(form, rows)
    return record(form, build(most))


def laid_out(form: Form, rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """The rows page by page."""
    room = _BOTTOM - form.top
    return paginate(rows, room, room)


def record_pages(
    document: Document,
    form: Form,
    pages: Sequence[Sequence[Row]],
    before: int = 0,
    count: int | None = None,
) -> None:
    """Draw pages into a document that has *before* pages already, of *count* in the end."""
    count = count or before + len(pages)
    for at, rows in enumerate(pages):
        number = before + at + 1
        surface = document.sheet(210, 297)
        left = _RIGHT if number % 2 == 0 else _LEFT
        _frame(surface, left, form, continued=at > 0)
        _foot(surface, left, form, f"第{number}页　共{count}页")
        punch_holes(surface, even=number % 2 == 0)
        draw_rows(surface, left, form.top, rows)


def day(on: date | None) -> str:
    """2026年11月23日, or nothing."""
    return f"{on.year}年{on.month}月{on.day}日" if on else ""


def hours_of(began: datetime | None, ended: datetime | None, zone: tzinfo) -> str:
    """07:45—07:57（12分钟）, as far as known."""
    if began is None:
        return ""
    start = f"{began.astimezone(zone):%H:%M}"
    if ended is None:
        return f"{start}—"
    minutes = int((ended - began).total_seconds() // 60)
    return f"{start}—{ended.astimezone(zone):%H:%M}（{minutes}分钟）"


def _frame(surface: Surface, left: float, form: Form, *, continued: bool) -> None:
    title = form.title + ("（续）" if continued else "")
    centre, half = left + WIDTH / 2, width(title, _TITLE) / 2
    surface.text(centre, _TOP + 7.4, title, _TITLE)
    if form.subtitle:
        surface.text(centre, _TOP + 13, form.subtitle, Style(9, align="centre"))
    side = WIDTH / 2 - half - 4
    _caption(surface, Box(left, _TOP - 4, side, 9), form.unit, _UNIT, "单位")
    surface.text(left, _TOP + 7.5, f"表号 {form.code}", _CAPTION)
    taken = _code(surface, left + WIDTH, form) if form.scan else 0.0
    box = Box(left + WIDTH - side, _TOP + 2.8, side - taken, 6.4)
    _caption(surface, box, form.number, (_NUMBER,), "记录号")
    if not form.number:
        surface.text(left + WIDTH - 32, _TOP + 7.5, "编号", _CAPTION)
        surface.across(left + WIDTH - 25, left + WIDTH, _TOP + 8.3, Pen(0.35))


def _code(surface: Surface, right: float, form: Form) -> float:
    side = max(13.5, (len(modules(form.scan, "l")) + 2) * _MODULE)
    qr(surface, Box(right - side, _TOP + 10.3 - side, side, side), form.scan, "l", quiet=1)
    return side + 1.5


def _caption(surface: Surface, box: Box, text: str, styles: Sequence[Style], field: str) -> None:
    """Text that stands on the foot of its box, in one line or two."""
    if text:
        style, lines = fit(text, styles, (box.w, box.h), field)
        surface.lines(Box(box.x, box.bottom - len(lines) * style.step, box.w, 0), lines, style)


def _foot(surface: Surface, left: float, form: Form, pages: str) -> None:
    surface.text(left + WIDTH, 285, pages, Style(7.5, colour=SECONDARY, align="right"))
    text = f"{form.unit}　{form.title}".strip("　")
    if width(text, _CAPTION) > WIDTH - 30:
        text = form.title
    if width(text, _CAPTION) > WIDTH - 30:
        raise TooLong("表名", width(text, _CAPTION) - WIDTH + 30)
    surface.text(left, 285, text, _CAPTION)
