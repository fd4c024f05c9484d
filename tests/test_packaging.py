"""What ships: the wheel, the lock files, and the commands the manual must know."""

from __future__ import annotations

import argparse
import io
import re
import shlex
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.txt", "requirements-dev.txt")
ADDRESS = re.compile(r"://|\s@\s|^\s*-(?!-hash=)|--(?!hash=)[a-z]", re.MULTILINE)
PINNED = re.compile(r"^(?P<name>[a-z0-9][a-z0-9-]*)==(?P<version>\S+)(?P<marker> ; [^\\]+)?")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """Built by the locked hatchling, without isolation and so without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, timeout=240)
    [path] = folder.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        yield archive


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("content", "trainer/_content"),
        ("docs/manual", "trainer/_manual"),
        ("trainer/assets/fonts", "trainer/assets/fonts"),
        ("trainer/assets/icons", "trainer/assets/icons"),
        ("trainer", "trainer"),
    ],
)
def test_the_wheel_holds_every_file_of(wheel: zipfile.ZipFile, folder: str, place: str) -> None:
    inside = set(wheel.namelist())
    files = [path.relative_to(PROJECT / folder).as_posix() for path in kept(PROJECT / folder)]
    assert files
    assert [name for name in files if f"{place}/{name}" not in inside] == []


def kept(folder: Path) -> list[Path]:
    """The files that git would keep."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", "."]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
    if done.returncode != 0:  # a download without its history
        return [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    names = [folder / name for name in done.stdout.split("\0") if name]
    return [path for path in names if path.is_file()]


def test_the_wheel_holds_no_tests_and_no_scripts(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"trainer"}


def test_the_wheel_carries_the_licence_and_the_command(wheel: zipfile.ZipFile) -> None:
    names = {name.split("/", 1)[1]: name for name in wheel.namelist() if ".dist-info/" in name}
    assert "licenses/LICENSE" in names
    assert b"trainer = trainer.__main__:main" in wheel.read(names["entry_points.txt"])
    assert b"\nLicense-Expression: Apache-2.0\n" in wheel.read(names["METADATA"])


def text_of(lock: str) -> str:
    return (PROJECT / lock).read_text(encoding="utf-8")


def requirements(lock: str) -> list[str]:
    """One string for each requirement, its continuation lines joined."""
    lines = [line for line in text_of(lock).splitlines() if not line.startswith("#")]
    return [line for line in re.sub(r"\\\n\s*", "", "\n".join(lines)).splitlines() if line]


def pins(lock: str) -> dict[str, str]:
    found = [PINNED.match(line) for line in requirements(lock)]
    return {match["name"]: match["version"] for match in found if match}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_holds_no_address_and_no_option(lock: str) -> None:
    assert ADDRESS.findall(text_of(lock)) == []


@pytest.mark.parametrize(
    "sin",
    ["--index-url mirror", "    # from https://mirror", "pkg @ file:pkg.whl", "-e .", "-f wheels"],
)
def test_an_address_in_a_lock_file_is_found(sin: str) -> None:
    assert ADDRESS.search(f"alembic==1.0 \\\n    --hash=sha256:00\n{sin}\n")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_line_has_one_version_and_its_hashes(lock: str) -> None:
    lines = requirements(lock)
    assert len(lines) > 20
    assert [line for line in lines if not PINNED.match(line)] == []
    assert [line for line in lines if "--hash=sha256:" not in line] == []


def test_the_tests_run_on_the_versions_the_program_is_locked_to() -> None:
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


def test_what_is_installed_is_what_is_locked() -> None:
    everywhere = [match for line in requirements(LOCKS[1]) if (match := PINNED.match(line))]
    pinned = {match["name"]: match["version"] for match in everywhere if not match["marker"]}
    assert {name: version(name) for name in pinned} == pinned


def declared(*extras: str) -> set[str]:
    """The names pyproject.toml asks for, as they are written in a lock file."""
    project: dict[str, Any] = tomllib.loads(text_of("pyproject.toml"))["project"]
    wanted = list(project["dependencies"])
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    names = {re.split(r"[\[<>=!~ ;]", want)[0] for want in wanted}
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names} - {project["name"]}


