"""People, their hours, and one archive per person (一人一档)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from fractions import Fraction
from typing import TYPE_CHECKING

from trainer.formats.problem import Problem
from trainer.formats.roster import read_roster
from trainer.quiz.certificate import Certificate
from trainer.quiz.exam import Exam
from trainer.quiz.marks import Score
from trainer.quiz.refusals import Invalid, NotAllowed
from trainer.training.attendance import was_there
from trainer.training.briefing import Briefing
from trainer.training.education import Education
from trainer.training.hours import (
    KINDS,
    Balance,
    HoursEntry,
    HoursRule,
    balance,
    rule_for,
)
from trainer.training.person import CATEGORIES, Person

if TYPE_CHECKING:
    from trainer.store import Store, Work

RECORD = "警示教育 JY-"
"""How the proof of hours begins that an archived session entered."""


@dataclass(frozen=True, slots=True)
class Change:
    """One person an import adds, or changes from what they were *before*."""

    person: Person
    before: Person | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did or would do. read = added + changed + same + rejected."""

    read: int
    added: int
    changed: int
    same: int
    rejected: int
    problems: tuple[Problem, ...]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Sat:
    """One sitting in a person's file. *score* is None while it is open."""

    exam: Exam
    seat: int
    on: date
    score: Score | None


