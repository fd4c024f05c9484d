"""The command line as a script meets it: arguments in, exit code and two streams out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from trainer.__main__ import main

PEOPLE = """\
工号,姓名,单位,部门,班组,岗位,类别,入职日期
1001,赵一,示例厂,包装车间,包装班组,包装工,从业人员,2020-01-02
1002,钱二,示例厂,包装车间,包装班组,包装工,从业人员,2021-01-02
"""


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


Trainer = Callable[..., Said]


def _speaker(home: Path, capsys: pytest.CaptureFixture[str]) -> Trainer:
    def trainer(*words: object, at: Path | None = None) -> Said:
        capsys.readouterr()
        code = main(["--home", str(at or home), *(str(word) for word in words)])
        return Said(code, *capsys.readouterr())

    return trainer


@pytest.fixture(scope="session")
def first_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the shipped content, and a unit with two people."""
    home = tmp_path_factory.mktemp("first")
    (home / "password").write_text("correct horse\n", encoding="utf-8")
    (home / "people.csv").write_text(PEOPLE, encoding="utf-8")
    opened = [
        "unit",
        "open",
        "示例厂",
        "--trade",
        "危险化学品",
        "--password-file",
        home / "password",
    ]
    for words in (opened, ["people", "import", home / "people.csv"]):
        assert main(["--home", str(home), *map(str, words)]) == 0
    return home


@pytest.fixture
def home(first_home: Path, tmp_path: Path) -> Path:
    """A copy of `first_home` of one's own."""
    return Path(shutil.copytree(first_home, tmp_path / "home"))


@pytest.fixture
def trainer(home: Path, capsys: pytest.CaptureFixture[str]) -> Trainer:
    """Runs a command over `home`."""
    return _speaker(home, capsys)


@pytest.fixture
def refused(trainer: Trainer) -> Callable[..., str]:
    """Runs a command that must be refused; the one sentence it says."""

    def ask(*words: object, at: Path | None = None, code: int = 1) -> str:
        said = trainer(*words, at=at)
        assert said.code == code
        assert said.out == ""
        assert said.err.count("\n") == 1
        assert "Traceback" not in said.err
        return said.err.strip()

    return ask


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a file for a command to read."""

    def write(name: str, text: str) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write


@pytest.fixture
def sat(trainer: Trainer, tmp_path: Path, written: Callable[[str, str], Path]) -> Mapping[str, Any]:
    """What `exam sit` answered for 1001, who knew everything; the paper is `tmp_path`/paper.json."""
    paper = tmp_path / "paper.json"
    assert trainer("exam", "draw", "quick", "--seed", 7, "-o", paper).code == 0
    key = written("key.json", json.dumps(right_answers(paper), ensure_ascii=False))
    said = trainer("exam", "sit", paper, "--person", 1001, "--answers", key, "--json")
    assert said.code == 0
    document: dict[str, Any] = said.document
    return document


def right_answers(paper: Path) -> dict[str, list[str]]:
    """The key of a paper file, as an answers file has it."""
    from trainer.authoring import _FORMAT
    from trainer.quiz.paper import Paper
    from trainer.store import codec

    body = json.loads(paper.read_bytes())
    assert body["format"] == _FORMAT
    return {str(s.number): list(s.question.kind.key()) for s in codec.load(Paper, body["paper"])}
