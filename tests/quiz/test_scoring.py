"""Points: exact, never more for less, and said in the heading as they are given."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quiz.strategies import OF_KIND, kinds, multiples, responses
from specimens import multiple, options

from trainer.quiz.kinds import KINDS, Kind
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.marks import Mark, Score, plain
from trainer.quiz.prompt import BLANK
from trainer.quiz.refusals import Invalid
from trainer.quiz.scoring import AllRight, ByPart, PerRight, Scoring, check, usual

each = st.fractions(min_value=Fraction(1, 10), max_value=3, max_denominator=10)
prices = st.fractions(min_value=Fraction(1, 2), max_value=12, max_denominator=10)
rules: st.SearchStrategy[Scoring] = st.one_of(
    st.just(AllRight()), st.just(ByPart()), each.map(PerRight)
)


def payable(rule: Scoring, kind: Kind, points: Fraction) -> bool:
    try:
        check(rule, kind, points)
    except Invalid:
        return False
    return True


@given(multiples(), rules, prices)
def test_ticking_everything_never_beats_ticking_the_key(
    kind: Multiple, rule: Scoring, points: Fraction
) -> None:
    everything = rule.earned(kind.mark(tuple(o.key for o in kind.options)), points)
    assert everything <= rule.earned(kind.mark(kind.key()), points) == points
    if len(kind.options) > len(kind.answer):
        assert everything == 0


@given(multiples(), rules, prices, st.data())
def test_one_wrong_tick_earns_nothing_under_every_rule(
    kind: Multiple, rule: Scoring, points: Fraction, data: st.DataObject
) -> None:
    wrong = [o.key for o in kind.options if o.key not in kind.answer]
    if wrong:
        ticked = (
            *data.draw(st.lists(st.sampled_from(kind.answer))),
            data.draw(st.sampled_from(wrong)),
        )
        assert rule.earned(kind.mark(ticked), points) == 0


@given(multiples(), rules, prices, st.data())
def test_an_incomplete_answer_earns_less_than_the_key(
    kind: Multiple, rule: Scoring, points: Fraction, data: st.DataObject
) -> None:
    some = data.draw(st.sets(st.sampled_from(kind.answer), max_size=len(kind.answer) - 1))
    if payable(rule, kind, points):
        assert rule.earned(kind.mark(tuple(sorted(some))), points) < points


@given(kinds, responses, rules, prices)
def test_points_lie_between_nothing_and_all(
    kind: Kind, response: tuple[str, ...], rule: Scoring, points: Fraction
) -> None:
    assert 0 <= rule.earned(kind.mark(response), points) <= points
    assert rule.earned(kind.mark(BLANK), points) == 0


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_the_usual_rule_of_a_kind_can_be_paid(name: str, data: st.DataObject) -> None:
    kind = data.draw(OF_KIND[name])
    check(usual(name), kind, Fraction(2))
    assert usual(name).earned(kind.mark(kind.key()), Fraction(2)) == 2


@pytest.mark.parametrize(
    ("ticked", "earned"),
    [
        (("A", "C", "D"), Fraction(3)),
        (("A", "C"), Fraction(1)),
        (("D",), Fraction(1, 2)),
        (("A", "B", "C", "D"), Fraction(0)),
        ((), Fraction(0)),
    ],
)
def test_few_ticks_earn_half_a_point_each(ticked: tuple[str, ...], earned: Fraction) -> None:
    rule, kind = PerRight(Fraction(1, 2)), multiple().kind
    assert rule.earned(kind.mark(ticked), Fraction(3)) == earned


def test_a_rule_that_pays_a_missing_tick_in_full_is_refused_and_says_why() -> None:
    with pytest.raises(Invalid, match=r"漏选一个就得2分，不能达到整题的2分"):
        check(PerRight(Fraction(1)), multiple().kind, Fraction(2))
    check(PerRight(Fraction(1, 2)), multiple().kind, Fraction(2))
    with pytest.raises(Invalid, match="只能用于多选题"):
        check(PerRight(Fraction(1, 2)), KINDS["judge"]("对"), Fraction(2))  # type: ignore[call-arg]


@pytest.mark.parametrize("value", [Fraction(0), Fraction(-1)])
def test_a_rule_that_pays_nothing_for_a_tick_is_refused(value: Fraction) -> None:
    with pytest.raises(Invalid):
        check(PerRight(value), Multiple(options("甲", "乙"), ("A", "B")), Fraction(2))


@pytest.mark.parametrize(
    ("rule", "kind", "said"),
    [
        (AllRight(), "single", "每题3分，答对得3分；答错、不答不得分"),
        (AllRight(), "multiple", "每题3分，全部选对得3分；少选、多选、错选、不选均不得分"),
        (
            PerRight(Fraction(1, 2)),
            "multiple",
            "每题3分，全部选对得3分；少选，每个正确选项得0.5分；错选、多选、不选不得分",
        ),
        (ByPart(), "blank", "每题3分，按空得分，答错、不答不得分"),
        (ByPart(), "short", "每题3分，按要点由阅卷人评分"),
    ],
)
def test_the_heading_says_the_rule_that_binds(rule: Scoring, kind: str, said: str) -> None:
    assert rule.sentence(kind, Fraction(3)) == said


@pytest.mark.parametrize(
    ("points", "written"),
    [
        (Fraction(4), "4"),
        (Fraction(5, 2), "2.5"),
        (Fraction(1, 3), "1/3"),
        (Fraction(1, 4), "0.25"),
        (Fraction(100), "100"),
        (Fraction(0), "0"),
    ],
)
def test_points_are_written_short_where_that_is_exact(points: Fraction, written: str) -> None:
    assert plain(points) == written


def test_a_share_outside_the_points_is_never_made() -> None:
    with pytest.raises(ValueError, match="share"):
        Mark(Fraction(3, 2))


def test_nobody_passes_while_something_waits_or_by_an_empty_paper() -> None:
    four_fifths = Fraction(4, 5)
    assert Score(Fraction(80), Fraction(100), four_fifths).passed
    assert not Score(Fraction(799, 10), Fraction(100), four_fifths).passed
    assert not Score(Fraction(100), Fraction(100), four_fifths, pending=1).passed
    assert not Score(Fraction(0), Fraction(0), four_fifths).passed
