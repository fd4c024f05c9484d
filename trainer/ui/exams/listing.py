"""A panel with a list as high as its rows, inside a page that scrolls."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from trainer.ui.parts.panel import Panel
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Column
from trainer.ui.tokens import Theme

MOST = 12


class Listing(Panel):
    """Title bar over a `table` that grows with its rows, up to a dozen, then scrolls."""

    def __init__(  # noqa: PLR0913 - each is a choice of the caller
        self,
        theme: Theme,
        title: str,
        columns: Sequence[Column],
        *,
        key: Callable[[Any], Hashable],
        note: str = "",
        two_lines: bool = False,
    ) -> None:
        super().__init__(theme, title, note, ruled=True, flush=True)
        self.table = ListTable(theme, columns, name=title, two_lines=two_lines, key=key)
        self.add(self.table)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show *rows* and be as high as they need."""
        self.table.set_rows(rows)
        self.table.fit_rows(min(len(rows), MOST))
