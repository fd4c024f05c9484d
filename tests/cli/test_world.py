"""The world says no: folders one cannot write, full disks, readers that went away."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

Trainer = Callable[..., Any]
Refused = Callable[..., str]

POSIX = pytest.mark.skipif(os.name == "nt", reason="RLIMIT_FSIZE, /dev/full and /proc")
LIMITED = """\
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
from trainer.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def outside(*words: object, limit: int = 1 << 40, **given: Any) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, whose files may not outgrow *limit* bytes."""
    command = [sys.executable, "-c", LIMITED.format(limit=limit), *map(str, words)]
    return subprocess.run(
        command, check=False, text=True, encoding="utf-8", timeout=120, **{"capture_output": True} | given
    )  # fmt: skip


def test_a_home_below_a_file_is_refused(refused: Refused, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    said = refused("case", "list", at=tmp_path / "file" / "home")
    assert "建不了数据文件夹" in said
    assert "路径里有一段不是文件夹" in said


@POSIX
def test_a_home_where_nothing_can_be_made_is_refused(refused: Refused) -> None:
    assert "请用 --home 另选一个" in refused("case", "list", at=Path("/proc/jingzhong"))


def test_a_target_below_a_file_is_refused_and_leaves_nothing(
    refused: Refused, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    words = ("case", "print", "tianjin-port-2015", "-o")
    assert "写不了文件" in refused(*words, tmp_path / "file" / "x.pdf")
    assert "这是一个文件夹" in refused(*words, tmp_path / "home")
    assert "备份没有写成" in refused("backup", tmp_path / "file" / "x.zip")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "home"]


@pytest.mark.parametrize(
    "url", ["nonsense", "mysql://a/b", "sqlite://:", "postgresql://a:b@c:port/x"]
)
def test_an_address_that_is_none_is_refused_without_repeating_it(
    refused: Refused, url: str
) -> None:
    said = refused("--database", url, "case", "list")
    assert said.startswith("数据库地址写得不对")
    assert url not in said


def test_a_server_that_does_not_answer_is_told(refused: Refused) -> None:
    pytest.importorskip("pg8000")
    said = refused("--database", "postgresql://a:b@127.0.0.1:1/x", "case", "list")
    assert "连不上数据库服务器" in said


@POSIX
def test_a_first_start_on_a_full_disk_says_so_and_can_be_tried_again(tmp_path: Path) -> None:
    full = outside("--home", tmp_path / "new", "case", "list", limit=100_000)
    assert (full.returncode, full.stdout) == (1, "")
    assert full.stderr.count("\n") == 1
    assert "没有保存" in full.stderr
    assert outside("--home", tmp_path / "new", "doctor").returncode == 0


@POSIX
def test_a_full_disk_leaves_no_half_written_file(home: Path, tmp_path: Path) -> None:
    size = max(path.stat().st_size for path in home.iterdir())
    out = tmp_path / "backup.zip"
    out.write_bytes(b"of yesterday")
    full = outside("--home", home, "backup", out, limit=size // 4)
    assert full.returncode == 1
    assert full.stderr.count("\n") == 1
    assert out.read_bytes() == b"of yesterday"
    assert [path.name for path in tmp_path.iterdir() if path != home] == ["backup.zip"]
    assert outside("--home", home, "doctor").returncode == 0


@POSIX
def test_a_full_disk_under_standard_output_is_told(home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        said = outside(
            "--home", home, "case", "list", capture_output=False, stdout=full, stderr=subprocess.PIPE
        )  # fmt: skip
    assert (said.returncode, said.stderr) == (1, "读写出错（磁盘已满）。\n")


@POSIX
def test_a_reader_that_went_away_is_no_fault(home: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as gone:
        said = outside(
            "--home", home, "case", "list", capture_output=False, stdout=gone, stderr=subprocess.PIPE
        )  # fmt: skip
    assert (said.returncode, said.stderr) == (1, "")


def test_chinese_comes_out_whatever_the_system_speaks(home: Path) -> None:
    plain = os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    said = outside("--home", home, "card", "list", env=plain)
    assert (said.returncode, said.stderr) == (0, "")
    assert "包装工" in said.stdout


def test_a_system_without_the_libraries_of_a_window_is_told_what_is_missing(
    refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(ModuleType):
        def __getattr__(self, name: str) -> object:
            said = "libEGL.so.1: cannot open shared object file: No such file or directory"
            raise ImportError(said) if name == "start" else AttributeError(name)

    monkeypatch.setitem(sys.modules, "trainer.ui.program", Broken("trainer.ui.program"))
    assert "缺少图形界面要用的库 libEGL.so.1。" in refused()


def test_an_interrupted_command_says_so(refused: Refused, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(given: object, output: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("trainer.cli.content._check", interrupt)
    assert refused("content", "check") == "已中断，没有做完。"
