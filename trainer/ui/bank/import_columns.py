"""How the columns of a table were taken, and another way to take them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from trainer.formats.bank import Layout
from trainer.formats.reading import Table
from trainer.formats.tables import ROLES
from trainer.formats.tables.segment import column_name
from trainer.ui import style, tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, Select, SpinBox
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.tags import Tag
from trainer.ui.parts.text import ElidedLabel, Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_WIDTH: Final = 134
_HEAD: Final = 84
_MOST_ROW: Final = 1000
_HIGHEST: Final = 76
_folded: list[bool] = []  # how it was left, while the program runs


class Columns(Panel):
    """`changed` carries a shape and the layout that people want for it; `automatic` forgets all."""

    changed = Signal(str, object)
    automatic = Signal()

    def __init__(self, theme: Theme, tables: Sequence[Table], *, touched: bool) -> None:
        super().__init__(theme)
        self.tables = [table for table in tables if table.shape]
        self.table = self.tables[0]
        self.selects: list[Select] = []
        self.sheet = Select(
            theme, [(at, _sheet(t_)) for at, t_ in enumerate(self.tables)], 0, small=True
        )
        self.sheet.setAccessibleName(t("哪一张表"))
        self.sheet.picked.connect(self.show_table)
        self.note = ElidedLabel(theme, "", tokens.SMALL, tone="ink2")
        self.header_button = Button(theme, t("换一行做表头"), "link", size="small")
        self.header_button.clicked.connect(lambda _=False: self._ask_header())
        self.auto_button = Button(theme, t("恢复自动"), "link", size="small")
        self.auto_button.clicked.connect(lambda _=False: self.automatic.emit())
        self.fold_button = Button(theme, "", "link", size="small")
        self.notes = Flow(theme.gap(8))
        self.flow = Flow(theme.gap(12))
        self.body.setContentsMargins(*(theme.gap(side) for side in (20, 8, 20, 10)))
        self.add(self._title())
        self.add(self.notes)
        self.area = _Area(theme, self.flow)
        self.add(self.area)
        self.fold_button.clicked.connect(lambda _=False: self._flip())
        self.sheet.setVisible(len(self.tables) > 1)  # not before it has a place
        self.auto_button.setVisible(touched)
        self.show_table(0)
        self.fold(on=_folded[-1] if _folded else theme.narrow)

    def fold(self, *, on: bool) -> None:
        """Leave the room to the entries, or show the columns."""
        self.area.setVisible(not on)
        self.notes.setVisible(not on and bool(self.table.notes))
        self.fold_button.setText(t("展开") if on else t("收起"))

    def _flip(self) -> None:
        """Fold or unfold, and do so with the next file as well."""
        _folded[:] = [self.area.isVisibleTo(self)]
        self.fold(on=_folded[-1])

    def show_table(self, at: int) -> None:
        """Show the columns of another sheet."""
        table = self.table = self.tables[at]
        self.sheet.choose(at)
        self.note.setText(_header_words(table))
        self.notes.clear()
        noted = dict(table.notes)
        for column, sentence in noted.items():
            words = t("{} 列：{}").format(column_name(column), sentence)
            self.notes.add(_note(self.theme, words))
        self.notes.setVisible(bool(noted))
        self.flow.clear()
        self.selects = [self._column(place, place in noted) for place in range(len(table.roles))]

    def _column(self, place: int, noted: bool) -> Select:
        head = self.table.heads[place]
        select = Select(self.theme, list(ROLES.items()), self.table.roles[place], small=True)
        select.setProperty("warn", noted)
        named = (
            t("{} 列“{}”").format(column_name(place), head)
            if head
            else column_name(place) + t(" 列")
        )
        select.setAccessibleName(named)
        select.setFixedWidth(self.theme.px(_WIDTH))
        select.picked.connect(lambda _: self._tell(self.table.header))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.gap(4))
        short = f"{column_name(place)} {head}"
        label = ElidedLabel(self.theme, short, tokens.SMALL, tone="warn" if noted else "ink2")
        label.setFixedWidth(self.theme.px(_HEAD))
        row.addWidget(label)
        row.addWidget(select)
        self.flow.add(box)
        return select

    def _tell(self, header: int) -> None:
        roles = tuple(select.value() or "" for select in self.selects)
        self.changed.emit(self.table.shape, Layout(header, roles))

    def _title(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(8))
        row.addWidget(Label(self.theme, t("列的对应"), tokens.BODY, bold=True))
        row.addWidget(self.sheet)
        row.addWidget(self.note, 1)
        row.addWidget(self.auto_button)
        row.addWidget(self.header_button)
        row.addWidget(self.fold_button)
        return row

    def _ask_header(self) -> None:
        dialog = HeaderDialog(self.theme, self, self.table)
        dialog.accepted.connect(lambda: self._tell(dialog.row.value()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class _Area(QScrollArea):
    """As high as the columns need, up to two lines of them; the rest scrolls."""

    def __init__(self, theme: Theme, flow: Flow) -> None:
        super().__init__()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        flow.setProperty("part", "page")
        self.setWidget(flow)
        self._flow, self._most = flow, theme.px(_HIGHEST)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Measure the lines anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        high = self._flow.heightForWidth(self.viewport().width())
        self.setFixedHeight(max(min(high, self._most), 1))


class HeaderDialog(Dialog):
    """Asks which row holds the heads."""

    def __init__(self, theme: Theme, parent: QWidget, table: Table) -> None:
        super().__init__(theme, parent, t("哪一行是表头"), t("写 0 表示没有表头，第一行就是试题。"))
        self.row = SpinBox(theme, 0, _MOST_ROW, table.header)
        self.add(Field(theme, t("表头在第几行"), self.row))
        self.add_button(t("取消")).clicked.connect(lambda _=False: self.reject())
        act = self.add_button(t("用这一行"), "primary")
        act.clicked.connect(lambda _=False: self.accept())
        act.setDefault(True)


def _sheet(table: Table) -> str:
    return table.sheet or t("表格")


def _header_words(table: Table) -> str:
    if not table.header:
        return t("没有表头，按格里的内容认的列")
    above = table.header - 1
    skipped = t("（上面 {} 行不是试题，已跳过）").format(above) if above else ""
    return t("表头在第 {} 行{}").format(table.header, skipped)


def _note(theme: Theme, words: str) -> Tag:
    tag = Tag(theme, words, "warn", "circle-alert")
    style.repolish(tag)
    return tag
