"""The line engine keeps its rules for any text."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from trainer.prints.breaks import CLOSING, NEVER_FIRST, NEVER_LAST, kept
from trainer.prints.fonts import MissingGlyph, missing
from trainer.prints.style import Style
from trainer.prints.type import HALF, TooLong, fit, single, width, wrap

LAW = (
    "《安全生产法》第二十八条规定：“生产经营单位应当建立安全生产教育和培训档案，如实记录时间、内容、"
    "参加人员以及考核结果等情况。”临沂金誉石化有限公司“6·5”事故造成10死9伤，直接经济损失4468万元；"
    "鲁安发〔2022〕4号规定，晨会一般不少于5分钟。"
)
WORDS = st.sampled_from(
    ["安全", "生产", "隐患", "责任制", "人", "10死9伤", "4468万元", "2026年11月23日", "“6·5”", "第28条",
     "〔2022〕4号", "GB/T 33000-2025", "kg", "（一）", "《安全生产法》", "“当心”", "……", "——", "96.5％"]
)  # fmt: skip
MARKS = st.sampled_from(["", "", "", "，", "。", "、", "；", "：", "？", "！"])
TEXTS = st.lists(st.tuples(WORDS, MARKS), min_size=1, max_size=40).map(
    lambda pairs: "".join(word + mark for word, mark in pairs)
)
MEASURES = st.floats(45, 170)
STYLES = st.builds(
    Style,
    size=st.sampled_from([7.0, 9.5, 10.5]),
    bold=st.booleans(),
    ragged=st.booleans(),
    first=st.sampled_from([0.0, 2.0]),
)


@given(TEXTS, STYLES, MEASURES)
@example(LAW, Style(10), 84.0)
def test_no_line_begins_or_ends_with_a_mark_that_may_not_stand_there(text, style, measure):
    lines = wrap(text, style, measure)
    for line in lines[1:]:
        assert line.text[0] not in NEVER_FIRST
    for line in lines[:-1]:
        assert line.text.rstrip(" ")[-1] not in NEVER_LAST


@given(TEXTS, STYLES, MEASURES)
@example(LAW, Style(10), 84.0)
def test_nothing_is_lost_or_doubled(text, style, measure):
    lines = wrap(text, style, measure)
    assert "".join(line.text for line in lines) == text
    drawn = "".join(run.text for line in lines for run in line.runs)
    assert drawn.replace(" ", "") == text.replace(" ", "")


@given(st.text(st.sampled_from("安全，。《》（）“”、10年kg. ·—…"), max_size=60), STYLES, MEASURES)
def test_even_senseless_text_is_set_whole(text, style, measure):
    assert "".join(line.text for line in wrap(text, style, measure)) == text


@given(TEXTS, STYLES, MEASURES)
@example(LAW, Style(10), 84.0)
def test_no_line_is_wider_than_its_measure_and_one_hanging_half(text, style, measure):
    room = measure / style.em
    for line in wrap(text, style, measure):
        assert line.indent + line.width <= room + 1e-6
        last = line.runs[-1]
        end = last.x + width(last.text, Style(72 / 25.4, bold=last.bold))
        hangs = HALF if last.text[-1] in CLOSING else 0.0
        assert line.indent + end <= room + hangs + 1e-3


@given(TEXTS, STYLES, MEASURES)
@example(LAW, Style(10), 84.0)
def test_a_number_stays_with_its_unit(text, style, measure):
    ends, at = set(), 0
    for line in wrap(text, style, measure)[:-1]:
        at += len(line.text)
        ends.add(at)
    parted = [text[a:b] for a, b in kept(text) if any(a < end < b for end in ends)]
    assert not parted


@given(TEXTS, STYLES, MEASURES)
def test_justifying_never_gapes_and_never_overruns(text, style, measure):
    for line in wrap(text, style, measure):
        extra = line.slack(1.0)
        assert extra <= 0.15 + 1e-9
        assert line.indent + line.width + extra * (line.glyphs - 1) <= measure / style.em + 1e-6


@given(st.integers(6, 40), st.integers(8, 20))
def test_a_paragraph_does_not_end_in_one_lonely_character(length, ems):
    style = Style(10)
    lines = wrap("安" * length, style, ems * style.em)
    assume(len(lines) > 1 and ems > 12)
    assert len(lines[-1].text) >= 2


def test_a_ragged_label_breaks_after_its_stop():
    lines = wrap("遵守规章和规程，服从管理", Style(7.5, ragged=True), 30)
    assert [line.text for line in lines] == ["遵守规章和规程，", "服从管理"]


def test_a_ragged_label_without_marks_breaks_into_even_halves():
    lines = wrap("法律法规和企业赋予的其他职责", Style(7.5, ragged=True), 32)
    assert [len(line.text) for line in lines] == [7, 7]


def test_a_ragged_order_breaks_after_the_word_that_orders():
    lines = wrap("严禁盲目施救", Style(10, ragged=True), 17)
    assert [line.text for line in lines] == ["严禁", "盲目施救"]


def test_marks_in_a_row_share_their_white():
    style = Style(10)
    assert single("（《安》）", style).width == pytest.approx(1 + 4 * HALF)
    assert single("安”，全", style).width == pytest.approx(3.5)


def test_a_digit_beside_a_hanzi_gets_a_sliver_that_is_no_character():
    line = single("晨会5分钟", Style(10))
    assert line.width == pytest.approx(4 + 0.555 + 2 * 0.12)
    assert "".join(run.text for run in line.runs) == "晨会5分钟"


def test_stars_make_bold_only_where_asked_for():
    assert [run.bold for run in single("成绩**92分**", Style(10, rich=True)).runs[-1:]] == [True]
    assert single("成绩**92分**", Style(10)).text == "成绩**92分**"


def test_fit_takes_the_largest_size_that_stands():
    styles = Style(9, ragged=True).sizes(9, 8, 7)
    style, lines = fit("遵守规章和规程，服从管理", styles, (31, 3.4), "职责1")
    assert (style.size, len(lines)) == (7, 1)


def test_what_does_not_fit_at_the_floor_is_refused_with_place_and_excess():
    with pytest.raises(TooLong) as refused:
        fit("安" * 30, Style(7, lead=1.2).sizes(7), (20, 6), "职责6")
    assert refused.value.field == "职责6"
    assert refused.value.excess == pytest.approx(4 * 7 * 1.2 * 25.4 / 72 - 6)
    assert "职责6" in str(refused.value)


def test_a_measure_below_one_glyph_is_refused():
    with pytest.raises(TooLong):
        wrap("安全", Style(10), 2)


@pytest.mark.parametrize("char", ["☐", "✔", "\U0002a000"])
def test_a_character_the_fonts_lack_is_refused_by_its_code_point(char):
    with pytest.raises(MissingGlyph, match=f"U\\+{ord(char):04X}"):
        wrap(f"张{char}", Style(10), 50)
    assert missing(f"张{char}\n三") == [char]
