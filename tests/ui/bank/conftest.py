"""Each test has the shipped questions in a database of its own, or none at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from arriving import SHEET, opened
from classroom import Classroom, classroom, teach
from clockwork import Clock
from pytestqt.qtbot import QtBot
from stage import shown

from trainer.ui.bank import who
from trainer.ui.bank.importing import Importing
from trainer.ui.bank.page import BankPage
from trainer.ui.tokens import Theme

FILE = """\
- id: own-1
  kind: single
  stem: 叉车通道里可以站人吗？
  options: {A: 可以, B: 不可以}
  answer: B
- id: own-2
  kind: judge
  stem: 叉车可以载人。
  answer: 错
  explanation: 叉车只运货。
- id: own-3
  kind: judge
  stem: 缺答案。
"""


@pytest.fixture(scope="session")
def taught_file(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = Path(shutil.copy(empty_file, tmp_path_factory.mktemp("taught") / "jingzhong.db"))
    teach(file)
    return file


@pytest.fixture
def toasts() -> list[str]:
    return []


@pytest.fixture
def room(
    taught_file: Path, tmp_path: Path, clock: Clock, theme: Theme, toasts: list[str]
) -> Iterator[Classroom]:
    file = Path(shutil.copy(taught_file, tmp_path / "jingzhong.db"))
    with classroom(file, clock, theme) as made:
        made.context = replace(made.context, toast=lambda text, undo=None: toasts.append(text))
        yield made


@pytest.fixture
def empty_room(empty_file: Path, tmp_path: Path, clock: Clock, theme: Theme) -> Iterator[Classroom]:
    file = Path(shutil.copy(empty_file, tmp_path / "none.db"))
    with classroom(file, clock, theme) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, room: Classroom) -> BankPage:
    made = shown(qtbot, BankPage(room.context), 1272, 900)
    made.shown()
    qtbot.waitUntil(lambda: made.library.pane.sheet is not None and made.library.answer is not None)
    return made


@pytest.fixture
def own_file(tmp_path: Path) -> Path:
    file = tmp_path / "本厂题.yaml"
    file.write_text(FILE, encoding="utf-8")
    return file


@pytest.fixture(autouse=True)
def _named() -> None:
    who.remember("李四")


@pytest.fixture
def sheet_file(tmp_path: Path) -> Path:
    file = tmp_path / "安规.csv"
    file.write_text(SHEET, encoding="utf-8")
    return file


@pytest.fixture
def sheet(qtbot: QtBot, page: BankPage, sheet_file: Path) -> Importing:
    return opened(qtbot, page, sheet_file)
