"""Where things are kept. The only package that knows SQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import sqlalchemy as sa

from trainer.store.bulk import checkpoint, owed
from trainer.store.memory import Memory
from trainer.store.trouble import told
from trainer.store.work import Work
from trainer.trouble import Clash, Newer, Trouble

__all__ = ["HEAD", "Clash", "Newer", "Store", "Trouble", "Work"]

HEAD = "0004"
"""The newest revision under `migrations/versions`; a test compares."""


class Store:
    """A database, and the one way to work with it: `with store.work() as work`.

    Raises Trouble for a *url* that is no SQLite file and no PostgreSQL server.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self._engine = _engine(url)
        self._memory = Memory()
        self._tidying: Thread | None = None
        if self._engine.dialect.name == "sqlite":
            sa.event.listen(self._engine, "connect", _prepare_sqlite)
            sa.event.listen(self._engine, "begin", _begin_immediate)

    @property
    def sqlite_file(self) -> Path | None:
        """The database file, where there is one."""
        name = self._engine.url.database
        return Path(name) if self._engine.dialect.name == "sqlite" and name else None

    def prepare(self) -> None:
        """Create or migrate the tables. Raises Newer for a database of a newer program."""
        revision = self.revision()
        if revision == HEAD:
            return
        known = {p.stem.split("_")[0] for p in _versions().glob("[0-9]*.py")}
        if revision is not None and revision not in known:
            raise Newer(
                f"这个数据库由更新版本的警钟写成（结构版本{revision}，本程序只到{HEAD}），"
                "为免损坏没有打开。请升级本程序，或用 --home 换一个数据文件夹。"
            )
        from trainer.store.migrations.run import upgrade  # noqa: PLC0415  (slow, and rarely needed)

        try:
            upgrade(self._engine)
        except sa.exc.DBAPIError as error:
            raise told(error) from error

    def revision(self) -> str | None:
        """The revision the database stands at; None for an empty one."""
        try:
            with self._engine.connect() as connection:
                if not sa.inspect(connection).has_table("alembic_version"):
                    return None
                found = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
        except sa.exc.DBAPIError as error:
            raise told(error) from error
        return str(found) if found is not None else None

    @contextmanager
    def work(self) -> Iterator[Work]:
        """One transaction: committed if the block ends, undone if it raises. Never nested."""
        try:
            with self._engine.connect() as connection:
                with connection.begin():
                    yield Work(connection, self._memory)
                if owed(connection):
                    self._tidying = Thread(target=checkpoint, args=(self._engine,), name="tidying")
                    self._tidying.start()
        except sa.exc.DBAPIError as error:
            raise told(error) from error

    def check(self) -> str:
        """`ok`, or what the database says is wrong with itself."""
        if self._engine.dialect.name != "sqlite":
            return "ok"
        try:
            with self._engine.connect() as connection:
                return str(connection.scalar(sa.text("PRAGMA integrity_check")))
        except sa.exc.DBAPIError as error:
            raise told(error) from error

    def close(self) -> None:
        """Let go of the file; another may stand there afterwards."""
        if self._tidying is not None:
            self._tidying.join()
        self._engine.dispose()
        self._memory.clear()


def _versions() -> Path:
    return Path(__file__).with_name("migrations") / "versions"


def _engine(url: str) -> sa.Engine:
    try:
        parsed = sa.make_url(url)
        if parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+pg8000")
        if parsed.drivername not in ("sqlite", "postgresql+pg8000"):
            raise sa.exc.ArgumentError(parsed.drivername)
        return sa.create_engine(parsed)
    except (sa.exc.ArgumentError, ValueError) as error:
        raise Trouble(
            "数据库地址写得不对，应是 sqlite:///文件 或 postgresql://用户:密码@主机/库名 的样子。"
        ) from error
    except ImportError as error:
        raise Trouble("还没有安装 PostgreSQL 驱动（pg8000），请联系管理员安装。") from error


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "busy_timeout=5000",
        "cache_size=-65536",  # KiB: so much of an import is sorted before it goes to the disk
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
