"""What the places of 测评 show, gathered from the services in one job each; runs on the desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.exams import Result
from trainer.quiz.blueprint import Blueprint
from trainer.quiz.certificate import Certificate
from trainer.quiz.exam import Exam
from trainer.quiz.paper import Paper
from trainer.quiz.sitting import Outcome
from trainer.training.person import Person

if TYPE_CHECKING:
    from trainer.house import House


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A sitting begun and not ended."""

    exam: Exam
    person: Person
    seat: int


@dataclass(frozen=True, slots=True)
class OpenExam:
    """An exam that one may begin now."""

    exam: Exam
    minutes: int
    questions: int
    people: int


@dataclass(frozen=True, slots=True)
class Entrance:
    """What anybody may see at the entrance."""

    interrupted: tuple[Interrupted, ...]
    open: tuple[OpenExam, ...]


@dataclass(frozen=True, slots=True)
class ExamLine:
    """One exam with its counts. *passed* counts only what is marked."""

    exam: Exam
    people: int
    sitting: int
    handed_in: int
    passed: int
    pending: int


@dataclass(frozen=True, slots=True)
class BlueprintLine:
    """One recipe and how many questions the bank is *short* of."""

    blueprint: Blueprint
    short: int


@dataclass(frozen=True, slots=True)
class Sitter:
    """One person of an exam: the result so far, and while sitting how far and until when."""

    result: Result
    answered: int = 0
    deadline: datetime | None = None

    @property
    def sitting(self) -> bool:
        """Whether they are at it now."""
        return self.deadline is not None

    @property
    def needs_help(self) -> bool:
        """Whether the invigilator should look."""
        return self.sitting and self.result.clock_moves > 0


@dataclass(frozen=True, slots=True)
class Unmarked:
    """One answer that waits for a marker."""

    result: Result
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class ExamSheet:
    """Everything about one exam."""

    exam: Exam
    paper: Paper
    now: datetime
    sitters: tuple[Sitter, ...]
    unmarked: tuple[Unmarked, ...]
    to_retake: tuple[Result, ...]
    retakes: tuple[Exam, ...]
    issued: tuple[Certificate, ...]

    @property
    def results(self) -> tuple[Result, ...]:
        """Everybody's result so far."""
        return tuple(s.result for s in self.sitters)

    def count(self, *words: str) -> int:
        """How many results have one of *words*."""
        return sum(r.word in words for r in self.results)


def entrance(house: House) -> Entrance:
    """Read what waits at the entrance."""
    left = tuple(Interrupted(*found) for found in house.exams.interrupted())
    return Entrance(left, tuple(_open(house, exam) for exam in house.exams.open_exams()))


def exam_lines(house: House) -> tuple[ExamLine, ...]:
    """Read all exams with their counts, newest first."""
    return tuple(_line(exam, house.exams.results(exam.id)) for exam in house.exams.all())


def blueprint_lines(house: House) -> tuple[BlueprintLine, ...]:
    """Read all recipes and try each."""
    authoring = house.authoring
    stock = authoring.stock()
    return tuple(
        BlueprintLine(b, authoring.trial(b, stock).missing) for b in authoring.blueprints()
    )


def exam_sheet(house: House, exam_id: int) -> ExamSheet:
    """Read everything about one exam."""
    exams = house.exams
    sitters = tuple(_sitter(house, result) for result in exams.results(exam_id))
    waiting = (s.result for s in sitters if s.result.word == "待阅卷")
    return ExamSheet(
        exam=exams.exam(exam_id),
        paper=exams.paper(exam_id),
        now=house.clock(),
        sitters=sitters,
        unmarked=tuple(u for result in waiting for u in _unmarked(house, result)),
        to_retake=exams.to_retake(exam_id),
        retakes=tuple(e for e in exams.all() if e.retake_of == exam_id),
        issued=house.awards.issued(exam_id),
    )


def _open(house: House, exam: Exam) -> OpenExam:
    paper = house.exams.paper(exam.id)
    return OpenExam(exam, paper.minutes, len(paper), len(house.exams.candidates(exam.id)))


def _line(exam: Exam, results: tuple[Result, ...]) -> ExamLine:
    words = [r.word for r in results]
    begun = len(words) - words.count("缺考")
    sitting = words.count("答题中")
    return ExamLine(
        exam, len(words), sitting, begun - sitting, words.count("合格"), words.count("待阅卷")
    )


def _sitter(house: House, result: Result) -> Sitter:
    if result.seat == 0 or result.score is not None:
        return Sitter(result)
    desk = house.exams.desk(result.seat, result.person.no)
    return Sitter(result, len(desk.responses), desk.deadline)


def _unmarked(house: House, result: Result) -> list[Unmarked]:
    outcomes = house.exams.report(result.seat).outcomes
    return [Unmarked(result, o) for o in outcomes if o.mark.pending]
