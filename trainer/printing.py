"""Everything that can be printed, by what it is about: gathers the data, calls the printout."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from trainer.prints.board import Board
from trainer.prints.briefing_record import briefing_record
from trainer.prints.card_poster import card_poster
from trainer.prints.case_sheet import case_sheet
from trainer.prints.certificate import certificates
from trainer.prints.education_record import TestResult, education_record
from trainer.prints.exam_paper import exam_paper
from trainer.prints.holder import Holder, Phone
from trainer.prints.person_file import PersonFile, RecordLine, SittingLine, person_file
from trainer.prints.pocket_cards import UP, pocket_cards
from trainer.prints.results_sheet import ResultLine, Results, results_sheet
from trainer.quiz import rich
from trainer.quiz.certificate import Certificate
from trainer.quiz.exam import Seat
from trainer.quiz.marks import plain
from trainer.quiz.picture import pictures_of
from trainer.quiz.refusals import Invalid, NotFound
from trainer.store import Store, Work
from trainer.training.attendance import was_there
from trainer.training.card import Card
from trainer.training.hours import balance, rule_for
from trainer.training.person import Person


@dataclass(frozen=True, slots=True)
class Printing:
    """Answers PDF bytes. Each method reads in one transaction and draws outside it."""

    store: Store
    clock: Callable[[], datetime]
    zone: tzinfo

    def case(self, case_id: str) -> bytes:
        """案例单."""
        with self.store.work() as work:
            case = work.shelf.case(case_id)
        return case_sheet(case)

    def pocket_cards(self, posts: tuple[str, ...], *, holders: bool = True) -> bytes:
        """随身卡: ten a sheet, front and back, for everyone of these posts, else a sheet of blank ones."""
        with self.store.work() as work:
            cards = [work.shelf.card(post) for post in posts]
            found = [h for card in cards for h in self._holders(work, card, holders)]
        return pocket_cards(found)

    def card_poster(self, post: str) -> bytes:
        """岗位墙报, A3."""
        with self.store.work() as work:
            card = work.shelf.card(post)
            cases = tuple(c for c in work.shelf.cases() if c.id in card.cases and not c.only_seed)
            unit, phones = work.ledger.profile().unit, _phones(work)
        today = self._today()
        board = Board(
            card=card,
            number=f"GP-{today:%Y%m}-{card.id}",
            unit=unit,
            phones=phones,
            revised=f"{today.year}年{today.month}月{today.day}日",
            cases=cases[:2],
        )
        return card_poster(board)

    def exam_paper(self, exam_id: int, *, key: bool = False) -> bytes:
        """试卷, with key and explanations when *key*."""
        with self.store.work() as work:
            paper = work.papers.get(work.exams.get(exam_id).paper)
            unit = work.ledger.profile().unit
            names = (name for slot in paper for name in pictures_of(slot.question))
            shown = {name: found.data for name, found in work.pictures.many(names).items()}
        number = f"SJ-{exam_id:04d}"
        return exam_paper(paper, unit=unit, number=number, key=key, pictures=shown.get)

    def results(self, exam_id: int) -> bytes:
        """成绩单."""
        with self.store.work() as work:
            exam = work.exams.get(exam_id)
            paper = work.papers.get(exam.paper)
            seats = {s.person: s for s in work.sittings.of_exam(exam_id)}
            people = [work.people.get(no) for no in work.exams.candidates(exam_id)]
            lines = tuple(_result_line(work, p, seats.get(p.no)) for p in people)
            unit = work.ledger.profile().unit
        return results_sheet(
            Results(
                title=exam.title,
                lines=lines,
                on=exam.opens.astimezone(self.zone).date(),
                terms="；".join(paper.notice()[:1]).rstrip("。"),
                number=f"CJ-{exam_id:04d}",
                unit=unit,
                printed_on=self._today(),
            )
        )

    def certificate(self, number: str) -> bytes:
        """合格证书, with what is needed to verify it inside."""
        with self.store.work() as work:
            issued = [work.certificates.get(number)]
        return self._certificates(issued)

    def certificates(self, numbers: Sequence[str]) -> bytes:
        """Several in one file, a sheet each."""
        with self.store.work() as work:
            issued = [work.certificates.get(number) for number in numbers]
        if not issued:
            raise Invalid("没有可以打印的证书。")
        return self._certificates(issued)

    def _certificates(self, issued: Sequence[Certificate]) -> bytes:
        with self.store.work() as work:
            signer = work.ledger.setting("signing.public", str, "")
        return certificates(issued, signer)

    def briefing(self, number: str) -> bytes:
        """晨会记录."""
        with self.store.work() as work:
            briefing = work.records.briefing(number)
            unit = work.ledger.profile().unit
            case = _case_title(work, briefing.case)
            stems = tuple(_stem(work, q) for q in briefing.questions)
        return briefing_record(briefing, unit=unit, case=case, questions=stems, zone=self.zone)

    def education(self, number: str) -> bytes:
        """警示教育记录."""
        with self.store.work() as work:
            education = work.records.education(number)
            unit, case = work.ledger.profile().unit, _case_title(work, education.case)
            results = _test_results(work, education.exam)
        return education_record(education, unit=unit, case=case, results=results, zone=self.zone)

    def record(self, number: str) -> bytes:
        """A record by its number: CH-… a meeting, JY-… a session."""
        if number.startswith("CH-"):
            return self.briefing(number)
        if number.startswith("JY-"):
            return self.education(number)
        raise Invalid(f"记录编号“{number}”不认识，晨会记录以 CH- 开头，警示教育记录以 JY- 开头。")

    def person_file(self, no: str) -> bytes:
        """一人一档."""
        today = self._today()
        with self.store.work() as work:
            person = work.people.get(no)
            entries = work.people.hours_of(no)
            trades, rules = work.ledger.profile().trades, work.ledger.hours_rules()
            rule = rule_for(person.category, trades, rules)
            file = PersonFile(
                person=person,
                balance=balance(rule, entries, person.joined, today),
                entries=entries,
                sittings=tuple(self._sat(work, s) for s in work.sittings.of_person(no)),
                certificates=work.certificates.all(no),
                records=_records(work, no),
                unit=work.ledger.profile().unit,
                printed_on=today,
            )
        return person_file(file)

    def _sat(self, work: Work, seat: Seat) -> SittingLine:
        exam, sitting = work.exams.get(seat.exam), work.sittings.look(seat.id)
        on = seat.started.astimezone(self.zone).date()
        if not sitting.finished:
            return SittingLine(exam.title, on, "答题中", None)
        score = sitting.score()
        verdict = None if score.pending else score.passed
        return SittingLine(exam.title, on, plain(score.earned), verdict)

    def _today(self) -> date:
        return self.clock().astimezone(self.zone).date()

    def _holders(self, work: Work, card: Card, named: bool) -> list[Holder]:
        today, phones = self._today(), _phones(work)
        people = [p for p in work.people.all() if p.post == card.post] if named else []
        return [
            Holder(
                card=card,
                name=person.name,
                number=f"{card.code}-{person.no}",
                version=f"{today:%Y-%m}",
                unit=person.unit or work.ledger.profile().unit,
                shop=person.department,
                phones=phones,
            )
            for person in people
        ] or [
            Holder(
                card,
                "",
                card.code,
                f"{today:%Y-%m}",
                work.ledger.profile().unit,
                phones=phones,
            )
        ] * UP


def _phones(work: Work) -> tuple[Phone, ...]:
    kept = work.ledger.profile().phones
    return tuple(Phone(label, number) for label, number in kept if number) or (
        Phone("火警", "119"),
        Phone("急救", "120"),
    )


def _case_title(work: Work, case_id: str) -> str:
    try:
        return work.shelf.case(case_id).title if case_id else ""
    except NotFound:
        return ""


def _stem(work: Work, question_id: str) -> str:
    try:
        return rich.plain(work.questions.get(question_id).stem)
    except NotFound:
        return ""


def _result_line(work: Work, person: Person, seat: Seat | None) -> ResultLine:
    sitting = work.sittings.look(seat.id) if seat else None
    if sitting is None:
        return ResultLine(person.name, person.no, person.place, "", "缺考")
    if not sitting.finished:
        return ResultLine(person.name, person.no, person.place, "", "答题中")
    score = sitting.score()
    return ResultLine(person.name, person.no, person.place, plain(score.earned), score.word)


def _test_results(work: Work, exam_id: int) -> tuple[TestResult, ...]:
    found: list[TestResult] = []
    for seat in work.sittings.of_exam(exam_id) if exam_id else ():
        sitting = work.sittings.look(seat.id)
        if sitting.finished:
            score = sitting.score()
            name = work.people.get(seat.person).name
            verdict = None if score.pending else score.passed
            found.append(TestResult(name, plain(score.earned), verdict))
    return tuple(found)


def _records(work: Work, no: str) -> tuple[RecordLine, ...]:
    held = [
        RecordLine(b.number, "晨会", b.on, f"{b.team}晨会")
        for b in work.records.briefings()
        if b.ended and was_there(b.roll, no)
    ]
    told = [
        RecordLine(e.number, "警示教育", e.on, e.title)
        for e in work.records.educations()
        if e.archived and was_there(e.roll, no)
    ]
    return tuple(sorted((*held, *told), key=lambda line: (line.on, line.number)))
