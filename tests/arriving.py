"""A file with doubtful questions, and the import page once it is at rest."""

from __future__ import annotations

from pathlib import Path

from classroom import Classroom
from pytestqt.qtbot import QtBot

from trainer.ui.bank.import_source import Source
from trainer.ui.bank.importing import Importing
from trainer.ui.bank.page import BankPage

SHEET = """\
安规题库,,,,
题干,题型,题目选项（用##隔开）,答案,备用
作业票有效期不超过（　　）小时。,单选题,8；16；24,A,甲
硫化氢的气味特征是（　　）。,单选题,臭鸡蛋；苦杏仁；没有,A,乙
动火作业前应清除（　　）米内的可燃物。,单选题,A．5 B．10 C．15,,丙
叉车可以载人。,判断题,,错,丁
,,,,
受限空间作业要有人监护吗？,判断题,,对,
"""


def settle(qtbot: QtBot, page: BankPage) -> None:
    """Until the desk is done and nothing is about to be put on it."""

    def still() -> bool:
        over = page.over
        waits = isinstance(over, Importing) and over._pause.isActive()
        return not (page.context.desk.busy or waits)

    qtbot.waitUntil(still)


def checked(qtbot: QtBot, page: BankPage) -> Importing:
    over = page.over
    assert isinstance(over, Importing)
    qtbot.waitUntil(lambda: over.plan is not None)
    settle(qtbot, page)
    return over


def opened(qtbot: QtBot, page: BankPage, *files: Path) -> Importing:
    page.arrivals.open(Source(files))
    return checked(qtbot, page)


def banks(room: Classroom) -> dict[str, int]:
    return dict(room.house.banks.stats().by_bank)


def bring(room: Classroom, file: Path, bank: str) -> None:
    intake = room.house.intake
    intake.commit(intake.plan(intake.read([(file.name, file.read_bytes())]), bank), "王工")


def figures(importing: Importing) -> dict[str, str]:
    return {key: tile.figure.text() for key, tile in importing.figures.tiles.items()}
