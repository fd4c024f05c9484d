"""Rich texts: what is marked has a meaning, and everything else in a bank stays as it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.quiz import rich
from trainer.quiz.rich import (
    Formula,
    FormulaBlock,
    Items,
    Paragraph,
    PictureBlock,
    PictureInline,
    TableBlock,
    Words,
    parsed,
    plain,
)

MARKS = st.text(alphabet="*$|!\\-[]() \n_#^a5中\ufdd0", max_size=40) | st.text()


def words(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph((Words(text),)),) if text else ()


@given(MARKS)
def test_no_text_is_refused(text):
    assert isinstance(parsed(text), tuple)
    assert "\n" not in plain(text)


@given(MARKS)
def test_an_escaped_text_is_read_word_for_word(text):
    assert parsed(rich.escape(text)) == words(text)


@given(st.text(alphabet=st.characters(exclude_characters="*$|\\!-\n")))
def test_a_text_without_marks_is_its_own_plain_text(text):
    assert parsed(text) == words(text)
    assert plain(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "安全生产方针是____第一、____为主。", "# 不是标题", "2*3=6，2**10 和 2**3", "*号 * 号", "***", "****",
        "1. 甲\n2. 乙", "罚款 $5 和 $6", "共 $5,$6", "US$5 or A$6", "$____$", "a_b_c", "<b>甲</b>", "甲\t乙",
        "> 引用", "甲|乙", "- 只有一行", r"\\server\共享", r"C:\目录", "![没有编号]", "[链接](x)", "$5$", "---",
        "**没有配对", "甲** 乙 **丙", "`代码`",
    ],
)  # fmt: skip
def test_what_banks_write_stays_as_it_is(text):
    assert parsed(text) == words(text)
    assert not rich.marked(text)


def test_pairs_of_stars_are_bold():
    assert parsed("**必须**先**检测**") == (
        Paragraph((Words("必须", bold=True), Words("先"), Words("检测", bold=True))),
    )


def test_a_pair_of_stars_does_not_reach_over_a_line():
    assert parsed("**甲\n乙**") == words("**甲\n乙**")


def test_lines_with_dashes_are_a_list_and_the_text_round_it_stays():
    assert parsed("包括：\n- 甲\n- **乙**\n完") == (
        Paragraph((Words("包括："),)),
        Items(((Words("甲"),), (Words("乙", bold=True),))),
        Paragraph((Words("完"),)),
    )


def test_a_table_has_as_many_cells_in_each_row():
    (table,) = parsed("|气体|上限|\n|--|:-:|\n|甲烷|\n|氢|4%|多|")
    assert isinstance(table, TableBlock)
    assert [[rich.inline_words(c) for c in row] for row in table.rows] == [
        ["气体", "上限"], ["甲烷", ""], ["氢", "4%"],
    ]  # fmt: skip


def test_a_picture_alone_is_a_block_and_among_words_it_is_not():
    assert parsed("看图\n![灭火器](a1.png)") == (
        Paragraph((Words("看图"),)),
        PictureBlock("灭火器", "a1.png"),
    )
    assert parsed("如![图](b.png)所示") == (
        Paragraph((Words("如"), PictureInline("图", "b.png"), Words("所示"))),
    )


@pytest.mark.parametrize(
    "tex", ["x", "x^2", r"\frac{a}{b}", r"10\%", "a+b=c", r"P_{合格}", r"\text{速度}=5", "|x|", r"\{a\}"]
)  # fmt: skip
def test_what_looks_like_tex_between_dollars_is_a_formula(tex):
    assert parsed(f"设${tex}$。") == (Paragraph((Words("设"), Formula(tex), Words("。"))),)


def test_two_dollars_make_a_formula_on_a_line_of_its_own():
    assert parsed("由\n$$\nE=mc^2\n$$\n得") == (
        Paragraph((Words("由"),)), FormulaBlock("E=mc^2"), Paragraph((Words("得"),)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (r"\**甲\**", "**甲**"), (r"\$x\$", "$x$"), (r"\![图](a)", "![图](a)"), (r"\\*", r"\*"),
        ("甲\n\\- 乙\n\\- 丙", "甲\n- 乙\n- 丙"),
    ],
)  # fmt: skip
def test_a_backslash_takes_the_meaning_of_a_mark(text, said):
    assert parsed(text) == words(said)


def test_a_formula_keeps_its_own_backslashes():
    assert parsed(r"$x^2=5\$+\|x\|$") == (Paragraph((Formula(r"x^2=5\$+\|x\|"),)),)


def test_a_plain_text_says_pictures_and_formulas():
    text = "**看图**![泵](a.png)求$x^2$\n- 甲\n- 乙\n![](b.png)"
    assert plain(text) == "看图[图：泵]求x^2 甲；乙 [图]"
