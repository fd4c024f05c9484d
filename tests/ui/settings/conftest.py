from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from ui.household import Household, household

from trainer.house import House
from trainer.ui.tokens import Theme


@pytest.fixture
def host(house: House, qtbot: QtBot) -> Iterator[Household]:
    with household(house, qtbot, Theme()) as made:
        yield made
