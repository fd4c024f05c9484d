"""One screen beside the rail; the window makes it on the first visit and keeps it."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.context import Context

# Key: hook of the page. A key is taken only if the page has the hook.
KEYS: Final = (
    ("Ctrl+F", "search"),
    ("Ctrl+N", "new"),
    ("Ctrl+S", "save"),
    ("Ctrl+P", "send_to_print"),
    ("Ctrl+Z", "undo"),
    ("F5", "present"),
    ("Esc", "go_back"),
)


class Page(QWidget):
    """Base of all pages: subclass, build in `__init__`, load in `refresh`.

    A subclass may have `search`, `new`, `save`, `send_to_print`, `undo`, `present`
    and `go_back`; each that exists answers its key (see `KEYS`) on this page.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.theme = context.theme
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ring", False)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._take_keys()

    def shown(self, **arguments: Any) -> None:
        """Answer a visit; *arguments* are those of `Context.navigate`."""
        del arguments
        self.refresh()

    def refresh(self) -> None:
        """Read the data again; called on each visit and after changes elsewhere."""

    def may_close(self) -> bool:
        """Ask once, before the page is let go of, where something would be lost with it."""
        return True

    def panes(self) -> list[QWidget]:
        """Give the widgets F6 goes round, in reading order."""
        return []

    def _take_keys(self) -> None:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, name in KEYS:
            hook = getattr(self, name, None)
            if callable(hook):
                QShortcut(QKeySequence(keys), self, hook, context=context)
