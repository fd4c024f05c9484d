"""What helps a recipe that the bank cannot fill, and certificates looked at without issuing."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from specimens import nonce, paper

from trainer.house import House
from trainer.quiz.blueprint import Blueprint, Row

BASE = Blueprint("x", "试", "从业人员", (Row("single", 5, Fraction(2)),), 30)
TOO_MUCH = (
    replace(BASE, rows=(Row("single", 13, Fraction(2)),)),
    replace(BASE, rows=(Row("single", 5, Fraction(2), topics=("粉尘防爆",)),)),
    replace(BASE, rows=(Row("single", 5, Fraction(2), difficulties=("难",)),)),
    replace(BASE, audience="领导干部"),
    replace(BASE, rows=(Row("single", 8, Fraction(2)), Row("single", 8, Fraction(2)))),
)


@pytest.mark.parametrize("blueprint", TOO_MUCH)
def test_every_remedy_lets_the_recipe_be_drawn(house: House, blueprint: Blueprint) -> None:
    remedies = house.authoring.trial(blueprint).remedies
    assert remedies
    for remedy in remedies:
        assert len(house.authoring.draw(remedy.blueprint)) == remedy.blueprint.questions
        assert remedy.words


def test_a_recipe_that_can_be_drawn_needs_no_remedy(house: House) -> None:
    assert house.authoring.trial(BASE).remedies == ()


def test_rows_cut_to_nothing_leave_no_remedy(house: House) -> None:
    short = replace(BASE, audience="", rows=(Row("single", 3, Fraction(2), topics=("用电安全",)),))
    assert [r.words for r in house.authoring.trial(short).remedies] == ["第1行主题不限"]


def test_looking_at_certificates_issues_none(house: House) -> None:
    exam = house.exams.set(paper(), ["0011"])
    desk = house.exams.begin(exam, "0011", nonce=nonce())
    for slot in paper().slots:
        key = slot.question.kind.key()
        house.exams.answer(desk.seat, "0011", slot.number, key, nonce=nonce())
    house.exams.hand_in(desk.seat, "0011", nonce=nonce())
    assert house.awards.issued(exam) == ()
    issued = house.awards.issue_all(exam)
    assert house.awards.issued(exam) == issued
