"""警示教育记录: an accident, and what it means for one's own unit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Final

from trainer.prints.flow import Lead, Row
from trainer.prints.record_sheet import CHINA, Form, day, fitted, hours_of
from trainer.prints.record_table import (
    LABEL,
    WIDTH,
    Signer,
    account,
    centred,
    facts,
    head,
    label,
    sign_in,
    signatures,
    signed,
    value,
)
from trainer.quiz.marks import plain
from trainer.training.attendance import Attendee, State
from trainer.training.education import Education, Finding

_BASIS: Final = (
    "依据：《中华人民共和国安全生产法》第二十八条：如实记录安全生产教育和培训的时间、内容、参加人员"
    "以及考核结果等情况。"
)
_SIGN: Final = "参加人员本人签名（不得代签）"
_COLUMNS: Final = (
    (8.0, "序"),
    (50.0, "本单位对照排查"),
    (48.0, "整改措施"),
    (18.0, "责任人"),
    (22.0, "完成期限"),
)
_FREE: Final = 3  # rows of the own-unit check that a blank form leaves to the hand


@dataclass(frozen=True, slots=True)
class TestResult:
    """One person's short test after the talk. *passed* None: not marked yet."""

    __test__ = False

    name: str
    score: str
    passed: bool | None = None


def education_record(
    education: Education | None,
    *,
    unit: str = "",
    case: str = "",
    results: tuple[TestResult, ...] = (),
    zone: tzinfo = CHINA,
) -> bytes:
    """The record as PDF; None prints the blank form. *case* is the accident's title."""
    form = Form("警示教育记录", "AQ-JS-01", unit)
    if education is not None:
        scan = f"JZ1|REC|{education.number}"
        form = replace(form, number=education.number, scan=scan)
    roll = education.roll if education else ()
    scores = _scores(results)
    body = (
        *_head(education, zone),
        *_lesson(education, case),
        *_findings(education.findings if education else ()),
        account("讨论情况", _discussed(education), spare=9.0),
        account("测试结果", _tested(results, roll, scores), heavy=True),
    )
    signers = [_signer(a, scores) for a in roll]
    foot = signatures("主持人签名", "授课人签名", "记录人签名", note=_BASIS)
    return fitted(
        form,
        lambda n: signed((*body, *sign_in(_SIGN, signers, state="成绩", first=n)), foot),
        len(signers),
    )


def _head(education: Education | None, zone: tzinfo) -> tuple[Row, ...]:
    if education is None:
        return (
            facts(("日　　期", ""), ("起止时间", "")),
            facts(("地　　点", ""), ("学　　时", "")),
            facts(("主　　持", ""), ("授　　课", "")),
            facts(("班　　组", ""), ("参加人员", "应到　　　人　实到　　　人"), heavy=True),
        )
    hours = hours_of(education.began, education.ended, zone)
    people = f"应到{len(education.roll)}人　实到{education.present}人" if education.roll else ""
    return (
        facts(("日　　期", day(education.on)), ("起止时间", hours)),
        facts(("地　　点", education.place), ("学　　时", f"{plain(education.hours)}学时")),
        facts(("主　　持", education.host), ("授　　课", education.lecturer)),
        facts(("班　　组", education.team), ("参加人员", people), heavy=True),
    )


def _lesson(education: Education | None, case: str) -> tuple[Row, ...]:
    title = education.title if education else ""
    rows = [_wide("教育主题", title)] if title != case or not case else []
    return (
        *rows,
        _wide("事故名称", case),
        account("事故情况", education.facts if education else "", spare=9.0),
        account("事故原因", education.causes if education else "", spare=9.0),
        account("事故教训", education.lessons if education else "", spare=9.0, heavy=True),
    )


def _wide(name: str, text: str) -> Row:
    return Row((label(LABEL, name), value(WIDTH - LABEL, text)))


def _findings(findings: tuple[Finding, ...]) -> tuple[Row, ...]:
    lead = Lead("对照排查\v与整改", LABEL)
    names = replace(head(*_COLUMNS), lead=lead)
    rows = [_finding(i, f) for i, f in enumerate(findings, start=1)]
    rows += [_blank(i) for i in range(len(rows) + 1, _FREE + 1)]
    rows = [replace(row, lead=lead, head=(names,)) for row in rows]
    return (names, *rows[:-1], replace(rows[-1], heavy=True))


def _finding(number: int, finding: Finding) -> Row:
    texts = (finding.point, _measure(finding), finding.who, _by(finding))
    widths = [w for w, _ in _COLUMNS]
    point, measure, who, by = texts
    return Row(
        (
            centred(widths[0], str(number)),
            value(widths[1], point),
            value(widths[2], measure),
            centred(widths[3], who),
            centred(widths[4], by),
        )
    )


def _measure(finding: Finding) -> str:
    return "符合要求" if finding.good else finding.measure


def _by(finding: Finding) -> str:
    if finding.closed:
        return f"{finding.closed.month}月{finding.closed.day}日\v已完成"
    return f"{finding.by.month}月{finding.by.day}日" if finding.by else ""


def _blank(number: int) -> Row:
    first, *rest = (w for w, _ in _COLUMNS)
    return Row((centred(first, str(number)), *(value(w, "") for w in rest)))


def _discussed(education: Education | None) -> str:
    if education is None:
        return ""
    asked = "\n".join(f"{i}．{q}" for i, q in enumerate(education.talk, start=1))
    return (
        f"**讨论题：**\n{asked}\n**发言：**{education.discussion}"
        if asked
        else education.discussion
    )


def _scores(results: tuple[TestResult, ...]) -> dict[str, str]:
    """Scores by name, where a name says who it is."""
    names = Counter(r.name for r in results)
    return {r.name: r.score for r in results if names[r.name] == 1}


def _tested(
    results: tuple[TestResult, ...], roll: tuple[Attendee, ...], scores: dict[str, str]
) -> str:
    if not results:
        return ""
    passed = sum(r.passed is True for r in results)
    failed = [r for r in results if r.passed is False]
    waiting = sum(r.passed is None for r in results)
    text = f"参加测试{len(results)}人，合格{passed}人，不合格{len(failed)}人"
    text += f"，待阅卷{waiting}人。" if waiting else "。"
    if failed:
        text += f"不合格：{_listed(failed)}，须补训补考。"
    names = Counter(a.name for a in roll)
    rest = [r for r in results if names[r.name] != 1 or r.name not in scores]
    return text + (f"另有成绩：{_listed(rest)}。" if rest else "")


def _listed(results: list[TestResult]) -> str:
    return "、".join(f"{r.name}（{r.score}）" for r in results)


def _signer(person: Attendee, scores: dict[str, str]) -> Signer:
    absent = person.state is State.ABSENT
    score = scores.get(person.name, "")
    return Signer(person.name, score, (person.note or "缺席") if absent else "")
