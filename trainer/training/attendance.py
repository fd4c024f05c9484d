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


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person of the roll. *note* gives the reason of absence, or what was decided for them."""

    no: str
    name: str
    state: State = State.UNMARKED
    note: str = ""
