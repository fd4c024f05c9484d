"""试卷: one column on A4, with the sealed margin on the first page, or its key for the marker."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from trainer.prints.box import Box
from trainer.prints.colours import DARK, SECONDARY, WHITE
from trainer.prints.document import Document
from trainer.prints.exam_key import key_rows
from trainer.prints.exam_measures import MEASURE, Pictures, no_pictures
from trainer.prints.exam_question import heading, question
from trainer.prints.flow import Row, paginate
from trainer.prints.qr import qr
from trainer.prints.record_table import draw_rows
from trainer.prints.style import Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import fit, width
from trainer.quiz.marks import plain
from trainer.quiz.paper import Paper

_FIRST, _OTHER = 36.0, 25.5  # mm: the left edge of text, on page 1 and on the others
_TOP, _BOTTOM = 16.0, 277.0
_SEAL, _SEAL_TOP, _SEAL_FOOT = 25.0, 22.0, 275.0
_TITLE = Style(18, bold=True, align="centre", track=0.8, lead=1.3, ragged=True)
_TABLE: Final = Pen(0.4)


def exam_paper(
    paper: Paper,
    *,
    unit: str = "",
    number: str = "",
    key: bool = False,
    pictures: Pictures = no_pictures,
) -> bytes:
    """The paper as PDF. With *key* it is the marker's copy, with answers and explanations.

    *number* is the paper's own; it is what the square code holds. *unit* is who sets it.
    *pictures* gives what its questions show.
    """
    title = f"{paper.title} 参考答案及解析" if key else paper.title
    document = Document(title, unit)
    first = document.sheet(210, 297)
    left = _OTHER if key else _FIRST
    top = _key_head(first, left, paper) if key else _paper_head(first, left, paper, number)
    rows = key_rows(paper, pictures) if key else _rows(paper, pictures)
    pages = paginate(rows, _BOTTOM - top, _BOTTOM - _TOP)
    foot = f"{title}　第{{}}页　共{len(pages)}页"
    _page(first, left, top, pages[0], foot.format(1))
    for at, page in enumerate(pages[1:], start=2):
        _page(document.sheet(210, 297), _OTHER, _TOP, page, foot.format(at))
    return document.finished()


def _rows(paper: Paper, pictures: Pictures) -> tuple[Row, ...]:
    rows: list[Row] = []
    for at in range(len(paper.sections)):
        rows.append(heading(paper.heading(at)))
        rows += [row for s in paper if s.section == at for row in question(s, pictures)]
    return tuple(rows)


def _page(surface: Surface, left: float, top: float, rows: Iterable[Row], foot: str) -> None:
    draw_rows(surface, left, top, rows)
    box = Box(left, 281.5, MEASURE, 6)
    surface.cell(box, foot, Style(8, colour=DARK, align="centre").sizes(8, 7.5), "试卷标题")


def _paper_head(surface: Surface, x: float, paper: Paper, number: str) -> float:
    _seal_line(surface)
    if number:
        qr(surface, Box(x + MEASURE - 13.5, 13, 13.5, 13.5), f"JZ1|PAPER|{number}", "l", quiet=1)
    y = _title(surface, x, paper.title)
    centred = Style(10.5, align="centre")
    middle = x + MEASURE / 2
    if paper.audience:
        surface.text(middle, y + 6, f"（{paper.audience}）", centred)
        y += 6.6
    passing = plain(paper.possible * paper.pass_share)
    terms = f"测评时间：{paper.minutes}分钟　满分：{plain(paper.possible)}分　合格：{passing}分"
    surface.text(middle, y + 5.6, terms, Style(10, align="centre"))
    y = _score_table(surface, x, y + 9.2, paper)
    return surface.paragraph(x, y + 2.4, MEASURE, _notice(paper), Style(9, lead=1.45)) + 1


def _key_head(surface: Surface, x: float, paper: Paper) -> float:
    surface.text(x, _TOP + 2, "内部资料　注意保管", Style(9, bold=True))
    y = _title(surface, x, paper.title, top=_TOP + 4)
    surface.text(x + MEASURE / 2, y + 6.4, "参考答案及解析", Style(12, bold=True, align="centre"))
    return y + 11


def _title(surface: Surface, x: float, title: str, top: float = _TOP) -> float:
    """The title in one line or two; returns where it ends."""
    styles = _TITLE.sizes(18, 17, 16, 15, 14)
    style, lines = fit(title, styles, (MEASURE - 30, 17), "试卷标题")
    if len(lines) == 1:
        if width(title, style) > MEASURE - 30:
            style = replace(style, track=0.0)
        surface.text(x + MEASURE / 2, top + 6.5, title, style)
        return top + 8.3
    return surface.lines(Box(x + 15, top, MEASURE - 30, 0), lines, style) + 0.5


def _notice(paper: Paper) -> str:
    kinds = {section.kind for section in paper.sections}
    how = ["先填写密封线左侧的单位、姓名、准考证号和座位号"]
    if kinds & {"single", "multiple"}:
        how.append("选择题把选项字母填在括号内")
    if "judge" in kinds:
        how.append("判断题正确的在括号内填“对”，错误的填“错”")
    if kinds & {"order", "match"}:
        how.append("排序题、连线题把字母填在线上或括号内")
    how += ["用黑色签字笔作答，答案写在本试卷上", "测评结束，试卷上交，不得带走"]
    return "注意事项：" + "".join(f"{i}．{text}。" for i, text in enumerate(how, start=1))


def _score_table(surface: Surface, x: float, top: float, paper: Paper) -> float:
    count = len(paper.sections)
    share = min(20.0, (MEASURE - 66) / max(1, count))
    numerals = [paper.heading(i).partition("、")[0] for i in range(count)]
    columns = [("题号", 18.0), *((n, share) for n in numerals), ("总分", 24.0), ("复核人", 24.0)]
    wide = sum(w for _, w in columns)
    left = x + (MEASURE - wide) / 2
    for row, name in enumerate(("题号", "得分", "阅卷人")):
        _score_row(surface, (left, top + row * 6.6), columns, "" if row == 0 else name)
    surface.rect(Box(left, top, wide, 3 * 6.6), pen=Pen(0.8))
    return top + 3 * 6.6


def _score_row(
    surface: Surface, at: tuple[float, float], columns: Sequence[tuple[str, float]], name: str
) -> None:
    """One row of the score table: the column names, or *name* and empty cells."""
    x, y = at
    for i, (column, wide) in enumerate(columns):
        surface.rect(Box(x, y, wide, 6.6), pen=_TABLE)
        text = (name if i == 0 else "") if name else column
        surface.level(x + wide / 2, y + 3.3, text, Style(9.5, bold=True, align="centre"))
        x += wide


def _seal_line(surface: Surface) -> None:
    """密封线: the dashed line with its words, and outside it who one is, read from the right."""
    surface.down(_SEAL, _SEAL_TOP, _SEAL_FOOT, Pen(0.7, dash=(2.2, 1.8)))
    for y in (_SEAL_TOP - 1.5, _SEAL_FOOT + 1.5):
        surface.circle(_SEAL, y, 0.9, pen=Pen(0.5))
    length = _SEAL_FOOT - _SEAL_TOP
    for i, char in enumerate("密封线", start=1):
        y = _SEAL_FOOT - length * i / 4
        surface.rect(Box(_SEAL - 3, y - 5, 6, 10), WHITE)
        with surface.rotated(_SEAL + 1.45, y, 90) as turned:
            turned.text(0, 0, char, Style(11, bold=True, align="centre"))
    with surface.rotated(_SEAL + 5.2, _SEAL_TOP + length / 2, 90) as turned:
        warning = Style(8, colour=SECONDARY, align="centre", track=0.6)
        turned.text(0, 0, "密 封 线 内 不 要 答 题", warning)
    with surface.rotated(_SEAL - 7.5, _SEAL_FOOT, 90) as turned:
        _identity(turned, length)


def _identity(surface: Surface, length: float) -> None:
    fields = (("单　位", 58.0), ("姓　名", 36.0), ("准考证号", 46.0), ("座位号", 24.0))
    x = (length - sum(14 + wide for _, wide in fields) - 18) / 2
    for name, wide in fields:
        end = x + surface.text(x, 0, name, Style(10))
        surface.across(end + 1, end + wide - 3, 1.2, Pen(0.5))
        x = end + wide + 3.2
