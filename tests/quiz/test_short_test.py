from __future__ import annotations

import pytest

from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.prompt import Option
from trainer.quiz.question import Question
from trainer.quiz.refusals import Invalid
from trainer.quiz.short_test import case_test, suitable

OPTIONS = (Option("A", "先通风"), Option("B", "先下井"))
SINGLE = Question("q1", "进入有限空间前先做什么？", Single(OPTIONS, "A"))
JUDGE = Question("q2", "可以不检测就下井。", Judge("错"))


def test_a_short_test_holds_every_suitable_question_at_ten_points() -> None:
    paper = case_test("某某事故", (JUDGE, SINGLE))
    assert [s.kind for s in paper.sections] == ["single", "judge"]
    assert paper.possible == 20
    assert paper.title == "某某事故小测"
    assert paper.minutes == 4


def test_questions_that_need_a_marker_are_left_out() -> None:
    short = Question("q3", "谈谈教训。", Short((Point("通风"),)))
    assert suitable((short, JUDGE)) == (JUDGE,)


def test_without_questions_there_is_no_test_and_the_way_out_is_said() -> None:
    with pytest.raises(Invalid, match="补题"):
        case_test("某某事故", ())
