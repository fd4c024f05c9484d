"""Drawing a paper: what was asked for, nothing twice, and a way found whenever there is one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from specimens import blank, judge, multiple, single

from trainer.quiz.blueprint import Blueprint, Row, draw, eligible
from trainer.quiz.prompt import Choose
from trainer.quiz.question import TOPICS, Question
from trainer.quiz.recipes import USUAL
from trainer.quiz.refusals import Invalid, Shortage
from trainer.quiz.scoring import AllRight, PerRight
from trainer.quiz.stock import stocked

TWO = Fraction(2)
BANK = (
    *(single(n, "ABCD"[n % 4]) for n in range(1, 13)),
    *(multiple(n) for n in range(1, 6)),
    *(judge(n) for n in range(1, 6)),
    *(blank(n) for n in range(1, 3)),
)


def recipe(*rows: Row, audience: str = "从业人员") -> Blueprint:
    return Blueprint("r", "班组小测", audience, rows, 30)


def drawn(blueprint: Blueprint, bank: tuple[Question, ...] = BANK, seed: int = 1) -> list[Question]:
    return [s.question for s in draw(blueprint, bank, Random(seed))]


def test_a_paper_has_what_the_rows_ask_for_and_nothing_twice() -> None:
    blueprint = recipe(Row("single", 5, TWO), Row("multiple", 3, TWO), Row("judge", 4, TWO))
    found = draw(blueprint, BANK, Random(1))
    assert Counter(s.question.kind.name for s in found) == {"single": 5, "multiple": 3, "judge": 4}
    assert len({s.question.id for s in found}) == len(found) == blueprint.questions
    assert found.possible == blueprint.possible == 24


def test_the_same_seed_gives_the_same_paper_and_another_another() -> None:
    blueprint = recipe(Row("single", 8, TWO))
    assert draw(blueprint, BANK, Random(5)) == draw(blueprint, BANK, Random(5))
    assert drawn(blueprint, seed=5) != drawn(blueprint, seed=6)


def test_every_question_gets_its_turn() -> None:
    seen = {q.id for seed in range(40) for q in drawn(recipe(Row("single", 3, TWO)), seed=seed)}
    assert seen == {q.id for q in BANK if q.kind.name == "single"}


def test_audience_topic_and_difficulty_are_respected() -> None:
    bank = (
        replace(single(1), audience=("领导干部",)),
        replace(single(2), topics=("消防安全",)),
        replace(single(3), difficulty="难"),
        single(4),
    )
    row = Row("single", 1, TWO, topics=("有限空间", "触电"), difficulties=("易", "中"))
    assert {q.id for s in range(10) for q in drawn(recipe(row), bank, s)} == {"S004"}
    anybody = recipe(Row("single", 4, TWO), audience="")
    assert {q.id for q in drawn(anybody, bank)} == {q.id for q in bank}


def test_a_question_whose_rule_cannot_be_paid_is_not_drawn() -> None:
    row = Row("multiple", 1, Fraction(2), PerRight(Fraction(1)))
    assert eligible(row, "从业人员", stocked(BANK)) == 0


def test_a_shortage_names_rows_and_counts_and_what_to_do() -> None:
    blueprint = recipe(Row("single", 12, TWO), Row("multiple", 8, TWO), Row("judge", 7, TWO))
    with pytest.raises(Shortage) as told:
        drawn(blueprint)
    assert told.value.gaps == ((2, 3), (3, 2))
    said = str(told.value)
    assert "第2行多选题要8题，符合条件的有5题，缺3题" in said
    assert "第3行判断题要7题，符合条件的有5题，缺2题" in said
    assert "补题" in said


def test_rows_that_compete_share_what_there_is() -> None:
    bank = (
        replace(single(1), topics=("消防安全",)),
        replace(single(2), topics=("消防安全", "用电安全")),
        replace(single(3), topics=("用电安全", "有限空间")),
    )
    rows = (
        Row("single", 1, TWO),
        Row("single", 1, TWO, topics=("用电安全",)),
        Row("single", 1, TWO, topics=("有限空间",)),
    )
    for seed in range(20):
        assert len({q.id for q in drawn(recipe(*rows), bank, seed)}) == 3


topics = st.lists(st.sampled_from(TOPICS[:3]), max_size=2, unique=True).map(tuple)


@settings(max_examples=150)
@given(
    st.lists(topics, max_size=5),
    st.lists(st.tuples(st.integers(1, 2), topics), min_size=1, max_size=3),
    st.integers(),
)
def test_a_way_is_found_exactly_when_there_is_one(
    bank_topics: list[tuple[str, ...]], asked: list[tuple[int, tuple[str, ...]]], seed: int
) -> None:
    bank = tuple(replace(single(n + 1), topics=t) for n, t in enumerate(bank_topics))
    rows = tuple(Row("single", count, TWO, topics=wanted) for count, wanted in asked)
    places = [row for row in rows for _ in range(row.count)]
    possible = any(
        all(eligible(row, "", stocked([q])) for row, q in zip(places, some, strict=True))
        for some in permutations(bank, len(places))
    )
    blueprint = recipe(*rows, audience="")
    if possible:
        assert len({q.id for q in drawn(blueprint, bank, seed)}) == len(places)
    else:
        with pytest.raises(Shortage) as short:
            drawn(blueprint, bank, seed)
        assert 0 < sum(missing for _, missing in short.value.gaps) <= len(places)


def test_neighbouring_rows_alike_become_one_section_and_others_do_not() -> None:
    easy = Row("single", 1, TWO, difficulties=("易",))
    dear = replace(easy, points=Fraction(3))
    paper = draw(recipe(easy, easy, dear, Row("judge", 1, Fraction(3))), BANK, Random(1))
    assert [(s.kind, s.points, len(s.questions)) for s in paper.sections] == [
        ("single", 2, 2), ("single", 3, 1), ("judge", 3, 1),
    ]  # fmt: skip


def test_right_letters_stay_balanced() -> None:
    bank = tuple(
        replace(single(n), kind=replace(single(n, "A").kind, options=single().kind.options[:3]))  # type: ignore[type-var, attr-defined]
        for n in range(1, 301)
    )
    counted = Counter(q.kind.key()[0] for q in drawn(recipe(Row("single", 300, TWO)), bank))
    assert set(counted) == {"A", "B", "C"}
    assert all(70 <= counted[letter] <= 130 for letter in "ABC")


def test_options_stay_as_written_where_the_recipe_says_so() -> None:
    fixed = replace(recipe(Row("single", 12, TWO)), shuffle_options=False)
    known = {q.id: q for q in BANK}
    assert all(q == known[q.id] for q in drawn(fixed))


def test_a_draw_moves_no_answer_to_another_text() -> None:
    known = {q.id: _right(q) for q in BANK}
    blueprint = recipe(Row("single", 12, TWO), Row("multiple", 5, TWO))
    for seed in range(5):
        assert all(_right(q) == known[q.id] for q in drawn(blueprint, seed=seed))


def _right(question: Question) -> set[str]:
    prompt = question.kind.prompt()
    shown = prompt.options if isinstance(prompt, Choose) else ()
    return {o.text for o in shown if o.key in question.kind.key()}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (replace(recipe(Row("single", 1, TWO)), title=" "), "名称"),
        (recipe(), "至少加一行"),
        (replace(recipe(Row("single", 1, TWO)), minutes=0), "限时0分钟"),
        (replace(recipe(Row("single", 1, TWO)), pass_share=Fraction(2)), "合格线"),
        (recipe(Row("essay", 1, TWO)), "第1行的题型“essay”不认识"),
        (recipe(Row("single", 1, TWO), Row("judge", 0, TWO)), "第2行的题数"),
        (recipe(Row("single", 1, TWO, PerRight(TWO))), "第1行：“少选得分”只能用于多选题"),
    ],
)
def test_a_recipe_that_makes_no_sense_is_refused_by_its_row(wrong: Blueprint, said: str) -> None:
    with pytest.raises(Invalid, match=said):
        draw(wrong, BANK, Random(1))


@pytest.mark.parametrize("blueprint", USUAL, ids=lambda b: b.id)
def test_the_usual_recipes_are_a_hundred_points(blueprint: Blueprint) -> None:
    blueprint.check()
    assert blueprint.possible == 100
    assert all(isinstance(r.scoring, AllRight) for r in blueprint.rows if r.kind == "judge")
