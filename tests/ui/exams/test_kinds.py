"""What the office offers for each kind: rules of scoring, a look at a paper, marking by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from typing import Any
from uuid import uuid4

import pytest
import ten_kinds
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from trainer.quiz.kinds import KINDS
from trainer.quiz.prompt import packed
from trainer.quiz.scoring import AllRight, PerRight, usual
from trainer.ui.exams.paper_dialog import PaperDialog
from trainer.ui.exams.scoring_choice import ScoringChoice
from trainer.ui.tokens import Theme

CASE_ANSWER = (packed(("A",)), packed(("A",)), packed(("265",)), packed(("每天检查清扫",)))


def said(widget: QWidget) -> str:
    return "\n".join(
        label.accessibleName() or label.text() for label in widget.findChildren(QLabel)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_begins_with_its_usual_rule(qtbot: QtBot, kind: str) -> None:
    choice = ScoringChoice(Theme(), "single", AllRight())
    qtbot.addWidget(choice)
    choice.set_kind(kind)
    assert choice.scoring() == usual(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_only_a_choice_of_several_pays_for_each_right_option(qtbot: QtBot, kind: str) -> None:
    choice = ScoringChoice(Theme(), kind, PerRight(Fraction(1)))
    qtbot.addWidget(choice)
    assert isinstance(choice.scoring(), PerRight) == (kind == "multiple")


def test_a_paper_to_look_at_shows_what_each_kind_asks_and_what_is_right(
    qtbot: QtBot, theme: Theme
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PaperDialog(theme, parent, ten_kinds.paper())
    words = said(dialog)
    for expected in (
        "答案：160 学时",
        f"1. {ten_kinds.STEPS[0]}",
        "油锅着火 — 盖上锅盖，关火",
        "（3）265 人",
        "1. 安全出口前堆放纸箱（《消防法》第二十八条）",
    ):
        assert expected in words


@pytest.fixture
def written(room: Any) -> int:
    """An exam of one text with a written part, answered and handed in by two."""
    whole = ten_kinds.paper()
    section = next(s for s in whole.sections if s.kind == "case")
    paper = replace(whole, sections=(section,), limit=timedelta(minutes=30))
    exam: int = room.set_exam("0010", "0011", of=paper)
    for no in ("0010", "0011"):
        desk = room.house.exams.begin(exam, no, nonce=uuid4())
        room.house.exams.answer(desk.seat, no, 1, CASE_ANSWER, nonce=uuid4())
        room.house.exams.hand_in(desk.seat, no, nonce=uuid4())
    return exam


def marking(room: Any, exam: int) -> Any:
    page = room.open(Theme())
    page.to_exam(exam, "marking")
    room.settle()
    return page.view.marking


def test_a_text_with_a_written_part_comes_with_what_is_right_already(
    room: Any, written: int
) -> None:
    answer = marking(room, written).answer
    assert answer.points.points() == 4
    words = said(answer)
    for expected in ("（1）这起事故的直接原因是什么？", "A 每班清扫积尘", "每天检查清扫", "265 人"):
        assert expected in words
    assert [box.accessibleName() for box in answer.boxes] == ["检查清扫", "查看除尘系统"]
    for box in answer.boxes:
        box.setChecked(True)
    assert answer.points.points() == 8


def test_the_mark_given_counts_for_the_whole_text(room: Any, written: int) -> None:
    tab = marking(room, written)
    tab.answer.who.setText("王老师")
    tab.answer.boxes[0].setChecked(True)
    room.click(tab.answer.next)
    results = {r.person.no: r for r in room.house.exams.results(written)}
    assert results["0010"].score.earned == 6
    assert results["0011"].word == "待阅卷"
    assert tab.answer.points.points() == 4
    assert not any(box.isChecked() for box in tab.answer.boxes)
