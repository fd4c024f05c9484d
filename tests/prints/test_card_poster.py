"""The risk board keeps its reading distances: cases give way, then the sheet grows, never the type shrinks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from prints import golden
from prints.samples import PACKER, PHONES, SHOP, UNIT
from trainer.prints.board import Board
from trainer.prints.card_poster import card_poster
from trainer.prints.type import TooLong
from trainer.training.card import Emergency, Hazard, Risk
from trainer.training.case import Case, Lessons

A3, A2 = (297, 420), (420, 594)
CASES = (
    Case(
        id="kunshan-2014",
        title="示例",
        short="昆山中荣8·2",
        date=date(2014, 8, 2),
        province="江苏省",
        place="",
        sources=(),
        story="",
        dead=146,
        injured=114,
        loss_wan=35100,
        lessons=Lessons(workers=("积尘不清、除尘不开，不开工。",)),
    ),
    Case(
        id="jilin-2013",
        title="示例",
        short="吉林宝源丰6·3",
        date=date(2013, 6, 3),
        province="吉林省",
        place="",
        sources=(),
        story="",
        dead=121,
        injured=76,
        loss_wan=18200,
    ),
)
BOARD = Board(PACKER, "FX-BZ-003", UNIT, SHOP, "赵六　车间主任", PHONES, "2026年11月23日", CASES)


def read(pdf: bytes) -> tuple[str, tuple[int, int]]:
    """The words of a poster and its size in whole mm."""
    with pypdfium2.PdfDocument(pdf) as document:
        width, height = (round(side * 25.4 / 72) for side in document[0].get_size())
        return document[0].get_textpage().get_text_bounded(), (width, height)


def with_steps(count: int, length: int) -> Board:
    steps = ("安" * length,) * count
    return replace(BOARD, card=replace(PACKER, emergency=(Emergency("着火", steps),)))


def test_it_looks_as_approved(request):
    golden.check("card-poster", card_poster(BOARD), approve=request.config.getoption("--approve"))


def test_same_data_same_bytes():
    assert card_poster(BOARD) == card_poster(BOARD)


def test_it_stands_on_a3_with_two_cases():
    said, size = read(card_poster(BOARD))
    assert size == A3
    assert "昆山中荣" in said
    assert "吉林宝源丰" in said
    assert "146人死亡" in said


def test_cases_give_way_before_the_type_shrinks():
    said, size = read(card_poster(with_steps(4, 20)))
    assert size == A3
    assert "血的教训" not in said


def test_what_a3_cannot_hold_is_drawn_on_a2():
    said, size = read(card_poster(with_steps(6, 20)))
    assert size == A2
    assert "血的教训" in said


def test_what_a2_cannot_hold_is_refused():
    with pytest.raises(TooLong, match="应急处置"):
        card_poster(with_steps(6, 200))


def test_the_measures_of_the_gravest_risk_are_given_in_full():
    controls = BOARD.controls()
    assert controls[:3] == [(control, True) for control in PACKER.hazards[0].controls]
    assert controls[3] == (PACKER.hazards[1].short, False)


def test_too_many_measures_are_given_in_short_and_never_more_than_eight():
    grave = Hazard("火灾", "库房", Risk.RED, "", ("一", "二", "三", "四"), "短", "fire")
    crowded = replace(BOARD, card=replace(PACKER, hazards=(grave,) * 9))
    assert crowded.controls() == [("短", True)] * 8


def test_an_order_without_its_own_sign_gets_the_general_one():
    assert ("must", "防静电工作服") in BOARD.signs()
    assert ("never", "严禁开机清理卡料") in BOARD.signs()


def test_the_level_asks_what_the_provincial_rule_asks():
    assert "须有专项管控方案" in read(card_poster(BOARD))[0]
    mild = tuple(replace(hazard, level=Risk.YELLOW) for hazard in PACKER.hazards)
    said, _ = read(card_poster(replace(BOARD, card=replace(PACKER, hazards=mild))))
    assert "一般风险按分级管控清单落实措施" in said


def test_a_board_nobody_answers_for_yet_leaves_lines_to_write_on():
    assert "＿＿＿" in read(card_poster(replace(BOARD, responsible="", revised="")))[0]
