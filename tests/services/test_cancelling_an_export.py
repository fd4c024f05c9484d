"""An export that is stopped while its file is made gives no file."""

from __future__ import annotations

import pytest

from trainer.formats import FORMATS
from trainer.house import House

WRITTEN = sorted(name for name, form in FORMATS.items() if form.write is not None)


class StopIt(Exception):
    """The person changed their mind."""


@pytest.mark.parametrize("format_", WRITTEN)
def test_every_format_hears_of_it_while_it_writes(house: House, format_: str) -> None:
    total = len(house.banks.search())
    read = list[tuple[int, int]]()

    def report(at: int, of: int) -> None:
        read.append((at, of))
        if at == 0:  # reading tells of the first when it is there: this is the writing
            raise StopIt

    with pytest.raises(StopIt):
        house.banks.export(format=format_, report=report)
    assert read[-1] == (0, total)


@pytest.mark.parametrize("format_", WRITTEN)
def test_being_watched_changes_nothing_in_the_file(house: House, format_: str) -> None:
    heard = list[int]()
    watched = house.banks.export(format=format_, report=lambda at, _: heard.append(at))
    assert watched == house.banks.export(format=format_)
    assert heard
