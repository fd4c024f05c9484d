"""Draws one slide: chapter and number above, the title, and what the slide is made of."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter, QPicture

from trainer.training.course import Step
from trainer.training.slides import (
    Body,
    Chain,
    Course,
    Cover,
    Figures,
    Points,
    Question,
    Slide,
)
from trainer.ui.cases.sheet import Sheet
from trainer.ui.words import t

TITLE: Final = 64
HEAD: Final = 48
TEXT: Final = (56, 52, 48, 44, 40, 36)
SMALL: Final = 36
FIGURE: Final = 96
_STEP: Final = (40, 38, 36, 34)
_BOTTOM: Final = 40
_GRAVE: Final = re.compile(r"(?<=.)(特别重大|重大|较大|一般)(?=.*事故)")
"""Where a long title is parted, so that no line ends inside the word."""
_SINK: Final = 0.35
"""A picture stands a little above the middle of the room it has."""


def margin(sheet: Sheet) -> float:
    """The white at the sides; less on a screen that is not wide."""
    return 72 if sheet.width >= 1296 else 40


def paint(sheet: Sheet, slide: Slide, place: str, name: str) -> float:
    """Draw *slide*; *place* is `3 / 9`, *name* the case in short. Gives how far down it reached."""
    sheet.fill(QRectF(0, 0, sheet.width, sheet.height), "ground")
    left = margin(sheet)
    wide = sheet.width - 2 * left
    _head(sheet, f"{name}·{slide.chapter}" if name else slide.chapter, place)
    if isinstance(slide.body, Cover):
        return _cover(sheet, slide.title, slide.body)
    top = 122.0
    top += sheet.text((left, top), wide, slide.title, TITLE, bold=True) + 36
    if isinstance(slide.body, Figures | Course | Chain):
        top += _spare(sheet, slide.body, top) * _SINK
    return _body(sheet, slide.body, top)


def _spare(sheet: Sheet, body: Body, top: float) -> float:
    """How much room is left below, found by drawing where nobody looks."""
    picture = QPicture()
    painter = QPainter(picture)
    size = QSizeF(sheet.width, sheet.height) * sheet.unit
    bottom = _body(Sheet(painter, size, sheet.unit, dark=sheet.dark), body, top)
    painter.end()
    return max(sheet.height - _BOTTOM - bottom, 0)


def _body(sheet: Sheet, body: Body, top: float) -> float:
    match body:
        case Figures():
            return _figures(sheet, body, top)
        case Course():
            return _course(sheet, body.steps, top)
        case Chain():
            return _chain(sheet, body, top)
        case Points():
            return _points(sheet, body, top)
        case Question():
            return _question(sheet, body, top)
        case Cover():
            return top


def _head(sheet: Sheet, words: str, place: str) -> None:
    left = margin(sheet)
    right = sheet.advance(place, SMALL)
    sheet.text((left, 56), sheet.width - 2 * left - right, words, SMALL, tone="ink2")
    sheet.text((sheet.width - left - right, 56), right + 4, place, SMALL, tone="ink2")


def _cover(sheet: Sheet, title: str, cover: Cover) -> float:
    left = margin(sheet)
    wide = sheet.width - 2 * left
    if sheet.advance(title, 72, bold=True) > wide:
        title = _GRAVE.sub(r"\n\1", title, count=1)
    high = sheet.lines(title, wide, 72, bold=True) + 48
    high += sum(sheet.lines(line, wide, 40) + 12 for line in cover.lines)
    y = max(130.0, (sheet.height - high) / 2 + 20)
    sheet.fill(QRectF(0, y + 8, 16, high - 24), "link")
    y += sheet.text((left, y), wide, title, 72, bold=True) + 48
    for line in cover.lines:
        y += sheet.text((left, y), wide, line, 40, tone="ink2") + 12
    return y


def _figures(sheet: Sheet, body: Figures, top: float) -> float:
    left = margin(sheet)
    wide = sheet.width - 2 * left
    column = wide / max(len(body.figures), 3)
    bottom = top
    for number, figure in enumerate(body.figures):
        x, y = left + number * column, top
        y += sheet.text((x, y), column, figure.value, FIGURE, bold=True)
        y += sheet.text((x, y), column - 16, figure.label, 40, tone="ink2")
        bottom = max(bottom, y)
    if not body.note:
        return bottom
    return bottom + 36 + sheet.text((left, bottom + 36), wide, body.note, SMALL, tone="ink2")


def _course(sheet: Sheet, steps: tuple[Step, ...], top: float) -> float:
    left = margin(sheet)
    column = (sheet.width - 2 * left) / max(len(steps), 2)
    bottom = top
    line = top + 52 + 66 + 60
    room = sheet.height - line - 40 - _BOTTOM
    size = min(sheet.largest((step.what,), column - 32, room, _STEP) for step in steps)
    for number, step in enumerate(steps):
        x = left + number * column
        _when(sheet, step, (x, top), column)
        if number and step.gap:
            gap = sheet.advance(step.gap, SMALL)
            middle = x - column / 2 - gap / 2 + 16
            sheet.text((middle, line - 66), gap + 4, step.gap, SMALL, tone="link")
        if number:
            sheet.line((x - column + 32, line), (x, line), dashed=step.far)
        sheet.dot((x + 17, line), 17)
        used = sheet.text((x, line + 40), column - 32, step.what, size, tone="ink2")
        bottom = max(bottom, line + 40 + used)
    return bottom


def _when(sheet: Sheet, step: Step, at: tuple[float, float], column: float) -> None:
    day, _, clock = step.when.rpartition(" ")
    if day:
        sheet.text(at, column, day, SMALL, tone="ink2")
    sheet.text((at[0], at[1] + 50), column, clock, HEAD, bold=True)


def _chain(sheet: Sheet, body: Chain, top: float) -> float:
    left, gap = margin(sheet), 64.0
    column = (sheet.width - 2 * left - gap * (len(body.links) - 1)) / len(body.links)
    inner = column - 48
    heads = [sheet.lines(link.head, inner, 44, bold=True) for link in body.links]
    texts = [sheet.lines(link.text, inner, SMALL) for link in body.links]
    high = 28 + 52 + max(heads) + 12 + max(texts) + 28
    for number, link in enumerate(body.links):
        x = left + number * (column + gap)
        last = body.ends and number == len(body.links) - 1
        sheet.box(QRectF(x, top, column, high), "strong" if last else "panel")
        tone = "onstrong" if last else "ink"
        y = top + 28
        sheet.text((x + 24, y), inner, str(body.first + number), SMALL, tone=tone)
        y += 52
        sheet.text((x + 24, y), inner, link.head, 44, bold=True, tone=tone)
        sheet.text((x + 24, y + max(heads) + 12), inner, link.text, SMALL, tone=tone)
        if number:
            _arrow(sheet, x - gap + 8, x - 8, top + high / 2)
    return top + high


def _arrow(sheet: Sheet, start: float, end: float, y: float) -> None:
    sheet.line((start, y), (end, y))
    sheet.line((end - 16, y - 16), (end, y + 2))
    sheet.line((end - 16, y + 16), (end, y - 2))


def _points(sheet: Sheet, body: Points, top: float) -> float:
    left = margin(sheet)
    indent = 72.0 if body.first else 0.0
    wide = sheet.width - 2 * left - indent
    room = sheet.height - top - _BOTTOM
    size = sheet.largest(body.lines, wide, room, TEXT)
    y = top
    for number, line in enumerate(body.lines, body.first):
        if body.first:
            sheet.text((left, y), indent, str(number), size, bold=True, tone="link")
        y += sheet.text((left + indent, y), wide, line, size) + size / 2
    return y - size / 2


def _question(sheet: Sheet, body: Question, top: float) -> float:
    left = margin(sheet)
    wide = sheet.width - 2 * left
    sheet.fill(QRectF(0, top, sheet.width, sheet.height - top), "panel")
    room = sheet.height - top - 60 - 80 - _BOTTOM
    size = sheet.largest((body.text,), wide, room, (64, 60, *TEXT))
    y = top + 60
    y += sheet.text((left, y), wide, t("想一想"), 40, bold=True, tone="link") + 24
    return y + sheet.text((left, y), wide, body.text, size)
