"""Rows that are fetched when they come to view: a list of a hundred thousand opens like one of ten."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Final, overload

PAGE: Final = 100
_KEPT: Final = 60


class OnDemand(Sequence[Any]):
    """*length* rows in pages of a hundred; *need* is told the number of a page that is looked at.

    Until a page is there its rows are *waiting*, the same value for all. Pages not looked at for
    long are forgotten.
    """

    def __init__(self, waiting: Any, need: Callable[[int], object], first: Sequence[Any]) -> None:
        self.waiting, self._need = waiting, need
        self.length = len(first)
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict({0: first})
        self._asked: set[int] = set()

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, index: int) -> Any: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Any]: ...

    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(self.length))]
        if not -self.length <= index < self.length:
            raise IndexError(index)
        page, place = divmod(index % self.length, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            self._ask(page)
            return self.waiting
        self._pages.move_to_end(page)
        return rows[place] if place < len(rows) else self.waiting

    def put(self, page: int, rows: Sequence[Any]) -> None:
        """Keep the rows of a page that was asked for."""
        self._asked.discard(page)
        self._pages[page] = rows
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)

    def missed(self, page: int) -> None:
        """The page could not be had; it is asked for again when it is looked at again."""
        self._asked.discard(page)

    def place(self, key: Hashable, of: Callable[[Any], Hashable]) -> int:
        """Where the row is whose key (as *of* tells it) is *key*, as far as pages are there; -1 if not."""
        for page, rows in self._pages.items():
            for at, row in enumerate(rows):
                if of(row) == key:
                    return page * PAGE + at
        return -1

    def change(
        self, key: Hashable, change: Callable[[Any], Any], *, of: Callable[[Any], Hashable]
    ) -> None:
        """Change the row of that key, where it is there."""
        at = self.place(key, of)
        if at >= 0:
            page, place = divmod(at, PAGE)
            rows = self._pages[page]
            self._pages[page] = (*rows[:place], change(rows[place]), *rows[place + 1 :])

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self._need(page)
