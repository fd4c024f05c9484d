"""What changed between two versions of a question."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from trainer.formats.difference import Change, difference
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.quiz.prompt import Option
from trainer.quiz.question import Ground, Question

AB = (Option("A", "先通风"), Option("B", "先检测"))
OLD = Question("q-1", "进入有限空间前应当（　　）。", Single(AB, "A"), "先通风。")


def test_the_same_question_has_no_difference() -> None:
    assert difference(OLD, OLD) == ()


def test_each_changed_field_is_named_once_in_reading_order() -> None:
    options = (AB[0], Option("B", "先检测气体"))
    new = replace(
        OLD, kind=Multiple(options, ("A", "B")), ground=Ground("安全生产法"), topics=("有限空间",)
    )
    assert [c.label for c in difference(OLD, new)] == ["题型", "选项 B", "答案", "依据", "主题"]


def test_an_option_that_is_gone_has_nothing_after() -> None:
    three = replace(OLD, kind=Single((*AB, Option("C", "先喝水")), "A"))
    assert difference(three, OLD) == (Change("选项 C", "先喝水", ""),)


def test_links_are_told_by_their_names_and_by_their_ids_where_nobody_knows_them() -> None:
    old = replace(OLD, cases=("tank",), posts=("packer",), ground=Ground(case="tank"))
    new = replace(OLD, cases=("tank", "gone"), duties=("packer/1",), ground=Ground(case="pit"))
    names = {
        "cases": {"tank": "罐区爆炸", "pit": "污水池中毒"},
        "posts": {"packer": "包装工"},
        "duties": {"packer/1": "包装工 第1条：检查防护罩"},
    }
    assert {(c.label, c.before, c.after) for c in difference(old, new, names)} == {
        ("依据", "罐区爆炸", "污水池中毒"),
        ("案例", "罐区爆炸", "罐区爆炸\ngone"),
        ("岗位", "包装工", ""),
        ("职责", "", "包装工 第1条：检查防护罩"),
    }


@given(st.text("安全生产", max_size=30), st.text("安全生产", max_size=30))
def test_what_stays_and_what_is_gone_is_the_old_text_and_so_for_the_new(
    before: str, after: str
) -> None:
    parts = Change("题干", before, after).parts()
    assert "".join(text for what, text in parts if what != "new") == before
    assert "".join(text for what, text in parts if what != "gone") == after
