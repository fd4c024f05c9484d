"""When the set-up is done again, and when it is left alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


def hand_made(start: ModuleType, root: Path) -> Any:
    """An environment whose Python is this one, without any stamp."""
    venv = start.Venv(root / ".venv")
    venv.python.parent.mkdir(parents=True)
    venv.python.symlink_to(sys.executable)
    (venv.folder / "pyvenv.cfg").write_text(
        f"executable = {Path(sys.executable).resolve()}\n", encoding="utf-8"
    )
    return venv


class Pip:
    """Stands in for subprocess.run: notes the commands, and ends as it is told."""

    def __init__(self, code: int = 0, stderr: str = "") -> None:
        self.code, self.stderr = code, stderr
        self.commands: list[list[str]] = []

    def __call__(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.commands.append(command)
        return subprocess.CompletedProcess(command, self.code, "", self.stderr)


@pytest.fixture
def pip(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Pip:
    pip = Pip()
    monkeypatch.setattr(start.subprocess, "run", pip)
    return pip


def test_a_finished_setup_is_ready_and_a_changed_lock_file_is_not(
    start: ModuleType, root: Path, pip: Pip
) -> None:
    venv = hand_made(start, root)
    assert not venv.is_ready("program", start.fingerprint(root, "program"))
    start.install(root, venv, "program")
    assert venv.is_ready("program", start.fingerprint(root, "program"))
    (root / "requirements.txt").write_text("alembic==2\n", encoding="utf-8")
    assert not venv.is_ready("program", start.fingerprint(root, "program"))


def test_the_test_tools_bring_the_program_with_them_but_not_the_other_way(
    start: ModuleType, root: Path, pip: Pip
) -> None:
    venv = hand_made(start, root)
    start.install(root, venv, "program")
    assert not venv.is_ready("tests", start.fingerprint(root, "tests"))
    venv.stamp("program").unlink()
    start.install(root, venv, "tests")
    assert venv.is_ready("tests", start.fingerprint(root, "tests"))
    assert venv.is_ready("program", start.fingerprint(root, "program"))


def test_a_project_that_was_moved_is_installed_again(start: ModuleType, root: Path) -> None:
    moved = root / "elsewhere"
    moved.mkdir()
    for name in ("requirements.txt", "pyproject.toml"):
        (moved / name).write_bytes((root / name).read_bytes())
    assert start.fingerprint(root, "program") != start.fingerprint(moved, "program")


def test_a_working_environment_without_a_stamp_is_kept(
    start: ModuleType, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venv = hand_made(start, root)
    kept = venv.folder / "kept"
    kept.touch()
    asked: list[list[str]] = []

    def healthy(command: list[str]) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(start, "listen", healthy)
    start.make_venv(venv)
    assert kept.exists()
    assert [command[0] for command in asked] == [str(venv.python)]


def test_an_environment_whose_python_is_gone_is_built_anew(
    start: ModuleType, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venv = hand_made(start, root)
    venv.python.unlink()
    asked: list[list[str]] = []

    def builds(command: list[str]) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        if command[0] == sys.executable:
            venv.python.symlink_to(sys.executable)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(start, "listen", builds)
    start.make_venv(venv)
    assert asked[0] == [sys.executable, "-m", "venv", "--clear", str(venv.folder)]


def test_an_environment_whose_base_python_was_removed_is_not_ready(
    start: ModuleType, root: Path, pip: Pip
) -> None:
    venv = hand_made(start, root)
    start.install(root, venv, "program")
    (venv.folder / "pyvenv.cfg").write_text("executable = /gone/python3.11\n", encoding="utf-8")
    assert not venv.is_ready("program", start.fingerprint(root, "program"))


def test_a_folder_that_is_no_environment_is_not_cleared(start: ModuleType, root: Path) -> None:
    notes = root / ".venv" / "notes.txt"
    notes.parent.mkdir()
    notes.touch()
    with pytest.raises(start.Trouble, match="不是 Python 虚拟环境"):
        start.make_venv(start.Venv(root / ".venv"))
    assert notes.exists()


def test_a_setup_that_was_killed_is_not_ready_and_is_done_anew(
    start: ModuleType, root: Path, pip: Pip
) -> None:
    venv = hand_made(start, root)
    start.install(root, venv, "program")
    venv.unfinished.touch()
    assert not venv.is_ready("program", start.fingerprint(root, "program"))
    pip.commands.clear()
    start.install(root, venv, "program")
    assert "--force-reinstall" in pip.commands[0]
    assert venv.is_ready("program", start.fingerprint(root, "program"))


def test_a_pip_that_gave_up_leaves_no_stamp_and_nothing_to_force(
    start: ModuleType, root: Path, pip: Pip
) -> None:
    venv = hand_made(start, root)
    pip.code = 1
    with pytest.raises(start.Trouble):
        start.install(root, venv, "program")
    assert not venv.stamp("program").exists()
    assert not venv.unfinished.exists()


def test_a_pip_that_was_killed_leaves_the_setup_unfinished(
    start: ModuleType, root: Path, pip: Pip
) -> None:
    venv = hand_made(start, root)
    pip.code = -9
    with pytest.raises(start.Trouble):
        start.install(root, venv, "program")
    assert venv.unfinished.exists()


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("NewConnectionError: Failed to establish a new connection", "请检查网络"),
        ("Temporary failure in name resolution", "请检查网络"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "校验值不符"),
        ("OSError: [Errno 28] No space left on device", "磁盘空间不足"),
        ("ERROR: something else", "ERROR: something else"),
    ],
)
def test_what_stopped_pip_is_said_in_one_sentence_with_its_cure(
    start: ModuleType, root: Path, pip: Pip, words: str, advice: str
) -> None:
    venv = hand_made(start, root)
    pip.code, pip.stderr = 1, words
    with pytest.raises(start.Trouble, match=advice) as trouble:
        start.install(root, venv, "program")
    assert "\n" not in str(trouble.value)
    assert (venv.folder / "start.log").read_text(encoding="utf-8") == words
