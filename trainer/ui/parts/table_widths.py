"""How the columns of a table share its width, so that it never scrolls sideways."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.ui.parts.table_model import Column
from trainer.ui.tokens import Theme


def shared_widths(theme: Theme, columns: Sequence[Column], room: int) -> list[int]:
    """Give each column its px; an optional column without room gets 0."""
    wanted = [theme.px(column.width or column.least) for column in columns]
    for place in reversed(range(len(columns))):
        if sum(wanted) <= room:
            break
        if columns[place].optional:
            wanted[place] = 0
    _spend(wanted, columns, room - sum(wanted))
    return wanted


def _spend(widths: list[int], columns: Sequence[Column], rest: int) -> None:
    takers = [i for i, column in enumerate(columns) if not column.width and widths[i]]
    takers = takers or [i for i, width in enumerate(widths) if width][-1:]
    for number, place in enumerate(takers):
        share = rest // (len(takers) - number)
        widths[place] = max(widths[place] + share, 1)
        rest -= share
