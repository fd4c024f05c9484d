"""Answers to every kind of question, as somebody writes them into a file."""

from __future__ import annotations

import pytest
import ten_kinds

from trainer.cli.answers import response
from trainer.quiz.prompt import Response, unpacked
from trainer.quiz.refusals import Invalid


@pytest.mark.parametrize("name", [name for name, _, _ in ten_kinds.KINDS if name != "case"])
def test_a_key_written_down_is_the_key(name: str) -> None:
    kind = ten_kinds.question(name).kind
    assert response(list(kind.key()), kind.prompt()) == kind.key()


@pytest.mark.parametrize(
    "given",
    [
        {"1": ["A"], "2": ["C", "A", "B"], "3": ["265"], "4": ["检查"]},
        [["A"], ["B", "A", "C"], ["265"], ["检查"]],
    ],
    ids=["by number", "one after the other"],
)
def test_parts_are_written_by_number_or_one_after_the_other(given: object) -> None:
    found = response(given, ten_kinds.CASE.prompt())
    assert [unpacked(text) for text in found] == [("A",), ("A", "B", "C"), ("265",), ("检查",)]


@pytest.mark.parametrize(("given", "expected"), [({}, ()), ({"3": ["1"]}, ("", "", '["1"]', ""))])
def test_parts_may_be_left_out(given: object, expected: Response) -> None:
    assert response(given, ten_kinds.CASE.prompt()) == expected


@pytest.mark.parametrize(
    ("name", "given", "sentence"),
    [
        ("number", ["1", "2"], "数值题只写一个数"),
        ("order", ["A", "B"], "要把5项都排上，每项一次"),
        ("order", ["A", "A", "B", "C", "D"], "要把5项都排上，每项一次"),
        ("order", ["A", "B", "C", "D", "Z"], "没有选项Z"),
        ("match", ["A"], "左边有4项，要写4个字母"),
        ("match", ["A", "", "Z", "B"], "没有选项Z"),
        ("spot", ["here"], "“here”不是图上的点"),
        ("spot", ["1001,5"], "“1001,5”不是图上的点"),
        ("spot", ["1,1"] * 8, "最多点7处，写了8处"),
        ("case", "A", "材料题的答案要写成"),
        ("case", {"5": ["A"]}, "没有第5小题，小题号是1～4"),
        ("case", {"2": ["Z"]}, "第2小题：没有选项Z"),
        ("case", {"1": [["A"]]}, "第1小题：答案要写成"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(
    name: str, given: object, sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence):
        response(given, ten_kinds.question(name).kind.prompt())
