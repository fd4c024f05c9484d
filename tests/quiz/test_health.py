"""The figures of a bank's health, on banks made by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.quiz.health import Bias, Telling, Telltales, longest, outlined, sums_up
from trainer.quiz.kinds import Kind
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.single import Single
from trainer.quiz.likeness import identity_of
from trainer.quiz.listing import GROUPS, Bunch
from trainer.quiz.prompt import Option
from trainer.quiz.question import Question
from trainer.quiz.twins import Glimpse, Pair, Twins, confirmed, doubled, likely


def bunch(count: int = 1, **values: Iterable[str]) -> Bunch:
    return Bunch(tuple(tuple(values.get(group, ())) for group in GROUPS), count)


def options(*texts: str) -> tuple[Option, ...]:
    return tuple(Option("ABCDEFGH"[at], text) for at, text in enumerate(texts))


def single(answer: str, *texts: str) -> Single:
    return Single(options(*(texts or ("一一", "二二", "三三", "四四"))), answer)


def seen(kinds: Sequence[Kind]) -> Telltales:
    telling = Telling()
    for at, kind in enumerate(kinds):
        telling.add(Question(f"q-{at}", f"题{at}", kind, audience=("班组长",) if at else ()))
    return telling.found()


EVERY = (
    bunch(3, banks=["甲"], kinds=["单选题"], topics=["消防安全", "用电安全"],
          difficulties=["易"], states=["可用"], audience=["班组长"]),
    bunch(2, banks=["乙"], kinds=["判断题"], topics=["消防安全"], difficulties=["难"],
          states=["待审"], lacks=["解析"]),
    bunch(5, banks=["甲"], kinds=["单选题"], topics=["消防安全"], difficulties=["易"],
          states=["停用"]),
)  # fmt: skip


def test_coverage_counts_each_topic_and_leaves_out_what_nobody_is_asked() -> None:
    found = outlined(EVERY)
    assert (found.total, found.retired) == (5, 5)
    assert found.levels == {"消防安全": {"易": 3, "难": 2}, "用电安全": {"易": 3}}
    assert found.kinds == {"消防安全": {"单选题": 3, "判断题": 2}, "用电安全": {"单选题": 3}}
    assert found.counts["states"] == {"可用": 3, "待审": 2, "停用": 5}
    assert (found.lacking("解析"), found.lacking("对象"), found.lacking("依据")) == (2, 2, 0)


def test_the_outline_of_one_bank_still_names_the_others() -> None:
    found = outlined(EVERY, "乙", waiting=4)
    assert (found.total, found.retired, found.waiting) == (2, 0, 4)
    assert found.counts["banks"] == {"甲": 8, "乙": 2}
    assert set(found.levels) == {"消防安全"}


def test_a_letter_that_is_nearly_always_right_is_worth_guessing() -> None:
    found = seen([single("C")] * 20 + [single("A")] * 5).single
    assert (found.counts, found.of, found.best) == ({"A": 5, "B": 0, "C": 20, "D": 0}, 25, "C")
    assert found.chance == {"A": 6.25, "B": 6.25, "C": 6.25, "D": 6.25}
    assert found.gain == pytest.approx(20 / 25 - 1 / 4)
    assert found.worth_guessing


@pytest.mark.parametrize("kinds", [
    [single(letter) for letter in "ABCD" * 6],
    [single("C")] * 19,
    [single(letter) for letter in "AAAAAAAABBBBBBCCCCCCDDDDD"],
    [],
])  # fmt: skip
def test_what_chance_or_a_handful_explains_is_not_worth_guessing(kinds: list[Kind]) -> None:
    assert not seen(kinds).single.worth_guessing


def test_chance_knows_how_many_options_each_question_has() -> None:
    found = seen([single("B", "是", "否"), single("D")]).single
    assert found.chance == {"A": 0.75, "B": 0.75, "C": 0.25, "D": 0.25}


def test_multiple_questions_expect_as_many_letters_as_are_right() -> None:
    kinds = [Multiple(options("一", "二", "三", "四"), ("A", "B", "C"))] * 30
    found = seen(kinds).multiple
    assert found.counts == {"A": 30, "B": 30, "C": 30, "D": 0}
    assert found.chance == {"A": 22.5, "B": 22.5, "C": 22.5, "D": 22.5}
    assert found.worth_guessing
    assert not seen([Multiple(options("一", "二"), ("A", "B"))] * 30).multiple.worth_guessing


def test_a_bank_where_nearly_everything_is_true_is_worth_guessing() -> None:
    found = seen([Judge("对")] * 25 + [Judge("错")] * 5).judge
    assert (found.best, found.worth_guessing) == ("对", True)
    assert not seen([Judge("对"), Judge("错")] * 15).judge.worth_guessing


def test_the_longest_option_is_held_against_the_mean_of_one_in_so_many() -> None:
    found = seen([
        single("B", "短", "长得多的选项"),
        single("A", "短", "长得多的选项", "中等", "中等"),
    ]).longest  # fmt: skip
    assert found.ids == ("q-0",)
    assert found.share == 0.5
    assert found.chance == pytest.approx((1 / 2 + 1 / 4) / 2)


def test_two_options_as_long_as_each_other_give_nothing_away() -> None:
    assert not longest(options("长的一个", "长的两个", "短"))
    assert longest(options("长的一个", " 更长的一个", "短")) == "B"


def test_always_the_longest_tells() -> None:
    long = single("C", "短", "短短", "这是写得又长又周全的一项", "短短短")
    short = single("A", "短", "短短", "这是写得又长又周全的一项", "短短短")
    assert seen([long] * 15 + [short] * 15).longest.telling
    assert not seen([long] * 8 + [short] * 22).longest.telling
    assert not seen([long] * 19).longest.telling


def test_the_place_of_the_right_option_is_watched_at_both_ends() -> None:
    found = seen([single("A")] * 20 + [single("D")] * 10)
    assert (found.first.share, found.last.share) == (20 / 30, 10 / 30)
    assert (found.first.telling, found.last.telling) == (True, False)


@pytest.mark.parametrize(("text", "sums"), [
    ("以上都对", True), ("以上都是", True), ("上述各项", True), ("以上都不对", False), ("以上说法都错误", False),
    ("戴安全帽", False),
])  # fmt: skip
def test_an_option_that_says_all_are_right_is_known(text: str, sums: bool) -> None:
    assert sums_up(text) is sums


def test_all_of_the_above_is_counted_where_it_is_offered() -> None:
    offered = single("D", "一", "二", "三", "以上都对")
    found = seen(
        [offered, offered, single("A", "一", "二", "三", "以上都对"), single("D")]
    ).all_right
    assert (found.ids, found.of, found.chance) == (("q-0", "q-1"), 3, 0.25)


def test_questions_for_nobody_are_named() -> None:
    assert seen([Judge("对"), Judge("错")]).unaddressed == ("q-0",)


@given(st.lists(st.sampled_from("ABCD"), max_size=60))
def test_counts_and_chances_of_letters_add_up(letters: list[str]) -> None:
    found = seen([single(letter) for letter in letters]).single
    assert sum(found.counts.values()) == len(letters)
    assert sum(found.chance.values()) == pytest.approx(len(letters))
    assert found.gain >= 0


@given(st.integers(0, 60), st.integers(0, 60), st.floats(0, 1))
def test_nothing_is_told_below_chance_or_of_a_few(shown: int, others: int, chance: float) -> None:
    bias = Bias(tuple(map(str, range(shown))), shown + others, chance)
    if bias.of < 20 or bias.share <= chance:
        assert not bias.telling


STEM = "进入有限空间作业前应当先通风、再检测、后作业"


def glimpse(ref: str, question: Question, bank: str = "甲", state: str = "可用") -> Glimpse:
    return Glimpse(ref, bank, state, identity_of(question), question.stem)


def asked(stem: str, *texts: str) -> Question:
    return Question("", stem, single("A", *texts))


def test_the_same_in_two_banks_is_double_unless_it_is_retired() -> None:
    one = asked(STEM)
    found = [glimpse("1", one), glimpse("2", one, "乙"), glimpse("3", one, "丙", "停用")]
    assert doubled(found) == (("1", "2"),)
    assert doubled(found, "乙") == (("1", "2"),)
    assert doubled(found, "丙") == ()


def test_near_pairs_are_within_the_bank_and_not_those_that_are_the_same() -> None:
    same, changed = asked(STEM), asked(STEM + "了")
    found = [glimpse("1", same), glimpse("2", same), glimpse("3", changed, "乙")]
    assert {(p.one, p.other) for p in likely(found)} == {("1", "3"), ("2", "3")}
    assert likely(found, "乙") == ()


def test_a_stem_that_many_share_is_near_only_with_like_options() -> None:
    questions = {
        "1": asked("下列说法正确的是哪一项", "通道可以堆物", "通道要畅通"),
        "2": asked("下列说法正确的是哪一项", "气瓶要直立固定", "气瓶可以暴晒在太阳下"),
        "3": asked("下列说法正确的是哪一项", "通道可以堆货", "通道要畅通"),
        "4": Question("", "下列说法正确的是哪一项", Judge("对")),
    }
    pairs = [Pair("1", other, 1.0) for other in ("2", "3", "4", "gone")]
    assert confirmed(pairs, questions) == (Pair("1", "3", 1.0),)


def test_doubles_are_shown_before_what_is_near() -> None:
    twins = Twins((("1", "2", "3"),), (Pair("4", "5", 0.9),))
    assert [(p.one, p.other) for p in twins.pairs()] == [("1", "2"), ("1", "3"), ("4", "5")]
    assert len(twins) == 3
