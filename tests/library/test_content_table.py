"""The page that counts what is shipped says how it is."""

from __future__ import annotations

from pathlib import Path

from trainer.library import load, shipped
from trainer.library.table import table

PAGE = Path(__file__).parents[2] / "docs" / "content.md"


def test_the_page_counts_what_is_shipped() -> None:
    assert PAGE.read_text(encoding="utf-8") == table(load(shipped())), (
        "run: trainer content table -o docs/content.md"
    )


def test_parts_of_a_case_are_counted_one_by_one(content: Path) -> None:
    (content / "questions" / "case.yaml").write_text(
        "- {id: c-1, kind: case, stem: 材料。, parts: [{kind: judge, stem: 一, answer: 对}, "
        "{kind: judge, stem: 二, answer: 错}], explanation: 因为。, source: {case: dust-2014}, "
        "topics: [事故案例], audience: [从业人员], difficulty: 难}\n",
        encoding="utf-8",
    )
    page = table(load(content))
    assert "| 试题 | 3 |" in page
    assert "| 试题，小题分别算 | 4 |" in page
    assert "| 材料题 | 0 | 0 | 1 | 1 |" in page
    assert "| 某厂粉尘爆炸事故 | 2014-08-02 | 完整 | 4 | 1 |" in page
