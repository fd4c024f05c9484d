"""The library: filters, list and summary side by side."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.training.case import Case
from trainer.ui.cases.filters import FilterPane
from trainer.ui.cases.list_head import ListHead
from trainer.ui.cases.query import Answer, Query, ask, named
from trainer.ui.cases.rows import NEWEST, columns, in_order
from trainer.ui.cases.summary import Summary
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.buttons import link, secondary
from trainer.ui.parts.empty import EmptyState
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.list_detail import ListDetail
from trainer.ui.parts.search import SearchBox
from trainer.ui.parts.table import ListTable
from trainer.ui.said import said
from trainer.ui.words import t


class Library(QWidget):
    """`opened` is Enter or a double click on a case."""

    opened = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context, self.theme = context, context.theme
        self.query = Query()
        self.answer: Answer | None = None
        self._order = NEWEST
        self._wanted = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = PageHeader(self.theme, t("案例库"))
        self.box = SearchBox(self.theme, t("搜标题、地点、原因"))
        self.header.add(self.box)
        self.filters = FilterPane(self.theme)
        self.summary = Summary(self.theme)
        column.addWidget(self.header)
        column.addWidget(self._body(), 1)
        self._connect()

    @property
    def case(self) -> Case | None:
        """The case chosen."""
        return self.summary.case

    def refresh(self) -> None:
        """Ask the library again."""
        self.look_for(self.query)

    def choose(self, case_id: str) -> None:
        """Make this case the chosen one as soon as it is in the list."""
        self._wanted = case_id
        if not self.table.choose(case_id):
            self.look_for(Query(edition=self.query.edition))

    def look_for(self, query: Query) -> None:
        """Show what answers *query*; the answer to an older one is not shown any more."""
        self.query = query
        self.filters.show_query(query)
        self.box.blockSignals(True)
        if self.box.text().strip() != query.words.strip():
            self.box.setText(query.words)
        self.box.blockSignals(False)
        study = self.context.services.study
        run(self.context.desk, lambda _: ask(study, query), self._show, self._fail, owner=self)

    def _body(self) -> QWidget:
        master = QFrame()
        master.setProperty("part", "surface")
        row = QHBoxLayout(master)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.filters)
        row.addLayout(self._list(), 1)
        master.setFocusProxy(self.table)
        self.sides = ListDetail(self.theme, master, self.summary)
        return self.sides

    def _list(self) -> QVBoxLayout:
        self.table = self._table()
        self.head = ListHead(self.theme)
        self.empty = EmptyPlace(self.context)
        self.places = QStackedWidget()
        self.places.addWidget(self.table)
        self.places.addWidget(self.empty)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.places, 1)
        return column

    def _table(self) -> ListTable:
        return ListTable(
            self.theme,
            columns(lambda: self.query.edition),
            name=t("案例"),
            two_lines=True,
            key=lambda case: case.id,
        )

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.head.changed.connect(self.look_for)
        self.head.ordered.connect(self._reorder)
        self.empty.changed.connect(self.look_for)
        self.box.searched.connect(lambda words: self.look_for(replace(self.query, words=words)))
        self.table.chosen.connect(lambda case: self.summary.show_case(case, self.query.edition))
        self.table.opened.connect(self.opened.emit)
        self.summary.opened.connect(self.opened.emit)

    def _filter(self, query: Query) -> None:
        self.look_for(replace(query, words=self.query.words))

    def _reorder(self, order: str) -> None:
        self._order = order
        if self.answer is not None:
            self.table.set_rows(in_order(self.answer.found.cases, order))

    def _show(self, answer: Answer) -> None:
        if answer.query != self.query:
            return
        self.answer = answer
        found = answer.found
        self.header.set_subtitle(t("{} 起，每起都注明来源").format(found.total))
        self.filters.show_facets(found.facets)
        self.head.show_query(answer.query, len(found.cases))
        self.table.set_rows(in_order(found.cases, self._order))
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = ""
        self.places.setCurrentWidget(self.table if found.cases else self.empty)
        self.empty.show_answer(answer)

    def _fail(self, error: Exception) -> None:
        self.context.error(said(error))


class EmptyPlace(QFrame):
    """Nothing found: the filter that excludes most, and 清除."""

    changed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("part", "surface")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._state: EmptyState | None = None

    def show_answer(self, answer: Answer) -> None:
        """Say why there is nothing."""
        if self._state is not None:
            self._state.hide()
            self._state.deleteLater()
            self._state = None
        if not answer.found.cases:
            self._state = self._made(answer)
            self._column.addWidget(self._state)

    def _made(self, answer: Answer) -> EmptyState:
        theme = self._context.theme
        if not answer.found.total:
            words = t(
                "随带的案例还没有进来。重新打开程序会再装一次；还是没有，请到“设置”里看内容检查。"
            )
            return EmptyState(theme, t("案例库里还没有案例"), text=words)
        state = EmptyState(theme, t("没有符合的案例"), text=self._reason(answer))
        clear = link(theme, t("清除全部条件"))
        clear.clicked.connect(
            lambda _=False: self.changed.emit(Query(edition=answer.query.edition))
        )
        actions: list[QWidget] = [clear]
        if answer.culprit:
            left = answer.query.without(answer.culprit)
            one = secondary(theme, t("只去掉“{}”").format(named(answer.query, answer.culprit)))
            one.clicked.connect(lambda _=False: self.changed.emit(left))
            actions.insert(0, one)
        state.add_actions(*actions)
        return state

    def _reason(self, answer: Answer) -> str:
        if not answer.culprit:
            return t("这几个条件加在一起，一起案例也不剩。换个说法，或者清除条件重新选。")
        return t("排除最多的是“{}”：去掉它有 {} 起。").format(
            named(answer.query, answer.culprit), answer.otherwise
        )
