"""警示教育: a session on a case, the own-unit check, a short test, the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from trainer.quiz.refusals import Invalid, NotAllowed, NotFound
from trainer.training.attendance import Attendee, State, all_present, marked
from trainer.training.case import Case
from trainer.training.education import Education, Finding
from trainer.training.hours import YEARLY, HoursEntry
from trainer.training.person import Person

if TYPE_CHECKING:
    from trainer.store import Store


@dataclass(frozen=True, slots=True)
class OpenFinding:
    """Something found wrong in one's own unit and not yet put right. *place* counts from 0."""

    number: str
    title: str
    place: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Educations:
    """Warning-education sessions. Each method is one transaction."""

    store: Store
    clock: Callable[[], datetime]
    zone: tzinfo

    def start(self, case_id: str, people: Iterable[str], *, host: str, team: str = "") -> Education:
        """A session on *case_id* for *people*: case texts are taken over, and may then be changed."""
        with self.store.work() as work:
            case = work.shelf.case(case_id)
            roll = tuple(
                Attendee(p.no, p.name) for p in map(work.people.get, dict.fromkeys(people))
            )
            today = self.clock().astimezone(self.zone).date()
            number = work.ledger.next_number(f"education-{today.year}")
            session = Education(
                number=f"JY-{today.year}-{number:04d}",
                on=today,
                title=f"{case.short}警示教育",
                case=case.id,
                host=host,
                team=team,
                began=self.clock(),
                facts=_facts(case),
                causes=_causes(case),
                lessons="\n".join(
                    (*case.lessons.leaders, *case.lessons.managers, *case.lessons.workers)
                ),
                talk=case.talk,
                findings=tuple(Finding(point) for point in case.checks),
                roll=roll,
            )
            work.records.put_education(session)
            return session

    def get(self, number: str) -> Education:
        """By number. Raises NotFound."""
        with self.store.work() as work:
            return work.records.education(number)

    def all(self) -> tuple[Education, ...]:
        """All sessions, newest first."""
        with self.store.work() as work:
            return work.records.educations()

    def write(self, number: str, **fields: Any) -> Education:
        """Change fields of Education by name (host, lecturer, place, facts, discussion, hours …)."""
        if unknown := set(fields) - _WRITABLE:
            raise Invalid(f"不能修改：{'、'.join(sorted(unknown))}。")
        return self._change(number, lambda e: _in_time(replace(e, **fields)))

    def invite(self, number: str, people: Iterable[str]) -> Education:
        """Expect exactly *people*; who stays on the list keeps their mark."""
        with self.store.work() as work:
            found = [work.people.get(no) for no in dict.fromkeys(people)]
        if not found:
            raise Invalid("参加人员至少要有一人。")
        return self._change(number, lambda e: _with_people(e, found))

    def add_check(self, number: str, point: str) -> Education:
        """One more point of the own-unit check."""
        if not point.strip():
            raise Invalid("请写明检查什么。")
        return self._change(
            number, lambda e: replace(e, findings=(*e.findings, Finding(point.strip())))
        )

    def find(self, number: str, place: int, finding: Finding) -> Education:
        """Write the finding at *place* (from 0) of the own-unit check."""
        return self._change(number, lambda e: _with_finding(e, place, finding))

    def mark(self, number: str, no: str, state: State, note: str = "") -> Education:
        """Sign-in: mark one person."""
        return self._change(number, lambda e: replace(e, roll=marked(e.roll, no, state, note)))

    def mark_rest(self, number: str) -> Education:
        """其余都到."""
        return self._change(number, lambda e: replace(e, roll=all_present(e.roll)))

    def end(self, number: str) -> Education:
        """The session is over; the record can still be completed."""
        return self._change(number, lambda e: replace(e, ended=self.clock()))

    def archive(self, number: str) -> Education:
        """归档: freeze the record and enter everyone's hours. Raises Invalid naming what is lacking."""
        with self.store.work() as work:
            session = work.records.education(number, hold=True)
            if session.archived:
                return session
            if lacking := session.lacking():
                raise Invalid(f"还不能归档，缺：{'、'.join(lacking)}。")
            archived = replace(session, archived=self.clock())
            work.records.put_education(archived)
            for attendee in archived.roll:
                if attendee.state.there:
                    work.people.add_hours(_hours(archived, attendee))
            work.ledger.note(self.clock(), "管理员", f"归档{number}：{session.title}")
            return archived

    def close_finding(self, number: str, place: int, on: date) -> Education:
        """A measure is done: also after archiving."""
        with self.store.work() as work:
            session = work.records.education(number, hold=True)
            if not 0 <= place < len(session.findings):
                raise NotFound("没有这一条对照检查。")
            done = _with_finding(session, place, replace(session.findings[place], closed=on))
            work.records.put_education(done)
            return done

    def open_findings(self) -> tuple[OpenFinding, ...]:
        """Everything found wrong and not yet put right, the most urgent first."""
        found = [
            OpenFinding(e.number, e.title, place, finding)
            for e in self.all()
            for place, finding in enumerate(e.findings)
            if finding.open
        ]
        return tuple(sorted(found, key=lambda f: f.finding.by or date.max))

    def _change(self, number: str, change: Callable[[Education], Education]) -> Education:
        with self.store.work() as work:
            before = work.records.education(number, hold=True)
            if before.archived:
                raise NotAllowed("这份警示教育记录已经归档，不能再改。")
            after = change(before)
            work.records.put_education(after)
            return after


_WRITABLE = {
    "on", "title", "host", "lecturer", "place", "team", "began", "ended", "hours", "facts", "causes",
    "lessons", "talk", "discussion", "exam",
}  # fmt: skip


def _facts(case: Case) -> str:
    figures = "，".join(
        part
        for part in (
            f"{case.date.year}年{case.date.month}月{case.date.day}日",
            case.place,
            case.toll,
            f"直接经济损失{case.loss}" if case.loss else "",
        )
        if part
    )
    return f"{case.title}。{figures}。\n{case.story}"


def _causes(case: Case) -> str:
    managed = [f"{cause.who}：{'；'.join(cause.what)}。" for cause in case.causes]
    return "\n".join((*([case.direct_cause] if case.direct_cause else []), *managed))


def _with_finding(session: Education, place: int, finding: Finding) -> Education:
    if not 0 <= place < len(session.findings):
        raise NotFound("没有这一条对照检查。")
    changed = (*session.findings[:place], finding, *session.findings[place + 1 :])
    return replace(session, findings=changed)


def _in_time(session: Education) -> Education:
    if session.began and session.ended and session.ended <= session.began:
        raise Invalid("结束时间要晚于开始时间。")
    return session


def _with_people(session: Education, people: Iterable[Person]) -> Education:
    known = {a.no: a for a in session.roll}
    return replace(session, roll=tuple(known.get(p.no, Attendee(p.no, p.name)) for p in people))


def _hours(session: Education, attendee: Attendee) -> HoursEntry:
    return HoursEntry(
        0,
        attendee.no,
        session.on,
        Fraction(session.hours),
        YEARLY,
        session.title,
        f"警示教育 {session.number}",
    )
