"""The way in: which exam, who, the rules, 开始答题."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.exams import Desk
from trainer.quiz.exam import Exam
from trainer.training.person import Person
from trainer.ui import tokens
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.exam.choose_exam import ChooseExam
from trainer.ui.exam.identity import Identity
from trainer.ui.exam.rules import Rules
from trainer.ui.exam.sizes import SizeSwitch
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.text import Label
from trainer.ui.said import said
from trainer.ui.tokens import Theme
from trainer.ui.words import t

T = TypeVar("T")
HEIGHT = 72


@dataclass(frozen=True, slots=True)
class Start:
    """Where the door opens: an exam chosen already, a name chosen already."""

    exam_id: int = 0
    name: str = ""


class Door(QWidget):
    """`began` carries the `Desk`, `leave` asks to leave the exam, `resized` a size of type."""

    began = Signal(object)
    leave = Signal()
    resized = Signal(object)

    def __init__(self, theme: Theme, context: Context, start: Start, nonce: UUID) -> None:
        super().__init__()
        self.theme, self.context, self.start, self._nonce = theme, context, start, nonce
        self._exams = context.services.exams
        self._exam: Exam | None = None
        self._person: Person | None = None
        self.problem = Banner(theme, "error")
        self.problem.setObjectName("problem")
        self.problem.hide()
        self.choose_exam = ChooseExam(theme, context.services.zone)
        self.choose_exam.chosen.connect(self._choose)
        self.choose_exam.again.connect(self.load)
        self.identity = Identity(theme)
        self.identity.given.connect(self._identify)
        self.identity.back.connect(self._back_to_exams)
        self.rules = Rules(theme)
        self.rules.agreed.connect(self._begin)
        self.rules.back.connect(lambda: self._show(self.identity))
        self._lay_out()

    def load(self) -> None:
        """Read the exams to begin or to go on with now."""
        self._ask(self._on_offer, self._show_exams)

    def _on_offer(self) -> tuple[Exam, ...]:
        """Those open, and those closed meanwhile that somebody is still in the middle of."""
        begun = {exam.id: exam for exam, _, _ in self._exams.interrupted()}
        open_now: tuple[Exam, ...] = self._exams.open_exams()
        ids = {exam.id for exam in open_now}
        return open_now + tuple(exam for exam in begun.values() if exam.id not in ids)

    def _show_exams(self, exams: tuple[Exam, ...]) -> None:
        self.choose_exam.show_exams(exams)
        wanted = next((e for e in exams if e.id == self.start.exam_id), None)
        only = exams[0] if len(exams) == 1 and not self.start.exam_id else None
        if found := wanted or only:
            self._choose(found)
            return
        self._show(self.choose_exam)
        if self.start.name:
            self._say(t("这场测评已经结束，没答完的答卷已在截止时间交上。"))
        elif self.start.exam_id:
            self._say(t("这场测评已经结束，不能再开始。"))

    def _choose(self, exam: Exam) -> None:
        self._exam = exam
        self.start = Start(exam.id, self.start.name if self.start.exam_id == exam.id else "")
        self._ask(lambda: self._exams.candidates(exam.id), self._show_people)

    def _show_people(self, people: tuple[Person, ...]) -> None:
        if self._exam is not None:
            self.identity.show_people(self._exam, people, self.start.name)
            self._show(self.identity)

    def _back_to_exams(self) -> None:
        self.start = Start()
        self._show(self.choose_exam)

    def _identify(self, name: str, no: str) -> None:
        exam = self._exam
        if exam is None:
            return
        self.start = Start(exam.id, name)

        def read() -> tuple[Person, tuple[str, ...], bool]:
            person = self._exams.identify(exam.id, name, no)
            going_on = bool(self._exams.waiting(exam.id, person.no))
            return person, self._exams.notice(exam.id), going_on

        self._ask(read, self._show_rules, self.identity.fail)

    def _show_rules(self, found: tuple[Person, tuple[str, ...], bool]) -> None:
        person, notice, going_on = found
        self._person = person
        if self._exam is not None:
            self.rules.show_rules(self._exam, person, notice, going_on=going_on)
            self._show(self.rules)

    def _begin(self) -> None:
        exam, person = self._exam, self._person
        if exam is None or person is None:
            return
        self.rules.set_busy(True)
        self._ask(
            lambda: self._exams.begin(exam.id, person.no, nonce=self._nonce),
            self._began,
            self._not_begun,
        )

    def _began(self, desk: Desk) -> None:
        self.began.emit(desk)

    def _not_begun(self, sentence: str) -> None:
        self.rules.set_busy(False)
        self._say(sentence)

    def _ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        refused: Callable[[str], object] | None = None,
    ) -> None:
        def failed(error: Exception) -> None:
            (refused or self._say)(said(error))

        run(self.context.desk, lambda _: work(), done, failed, owner=self)

    def _say(self, sentence: str) -> None:
        self.problem.say(sentence)
        self.problem.show()

    def _show(self, page: ChooseExam | Identity | Rules) -> None:
        self.problem.hide()
        self._stack.setCurrentWidget(page)
        page.begin()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in (QWidget(), self.choose_exam, self.identity, self.rules):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.problem)
        column.addWidget(self._stack, 1)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("part", "bottom-line")
        head.setFixedHeight(self.theme.gap(HEIGHT))
        row = QHBoxLayout(head)
        row.setContentsMargins(self.theme.gap(40), 0, self.theme.gap(40), 0)
        row.setSpacing(self.theme.gap(16))
        row.addWidget(Label(self.theme, t("参加测评"), tokens.TITLE, bold=True))
        row.addStretch()
        leave = Button(self.theme, t("离开"), "ghost", "log-out")
        leave.setObjectName("leave-door")
        leave.clicked.connect(lambda _=False: self.leave.emit())
        row.addWidget(leave)
        sizes = SizeSwitch(self.theme, self.theme.scale)
        sizes.changed.connect(self.resized)
        row.addWidget(sizes)
        return head
