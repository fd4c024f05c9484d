"""晨会记录: the six steps in order and by name, and room for everyone's own hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import tzinfo
from typing import Final

from trainer.prints.flow import GRID, Lead, Row, prose_cell
from trainer.prints.record_sheet import CHINA, Form, day, fitted, hours_of
from trainer.prints.record_table import (
    LABEL,
    WIDTH,
    Signer,
    Tick,
    account,
    facts,
    label,
    sign_in,
    signatures,
    signed,
    ticks,
    value,
)
from trainer.training.attendance import Attendee, State
from trainer.training.briefing import STEPS, Briefing

_BASIS: Final = (
    "依据：《山东省企业安全生产“晨会”制度规范（试行）》（鲁安发〔2022〕4号）。"
    "所有作业人员必须参加并本人签名。"
)
_SIGN: Final = "全体参会人员本人签名（不得代签）"
_STEP: Final = 32.0
_ROOMY: Final = 18.0  # mm of white a step would like for what is added by hand


def briefing_record(
    briefing: Briefing | None,
    *,
    unit: str = "",
    case: str = "",
    questions: tuple[str, ...] = (),
    zone: tzinfo = CHINA,
) -> bytes:
    """The record as PDF; None prints the blank form.

    *case* is the accident's title and *questions* the stems that were asked.
    """
    form = Form("晨会记录", "AQ-CH-01", unit, subtitle="（班前会同用）")
    if briefing is not None:
        scan = f"JZ1|REC|{briefing.number}"
        form = replace(form, number=briefing.number, scan=scan)
    body = (*_head(briefing, zone), *_steps(briefing, case, questions))
    signers = _signers(briefing)
    foot = signatures("主持人签名", "记录人签名", "安全管理机构查阅", note=_BASIS)
    return fitted(
        form,
        lambda places: signed((*body, *sign_in(_SIGN, signers, first=places)), foot),
        len(signers),
    )


def _head(briefing: Briefing | None, zone: tzinfo) -> tuple[Row, ...]:
    if briefing is None:
        return (
            facts(("日期班次", ""), ("班　　组", "")),
            facts(("主 持 人", ""), ("会议地点", "")),
            facts(("起止时间", ""), ("出勤情况", "应到　　人　实到　　人　缺勤　　人"), heavy=True),
        )
    when = f"{day(briefing.on)}　{briefing.shift}"
    hours = hours_of(briefing.began, briefing.ended, zone)
    rows = [
        facts(("日期班次", when), ("班　　组", briefing.team)),
        facts(("主 持 人", briefing.host), ("会议地点", briefing.place)),
        facts(("起止时间", hours), ("出勤情况", _attendance(briefing))),
    ]
    if briefing.short_reason:
        cells = (label(LABEL, "不足5分钟\v的原因"), value(WIDTH - LABEL, briefing.short_reason))
        rows.append(Row(cells))
    return (*rows[:-1], replace(rows[-1], heavy=True))


def _attendance(briefing: Briefing) -> str:
    absent = sum(a.state is State.ABSENT for a in briefing.roll)
    return f"应到{briefing.due}人　实到{briefing.present}人　缺勤{absent}人"


def _steps(briefing: Briefing | None, case: str, questions: tuple[str, ...]) -> tuple[Row, ...]:
    tasks = _numbered(briefing.tasks) if briefing else ""
    cautions = _numbered(briefing.cautions) if briefing else ""
    taught = _taught(briefing, case, questions)
    roll = briefing.roll if briefing else ()
    return (
        _step(1, _called(roll), 0.0),
        *_checked(roll),
        _step(3, tasks, _ROOMY),
        _step(4, taught, _ROOMY),
        _step(5, cautions, _ROOMY),
        _filed(briefing.materials if briefing else ""),
    )


def _name(number: int) -> str:
    name = STEPS[number - 1]
    return f"{name[:4]}\v{name[4:]}" if len(name) > 4 else name


def _step(number: int, text: str, spare: float) -> Row:
    return account(_name(number), text, spare=spare, number=number)


def _numbered(items: Iterable[str]) -> str:
    return "\n".join(f"{i}．{item}" for i, item in enumerate(items, start=1))


def _called(roll: tuple[Attendee, ...]) -> str:
    """Who was absent and why."""
    absent = [a for a in roll if a.state is State.ABSENT]
    if not any(a.state is not State.UNMARKED for a in roll):
        return ""
    if not absent:
        return "全员点名，无缺勤。"
    return f"全员点名。缺勤：{'、'.join(_with_note(a.name, a.note) for a in absent)}。"


def _with_note(name: str, note: str) -> str:
    return f"{name}（{note}）" if note else name


def _checked(roll: tuple[Attendee, ...]) -> tuple[Row, Row]:
    """Step 2: what was seen is ticked; what the program cannot know is left to the hand."""
    lead = Lead(_name(2), _STEP, 2)
    boxes = ticks(
        WIDTH - _STEP,
        (
            *_state("身体", "不适", State.UNWELL, roll),
            *_state("精神", "疲劳", State.TIRED, roll),
            *_state("情绪", "异常", State.UPSET, roll),
        ),
        (
            *_choice("饮酒", "无", "有"),
            *_choice("劳保用品", "齐全", "不齐"),
            *_choice("持证", "有效", "无效"),
        ),
    )
    body = "**“不放心人”帮扶：**" + _helped(roll)
    help_row = Row((prose_cell(WIDTH - _STEP, body),), spare=GRID, lead=lead)
    return Row((boxes,), 13.5, lead=lead, keep=True), help_row


def _state(subject: str, wrong: str, state: State, roll: tuple[Attendee, ...]) -> tuple[Tick, ...]:
    there = any(a.state.there for a in roll)
    found = sum(a.state is state for a in roll)
    word = f"{wrong}{found}人" if found else wrong
    return Tick(subject, None), Tick("良好", there and not found), Tick(word, bool(found))


def _choice(subject: str, *words: str) -> tuple[Tick, ...]:
    return Tick(subject, None), *(Tick(word) for word in words)


def _helped(roll: tuple[Attendee, ...]) -> str:
    worrying = [a for a in roll if a.state.worrying]
    if not worrying:
        return "无。" if any(a.state.there for a in roll) else ""
    return "；".join(f"{a.name}（{a.state.value}）{a.note}".rstrip("。；") for a in worrying) + "。"


def _taught(briefing: Briefing | None, case: str, questions: tuple[str, ...]) -> str:
    lines = [f"**案例：**{case}"] if case else []
    if briefing:
        lines += [line for line in briefing.training if line != case]
    if questions:
        lines.append(f"**提问：**{_numbered(questions)}")
    return "\n".join(lines)


def _filed(materials: str) -> Row:
    """Step 6: what was filed, or boxes to tick where nothing was entered."""
    words = ("会议记录", "签名齐全", "影像已存", "缺勤补会", "提问结果已录入")
    boxes = ticks(WIDTH - _STEP, [Tick(word) for word in words])
    cell = value(WIDTH - _STEP, materials) if materials else boxes
    return Row((cell,), lead=Lead(_name(6), _STEP, 6), heavy=True)


def _signers(briefing: Briefing | None) -> tuple[Signer, ...]:
    roll = briefing.roll if briefing else ()
    return tuple(_signer(a) for a in roll)


def _signer(person: Attendee) -> Signer:
    absent = person.state is State.ABSENT
    word = "" if person.state is State.UNMARKED else person.state.value
    return Signer(person.name, word, (person.note or "缺勤") if absent else "")
