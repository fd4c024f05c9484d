"""Backups: whole or not at all, and nothing is replaced by what is not ours or not whole."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from clockwork import NINE, Clock
from specimens import nonce, paper

from trainer.house import House
from trainer.quiz.refusals import Invalid
from trainer.trouble import Newer, Trouble

MEMBER = "jingzhong.db"


@pytest.fixture
def backup(house: House, tmp_path: Path) -> Path:
    return house.upkeep.backup(tmp_path / "usb" / "monday.zip")


def names(house: House) -> list[str]:
    return [p.name for p in house.roster.people()]


def packed(tmp_path: Path, database: Path, name: str = MEMBER) -> Path:
    """A backup file holding *database*."""
    target = tmp_path / "packed.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(database, name)
    return target


def test_what_was_backed_up_comes_back_and_todays_data_is_kept(
    house: House, backup: Path, clock: Clock
) -> None:
    before = names(house)
    house.roster.leave("0011", clock().date())
    exam = house.exams.set(paper(), ["0012"])
    assert house.exams.begin(exam, "0012", nonce=nonce()).minutes == 30
    kept = house.upkeep.restore(backup)
    assert names(house) == before
    assert house.exams.all() == ()
    with closing(sqlite3.connect(kept)) as old:
        assert old.execute("SELECT count(*) FROM exams").fetchone() == (1,)
    assert house.store.check() == "ok"


def test_after_a_restore_nothing_of_the_replaced_data_is_remembered(
    house: House, backup: Path
) -> None:
    first = house.exams.set(paper(30), ["0011"])
    seat = house.exams.begin(first, "0011", nonce=nonce()).seat
    house.exams.answer(seat, "0011", 1, ("A",), nonce=nonce())
    house.exams.desk(seat, "0011")
    house.upkeep.restore(backup)
    again = house.exams.set(paper(45), ["0011"])
    desk = house.exams.begin(again, "0011", nonce=nonce())
    assert (again, desk.seat) == (first, seat)
    assert (desk.minutes, desk.responses) == (45, {})


def test_a_backup_is_recorded_once_it_is_made(house: House, tmp_path: Path) -> None:
    assert house.office.last_backup() is None
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Trouble, match="请换一个位置再试"):
        house.upkeep.backup(tmp_path / "file" / "monday.zip")
    assert house.office.last_backup() is None
    house.upkeep.backup(tmp_path / "monday.zip")
    assert house.office.last_backup() == NINE


def test_a_backup_is_one_file_and_replaces_the_last(house: House, backup: Path) -> None:
    first = backup.stat().st_ino
    house.upkeep.backup(backup)
    assert backup.stat().st_ino != first
    assert [f.name for f in backup.parent.iterdir()] == ["monday.zip"]


def refused(house: House, source: Path, error: type[Exception] = Invalid) -> str:
    """Restoring *source* is refused, and everything stands as it stood; the sentence said."""
    file = house.store.sqlite_file
    assert file is not None
    before, around = names(house), sorted(f.name for f in file.parent.iterdir())
    with pytest.raises(error) as told:
        house.upkeep.restore(source)
    assert names(house) == before
    assert sorted(f.name for f in file.parent.iterdir()) == around
    return str(told.value)


def test_a_file_that_is_not_there_or_no_backup_is_refused(
    house: House, backup: Path, tmp_path: Path
) -> None:
    assert "找不到备份文件" in refused(house, tmp_path / "nothing.zip")
    assert "不是警钟的备份文件" in refused(house, tmp_path)
    text = tmp_path / "letter.txt"
    text.write_text("Dear Sir")
    assert "不是警钟的备份文件" in refused(house, text)
    assert "不是警钟的备份文件" in refused(house, packed(tmp_path, text, "letter.txt"))
    assert "已经损坏，或者不是警钟的数据" in refused(house, packed(tmp_path, text))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_cut_off_backup_is_refused(house: House, backup: Path, share: float) -> None:
    content = backup.read_bytes()
    backup.write_bytes(content[: int(len(content) * share)])
    assert "已经损坏" in refused(house, backup)


@pytest.mark.parametrize("share", [0.1, 0.3, 0.6])
def test_a_backup_with_a_damaged_middle_is_refused(
    house: House, backup: Path, share: float
) -> None:
    content = bytearray(backup.read_bytes())
    at = int(len(content) * share)
    content[at : at + 64] = bytes(b ^ 0xFF for b in content[at : at + 64])
    backup.write_bytes(content)
    assert "已经损坏" in refused(house, backup)


def test_another_programs_database_is_refused(house: House, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE bookmarks (name)")
    assert "不是警钟的数据" in refused(house, packed(tmp_path, other))


def test_a_newer_programs_backup_is_refused(house: House, backup: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        archive.extract(MEMBER, tmp_path)
    with closing(sqlite3.connect(tmp_path / MEMBER)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    assert "请升级本程序" in refused(house, packed(tmp_path, tmp_path / MEMBER), Newer)


def test_the_doctor_finds_a_sound_house(house: House) -> None:
    found = {c.name: c for c in house.upkeep.examine()}
    assert found["数据库"].sentence == "完好"
    assert found["随带内容"].sentence == "案例2起，责任卡1张，试题26道"
    assert found["数据文件夹"].good


def test_the_doctor_says_what_an_empty_house_lacks(new_house: House) -> None:
    found = {c.name: c for c in new_house.upkeep.examine()}
    assert not found["随带内容"].good
    assert "请重新安装" in found["随带内容"].sentence