def test_every_declared_dependency_is_locked() -> None:
    assert declared("build") - pins("requirements.txt").keys() == set()
    assert declared("build", "postgres", "dev") - pins("requirements-dev.txt").keys() == set()


def commands(parser: argparse.ArgumentParser, path: tuple[str, ...] = ()) -> Iterator[str]:
    """Every command that can be typed, such as `bank import`."""
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not below and path:
        yield " ".join(path)
    for action in below:
        for name, child in action.choices.items():
            yield from commands(child, (*path, name))


def test_nested_commands_are_found() -> None:
    parser = argparse.ArgumentParser()
    top = parser.add_subparsers()
    top.add_parser("backup")
    top.add_parser("bank").add_subparsers().add_parser("import")
    assert list(commands(parser)) == ["backup", "bank import"]


def test_every_command_is_in_the_readme_or_the_manual() -> None:
    pages = [PROJECT / "README.md", *sorted((PROJECT / "docs" / "manual").rglob("*.md"))]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    known = list(commands(import_module("trainer.cli").parser()))
    assert known
    assert [name for name in known if f"trainer {name}" not in text] == []


DOCUMENTS = ("*.md", "docs/*.md", "docs/manual/*.md", "docs/decisions/*.md")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
LINK = re.compile(r"\]\((?!#)(?P<place>[^)\s]+)\)")


def links(page: Path) -> Iterator[Path]:
    """Where *page* points to, but for pictures, which the tour draws."""
    for match in LINK.finditer(CODE.sub("", page.read_text(encoding="utf-8"))):
        place = match["place"].split("#")[0]
        if not place.endswith(".png"):
            yield page.parent / place


def test_every_link_in_the_documents_leads_somewhere() -> None:
    pages = [page for pattern in DOCUMENTS for page in PROJECT.glob(pattern)]
    found = [(page.name, place) for page in pages for place in links(page)]
    assert len(found) > 30
    assert [(page, place.name) for page, place in found if not place.exists()] == []


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("[a](gone.md) ![b](b.png) [c](page.md#top)", encoding="utf-8")
    assert [place.name for place in links(tmp_path / "page.md")] == ["gone.md", "page.md"]


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_both_readmes_lead_to_the_count_of_what_ships(readme: str) -> None:
    assert "(docs/content.md)" in text_of(readme)


FIRST = {"README.md": "`people.csv`:", "README.zh.md": "`people.csv`："}


def blocks(readme: str) -> list[str]:
    """The indented blocks of the walk by commands: people, answers, commands."""
    found = text_of(readme).split(FIRST[readme], 1)[1].split("\n## ", 1)[0]
    return re.findall(r"(?:^    .*\n)+", found, re.MULTILINE)


@pytest.mark.parametrize("readme", FIRST)
def test_the_walk_by_commands_works_as_written(
    readme: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from trainer.__main__ import main

    people, answers, walk = blocks(readme)
    (tmp_path / "people.csv").write_text(people.replace("    ", ""), encoding="utf-8")
    (tmp_path / "answers.json").write_text(answers, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    number = ""
    for line in walk.splitlines():
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("安全第一123\n".encode())))
        command, *words = shlex.split(line.replace("JZ-2026-000001", number), comments=True)
        assert (command, main(words)) == ("trainer", 0), line
        said = capsys.readouterr().out
        number = next(iter(re.findall(r"JZ-\d{4}-\d{6}", said)), number)
    made = {"paper.json", "results.pdf", "certificate.pdf", "poster.pdf", "backup.zip"}
    assert made <= {file.name for file in tmp_path.iterdir()}
    assert number.endswith("-000001")


def test_both_readmes_walk_the_same_way() -> None:
    english, chinese = (re.sub(r"#.*", "", "\n".join(blocks(readme))) for readme in FIRST)
    assert english == chinese
