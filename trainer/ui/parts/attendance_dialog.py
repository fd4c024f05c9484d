"""Asks how one person is today: one press, or a digit; absence asks for its reason."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trainer.training.attendance import Attendee, State
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.parts.flow import Flow
from trainer.ui.tokens import Theme
from trainer.ui.words import t

STATES: Final = (State.PRESENT, State.TIRED, State.UNWELL, State.UPSET, State.ABSENT)
REASONS: Final = ("休假", "病假", "事假", "轮休", "外出")


class AttendanceDialog(Dialog):
    """Open it with `open`; `marked` tells the state and the note, then it is gone."""

    marked = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None, attendee: Attendee) -> None:
        super().__init__(theme, parent, t("{}今天怎么样？").format(attendee.name))
        self._attendee = attendee
        self.buttons = [self._button(n, state) for n, state in enumerate(STATES, 1)]
        grid = QGridLayout()
        grid.setSpacing(theme.gap(8))
        for place, button in enumerate(self.buttons):
            grid.addWidget(button, place // 2, place % 2)
        self.body.addLayout(grid)
        self.reason = TextField(theme, self._reason(), t("或写别的原因，按回车"))
        self.reasons = self._reasons()
        self.add(self.reasons)
        self.stay_button = self.add_button(t("取消"))
        self.stay_button.clicked.connect(lambda _=False: self.reject())
        self.reasons.setVisible(attendee.state is State.ABSENT)
        self.buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digits before the names of the states."""
        number = event.text()
        if number.isdigit() and 1 <= int(number) <= len(STATES):
            self.buttons[int(number) - 1].click()
        else:
            super().keyPressEvent(event)

    def _button(self, number: int, state: State) -> Button:
        button = Button(self.theme, state.value, size="large", keys=str(number))
        button.clicked.connect(lambda _=False: self._press(state))
        return button

    def _reason(self) -> str:
        return self._attendee.note if self._attendee.state is State.ABSENT else ""

    def _reasons(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, self.theme.gap(8), 0, 0)
        column.setSpacing(self.theme.gap(12))
        column.addWidget(Field(self.theme, t("缺勤的原因"), self.reason))
        row = Flow(self.theme.gap(8))
        for words in REASONS:
            button = Button(self.theme, t(words))
            button.clicked.connect(lambda _=False, words=words: self._tell(State.ABSENT, words))
            row.add(button)
        column.addWidget(row)
        self.reason.returnPressed.connect(self._tell_reason)
        return box

    def _press(self, state: State) -> None:
        if state is not State.ABSENT:
            self._tell(state, "")
            return
        self.reasons.show()
        self.adjustSize()
        self.reason.setFocus()

    def _tell_reason(self) -> None:
        if self.reason.text().strip():
            self._tell(State.ABSENT, self.reason.text().strip())

    def _tell(self, state: State, note: str) -> None:
        self.marked.emit(state, note)
        self.accept()
