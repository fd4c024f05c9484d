"""The bar of filters over the list: a button each, which drops down boxes to tick."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.quiz.listing import Query
from trainer.ui import icons
from trainer.ui.bank.query import GROUPS, Answer, in_order
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.facets import Facet, FacetGroup, FacetList
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.tags import FilterChip
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_ALL: Final = 100
_HIGHEST: Final = 640
_ARROW: Final = 16
# Up to so many values a filter has nothing to choose between.
_IDLE: Final = {"banks": 1, "uses": 1, "states": 1}


class FilterButton(Button):
    """One group: its name and what is ticked; a press drops down the boxes."""

    changed = Signal(str, object)

    def __init__(self, theme: Theme, group: str, title: str) -> None:
        super().__init__(theme, title, size="small")
        self.key, self.title = group, title
        self.popup = _Popup(theme, self)
        self.popup.facets.changed.connect(self._tick)
        self.clicked.connect(lambda _=False: self.drop_down())
        self.setAccessibleDescription(t("按 Enter 选择"))

    def show_values(
        self, values: Collection[str], counts: Mapping[str, int], ticked: frozenset[str]
    ) -> None:
        """Show how many each value would give, and what is ticked."""
        values = in_order(self.key, {*values, *ticked})
        facets = [Facet(value, value, counts.get(value, 0)) for value in values]
        self.popup.show_group(FacetGroup(self.key, self.title, facets, _ALL), ticked)
        words = t("全部") if not ticked else _said(in_order(self.key, ticked))
        self.setText(f"{self.title} {words}")

    def drop_down(self) -> None:
        """Show the boxes below the button."""
        self.popup.open_below(self)

    def _tick(self, ticked: Mapping[str, frozenset[Hashable]]) -> None:
        self.changed.emit(self.key, frozenset(map(str, ticked.get(self.key, ()))))

    def _content_width(self) -> int:
        return super()._content_width() + self.theme.gap(8) + self.theme.px(_ARROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and its arrow."""
        super().paintEvent(event)
        image = icons.pixmap(self.theme, "chevron-down", "ink2", _ARROW, self.devicePixelRatioF())
        side = self.theme.px(_ARROW)
        left = (self.width() + self._content_width()) // 2 - side
        painter = QPainter(self)
        painter.drawPixmap(left, (self.height() - side) // 2, image)


class _Popup(QFrame):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.theme = theme
        self.setProperty("part", "panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        self.facets = FacetList(theme)
        column.addWidget(self.facets)

    def show_group(self, group: FacetGroup, ticked: frozenset[str]) -> None:
        self.facets.blockSignals(True)
        self.facets.set_groups([group])
        self.facets.set_ticked({group.key: frozenset(ticked)})
        self.facets.blockSignals(False)

    def open_below(self, button: QWidget) -> None:
        inner = self.facets.column.sizeHint().height()
        self.facets.setFixedHeight(min(inner, self.theme.px(_HIGHEST)))
        self.adjustSize()
        self.move(button.mapToGlobal(QPoint(0, button.height() + self.theme.gap(4))))
        self.show()
        self.facets.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the boxes by arrows; Enter is done."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close()
        else:
            super().keyPressEvent(event)


class FilterBar(QFrame):
    """All filters; `changed` carries the query as it now stands, apart from its words."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "bottom-line")
        self._query = Query()
        self._seen: dict[str, set[str]] = {}  # a value keeps its place even at 0
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap(16), theme.gap(8), theme.gap(16), theme.gap(8))
        self._flow = Flow(theme.gap(8))
        row.addWidget(self._flow, 1)
        self.buttons = {key: FilterButton(theme, key, t(title)) for key, title in GROUPS}
        for button in self.buttons.values():
            button.changed.connect(self._tick)
            self._flow.add(button)
        self.only = FilterChip(theme, "")
        self.only.removed.connect(self._take_off)
        self.only.hide()
        self._flow.add(self.only)
        self.clear_button = Button(theme, t("清除"), "link", size="small")
        self.clear_button.clicked.connect(lambda _=False: self.changed.emit(Query()))
        self._flow.add(self.clear_button)

    def show_answer(self, answer: Answer) -> None:
        """Show what is ticked and what each tick would give."""
        self._query = answer.query
        for group, button in self.buttons.items():
            ticked = answer.query.ticked.get(group, frozenset())
            counts = answer.found.counts[group]
            values = self._seen.setdefault(group, set())
            values.update(counts)
            button.show_values(values, counts, ticked)
            button.setVisible(bool(ticked) or len(values) > _IDLE.get(group, 0))
        only = answer.query.only
        self.only.setVisible(only is not None)
        self.only.say(only.words if only else "")
        self.clear_button.setVisible(not answer.query.empty)

    def _take_off(self) -> None:
        self.changed.emit(replace(self._query, only=None))

    def _tick(self, group: str, values: frozenset[str]) -> None:
        ticked = {**self._query.ticked, group: values}
        self._query = replace(self._query, ticked=ticked)
        self.changed.emit(self._query)


def _said(values: list[str]) -> str:
    return values[0] if len(values) == 1 else t("{} 项").format(len(values))
