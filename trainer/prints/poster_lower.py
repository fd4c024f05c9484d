"""The lower half of the risk board: measures beside emergency, cases, people and basis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from trainer.prints.board import MOST_CASES, Board
from trainer.prints.box import Box
from trainer.prints.colours import BLACK, DARK, HAIR, LOSS, NAVY, SECONDARY, WHITE, Colour
from trainer.prints.holder import Phone
from trainer.prints.marks import numbered
from trainer.prints.pictograms import sign
from trainer.prints.qr import qr
from trainer.prints.style import Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import Line, TooLong, width, wrap
from trainer.training.case import Case

LEFT, RIGHT = 13.0, 284.0
_TOP, _CASES, _FOOT = 249.0, 350.0, 385.5
_LEFT_WIDTH = 132.0
_HEAD = 10.6
_NUMBERS = Style(24, bold=True).sizes(24, 22, 20, 18, 17, 16, 15, 14, 13)
_OWN = "风险等级和措施由本单位评估确定。图形为示意，现场安全标志按现行国家标准设置。"
Set = tuple[Style, tuple[Line, ...]]


def lower_half(surface: Surface, board: Board, floor: float) -> None:
    """Everything below the signs; measures and steps are set at 19.5 points or less, to *floor*."""
    foot = (_CASES if board.cases else _FOOT) - 4
    left = Box(LEFT, _TOP, _LEFT_WIDTH, foot - _TOP)
    _controls(surface, left, board.controls(), floor)
    x = left.right + 7
    _emergency(surface, Box(x, _TOP, RIGHT - x, foot - _TOP), board, floor)
    if board.cases:
        _lessons(surface, board.cases[:MOST_CASES])
    _people(surface, board)


def _heading(surface: Surface, box: Box, text: str, colour: Colour) -> None:
    bar = Box(box.x, box.y, box.w, _HEAD)
    surface.rect(bar, colour)
    words = Style(21, bold=True, colour=WHITE, track=0.4).sizes(21, 19, 17)
    style = next((s for s in words if width(text, s) <= bar.w - 7), words[-1])
    surface.level(bar.x + 3.4, bar.middle, text, style)


def _controls(surface: Surface, box: Box, controls: list[tuple[str, bool]], floor: float) -> None:
    """The measures, numbered; those against a 重大 risk are bold."""
    _heading(surface, box, "管控措施", NAVY)
    place = Box(box.x + 10, box.y + _HEAD + 2.4, box.w - 10, box.h - _HEAD - 2.4)
    sets = _largest(controls, place, floor, "管控措施")
    for number, (y, style, lines) in enumerate(_spaced(sets, place), start=1):
        numbered(surface, (box.x + 3.8, y + style.step / 2, 3.6), number, Style(14, colour=NAVY))
        surface.lines(Box(place.x, y, place.w, 0), lines, style)


def _largest(texts: list[tuple[str, bool]], place: Box, floor: float, field: str) -> list[Set]:
    """All texts at the largest common size at which they stand below each other."""
    excess, size = 0.0, 19.5
    while size >= floor - 0.01:
        plain = Style(size, lead=1.24, ragged=True)
        styles = [replace(plain, bold=bold) for _, bold in texts]
        sets = [(s, wrap(text, s, place.w)) for (text, _), s in zip(texts, styles, strict=True)]
        excess = sum(len(lines) * s.step + 1.2 for s, lines in sets) - place.h
        if excess <= 0:
            return sets
        size -= 0.5
    raise TooLong(field, excess)


def _spaced(sets: list[Set], place: Box) -> Iterator[tuple[float, Style, tuple[Line, ...]]]:
    """Each text with its upper edge; what is free is shared out between them, within reason."""
    tall = sum(len(lines) * style.step for style, lines in sets)
    gap = min(5.6, (place.h - tall) / len(sets))
    y = place.y
    for style, lines in sets:
        yield y, style, lines
        y += len(lines) * style.step + gap


def _emergency(surface: Surface, box: Box, board: Board, floor: float) -> None:
    """The worst scenario in full, then the four verbs for all others, then whom to call."""
    scenario = board.card.emergency[0]
    _heading(surface, box, f"应急处置：{scenario.scenario}", BLACK)
    surface.rect(Box(box.x, box.y + _HEAD, box.w, box.h - _HEAD), pen=Pen(1.6))
    foot = box.bottom - 26
    place = Box(box.x + 16, box.y + _HEAD + 2.6, box.w - 20, foot - box.y - _HEAD - 2.6)
    sets = _largest([(step, False) for step in scenario.steps], place, floor, "应急处置")
    for number, (y, style, lines) in enumerate(_spaced(sets, place), start=1):
        tag = Box(box.x + 4, y + style.step / 2 - 4.1, 8.2, 8.2)
        surface.rect(tag, BLACK)
        figure = Style(17, bold=True, colour=WHITE, align="centre")
        surface.level(tag.centre, tag.middle, str(number), figure)
        surface.lines(Box(place.x, y, place.w, 0), lines, style)
    _call(surface, Box(box.x + 4, foot, box.w - 8, 26), board)


def _call(surface: Surface, box: Box, board: Board) -> None:
    surface.across(box.x, box.right, box.y + 0.6, Pen(0.5, HAIR))
    banned = [it for it in board.card.prohibitions if it.sign == "rescue"]
    if banned:
        sign(surface, "rescue", (box.x, box.y + 2.2, 11))
        surface.level(box.x + 14, box.y + 7.7, banned[0].text, Style(24, bold=True, colour=LOSS))
    else:
        verbs = Style(18, bold=True, align="centre").sizes(18, 17, 16, 15)
        surface.cell(Box(box.x, box.y + 2, box.w, 11), " → ".join(board.card.quick), verbs)
    _numbers(surface, Box(box.x, box.y + 14, box.w, 11), board.phones)


def _numbers(surface: Surface, box: Box, phones: tuple[Phone, ...]) -> None:
    """All telephone numbers in one size, spread over the box."""
    words = [f"{phone.label} {phone.number}" for phone in phones]
    style, total = _NUMBERS[-1], 0.0
    for style in _NUMBERS:
        total = sum(width(word, style) for word in words)
        if total + 5 * (len(words) - 1) <= box.w:
            break
    gap = (box.w - total) / len(words)
    if gap < 1:
        raise TooLong("电话", len(words) * (1 - gap))
    x = box.x + gap / 2
    for word in words:
        x += surface.level(x, box.middle, word, style) + gap


def _lessons(surface: Surface, cases: tuple[Case, ...]) -> None:
    surface.across(LEFT, RIGHT, _CASES, Pen(2, NAVY))
    surface.text(LEFT, _CASES + 8.6, "血的教训", Style(19, bold=True, colour=NAVY))
    for case, cell in zip(cases, Box(LEFT, _CASES, RIGHT - LEFT, 35).columns(2, 6), strict=False):
        day = case.date
        head = f"{day.year}年{day.month}月{day.day}日　{case.short}"
        surface.text(cell.x, _CASES + 16.2, head, Style(14.5, bold=True))
        body = Style(15, lead=1.32, ragged=True)
        surface.lines(Box(cell.x, _CASES + 18, cell.w, 14), _told(case, cell.w, body), body)


def _told(case: Case, measure: float, style: Style) -> tuple[Line, ...]:
    """The figures, with a worker's lesson if both stand in two lines."""
    loss = f"，直接经济损失{case.loss}" if case.loss else ""
    figures = f"{_people_lost(case)}{loss}。"
    for lesson in case.lessons.workers:
        lines = wrap(figures + lesson, style, measure)
        if len(lines) <= 2:
            return lines
    return wrap(figures, style, measure)


