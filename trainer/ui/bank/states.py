"""How far a question has come, and the buttons that bring it further."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from trainer.quiz.refusals import NotAllowed
from trainer.quiz.review import DRAFT, PENDING, RETIRED, STATES, USABLE, State, move
from trainer.ui.bank.many_dialogs import StateDialog
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.tags import Tone
from trainer.ui.said import said
from trainer.ui.words import t

if TYPE_CHECKING:
    from trainer.store.questions import Stored

TONES: Final[dict[State, Tone]] = {USABLE: "ok", PENDING: "warn", DRAFT: "warn", RETIRED: "plain"}
_WORDS: Final = {PENDING: "送审…", USABLE: "审过，可用…", DRAFT: "退回草稿…", RETIRED: "停用…"}


class StateRow(Flow):
    """One button for each state that can be reached from here; `judged` when one was."""

    judged = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme.gap(8))
        self.context, self.theme = context, context.theme
        self.buttons: dict[State, Button] = {}
        self.stored: Stored | None = None

    def show_stored(self, stored: Stored | None) -> None:
        """Offer what can be done with *stored*."""
        self.stored = stored
        self.clear()
        self.buttons = {}
        for state in reachable(stored.state) if stored else ():
            button = Button(self.theme, t(_WORDS[state]), size="small")
            button.clicked.connect(lambda _=False, state=state: self._ask(state))
            self.buttons[state] = button
            self.add(button)

    def _ask(self, state: State) -> None:
        dialog = StateDialog(self.context, self, 1, state)
        dialog.accepted.connect(lambda: self._judge(state, dialog.who(), dialog.remark()))
        dialog.open()

    def _judge(self, state: State, who: str, remark: str) -> None:
        if self.stored is None:
            return
        editing, question = self.context.services.editing, self.stored.question.id
        run(
            self.context.desk,
            lambda _: editing.judge([question], state, who, remark),
            lambda act: self._done(act, state),
            lambda error: self.context.error(said(error)),
            owner=self,
        )

    def _done(self, act: int, state: State) -> None:
        self.context.toast(t("已改为“{}”").format(state), lambda: self._undo(act))
        self.judged.emit()

    def _undo(self, act: int) -> None:
        editing = self.context.services.editing
        run(
            self.context.desk,
            lambda _: editing.undo(act),
            lambda _: self.judged.emit(),
            lambda error: self.context.error(said(error)),
            owner=self,
        )


def reachable(now: State) -> tuple[State, ...]:
    """Where a question can be brought from *now*, by whoever may."""
    return tuple(state for state in STATES if state != now and _may(now, state))


def _may(now: State, then: State) -> bool:
    try:
        move(now, then, who="", author=" ")
    except NotAllowed:
        return False
    return True
