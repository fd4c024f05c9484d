"""The answer sheet on this machine: what was answered and flagged, and which question is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from trainer.exams import Desk, Feedback
from trainer.quiz.arrangement import Item
from trainer.quiz.prompt import BLANK, Response
from trainer.ui.exam.words import partly


class AnswerSheet(QObject):
    """Places count from 0 in the order shown; answers are kept by the paper's own numbers.

    `moved` tells of another question, `marked` of a change that the number grid shows.
    """

    moved = Signal(int)
    marked = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items = desk.items
        self.flags = set(desk.flags)
        self.feedback: dict[int, Feedback] = {}
        self.unsaved: frozenset[int] = frozenset()
        self._responses = dict(desk.responses)
        self.place = self._first_open()

    @property
    def item(self) -> Item:
        """The question open now."""
        return self.items[self.place]

    @property
    def last(self) -> bool:
        """Whether the question open now is the last."""
        return self.place == len(self.items) - 1

    def response(self, item: Item) -> Response:
        """Give what was answered, or BLANK."""
        return self._responses.get(item.slot, BLANK)

    def answered(self, item: Item) -> bool:
        """Whether anything stands there."""
        return any(text.strip() for text in self.response(item))

    def partly(self, item: Item) -> bool:
        """Whether something stands there and something is left open."""
        return partly(item, self.response(item))

    def flagged(self, item: Item) -> bool:
        """Whether it is marked to come back to."""
        return item.slot in self.flags

    def saved(self, item: Item) -> bool:
        """Whether what stands there is stored, as far as it is known to be in doubt."""
        return item.slot not in self.unsaved

    def open_items(self) -> tuple[Item, ...]:
        """Questions without an answer, in the order shown."""
        return tuple(item for item in self.items if not self.answered(item))

    def part_items(self) -> tuple[Item, ...]:
        """Questions answered in part, in the order shown."""
        return tuple(item for item in self.items if self.partly(item))

    def flagged_items(self) -> tuple[Item, ...]:
        """Questions marked to come back to, in the order shown."""
        return tuple(item for item in self.items if self.flagged(item))

    def unsaved_items(self) -> tuple[Item, ...]:
        """Questions whose answer is not stored, in the order shown."""
        return tuple(item for item in self.items if not self.saved(item))

    def put(self, item: Item, response: Response) -> None:
        """Keep an answer; BLANK takes it back."""
        self._responses[item.slot] = response
        self.marked.emit()

    def flag(self, item: Item, *, on: bool) -> None:
        """Mark a question to come back to, or take the mark away."""
        (self.flags.add if on else self.flags.discard)(item.slot)
        self.marked.emit()

    def doubt(self, slots: frozenset[int]) -> None:
        """Say which answers are known not to be stored."""
        if slots != self.unsaved:
            self.unsaved = slots
            self.marked.emit()

    def go(self, place: int) -> None:
        """Open another question; places beyond either end are ignored."""
        if 0 <= place < len(self.items) and place != self.place:
            self.place = place
            self.moved.emit(place)

    def _first_open(self) -> int:
        places = (place for place, item in enumerate(self.items) if not self.answered(item))
        return next(places, 0)
