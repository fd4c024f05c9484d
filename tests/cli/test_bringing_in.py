"""Commands that bring in questions and people, and set up a unit."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from trainer.office import Office

Trainer = Callable[..., Any]
Written = Callable[[str, str], Path]
Refused = Callable[..., str]

BANK = """\
- id: own-1
  kind: judge
  stem: 叉车可以载人。
  answer: 错
- id: own-2
  kind: single
  stem: 叉车通道里可以站人吗？
  options: {A: 可以, B: 不可以}
  answer: C
- id: own-1
  kind: judge
  stem: 叉车可以超速。
  answer: 错
- id: own-4
  kind: judge
  stem: 缺答案。
"""


def test_good_questions_come_in_and_the_others_are_told_by_line(
    trainer: Trainer, written: Written
) -> None:
    file = written("own.yaml", BANK)
    said = trainer("bank", "import", file, "--json")
    assert said.code == 1
    assert set(said.document) == {
        "read", "accepted", "review", "rejected", "added", "changed", "same", "doubles",
        "renumbered", "by_kind", "problems", "left_out", "near", "act",
    }  # fmt: skip
    counts = [said.document[key] for key in ("read", "accepted", "review", "rejected")]
    assert counts == [4, 1, 0, 3]
    assert said.document["by_kind"] == {"judge": 1}
    assert [p["where"] for p in said.document["problems"]] == [
        "own.yaml:9", "own.yaml:10", "own.yaml:14",
    ]  # fmt: skip
    assert trainer("bank", "stats", "--json").document["by_bank"]["own"] == 1


def test_a_dry_run_says_the_same_and_brings_nothing(trainer: Trainer, written: Written) -> None:
    file = written("own.yaml", BANK)
    dry = trainer("bank", "import", file, "--bank", "本厂", "--dry-run", "--json")
    assert "本厂" not in trainer("bank", "stats", "--json").document["by_bank"]
    done = trainer("bank", "import", file, "--bank", "本厂", "--json")
    assert dry.document["act"] is None
    assert {**done.document, "act": None} == dry.document
    assert trainer("bank", "stats", "--json").document["by_bank"]["本厂"] == 1


def test_broken_yaml_is_told_where_it_breaks(trainer: Trainer, written: Written) -> None:
    said = trainer("bank", "import", written("own.yaml", "- id: a\n  stem: [一\n"))
    assert said.code == 1
    assert said.out.splitlines()[0].startswith("own.yaml:2: 读不懂")
    assert said.err == ""


def test_a_question_for_an_unknown_post_is_told_at_its_line(
    trainer: Trainer, written: Written
) -> None:
    text = BANK[: BANK.index("- id: own-2")] + "  posts: [packer, nobody]\n"
    said = trainer("bank", "import", written("own.yaml", text))
    assert said.code == 1
    assert said.out.startswith("own.yaml:5: 没有责任卡“nobody”")


@pytest.mark.parametrize("ending", ["yaml", "yml"])
def test_a_bank_goes_out_and_comes_back_as_it_was(
    trainer: Trainer, written: Written, tmp_path: Path, ending: str
) -> None:
    good = BANK[: BANK.index("- id: own-2")]
    assert trainer("bank", "import", written("own.yaml", good), "--bank", "本厂").code == 0
    out = tmp_path / f"out.{ending}"
    assert trainer("bank", "export", out, "--bank", "本厂").code == 0
    back = trainer("bank", "import", out, "--bank", "本厂", "--json")
    assert (back.code, back.document["accepted"]) == (0, 1)


def test_what_cannot_be_brought_in_or_out_is_refused(
    trainer: Trainer, refused: Refused, written: Written, tmp_path: Path
) -> None:
    strange = trainer("bank", "import", written("own.exe", "x"))
    assert strange.code == 1
    assert "不认识“own.exe”的格式" in strange.out
    assert "没有这个文件" in refused("bank", "import", tmp_path / "nothing.yaml")
    assert "这是一个文件夹" in refused("bank", "import", tmp_path)
    assert "随带题库" in refused("bank", "import", written("a.yaml", BANK), "--bank", "随带题库")
    assert "只能导入，不能导出" in refused("bank", "export", tmp_path / "own.pdf")
    assert "没有“exe”这种题库格式" in refused("bank", "export", tmp_path / "own.exe")
    assert "没有试题" in refused("bank", "export", tmp_path / "own.yaml", "--bank", "没有的")


def test_people_come_in_once_and_change_later(trainer: Trainer, written: Written) -> None:
    table = (
        "工号,姓名,单位/部门/班组,岗位,类别,入职日期\n"
        "2001,孙三,示例厂/一车间/甲班,焊工,从业人员,2020-01-02\n"
        "2002,李四,示例厂/一车间/甲班,焊工,游客,2020-01-02\n"
    )
    file = written("people.csv", table)
    said = trainer("people", "import", file, "--json")
    assert said.code == 1
    assert [said.document[k] for k in ("read", "added", "changed", "same", "rejected")] == [
        2, 1, 0, 0, 1,
    ]  # fmt: skip
    assert said.document["problems"][0]["where"] == "people.csv:3"
    again = trainer("people", "import", written("people.csv", table.replace("孙三", "孙叁")))
    assert "更新1人" in again.out


def workbook(*rows: tuple[str, ...]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_without_the_columns_is_refused_with_their_names(
    refused: Refused, tmp_path: Path
) -> None:
    file = tmp_path / "people.xlsx"
    file.write_bytes(workbook(("工号", "姓名", "岗位"), ("1", "孙三", "焊工")))
    assert "表头缺少单位/部门/班组、类别、入职日期" in refused("people", "import", file)
    file.write_bytes(workbook(("甲", "乙"), ("1", "2")))
    assert "没有表头" in refused("people", "import", file, "--json")
    file.write_bytes(b"PK\x03\x04 and nothing more")
    assert "不是完好的 xlsx 文件" in refused("people", "import", file)


def open_unit(trainer: Trainer, password: Path, at: Path, *more: str) -> Any:
    words = ("unit", "open", "示例厂", "--trade", "危险化学品", *more)
    return trainer(*words, "--password-file", password, "--json", at=at)


def test_a_unit_is_opened_once_with_a_password_out_of_a_file(
    trainer: Trainer, written: Written, tmp_path: Path
) -> None:
    password, new = written("password", "一二三四五六\r\n第二行"), tmp_path / "new"
    said = open_unit(trainer, password, new, "--trade", "有限空间")
    assert said.document == {
        "unit": "示例厂", "trades": ["危险化学品", "有限空间"], "meeting": "07:30",
    }  # fmt: skip
    assert _unlocks(new, "一二三四五六")
    again = open_unit(trainer, password, new)
    assert (again.code, again.out) == (1, "")
    assert "已经设置过" in again.err


def _unlocks(home: Path, password: str) -> bool:
    from clockwork import Clock

    from trainer.store import Store

    store = Store(f"sqlite:///{home / 'jingzhong.db'}")
    try:
        Office(store, Clock()).unlock(password)
    finally:
        store.close()
    return True


def test_the_password_may_come_from_standard_input(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"correct horse\n")))
    words = ("unit", "open", "示例厂", "--trade", "危险化学品")
    assert trainer(*words, at=tmp_path / "new").code == 0
    assert _unlocks(tmp_path / "new", "correct horse")


def test_a_unit_without_a_good_password_or_trade_is_not_opened(
    refused: Refused, written: Written, tmp_path: Path
) -> None:
    short, good = written("short", "123\n"), written("good", "correct horse")
    words = ("unit", "open", "示例厂", "--password-file")
    assert "至少要 6 个字符" in refused(*words, short, "--trade", "危险化学品", at=tmp_path / "n")
    assert "不认识：养鱼" in refused(*words, good, "--trade", "养鱼", at=tmp_path / "n")
    assert "没有这个文件" in refused(
        *words, tmp_path / "none", "--trade", "危险化学品", at=tmp_path / "n"
    )


def test_an_import_is_taken_back(trainer: Trainer, written: Written) -> None:
    done = trainer("bank", "import", written("own.yaml", BANK), "--bank", "本厂", "--json")
    assert trainer("bank", "undo", str(done.document["act"])).code == 0
    assert "本厂" not in trainer("bank", "stats", "--json").document["by_bank"]
    assert trainer("bank", "undo", str(done.document["act"])).code == 1
