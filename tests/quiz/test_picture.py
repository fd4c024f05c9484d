"""Pictures by their content, and where questions show them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quiz.strategies import PHOTO, SCENE

from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Hazard, Spotting
from trainer.quiz.picture import media_of, named_in, picture, pictures_of
from trainer.quiz.prompt import Option
from trainer.quiz.question import Question
from trainer.quiz.shape import Shape

SPOT = Spotting(SCENE.id, (Hazard("缺口", Shape("rect", ((0, 0), (90, 90)))),))


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (PHOTO.data, "png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "jpeg"),
        (SCENE.data, "svg"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -->\n<svg/>', "svg"),
        (b"GIF89a", None),
        (b"<html><body/></html>", None),
        (b"text <svg", None),
        (b"", None),
    ],
)
def test_a_picture_is_known_by_its_first_bytes(data: bytes, media: str | None) -> None:
    assert media_of(data) == media


@given(st.binary(), st.binary())
def test_the_same_picture_has_the_same_name_and_another_another(one: bytes, other: bytes) -> None:
    names = {picture(one, "png").id, picture(other, "png").id}
    assert len(names) == (1 if one == other else 2)
    assert picture(one, "jpeg").media == "jpeg"


def test_pictures_are_named_in_texts_once_each() -> None:
    assert named_in(("看![阀门](a.png)和![](b.svg)", "![又](a.png) ![不是] (c.png)")) == (
        "a.png",
        "b.svg",
    )


def test_a_question_shows_pictures_in_every_part_of_it() -> None:
    options = (Option("A", "![](o.png)"), Option("B", "乙"))
    parts = (Part("看![](p.png)", Judge("对"), 1, "![](e.png)"), Part("指出", SPOT))
    single = Question("a", "![](s.png)", Single(options, "A"), "![](x.png)")
    assert pictures_of(single) == ("s.png", "o.png", "x.png")
    assert pictures_of(Question("b", "材料", Case(parts))) == ("p.png", "e.png", SCENE.id)
    assert pictures_of(Question("c", "指出", SPOT)) == (SCENE.id,)
