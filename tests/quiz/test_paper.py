"""A paper counts its questions through and announces what will bind."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

from specimens import judge, paper

from trainer.quiz.paper import Paper, Section
from trainer.quiz.scoring import AllRight
from trainer.store import codec


def test_numbers_run_through_all_sections() -> None:
    found = paper()
    assert [s.number for s in found] == [1, 2, 3, 4, 5]
    assert [s.section for s in found] == [0, 0, 1, 2, 3]
    assert (len(found), found.possible) == (5, Fraction(11))


def test_a_heading_says_numeral_kind_count_points_and_rule() -> None:
    assert paper().heading(1) == (
        "二、多选题（共1题，3分。每题3分，全部选对得3分；"
        "少选，每个正确选项得0.5分；错选、多选、不选不得分）"
    )


def test_the_eleventh_section_has_a_numeral_too() -> None:
    many = replace(paper(), sections=(Section("judge", Fraction(1), AllRight(), (judge(),)),) * 21)
    assert [many.heading(i).split("、")[0] for i in (9, 10, 18, 19, 20)] == [
        "十", "十一", "十九", "二十", "二十一",
    ]  # fmt: skip


def test_the_notice_names_the_values_that_bind() -> None:
    found = replace(paper(minutes=45), pass_share=Fraction(3, 5))
    first, second, *rules = found.notice()
    assert first == "本卷共5题，满分11分，6.6分合格。"
    assert "限时45分钟" in second
    assert found.limit == timedelta(minutes=found.minutes)
    assert len(rules) == len(found.sections)
    assert rules[0].startswith("单选题（共2题，4分。")


def test_a_paper_survives_the_store() -> None:
    found = replace(paper(written=True), seed=7)
    assert codec.load(Paper, codec.dump(found)) == found
