"""晨会: one morning meeting by 《山东省企业安全生产“晨会”制度规范（试行）》（鲁安发〔2022〕4号）."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from trainer.quiz.refusals import Invalid
from trainer.training.attendance import Attendee, State, all_present, marked

STEPS = ("会前点名", "检查与会人员状态", "安排部署任务", "组织教育培训", "强调注意事项", "整理资料")
"""The six steps of 第七条, in order and by name."""

SHORTEST = timedelta(minutes=5)
"""第五条: 一般不少于5分钟."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """One meeting of one team. *began* and *ended* are aware UTC; *step* is where it stands (0–5)."""

    number: str
    on: date
    team: str
    host: str
    shift: str = "白班"
    place: str = ""
    began: datetime | None = None
    ended: datetime | None = None
    step: int = 0
    roll: tuple[Attendee, ...] = ()
    tasks: tuple[str, ...] = ()
    case: str = ""
    training: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    materials: str = ""
    short_reason: str = ""

    @property
    def due(self) -> int:
        """应到."""
        return len(self.roll)

    @property
    def present(self) -> int:
        """实到."""
        return sum(a.state.there for a in self.roll)

    @property
    def worrying(self) -> tuple[Attendee, ...]:
        """不放心人."""
        return tuple(a for a in self.roll if a.state.worrying)

    @property
    def lasted(self) -> timedelta | None:
        """From begin to end, once it ended."""
        return self.ended - self.began if self.began and self.ended else None

    def marked(self, no: str, state: State, note: str = "") -> Briefing:
        """With person *no* marked; absence needs its reason before the meeting can end."""
        return replace(self, roll=marked(self.roll, no, state, note))

    def all_present(self) -> Briefing:
        """其余都到: everyone not yet marked is there."""
        return replace(self, roll=all_present(self.roll))

    def end(self, at: datetime, short_reason: str = "") -> Briefing:
        """Ended at *at*; refuses unmarked people, absence without reason and an unexplained haste."""
        if self.began is None:
            raise Invalid("晨会还没有开始。")
        unmarked = [a.name for a in self.roll if a.state is State.UNMARKED]
        if unmarked:
            raise Invalid(f"还有{len(unmarked)}人没有点名：{'、'.join(unmarked[:5])}。请先点名。")
        unexplained = [a.name for a in self.roll if a.state is State.ABSENT and not a.note.strip()]
        if unexplained:
            raise Invalid(f"{'、'.join(unexplained[:5])}缺勤，请写明原因。")
        if at - self.began < SHORTEST and not short_reason.strip():
            raise Invalid("晨会一般不少于5分钟（鲁安发〔2022〕4号第五条）。提前结束请写明原因。")
        return replace(self, ended=at, step=len(STEPS) - 1, short_reason=short_reason.strip())
