"""The looks a screen is tested in: light, dark, and with large text."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from trainer.ui import style
from trainer.ui.tokens import Theme

THEMES = [Theme(), Theme(dark=True), Theme(scale=1.5)]


@pytest.fixture(params=THEMES, ids=["light", "dark", "large"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    made: Theme = request.param
    style.apply(qapp, made)
    return made
