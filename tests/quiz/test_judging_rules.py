"""Rules of judging that tables of all sorts brought up."""

from __future__ import annotations

import pytest

from trainer.quiz.draft import Draft
from trainer.quiz.judging import gap_texts, judged, kind_named
from trainer.quiz.kinds.blank import Blank


@pytest.mark.parametrize(
    ("words", "kind"),
    [("一、单项选择题", "single"), ("单选和多选", ""), ("选择题", ""), ("案例分析", "case")],
)
def test_a_word_for_two_kinds_means_none(words: str, kind: str) -> None:
    assert kind_named(words) == kind


def test_a_kind_that_text_cannot_say_can_still_be_mended() -> None:
    found = judged(Draft("case", "某厂发生爆炸，原因是什么", answer="违章动火"))
    assert [(d.code, d.fatal) for d in found.doubts] == [("unsupported", False)]


def test_gaps_with_options_to_choose_from_are_a_conflict_with_a_proposal() -> None:
    found = judged(Draft("blank", "指针在（　　）", ("红区", "绿区"), "B"))
    assert found.kind is not None
    assert (found.kind.name, found.kind.key()) == ("single", ("B",))
    assert [d.code for d in found.doubts] == ["kind-conflict"]


@pytest.mark.parametrize(
    ("answer", "gaps", "texts"),
    [
        ("甲；乙", 2, (("甲",), ("乙",))),
        ("甲|一；乙", 2, (("甲", "一"), ("乙",))),
        ("甲、乙；丙", 2, (("甲、乙",), ("丙",))),
        ("甲、乙，丙", 2, None),
        ("甲；乙", 1, None),
        ("甲、乙", 1, (("甲、乙",),)),
    ],
)
def test_gaps_are_filled_in_one_way_or_not_at_all(
    answer: str, gaps: int, texts: tuple[tuple[str, ...], ...] | None
) -> None:
    assert gap_texts(answer, gaps) == texts


def test_gaps_without_an_order_stay_without_one() -> None:
    found = judged(Draft("blank", "____和____", answer="甲；乙", ordered=False))
    assert found.kind == Blank((("甲",), ("乙",)), ordered=False)


@pytest.mark.parametrize(
    ("answer", "key"), [("B.绿区", ("B",)), ("绿区", ("B",)), ("A.绿区", None)]
)
def test_an_answer_written_out_must_be_the_option_it_names(
    answer: str, key: tuple[str, ...] | None
) -> None:
    found = judged(Draft("single", "指针在哪", ("红区", "绿区"), answer))
    assert (found.kind.key() if found.kind else None) == key
