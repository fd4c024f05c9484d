"""What every test shares: an off-screen Qt, a clock that moves when told, a house to work in."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from clockwork import Clock
from hypothesis import settings

if TYPE_CHECKING:
    from trainer.house import House

# The same examples each time, however slow the machine; `--hypothesis-profile=search` looks further.
settings.register_profile("steady", derandomize=True, deadline=None, max_examples=80)
settings.register_profile("search", deadline=None, max_examples=1500)
settings.load_profile("steady")

PASSWORD = "correct horse"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database at the newest revision with nothing in it; copy it."""
    from trainer.store import Store
    from trainer.store.copying import settle

    file = tmp_path_factory.mktemp("empty") / "jingzhong.db"
    store = Store(f"sqlite:///{file}")
    store.prepare()
    store.close()
    settle(file)
    return file


@pytest.fixture(scope="session")
def stocked_file(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database after the welcome, with the people and content of `specimens`; copy it."""
    from specimens import stock

    from trainer.office import Office, Profile
    from trainer.store import Store
    from trainer.store.copying import settle

    file = Path(shutil.copy(empty_file, tmp_path_factory.mktemp("stocked") / "jingzhong.db"))
    store = Store(f"sqlite:///{file}")
    Office(store, Clock()).open(Profile("示例化工有限公司", ("危险化学品",)), PASSWORD)
    stock(store)
    store.close()
    settle(file)
    return file


def _house(file: Path, clock: Clock) -> House:
    from trainer.clocks import CHINA
    from trainer.house import build

    content = file.parent / "content"
    content.mkdir()
    return build(
        f"sqlite:///{file}",
        file.parent,
        content,
        clock=clock,
        zone=CHINA,
        seed=itertools.count(1).__next__,
    )


@pytest.fixture
def house(stocked_file: Path, tmp_path: Path, clock: Clock) -> Iterator[House]:
    """All services over a SQLite file of one's own, after the welcome, with a little content."""
    (tmp_path / "home").mkdir()
    opened = _house(Path(shutil.copy(stocked_file, tmp_path / "home" / "jingzhong.db")), clock)
    yield opened
    opened.close()


@pytest.fixture
def new_house(empty_file: Path, tmp_path: Path, clock: Clock) -> Iterator[House]:
    """All services over an empty SQLite file of one's own, before the welcome."""
    (tmp_path / "new").mkdir()
    opened = _house(Path(shutil.copy(empty_file, tmp_path / "new" / "jingzhong.db")), clock)
    yield opened
    opened.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--approve", action="store_true", help="Approve printouts anew.")
