"""Groups of tick boxes with counts: what ticking would give."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trainer.ui import style, tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Label
from trainer.ui.parts.ticks import CheckBox
from trainer.ui.tokens import Theme
from trainer.ui.words import t

LIMIT: Final = 7
Ticked = Mapping[str, frozenset[Hashable]]


@dataclass(frozen=True, slots=True)
class Facet:
    """One tick box: its value, words, and how many rows it would give."""

    value: Hashable
    words: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """Boxes of one kind; after *limit* of them the rest waits behind a link."""

    key: str
    title: str
    facets: Sequence[Facet]
    limit: int = LIMIT


class FacetList(ScrollPage):
    """Give it groups with `set_groups`; `changed` carries what is ticked by group."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=16, gap=8)
        self._ticked: dict[str, set[Hashable]] = {}
        self._open: set[str] = set()
        self._groups: tuple[FacetGroup, ...] = ()
        self._boxes: dict[tuple[str, Hashable], _FacetBox] = {}
        self.column.setSpacing(0)
        self.setFixedWidth(theme.px(tokens.FACETS_WIDTH))
        self.setAccessibleName(t("筛选"))

    @property
    def ticked(self) -> Ticked:
        """What is ticked, by group; groups without ticks are left out."""
        return {key: frozenset(values) for key, values in self._ticked.items() if values}

    def set_groups(self, groups: Sequence[FacetGroup]) -> None:
        """Show groups; with the same boxes only the counts change and the focus stays."""
        groups = tuple(groups)
        if _shape(groups) == _shape(self._groups):
            self._groups = groups
            self._recount()
        else:
            self._groups = groups
            self._build()

    def set_ticked(self, ticked: Ticked) -> None:
        """Tick exactly these and tell."""
        self._ticked = {key: set(values) for key, values in ticked.items()}
        for (key, value), box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(value in self._ticked.get(key, set()))
            box.blockSignals(False)
        self.changed.emit(self.ticked)

    def untick(self, key: str, value: Hashable) -> None:
        """Take one tick away and tell."""
        left = {k: v - {value} if k == key else v for k, v in self.ticked.items()}
        self.set_ticked(left)

    def clear_ticks(self) -> None:
        """Take all ticks away and tell."""
        self.set_ticked({})

    def _build(self) -> None:
        self.clear()
        self._boxes = {}
        for group in self._groups:
            self._add_group(group)

    def _add_group(self, group: FacetGroup) -> None:
        hidden = len(group.facets) > group.limit and group.key not in self._open
        self.add(self._title(group, hidden=hidden))
        shown = group.facets[: group.limit] if hidden else group.facets
        for facet in shown:
            self._add_box(group.key, facet)
        space = QWidget()
        space.setFixedHeight(self.theme.gap(8))
        self.add(space)

    def _title(self, group: FacetGroup, *, hidden: bool) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(self.theme.px(tokens.CONTROL_SMALL))
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(self.theme, group.title, tokens.SMALL, bold=True))
        row.addStretch()
        if hidden:
            words = t("全部 {} 项").format(len(group.facets))
            more = Button(self.theme, words, "link", size="small")
            more.clicked.connect(lambda _=False: self._unfold(group.key))
            row.addWidget(more)
        return bar

    def _add_box(self, key: str, facet: Facet) -> None:
        box = _FacetBox(self.theme, facet.words, facet.count)
        box.setChecked(facet.value in self._ticked.get(key, set()))
        box.toggled.connect(lambda on: self._tick(key, facet.value, on=on))
        self._boxes[key, facet.value] = box
        self.add(box)

    def _tick(self, key: str, value: Hashable, *, on: bool) -> None:
        values = self._ticked.setdefault(key, set())
        (values.add if on else values.discard)(value)
        self.changed.emit(self.ticked)

    def _unfold(self, key: str) -> None:
        self._open.add(key)
        self._build()

    def _recount(self) -> None:
        for group in self._groups:
            for facet in group.facets:
                box = self._boxes.get((group.key, facet.value))
                if box is not None:
                    box.show_count(facet.count)


class _FacetBox(CheckBox):
    def __init__(self, theme: Theme, words: str, count: int) -> None:
        super().__init__(theme, words)
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(count)

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(t("{}，{} 条").format(self.text(), count))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(96), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(style.font(self.theme, tokens.SMALL))
        painter.setPen(style.color(self.theme, "ink2"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(self.rect(), right, f"{self._count:,}")


def _shape(groups: Sequence[FacetGroup]) -> object:
    return [(g.key, g.title, [(f.value, f.words) for f in g.facets]) for g in groups]
