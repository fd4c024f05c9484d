"""Who was there, how they were, and why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from trainer.quiz.refusals import Invalid


class State(Enum):
    """What roll call and the look at each person found. The value is stored and shown."""

    UNMARKED = "未点名"
    PRESENT = "到"
    TIRED = "没睡好"
    UNWELL = "不舒服"
    UPSET = "情绪不好"
    ABSENT = "缺勤"

    @property
    def there(self) -> bool:
        """Whether the person stood in the room."""
        return self not in (State.UNMARKED, State.ABSENT)

    @property
    def worrying(self) -> bool:
        """不放心人: there, but not fit without a second look."""
        return self in (State.TIRED, State.UNWELL, State.UPSET)

    @property
    def proposal(self) -> str:
        """What to do for 不放心人 unless the host decides otherwise; empty for the others."""
        return _PROPOSALS.get(self.value, "")


_PROPOSALS = {
    "没睡好": "不安排登高、动火、有限空间和驾驶作业，班中再看一次",
    "不舒服": "先休息或就医，好转前不上岗；能干的换轻活并结对",
    "情绪不好": "班组长单独谈一谈，今天结对作业，不安排独立和危险作业",
}


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person of the roll. *note* gives the reason of absence, or what was decided for them."""

    no: str
    name: str
    state: State = State.UNMARKED
    note: str = ""


Roll = tuple[Attendee, ...]


def marked(roll: Roll, no: str, state: State, note: str = "") -> Roll:
    """*roll* with person *no* marked. Raises Invalid for who is not on it."""
    if all(a.no != no for a in roll):
        raise Invalid(f"名单里没有工号{no}。")
    return tuple(replace(a, state=state, note=note) if a.no == no else a for a in roll)


def all_present(roll: Roll) -> Roll:
    """其余都到: everyone not yet marked is there."""
    return tuple(replace(a, state=State.PRESENT) if a.state is State.UNMARKED else a for a in roll)


def was_there(roll: Iterable[Attendee], no: str) -> bool:
    """Whether person *no* stood in the room."""
    return any(a.no == no and a.state.there for a in roll)
