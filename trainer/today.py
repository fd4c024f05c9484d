"""今日: what is due, the most urgent first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import Enum
from typing import TYPE_CHECKING

from trainer.quiz.manner import Manner
from trainer.training.hours import balance, rule_for

if TYPE_CHECKING:  # the first page waits for this module: it loads what it runs with
    from trainer.quiz.certificate import Certificate
    from trainer.quiz.exam import Exam
    from trainer.store import Store, Work

SOON = timedelta(days=60)
FORGOTTEN = timedelta(days=180)
"""Exams over for longer are history: nobody is told of them day after day."""


class What(Enum):
    """What kind of thing is due; screens choose icon and verb by it."""

    EXAM = "exam"
    MARKING = "marking"
    RETAKE = "retake"
    CERTIFICATES = "certificates"
    HOURS = "hours"
    FINDINGS = "findings"
    EDUCATION = "education"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do. *by* is its deadline or None; *ref* names the exam, record or case it is about."""

    what: What
    title: str
    detail: str
    by: date | None = None
    ref: str = ""


@dataclass(frozen=True, slots=True)
class TeamHours:
    """How many of a team owe no hours."""

    team: str
    settled: int
    people: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """Today's meeting of one team: *state* is `held`, `running`, `late`, `ahead` or `excused`."""

    team: str
    state: str
    host: str
    due: int
    present: int
    minutes: int
    number: str = ""
    reason: str = ""
    began: datetime | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the page 今日 shows."""

    on: date
    now: datetime
    meeting_time: str
    meetings: tuple[Meeting, ...]
    dues: tuple[Due, ...]
    hours: tuple[TeamHours, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """Reads only."""

    store: Store
    clock: Callable[[], datetime]
    zone: tzinfo

    def overview(self) -> Overview:
        """As of now."""
        now = self.clock().astimezone(self.zone)
        with self.store.work() as work:
            begins = work.ledger.profile().meeting
            return Overview(
                on=now.date(),
                now=now,
                meeting_time=begins,
                meetings=_meetings(work, now, begins),
                dues=_by_deadline((*_exams(work, now), *_certificates(work, now.date()),
                                   *_hours_due(work, now.date()), *_findings(work), *_education(work, now.date()))),
                hours=_team_hours(work, now.date()),
            )  # fmt: skip

    def expiring(self) -> frozenset[str]:
        """Staff numbers of those with a certificate that expires soon."""
        today = self.clock().astimezone(self.zone).date()
        with self.store.work() as work:
            return frozenset(c.staff_no for c in _expiring(work, today))


def _by_deadline(dues: tuple[Due, ...]) -> tuple[Due, ...]:
    return tuple(sorted(dues, key=lambda d: d.by or date.max))


def _meetings(work: Work, now: datetime, begins: str) -> tuple[Meeting, ...]:
    people = work.people.all()
    teams = dict.fromkeys(p.team for p in people if p.team)
    held = {b.team: b for b in work.records.briefings(now.date(), now.date())}
    excuses = work.records.excuses(now.date())
    late = now.time() >= time.fromisoformat(begins)
    found: list[Meeting] = []
    for team in teams:
        members = [p for p in people if p.team == team]
        host = next((p.name for p in members if p.category == "班组长"), "")
        briefing = held.get(team)
        reason = excuses.get((now.date(), team), "")
        if briefing:
            lasted = briefing.lasted
            found.append(
                Meeting(
                    team,
                    "held" if briefing.ended else "running",
                    briefing.host,
                    briefing.due,
                    briefing.present,
                    int(lasted.total_seconds() // 60) if lasted else 0,
                    briefing.number,
                    began=briefing.began.astimezone(now.tzinfo) if briefing.began else None,
                )
            )
        else:
            state = "excused" if reason else "late" if late else "ahead"
            found.append(Meeting(team, state, host, len(members), 0, 0, reason=reason))
    return tuple(found)


def _exams(work: Work, now: datetime) -> tuple[Due, ...]:
    found: list[Due] = []
    exams = work.exams.all()
    retaken = {e.retake_of for e in exams}
    for exam in (e for e in exams if _fresh(e, now)):
        last = {s.person: work.sittings.look(s.id) for s in work.sittings.of_exam(exam.id)}
        ended = [s for s in last.values() if s.finished or s.deadline < now]
        scores = [s.score() for s in ended]
        people = len(work.exams.candidates(exam.id))
        if exam.open_at(now) and len(ended) < people:
            until = exam.closes.astimezone(now.tzinfo).date() if exam.closes else None
            said = f"应考 {people} 人，已交 {len(ended)} 人，还有 {people - len(ended)} 人没有考"
            found.append(Due(What.EXAM, f"{exam.title}正在进行", said, until, str(exam.id)))
        if pending := sum(s.pending > 0 for s in scores):
            found.append(
                Due(What.MARKING, f"{pending} 份答卷等待阅卷", exam.title, None, str(exam.id))
            )
        failed = sum(not s.passed and not s.pending for s in scores)
        if failed and exam.manner is Manner.ASSESSMENT and exam.id not in retaken:
            found.append(
                Due(What.RETAKE, f"{failed} 人等待补训补考", exam.title, None, str(exam.id))
            )
    return tuple(found)


def _fresh(exam: Exam, now: datetime) -> bool:
    """Whether *exam* may still ask for something: open, or over for no longer than FORGOTTEN."""
    over = exam.closed or exam.closes
    return over is None or now - over <= FORGOTTEN


def _expiring(work: Work, today: date) -> list[Certificate]:
    return [
        c
        for c in work.certificates.all()
        if c.valid_until and today <= c.valid_until <= today + SOON
    ]


def _certificates(work: Work, today: date) -> tuple[Due, ...]:
    soon = _expiring(work, today)
    if not soon:
        return ()
    first = min(soon, key=lambda c: c.valid_until or today)
    said = f"最早一人：{first.holder}，{first.title}"
    return (Due(What.CERTIFICATES, f"{len(soon)} 人的证书快到期", said, first.valid_until),)


def _short(work: Work, today: date) -> tuple[list[tuple[str, bool, bool]], int]:
    rules, trades = work.ledger.hours_rules(), work.ledger.profile().trades
    entries = work.people.all_hours()
    people = work.people.all()
    found = []
    for person in people:
        rule = rule_for(person.category, trades, rules)
        owed = balance(rule, entries.get(person.no, ()), person.joined, today)
        found.append((person.team, owed.settled, bool(owed.initial_short)))
    return found, len(people)


def _hours_due(work: Work, today: date) -> tuple[Due, ...]:
    found, _ = _short(work, today)
    short = sum(not settled for _, settled, _ in found)
    if not short:
        return ()
    new = sum(initial for _, _, initial in found)
    said = f"其中 {new} 人岗前学时不满，还不能独立上岗" if new else "都是年度再培训"
    return (Due(What.HOURS, f"{short} 人学时不足", said, date(today.year, 12, 31)),)


def _team_hours(work: Work, today: date) -> tuple[TeamHours, ...]:
    found, _ = _short(work, today)
    teams = dict.fromkeys(team for team, _, _ in found if team)
    return tuple(
        TeamHours(t, sum(s for n, s, _ in found if n == t), sum(n == t for n, _, _ in found))
        for t in teams
    )


def _findings(work: Work) -> tuple[Due, ...]:
    open_ = [(e, f) for e in work.records.educations() for f in e.findings if f.open]
    if not open_:
        return ()
    education, first = min(open_, key=lambda pair: pair[1].by or date.max)
    return (
        Due(
            What.FINDINGS,
            f"{len(open_)} 项对照检查问题没有整改完",
            first.point,
            first.by,
            education.number,
        ),
    )


def _education(work: Work, today: date) -> tuple[Due, ...]:
    held = [
        e for e in work.records.educations() if (e.on.year, e.on.month) == (today.year, today.month)
    ]
    unfinished = [e for e in held if not e.archived]
    if unfinished:
        lacking = "、".join(unfinished[0].lacking())
        said = f"还缺：{lacking}" if lacking else "已经齐全，可以归档"
        return (
            Due(
                What.EDUCATION, f"{unfinished[0].title}还没有归档", said, None, unfinished[0].number
            ),
        )
    if held:
        return ()
    month_end = (today.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return (Due(What.EDUCATION, "本月还没有开展警示教育", "从案例库选一起同行业的事故", month_end),)
