"""Backup, restore and the doctor, also where the database is beyond use."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

Trainer = Callable[..., Any]
Refused = Callable[..., str]


@pytest.fixture
def backup(trainer: Trainer, tmp_path: Path) -> Path:
    """A backup of `home` as it stands."""
    file = tmp_path / "far" / "backup.zip"
    assert trainer("backup", file).code == 0
    return file


def test_a_backup_brings_everything_back_elsewhere(
    sat: Mapping[str, Any], backup: Path, trainer: Trainer, tmp_path: Path
) -> None:
    said = trainer("restore", backup, at=tmp_path / "other")
    assert (said.code, said.err) == (0, "")
    results = trainer("exam", "results", sat["exam"], "--json", at=tmp_path / "other").document
    assert [r["word"] for r in results["results"]] == ["合格"]
    out = tmp_path / "again.pdf"
    assert trainer("certificate", "print", sat["certificate"], "-o", out, at=tmp_path / "other").code == 0  # fmt: skip
    assert trainer("certificate", "verify", out).code == 0


def test_what_was_there_before_a_restore_is_kept(
    backup: Path, sat: Mapping[str, Any], trainer: Trainer, home: Path, refused: Refused
) -> None:
    assert trainer("restore", backup).code == 0
    assert "没有编号为" in refused("exam", "results", sat["exam"])
    [kept] = home.glob("jingzhong-恢复前-*.db")
    with closing(sqlite3.connect(kept)) as database:
        assert database.execute("SELECT count(*) FROM sittings").fetchone() == (1,)


def spoil(home: Path) -> None:
    (home / "jingzhong.db").write_bytes(b"no database at all" * 500)


def test_a_damaged_database_is_told_by_every_command(home: Path, refused: Refused) -> None:
    spoil(home)
    assert "不是警钟的数据库，或者已经损坏" in refused("case", "list", "--json")


def test_a_damaged_database_can_be_restored(backup: Path, trainer: Trainer, home: Path) -> None:
    spoil(home)
    said = trainer("restore", backup)
    assert (said.code, said.err) == (0, "")
    assert trainer("doctor").code == 0
    [kept] = home.glob("jingzhong-恢复前-*.db")
    assert kept.read_bytes().startswith(b"no database at all")


def test_a_damaged_backup_changes_nothing(
    backup: Path, trainer: Trainer, refused: Refused, home: Path
) -> None:
    before = trainer("people", "import", home / "people.csv", "--json").document
    for data in (
        b"",
        backup.read_bytes()[: backup.stat().st_size // 2],
        b"PK\x05\x06" + b"\0" * 18,
    ):
        backup.write_bytes(data)
        assert "不是警钟的备份文件" in refused("restore", backup)
    assert "找不到备份文件" in refused("restore", home / "nothing.zip")
    assert trainer("people", "import", home / "people.csv", "--json").document == before
    assert not list(home.glob("jingzhong-恢复前-*"))


def test_nothing_is_restored_under_an_open_program(
    backup: Path, refused: Refused, home: Path
) -> None:
    from trainer.store import Store

    store = Store(f"sqlite:///{home / 'jingzhong.db'}")
    store.prepare()
    try:
        assert "请先关闭所有窗口" in refused("restore", backup)
    finally:
        store.close()
    assert not list(home.glob("jingzhong-恢复前-*"))


def make_newer(home: Path) -> None:
    with closing(sqlite3.connect(home / "jingzhong.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()


def test_a_database_of_a_newer_program_is_left_alone(
    trainer: Trainer, refused: Refused, home: Path
) -> None:
    make_newer(home)
    before = (home / "jingzhong.db").read_bytes()
    assert "由更新版本的警钟写成" in refused("case", "list")
    assert "由更新版本的警钟写成" in trainer("doctor").out
    assert (home / "jingzhong.db").read_bytes() == before


def test_the_doctor_finds_a_sound_house_sound(trainer: Trainer) -> None:
    said = trainer("doctor", "--json")
    assert said.code == 0
    assert [c["name"] for c in said.document["checks"]] == [
        "数据文件夹",
        "磁盘空间",
        "数据库",
        "随带内容",
    ]
    assert all(c["good"] and c["sentence"] for c in said.document["checks"])
    assert "有问题" not in trainer("doctor").out


def test_the_doctor_says_what_is_wrong_with_a_damaged_one(trainer: Trainer, home: Path) -> None:
    spoil(home)
    said = trainer("doctor", "--json")
    assert (said.code, said.err) == (1, "")
    bad = {c["name"] for c in said.document["checks"] if not c["good"]}
    assert bad == {"打开", "数据库", "随带内容"}


def test_the_tour_is_drawn_by_a_process_of_its_own(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[list[str]] = []

    class Done:
        returncode = 0

    monkeypatch.setattr("subprocess.run", lambda command, check: called.append(command) or Done())
    assert trainer("tour", "out").code == 0
    assert called[0][1:] == ["-m", "trainer.tour", "out"]
