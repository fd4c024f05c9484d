"""Each test has the shipped content in a database of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from classroom import Classroom, classroom, teach
from clockwork import Clock

from trainer.ui.tokens import Theme


@pytest.fixture(scope="session")
def taught_file(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = Path(shutil.copy(empty_file, tmp_path_factory.mktemp("taught") / "jingzhong.db"))
    teach(file)
    return file


@pytest.fixture
def room(taught_file: Path, tmp_path: Path, clock: Clock, theme: Theme) -> Iterator[Classroom]:
    file = Path(shutil.copy(taught_file, tmp_path / "jingzhong.db"))
    with classroom(file, clock, theme) as made:
        yield made
