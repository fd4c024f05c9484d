"""A panel: a white ground with a line round it, a title bar and a body."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from trainer.ui import tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.text import ElidedLabel, Icon, Label, Line
from trainer.ui.tokens import Theme

PADDING = 16
"""The same as at the edge of a table, so that titles, texts and rows stand in one line."""


class Panel(QFrame):
    """Add widgets with `add`; buttons of the title bar with `add_action`.

    With *ruled* a line parts the title bar from the body, as above lists; a *flush*
    body has no padding, so that rows reach from edge to edge.
    """

    def __init__(  # noqa: PLR0913 - each is a choice of the caller
        self,
        theme: Theme,
        title: str = "",
        note: str = "",
        *,
        icon: str = "",
        ruled: bool = False,
        flush: bool = False,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "panel")
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.head: SectionBar | None = None
        if title:
            self.head = SectionBar(theme, title, note, icon=icon, padding=PADDING)
            column.addWidget(self.head)
        if ruled:
            column.addWidget(Line())
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.gap(8))
        pad = 0 if flush else theme.gap(PADDING)
        top = theme.gap(4) if title and not ruled and not flush else pad
        self.body.setContentsMargins(pad, top, pad, pad)
        column.addLayout(self.body, 1)

    def add(self, thing: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a widget or a layout below the others."""
        if isinstance(thing, QWidget):
            self.body.addWidget(thing, stretch)
        else:
            self.body.addLayout(thing, stretch)

    def add_action(self, widget: QWidget) -> None:
        """Add a widget at the right of the title bar."""
        if self.head is None:
            message = "a panel without a title has no title bar"
            raise ValueError(message)
        self.head.add_action(widget)

    def set_note(self, note: str) -> None:
        """Change the small words beside the title."""
        if self.head is not None:
            self.head.set_note(note)


class SectionBar(QWidget):
    """The 52 px bar over a pane: title, a note in small type, actions at the right."""

    def __init__(
        self, theme: Theme, title: str, note: str = "", *, icon: str = "", padding: int = 20
    ) -> None:
        super().__init__()
        self._theme, self._padding = theme, padding
        self.setMinimumHeight(theme.px(tokens.SECTION_BAR))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap(padding), 0, theme.gap(padding), 0)
        row.setSpacing(theme.gap(8))
        if icon:
            row.addWidget(Icon(theme, icon))
        self.title = Label(theme, title, tokens.SECTION, bold=True)
        self.note = ElidedLabel(theme, note, tokens.SMALL, tone="ink2")
        row.addWidget(self.title)
        row.addWidget(self.note, 1)
        self._row = row

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title.setText(title)

    def set_note(self, note: str) -> None:
        """Change the small words beside the title."""
        self.note.setText(note)

    def add_action(self, widget: QWidget) -> None:
        """Add a widget at the right; the words of a link end where the body ends."""
        self._row.addWidget(widget)
        quiet = isinstance(widget, Button) and widget.kind == "link"
        left, right = self._padding, self._padding - (tokens.QUIET_PADDING if quiet else 0)
        self._row.setContentsMargins(self._theme.gap(left), 0, self._theme.gap(right), 0)


class Foot(QFrame):
    """The foot of a detail pane: the primary action above, two others below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("part", "top-line")
        self.column = QVBoxLayout(self)
        pad = theme.gap(16)
        self.column.setContentsMargins(theme.gap(20), pad, theme.gap(20), pad)
        self.column.setSpacing(theme.gap(8))
        self._gap = theme.gap(8)

    def add(self, *widgets: QWidget) -> None:
        """Add one row of widgets of equal width."""
        row = QHBoxLayout()
        row.setSpacing(self._gap)
        for widget in widgets:
            row.addWidget(widget, 1)
        self.column.addLayout(row)
