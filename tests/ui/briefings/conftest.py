from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from ui.bench import Bench, build

from trainer.ui import style
from trainer.ui.briefings.meeting import Meeting
from trainer.ui.briefings.room import BriefingWindow
from trainer.ui.tokens import Theme

Hold = Callable[[], BriefingWindow]


@pytest.fixture
def people() -> int:
    return 3


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot, qapp: QApplication, people: int) -> Iterator[Bench]:
    theme = Theme()
    style.apply(qapp, theme)
    made = build(tmp_path, qtbot, theme, people)
    yield made
    made.desk.close()
    QApplication.processEvents()
    made.house.close()


@pytest.fixture
def hold(bench: Bench) -> Iterator[Hold]:
    """Opens the meeting of the one team in the room; again after a close, it goes on."""

    rooms: list[BriefingWindow] = []

    def open_room() -> BriefingWindow:
        service = bench.house.briefings
        briefing = service.start("包装班组")
        meeting = Meeting(bench.context, briefing, service.lesson(briefing.number))
        room = BriefingWindow(meeting, QSize(1440, 900))
        rooms.append(room)
        room.resize(1440, 900)
        room.show()
        bench.qtbot.waitExposed(room)
        return room

    yield open_room
    for room in rooms:
        if isValid(room):
            room.close()
    bench.settle()
