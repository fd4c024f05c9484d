"""Who was there, how they were, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


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
