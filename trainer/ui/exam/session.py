"""One candidate's sitting on this machine, from the first question to the result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.exams import Desk, Feedback, Report
from trainer.quiz.arrangement import Item
from trainer.quiz.prompt import Response
from trainer.quiz.refusals import AlreadyFinished, Refusal, TimeIsUp
from trainer.trouble import Trouble
from trainer.ui.answers.base import Pictures
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.exam.countdown import Countdown
from trainer.ui.exam.journal import Journal
from trainer.ui.exam.sheet import AnswerSheet
from trainer.ui.words import t

POLL_MS: Final = 30_000
RETRY_MS: Final = 2_000


@dataclass(frozen=True, slots=True)
class Ending:
    """How it ended: in words, as the store has it, and what could not be stored."""

    heading: str
    report: Report
    unsaved: tuple[Item, ...]


class Session(QObject):
    """Takes answers in and sees them stored; watches the time; hands in.

    `saved` carries the instant of the last store, `extended` minutes given, `explained`
    a slot whose feedback has come, `ending` that the paper is being taken in, `ended` an
    `Ending`, `troubled` a sentence.
    """

    saved = Signal(object)
    extended = Signal(int)
    explained = Signal(int)
    ending = Signal(str)
    ended = Signal(object)
    troubled = Signal(str)

    def __init__(
        self,
        context: Context,
        desk: Desk,
        monotonic: Callable[[], float],
        nonce: Callable[[], UUID],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.context, self.desk = context, desk
        self._exams = context.services.exams
        self._end_nonce = nonce()
        self._why = ""
        self.handing_in = False
        self._wanted: set[int] = set()
        self.last_saved: datetime | None = None
        self.pictures: Pictures = desk.pictures.get
        seat = (desk.seat, desk.person.no)
        self.sheet = AnswerSheet(desk, self)
        self.journal = Journal(self._exams, context.desk, seat, nonce, self)
        self.countdown = Countdown(desk.deadline, context.clock(), monotonic, self)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look)
        self.journal.changed.connect(self._journal_changed)
        self.journal.stored.connect(self._stored)
        self.journal.refused.connect(self._refused)
        self.countdown.over.connect(lambda: self._close(t("时间到，已交卷")))

    def start(self) -> None:
        """Let the clock run."""
        self.countdown.start()
        self._poll.start()

    def stop(self) -> None:
        """Let go of the clock; what is on its way to the store still gets there."""
        self.countdown.stop()
        self._poll.stop()

    def answer(self, item: Item, response: Response) -> None:
        """Take an answer in and send it to the store."""
        if not self._why:
            self.sheet.put(item, response)
            self.journal.answer(item.slot, response)

    def flag(self, item: Item) -> None:
        """Mark a question, or take the mark away."""
        on = not self.sheet.flagged(item)
        self.sheet.flag(item, on=on)
        self.journal.flag(item.slot, on=on)

    def explain(self, item: Item) -> None:
        """Ask for the feedback to an answer, as soon as that is stored."""
        self._wanted.add(item.slot)
        self._fetch_feedback(item.slot)

    def hand_in(self) -> None:
        """交卷, at once or as soon as everything is stored."""
        self.handing_in = True
        if not self.journal.pending:
            self._close(t("已交卷"))

    def take_back(self) -> None:
        """Go on answering instead of waiting to hand in."""
        self.handing_in = False

    def look(self) -> None:
        """See whether the invigilator gave more time or took the paper in."""
        seat, no = self.desk.seat, self.desk.person.no
        work = self._exams.desk
        run(self.context.desk, lambda _: work(seat, no), self._looked, _only_trouble, owner=self)

    def _looked(self, desk: Desk) -> None:
        if desk.finished:
            over = self.countdown.seconds <= 0
            self._close(t("时间到，已交卷") if over else t("监考人已经收卷"))
            return
        later = round(self.countdown.move(desk.deadline).total_seconds() / 60)
        if later:
            self.extended.emit(later)

    def _journal_changed(self) -> None:
        self.sheet.doubt(self.journal.slots() if self.journal.failing else frozenset())
        if self.handing_in and not self.journal.pending:
            self._close(t("已交卷"))

    def _stored(self, slot: int) -> None:
        self.last_saved = self.context.clock()
        self.saved.emit(self.last_saved)
        self._fetch_feedback(slot)

    def _refused(self, refusal: Refusal) -> None:
        self.sheet.doubt(self.journal.slots())
        if isinstance(refusal, TimeIsUp):
            self._close(t("时间到，已交卷"))
        elif isinstance(refusal, AlreadyFinished):
            self._close(t("监考人已经收卷"))
        else:
            raise refusal

    def _fetch_feedback(self, slot: int) -> None:
        if slot not in self._wanted or slot in self.journal.slots():
            return
        self._wanted.discard(slot)
        seat, no, ask = self.desk.seat, self.desk.person.no, self._exams.feedback
        run(
            self.context.desk,
            lambda _: ask(seat, no, slot),
            lambda feedback: self._explained(slot, feedback),
            self._say_trouble,
            owner=self,
        )

    def _explained(self, slot: int, feedback: Feedback) -> None:
        self.sheet.feedback[slot] = feedback
        self.explained.emit(slot)

    def _close(self, why: str) -> None:
        if self._why:
            return
        self._why = why
        self.stop()
        self.journal.stop()
        self.ending.emit(why)
        self._take_in()

    def _take_in(self) -> None:
        run(self.context.desk, lambda _: self._finish(), self._finished, self._retry, owner=self)

    def _finish(self) -> Report:
        seat = self.desk.seat
        self._exams.hand_in(seat, self.desk.person.no, nonce=self._end_nonce)
        report: Report = self._exams.report(seat)
        return report

    def _finished(self, report: Report) -> None:
        self.sheet.doubt(self.journal.slots())
        self.ended.emit(Ending(self._why, report, self.sheet.unsaved_items()))

    def _retry(self, error: Exception) -> None:
        self._say_trouble(error)
        QTimer.singleShot(RETRY_MS, self, self._take_in)

    def _say_trouble(self, error: Exception) -> None:
        _only_trouble(error)
        self.troubled.emit(str(error))


def _only_trouble(error: Exception) -> None:
    """Let trouble pass, to be met again at the next try; anything else is a bug."""
    if not isinstance(error, Trouble):
        raise error
