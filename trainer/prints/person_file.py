"""一人一档: the cover of a person's folder, and what stands behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Final

from trainer.prints.badge import diagonals
from trainer.prints.box import Box
from trainer.prints.colours import NAVY, SECONDARY
from trainer.prints.document import Document
from trainer.prints.flow import Cell, Row, painted
from trainer.prints.marks import punch_holes
from trainer.prints.qr import qr
from trainer.prints.record_sheet import Form, day, laid_out, record_pages
from trainer.prints.record_table import (
    INNER,
    WIDTH,
    centred,
    head,
    label,
    line,
    note,
    signatures,
    signed,
    value,
)
from trainer.prints.style import Style
from trainer.prints.surface import Pen, Surface
from trainer.quiz.certificate import Certificate
from trainer.quiz.marks import plain
from trainer.training.hours import INITIAL, YEARLY, Balance, HoursEntry
from trainer.training.person import Person

_HOURS: Final = ((40.0, "项　目"), (22.0, "应修"), (22.0, "已修"), (86.0, "进度（竖线为应修学时）"))
_LEDGER: Final = (
    (9.0, "序"),
    (23.0, "日　期"),
    (58.0, "培训内容"),
    (22.0, "类　别"),
    (14.0, "学时"),
    (44.0, "依据的记录"),
)
_SITTINGS: Final = (
    (9.0, "序"),
    (25.0, "日　期"),
    (92.0, "测　评"),
    (22.0, "成　绩"),
    (22.0, "结　果"),
)
_CERTIFICATES: Final = (
    (40.0, "证书编号"),
    (66.0, "名　称"),
    (32.0, "发证日期"),
    (32.0, "有效期至"),
)
_RECORDS: Final = (
    (9.0, "序"),
    (25.0, "日　期"),
    (26.0, "类　别"),
    (74.0, "主　题"),
    (36.0, "记录号"),
)


@dataclass(frozen=True, slots=True)
class SittingLine:
    """One paper sat. *score* as printed; *passed* None while someone still has to mark."""

    title: str
    on: date
    score: str
    passed: bool | None


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One meeting or session attended; *kind* is 晨会, 警示教育 or the like."""

    number: str
    kind: str
    on: date
    title: str


@dataclass(frozen=True, slots=True)
class PersonFile:
    """All that is known about one person's training on the day it is printed."""

    person: Person
    balance: Balance
    entries: tuple[HoursEntry, ...]
    sittings: tuple[SittingLine, ...]
    certificates: tuple[Certificate, ...]
    records: tuple[RecordLine, ...]
    unit: str
    printed_on: date


def person_file(file: PersonFile) -> bytes:
    """Cover, hours with their ledger, then sittings, certificates and records, as one PDF."""
    number = f"DA-{file.person.no}"
    scan = f"JZ1|PERSON|{file.person.no}"
    hours = Form("个人学时台账", "AQ-DA-03", file.unit, number, scan=scan)
    proofs = Form("测评、证书与培训记录", "AQ-DA-04", file.unit, number, scan=scan)
    first, second = laid_out(hours, _hours(file)), laid_out(proofs, _proofs(file))
    document = Document(f"一人一档 {file.person.name}", file.unit)
    _cover(document.sheet(210, 297), file, number)
    count = 1 + len(first) + len(second)
    record_pages(document, hours, first, 1, count)
    record_pages(document, proofs, second, 1 + len(first), count)
    return document.finished()


def _who(file: PersonFile) -> Row:
    person = file.person
    parts = (person.name, person.no, person.department, person.team, person.post)
    said = "　".join(p for p in parts if p)
    return line(said, f"截至{day(file.printed_on)}", bold=True)


