"""成绩单: everyone who was due, what they scored, and who must come again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from trainer.prints.flow import Cell, Row, text_cell
from trainer.prints.record_sheet import Form, day, record
from trainer.prints.record_table import centred, head, line, note, signatures, signed, value
from trainer.prints.style import Style

Verdict = Literal["合格", "不合格", "缺考", "待阅卷", "答题中"]

_COLUMNS: Final = (
    (12.0, "序"),
    (28.0, "姓名"),
    (28.0, "工号"),
    (60.0, "单位"),
    (20.0, "成绩"),
    (22.0, "结果"),
)
_ROW: Final = 6.75
_STANDS_OUT: Final = Style(9.5, bold=True, align="centre")


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One person; *score* as printed, empty where there is none."""

    name: str
    staff_no: str
    unit: str
    score: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Results:
    """The list of one exam. *terms* is a short line such as 满分100分，80分合格."""

    title: str
    lines: tuple[ResultLine, ...]
    on: date | None = None
    terms: str = ""
    number: str = ""
    unit: str = ""
    printed_on: date | None = None

    def count(self, verdict: Verdict) -> int:
        """How many came out that way."""
        return sum(one.verdict == verdict for one in self.lines)


def results_sheet(results: Results) -> bytes:
    """The list as PDF, in the order it was given; its head is repeated on every page."""
    scan = f"JZ1|EXAM|{results.number}" if results.number else ""
    form = Form("成绩单", "AQ-CJ-01", results.unit, results.number, scan=scan)
    rows = [line(results.title, day(results.on), bold=True), _summary(results)]
    rows += [head(*_COLUMNS), *_lines(results)]
    printed = f"打印日期：{day(results.printed_on)}。" if results.printed_on else ""
    foot = signatures("制表人签名", "审核人签名", note=f"成绩以系统记录的作答为准。{printed}")
    return record(form, signed(rows, foot))


def _summary(results: Results) -> Row:
    due, absent = len(results.lines), results.count("缺考")
    waiting, passed = results.count("待阅卷"), results.count("合格")
    marked = due - absent - waiting
    text = f"{results.terms}。" if results.terms else ""
    text += f"应考{due}人，实考{due - absent}人，缺考{absent}人；合格{passed}人，"
    text += f"不合格{results.count('不合格')}人"
    text += f"，待阅卷{waiting}人" if waiting else ""
    text += f"；合格率{_percent(passed, marked)}" if marked else ""
    return line(text + (f"（按已阅卷的{marked}人计）。" if marked and waiting else "。"))


def _percent(part: int, whole: int) -> str:
    return f"{part * 100 / whole:.1f}%".replace(".0%", "%")


def _lines(results: Results) -> list[Row]:
    names = head(*_COLUMNS)
    rows = [_line(i, one) for i, one in enumerate(results.lines, start=1)]
    return [replace(row, head=(names,)) for row in rows] or [_empty()]


def _line(number: int, one: ResultLine) -> Row:
    widths = [w for w, _ in _COLUMNS]
    last = centred if one.verdict == "合格" else _loud
    cells = (
        centred(widths[0], str(number)),
        value(widths[1], one.name),
        value(widths[2], one.staff_no),
        value(widths[3], one.unit),
        centred(widths[4], one.score or "—"),
        last(widths[5], one.verdict),
    )
    return Row(cells, _ROW)


def _loud(width: float, text: str) -> Cell:
    return text_cell(width, text, _STANDS_OUT, pad=0.6)


def _empty() -> Row:
    return note("（没有应考人员）")
