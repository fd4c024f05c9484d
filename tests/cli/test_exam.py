"""From a recipe to a certificate that can be checked."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Trainer = Callable[..., Any]
Refused = Callable[..., str]
Written = Callable[[str, str], Path]


def test_the_same_seed_gives_the_same_bytes(trainer: Trainer, tmp_path: Path) -> None:
    for seed, name in ((7, "a"), (7, "b"), (8, "c")):
        assert trainer("exam", "draw", "cadres", "--seed", seed, "-o", tmp_path / name).code == 0
    a, b, c = ((tmp_path / name).read_bytes() for name in "abc")
    assert a == b
    assert a != c


def test_a_recipe_is_found_by_its_title_and_an_unknown_one_is_refused(
    trainer: Trainer, refused: Refused, tmp_path: Path
) -> None:
    assert trainer("exam", "draw", "班组小测", "-o", tmp_path / "a").code == 0
    said = refused("exam", "draw", "nothing", "-o", tmp_path / "b")
    assert "没有组卷方案“nothing”，现有：" in said
    assert not (tmp_path / "b").exists()


def test_right_answers_earn_everything_and_a_certificate(sat: Mapping[str, Any]) -> None:
    assert sat["score"] == sat["possible"] == 100
    assert (sat["passed"], sat["pending"], sat["person"]) == (True, 0, "1001")
    assert sat["certificate"].startswith("JZ-")
    assert set(sat) == {
        "exam", "person", "score", "possible", "passed", "pending", "certificate",
    }  # fmt: skip


def test_the_whole_walk_to_paper(
    trainer: Trainer, sat: Mapping[str, Any], tmp_path: Path, written: Written
) -> None:
    blank = written("none.json", "{}")
    said = trainer("exam", "sit", tmp_path / "paper.json", "--person", 1002, "--answers", blank)
    assert said.code == 0
    assert "0分（满分100分），不合格" in said.out
    out = tmp_path / "results.pdf"
    results = trainer("exam", "results", sat["exam"], "--json", "-o", out)
    assert [(r["no"], r["score"], r["word"]) for r in results.document["results"]] == [
        ("1001", 100, "合格"), ("1002", 0, "不合格"),
    ]  # fmt: skip
    assert out.read_bytes().startswith(b"%PDF-")
    assert "1001\t赵一\t100\t合格" in trainer("exam", "results", sat["exam"]).out
    certificate = tmp_path / "certificate.pdf"
    assert trainer("certificate", "print", sat["certificate"], "-o", certificate).code == 0
    verdict = trainer("certificate", "verify", certificate, "--json")
    assert verdict.code == 0
    assert verdict.document["number"] == sat["certificate"]
    assert (verdict.document["genuine"], verdict.document["ours"]) == (True, True)


def test_nobody_sits_twice(
    sat: Mapping[str, Any], refused: Refused, tmp_path: Path, written: Written
) -> None:
    paper, blank = tmp_path / "paper.json", written("none.json", "{}")
    said = refused("exam", "sit", paper, "--person", sat["person"], "--answers", blank, "--json")
    assert "已经交过卷" in said


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ('{"99": ["A"]}', "没有第99题，题号是1～10"),
        ('{"1": ["Z"]}', "第1题：没有选项Z"),
        ('{"1": ["A", "B"]}', "第1题：只能选一项"),
        ('{"1": "A"}', "第1题：答案要写成"),
        ('{"1": ["A"], "1": ["B"]}', "“1”写了两次"),
        ('["A"]', "要写成"),
        ('{"1": ["A"],\n "2"', "第2行不是有效的 JSON"),
        ("[" * 100_000, "不是有效的 JSON"),
    ],
    ids=lambda text: text[:24],
)
def test_answers_that_make_no_sense_are_refused_before_anybody_sits(  # noqa: PLR0913, PLR0917
    trainer: Trainer,
    refused: Refused,
    tmp_path: Path,
    written: Written,
    answers: str,
    sentence: str,
) -> None:
    paper, file = tmp_path / "paper.json", written("answers.json", answers)
    assert trainer("exam", "draw", "quick", "--seed", 7, "-o", paper).code == 0
    assert sentence in refused("exam", "sit", paper, "--person", 1001, "--answers", file, "--json")
    assert "没有编号为1的测评" in refused("exam", "results", 1)


def test_blanks_and_essays_are_asked_for_one_answer_each(
    trainer: Trainer, refused: Refused, tmp_path: Path, written: Written
) -> None:
    paper = tmp_path / "paper.json"
    assert trainer("exam", "draw", "cadres", "--seed", 7, "-o", paper).code == 0
    sections = json.loads(paper.read_bytes())["paper"]["sections"]
    assert [section["kind"] for section in sections[-2:]] == ["blank", "short"]
    count = sum(len(section["questions"]) for section in sections)
    gap = count - len(sections[-1]["questions"])
    file = written("answers.json", f'{{"{count}": ["一", "二"]}}')
    said = refused("exam", "sit", paper, "--person", 1001, "--answers", file)
    assert f"第{count}题：简答题" in said
    file = written("answers.json", f'{{"{gap}": []}}')
    said = refused("exam", "sit", paper, "--person", 1001, "--answers", file)
    assert f"第{gap}题：有" in said
    file = written("answers.json", f'{{"{count}": ["通风"]}}')
    said = trainer("exam", "sit", paper, "--person", 1001, "--answers", file, "--json")
    assert (said.document["pending"], said.document["certificate"]) == (1, None)


def test_a_stranger_cannot_sit(
    trainer: Trainer, refused: Refused, tmp_path: Path, written: Written
) -> None:
    paper, blank = tmp_path / "paper.json", written("none.json", "{}")
    assert trainer("exam", "draw", "quick", "-o", paper).code == 0
    assert "9999" in refused("exam", "sit", paper, "--person", 9999, "--answers", blank)
    assert "没有编号为1的测评" in refused("exam", "results", 1)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b'"answer": "', b'"answer": "B', 1),
        lambda data: data.replace(b'"points": "10"', b'"points": "1/0"', 1),
        lambda data: data.replace(b"jingzhong-paper-1", b"jingzhong-paper-9"),
        lambda data: b"[]",
        lambda data: b"\xff\xfe\x00",
        lambda data: b"[" * 100_000,
    ],
    ids=["half", "another-key", "no-number", "format", "list", "bytes", "deep"],
)  # fmt: skip
def test_a_paper_that_was_changed_is_refused(
    trainer: Trainer,
    refused: Refused,
    tmp_path: Path,
    written: Written,
    damage: Callable[[bytes], bytes],
) -> None:
    paper, blank = tmp_path / "paper.json", written("none.json", "{}")
    assert trainer("exam", "draw", "quick", "--seed", 7, "-o", paper).code == 0
    whole = paper.read_bytes()
    assert damage(whole) != whole
    paper.write_bytes(damage(whole))
    said = refused("exam", "sit", paper, "--person", 1001, "--answers", blank, "--json")
    assert said == "这个文件不是 trainer exam draw 抽出的试卷，或者被改坏了。"


def test_results_are_printed_as_pdf_only(
    sat: Mapping[str, Any], refused: Refused, tmp_path: Path
) -> None:
    out = tmp_path / "results.xlsx"
    said = refused("exam", "results", sat["exam"], "--json", "-o", out)
    assert "只能存为 PDF" in said
    assert not out.exists()
