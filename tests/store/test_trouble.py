"""Full disks, read-only folders, damaged files, absent servers: a sentence, and nothing half-saved."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from specimens import PEOPLE

from trainer.store import Store, Work
from trainer.store.copying import copy
from trainer.trouble import Trouble

NOBODY = 65534
ZHANG = PEOPLE[1]


@contextmanager
def nobody() -> Iterator[None]:
    """As an ordinary user, whom permissions bind; the administrator may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def locked_folder(store_file: Path) -> Iterator[Path]:
    """A folder with a database that may be read and not written."""
    folder = Path(tempfile.mkdtemp(prefix="locked"))
    file = Path(shutil.copy(store_file, folder / "jingzhong.db"))
    file.chmod(0o444)
    folder.chmod(0o555)
    yield file
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_read_only_folder_is_said_and_nothing_is_written(locked_folder: Path) -> None:
    before = locked_folder.read_bytes()
    store = Store(f"sqlite:///{locked_folder}")
    with (
        nobody(),
        pytest.raises(Trouble, match=r"只读的，不能保存|打不开数据库文件"),
        store.work() as work,
    ):
        work.people.put(ZHANG)
    store.close()
    assert locked_folder.read_bytes() == before
    assert [f.name for f in locked_folder.parent.iterdir()] == [locked_folder.name]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'nowhere' / 'jingzhong.db'}")
    with pytest.raises(Trouble, match="打不开数据库文件。请检查文件夹是否存在"):
        store.prepare()


def test_a_full_disk_is_said_and_nothing_is_half_saved(store_file: Path) -> None:
    store = Store(f"sqlite:///{store_file}")
    with store.work() as work:
        work.people.put(ZHANG)
    _leave_room_for(store, pages=3)
    with pytest.raises(Trouble, match="磁盘已满，没有保存"), store.work() as work:
        _fill(work)
    with store.work() as work:
        assert work.people.all() == (ZHANG,)
    assert store.check() == "ok"
    store.close()


def _fill(work: Work) -> None:
    for number in range(1000):
        work.people.put(replace(ZHANG, no=f"{number:04d}", post="很长的岗位" * 50))


def _leave_room_for(store: Store, pages: int) -> None:
    """SQLite gives the error of a full disk when a file may not grow beyond so many pages."""

    def limit(connection: object, _record: object) -> None:
        used = connection.execute("PRAGMA page_count").fetchone()[0]  # type: ignore[attr-defined]
        connection.execute(f"PRAGMA max_page_count={used + pages}")  # type: ignore[attr-defined]

    store.close()
    sa.event.listen(store._engine, "connect", limit)


@pytest.mark.parametrize("damage", [b"", b"no database at all " * 100])
def test_a_file_that_is_no_database_is_said(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "jingzhong.db"
    file.write_bytes(damage)
    store = Store(f"sqlite:///{file}")
    if damage:
        with pytest.raises(Trouble, match="不是警钟的数据库，或者已经损坏"):
            store.prepare()
    else:
        store.prepare()  # an empty file is a database not made yet
        assert store.check() == "ok"
    store.close()


def test_a_damaged_database_is_found_out(store_file: Path) -> None:
    content = bytearray(store_file.read_bytes())
    content[8192 : len(content) // 2] = b"\xff" * (len(content) // 2 - 8192)
    store_file.write_bytes(content)
    store = Store(f"sqlite:///{store_file}")
    try:
        assert store.check() != "ok"
    except Trouble as trouble:
        assert "已经损坏" in str(trouble)  # noqa: PT017  (either way it is found out)
    store.close()


def test_a_database_that_another_holds_is_said(store_file: Path) -> None:
    one, other = (Store(f"sqlite:///{store_file}") for _ in range(2))
    sa.event.listen(other._engine, "connect", lambda c, _: c.execute("PRAGMA busy_timeout=50"))
    with one.work() as work:
        work.people.put(ZHANG)
        with pytest.raises(Trouble, match="正被另一个程序占用"), other.work():
            pass
    one.close()
    other.close()


def test_a_copy_that_fails_is_trouble(store_file: Path, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="没有复制成"):
        copy(store_file, tmp_path / "nowhere" / "copy.db")


def test_a_server_that_does_not_answer_is_said() -> None:
    with socket.socket() as held:  # bound and not listening: nobody else gets the port
        held.bind(("127.0.0.1", 0))
        store = Store(f"postgresql+pg8000://postgres@127.0.0.1:{held.getsockname()[1]}/none")
        with pytest.raises(Trouble, match="连不上数据库服务器"):
            store.prepare()
        with pytest.raises(Trouble, match="连不上数据库服务器"), store.work():
            pass


def test_a_server_says_its_own_words_and_no_more(postgres: str) -> None:
    store = Store(postgres)
    with pytest.raises(Trouble) as told, store.work() as work:
        work._db.execute(sa.text("SELECT * FROM nothing"))
    assert str(told.value) == '数据库出错，没有保存：relation "nothing" does not exist'
    store.close()
