"""What counts as nearly the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer.quiz.near import near_pairs

STEM = "生产经营单位的主要负责人对本单位的安全生产工作全面负责"


def test_a_word_changed_at_either_end_or_in_the_middle_is_found() -> None:
    others = [
        "各" + STEM,
        STEM + "吗",
        STEM.replace("全面", "全权"),
        "特种作业人员必须持证上岗方可作业",
    ]
    pairs = {(p.one, p.other) for p in near_pairs([STEM, *others])}
    assert {(0, 1), (0, 2), (0, 3)} <= pairs
    assert not any(4 in pair for pair in pairs)


def test_texts_that_are_there_are_not_compared_with_each_other() -> None:
    texts = [STEM, STEM + "吗", STEM + "呢"]
    assert {(p.one, p.other) for p in near_pairs(texts, fresh=1)} == {(0, 2), (1, 2)}


def test_short_texts_are_alike_by_chance() -> None:
    assert near_pairs(["先通风", "先通风"]) == ()


@given(st.lists(st.text("安全生产通风检测", min_size=8, max_size=20), max_size=12))
def test_what_is_equal_is_always_found_and_comes_first(texts: list[str]) -> None:
    pairs = near_pairs([*texts, STEM, STEM])
    assert pairs[0].share == 1
    assert (len(texts), len(texts) + 1, 1.0) in [tuple(p) for p in pairs]
    assert all(p.one < p.other for p in pairs)
