"""Beginning a question: its kind and its bank, and the new ones that are not finished."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QMenu, QWidget

from trainer.editing import Editing
from trainer.library import BANK
from trainer.quiz.kinds import KINDS
from trainer.ui.bank.editor.bodies import BODIES
from trainer.ui.bank.rows import one_line
from trainer.ui.bank.who import last_name
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, Select, TextField
from trainer.ui.said import said
from trainer.ui.words import t

_OWN = "本单位题库"
_LONGEST = 24


class BeginDialog(Dialog):
    """Asks for kind and bank; of a *copied* question the kind is known."""

    def __init__(self, context: Context, parent: QWidget, *, copied: bool = False) -> None:
        title = t("复制一份再改") if copied else t("新建一题")
        text = t("原来的题不变，改的是复制出来的。") if copied else ""
        super().__init__(context.theme, parent, title, text)
        self.kind = Select(self.theme, [(name, KINDS[name].label) for name in BODIES])
        if not copied:
            self.add(Field(self.theme, t("题型"), self.kind))
        self.line = TextField(self.theme, "", t("题库名称"))
        self.field = Field(self.theme, t("题库"), self.line, t("已有的名称，或者一个新名称"))
        self.add(self.field)
        self.add_button(t("取消")).clicked.connect(lambda _=False: self.reject())
        self.act_button = self.add_button(t("复制") if copied else t("新建"), "primary")
        self.act_button.setDefault(True)
        self.act_button.clicked.connect(lambda _=False: self._go())
        self.finished.connect(self.deleteLater)
        banks = context.services.banks
        run(context.desk, lambda _: banks.stats().by_bank, self._know, owner=self)

    def bank(self) -> str:
        """The name given."""
        return self.line.text().strip()

    def _go(self) -> None:
        wrong = "" if self.bank() and self.bank() != BANK else t("请写一个自己的题库名称。")
        self.field.fail(wrong)
        if not wrong:
            self.accept()

    def _know(self, banks: dict[str, int]) -> None:
        known = [name for name in banks if name != BANK]
        completer = QCompleter(QStringListModel(known, self), self.line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        if not self.line.text():
            self.line.setText(known[0] if known else t(_OWN))


def begin(context: Context, parent: QWidget, then: Callable[[str], object]) -> BeginDialog:
    """Ask, begin, and hand on the id of the new question."""
    dialog = BeginDialog(context, parent)
    editing = context.services.editing
    dialog.accepted.connect(
        lambda: _go(context, parent, _beginning(editing, dialog.kind.value(), dialog.bank()), then)
    )
    dialog.open()
    return dialog


def copy(
    context: Context, parent: QWidget, question: str, then: Callable[[str], object]
) -> BeginDialog:
    """Ask into which bank, copy, and hand on the id of the copy."""
    dialog = BeginDialog(context, parent, copied=True)
    editing = context.services.editing
    dialog.accepted.connect(
        lambda: _go(context, parent, _copying(editing, question, dialog.bank()), then)
    )
    dialog.open()
    return dialog


def _beginning(editing: Editing, kind: str, bank: str) -> Callable[[], str]:
    return lambda: editing.begin(kind, bank, last_name())


def _copying(editing: Editing, question: str, bank: str) -> Callable[[], str]:
    return lambda: editing.copy(question, bank, last_name())


def _go(
    context: Context, owner: QWidget, act: Callable[[], str], then: Callable[[str], object]
) -> None:
    run(
        context.desk,
        lambda _: act(),
        then,
        lambda error: context.error(said(error)),
        owner=owner,
    )


class UnfinishedLink(Button):
    """没写完的 N 题, hidden where there are none; a press offers them."""

    def __init__(self, context: Context, opened: Callable[[str], object]) -> None:
        super().__init__(context.theme, "", "link", "pencil", size="small")
        self.context, self._opened = context, opened
        self.begun: tuple[tuple[str, str], ...] = ()
        self.clicked.connect(lambda _=False: self._offer())
        self.hide()

    def refresh(self) -> None:
        """Count them again."""
        editing = self.context.services.editing
        run(
            self.context.desk,
            lambda _: editing.unsaved(),
            self._show,
            lambda error: self.context.error(said(error)),
            owner=self,
        )

    def menu_of(self) -> QMenu:
        """One entry for each."""
        menu = QMenu(self)
        for question, stem in self.begun:
            words = one_line(stem)[:_LONGEST] or t("还没有题干")
            menu.addAction(words).triggered.connect(
                lambda _=False, question=question: self._opened(question)
            )
        return menu

    def _show(self, begun: tuple[tuple[str, str], ...]) -> None:
        self.begun = begun
        self.setText(t("没写完的 {} 题").format(len(begun)))
        self.setVisible(bool(begun))

    def _offer(self) -> None:
        if len(self.begun) == 1:
            self._opened(self.begun[0][0])
            return
        menu = self.menu_of()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
