"""晨会: today's plan, the meeting step by step, its record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from trainer.quiz.refusals import Invalid, NotAllowed
from trainer.quiz.short_test import KINDS, suitable
from trainer.training.attendance import Attendee, State
from trainer.training.briefing import STEPS, Briefing

if TYPE_CHECKING:  # the first page waits for this module: it loads what it runs with
    from trainer.quiz.question import Question
    from trainer.store import Store, Work
    from trainer.training.case import Case

_QUESTIONS = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """Ready for one team today: whom to call, which case, which questions, what to be careful of."""

    team: str
    host: str
    roll: tuple[Attendee, ...]
    case: Case | None
    questions: tuple[Question, ...]
    cautions: tuple[str, ...]
    held: Briefing | None
    excuse: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a meeting teaches: its case and the questions to the room, as far as still kept."""

    case: Case | None
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The case somebody chose for the meetings of one day."""

    on: date
    case: str


@dataclass(frozen=True, slots=True)
class Briefings:
    """Morning meetings. Everything is stored at once, so a power cut resumes at the same step."""

    store: Store
    clock: Callable[[], datetime]
    zone: tzinfo

    def today(self) -> date:
        """The local date."""
        return self.clock().astimezone(self.zone).date()

    def plans(self) -> tuple[Plan, ...]:
        """One plan a team, for today."""
        today = self.today()
        with self.store.work() as work:
            people = work.people.all()
            teams = tuple(dict.fromkeys(p.team for p in people if p.team))
            held = {b.team: b for b in work.records.briefings(today, today)}
            excuses = work.records.excuses(today)
            case = _case_of(work, today)
            questions = _questions_of(work, case, today)
        cautions = case.lessons.workers[:3] if case else ()
        return tuple(
            Plan(
                team=team,
                host=next(
                    (p.name for p in people if p.team == team and p.category == "班组长"), ""
                ),
                roll=tuple(Attendee(p.no, p.name) for p in people if p.team == team),
                case=case,
                questions=questions,
                cautions=cautions,
                held=held.get(team),
                excuse=excuses.get((today, team), ""),
            )
            for team in teams
        )

    def choose(self, case_id: str) -> Case:
        """Tell this case at today's meetings that have not begun. Raises NotFound."""
        with self.store.work() as work:
            case = work.shelf.case(case_id)
            work.ledger.put_setting("briefing.case", _Chosen(self.today(), case.id))
            return case

    def start(self, team: str, *, place: str = "", shift: str = "白班") -> Briefing:
        """Open today's meeting of *team*, or go on with it. Raises Invalid for an unknown team."""
        plan = next((p for p in self.plans() if p.team == team), None)
        if plan is None:
            raise Invalid(f"没有名为“{team}”的班组，请先在人员档案里登记班组成员。")
        today = self.today()
        series = f"briefing-{today.year}"
        with self.store.work() as work:
            work.ledger.hold(series)  # so that two who start at once get the same meeting
            for held in work.records.briefings(today, today):
                if (held.team, held.shift) == (team, shift):
                    return held
            briefing = Briefing(
                number=f"CH-{today.year}-{work.ledger.next_number(series):04d}",
                on=today,
                team=team,
                host=plan.host,
                shift=shift,
                place=place,
                began=self.clock(),
                roll=plan.roll,
                case=plan.case.id if plan.case else "",
                training=(plan.case.title,) if plan.case else (),
                questions=tuple(q.id for q in plan.questions),
                cautions=plan.cautions,
            )
            work.records.put_briefing(briefing)
            return briefing

    def get(self, number: str) -> Briefing:
        """By number. Raises NotFound."""
        with self.store.work() as work:
            return work.records.briefing(number)

    def lesson(self, number: str) -> Lesson:
        """The case and the questions chosen when the meeting began."""
        with self.store.work() as work:
            briefing = work.records.briefing(number)
            case = next((c for c in work.shelf.cases() if c.id == briefing.case), None)
            return Lesson(case, work.questions.many(briefing.questions))

    def all(self) -> tuple[Briefing, ...]:
        """All meetings, newest first."""
        with self.store.work() as work:
            return work.records.briefings()

    def mark(self, number: str, no: str, state: State, note: str = "") -> Briefing:
        """Roll call: mark one person."""
        return self._change(number, lambda b: b.marked(no, state, note))

    def mark_rest(self, number: str) -> Briefing:
        """其余都到."""
        return self._change(number, Briefing.all_present)

    def go(self, number: str, step: int) -> Briefing:
        """Turn to one of the six steps; steps can be revisited."""
        if not 0 <= step < len(STEPS):
            raise Invalid(f"晨会只有{len(STEPS)}步。")
        return self._change(number, lambda b: replace(b, step=step))

    def write(  # noqa: PLR0913  (the record has these fields)
        self,
        number: str,
        *,
        host: str | None = None,
        place: str | None = None,
        tasks: tuple[str, ...] | None = None,
        cautions: tuple[str, ...] | None = None,
        materials: str | None = None,
    ) -> Briefing:
        """Write what was said; fields left out stay."""
        given = {
            "host": host,
            "place": place,
            "tasks": tasks,
            "cautions": cautions,
            "materials": materials,
        }
        fields = {k: v for k, v in given.items() if v is not None}
        return self._change(number, lambda b: replace(b, **fields))  # type: ignore[arg-type]

    def end(self, number: str, short_reason: str = "") -> Briefing:
        """Close the meeting. Raises Invalid for what is missing, or under five minutes unexplained."""
        return self._change(number, lambda b: b.end(self.clock(), short_reason))

    def excuse(self, team: str, reason: str) -> None:
        """登记没开的原因."""
        if not reason.strip():
            raise Invalid("请写明没开晨会的原因。")
        with self.store.work() as work:
            work.records.excuse(self.today(), team, reason.strip())

    def week(self) -> dict[tuple[date, str], str]:
        """This week by day and team: `held`, `late` (due, not held), `missed`, `excused` or `ahead`.

        Days before the program came into use are left out: nothing was due then.
        """
        today = self.today()
        monday = today - timedelta(days=today.weekday())
        with self.store.work() as work:
            teams = tuple(dict.fromkeys(p.team for p in work.people.all() if p.team))
            held = {(b.on, b.team) for b in work.records.briefings(monday) if b.ended}
            excuses = work.records.excuses(monday)
            opened = work.ledger.began()
        since = opened.astimezone(self.zone).date() if opened else monday
        week = (monday + timedelta(days=i) for i in range(5))
        days = [day for day in week if day >= since or any(on == day for on, _ in held)]
        return {
            (day, team): _word(day, today, (day, team) in held, (day, team) in excuses)
            for day in days
            for team in teams
        }

    def _change(self, number: str, change: Callable[[Briefing], Briefing]) -> Briefing:
        with self.store.work() as work:
            before = work.records.briefing(number, hold=True)
            if before.ended:
                raise NotAllowed("这场晨会已经结束归档，不能再改。")
            after = change(before)
            work.records.put_briefing(after)
            return after


