"""Which questions are not as hard as they are called."""

from __future__ import annotations

from trainer.quiz.tally import ENOUGH, Tally, easier, harder, hardest


def tally(name: str, difficulty: str, asked: int, solved: int) -> Tally:
    return Tally(name, name, difficulty, asked, solved)


EVERY = (
    tally("易、多数错", "易", 20, 5),
    tally("易、一半", "易", 20, 10),
    tally("易、都对", "易", 20, 20),
    tally("易、答得少", "易", ENOUGH - 1, 0),
    tally("难、都对", "难", 20, 20),
    tally("难、多数错", "难", 20, 2),
    tally("中、多数错", "中", 40, 4),
)


def test_easy_ones_that_many_miss_are_told_the_worst_first() -> None:
    assert [t.id for t in harder(EVERY)] == ["易、多数错", "易、一半"]


def test_hard_ones_that_all_solve_are_told() -> None:
    assert [t.id for t in easier(EVERY)] == ["难、都对"]


def test_the_hardest_are_those_that_fewest_solve_the_surest_first() -> None:
    assert [t.id for t in hardest(EVERY, 3)] == ["中、多数错", "难、多数错", "易、多数错"]


def test_of_a_few_answers_nothing_is_said() -> None:
    few = [tally("少", "易", ENOUGH - 1, 0), tally("没有", "难", 0, 0)]
    assert (harder(few), easier(few), hardest(few)) == ((), (), ())
    assert few[1].share == 0
