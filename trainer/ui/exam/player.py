"""The questions, one at a time, with all that stands round them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from functools import partial
from string import ascii_uppercase as LETTERS
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.exams import Desk
from trainer.quiz.arrangement import Item
from trainer.ui import tokens
from trainer.ui.exam.countdown import Left
from trainer.ui.exam.foot import PlayerFoot
from trainer.ui.exam.hand_in import HandIn, Overview
from trainer.ui.exam.header import PlayerHeader
from trainer.ui.exam.question import QuestionView
from trainer.ui.exam.session import Session
from trainer.ui.exam.side import Side
from trainer.ui.exam.words import flag_key
from trainer.ui.tokens import Theme
from trainer.ui.words import t

SETTLE_BEFORE: Final = 2
"""Seconds before the end from which text is told without waiting for a pause."""


class Player(QWidget):
    """Shows a `Session`; made anew for another size of type, which changes nothing in it."""

    resized = Signal(object)

    def __init__(self, theme: Theme, session: Session, zone: tzinfo) -> None:
        super().__init__()
        self.theme, self.session = theme, session
        self.sheet = session.sheet
        self.question: QuestionView | None = None
        self._side_page: HandIn | Overview | None = None
        self._desk: Desk = session.desk
        self.header = PlayerHeader(theme, session.desk, zone)
        self.header.sizes.changed.connect(self.resized)
        self.side = Side(theme, self.sheet)
        self.foot = PlayerFoot(theme, self.sheet)
        self._lay_out()
        self._connect()
        self._take_keys()
        self._open_question()
        self._show_journal()
        self._refresh()
        session.countdown.tick_again()

    @property
    def narrow(self) -> bool:
        """Whether the numbers stand on a page of their own."""
        return self.theme.narrow or self.width() < tokens.WIDE_ENOUGH

    def begin(self) -> None:
        """Take the keyboard into the question."""
        if self.question is not None and self.body.currentIndex() == 0:
            self.question.begin()

    def settle(self) -> None:
        """See to it that text just written counts."""
        if self.question is not None:
            self.question.control.settle()

    def press_option(self, place: int) -> bool:
        """Press an option, counted from 0; say whether there is one."""
        return self.question is not None and self.question.control.press(place)

    def step(self, by: int) -> None:
        """Go on or back."""
        self.settle()
        self.sheet.go(self.sheet.place + by)

    def go(self, place: int) -> None:
        """Open a question, from wherever one is."""
        self.settle()
        self.session.take_back()
        self.body.setCurrentIndex(0)
        self.sheet.go(place)
        self.begin()

    def ask_to_hand_in(self) -> None:
        """Show the last look before 交卷."""
        self.settle()
        page = HandIn(self.theme, self.sheet)
        page.picked.connect(self.go)
        page.back.connect(lambda: self.go(self.sheet.place))
        page.confirmed.connect(lambda: self._hand_in(page))
        self._show_side_page(page)

    def show_overview(self) -> None:
        """Show all numbers on a page of their own."""
        self.settle()
        page = Overview(self.theme, self.sheet)
        page.picked.connect(self.go)
        page.back.connect(lambda: self.go(self.sheet.place))
        page.hand_in.connect(self.ask_to_hand_in)
        self._show_side_page(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the numbers away where there is no room for them."""
        super().resizeEvent(event)
        self._refresh()

    # Below here: building.

    def _lay_out(self) -> None:
        self.body = QStackedWidget()
        self._place = QVBoxLayout()
        self._desk_page = QWidget()
        left = QVBoxLayout()
        left.addLayout(self._place, 1)
        left.addWidget(self.foot)
        row = QHBoxLayout(self._desk_page)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self.body.addWidget(self._desk_page)
        column = QVBoxLayout(self)
        column.addWidget(self.header)
        column.addWidget(self.body, 1)
        for layout in (self._place, left, row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    def _connect(self) -> None:
        foot, side, session = self.foot, self.side, self.session
        foot.back.clicked.connect(lambda _=False: self.step(-1))
        foot.forward.clicked.connect(lambda _=False: self._forward())
        foot.flag.clicked.connect(lambda _=False: self._flag())
        foot.overview.clicked.connect(lambda _=False: self.show_overview())
        side.pressed.connect(self.go)
        side.hand_in.connect(self.ask_to_hand_in)
        self.sheet.moved.connect(self._moved)
        self.sheet.marked.connect(self._refresh)
        session.journal.changed.connect(self._show_journal)
        session.countdown.ticked.connect(self._tick)
        session.countdown.spoken.connect(self.header.speak)
        session.extended.connect(self._say_extended)
        session.explained.connect(self._explained)
        session.troubled.connect(self._say)

    def _take_keys(self) -> None:
        for place, letter in enumerate(LETTERS):
            self._on(letter, partial(self._letter, place, letter))
        for place in range(9):
            self._on(str(place + 1), partial(self._digit, place))
        for keys in ("Right", "Alt+Right", "PgDown"):
            self._on(keys, lambda: self.step(1))
        for keys in ("Left", "Alt+Left", "PgUp"):
            self._on(keys, lambda: self.step(-1))

    def _on(self, keys: str, act: Callable[[], object]) -> None:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(keys), self._desk_page, act, context=context).setAutoRepeat(False)

    # Below here: what happens.

    def _letter(self, place: int, letter: str) -> None:
        if not self.press_option(place) and letter in {flag_key(self.sheet.item), "M"}:
            self._flag()

    def _digit(self, place: int) -> bool:
        return self.question is not None and self.question.control.press_digit(place)

    def _forward(self) -> None:
        if self.sheet.last:
            self.ask_to_hand_in()
        else:
            self.step(1)

    def _flag(self) -> None:
        self.session.flag(self.sheet.item)

    def _hand_in(self, page: HandIn) -> None:
        page.wait()
        self.session.hand_in()

    def _moved(self, place: int) -> None:
        del place
        self._open_question()
        self._refresh()
        self.begin()

    def _open_question(self) -> None:
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
        coached = self._desk.exam.manner.feedback_at_once
        shelf, item = self.session.pictures, self.sheet.item
        view = QuestionView(self.theme, item, self.sheet, shelf, coached=coached)
        view.answered.connect(self._answered)
        view.explain.connect(self.session.explain)
        self._place.addWidget(view)
        self.question = view
        view.show_journal(self.sheet, self.session.journal)

    def _answered(self, item: Item, response: tuple[str, ...]) -> None:
        self.session.answer(item, response)

    def _explained(self, slot: int) -> None:
        if self.question is not None and self.question.item.slot == slot:
            self.question.show_feedback(self.sheet.feedback[slot])

    def _say_extended(self, minutes: int) -> None:
        self._say(t("监考人给您延长了 {} 分钟。").format(minutes))

    def _say(self, sentence: str) -> None:
        if self.question is not None:
            self.question.say(sentence)

    def _tick(self, left: Left) -> None:
        self.header.show_left(left)
        if self.session.countdown.seconds <= SETTLE_BEFORE:
            self.settle()

    def _show_journal(self) -> None:
        journal = self.session.journal
        if journal.failing:
            self.header.show_unsaved()
        elif journal.pending:
            self.header.show_saving()
        elif self.session.last_saved is not None:
            self.header.show_saved(self.session.last_saved)
        if self.question is not None:
            self.question.show_journal(self.sheet, journal)
        if self.session.handing_in and isinstance(self._side_page, HandIn):
            self._side_page.wait()

    def _refresh(self) -> None:
        narrow = self.narrow
        self.side.setVisible(not narrow)
        self.side.refresh()
        self.foot.refresh(narrow=narrow)
        if self._side_page is not None:
            self._side_page.refresh()

    def _show_side_page(self, page: HandIn | Overview) -> None:
        if self._side_page is not None:
            self.body.removeWidget(self._side_page)
            self._side_page.deleteLater()
        self._side_page = page
        self.body.addWidget(page)
        self.body.setCurrentWidget(page)
        page.begin()
