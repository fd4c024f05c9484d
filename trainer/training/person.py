"""People on the roster."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

CATEGORIES = ("领导干部", "主要负责人", "安全管理人员", "班组长", "从业人员")
"""The same words as a question's audience: who is asked what."""


@dataclass(frozen=True, slots=True)
class Person:
    """*no* is the staff number 工号, unique and permanent. *left* is set when they leave."""

    no: str
    name: str
    unit: str = ""
    department: str = ""
    team: str = ""
    post: str = ""
    category: str = "从业人员"
    joined: date | None = None
    left: date | None = None

    @property
    def place(self) -> str:
        """单位·部门·班组, as far as known."""
        return "·".join(p for p in (self.unit, self.department, self.team) if p)

    @property
    def here(self) -> bool:
        """Whether they still work here."""
        return self.left is None
