"""Recipes kept, and papers drawn by them from the bank."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from specimens import STOCKED

from trainer.house import House
from trainer.quiz.blueprint import Blueprint, Row
from trainer.quiz.refusals import Invalid, Shortage
from trainer.store import bodies

TWO = Fraction(2)
decode = bodies.read
MINE = Blueprint("mine", "我的方案", "从业人员", (Row("single", 4, TWO), Row("judge", 2, TWO)), 15)


def test_a_recipe_is_kept_replaced_and_dropped(house: House) -> None:
    house.authoring.keep(MINE)
    house.authoring.keep(replace(MINE, minutes=20))
    assert [b.minutes for b in house.authoring.blueprints() if b.id == "mine"] == [20]
    house.authoring.drop("mine")
    assert "mine" not in {b.id for b in house.authoring.blueprints()}


def test_a_recipe_that_makes_no_sense_is_not_kept(house: House) -> None:
    with pytest.raises(Invalid):
        house.authoring.keep(replace(MINE, rows=()))
    assert "mine" not in {b.id for b in house.authoring.blueprints()}


def test_the_stock_is_said_row_by_row(house: House) -> None:
    assert house.authoring.trial(MINE).stock == (12, 5)
    assert house.authoring.trial(replace(MINE, audience="领导干部")).stock == (0, 0)


def test_a_paper_carries_the_seed_it_can_be_drawn_by_again(house: House) -> None:
    first = house.authoring.draw(MINE)
    assert house.authoring.draw(MINE, first.seed) == first
    assert house.authoring.draw(MINE).seed != first.seed


def test_a_bank_too_small_says_where(house: House) -> None:
    with pytest.raises(Shortage, match="第1行单选题要13题，符合条件的有12题，缺1题"):
        house.authoring.draw(replace(MINE, rows=(Row("single", 13, TWO),)))


def test_a_later_edit_of_the_bank_changes_no_paper(house: House) -> None:
    exam = house.exams.set(house.authoring.draw(MINE), ["0011"])
    before = house.exams.paper(exam)
    with house.store.work() as work:
        changed = [replace(q, stem="改过") for q in work.questions.all()]
        work.questions.put_many(changed, "样题", who="管理员", at=STOCKED)
    house.close()
    assert house.exams.paper(exam) == before
    assert all(s.question.stem != "改过" for s in house.exams.paper(exam))


def test_only_what_may_be_used_is_drawn(house: House) -> None:
    with house.store.work() as work:
        singles = [q.id for q in work.questions.all() if q.kind.name == "single"]
        work.questions.set_state(singles[:6], "待审", who="王工", at=STOCKED)
        work.questions.set_state(singles[6:9], "停用", who="王工", at=STOCKED)
    assert house.authoring.trial(MINE).gaps == ((1, 1),)
    three = replace(MINE, rows=(Row("single", 3, TWO),))
    drawn = {slot.question.id for slot in house.authoring.draw(three)}
    assert drawn == set(singles[9:])


def test_a_stock_read_before_still_serves_when_the_bank_has_lost_some_of_it(house: House) -> None:
    stock = house.authoring.stock()
    with house.store.work() as work:
        gone = [q.id for q in work.questions.all() if q.kind.name == "single"][:8]
        work.questions.drop(gone)
    trial = house.authoring.trial(MINE, stock)
    assert trial.paper is not None
    assert not {slot.question.id for slot in trial.paper} & set(gone)


def test_drawing_decodes_only_what_it_draws(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(bodies, "read", lambda body: read.append(body) or decode(body))
    assert len(house.authoring.draw(MINE)) == len(read) == MINE.questions
