"""What happens in an exam room. Each method is one transaction; every call says who asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID

from trainer.quiz.arrangement import as_printed, items, shuffled
from trainer.quiz.exam import Exam, Seat
from trainer.quiz.manner import Manner
from trainer.quiz.marks import Score
from trainer.quiz.paper import Paper
from trainer.quiz.picture import pictures_of
from trainer.quiz.prompt import Response
from trainer.quiz.refusals import Invalid, NotAllowed, NotFound
from trainer.quiz.sitting import Sitting
from trainer.training.exam_room import Desk, Feedback, Report, Result
from trainer.training.person import Person

if TYPE_CHECKING:
    from trainer.store import Store, Work

__all__ = ["Desk", "Exams", "Feedback", "Report", "Result"]


@dataclass(frozen=True, slots=True)
class Exams:
    """The exam room: papers go in, scores come out. *chance* gives a seed for every shuffle."""

    store: Store
    clock: Callable[[], datetime]
    seed: Callable[[], int]

    # ---- setting an exam

    def set(  # noqa: PLR0913  (the form has these fields)
        self,
        paper: Paper,
        people: Iterable[str],
        *,
        title: str = "",
        manner: Manner = Manner.ASSESSMENT,
        opens: datetime | None = None,
        closes: datetime | None = None,
        shuffle: bool = True,
        certificate_months: int | None = 36,
        retake_of: int = 0,
    ) -> int:
        """Set *paper* before *people*; the exam's id. Raises Invalid without anybody."""
        numbers = tuple(dict.fromkeys(people))
        opening = opens or self.clock()
        if not numbers:
            raise Invalid("还没有选择参加测评的人员，请先选人。")
        if closes is not None and closes <= opening:
            raise Invalid("结束时间要晚于开始时间。")
        with self.store.work() as work:
            for no in numbers:
                work.people.get(no)
            exam = Exam(
                id=0,
                title=title.strip() or paper.title,
                audience=paper.audience,
                paper=work.papers.add(paper),
                manner=manner,
                opens=opening,
                closes=closes,
                shuffle=shuffle,
                certificate_months=certificate_months if manner is Manner.ASSESSMENT else None,
                retake_of=retake_of,
            )
            work.ledger.note(
                self.clock(), "管理员", f"安排{manner.value}：{exam.title}，{len(numbers)}人"
            )
            return work.exams.add(exam, numbers)

    def set_or_find(self, paper: Paper, no: str) -> int:
        """The open exam on exactly this *paper*, with *no* admitted; set now where there is none."""
        now = self.clock()
        for exam in self.all():
            if exam.open_at(now) and exam.retake_of == 0 and self.paper(exam.id) == paper:
                self.admit(exam.id, no)
                return exam.id
        return self.set(paper, (no,), shuffle=False)

    def all(self) -> tuple[Exam, ...]:
        """All exams, newest first."""
        with self.store.work() as work:
            return work.exams.all()

    def exam(self, exam_id: int) -> Exam:
        """One exam."""
        with self.store.work() as work:
            return work.exams.get(exam_id)

    def paper(self, exam_id: int) -> Paper:
        """The exam's paper, with its keys: for the administrator."""
        with self.store.work() as work:
            return work.papers.get(work.exams.get(exam_id).paper)

    def close(self, exam_id: int) -> None:
        """收卷: nobody begins any more, and everyone still sitting is handed in."""
        with self.store.work() as work:
            exam = work.exams.shut(exam_id)
            work.exams.put(replace(exam, closed=exam.closed or self.clock()))
            for seat in work.sittings.of_exam(exam_id):
                self._finish(work, seat)
            work.ledger.note(self.clock(), "管理员", f"收卷：{exam.title}")

    def admit(self, exam_id: int, no: str) -> None:
        """Let one more person sit."""
        with self.store.work() as work:
            work.exams.admit(work.exams.get(exam_id).id, work.people.get(no).no)

    # ---- the candidate

    def open_exams(self) -> tuple[Exam, ...]:
        """Exams that one may begin now, newest first."""
        with self.store.work() as work:
            return tuple(e for e in work.exams.all() if e.open_at(self.clock()))

    def candidates(self, exam_id: int) -> tuple[Person, ...]:
        """Who may sit: names to choose from."""
        with self.store.work() as work:
            return tuple(work.people.get(no) for no in work.exams.candidates(exam_id))

    def notice(self, exam_id: int) -> tuple[str, ...]:
        """What is read before the clock starts."""
        with self.store.work() as work:
            return work.papers.get(work.exams.get(exam_id).paper).notice()

    def identify(self, exam_id: int, name: str, no: str) -> Person:
        """The candidate, by the name chosen and the staff number typed. Raises NotAllowed."""
        with self.store.work() as work:
            numbers = work.exams.candidates(exam_id)
            person = work.people.get(no.strip()) if work.people.has(no.strip()) else None
        if person is None or person.no not in numbers or person.name != name:
            raise NotAllowed("姓名和工号对不上，请核对后再输入。")
        return person

    def waiting(self, exam_id: int, no: str) -> int:
        """The seat where *no* has begun and not ended, or 0: go on there."""
        with self.store.work() as work:
            seat = self._latest(work, exam_id, no)
            open_ = seat is not None and self._settled(work, seat).finished is None
        return seat.id if seat and open_ else 0

    def interrupted(self) -> tuple[tuple[Exam, Person, int], ...]:
        """Sittings begun and not ended, after ending those past their deadline: exam, person, seat."""
        with self.store.work() as work:
            begun = work.sittings.unfinished()
            left = [s for s in begun if self._settled(work, s).finished is None]
            return tuple((work.exams.get(s.exam), work.people.get(s.person), s.id) for s in left)

    def begin(self, exam_id: int, no: str, *, nonce: UUID) -> Desk:
        """Sit down: go on where one was, or turn the paper over now. The time runs from here."""
        with self.store.work() as work:
            exam = work.exams.enter(exam_id)
            if not work.exams.hold(exam_id, no):
                raise NotAllowed("您不在这场测评的名单里，请找管理员。")
            seat = self._latest(work, exam_id, no)
            sitting = self._settled(work, seat) if seat else None
            if seat and sitting and sitting.finished is None:
                moved = sitting.resume(at=self.clock(), nonce=nonce)
                if moved:
                    work.sittings.add_step(seat.id, moved)
                return self._supplied(work, self._desk(work, seat, sitting))
            if seat and not exam.manner.repeatable:
                raise NotAllowed("您已经交过卷，不能再次作答。补考请找管理员安排。")
            if not exam.open_at(self.clock()):
                raise NotAllowed("这场测评现在不能开始，请看开始和结束时间。")
            fresh = self._sit_down(work, exam, no, seat.attempt + 1 if seat else 1)
            return self._supplied(work, self._desk(work, fresh, work.sittings.sitting(fresh.id)))

    def desk(self, seat_id: int, no: str) -> Desk:
        """The desk again, as it stands."""
        with self.store.work() as work:
            seat = self._own(work, seat_id, no)
            return self._desk(work, seat, self._settled(work, seat))

    def answer(
        self, seat_id: int, no: str, number: int, response: Response, *, nonce: UUID
    ) -> None:
        """Record an answer to the paper's question *number*; on disk when this returns.

        Safe to call again with the same *nonce*. Raises TimeIsUp, AlreadyFinished, NotAllowed.
        """
        with self.store.work() as work:
            sitting = work.sittings.sitting(seat_id, of=no)
            step = sitting.answer(number, response, at=self.clock(), nonce=nonce)
            if step:
                work.sittings.add_step(seat_id, step)

    def flag(self, seat_id: int, no: str, number: int, on: bool, *, nonce: UUID) -> None:
        """Mark question *number* to come back to, or take the mark away."""
        with self.store.work() as work:
            sitting = work.sittings.sitting(seat_id, of=no)
            step = sitting.flag(number, on, at=self.clock(), nonce=nonce)
            if step:
                work.sittings.add_step(seat_id, step)

    def hand_in(self, seat_id: int, no: str, *, nonce: UUID) -> Score:
        """交卷: close the sitting, at its deadline if that has passed."""
        with self.store.work() as work:
            sitting = work.sittings.sitting(seat_id, of=no)
            step = sitting.finish(at=self.clock(), nonce=nonce)
            if step:
                work.sittings.add_step(seat_id, step)
                work.tallies.count(seat_id, sitting)
            return sitting.score()

    def feedback(self, seat_id: int, no: str, number: int) -> Feedback:
        """The key and why: in 练习 after answering, in 测评 after the end. Raises NotAllowed before."""
        with self.store.work() as work:
            seat = self._own(work, seat_id, no)
            sitting = self._settled(work, seat)
            manner = work.exams.get(seat.exam).manner
            given = any(text.strip() for text in sitting.response(number))
            at_once = manner.feedback_at_once and given
            if not sitting.finished and not at_once:
                raise NotAllowed("交卷以后才能看答案和解析。")
        outcome = next((o for o in sitting.outcomes() if o.slot.number == number), None)
        if outcome is None:
            raise NotFound(f"这份试卷没有第{number}题。")
        return Feedback(outcome.slot.question, outcome.response, outcome.mark)

    def report(self, seat_id: int) -> Report:
        """A finished sitting, slot by slot. Raises NotAllowed before its end."""
        with self.store.work() as work:
            seat = work.sittings.seat(seat_id)
            sitting = self._settled(work, seat)
            if sitting.finished is None:
                raise NotAllowed("还没有交卷，不能看结果。")
            exam, person = work.exams.get(seat.exam), work.people.get(seat.person)
            outcomes = sitting.outcomes()
            return Report(exam, person, sitting.score(), sitting.finished.reason, outcomes)

    # ---- the invigilator

    def extend(self, seat_id: int, minutes: int, *, who: str, why: str, nonce: UUID) -> datetime:
        """Give more time; the new deadline. The recorded start is never touched."""
        with self.store.work() as work:
            sitting = work.sittings.sitting(seat_id)
            step = sitting.extend(
                timedelta(minutes=minutes), who=who, why=why, at=self.clock(), nonce=nonce
            )
            if step:
                work.sittings.add_step(seat_id, step)
                work.ledger.note(self.clock(), who, f"延时{minutes}分钟（答卷{seat_id}）：{why}")
            return sitting.deadline

    def mark(self, seat_id: int, number: int, points: Fraction, *, who: str, nonce: UUID) -> Score:
        """Mark one answer by hand with *points*."""
        with self.store.work() as work:
            sitting = work.sittings.sitting(seat_id)
            slot = next((s for s in sitting.paper if s.number == number), None)
            if slot is None:
                raise NotFound(f"这份试卷没有第{number}题。")
            step = sitting.hand_mark(
                number, points / slot.points, who=who, at=self.clock(), nonce=nonce
            )
            if step:
                work.sittings.add_step(seat_id, step)
                work.tallies.count(seat_id, sitting)
            return sitting.score()

    def results(self, exam_id: int) -> tuple[Result, ...]:
        """Everybody on the list, with the last attempt of each."""
        with self.store.work() as work:
            seats = {s.person: s for s in work.sittings.of_exam(exam_id)}
            return tuple(
                self._result(work, work.people.get(no), seats.get(no))
                for no in work.exams.candidates(exam_id)
            )

    def to_retake(self, exam_id: int) -> tuple[Result, ...]:
        """补训补考: who failed, or never came although the exam is over."""
        exam, now = self.exam(exam_id), self.clock()
        over = exam.opens <= now and not exam.open_at(now)
        words = ("不合格", "缺考") if over else ("不合格",)
        return tuple(r for r in self.results(exam_id) if r.word in words)

    def arrange_retake(self, exam_id: int, paper: Paper, people: Iterable[str]) -> int:
        """补考: another *paper* for *people*; the new exam's id."""
        before = self.exam(exam_id)
        return self.set(
            paper,
            people,
            title=f"{before.title}（补考）",
            manner=before.manner,
            shuffle=before.shuffle,
            certificate_months=before.certificate_months,
            retake_of=exam_id,
        )

    # ---- inside

    def _latest(self, work: Work, exam_id: int, no: str) -> Seat | None:
        return next((s for s in reversed(work.sittings.of_exam(exam_id)) if s.person == no), None)

    def _own(self, work: Work, seat_id: int, no: str) -> Seat:
        seat = work.sittings.seat(seat_id)
        if seat.person != no:
            raise NotAllowed("这份答卷不是您的。")
        return seat

    def _sit_down(self, work: Work, exam: Exam, no: str, attempt: int) -> Seat:
        paper = work.papers.get(exam.paper)
        arrangement = shuffled(paper, Random(self.seed())) if exam.shuffle else as_printed(paper)
        seat = Seat(0, exam.id, no, attempt, self.clock(), arrangement)
        return replace(seat, id=work.sittings.add(seat))

    def _settled(self, work: Work, seat: Seat) -> Sitting:
        """The sitting, ended now if its deadline has passed."""
        sitting = work.sittings.sitting(seat.id)
        step = sitting.finish_if_over(at=self.clock(), nonce=_end_nonce(seat))
        if step:
            work.sittings.add_step(seat.id, step)
            work.tallies.count(seat.id, sitting)
        return sitting

    def _finish(self, work: Work, seat: Seat) -> None:
        sitting = work.sittings.sitting(seat.id)
        step = sitting.finish(at=self.clock(), nonce=_end_nonce(seat))
        if step:
            work.sittings.add_step(seat.id, step)
            work.tallies.count(seat.id, sitting)

    def _desk(self, work: Work, seat: Seat, sitting: Sitting) -> Desk:
        numbers = [s.number for s in sitting.paper]
        return Desk(
            seat=seat.id,
            exam=work.exams.get(seat.exam),
            person=work.people.get(seat.person),
            items=items(sitting.paper, seat.arrangement),
            responses={n: r for n in numbers if (r := sitting.response(n))},
            flags=frozenset(n for n in numbers if sitting.flagged(n)),
            deadline=sitting.deadline,
            minutes=sitting.paper.minutes,
            finished=sitting.finished is not None,
        )

    def _supplied(self, work: Work, desk: Desk) -> Desk:
        """The desk with all pictures of its paper, so that none is fetched while the time runs."""
        paper = work.papers.get(desk.exam.paper)
        found = work.pictures.many(name for slot in paper for name in pictures_of(slot.question))
        return replace(desk, pictures={name: picture.data for name, picture in found.items()})

    def _result(self, work: Work, person: Person, seat: Seat | None) -> Result:
        if seat is None:
            return Result(person)
        sitting = self._settled(work, seat)
        end = sitting.finished
        return Result(
            person=person,
            seat=seat.id,
            attempt=seat.attempt,
            started=seat.started,
            finished=end.at if end else None,
            reason=end.reason if end else None,
            score=sitting.score() if end else None,
            clock_moves=len(sitting.clock_moves),
        )


def _end_nonce(seat: Seat) -> UUID:
    """The same for every try to end a sitting from outside: it can end only once."""
    return UUID(int=(0xE4D << 64) + seat.id)