@dataclass(frozen=True, slots=True)
class File:
    """Everything about one person."""

    person: Person
    balance: Balance
    entries: tuple[HoursEntry, ...]
    sittings: tuple[Sat, ...]
    certificates: tuple[Certificate, ...]
    briefings: tuple[Briefing, ...]
    educations: tuple[Education, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One person in the list, with what they owe."""

    person: Person
    balance: Balance


@dataclass(frozen=True, slots=True)
class Roster:
    """Everyone on the list. Each method is one transaction."""

    store: Store
    clock: Callable[[], datetime]
    zone: tzinfo

    def people(self, *, gone: bool = False) -> tuple[Person, ...]:
        """Everyone; those who left only with *gone*."""
        with self.store.work() as work:
            return work.people.all(gone=gone)

    def teams(self) -> tuple[str, ...]:
        """Names of teams with somebody in them."""
        return tuple(dict.fromkeys(p.team for p in self.people() if p.team))

    def lines(self, *, gone: bool = False) -> tuple[Line, ...]:
        """Everyone with what they owe, those short of hours first; who left only with *gone*."""
        with self.store.work() as work:
            entries, found = work.people.all_hours(), work.people.all(gone=gone)
            rules, trades = work.ledger.hours_rules(), work.ledger.profile().trades
        lines = [Line(p, self._balance(p, entries.get(p.no, ()), rules, trades)) for p in found]
        return tuple(sorted(lines, key=lambda line: line.balance.settled))

    def person(self, no: str) -> Person:
        """One person. Raises NotFound."""
        with self.store.work() as work:
            return work.people.get(no)

    def add(self, person: Person) -> None:
        """Keep somebody new. Raises Invalid, also where the staff number is taken."""
        _check(person)
        with self.store.work() as work:
            taken = {p.no: p for p in work.people.all(gone=True)}.get(person.no)
            if taken is not None:
                raise Invalid(f"工号{person.no}已经是{taken.name}的，请换一个工号。")
            work.people.put(person)
            work.ledger.note(self.clock(), "管理员", f"人员{person.no} {person.name}：added")

    def put(self, person: Person) -> str:
        """Keep a person; `added`, `changed` or `same`. Raises Invalid."""
        _check(person)
        with self.store.work() as work:
            done = work.people.put(person)
            if done != "same":
                work.ledger.note(self.clock(), "管理员", f"人员{person.no} {person.name}：{done}")
            return done

    def leave(self, no: str, on: date) -> None:
        """Someone left; their file stays."""
        with self.store.work() as work:
            work.people.put(replace(work.people.get(no), left=on))

    def come_back(self, no: str) -> None:
        """Undo a leave."""
        with self.store.work() as work:
            work.people.put(replace(work.people.get(no), left=None))

    def import_(self, data: bytes, name: str, *, dry_run: bool = False) -> ImportReport:
        """Bring in a list from xlsx or csv: all good rows in one transaction, the others reported."""
        found = read_roster(data, name)
        done = {"added": 0, "changed": 0, "same": 0}
        with self.store.work() as work:
            known = {p.no: p for p in work.people.all(gone=True)}
            for person in found.people:
                word = _change(known.get(person.no), person) if dry_run else work.people.put(person)
                done[word] += 1
            changes = tuple(
                Change(p, known.get(p.no)) for p in found.people if known.get(p.no) != p
            )
            if not dry_run:
                work.ledger.note(self.clock(), "管理员", f"导入人员{len(found.people)}人：{name}")
        return ImportReport(
            read=found.read,
            added=done["added"],
            changed=done["changed"],
            same=done["same"],
            rejected=found.read - len(found.people),
            problems=found.problems,
            changes=changes,
        )

    def enter_hours(  # noqa: PLR0913, PLR0917  (the form has these fields)
        self,
        people: Iterable[str],
        on: date,
        hours: Fraction,
        kind: str,
        content: str,
        proof: str = "",
    ) -> tuple[int, ...]:
        """登记学时 for all *people* at once; the new entries' ids, to undo with."""
        if hours <= 0 or hours > 100:
            raise Invalid("学时要大于 0，一次不超过 100。")
        if kind not in KINDS:
            raise Invalid(f"学时类别只能是：{'、'.join(KINDS)}。")
        if not content.strip():
            raise Invalid("请填写培训内容（安全生产法第二十八条要求如实记录）。")
        if on > self._today():
            raise Invalid("培训日期不能晚于今天。")
        with self.store.work() as work:
            found = [work.people.get(no) for no in dict.fromkeys(people)]
            return tuple(
                work.people.add_hours(HoursEntry(0, p.no, on, hours, kind, content.strip(), proof))
                for p in found
            )

    def remove_hours(self, entries: Iterable[int]) -> None:
        """Take entries out again (撤销). Raises NotAllowed for one that an archived record made."""
        with self.store.work() as work:
            bound = {e.id: e.proof for of in work.people.all_hours().values() for e in of}
            for entry in entries:
                if bound.get(entry, "").startswith(RECORD):
                    raise NotAllowed(f"这条学时由{bound[entry]}归档时记入，不能单独删除。")
                work.people.remove_hours(entry)

    def file(self, no: str) -> File:
        """一人一档. Raises NotFound."""
        with self.store.work() as work:
            person = work.people.get(no)
            entries = work.people.hours_of(no)
            rules, trades = work.ledger.hours_rules(), work.ledger.profile().trades
            return File(
                person=person,
                balance=self._balance(person, entries, rules, trades),
                entries=entries,
                sittings=self._sittings(work, no),
                certificates=work.certificates.all(no),
                briefings=tuple(
                    b for b in work.records.briefings() if b.ended and was_there(b.roll, no)
                ),
                educations=tuple(
                    e for e in work.records.educations() if e.archived and was_there(e.roll, no)
                ),
            )

    def _sittings(self, work: Work, no: str) -> tuple[Sat, ...]:
        found: list[Sat] = []
        for seat in work.sittings.of_person(no):
            sitting = work.sittings.look(seat.id)
            on = seat.started.astimezone(self.zone).date()
            score = sitting.score() if sitting.finished else None
            found.append(Sat(work.exams.get(seat.exam), seat.id, on, score))
        return tuple(found)

    def _balance(
        self,
        person: Person,
        entries: Iterable[HoursEntry],
        rules: tuple[HoursRule, ...],
        trades: tuple[str, ...],
    ) -> Balance:
        rule = rule_for(person.category, trades, rules)
        return balance(rule, entries, person.joined, self._today())

    def _today(self) -> date:
        return self.clock().astimezone(self.zone).date()


def _change(known: Person | None, person: Person) -> str:
    if known is None:
        return "added"
    return "same" if known == person else "changed"


def _check(person: Person) -> None:
    if not person.no.strip() or not person.name.strip():
        raise Invalid("工号和姓名都要填写。")
    if person.category not in CATEGORIES:
        raise Invalid(f"人员类别只能是：{'、'.join(CATEGORIES)}。")
