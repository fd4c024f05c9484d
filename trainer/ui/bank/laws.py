"""法规: which versions of what questions rest on are in force, and what a revision does to them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from trainer.quiz.law import Law
from trainer.quiz.listing import Query
from trainer.ui.bank.laws_detail import LawDetail, in_force
from trainer.ui.bank.laws_dialogs import LawDialog, RevisionDialog
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.buttons import Button, link, primary
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.list_detail import ListDetail
from trainer.ui.parts.search import SearchBox
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.parts.text import Paragraph
from trainer.ui.said import said
from trainer.ui.words import t

if TYPE_CHECKING:
    from trainer.laws import Cited

_DETAIL_WIDTH: Final = 424


class LawsPage(QWidget):
    """`left` goes back to the list, `asked` carries a query for it, `changed` that questions changed."""

    left = Signal()
    asked = Signal(object)
    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context, self.theme = context, context.theme
        self.today = context.clock().date()
        self.laws: tuple[Cited, ...] | None = None
        self.header = PageHeader(
            self.theme, t("法规"), parent_title=t("题库"), go_parent=self.left.emit
        )
        self.new_button = Button(self.theme, t("加一部法规…"), icon="plus")
        self.new_button.clicked.connect(lambda _=False: self.write("", None))
        self.box = SearchBox(self.theme, t("搜名称、文号、发布单位"))
        self.box.searched.connect(lambda _: self._filter())
        self.box.returnPressed.connect(self.setFocus)
        self.header.add(self.box, self.new_button)
        self.table = ListTable(
            self.theme, _columns(self.today), name=t("法规"), key=lambda cited: cited.title
        )
        self.detail = LawDetail(self.theme, self.today)
        self.sides = ListDetail(self.theme, self._list(), self.detail, detail_width=_DETAIL_WIDTH)
        self.places = QStackedWidget()
        self.places.addWidget(self.sides)
        self.places.addWidget(self._empty())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.places, 1)
        self._connect()
        self.read()

    def read(self) -> None:
        """Read the table of laws again."""
        self._do(self.context.services.laws.all, self._show)

    def search(self) -> None:
        """Go to the search box."""
        self.sides.open_list()
        self.box.setFocus()
        self.box.selectAll()

    def write(self, title: str, law: Law | None) -> None:
        """Ask for a version of *title*, or mend *law*."""
        kept = any(law in cited.versions for cited in self.laws or ())
        dialog = LawDialog(self.context, self, title, law, kept=kept)
        dialog.accepted.connect(lambda: self._put(dialog.law()))
        dialog.dropped.connect(self._drop)
        dialog.open()

    def revise(self) -> None:
        """Ask what became of the law chosen."""
        cited = self.table.current()
        if cited is not None:
            laws, title = self.context.services.laws, cited.title
            self._do(lambda: laws.usable(title), lambda usable: self._ask(cited, usable))

    def _list(self) -> QFrame:
        master = QFrame()
        master.setProperty("part", "surface")
        master.setFocusProxy(self.table)
        column = QVBoxLayout(master)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self._nothing(), 1)
        self.setFocusProxy(self.table)
        return master

    def _nothing(self) -> QWidget:
        self.none = QWidget()
        self.none_words = Paragraph(self.theme, "", tone="ink2")
        self.clear_button = link(self.theme, t("清除搜索"))
        self.clear_button.clicked.connect(lambda _=False: self._unfilter())
        column = QVBoxLayout(self.none)
        pad = self.theme.gap(20)
        column.setContentsMargins(pad, pad, pad, pad)
        column.addWidget(self.none_words)
        column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.none.hide()
        return self.none

    def _empty(self) -> EmptyState:
        steps = [
            (t("题里写依据"), t("写题时填法规名称、条款和版本，这里就会列出来")),
            (t("补上版本"), t("写明文号、施行和失效日期，看得出哪一版现行")),
            (t("标为已修订"), t("法规改了按一下，引用旧版的题转为待审，不会再被抽到")),
        ]
        state = EmptyState(self.theme, t("还没有法规"), steps)
        self.first_button = primary(self.theme, t("加一部法规…"), "plus")
        self.first_button.clicked.connect(lambda _=False: self.write("", None))
        state.add_actions(self.first_button)
        return state

    def _connect(self) -> None:
        self.table.chosen.connect(self.detail.show_law)
        self.table.opened.connect(lambda _: self.sides.open_detail())
        self.detail.mended.connect(self.write)
        self.detail.revise_button.clicked.connect(lambda _=False: self.revise())
        self.detail.look_button.clicked.connect(lambda _=False: self._look())

    def _show(self, laws: tuple[Cited, ...]) -> None:
        self.laws = laws
        stale = sum(cited.stale for cited in laws)
        words = t("{:,} 部").format(len(laws))
        more = t("，{:,} 题引用旧版").format(stale) if stale else ""
        self.header.set_subtitle(words + more)
        for part in (self.box, self.new_button):
            part.setVisible(bool(laws))
        self.places.setCurrentIndex(0 if laws else 1)
        self._filter()
        if not laws:
            self.first_button.setFocus()

    def _filter(self) -> None:
        """Show the laws that have the words, and the one chosen if it is among them."""
        words = self.box.text().strip()
        found = [cited for cited in self.laws or () if cited.has(words)]
        self.table.setVisible(bool(found))
        self.none.setVisible(not found)
        self.none_words.say(t("没有符合“{}”的法规。").format(words))
        self.table.set_rows(found)
        self.detail.show_law(self.table.current())

    def _unfilter(self) -> None:
        self.box.clear()
        self._filter()
        self.table.setFocus()

    def _put(self, law: Law) -> None:
        words = t("已记下《{}》{} 版").format(law.title, law.version)
        self._do(lambda: self.context.services.laws.put(law), lambda _: self._kept(words, law))

    def _kept(self, words: str, law: Law) -> None:
        self.context.toast(words)
        self._again(law.title)

    def _drop(self, law: Law) -> None:
        laws = self.context.services.laws
        words = t("已从表里去掉《{}》{} 版").format(law.title, law.version)
        self._do(lambda: laws.drop(law.title, law.version), lambda _: self._gone(words, law))

    def _gone(self, words: str, law: Law) -> None:
        self.context.toast(words, lambda: self._put(law))
        self.read()

    def _ask(self, cited: Cited, usable: dict[str, int]) -> None:
        dialog = RevisionDialog(self.context, self, cited, usable)
        dialog.accepted.connect(lambda: self._revise(cited, dialog))
        dialog.open()

    def _revise(self, cited: Cited, dialog: RevisionDialog) -> None:
        laws, until, new, who = (
            self.context.services.laws, dialog.until(), dialog.new(), dialog.who()
        )  # fmt: skip
        words = t("《{}》已标为已修订，{}").format(cited.title, dialog.outcome())
        self._do(
            lambda: laws.revise(cited.title, until, new, who), lambda act: self._revised(words, act)
        )

    def _revised(self, words: str, act: int) -> None:
        self.context.toast(words, lambda: self._undo(act))
        self.read()
        self.changed.emit()

    def _undo(self, act: int) -> None:
        editing = self.context.services.editing
        self._do(lambda: editing.undo(act), lambda _: self._undone())

    def _undone(self) -> None:
        self.read()
        self.changed.emit()

    def _again(self, title: str) -> None:
        """Read again and choose what was just kept."""
        self._do(self.context.services.laws.all, lambda laws: self._show_at(laws, title))

    def _show_at(self, laws: tuple[Cited, ...], title: str) -> None:
        self._show(laws)
        if not self.table.choose(title):
            self._unfilter()
            self.table.choose(title)

    def _look(self) -> None:
        cited = self.table.current()
        if cited is not None:
            self.asked.emit(Query(ticked={"laws": frozenset({cited.title})}))

    def _do(self, act: Callable[[], object], then: Callable[..., object]) -> None:
        run(
            self.context.desk,
            lambda _: act(),
            then,
            lambda error: self.context.error(said(error)),
            owner=self,
        )


def _columns(today: date) -> list[Column]:
    def shown(cited: Cited) -> Law | None:
        return in_force(cited, today) or (cited.versions[-1] if cited.versions else None)

    def version(cited: Cited) -> Cell:
        law = shown(cited)
        if law is not None:
            return Cell(law.version, small=True)
        named = max((version for version, _ in cited.questions), default="")
        return Cell(named or "—", tone="ink2" if named else "ink3", small=True)

    return [
        Column(t("法规名称"), lambda c: c.title, main=True, sort=lambda c: c.title),
        Column(t("版本"), version, 104, small=True),
        Column(t("施行"), lambda c: _day(shown(c), "since"), 104, small=True, optional=True),
        Column(t("失效"), lambda c: _day(shown(c), "until"), 104, small=True, optional=True),
        Column(
            t("引用题数"), lambda c: f"{c.total:,}", 84, "right", small=True, sort=lambda c: c.total
        ),
        Column(t("引用旧版"), _stale, 84, "right", small=True, sort=lambda c: c.stale),
    ]


def _day(law: Law | None, which: str) -> Cell:
    day = getattr(law, which, None)
    return Cell(day.isoformat() if day else "—", tone="ink2" if day else "ink3", small=True)


def _stale(cited: Cited) -> Cell:
    return (
        Cell(f"{cited.stale:,}", tone="warn", bold=True) if cited.stale else Cell("—", tone="ink3")
    )