def _hours(file: PersonFile) -> tuple[Row, ...]:
    balance, year = file.balance, file.printed_on.year
    most = max(
        balance.initial_due, balance.initial_done, balance.year_due, balance.year_done, Fraction(1)
    )
    basis = (
        f"应修学时依据：{balance.basis}。" if balance.basis else "现行规定没有为本类人员规定学时。"
    )
    rows = (
        _who(file),
        head(*_HOURS, least=9),
        replace(_bar_row(INITIAL, balance.initial_done, balance.initial_due, most), keep=True),
        _bar_row(f"{year}{YEARLY}", balance.year_done, balance.year_due, most),
        line(f"结论：{conclusion(balance, year)}", bold=True, above=1.6),
        replace(note(basis), keep=True),
        *_ledger(file.entries),
    )
    foot = signatures(
        "本人核对签名", "考核人员签名", note="学时以签名的培训记录为准，一学时按45分钟计。"
    )
    return signed(rows, foot)


def conclusion(balance: Balance, year: int) -> str:
    """What the hours mean, in one sentence."""
    if not balance.basis:
        return "没有应修学时要求，已修学时如实记载。"
    if balance.settled:
        return f"岗前初次培训和{year}年度再培训学时均已达到要求。"
    owed = []
    if balance.initial_short:
        owed.append(f"岗前初次培训还差{plain(balance.initial_short)}学时，补足前不得独立上岗")
    if balance.year_short:
        owed.append(
            f"{year}年度再培训还差{plain(balance.year_short)}学时，应于{year}年12月31日前完成"
        )
    return "；".join(owed) + "。"


def _bar_row(name: str, done: Fraction, due: Fraction, most: Fraction) -> Row:
    widths = [w for w, _ in _HOURS]
    bar = painted(widths[3], 9, lambda surface, box: _bar(surface, box, (done, due), most))
    asked = plain(due) if due else "—"
    cells = (
        value(widths[0], name),
        centred(widths[1], asked),
        centred(widths[2], plain(done)),
        bar,
    )
    return Row(cells)


def _bar(surface: Surface, box: Box, hours: tuple[Fraction, Fraction], most: Fraction) -> None:
    """Done is solid, missing is hatched, and a tick stands at what is due."""
    done, due = hours
    k = (box.w - 30) / float(most)
    y, x = box.middle - 2.1, box.x + 2
    surface.rect(Box(x, y, float(done) * k, 4.2), NAVY)
    if done < due:
        missing = Box(x + float(done) * k, y, float(due - done) * k, 4.2)
        with surface.clipped(missing):
            diagonals(surface, missing, INNER, 1.3)
        surface.rect(missing, pen=Pen(0.5))
    if due:
        surface.down(x + float(due) * k, y - 1.4, y + 5.6, Pen(1.2))
    text = f"{plain(done)} / {plain(due)}" if due else "没有要求"
    surface.level(box.right - 1.6, box.middle, text, Style(9.5, bold=True, align="right"))


def _ledger(entries: tuple[HoursEntry, ...]) -> tuple[Row, ...]:
    """The entries with their sum; a later page begins with what was carried forward."""
    names = head(*_LEDGER)
    rows: list[Row] = [names]
    sum_so_far = Fraction(0)
    for i, entry in enumerate(entries, start=1):
        carried = _sum("承前页", sum_so_far)
        rows.append(replace(_entry(i, entry), head=(names, carried), keep=i == len(entries)))
        sum_so_far += entry.hours
    if not entries:
        rows.append(_nothing("还没有学时记录。"))
    return (*rows, _sum("合　　计", sum_so_far))


def _entry(number: int, entry: HoursEntry) -> Row:
    texts = (str(number), entry.on.isoformat(), entry.content, entry.kind, plain(entry.hours))
    return _row(_LEDGER, (*texts, entry.proof))


def _row(columns: tuple[tuple[float, str], ...], texts: tuple[str, ...]) -> Row:
    """Texts in their columns: long ones at the left, numbers and short ones in the middle."""
    cells: list[Cell] = []
    for (wide, _), text in zip(columns, texts, strict=True):
        cells.append((value if wide > 30 else centred)(wide, text))
    return Row(tuple(cells))


