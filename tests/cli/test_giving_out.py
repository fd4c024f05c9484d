"""Commands that give questions out and look a bank over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from trainer.formats import FORMATS

Trainer = Callable[..., Any]
Written = Callable[[str, str], Path]

BANK = """\
- id: own-1
  kind: judge
  stem: 叉车可以载人。
  answer: 错
- id: own-2
  kind: single
  stem: 叉车通道里可以站人吗？
  options: {A: 可以, B: 不可以}
  answer: B
- id: own-3
  kind: judge
  stem: 叉车可以超速。
  answer: 错
"""


@pytest.fixture
def own(trainer: Trainer, written: Written) -> str:
    assert trainer("bank", "import", written("own.yaml", BANK), "--bank", "本厂").code == 0
    return "本厂"


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.write])
def test_every_format_is_written(trainer: Trainer, tmp_path: Path, own: str, name: str) -> None:
    out = tmp_path / "out.bin"
    said = trainer("bank", "export", out, "--bank", own, "--format", name, "--json")
    assert (said.code, said.err) == (0, "")
    assert said.document["format"] == name
    assert out.stat().st_size > 0


@pytest.mark.parametrize(("ending", "name"), [
    ("yaml", "yaml"), ("xlsx", "table"), ("csv", "csv"), ("docx", "docx"), ("gift", "gift"),
    ("txt", "aiken"), ("xml", "moodle"), ("zip", "qti30"), ("json", "json"),
])  # fmt: skip
def test_the_ending_says_which_format_is_meant(
    trainer: Trainer, tmp_path: Path, own: str, ending: str, name: str
) -> None:
    said = trainer("bank", "export", tmp_path / f"out.{ending}", "--bank", own, "--json")
    assert said.document["format"] == name


def test_what_the_format_loses_is_told_with_counts(
    trainer: Trainer, tmp_path: Path, own: str
) -> None:
    said = trainer("bank", "export", tmp_path / "out.txt", "--bank", own)
    assert said.code == 0
    lines = [line for line in said.out.splitlines() if line.startswith("这种格式带不走：")]
    assert lines
    assert all(line.endswith("题") for line in lines)


def test_word_has_the_questions_of_a_kind_together(
    trainer: Trainer, tmp_path: Path, own: str
) -> None:
    out = tmp_path / "out.docx"
    assert trainer("bank", "export", out, "--bank", own).code == 0
    with ZipFile(out) as file:
        text = file.read("word/document.xml").decode()
    order = [text.index(stem) for stem in ("通道里可以站人", "可以载人", "可以超速")]
    assert order == sorted(order)


def test_only_what_can_be_read_is_not_written(refused: Callable[..., str], tmp_path: Path) -> None:
    said = refused("bank", "export", tmp_path / "out.bin", "--format", "pdf")
    assert "只能导入，不能导出" in said
    assert not (tmp_path / "out.bin").exists()


def test_the_empty_table_is_written(trainer: Trainer, tmp_path: Path) -> None:
    out = tmp_path / "blank.xlsx"
    assert trainer("bank", "template", out).code == 0
    assert out.read_bytes().startswith(b"PK")


def test_health_is_told_in_words_and_as_a_document(
    trainer: Trainer, written: Written, own: str
) -> None:
    twice = written("twice.yaml", BANK[: BANK.index("- id: own-2")].replace("own-1", "again"))
    assert trainer("bank", "import", twice, "--bank", "副本").code == 0
    found = trainer("bank", "health", "--bank", own, "--json").document
    assert (found["total"], found["lacking"]["解析"]) == (3, 3)
    assert found["judge"] == {"of": 2, "counts": {"对": 0, "错": 2}, "worth_guessing": False}
    assert found["longest"]["ids"] == ["own-2"]
    assert found["doubles"] == [["own-1", "again"]]
    said = trainer("bank", "health", "--bank", own)
    assert "缺解析\t3题" in said.out
    assert "完全重复\t1组" in said.out


def test_the_health_of_no_bank_is_refused(refused: Callable[..., str]) -> None:
    assert "没有题库“没有的”" in refused("bank", "health", "--bank", "没有的")
