"""案例单页: one accident on A4, from what happened to what we check here today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from trainer.prints.box import Box
from trainer.prints.colours import BLACK, HAIR, LOSS, NAVY, SECONDARY
from trainer.prints.flow import TEXT, Paint, Row, painted, prose_cell
from trainer.prints.marks import numbered
from trainer.prints.record_sheet import Form, day, laid_out, record
from trainer.prints.record_table import WIDTH, account, centred, head, note, value
from trainer.prints.style import HANZI, Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import TooLong, width, wrap
from trainer.training.accident_level import Level
from trainer.training.case import Case, Cause, Lessons, Link, Moment
from trainer.training.source import Source

_TITLE: Final = Style(17, bold=True, lead=1.3, ragged=True)
_UNIT: Final = Style(11, bold=True)
_APART: Final = 6.0  # mm between figures
Figure = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Air:
    """How running text and lists are set, and how tall a heading and a link of the chain are."""

    body: Style
    listed: Style
    heading: float
    link: float


ROOMY: Final = Air(Style(10, lead=1.5, first=2.0), Style(10, lead=1.45, hang=1.6), 10.2, 9.0)
SNUG: Final = Air(Style(9.5, lead=1.35, first=2.0), Style(9.5, lead=1.35, hang=1.6), 9.0, 7.0)
_CHECKS: Final = ((9.0, "序"), (101.0, "对照检查"), (14.0, "已查"), (46.0, "结果、责任人和期限"))


def case_sheet(case: Case, *, unit: str = "") -> bytes:
    """The case as PDF, set closer where that saves a page. *unit* is who prints it."""
    form = Form("事故警示案例", "AQ-AL-01", unit, case.short, scan=f"JZ1|CASE|{case.id}")
    return record(form, min((sheet_rows(case, air) for air in (ROOMY, SNUG)), key=_pages(form)))


def _pages(form: Form) -> Callable[[Sequence[Row]], int]:
    return lambda rows: len(laid_out(form, rows))


def sheet_rows(case: Case, air: Air) -> tuple[Row, ...]:
    """All that the sheet says, from the title to the sources, so closely set."""
    return (
        _title(case),
        _figures(case),
        *_remarks(case),
        *_told("事故经过", case.story, air),
        *_section("时间线", [_moment(m) for m in case.timeline], air),
        *_section("一环扣一环", _chain(case.chain, air), air),
        *_told("直接原因", case.direct_cause, air),
        *_section("管理原因", _listed([_cause(c) for c in case.causes], air), air),
        *_told("责任追究", case.accountability, air),
        *_section("教训", _lessons(case.lessons), air),
        *_section("对照自己，今天就查", _checks(case.checks), air),
        *_section("讨论", _listed(_counted(case.talk), air), air),
        *_sources(case.sources),
    )


def _plain(tall: float, paint: Paint, *, keep: bool = False) -> Row:
    return Row((painted(WIDTH, tall, paint),), 0.0, step=0.0, framed=False, keep=keep)


def _title(case: Case) -> Row:
    lines = wrap(case.title, _TITLE, WIDTH)
    when = f"{day(case.date)} {case.time}".strip()
    told = "　".join(p for p in (when, case.place or case.province, case.unit) if p)
    place = wrap(told, TEXT, WIDTH)

    def paint(surface: Surface, box: Box) -> None:
        y = surface.lines(box, lines, _TITLE)
        surface.lines(Box(box.x, y + 1.2, box.w, 0), place, TEXT)

    tall = len(lines) * _TITLE.step + len(place) * TEXT.step + 4
    return _plain(tall, paint, keep=True)


def _figures(case: Case) -> Row:
    """The people, the money and the level, large."""
    people = (
        (case.dead, "死亡"),
        (case.missing, "失踪"),
        (case.injured, "受伤"),
        (case.severe, "重伤"),
    )
    known = [(str(n), "人", name) for n, name in people if n]
    if case.loss:
        digits = case.loss.rstrip("亿万元")
        known.append((digits, case.loss[len(digits) :], "直接经济损失"))

    style = _figure_style(known)

    def paint(surface: Surface, box: Box) -> None:
        for y in (box.y, box.y + 20):
            surface.across(box.x, box.right, y, Pen(0.8))
        x = box.x
        for figure in known:
            _figure(surface, x, box.y, figure, style)
            x += _figure_width(figure, style) + _APART
        if not known:
            surface.level(box.x, box.y + 10, "未见公布的伤亡和损失数字", TEXT)
        if case.level:
            _level(surface, box.right, box.y, case.level)

    return _plain(23, paint)


def _figure_style(figures: Sequence[Figure]) -> Style:
    """The largest size at which all figures stand beside the level."""
    excess = 0.0
    for style in Style(24, bold=True).sizes(24, 22, 20, 18, 16):
        excess = sum(_figure_width(f, style) + _APART for f in figures) - (WIDTH - 44)
        if excess <= 0:
            return style
    raise TooLong("伤亡和损失数字", excess)


def _figure_width(figure: Figure, style: Style) -> float:
    number, unit, name = figure
    return max(width(number, style) + 0.8 + width(unit, _UNIT), width(name, TEXT))


def _figure(surface: Surface, x: float, top: float, figure: Figure, style: Style) -> None:
    number, unit, name = figure
    colour = LOSS if unit == "人" else BLACK
    wide = surface.text(x, top + 11, number, replace(style, colour=colour)) + 0.8
    surface.text(x + wide, top + 11, unit, _UNIT)
    surface.text(x, top + 17, name, TEXT)


def _level(surface: Surface, right: float, top: float, level: Level) -> None:
    """The level in words and as bars: as many of four filled as it is grave."""
    word = f"{level.label}事故"
    style = Style(13, bold=True, align="right")
    surface.text(right, top + 11, word, style)
    surface.text(right, top + 17, "事故等级", replace(TEXT, align="right"))
    x = right - width(word, style) - 12.5
    for i in range(4):
        tall = 3 + 2 * i
        bar = Box(x + i * 2.7, top + 11.6 - tall, 1.9, tall)
        surface.rect(bar, BLACK if i < level else None, Pen(0.5))


def _remarks(case: Case) -> tuple[Row, ...]:
    """What one must know about the figures before quoting them."""
    only = "本例只有课件一个来源，没有查到正式调查报告，引用前请核实。" if case.only_seed else ""
    said = (("数字口径", case.figures_note), ("与课件的出入", case.seed_note), ("注意", only))
    style = Style(9, lead=1.4)
    cells = (prose_cell(WIDTH, f"**{name}：**{text}", style, pad=0) for name, text in said if text)
    return tuple(Row((c,), 0.0, step=0.0, framed=False) for c in cells)


def _section(title: str, rows: Sequence[Row], air: Air) -> tuple[Row, ...]:
    """Rows under their heading, which never stands last on a page; nothing where there are none."""
    if not rows:
        return ()

    def paint(surface: Surface, box: Box) -> None:
        style = Style(12, bold=True, colour=NAVY)
        surface.text(box.x, box.bottom - 3.2, title, style)
        surface.across(box.x, box.right, box.bottom - 1.4, Pen(0.9, NAVY))

    return (_plain(air.heading, paint, keep=True), *rows)


def _told(title: str, text: str, air: Air) -> tuple[Row, ...]:
    """Running text under its heading."""
    return _section(title, [_prose(text, air.body)] if text.strip() else [], air)


def _prose(text: str, style: Style) -> Row:
    return Row((prose_cell(WIDTH, text, style, pad=0),), 0.0, step=0.0, framed=False)


def _listed(texts: Sequence[str], air: Air) -> list[Row]:
    return [_prose("\n".join(texts), air.listed)] if texts else []


def _sources(sources: tuple[Source, ...]) -> list[Row]:
    said = "\n".join(f"{source.sentence()}。" for source in sources)
    return [note(f"**来源：**{said}")] if said else []


def _counted(items: Iterable[str]) -> list[str]:
    return [f"{i}．{item}" for i, item in enumerate(items, start=1)]


def _moment(moment: Moment) -> Row:
    """One entry of the timeline; the time stands in a column of its own."""
    style = Style(9.5, lead=1.45)
    lines = wrap(moment.what, style, WIDTH - 40)

    def paint(surface: Surface, box: Box) -> None:
        baseline = box.y + style.step / 2 + HANZI * style.em
        surface.text(box.x, baseline, moment.at, replace(style, bold=True))
        surface.lines(Box(box.x + 40, box.y, WIDTH - 40, 0), lines, style)
        surface.across(box.x, box.right, box.bottom - 0.4, Pen(0.25, HAIR))

    return _plain(len(lines) * style.step + 1, paint)


def _chain(links: tuple[Link, ...], air: Air) -> list[Row]:
    return [_link(i, link, air, last=i == len(links)) for i, link in enumerate(links, start=1)]


def _link(number: int, link: Link, air: Air, *, last: bool) -> Row:
    """A disc with its number, tied to the next; what broke, and how."""
    bold, small = Style(10.5, bold=True), Style(9.5, lead=1.4, colour=SECONDARY)
    lines = wrap(link.text, small, WIDTH - 72)
    tall, middle = max(air.link, len(lines) * small.step + 2), air.link / 2

    def paint(surface: Surface, box: Box) -> None:
        start = box.y if number > 1 else box.y + middle
        surface.down(box.x + 3.4, start, box.y + middle if last else box.bottom, Pen(1.2))
        disc = Style(10, colour=LOSS if last else BLACK)
        numbered(surface, (box.x + 3.4, box.y + middle, 3.1), number, disc)
        surface.cell(
            Box(box.x + 10, box.y, 58, air.link), link.head, bold.sizes(10.5, 9.5, 9), link.head
        )
        surface.lines(Box(box.x + 72, box.y + middle - small.step / 2, WIDTH - 72, 0), lines, small)

    return _plain(tall, paint, keep=number == 1)


def _cause(cause: Cause) -> str:
    return f"**{cause.who}：**{'；'.join(what.rstrip('。；') for what in cause.what)}。"


def _lessons(lessons: Lessons) -> list[Row]:
    layers = (
        ("领导层", lessons.leaders),
        ("管理层", lessons.managers),
        ("一线人员", lessons.workers),
    )
    rows = (account(name, "\n".join(_counted(said))) for name, said in layers if said)
    return [replace(row, least=7.0, step=0.0) for row in rows]


def _checks(checks: tuple[str, ...]) -> list[Row]:
    names = head(*_CHECKS)
    rows = [replace(_check(i, text), head=(names,)) for i, text in enumerate(checks, start=1)]
    return [names, *rows] if rows else []


def _check(number: int, text: str) -> Row:
    first, asked, box, free = (w for w, _ in _CHECKS)
    tick = painted(
        box, 9, lambda surface, at: surface.tick_box(at.centre - 1.7, at.middle - 1.7, 3.4)
    )
    return Row((centred(first, str(number)), value(asked, text), tick, value(free, "")))
