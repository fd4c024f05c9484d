"""Questions that are double or nearly so, side by side, with what differs marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.listing import Only, Query, Row
from trainer.quiz.review import RETIRED
from trainer.quiz.twins import Pair, Twins
from trainer.ui import tokens
from trainer.ui.bank.rows import one_line
from trainer.ui.bank.versions import DiffText
from trainer.ui.bank.who import ask_who, last_name
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.list_detail import ListDetail
from trainer.ui.parts.panel import Foot, Panel
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.said import said
from trainer.ui.words import t

if TYPE_CHECKING:
    from trainer.banks import Sheet
    from trainer.formats.difference import Change

AT_ONCE: Final = 100
"""So many pairs are read at a time, as they come to view."""
_LIST_WIDTH: Final = 400


class PairsView(QWidget):
    """`opened` carries the ids of a pair that the person wants to see in the list."""

    opened = Signal(object)

    def __init__(self, context: Context, twins: Twins) -> None:
        super().__init__()
        self.context, self.theme = context, context.theme
        self.pairs = tuple(twins.pairs())
        self.rows: dict[str, Row] = {}
        self._asked: set[str] = set()
        self._gone: set[str] = set()  # retired, so no pair any more
        self.sheets: tuple[Sheet, Sheet] | None = None
        self.table = ListTable(
            self.theme, self._columns(), name=t("重复和近似的题"), two_lines=True, key=lambda p: p
        )
        self.table.chosen.connect(self._choose)
        self.page = ScrollPage(self.theme, padding=24, gap=12)
        self.look_button = Button(self.theme, t("在列表里看这两题"))
        self.look_button.clicked.connect(lambda _=False: self._look())
        self.retire_button = Button(self.theme, t("停用右边这题"))
        self.retire_button.clicked.connect(lambda _=False: self._retire())
        self._lay_out()
        self.table.scrolled.connect(self._read)
        self._list()

    def _columns(self) -> list[Column]:
        return [
            Column(t("左边和右边"), self._stems, main=True),
            Column(t("相同"), lambda p: f"{int(p.share * 100)}%", 64, "right", tone="ink2"),
        ]

    def _stems(self, pair: Pair) -> Cell:
        one, other = self.rows.get(pair.one), self.rows.get(pair.other)
        return Cell(one_line(one.stem) if one else "…", one_line(other.stem) if other else "…")

    def _lay_out(self) -> None:
        master = QFrame()
        master.setProperty("part", "right-line")
        left = QVBoxLayout(master)
        left.setContentsMargins(0, 0, 0, 0)
        self.words = Paragraph(self.theme, "", tokens.SMALL, tone="ink2")
        self.words.setContentsMargins(*[self.theme.gap(12)] * 4)
        left.addWidget(self.words)
        left.addWidget(self.table, 1)
        detail = QWidget()
        right = QVBoxLayout(detail)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.page, 1)
        foot = Foot(self.theme)
        foot.add(self.look_button, self.retire_button)
        right.addWidget(foot)
        sides = ListDetail(self.theme, master, detail, master_width=_LIST_WIDTH)
        self.table.opened.connect(lambda _: sides.open_detail())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sides)

    def _list(self) -> None:
        """List the pairs; their words are read as they come to view."""
        shown = [p for p in self.pairs if p.one not in self._gone and p.other not in self._gone]
        self.words.say(t("共 {:,} 对，最像的在前。").format(len(shown)))
        self.table.set_rows(shown)
        if not shown:
            self._choose(None)

    def _read(self, first: int, last: int) -> None:
        """Fetch how the questions of the pairs in view stand, and of some below them."""
        begin = max(first - 1, 0)
        seen = self.table.rows[begin : max(min(last, begin + AT_ONCE), begin + AT_ONCE // 2)]
        ids = frozenset(ref for p in seen for ref in (p.one, p.other)) - self._asked
        if not ids:
            return
        self._asked |= ids
        banks = self.context.services.banks
        run(
            self.context.desk,
            lambda _: banks.page(Query(only=Only("", ids)), 0, len(ids)),
            lambda rows: self._show(ids, rows),
            self._fail,
            owner=self,
        )

    def _show(self, ids: frozenset[str], rows: tuple[Row, ...]) -> None:
        """Show their words; those that are retired or not there are no pair any more."""
        self.rows |= {row.id: row for row in rows if row.state != RETIRED}
        gone = ids - self.rows.keys()
        self._gone |= gone
        if gone:
            self._list()
        else:
            self.table.redraw()

    def _read_again(self) -> None:
        self._gone.clear()
        self._asked.clear()
        self._list()

    def _choose(self, pair: Pair | None) -> None:
        self.sheets = None
        for button in (self.look_button, self.retire_button):
            button.setEnabled(pair is not None)
        if pair is None:
            self.page.clear()
            self.page.add(Paragraph(self.theme, t("没有重复或近似的题了。"), tone="ink2"))
            return
        banks = self.context.services.banks
        run(
            self.context.desk,
            lambda _: _compared(banks.sheet(pair.one), banks.sheet(pair.other)),
            lambda found: self._compare(pair, *found),
            self._fail,
            owner=self,
        )

    def _compare(self, pair: Pair, one: Sheet, other: Sheet, changes: tuple[Change, ...]) -> None:
        if self.table.current() != pair:
            return
        self.sheets = (one, other)
        self.page.clear()
        self.page.add(self._row(self._head(t("左边"), one), self._head(t("右边"), other)))
        for change in changes:
            left = [p for p in change.parts() if p[0] != "new"]
            right = [p for p in change.parts() if p[0] != "gone"]
            sides = [DiffText(self.theme, tuple(parts)) for parts in (left, right)]
            self.page.add(Label(self.theme, change.label, tokens.SMALL, bold=True, tone="ink2"))
            self.page.add(self._row(*sides))
        same = t("其余都一样。") if changes else t("两题内容完全一样。")
        self.page.add(Paragraph(self.theme, same, tone="ink2"))

    def _head(self, title: str, sheet: Sheet) -> Panel:
        panel = Panel(self.theme, title, f"{sheet.bank}，{sheet.stored.state}")
        panel.add(Paragraph(self.theme, one_line(sheet.question.stem)))
        used = sheet.stored.used
        words = t("用在 {:,} 份试卷上").format(used) if used else t("还没有用过")
        panel.add(Label(self.theme, words, tokens.SMALL, tone="ink2"))
        return panel

    def _row(self, *widgets: QWidget) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.gap(16))
        for widget in widgets:
            row.addWidget(widget, 1)
        return place

    def _look(self) -> None:
        pair = self.table.current()
        if pair is not None:
            self.opened.emit(frozenset({pair.one, pair.other}))

    def _retire(self) -> None:
        if last_name():
            self._go(last_name())
        else:
            ask_who(self.theme, self, self._go)

    def _go(self, who: str) -> None:
        pair, editing = self.table.current(), self.context.services.editing
        if pair is None:
            return
        remark = t("和另一题重复")
        run(
            self.context.desk,
            lambda _: editing.judge([pair.other], RETIRED, who, remark),
            lambda act: self._retired(pair, act),
            self._fail,
            owner=self,
        )

    def _retired(self, pair: Pair, act: int) -> None:
        self.context.toast(t("已停用右边这题"), lambda: self._undo(act))
        self._gone.add(pair.other)
        self._list()

    def _undo(self, act: int) -> None:
        editing = self.context.services.editing
        run(
            self.context.desk,
            lambda _: editing.undo(act),
            lambda _: self._read_again(),
            self._fail,
            owner=self,
        )

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))


def _compared(one: Sheet, other: Sheet) -> tuple[Sheet, Sheet, tuple[Change, ...]]:
    from trainer.formats.difference import difference  # noqa: PLC0415  (slow, on the desk)

    return one, other, difference(one.question, other.question)
