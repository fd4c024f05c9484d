"""Backup, restore, and a doctor who says what is wrong with the installation."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from trainer.quiz.refusals import Invalid
from trainer.store import HEAD, Store
from trainer.store.copying import copy, in_use, settle
from trainer.trouble import Newer, Trouble, reason

_MEMBER = "jingzhong.db"
_NOTE = "jingzhong.txt"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing the doctor looked at; *sentence* says what was found and what to do."""

    name: str
    good: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Care of the data folder."""

    store: Store
    clock: Callable[[], datetime]
    home: Path

    def backup(self, target: Path) -> Path:
        """Write everything into one file, whole or not at all."""
        source, now = self._file(), self.clock()
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=target.parent) as folder:
                inside, packed = Path(folder) / _MEMBER, Path(folder) / "packed"
                copy(source, inside)
                with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
                    archive.write(inside, _MEMBER)
                    archive.writestr(_NOTE, f"警钟备份 {now.isoformat()} 结构{HEAD}\n")
                os.replace(packed, target)
        except OSError as error:
            raise Trouble(
                f"备份没有写成：{target}（{reason(error)}）。请换一个位置再试。"
            ) from error
        with self.store.work() as work:
            work.ledger.put_setting("backup.last", now.isoformat())
        return target

    def restore(self, source: Path) -> Path:
        """Put a backup in place of today's data; today's is kept beside it. Its path is answered."""
        here = self._file()
        kept = here.with_name(f"{here.stem}-恢复前-{self.clock():%Y%m%d%H%M%S}.db")
        try:
            with tempfile.TemporaryDirectory(dir=here.parent) as folder:
                found = _unpack(source, Path(folder))
                _examined(found, source.name)
                settle(found)
                self._exchange(found, here, kept)
        except OSError as error:
            raise Trouble(f"没有恢复成（{reason(error)}）。请检查磁盘空间和文件夹权限。") from error
        return kept

    def _exchange(self, found: Path, here: Path, kept: Path) -> None:
        self.store.close()
        if here.exists():
            if in_use(here):
                raise Trouble("数据正被打开着的警钟使用，没有恢复。请先关闭所有窗口，再恢复。")
            _keep(here, kept)
        for rest in (f"{here}-wal", f"{here}-shm"):
            Path(rest).unlink(missing_ok=True)
        os.replace(found, here)

    def examine(self) -> tuple[Check, ...]:
        """Look at folder, disk, database and its contents."""
        return (*_folder(self.home), _space(self.home), self._database(), self._contents())

    def _database(self) -> Check:
        try:
            said = self.store.check()
        except Trouble as error:
            return Check("数据库", False, str(error))
        good = said == "ok"
        return Check("数据库", good, "完好" if good else f"有损坏：{said}。请用最近的备份恢复。")

    def _contents(self) -> Check:
        try:
            counts = self._counts()
        except Trouble as error:
            return Check("随带内容", False, f"没有读到：{error}")
        said = f"案例{counts[0]}起，责任卡{counts[1]}张，试题{counts[2]}道"
        return Check(
            "随带内容", all(counts), said if all(counts) else f"{said}，不完整，请重新安装。"
        )

    def _counts(self) -> tuple[int, int, int]:
        with self.store.work() as work:
            return (
                len(work.shelf.cases()),
                len(work.shelf.cards()),
                sum(work.questions.banks().values()),
            )

    def _file(self) -> Path:
        file = self.store.sqlite_file
        if file is None:
            raise Invalid("数据在数据库服务器上，请用服务器自己的备份工具。")
        return file


def _keep(here: Path, kept: Path) -> None:
    """Keep *here* as *kept*: a damaged database as the bytes it is."""
    try:
        copy(here, kept)
    except Trouble:
        shutil.copyfile(here, kept)


def _unpack(source: Path, folder: Path) -> Path:
    try:
        with zipfile.ZipFile(source) as archive:
            if _MEMBER not in archive.namelist():
                raise Invalid(f"{source.name}不是警钟的备份文件。")
            with archive.open(_MEMBER) as packed, (folder / _MEMBER).open("wb") as out:
                shutil.copyfileobj(packed, out)
    except FileNotFoundError:
        raise Invalid(f"找不到备份文件{source}。") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, IsADirectoryError):
        raise Invalid(f"{source.name}不是警钟的备份文件，或者已经损坏。") from None
    return folder / _MEMBER


def _examined(found: Path, name: str) -> None:
    """Bring the unpacked database *found* up to date. Raises Newer, or Invalid where it is none."""
    restored = Store(f"sqlite:///{found}")
    try:
        ours = restored.revision() is not None
        restored.prepare()
        ours = ours and restored.check() == "ok"
    except Newer:
        raise
    except Trouble:
        ours = False
    finally:
        restored.close()
    if not ours:
        raise Invalid(f"备份文件{name}里的数据已经损坏，或者不是警钟的数据，没有恢复。")


def _folder(home: Path) -> tuple[Check, ...]:
    writable = home.is_dir() and os.access(home, os.W_OK)
    said = str(home) if writable else f"{home} 不能写入。请换一个文件夹（--home）或放开权限。"
    return (Check("数据文件夹", writable, said),)


def _size(mega: int) -> str:
    return f"{mega} MB" if mega < 1024 else f"{mega / 1024:.1f} GB"


def _space(home: Path) -> Check:
    free = shutil.disk_usage(home if home.is_dir() else Path.cwd()).free // (1 << 20)
    good = free >= 200
    return Check(
        "磁盘空间", good, f"还有 {_size(free)}" if good else f"只剩 {_size(free)}，请清理磁盘。"
    )
