"""The editor of one question: what is typed is kept, previewed, and saved as the next version or given up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout

from trainer.editing import Desk, Unfinished
from trainer.formats.form import Fault, Form, Made, made
from trainer.laws import Cited
from trainer.training.card import Card
from trainer.training.case import Case
from trainer.ui import tokens
from trainer.ui.bank.editor.body import Ways
from trainer.ui.bank.editor.form import QuestionForm
from trainer.ui.bank.editor.picking import PictureDoor
from trainer.ui.bank.editor.preview import Preview
from trainer.ui.bank.who import ask_who, last_name
from trainer.ui.citing import GistLink
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.buttons import secondary
from trainer.ui.parts.panel import Foot
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.tags import StateText
from trainer.ui.said import said
from trainer.ui.words import t

if TYPE_CHECKING:
    from trainer.store.questions import Stored

PREVIEW_MS: Final = 100
KEEP_MS: Final = 800
_BESIDE: Final = 760
_Offers = tuple[Sequence[Cited], Sequence[Case], Sequence[Card]]


class Editor(QFrame):
    """`opened` carries the desk, `typed` the id of what has unsaved changes now, `saved` what was stored.

    `dropped` carries the id of what was given up.
    """

    opened = Signal(object)
    typed = Signal(str)
    saved = Signal(object)
    dropped = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context, self.theme = context, context.theme
        self.desk: Desk | None = None
        self.form: QuestionForm | None = None
        self._old: QuestionForm | None = None
        self.question = ""
        self._offers: _Offers = ((), (), ())
        self._told = True  # what is wrong stands at the fields, not only in the preview
        self._showing = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._showing.timeout.connect(self._show_made)
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keeping.timeout.connect(self.settle)
        self.setProperty("part", "surface")
        self._lay_out()

    def open(self, question_id: str) -> None:
        """Work on this question; what was typed in another is kept first."""
        self.settle()
        if question_id != self.question:
            self._put_by()
        self.question = question_id
        services = self.context.services
        run(
            self.context.desk,
            lambda _: services.editing.desk(question_id),
            lambda desk: self._opened(question_id, desk),
            lambda error: self._missed(question_id, error),
            owner=self,
        )

    def close_form(self) -> None:
        """Work on nothing; what was typed is kept."""
        self.settle()
        self.question, self.desk = "", None
        self._drop_form()

    def show_form(self) -> None:
        """Build the form; until then the question is only known."""
        if self.desk is None or self.form is not None:
            return
        if not self._offers[0]:
            run(self.context.desk, self._offered, self._offer, self._fail, owner=self)
        self._told = self.desk.stored is not None
        ways = Ways(self.theme, self.context.pictures, self.door.take)
        self.form = QuestionForm(ways, self.desk.form)
        self.form.changed.connect(self._typed)
        self.form.offer(*self._offers)
        self.page.column.insertWidget(0, self.form)
        self._show_made()

    def settle(self) -> None:
        """Keep at once what was typed and is not kept yet."""
        if not self._keeping.isActive() or self.form is None:
            return
        self._keeping.stop()
        editing, question, form = self.context.services.editing, self.question, self.form.form()
        who = last_name()
        run(
            self.context.desk,
            lambda _: editing.keep(question, form, who),
            lambda _: self.typed.emit(question),
            self._fail,
        )

    def save(self) -> None:
        """Store what is typed as the next version; who it is, is asked once."""
        if self.form is None or not self.save_button.isVisible():
            return
        if not last_name():
            ask_who(self.theme, self, self._save)
        else:
            self._save(last_name())

    def give_up(self) -> None:
        """Forget what was typed and not saved; it can be had back for a while."""
        if self.form is None:
            return
        self._keeping.stop()
        editing, question, form = self.context.services.editing, self.question, self.form.form()
        self._do(lambda: editing.give_up(question), lambda _: self._gave_up(question, form))

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed before somebody looks elsewhere."""
        self.settle()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the preview beside the form where there is room, else below."""
        super().resizeEvent(event)
        beside = event.size().width() >= self.theme.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.sides.setDirection(way)
        self.sides.setStretch(0, 1 if beside else 5)
        self.sides.setStretch(1, 1 if beside else 2)

    def _lay_out(self) -> None:
        self.door = PictureDoor(self.context, self)
        self.page = ScrollPage(self.theme, padding=20, gap=12)
        self.note = StateText(self.theme, "", "plain", "info", tokens.SMALL)
        self.page.add(self.note)
        self.preview = Preview(
            self.theme, self.context.pictures, lambda ground: GistLink(self.context, ground)
        )
        self.sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.sides.setSpacing(0)
        self.sides.addWidget(self.page, 5)
        self.sides.addWidget(self.preview, 2)
        self.foot = Foot(self.theme)
        self.save_button = secondary(self.theme, t("保存"), keys="Ctrl S")
        self.save_button.set_kind("primary")
        self.save_button.clicked.connect(lambda _=False: self.save())
        self.drop_button = secondary(self.theme, t("放弃修改"))
        self.drop_button.clicked.connect(lambda _=False: self.give_up())
        self.foot.add(self.save_button, self.drop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.sides, 1)
        column.addWidget(self.foot)

    # ---- coming and going

    def _opened(self, question_id: str, desk: Desk) -> None:
        if question_id != self.question:
            return
        self.desk = desk
        if self.form is None or self.form.form() != desk.form:
            self._drop_form()
        self._say_next(desk)
        self.drop_button.setEnabled(desk.unsaved)
        self.opened.emit(desk)

    def _missed(self, question_id: str, error: Exception) -> None:
        if question_id == self.question:
            self.close_form()
        self._fail(error)

    def _put_by(self) -> None:
        """Let nobody type into the form of another question while the next is read."""
        self.desk = None
        if self.form is not None:
            self._showing.stop()
            self.form.setEnabled(False)
            self._old, self.form = self.form, None

    def _drop_form(self) -> None:
        self._showing.stop()
        for form in (self.form, self._old):
            if form is not None:
                self.page.column.removeWidget(form)
                form.hide()
                form.deleteLater()
        self.form = self._old = None

    def _offered(self, job: object) -> _Offers:
        del job
        services = self.context.services
        return services.laws.all(), services.study.cases().cases, services.study.cards()

    def _offer(self, offers: _Offers) -> None:
        self._offers = offers
        if self.form is not None:
            self.form.offer(*offers)

    def _say_next(self, desk: Desk) -> None:
        stored = desk.stored
        if stored is None:
            self.save_button.setText(t("保存新题"))
            words = t("新题放在题库“{}”，保存后是草稿；送审、审过以后才会被抽到。").format(
                desk.bank
            )
        else:
            after = stored.seq + 1
            self.save_button.setText(t("保存为第 {} 版").format(after))
            words = _next_words(stored, after)
        self.note.say(words, "plain")
        self.drop_button.setText(t("放弃修改") if stored else t("放弃新题"))

    # ---- typing

    def _typed(self) -> None:
        self._showing.start()
        self._keeping.start()
        if not self.drop_button.isEnabled():
            self.drop_button.setEnabled(True)
        self.typed.emit(self.question)

    def _show_made(self) -> None:
        if self.form is None:
            return
        found = made({**self.form.form(), "id": self.question})
        self.preview.show_made(found)
        self.form.show_faults(found.faults if self._told else ())

    # ---- saving

    def _save(self, who: str) -> None:
        if self.form is None:
            return
        self._keeping.stop()
        editing, question, form = self.context.services.editing, self.question, self.form.form()
        run(
            self.context.desk,
            lambda _: editing.save(question, form, who),
            self._saved,
            self._not_saved,
            owner=self,
        )

    def _saved(self, stored: Stored) -> None:
        self._offers = ((), (), ())
        self.context.toast(t("已保存为第 {} 版").format(stored.seq))
        self.saved.emit(stored)

    def _not_saved(self, error: Exception) -> None:
        self._keeping.start()
        self._told = True
        if isinstance(error, Unfinished) and self.form is not None:
            self._show_unfinished(error.faults)
        self._fail(error)

    def _show_unfinished(self, faults: tuple[Fault, ...]) -> None:
        if self.form is not None:
            self.form.show_faults(faults)
            self.preview.show_made(Made(None, faults))
            self.page.verticalScrollBar().setValue(0)

    def _gave_up(self, question: str, form: Form) -> None:
        editing, who = self.context.services.editing, last_name()
        bank = self.desk.bank if self.desk and self.desk.stored is None else ""
        if bank:
            self.context.toast(t("已放弃新题"))
        else:
            again = lambda: self._do(  # noqa: E731  (what 撤销 does)
                lambda: editing.keep(question, form, who), lambda _: self.open(question)
            )
            self.context.toast(t("已放弃修改"), again)
        self.dropped.emit(question)

    def _do(self, act: Callable[[], object], then: Callable[[object], object]) -> None:
        run(self.context.desk, lambda _: act(), then, self._fail, owner=self)

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))


def _next_words(stored: Stored, after: int) -> str:
    """What saving will do, and what stays."""
    used = t("这道题在 {} 份试卷里用过。").format(stored.used) if stored.used else ""
    stays = t("旧试卷和成绩不变。") if stored.used else t("以前的版本都留着。")
    review = t("改过的题要重新审。") if stored.state == "可用" else ""
    return used + t("保存后成为第 {} 版，").format(after) + stays + review
