"""The revisions make exactly the tables that are declared, and nothing newer is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import trainer.store.migrations
from trainer.store import HEAD, Store
from trainer.store.tables import metadata
from trainer.trouble import Newer, Trouble


def not_the_index(name: str | None, type_: str, _parents: object) -> bool:
    """FTS5 and GIN tables are made per database, outside the metadata."""
    return not (type_ == "table" and str(name).startswith(("grams", "word_pairs")))


def test_the_revisions_lead_to_the_declared_tables(bare_url: str) -> None:
    store = Store(bare_url)
    store.prepare()
    engine = sa.create_engine(bare_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": not_the_index}
        )
        assert compare_metadata(context, metadata) == []
    engine.dispose()
    store.close()


def test_preparing_twice_changes_nothing(bare_url: str) -> None:
    for _ in range(2):
        store = Store(bare_url)
        store.prepare()
        assert store.revision() == HEAD
        store.close()


def test_head_is_the_newest_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(trainer.store.migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_a_database_not_made_yet_has_no_revision(bare_url: str) -> None:
    store = Store(bare_url)
    assert store.revision() is None
    store.close()


def test_a_newer_database_is_refused_and_left_alone(url: str) -> None:
    execute(url, "UPDATE alembic_version SET version_num = '9999'")
    store = Store(url)
    with pytest.raises(Newer, match=f"结构版本9999，本程序只到{HEAD}.*请升级本程序"):
        store.prepare()
    assert store.revision() == "9999"
    assert issubclass(Newer, Trouble)
    store.close()


def test_a_newer_file_keeps_every_byte(store_file: Path) -> None:
    url = f"sqlite:///{store_file}"
    execute(url, "UPDATE alembic_version SET version_num = '9999'")
    before = store_file.read_bytes()
    store = Store(url)
    with pytest.raises(Newer):
        store.prepare()
    store.close()
    assert store_file.read_bytes() == before


def execute(url: str, statement: str) -> None:
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.execute(sa.text(statement))
    engine.dispose()
