"""The front of the pocket card: who I am and what I owe."""

from __future__ import annotations

from math import ceil

from trainer.prints.badge import badge, badge_width
from trainer.prints.box import Box
from trainer.prints.colours import HAIR, NAVY, SECONDARY
from trainer.prints.holder import Holder
from trainer.prints.style import Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import Line, TooLong, width, wrap
from trainer.training.card import Duty

WIDTH, HEIGHT, MARGIN = 90.0, 54.0, 3.4
RIGHT = WIDTH - MARGIN
MOST_DUTIES = 10
_FEWEST = 4  # so that rows of a short card do not drift apart

_DUTY = Style(7.5, lead=1.18, ragged=True).sizes(7.5, 7)
_NUMBER = Style(8, bold=True, colour=NAVY, align="right")
_TITLE = Style(7.5, bold=True)
_UNIT = Style(7, colour=SECONDARY, ragged=True)
_FOOT = Style(7)
_POSTS = Style(16, bold=True, colour=NAVY, track=0.5).sizes(16, 15, 14, 13, 12, 11, 10)
_LONG_POSTS = Style(9.5, bold=True, colour=NAVY).sizes(9.5, 9, 8.5, 8)  # such as 地方政府主要负责人
_BADGE = 4.5
_TOP, _ROW, _COLUMN_GAP, _NUMERAL = 11.9, 7.05, 3.0, 4.4
_FLOOR = _TOP + 5 * _ROW + 0.1


def pocket_front(surface: Surface, holder: Holder) -> None:
    """All that a team shares; `holding` adds what is one's own."""
    _head(surface, holder)
    surface.across(MARGIN, RIGHT, 11.3, Pen(0.9, NAVY))
    _duties(surface, holder.card.duties)
    surface.across(MARGIN, RIGHT, _FLOOR, Pen(0.5, NAVY))


def holding(surface: Surface, holder: Holder) -> None:
    """The foot: name, number and version, and where the full text is if there is room to say."""
    words = [f"持卡人 {holder.name}", f"卡号 {holder.number}", f"版本 {holder.version}"]
    note = "全文扫背面码"
    free = RIGHT - MARGIN - sum(width(word, _FOOT) for word in words)
    gap = (free - width(note, _FOOT)) / 3
    if gap < 1.5:
        note, gap = "", free / 2
    if gap < 1.2:
        raise TooLong("持卡人", 2 * (1.2 - gap))
    x, y = MARGIN, _FLOOR + 3.3
    for word in words:
        x += surface.text(x, y, word, _FOOT) + gap
    surface.text(RIGHT, y, note, Style(7, colour=SECONDARY, align="right"))


def _head(surface: Surface, holder: Holder) -> None:
    level = holder.card.risk.colour
    badge(surface, (RIGHT, 5.0, _BADGE), level, "right", word=True)
    room = RIGHT - badge_width(level, _BADGE, word=True) - MARGIN
    post, lines = _layout(holder, room)
    x = MARGIN + surface.text(MARGIN, 9.3, holder.card.post, post) + 2.6
    y, step = (6.1, 3.3) if len(lines) == 1 else (5.0, 2.7)
    surface.text(x, y, "岗位安全责任卡", _TITLE)
    for i, line in enumerate(lines, start=1):
        surface.text(x, y + i * step, line.text.strip(), _UNIT)


def _layout(holder: Holder, room: float) -> tuple[Style, tuple[Line, ...]]:
    """The post as large as it can be beside its unit: in one line, else the shop below, else two."""
    unit, title = f"{holder.unit} {holder.shop}".strip(), width("岗位安全责任卡", _TITLE)
    parted = f"{holder.unit}\n{holder.shop}".strip()
    ways = ((unit, 1, _POSTS[:4]), (parted, 2, _POSTS), (unit, 2, _POSTS), (unit, 2, _LONG_POSTS))
    for text, most, posts in ways:
        for post in posts:
            rest = room - width(holder.card.post, post) - 4.6
            if rest >= title and len(lines := wrap(text, _UNIT, rest)) <= most:
                return post, lines
    raise TooLong("岗位、单位", max(title, width(unit, _UNIT) / 2) - rest)


def _duties(surface: Surface, duties: tuple[Duty, ...]) -> None:
    if len(duties) > MOST_DUTIES:
        raise TooLong("职责", (len(duties) - MOST_DUTIES) * _ROW)
    columns = Box(MARGIN, _TOP, RIGHT - MARGIN, 5 * _ROW).columns(2, _COLUMN_GAP)
    left = ceil(len(duties) / 2)
    cells = [row for column in columns for row in column.rows(max(left, _FEWEST))[:left]]
    for number, (duty, cell) in enumerate(zip(duties, cells, strict=False), start=1):
        surface.level(cell.x + _NUMERAL - 1.1, cell.middle, str(number), _NUMBER)
        text = Box(cell.x + _NUMERAL, cell.y, cell.w - _NUMERAL, cell.h)
        surface.cell(text, duty.short or duty.text, _DUTY, f"职责{number}")
        if number not in {1, left + 1}:
            surface.across(cell.x, cell.right, cell.y, Pen(0.25, HAIR))