def _people_lost(case: Case) -> str:
    parts = ((case.dead, "人死亡"), (case.missing, "人失踪"), (case.injured, "人受伤"))
    return "、".join(f"{count}{word}" for count, word in parts if count)


def _people(surface: Surface, board: Board) -> None:
    y = _FOOT
    surface.across(LEFT, RIGHT, y, Pen(0.5, HAIR))
    qr(surface, Box(RIGHT - 26, y + 2, 26, 26), board.code, quiet=2)
    call = " ".join(board.phones[0]) if board.phones else ""
    said = (("责任人", board.responsible), ("报告电话", call), ("修订日期", board.revised))
    for (label, text), cell in zip(said, Box(LEFT, y, 238, 15).columns(3), strict=True):
        surface.text(cell.x, y + 6.6, label, Style(12, colour=SECONDARY))
        place = Box(cell.x, y + 8, cell.w - 4, 7.6)
        surface.cell(
            place, text or "＿＿＿＿＿＿", Style(16, bold=True, lead=1.2).sizes(16, 14, 12)
        )
    place = Box(LEFT, y + 17, RIGHT - LEFT - 32, 14.5)
    _state_basis(surface, place, [s.document for s in board.card.sources if s.kind == "law"])


def _state_basis(surface: Surface, place: Box, laws: list[str]) -> None:
    """The laws the card stands on; if they are too many for the foot, the first and their number."""
    style = Style(9.5, colour=DARK, lead=1.38)
    for count in range(len(laws), 0, -1):
        named = "、".join(f"《{law}》" for law in laws[:count])
        more = f"等{len(laws)}部法律法规" if count < len(laws) else ""
        lines = wrap(f"依据：{named}{more}。{_OWN}", style, place.w)
        if len(lines) * style.step <= place.h:
            surface.lines(place, lines, style)
            return
    surface.cell(place, _OWN, [style], "依据")
