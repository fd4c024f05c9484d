"""学一学: the pages of knowledge at the left, the one that is being read at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.quiz.question import AUDIENCES
from trainer.quiz.rich import plain
from trainer.study import Study
from trainer.training.primer import Primer
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.knowledge.reader import Named, Reader
from trainer.ui.page import Page
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.fields import Select
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.list_detail import ListDetail
from trainer.ui.parts.search import SearchBox
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.parts.text import Paragraph
from trainer.ui.said import said
from trainer.ui.words import t

LIST: Final = 320


@dataclass(frozen=True, slots=True)
class _Found:
    """The pages, and the names of all they lead to."""

    primers: tuple[Primer, ...]
    cases: dict[str, str]
    posts: dict[str, str]


class KnowledgePage(Page):
    """`navigate("knowledge")` shows the list; with *primer* that page is opened."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.found = _Found((), {}, {})
        self._wanted = ""
        self.header = PageHeader(self.theme, t("学一学"))
        self.reader = Reader(context)
        self.empty = EmptyState(
            self.theme,
            t("还没有知识页"),
            text=t("随带的知识页还没有进来。重新打开程序会再装一次。"),
        )
        self.sides = ListDetail(
            self.theme, self._list(), self.reader, master_width=LIST, back=t("返回学一学")
        )
        for widget in (self.header, self.sides, self.empty):
            self.column.addWidget(widget, 0 if widget is self.header else 1)
        self.empty.hide()
        self._connect()

    def shown(self, *, primer: str = "", **arguments: Any) -> None:
        """Show the list, and open the page asked for."""
        del arguments
        self._wanted = primer
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Read the pages again."""
        study = self.context.services.study
        run(self.context.desk, lambda _: _read(study), self._show, self._fail, owner=self)

    def panes(self) -> list[QWidget]:
        """The panes F6 goes round."""
        return [self.table, self.reader]

    def search(self) -> None:
        """Go to the search box."""
        self.go_back()
        self.box.setFocus()
        self.box.selectAll()

    def go_back(self) -> None:
        """From the page back to the list, where they do not fit side by side."""
        if self.sides.narrow:
            self.sides.open_list()

    def _list(self) -> QWidget:
        pane = QFrame()
        pane.setProperty("part", "right-line")
        self.box = SearchBox(self.theme, t("搜标题和正文"))
        everybody = [("", t("全部对象")), *((word, word) for word in AUDIENCES)]
        self.audience = Select(self.theme, everybody, "", small=True)
        self.audience.setAccessibleName(t("对象"))
        columns = [Column("", lambda p: Cell(p.title, p.summary), main=True)]
        self.table = ListTable(
            self.theme, columns, name=t("知识页"), two_lines=True, key=lambda p: p.id
        )
        self.table.horizontalHeader().hide()
        self.none = Paragraph(self.theme, t("没有符合的知识页。换个短一点的词试试。"), tone="ink2")
        self.none.setContentsMargins(*(self.theme.gap(16),) * 4)
        self.none.hide()
        tools = QVBoxLayout()
        tools.setContentsMargins(*(self.theme.gap(12),) * 4)
        tools.setSpacing(self.theme.gap(8))
        tools.addWidget(self.box)
        tools.addWidget(self.audience)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.none)
        column.addWidget(self.table, 1)
        pane.setFocusProxy(self.table)
        return pane

    def _connect(self) -> None:
        self.box.searched.connect(lambda _: self._filter())
        self.audience.picked.connect(lambda _: self._filter())
        self.table.chosen.connect(self._read)
        self.table.opened.connect(lambda _: self.sides.open_detail())
        self.reader.case_wanted.connect(lambda case: self.context.navigate("cases", case=case))
        self.reader.card_wanted.connect(lambda card: self.context.navigate("cards", card=card))

    def _show(self, found: _Found) -> None:
        self.found = found
        self.header.set_subtitle(t("{} 页，一页三分钟读完").format(len(found.primers)))
        self.sides.setVisible(bool(found.primers))
        self.empty.setVisible(not found.primers)
        self._filter()
        if self._wanted:
            self._open(self._wanted)

    def _open(self, primer_id: str) -> None:
        """Show it whatever the list was narrowed to."""
        self._wanted = ""
        if not self.table.choose(primer_id):
            self.box.clear()
            self.audience.choose("")
            self._filter()
            self.table.choose(primer_id)
        if self.sides.narrow:
            self.sides.open_detail()

    def _filter(self) -> None:
        words, audience = self.box.text().split(), self.audience.value()
        shown = [p for p in self.found.primers if _matches(p, words, audience)]
        self.table.set_rows(shown)
        self.table.setVisible(bool(shown))
        self.none.setVisible(not shown)

    def _read(self, primer: Primer | None) -> None:
        if primer == self.reader.primer and primer is not None:
            return
        refs = (primer.cases, primer.posts) if primer else ((), ())
        cases = _named(refs[0], self.found.cases)
        self.reader.show_primer(primer, cases, _named(refs[1], self.found.posts))

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))


def _read(study: Study) -> _Found:
    cases = {case.id: case.short for case in study.cases().cases}
    posts = {card.id: card.post for card in study.cards()}
    return _Found(study.primers(), cases, posts)


def _named(refs: Sequence[str], names: dict[str, str]) -> Named:
    return tuple((ref, names[ref]) for ref in refs if ref in names)


def _matches(primer: Primer, words: Sequence[str], audience: str) -> bool:
    if audience and audience not in primer.audience:
        return False
    text = "\n".join(
        (primer.title, primer.summary, *primer.topics,
         *(f"{c.head}\n{plain(c.text)}" for c in primer.chapters))
    ).casefold()  # fmt: skip
    return all(word.casefold() in text for word in words)
