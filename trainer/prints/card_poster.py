"""The risk board of a post on A3 岗位安全风险告知牌: three reading distances, from far to near.

Three metres: the post, its level, the signs, the sentence that saves lives. One and a half: names
of signs, measures, emergency. At the board: cases, people, basis. A board that cannot keep these
sizes on A3 is drawn on A2 with the same sizes, never smaller.
"""

from __future__ import annotations

from dataclasses import replace

from trainer.prints import marks
from trainer.prints.badge import badge, badge_width
from trainer.prints.board import Board
from trainer.prints.box import Box
from trainer.prints.colours import BLACK, DARK, LEVELS, NAVY, SECONDARY, SIGNAL, WHITE
from trainer.prints.document import Document
from trainer.prints.pictograms import sign
from trainer.prints.poster_lower import lower_half
from trainer.prints.style import HANZI, Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import TooLong, fit_all, width
from trainer.training.card import Hazard, Risk

WIDTH, HEIGHT, MARGIN = 297.0, 420.0, 13.0
RIGHT = WIDTH - MARGIN
INNER = WIDTH - 2 * MARGIN
A2 = 2**0.5  # times A3, both ways

_POST = Style(84, bold=True).sizes(84, 76, 68, 60, 52, 46, 40, 34)
_SLOGAN = Style(62, bold=True, colour=SIGNAL).sizes(62, 58, 54, 50, 46, 42, 38, 34)
_BADGE = 17.5


def card_poster(board: Board) -> bytes:
    """The board on A3; cases give way before measures shrink, and A2 takes what A3 cannot hold."""
    bare = replace(board, cases=())
    *ways, last = ((board, 1.0, 19.5), (bare, 1.0, 17.0), (board, A2, 17.0), (bare, A2, 17.0))
    for it, scale, floor in ways:
        try:
            return _printed(it, scale, floor / scale)
        except TooLong:
            continue
    it, scale, floor = last
    return _printed(it, scale, floor / scale)


def _printed(board: Board, scale: float, floor: float) -> bytes:
    """*floor* is the smallest type of the measures, before the drawing is scaled."""
    document = Document(f"岗位安全风险告知　{board.card.post}", board.unit)
    sheet = document.sheet(WIDTH * scale, HEIGHT * scale)
    with sheet.placed(0, 0, (WIDTH, HEIGHT), scale) as poster:
        _head(poster, board)
        _hazards(poster, board.hazards)
        _sentence(poster, board)
        _signs(poster, board.signs())
        lower_half(poster, board, floor)
    return document.finished()


def _head(surface: Surface, board: Board) -> None:
    marks.tape(surface, Box(MARGIN, 9, INNER, 5.2))
    surface.text(MARGIN, 27.6, "岗位安全风险告知", Style(28, bold=True, colour=NAVY, track=0.8))
    unit = Box(150, 19, RIGHT - 150, 6.6)
    surface.cell(unit, board.unit, Style(15, bold=True, align="right", lead=1.2).sizes(15, 12, 10))
    place = f"{board.place}　编号 {board.number}".strip()
    surface.text(RIGHT, 30, place, Style(12, colour=SECONDARY, align="right"))
    surface.across(MARGIN, RIGHT, 33.2, Pen(2, NAVY))
    _post(surface, board)


def _post(surface: Surface, board: Board) -> None:
    level = board.card.risk
    badge(surface, (RIGHT, 40.2, _BADGE), level.colour, "right", word=True)
    room = INNER - badge_width(level.colour, _BADGE, word=True) - 7
    style = next((s for s in _POST if width(board.card.post, s) <= room), None)
    if style is None:
        raise TooLong("岗位", width(board.card.post, _POST[-1]) - room)
    surface.text(MARGIN - 1, 51.2 + HANZI * style.em, board.card.post, style)
    about = Style(20, colour=DARK, lead=1.25, ragged=True)
    surface.cell(Box(MARGIN, 66.2, 176, 16.4), board.card.summary, about.sizes(20, 18.5, 17, 16))
    _duty_of_level(surface, board, level)


