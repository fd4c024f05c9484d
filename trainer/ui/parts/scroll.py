"""A page or pane that scrolls up and down, never sideways."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QLayoutItem, QScrollArea, QVBoxLayout, QWidget

from trainer.ui.tokens import Theme


class ScrollPage(QScrollArea):
    """Add widgets with `add`; the last one is followed by room that stretches."""

    def __init__(self, theme: Theme, *, padding: int = 24, gap: int = 24) -> None:
        super().__init__()
        self.theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = _Content()
        self._content.setProperty("part", "page")
        self.column = QVBoxLayout(self._content)
        pad = theme.gap(padding)
        self._pads = QMargins(pad, pad, pad, pad)
        self.column.setContentsMargins(self._pads)
        self.column.setSpacing(theme.gap(gap))
        self.column.addStretch(1)
        self.setWidget(self._content)

    def set_pads(self, left: int, top: int, right: int, bottom: int) -> None:
        """Keep the content this far, in px on the screen, from the edges."""
        self._pads = QMargins(left, top, right, bottom)
        self._keep_off_edges()

    def add(self, thing: QWidget | QLayout) -> None:
        """Add a widget or a layout below the others."""
        place = self.column.count() - 1
        if isinstance(thing, QWidget):
            self.column.insertWidget(place, thing)
        else:
            self.column.insertLayout(place, thing)

    def clear(self) -> None:
        """Take everything out."""
        while self.column.count() > 1:
            _let_go(self.column.takeAt(0))

    def show_widget(self, widget: QWidget) -> None:
        """Scroll so that *widget* is at the top, as a tab that jumps does."""
        top = widget.mapTo(self._content, widget.rect().topLeft()).y()
        self.verticalScrollBar().setValue(top - self.theme.gap(8))

    def minimumSizeHint(self) -> QSize:
        """Let the page be as narrow as the window wants."""
        return QSize(self.theme.px(120), self.theme.px(80))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content as wide as the view, its right edge in place beside a scroll bar too."""
        self._content.setMaximumWidth(self.viewport().width())
        self._keep_off_edges()
        super().resizeEvent(event)

    def _keep_off_edges(self) -> None:
        pads = QMargins(self._pads)
        bar = self.width() - self.viewport().width()
        pads.setRight(max(pads.right() - bar, 0))
        self.column.setContentsMargins(pads)


class _Content(QWidget):
    def minimumSizeHint(self) -> QSize:
        """Ask for the height at the width there is, not for that at the least width."""
        return QSize(0, 0) if self.hasHeightForWidth() else super().minimumSizeHint()


def _let_go(item: QLayoutItem | None) -> None:
    if item is None:
        return
    widget, layout = item.widget(), item.layout()
    if widget is not None:
        widget.hide()
        widget.deleteLater()
    while layout is not None and layout.count():
        _let_go(layout.takeAt(0))
