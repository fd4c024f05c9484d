"""F6: from one pane of a page to the next, into the first thing that takes keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def next_pane(panes: Sequence[QWidget], by: int) -> QWidget | None:
    """Give the visible pane *by* steps after the one with the keyboard."""
    shown = [pane for pane in panes if pane.isVisible()]
    if not shown:
        return None
    now = QApplication.focusWidget()
    inside = [n for n, pane in enumerate(shown) if now and _holds(pane, now)]
    return shown[((inside[-1] if inside else 0) + by) % len(shown)]


def enter(pane: QWidget) -> None:
    """Give the keyboard to *pane*, or to the first thing in it that takes it."""
    for widget in _in_order(pane):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _in_order(pane: QWidget) -> Iterator[QWidget]:
    yield pane
    step = pane.nextInFocusChain()
    while step is not None and step is not pane:
        if pane.isAncestorOf(step) and step.isVisible():
            yield step
        step = step.nextInFocusChain()
