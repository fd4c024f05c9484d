"""Commands that only look: content, cases, cards, banks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trainer.library import load, shipped

Trainer = Callable[..., Any]

QUESTION = """\
- id: own-1
  kind: single
  stem: 叉车通道里可以站人吗？
  options: {A: 可以, B: 不可以}
  answer: B
  explanation: 通道里站人会被撞。
  source: {document: 厂内规定, issuer: 本单位, date: "2026"}
  topics: [危险作业]
  audience: [从业人员]
  difficulty: 易
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with one good question in `questions/own.yaml`."""
    folder = tmp_path / "content" / "questions"
    folder.mkdir(parents=True)
    (folder / "own.yaml").write_text(QUESTION, encoding="utf-8")
    return folder.parent


def test_the_shipped_content_has_no_problems(trainer: Trainer) -> None:
    found = load(shipped())
    said = trainer("content", "check", "--json")
    assert said.code == 0
    assert said.document == {
        "cases": len(found.cases),
        "cards": len(found.cards),
        "questions": len(found.questions),
        "laws": len(found.statutes),
        "primers": len(found.primers),
        "problems": [],
        "hints": said.document["hints"],
    }
    assert "问题0处" in trainer("content", "check").out


@pytest.mark.parametrize(
    ("change", "line", "word"),
    [
        (("options: {A: 可以", "options: {A: 可以, B: ["), 4, "读不懂"),
        (("  answer: B\n", ""), 1, "缺少“answer”"),
        (("answer: B", "answer: E"), 5, "E"),
        (("  difficulty: 易", "  dificulty: 易"), 10, "dificulty"),
        (("  difficulty: 易", "  difficulty: 易\n  posts: [nobody]"), 11, "没有责任卡“nobody”"),
        (("  difficulty: 易\n", "  difficulty: 易\n" + QUESTION), 11, "已经用在"),
    ],
    ids=["broken-yaml", "missing-key", "outside-options", "unknown-key", "unknown-post", "twice"],
)
def test_a_problem_is_told_with_its_file_and_line(
    content: Path, trainer: Trainer, change: tuple[str, str], line: int, word: str
) -> None:
    file = content / "questions" / "own.yaml"
    assert change[0] in QUESTION
    file.write_text(QUESTION.replace(*change, 1), encoding="utf-8")
    said = trainer("content", "check", content)
    assert said.code == 1
    told = next(text for text in said.out.splitlines() if word in text)
    assert told.startswith(f"questions/own.yaml:{line}: ")
    [first, *_] = [p for p in trainer("content", "check", content, "--json").document["problems"]
                   if word in p["sentence"]]  # fmt: skip
    assert (first["file"], first["line"]) == ("questions/own.yaml", line)


def test_hints_are_told_and_refuse_nothing_unless_asked_to(content: Path, trainer: Trainer) -> None:
    said = trainer("content", "check", content)
    assert said.code == 0
    assert "提示 questions:1: 没有给领导干部的题：" in said.out
    assert trainer("content", "check", content, "--strict").code == 1


def test_content_is_counted_on_a_page(content: Path, trainer: Trainer, tmp_path: Path) -> None:
    assert "| 试题 | 1 |" in trainer("content", "table", content).out
    trainer("content", "table", content, "-o", tmp_path / "content.md")
    assert "| 单选题 | 1 | 0 | 0 | 1 |" in (tmp_path / "content.md").read_text(encoding="utf-8")


def test_a_folder_that_is_not_there_is_refused(refused: Callable[..., str], tmp_path: Path) -> None:
    assert "没有内容文件夹" in refused("content", "check", tmp_path / "nothing")


def test_cases_are_listed_found_and_shown(trainer: Trainer) -> None:
    cases = trainer("case", "list", "--json").document["cases"]
    assert len(cases) == len(load(shipped()).cases)
    assert {"id", "title", "date", "level", "dead", "trades"} <= set(cases[0])
    assert f"共{len(cases)}起。" in trainer("case", "list").out
    found = trainer("case", "search", "硝化棉", "--json").document["cases"]
    assert "tianjin-port-2015" in [case["id"] for case in found]
    assert len(found) < len(cases)
    shown = trainer("case", "show", "tianjin-port-2015", "--json").document
    assert shown["dead"] == 165
    assert shown["sources"]
    assert shown["title"] in trainer("case", "show", "tianjin-port-2015").out


def test_a_search_that_finds_nothing_is_no_error(trainer: Trainer) -> None:
    said = trainer("case", "search", "不存在的词", "--json")
    assert (said.code, said.document) == (0, {"cases": []})


def test_cards_are_listed(trainer: Trainer) -> None:
    cards = trainer("card", "list", "--json").document["cards"]
    assert len(cards) == len(load(shipped()).cards)
    assert "包装工" in trainer("card", "list").out


@pytest.mark.parametrize(
    "words",
    [
        ("case", "print", "tianjin-port-2015"),
        ("card", "print", "packer"),
        ("card", "print", "包装工", "electrician", "--form", "pocket", "--blank"),
        ("card", "print", "packer", "--form", "poster"),
    ],
)
def test_paper_is_written_where_it_is_wanted(
    trainer: Trainer, tmp_path: Path, words: tuple[str, ...]
) -> None:
    out = tmp_path / "new" / "folder" / "out.pdf"
    said = trainer(*words, "-o", out)
    assert (said.code, said.out) == (0, f"已写入{out}\n")
    assert out.read_bytes().startswith(b"%PDF-")
    assert [file.name for file in out.parent.iterdir()] == ["out.pdf"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("case", "show", "nothing"), "案例库里没有“nothing”。"),
        (("case", "print", "nothing", "-o", "x.pdf"), "案例库里没有“nothing”。"),
        (("card", "print", "nobody", "-o", "x.pdf"), "没有岗位“nobody”的责任卡。"),
        (("card", "print", "packer", "nobody", "-o", "x.pdf"), "没有岗位“nobody”的责任卡。"),
        (
            ("card", "print", "packer", "welder", "--form", "poster", "-o", "x.pdf"),
            "墙报一次印一个",
        ),
        (("case", "print", "tianjin-port-2015", "-o", ""), "请写明要写入的文件名。"),
    ],
)
def test_what_is_not_there_is_not_printed(
    refused: Callable[..., str], words: tuple[str, ...], sentence: str
) -> None:
    assert refused(*words).startswith(sentence)
    assert not Path("x.pdf").exists()


def test_the_bank_is_searched_and_counted(trainer: Trainer) -> None:
    total = len(load(shipped()).questions)
    stats = trainer("bank", "stats", "--json").document
    assert stats["total"] == sum(stats["by_kind"].values()) == total
    assert stats["hardest"] == []  # nobody has answered yet
    assert f"共\t{total}题" in trainer("bank", "stats").out
    assert "单选题" in trainer("bank", "stats").out
    found = trainer("bank", "search", "有限空间", "--limit", 3, "--json").document["questions"]
    assert len(found) == 3
    assert {"id", "kind", "stem", "topics"} == set(found[0])
    assert "共3题。" in trainer("bank", "search", "有限空间", "--limit", 3).out
