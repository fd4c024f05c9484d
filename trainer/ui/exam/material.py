"""The shared text of several questions and the questions, both in sight at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.tokens import Theme
from trainer.ui.words import t

BESIDE = 760
"""Width in px at 100 % from which the text stands beside the questions."""
SHARES_BESIDE = (42, 58)
SHARES_ABOVE = (36, 64)
HANDLE = 9


class MaterialSplit(QWidget):
    """Text and questions scroll each by itself; the line between them can be moved."""

    def __init__(
        self, theme: Theme, above: Sequence[QWidget], text: QWidget, parts: ScrollPage
    ) -> None:
        super().__init__()
        self._theme = theme
        side, gap = theme.gap(40), theme.gap(12)
        self.material = ScrollPage(theme, padding=0, gap=12)
        self.material.setObjectName("material")
        self.material.setAccessibleName(t("材料"))
        self.material.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.material.add(text)
        self._parts = parts
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(theme.px(HANDLE))
        self._split.setChildrenCollapsible(False)
        self._split.setStyleSheet(
            f"QSplitter::handle {{ background: {theme.color('line')}; }}"
            f"QSplitter::handle:horizontal {{ margin: 0 {theme.px(4)}px; }}"
            f"QSplitter::handle:vertical {{ margin: {theme.px(4)}px 0; }}"
        )
        self._split.addWidget(self.material)
        self._split.addWidget(parts)
        head = QVBoxLayout()
        head.setContentsMargins(side, gap, side, 0)
        head.setSpacing(gap)
        for part in above:
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(head)
        column.addWidget(self._split, 1)
        self._turned: bool | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the text above where there is no room beside."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(BESIDE)
        if beside is self._turned:
            return
        self._turned = beside
        side, gap = self._theme.gap(40), self._theme.gap(16)
        way = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        self._split.setOrientation(way)
        self.material.set_pads(side, gap, gap if beside else side, gap)
        self._parts.set_pads(gap if beside else side, gap, side, gap)
        shares = SHARES_BESIDE if beside else SHARES_ABOVE
        self._split.setSizes([share * 100 for share in shares])
