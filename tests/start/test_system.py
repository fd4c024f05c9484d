"""What the system lacks, and who may bring it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from types import ModuleType

import pytest

LACKING = {"libEGL.so.1", "libgthread-2.0.so.0", "libglib-2.0.so.0", "libxcb-cursor.so.0"}


class System:
    """A Linux without some libraries; an allowed apt-get brings them after `failures` tries."""

    def __init__(self, start: ModuleType, lacking: set[str]) -> None:
        self.start, self.lacking = start, set(lacking)
        self.failures = 0
        self.ran: list[list[str]] = []

    def loads(self, library: str) -> bool:
        return library not in self.lacking

    def listen(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        self.ran.append(command)
        code = 0
        if "install" in command and self.failures:
            self.failures -= 1
            code = 100
        elif "install" in command:
            self.lacking.clear()
        return subprocess.CompletedProcess(command, code, "", "")


@pytest.fixture
def system(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> System:
    system = System(start, LACKING)
    monkeypatch.setattr(start, "loads", system.loads)
    monkeypatch.setattr(start, "listen", system.listen)
    monkeypatch.setattr(start.sys, "platform", "linux")
    monkeypatch.setattr(start.shutil, "which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(start.os, "geteuid", lambda: 0)
    monkeypatch.setattr(start.importlib.util, "find_spec", lambda name: object())
    return system


@pytest.fixture
def venv(start: ModuleType, tmp_path: Path) -> object:
    return start.Venv(tmp_path / ".venv")


def test_a_window_needs_more_than_a_picture_off_screen(start: ModuleType, system: System) -> None:
    assert "libxcb-cursor.so.0" in start.missing_libraries(window=True)
    assert "libxcb-cursor.so.0" not in start.missing_libraries(window=False)
    assert start.missing_libraries(window=False)["libEGL.so.1"] == "libegl1"


def test_only_linux_lacks_libraries(
    start: ModuleType, system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start.sys, "platform", "win32")
    assert start.missing_libraries(window=True) == {}


def test_the_linker_is_asked_whether_a_library_loads(start: ModuleType) -> None:
    assert not start.loads("libnobody-has-this.so.9")


def test_each_missing_package_is_named_once(start: ModuleType, system: System) -> None:
    command = start.install_command(start.missing_libraries(window=True), [])
    assert command[-3:] == ["libegl1", "libglib2.0-0", "libxcb-cursor0"]


def test_root_installs_what_is_missing(start: ModuleType, system: System, venv: object) -> None:
    start.install_system(venv, window=True)
    assert [command for command in system.ran if "update" in command] == []
    assert system.ran[0][:4] == ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install"]


def test_package_lists_are_fetched_only_when_installing_failed(
    start: ModuleType, system: System, venv: object
) -> None:
    system.failures = 1
    start.install_system(venv, window=True)
    assert ["install" in command for command in system.ran] == [True, False, True]
    assert system.ran[1][-2:] == ["apt-get", "update"]


def test_without_rights_nothing_is_run_and_the_one_command_is_said(
    start: ModuleType, system: System, venv: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start.os, "geteuid", lambda: 1000)
    with pytest.raises(start.Trouble) as trouble:
        start.install_system(venv, window=False)
    assert system.ran == []
    assert str(trouble.value).endswith(
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libglib2.0-0"
    )


def test_sudo_is_used_only_if_it_asks_nothing(
    start: ModuleType, system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(start.shutil, "which", lambda name: name)
    assert start.privilege() == ["sudo", "-n"]
    refuse = subprocess.CompletedProcess(["sudo"], 1, "", "a password is required")
    monkeypatch.setattr(start, "listen", lambda command: refuse)
    assert start.privilege() is None


def test_other_managers_are_told_the_libraries_themselves(
    start: ModuleType, system: System, venv: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start.shutil, "which", lambda name: name if name == "dnf" else None)
    with pytest.raises(start.Trouble, match=r"dnf install -y 'libEGL\.so\.1\(\)\(64bit\)'"):
        start.install_system(venv, window=False)
    assert system.ran == []


def test_a_system_without_a_known_manager_is_told_what_it_lacks(
    start: ModuleType, system: System, venv: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start.shutil, "which", lambda name: None)
    with pytest.raises(start.Trouble, match=r"系统缺少 libEGL\.so\.1、"):
        start.install_system(venv, window=False)


def test_debian_without_ensurepip_gets_its_venv_package(
    start: ModuleType, system: System, venv: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start.importlib.util, "find_spec", lambda name: None)
    assert [name for name in start.missing_venv_packages(venv) if name.endswith("-venv")]


def test_a_complete_system_is_left_alone(start: ModuleType, system: System, venv: object) -> None:
    system.lacking.clear()
    start.install_system(venv, window=True)
    assert system.ran == []