def _word(day: date, today: date, held: bool, excused: bool) -> str:
    if held:
        return "held"
    if excused:
        return "excused"
    if day == today:
        return "late"
    return "missed" if day < today else "ahead"


def _case_of(work: Work, today: date) -> Case | None:
    """The one chosen for today, else the accident of this date, else one in turn; those told in full."""
    shelf = work.shelf.cases()
    chosen = work.ledger.setting("briefing.case", _Chosen, _Chosen(date.min, ""))
    if chosen.on == today and (found := next((c for c in shelf if c.id == chosen.case), None)):
        return found
    cases = [c for c in shelf if not c.only_seed]
    if not cases:
        return None
    anniversary = next(
        (c for c in cases if (c.date.month, c.date.day) == (today.month, today.day)), None
    )
    return anniversary or cases[today.toordinal() % len(cases)]


def _questions_of(work: Work, case: Case | None, today: date) -> tuple[Question, ...]:
    """Three to ask the room: on the case first, then in turn from those for workers."""
    linked = work.questions.about_case(case.id) if case else ()
    about = [q for q in suitable(linked) if case and case.id in q.cases][:_QUESTIONS]
    others = sorted(
        number
        for found in work.questions.stock()
        if found.name in KINDS and "从业人员" in found.audience
        for number in found.numbers
    )
    turn = today.toordinal() * _QUESTIONS % len(others) if others else 0
    turned = (others[turn:] + others[:turn])[: 2 * _QUESTIONS]
    drawn = work.questions.numbered(turned)
    further = [drawn[number] for number in turned if drawn[number] not in about]
    return (*about, *further[: _QUESTIONS - len(about)])
