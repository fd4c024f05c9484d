"""The session being written: every change goes to the store at once and comes back from there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

from PySide6.QtCore import QObject, Signal

from trainer.exams import Result
from trainer.quiz.question import Question
from trainer.quiz.short_test import case_test, suitable
from trainer.training.attendance import State
from trainer.training.case import Case
from trainer.training.education import Education, Finding
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.said import said
from trainer.ui.words import t


@dataclass(frozen=True, slots=True)
class Opened:
    """A session with what it is about: its case if still kept, questions, test results."""

    education: Education
    case: Case | None
    questions: tuple[Question, ...]
    results: tuple[Result, ...]


def read(services: Any, number: str) -> Opened:
    """Read a session; runs on the desk."""
    education = services.educations.get(number)
    case = next((c for c in services.study.cases().cases if c.id == education.case), None)
    questions = suitable(services.study.case_questions(education.case))
    results = services.exams.results(education.exam) if education.exam else ()
    return Opened(education, case, questions, results)


class Draft(QObject):
    """Holds the latest *education*; `changed` carries it anew, `refused` a sentence."""

    changed = Signal(object)
    results_changed = Signal(object)
    refused = Signal(str)

    def __init__(self, context: Context, opened: Opened) -> None:
        super().__init__()
        self.context, self.opened = context, opened
        self.education = opened.education
        self.results = opened.results
        self.saved: datetime | None = None
        self._service = context.services.educations

    @property
    def zone(self) -> tzinfo:
        """The zone of the unit's clock."""
        zone: tzinfo = self._service.zone
        return zone

    def write(self, **fields: Any) -> None:
        """Keep fields that differ from what is stored."""
        fresh = {k: v for k, v in fields.items() if getattr(self.education, k) != v}
        if fresh:
            self._do(lambda number: self._service.write(number, **fresh))

    def write_times(self, on: date, began: time | None, ended: time | None) -> None:
        """Keep day, begin and end, given in local time."""
        self.write(on=on, began=self._moment(on, began), ended=self._moment(on, ended))

    def local(self, moment: datetime | None) -> datetime | None:
        """Give a stored moment in local time."""
        return moment.astimezone(self.zone) if moment else None

    def end(self) -> None:
        """End it now."""
        self._do(self._service.end)

    def find(self, place: int, finding: Finding) -> None:
        """Keep one finding if it differs."""
        if self.education.findings[place] != finding:
            self._do(lambda number: self._service.find(number, place, finding))

    def add_check(self, point: str) -> None:
        """Add a point to the own-unit check."""
        self._do(lambda number: self._service.add_check(number, point))

    def close_finding(self, place: int) -> None:
        """Say that a measure is done today."""
        today = self.context.clock().astimezone(self.zone).date()
        self._do(lambda number: self._service.close_finding(number, place, today))

    def mark(self, no: str, state: State, note: str = "") -> None:
        """Sign one person in."""
        self._do(lambda number: self._service.mark(number, no, state, note))

    def mark_rest(self) -> None:
        """Sign the rest in."""
        self._do(self._service.mark_rest)

    def invite(self, people: Iterable[str]) -> None:
        """Expect exactly *people*; who is new may also sit the short test."""
        numbers = tuple(people)
        exams, exam = self.context.services.exams, self.education.exam
        known = {a.no for a in self.education.roll}

        def work(number: str) -> Education:
            done: Education = self._service.invite(number, numbers)
            for no in numbers:
                if exam and no not in known:
                    exams.admit(exam, no)
            return done

        self._do(work)

    def set_test(self, count: int) -> None:
        """Set the short test with the first *count* questions before everyone expected."""
        asked, exams = self.opened.questions[:count], self.context.services.exams
        people = [a.no for a in self.education.roll]
        title = t("{}小测").format(self.education.title)
        name = self.opened.case.short if self.opened.case else self.education.title

        def work(number: str) -> Education:
            paper = case_test(name, asked)
            exam = exams.set(paper, people, certificate_months=None, title=title)
            done: Education = self._service.write(number, exam=exam)
            return done

        self._do(work)

    def read_results(self) -> None:
        """Read again who did the short test and how."""
        exams, exam = self.context.services.exams, self.education.exam
        if exam:
            run(
                self.context.desk, lambda _: exams.results(exam), self._take_results,
                self._refuse, owner=self,
            )  # fmt: skip

    def archive(self) -> None:
        """Freeze the record."""
        self._do(self._service.archive)

    def _moment(self, on: date, at: time | None) -> datetime | None:
        if at is None:
            return None
        return datetime.combine(on, at, self.zone).astimezone(UTC)

    def _do(self, work: Callable[[str], Education]) -> None:
        number = self.education.number
        run(self.context.desk, lambda _: work(number), self._take, self._refuse, owner=self)

    def _take(self, education: Education) -> None:
        fresh = education.exam != self.education.exam or education.roll != self.education.roll
        self.education = education
        self.opened = replace(self.opened, education=education)
        self.saved = self.context.clock()
        self.changed.emit(education)
        if fresh:
            self.read_results()

    def _take_results(self, results: tuple[Result, ...]) -> None:
        self.results = results
        self.results_changed.emit(results)

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(said(error))
        self.changed.emit(self.education)