def _sum(name: str, hours: Fraction) -> Row:
    before = sum(w for w, _ in _LEDGER[:4])
    return Row((label(before, name), centred(14, plain(hours)), value(44, "")))


def _nothing(text: str) -> Row:
    return Row((value(WIDTH, text),))


def _proofs(file: PersonFile) -> tuple[Row, ...]:
    rows = (
        _who(file),
        *_section(
            "一、测评成绩", _SITTINGS, [_sitting(i, s) for i, s in enumerate(file.sittings, 1)]
        ),
        *_section("二、合格证书", _CERTIFICATES, [_certificate(c) for c in file.certificates]),
        *_section(
            "三、参加的晨会和教育", _RECORDS, [_record(i, r) for i, r in enumerate(file.records, 1)]
        ),
    )
    return signed(rows, signatures("本人核对签名", "档案管理人签名"))


def _section(
    title: str, columns: tuple[tuple[float, str], ...], rows: list[Row]
) -> tuple[Row, ...]:
    names = head(*columns)
    said = line(title, bold=True, above=3.5)
    if not rows:
        return (said, _nothing("暂无。"))
    return (said, names, *(replace(row, head=(names,)) for row in rows))


def _sitting(number: int, sat: SittingLine) -> Row:
    verdict = {True: "合格", False: "不合格", None: "待阅卷"}[sat.passed]
    return _row(_SITTINGS, (str(number), sat.on.isoformat(), sat.title, sat.score, verdict))


def _certificate(held: Certificate) -> Row:
    until = held.valid_until.isoformat() if held.valid_until else "长期有效"
    return _row(_CERTIFICATES, (held.number, held.title, held.issued.isoformat(), until))


def _record(number: int, record: RecordLine) -> Row:
    texts = (str(number), record.on.isoformat(), record.kind, record.title, record.number)
    return _row(_RECORDS, texts)


def _cover(surface: Surface, file: PersonFile, number: str) -> None:
    surface.rect(Box(25, 22, 170, 253), pen=Pen(1.6, NAVY))
    surface.rect(Box(27, 24, 166, 249), pen=Pen(0.35, NAVY))
    unit = Style(16, bold=True, colour=NAVY, align="centre", ragged=True)
    surface.cell(Box(35, 40, 150, 18), file.unit, unit.sizes(16, 14, 12), "单位")
    surface.text(110, 88, "从业人员安全生产", Style(26, bold=True, align="centre", track=1.5))
    surface.text(110, 104, "教育培训档案", Style(34, bold=True, align="centre", track=3))
    surface.across(80, 140, 113, Pen(1.2, NAVY))
    surface.text(110, 122, "一人一档", Style(14, colour=SECONDARY, align="centre", track=2))
    for i, (name, text) in enumerate(_identity(file, number)):
        y = 152 + i * 13.5
        surface.spread(62, y, 20, name, Style(12))
        surface.across(87, 166, y + 2.4, Pen(0.5))
        said = Style(13, bold=True, ragged=True, lead=1.2)
        surface.cell(Box(90, y - 6.5, 76, 9.6), text, said.sizes(13, 11, 10, 9), name)
    qr(surface, Box(97.5, 238, 25, 25), f"JZ1|PERSON|{file.person.no}", quiet=2)
    caption = Style(8, colour=SECONDARY, align="centre")
    surface.text(110, 267.6, "扫码读取工号", caption)
    punch_holes(surface)


def _identity(file: PersonFile, number: str) -> tuple[tuple[str, str], ...]:
    person = file.person
    place = "·".join(p for p in (person.department, person.team) if p) or person.unit
    return (
        ("姓名", person.name),
        ("工号", person.no),
        ("部门", place),
        ("岗位", person.post),
        ("入职日期", day(person.joined)),
        ("档案编号", number),
    )