def _duty_of_level(surface: Surface, board: Board, level: Risk) -> None:
    """What the level asks of the unit: 山东省安全生产条例 第三十一条."""
    high = level >= Risk.ORANGE
    rule = "须有专项管控方案" if high else "按分级管控清单落实措施"
    colour = LEVELS[level.colour].colour if level is Risk.RED else BLACK
    right = Style(17, bold=True, colour=colour, align="right")
    surface.text(RIGHT, 69.2, f"{level.label}风险{rule}", right)
    worst = [hazard.kind for hazard in board.hazards if hazard.level is level]
    place = Box(RIGHT - 88, 71.4, 88, 8.6)
    words = f"最高风险：{'、'.join(worst)}"
    brief = words if width(words, Style(15)) <= place.w else f"最高风险：{worst[0]}等{len(worst)}项"
    surface.cell(place, brief, Style(15, align="right").sizes(15, 13, 11))


def _hazards(surface: Surface, hazards: tuple[Hazard, ...]) -> None:
    row = Box(MARGIN, 84, INNER, 64)
    for hazard, cell in zip(hazards, row.columns(len(hazards)), strict=True):
        sign(surface, hazard.sign, (cell.centre - 22, cell.y, 44))
        name = Box(cell.x + 0.8, 125.4, cell.w - 1.6, 15.6)
        large = Style(32, bold=True, align="centre", ragged=True, lead=1.1)
        surface.cell(name, hazard.kind, large.sizes(32, 28, 25, 20, 19), hazard.kind)
        where = Style(17, colour=DARK, align="centre", lead=1.2)
        surface.cell(Box(cell.x, 141, cell.w, 7.4), hazard.where, [where], hazard.kind)


def _sentence(surface: Surface, board: Board) -> None:
    """The sentence that saves lives, reversed on black, and what is forbidden below it."""
    band = Box(MARGIN, 151, INNER, 44)
    surface.rect(band, BLACK)
    _slogan(surface, band, board.card.slogan.split())
    forbidden = "　".join(it.text for it in board.card.prohibitions)
    place = Box(band.x + 4, band.y + 27.6, band.w - 8, 15.4)
    small = Style(26, bold=True, colour=WHITE, align="centre", lead=1.2, ragged=True)
    surface.cell(place, forbidden, small.sizes(26, 24, 22, 20, 18, 17), "禁止事项")


def _slogan(surface: Surface, band: Box, parts: list[str]) -> None:
    gaps, room = len(parts) - 1, band.w - 14
    style = next((s for s in _SLOGAN if _long(parts, s) <= room), None)
    if style is None:
        raise TooLong("口号", _long(parts, _SLOGAN[-1]) - room)
    gap = min(24.0, (band.w - 8 - _long(parts, style, 0)) / (gaps or 1))
    x = band.centre - (_long(parts, style, 0) + gaps * gap) / 2
    middle = band.y + 15.4
    for i, part in enumerate(parts):
        if i and gaps > 1:
            _chevron(surface, x - gap / 2, middle)
        x += surface.text(x, middle + HANZI * style.em, part, style) + gap


def _long(parts: list[str], style: Style, gap: float = 12.0) -> float:
    return sum(width(part, style) for part in parts) + gap * (len(parts) - 1)


def _chevron(surface: Surface, x: float, middle: float) -> None:
    points = [(x - 3, middle - 6), (x + 3, middle), (x - 3, middle + 6)]
    surface.poly(points, pen=Pen(4, WHITE), closed=False)


def _signs(surface: Surface, signs: list[tuple[str, str]]) -> None:
    if not signs:
        return
    columns = Box(MARGIN, 200, INNER, 46).columns(max(5, len(signs)))
    side, measure = (31 if len(signs) <= 6 else 28), columns[0].w - 3
    bold = Style(18.5, bold=True, align="centre", ragged=True, lead=1.15)
    words = [text for _, text in signs]
    style = fit_all(words, bold.sizes(18.5, 17.5, 17, 16, 15), (measure, 14.6), "防护和禁止")
    for (name, text), cell in zip(signs, columns, strict=False):
        sign(surface, name, (cell.centre - side / 2, cell.y, side))
        place = Box(cell.centre - measure / 2, cell.y + 31.4, measure, 14.6)
        surface.cell(place, text, [style], text)
