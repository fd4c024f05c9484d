"""The meeting being held: what the room does goes to the store at once and comes back from there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from trainer.briefings import Lesson
from trainer.training.attendance import State
from trainer.training.briefing import SHORTEST, Briefing
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.said import said


class Meeting(QObject):
    """Holds the latest *briefing*; `changed` carries it anew, `refused` a sentence."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, context: Context, briefing: Briefing, lesson: Lesson) -> None:
        super().__init__()
        self.context, self.briefing, self.lesson = context, briefing, lesson
        self._service = context.services.briefings

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self.briefing.ended is not None

    @property
    def elapsed(self) -> timedelta:
        """How long it has lasted until now."""
        begun = self.briefing.began
        if begun is None:
            return timedelta(0)
        return (self.briefing.ended or self.context.clock()) - begun

    @property
    def long_enough(self) -> bool:
        """Whether it has lasted the five minutes."""
        return self.elapsed >= SHORTEST

    def mark(self, no: str, state: State, note: str = "") -> None:
        """Mark one person."""
        self._do(lambda number: self._service.mark(number, no, state, note))

    def mark_rest(self) -> None:
        """Mark the rest as there."""
        self._do(self._service.mark_rest)

    def go(self, step: int) -> None:
        """Turn to a step."""
        self._do(lambda number: self._service.go(number, step))

    def write_tasks(self, lines: tuple[str, ...]) -> None:
        """Keep the tasks."""
        self._do(lambda number: self._service.write(number, tasks=lines))

    def write_cautions(self, lines: tuple[str, ...]) -> None:
        """Keep what was warned of."""
        self._do(lambda number: self._service.write(number, cautions=lines))

    def write_materials(self, text: str) -> None:
        """Keep where pictures and sheets are."""
        if text.strip() != self.briefing.materials:
            self._do(lambda number: self._service.write(number, materials=text.strip()))

    def end(self, short_reason: str = "") -> None:
        """End it, with the reason when it is short of five minutes."""
        self._do(lambda number: self._service.end(number, short_reason))

    def _do(self, work: Callable[[str], Briefing]) -> None:
        number = self.briefing.number
        run(self.context.desk, lambda _: work(number), self._take, self._refuse, owner=self)

    def _take(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.changed.emit(briefing)

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(said(error))
