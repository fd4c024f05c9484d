"""The 64 px bar over a page: where we are, what it is about, what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from trainer.ui import tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.text import ElidedLabel, Icon, Label
from trainer.ui.tokens import Theme


class PageHeader(QFrame):
    """Title and subtitle at the left, actions at the right.

    With *parent_title* and *go_parent* the way back stands before the title.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        subtitle: str = "",
        *,
        parent_title: str = "",
        go_parent: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("part", "bottom-line")
        self.setFixedHeight(theme.px(tokens.PAGE_HEADER))
        self._row = QHBoxLayout(self)
        left = theme.gap(16 if parent_title else 24)
        self._row.setContentsMargins(left, 0, theme.gap(24), 0)
        self._row.setSpacing(theme.gap(12))
        if parent_title and go_parent is not None:
            self._add_way_back(parent_title, go_parent)
        self.title = Label(theme, title, tokens.TITLE, bold=True)
        self.subtitle = ElidedLabel(theme, subtitle, tokens.SMALL, tone="ink2")
        self._row.addWidget(self.title)
        self._row.addSpacing(theme.gap(4))
        self._row.addWidget(self.subtitle, 1)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title.setText(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the words after the title."""
        self.subtitle.setText(subtitle)

    def add(self, *widgets: QWidget) -> None:
        """Add actions at the right, the primary one last."""
        for widget in widgets:
            self._row.addWidget(widget)

    def _add_way_back(self, title: str, go: Callable[[], object]) -> None:
        back = Button(self.theme, title, "crumb")
        back.clicked.connect(lambda _=False: go())
        way = QHBoxLayout()
        way.setSpacing(0)
        way.addWidget(back)
        way.addWidget(Icon(self.theme, "chevron-right"))
        self._row.addLayout(way)
