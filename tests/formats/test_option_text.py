"""Options in one text come apart word for word, and doubt is said where letters may be words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.formats.option_text import Options, split_options

CERTAIN = {
    "**A.正确**B.错误": ("正确", "错误"),
    "A.正确**B.错误**": ("正确", "错误"),
    "A.正确##B.错误": ("正确", "错误"),
    "正确##错误": ("正确", "错误"),
    "A:正确##B:错误": ("正确", "错误"),
    "A：甲$$B：乙$$C：丙": ("甲", "乙", "丙"),
    "甲$$乙$$丙": ("甲", "乙", "丙"),
    "A、甲\nB、乙": ("甲", "乙"),
    "甲\r\n乙\r\n丙": ("甲", "乙", "丙"),
    "甲|乙|丙": ("甲", "乙", "丙"),
    "opt one<br>opt two": ("opt one", "opt two"),
    "**A强制性**B自愿性": ("强制性", "自愿性"),
    "**A8~11次**B12次": ("8~11次", "12次"),
    "A．增大B．减少C．不变": ("增大", "减少", "不变"),
    "A、大于 10mB、小于 10mC、等于 10m": ("大于 10m", "小于 10m", "等于 10m"),
    "A. 湍流强度    B. 风廓线": ("湍流强度", "风廓线"),
    "（A）甲（B）乙": ("甲", "乙"),
    "(A)甲 (B)乙": ("甲", "乙"),
    "Ａ．甲　Ｂ．乙": ("甲", "乙"),
    "a.甲 b.乙": ("甲", "乙"),
    "A.1.5米B.2.5米": ("1.5米", "2.5米"),
    "A.第一行\n接着写\nB.乙": ("第一行\n接着写", "乙"),
    "A.甲 B.乙\nC.丙 D.丁": ("甲", "乙", "丙", "丁"),
    "A类\nB类\nC类": ("A类", "B类", "C类"),
    "A.甲；B.乙；C.丙": ("甲", "乙", "丙"),
    "A.**重**点\nB.乙": ("**重**点", "乙"),
    "A.甲\nB.\nC.丙": ("甲", "", "丙"),
    "A、甲 B.乙": ("甲", "乙"),
    "正确": ("正确",),
    "A.甲": ("甲",),
    " ": (),
}

DOUBTFUL = {
    "A强制性B自愿性": ("强制性", "自愿性"),
    "A 甲 B 乙": ("甲", "乙"),
    "A、PLC、B、DCS": ("PLC、", "DCS"),
    "A.甲 B.乙 D.丁": ("甲", "乙", "", "丁"),
    "A.甲 C.丙\nB.乙 D.丁": ("甲 C.丙", "乙 D.丁"),
    "正确；错误": ("正确", "错误"),
    "正确    错误": ("正确", "错误"),
    "**APM10**BPM2.5": ("PM10", "PM2.5"),
    "A类可燃物\nB类液体": ("类可燃物", "类液体"),
}


@pytest.mark.parametrize(("text", "texts"), CERTAIN.items())
def test_marks_that_leave_no_doubt_part_the_options(text: str, texts: tuple[str, ...]) -> None:
    assert split_options(text) == Options(texts)


@pytest.mark.parametrize(("text", "texts"), DOUBTFUL.items())
def test_marks_that_may_be_words_give_a_proposal(text: str, texts: tuple[str, ...]) -> None:
    assert split_options(text) == Options(texts, certain=False)


WORDS = st.text(alphabet="一二三人员安全米0123456789", min_size=1, max_size=12)


@given(st.lists(WORDS, min_size=2, max_size=8), st.sampled_from(["**", "##", "\n", "$$", " ", ""]))
def test_lettered_options_come_back_as_they_were(texts: list[str], between: str) -> None:
    joined = between.join(f"{chr(65 + i)}．{text}" for i, text in enumerate(texts))
    assert split_options(joined) == Options(tuple(texts))


@given(st.text(max_size=60))
def test_any_text_gives_options_that_stand_in_it(text: str) -> None:
    assert all(option in text for option in split_options(text).texts)
