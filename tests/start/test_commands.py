"""What each way of starting runs in the end."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).resolve().parents[2]


class Stage:
    """Stands in for the set-up and the programs, and notes what would have been run."""

    def __init__(self, start: ModuleType, folder: Path) -> None:
        self.venv = start.Venv(folder / ".venv")
        self.prepared: list[tuple[str, bool]] = []
        self.became: list[list[str]] = []
        self.toured: list[Path] = []

    def prepare(self, purpose: str, window: bool) -> object:
        self.prepared.append((purpose, window))
        return self.venv

    def become(self, command: list[str], _environ: object) -> int:
        self.became.append(command)
        return 0

    def run_tour(self, _venv: object, out: Path) -> int:
        self.toured.append(out)
        return 0


@pytest.fixture
def stage(start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    stage = Stage(start, tmp_path)
    for name in ("prepare", "become", "run_tour"):
        monkeypatch.setattr(start, name, getattr(stage, name))
    monkeypatch.chdir(tmp_path)
    return stage


def test_with_a_display_the_program_opens(
    start: ModuleType, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "has_display", lambda environ: True)
    assert start.start([]) == 0
    assert stage.prepared == [("program", True)]
    assert stage.became == [[str(stage.venv.python), "-P", "-m", "trainer"]]


def test_without_a_display_the_tour_is_drawn_beside_the_script(
    start: ModuleType, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "has_display", lambda environ: False)
    assert start.start([]) == 0
    assert stage.toured == [PROJECT / "tour"]
    assert stage.became == []


def test_the_tour_says_where_the_pictures_and_printouts_are(
    start: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("today.png", "exam.png", "certificate.pdf"):
        (tmp_path / name).touch()
    ran: list[list[str]] = []

    def tour(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(start.subprocess, "run", tour)
    assert start.run_tour(start.Venv(tmp_path / ".venv"), tmp_path) == 0
    assert ran[0][-2:] == ["tour", str(tmp_path)]
    assert f"{tmp_path} 中有 2 张画面（PNG）和 1 份打印件（PDF）" in capsys.readouterr().out


def test_what_follows_test_goes_to_pytest_and_comes_last(start: ModuleType, stage: Stage) -> None:
    assert start.start(["test", "-k", "kinds", "-n", "0"]) == 0
    assert stage.prepared == [("tests", False)]
    command = stage.became[0]
    assert command[1:3] == ["-m", "pytest"]
    assert command[-4:] == ["-k", "kinds", "-n", "0"]


def test_prepare_runs_nothing_afterwards(start: ModuleType, stage: Stage) -> None:
    assert start.start(["prepare"]) == 0
    assert stage.prepared == [("tests", False)]
    assert stage.became == []


def test_an_unknown_word_is_misuse_and_sets_nothing_up(start: ModuleType, stage: Stage) -> None:
    assert start.start(["tset"]) == 2
    assert stage.prepared == []


@pytest.mark.parametrize(
    "environ",
    [{}, {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-99"}],
)
def test_an_empty_or_hidden_or_dead_display_is_none(
    start: ModuleType, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start.sys, "platform", "linux")
    assert not start.has_display(environ)


def test_a_display_at_which_nobody_answers_is_none(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not start.loads("libxcb.so.1"):
        pytest.skip("no libxcb to ask with")
    monkeypatch.setenv("DISPLAY", ":4711")
    assert not start.has_x_server()


def test_an_old_python_can_read_the_script_far_enough_to_say_so(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ast.parse((PROJECT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 7))
    monkeypatch.setattr(start.sys, "version_info", (3, 9, 18))
    assert start.main() == 1
    assert capsys.readouterr().out.startswith("需要 Python 3.11")


def test_only_the_standard_library_is_imported() -> None:
    tree = ast.parse((PROJECT / "start.py").read_text(encoding="utf-8"))
    names = {
        name.name if isinstance(node, ast.Import) else node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }
    assert {str(name).split(".")[0] for name in names} <= sys.stdlib_module_names


def test_help_is_shown_without_setting_anything_up(tmp_path: Path) -> None:
    script = tmp_path / "start.py"
    script.write_bytes((PROJECT / "start.py").read_bytes())
    command = [sys.executable, str(script), "--help"]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=60)
    assert "python3 start.py test" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["start.py"]
