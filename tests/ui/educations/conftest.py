from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.bench import Bench, build

from trainer.ui import style
from trainer.ui.educations.page import EducationsPage
from trainer.ui.tokens import Theme


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Bench]:
    theme = Theme()
    style.apply(qapp, theme)
    made = build(tmp_path, qtbot, theme)
    yield made
    made.desk.close()
    QApplication.processEvents()
    made.house.close()


@pytest.fixture
def page(bench: Bench) -> EducationsPage:
    made = EducationsPage(bench.context)
    bench.qtbot.addWidget(made)
    made.resize(1272, 900)
    made.show()
    return made
