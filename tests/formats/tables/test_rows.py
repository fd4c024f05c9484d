"""Rows of all sorts: without heads, with numbers for words, with answers wherever they stand."""

from __future__ import annotations

import pytest
from formats.tables.books import codes, figures, lines, reading, told

from trainer.formats.tables import read

LAW = "从业人员有权拒绝违章指挥"
FIRE = "灭火器的压力指针应当在（　　）"
GAS = "下列属于有毒气体的有"
GREEN = ("红区", "黄区", "绿区")


def test_layout_6_only_stem_and_answer() -> None:
    found = reading(
        [
            ("题干", "答案"),
            (LAW, "对"),
            ("安全生产方针是____。", "安全第一"),
            ("灭火器多久检查一次", "每月"),
            ("燃烧的三要素是什么", None),
        ]
    )
    assert figures(found) == (4, 2, 2, 0, 0)
    assert [told(e)[1] for e in found.entries[:2]] == ["judge", "blank"]
    assert codes(found) == [(4, ("unclear-kind",)), (5, ("no-answer",))]


def test_layout_6_english_heads_with_numbers_for_kinds_and_answers() -> None:
    heads = ("id", "questionType", "question", "A", "B", "C", "D", "answer", "analysis")
    found = reading(
        [
            heads,
            (1, 1, FIRE, *GREEN, None, "C", "见铭牌"),
            (2, 1, FIRE + "？", *GREEN, None, "A", None),
            (3, 2, GAS, "硫化氢", "一氧化碳", "氮气", "氯气", "A,B,D", None),
            (4, 3, LAW, None, None, None, None, 1, None),
            (5, 3, "停产期间可以不设值班", None, None, None, None, 2, None),
        ]
    )
    assert figures(found) == (5, 5, 0, 0, 0)
    assert [told(e)[1] for e in found.entries] == ["single", "single", "multiple", "judge", "judge"]
    assert [told(e)[4] for e in found.entries[2:]] == [("A", "B", "D"), ("对",), ("错",)]
    notes = dict(found.tables[0].notes)
    assert notes[1] == "1 当作单选题，2 当作多选题，3 当作判断题；请核对。"
    assert "1 当作对，2 当作错" in notes[7]
    assert found.entries[0].question is not None
    assert found.entries[0].question.id == ""


def test_layout_6_numbers_for_right_and_wrong_that_could_mean_either_wait() -> None:
    heads = ("题型", "题干", "答案")
    one = reading([heads, ("判断题", LAW, 1), ("判断题", LAW + "吗", 1)])
    assert figures(one) == (2, 0, 2, 0, 0)
    assert codes(one) == [(2, ("unclear-answer",)), (3, ("unclear-answer",))]
    assert told(one.entries[0])[4] == ("对",)
    binary = reading([heads, ("判断题", LAW, 1), ("判断题", LAW + "吗", 0)])
    assert figures(binary) == (2, 2, 0, 0, 0)
    said = reading([("题型", "题干", "答案（1错 2对）"), ("判断题", LAW, 1)])
    assert figures(said) == (1, 1, 0, 0, 0)
    assert told(said.entries[0])[4] == ("错",)


def test_layout_7_no_heads_and_another_encoding() -> None:
    rows = [
        (1, FIRE, "红区", "黄区", "绿区", "蓝区", "C"),
        (2, "下列气体有毒的是哪一种", "氮气", "氯气", "氧气", "氩气", "B"),
        (3, LAW, "T"),
        (4, "停产期间可以不设值班", "F"),
    ]
    found = read(lines(rows).encode("gbk"), "题库.csv")
    assert figures(found) == (4, 4, 0, 0, 0)
    assert told(found.entries[0]) == (1, "single", FIRE, ("红区", "黄区", "绿区", "蓝区"), ("C",))
    assert [told(e)[1:3] for e in found.entries[2:]] == [("judge", LAW), ("judge", rows[3][1])]
    assert [told(e)[4] for e in found.entries[2:]] == [("对",), ("错",)]
    assert found.tables[0].header == 0


def test_layout_7_no_heads_and_columns_of_one_width() -> None:
    rows = [
        (1, FIRE, *GREEN, "C", "看铭牌"),
        (2, "下列气体有毒的是哪一种", "氮气", "氯气", "氧气", "B", None),
    ]
    found = reading(rows)
    assert figures(found) == (2, 2, 0, 0, 0)
    assert told(found.entries[1]) == (2, "single", rows[1][1], rows[1][2:5], ("B",))


def test_layout_7_text_with_line_breaks_within_quotes() -> None:
    rows = [
        ("题干", "选项A", "选项B", "答案"),
        ("下列说法正确的是\n（单选）", "甲,乙", '说"不"', "A"),
        (),
        (FIRE, "红区", "绿区", "B"),
    ]
    for delimiter in ",;\t|":
        found = read(lines(rows, delimiter).encode("utf-16"), "题库.txt")
        assert figures(found) == (2, 2, 0, 0, 0)
        assert told(found.entries[0]) == (2, "single", rows[1][0], rows[1][1:3], ("A",))
        assert found.entries[1].place.number == 4


@pytest.mark.parametrize(
    ("kind", "answer", "key"),
    [
        ("多选题", "ABD", ("A", "B", "D")),
        ("多选题", "A,B,D", ("A", "B", "D")),
        ("多选题", "A、B、D", ("A", "B", "D")),
        ("多选题", "abd", ("A", "B", "D")),
        ("多选题", "ABCD  ", ("A", "B", "C", "D")),
        ("多选题", "ＡＢ", ("A", "B")),
        ("单选题", "A.硫化氢", ("A",)),
        ("单选题", "硫化氢", ("A",)),
        ("判断题", "正确", ("对",)),
        ("判断题", "错", ("错",)),
        ("判断题", "√", ("对",)),
        ("判断题", "×", ("错",)),
        ("判断题", "T", ("对",)),
        ("判断题", "F", ("错",)),
        ("判断题", True, ("对",)),
        ("填空题", 0.1, ("0.1",)),
        ("填空题", 3, ("3",)),
    ],
)
def test_layout_8_answers_in_all_their_writings(
    kind: str, answer: object, key: tuple[str, ...]
) -> None:
    options = ("硫化氢", "一氧化碳", "氮气", "氯气") if "选" in kind else (None,) * 4
    heads = ("题型", "题干", "选项A", "选项B", "选项C", "选项D", "答案")
    found = reading([heads, (kind, "有毒气体是____", *options, answer)])
    assert figures(found) == (1, 1, 0, 0, 0)
    assert told(found.entries[0])[4] == key


def test_layout_8_an_empty_answer_waits_and_one_beyond_the_options_too() -> None:
    heads = ("题型", "题干", "选项A", "选项B", "答案")
    found = reading(
        [heads, ("单选题", FIRE, "红区", "绿区", None), ("单选题", GAS, "氮气", "氯气", "D")]
    )
    assert figures(found) == (2, 0, 2, 0, 0)
    assert codes(found) == [(2, ("no-answer",)), (3, ("beyond",))]
    assert found.problems()[0].line == 2


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("判断题", "judge"),
        ("是非题", "judge"),
        ("单选题", "single"),
        ("单项选择题", "single"),
        ("数字类选择题", "single"),
        ("选择题", "single"),
        (None, "single"),
    ],
)
def test_layout_9_words_for_kinds(word: str | None, name: str) -> None:
    options = ("对", "错") if name == "judge" else ("红区", "绿区")
    found = reading([("题型", "题干", "选项A", "选项B", "答案"), (word, FIRE, *options, "A")])
    assert figures(found) == (1, 1, 0, 0, 0)
    assert told(found.entries[0])[1] == name


def test_layout_9_a_word_that_is_no_kind_waits() -> None:
    found = reading(
        [("题型", "题干", "选项A", "选项B", "答案"), ("综合题", FIRE, "红区", "绿区", "A")]
    )
    assert codes(found) == [(2, ("unclear-kind",))]
    assert "综合题" in found.entries[0].doubts[0].sentence


def test_layout_9_without_a_kind_options_and_answers_tell_it() -> None:
    heads = ("题干", "选项A", "选项B", "答案")
    found = reading(
        [heads, (FIRE, "红区", "绿区", "B"), (GAS, "氯气", "氨气", "AB"), (LAW, "对", "错", "A")]
    )
    assert [told(e)[1] for e in found.entries] == ["single", "multiple", "judge"]


def test_layout_10_junk_columns_blank_rows_pictures_and_headings() -> None:
    heads = ("备用", "", "章节", "题干", "选项A", "选项B", "答案", "难度", "考核点", "是否有图片")
    found = reading(
        [
            ("安全题库",),
            ("编制：安监部", "", "2024"),
            heads,
            (),
            ("一、单选题",),
            ("x", "", "危险作业", FIRE, "红区", "绿区", "B", "难", "灭火器", "否"),
            (),
            ("", "", "危险作业", GAS, "氯气", "氮气", "A", "易", "气体", "是"),
            ("", "", "", "", "", "", "", "", "", ""),
            (31, "", "", "", "", "", "", "", "", ""),
        ]
    )
    assert figures(found) == (2, 1, 1, 0, 4)
    first = found.entries[0].question
    assert first is not None
    assert found.entries[0].place.number == 6
    assert (first.topics, first.tags, first.difficulty) == (("危险作业",), ("灭火器",), "难")
    assert codes(found) == [(8, ("picture",))]
    assert [(x.place.number, x.text) for x in found.left_out] == [
        (1, "安全题库"),
        (2, "编制：安监部 2024"),
        (5, "一、单选题"),
        (10, "31"),
    ]


def test_layout_11_everything_is_called_gap_filling() -> None:
    found = reading(
        [
            ("题型", "题干", "答案"),
            ("填空题", "安全生产方针是____、____、____。", "安全第一、预防为主、综合治理"),
            ("填空题", "每____检查一次。", "月"),
            ("填空题", "没有留空的题", "月"),
            ("填空题", "两个空____和____", "甲、乙，丙"),
        ]
    )
    assert figures(found) == (4, 2, 2, 0, 0)
    assert told(found.entries[0])[4] == ("安全第一", "预防为主", "综合治理")
    assert codes(found) == [(4, ("gaps",)), (5, ("gaps",))]


def test_answers_within_the_stem_come_out_of_it() -> None:
    found = reading(
        [
            ("题目", "选项A", "选项B"),
            ("指针应当在（B）。", "红区", "绿区"),
            ("指针应当在（ A ）区。", "红区", "绿区"),
            (LAW + "。（√）", None, None),
        ]
    )
    assert figures(found) == (3, 3, 0, 0, 0)
    assert told(found.entries[0])[2:] == ("指针应当在（　　）。", ("红区", "绿区"), ("B",))
    assert told(found.entries[2])[1:] == ("judge", LAW + "。", (), ("对",))


def test_a_key_that_the_stem_gives_away_is_taken_out_and_another_one_is_asked_about() -> None:
    heads = ("题干", "选项A", "选项B", "答案")
    found = reading(
        [heads, ("指针在（B）", "红区", "绿区", "B"), ("指针在（B）吗", "红区", "绿区", None)]
    )
    assert told(found.entries[0])[2] == "指针在（　　）"
    assert codes(found) == [(3, ("no-answer",))]
    assert told(found.entries[1])[4] == ("B",)


def test_heads_that_come_again_begin_another_part() -> None:
    found = reading(
        [
            ("题干", "选项A", "选项B", "答案"),
            (FIRE, "红区", "绿区", "B"),
            ("题干", "选项A", "选项B", "答案"),
            (GAS, "氯气", "氮气", "A"),
            ("答案", "题干", None, None),
            ("对", LAW, None, None),
        ]
    )
    assert figures(found) == (3, 3, 0, 0, 2)
    assert told(found.entries[2]) == (6, "judge", LAW, (), ("对",))
    assert len(found.tables) == 2 or len(found.tables) == 3


def test_what_a_row_says_can_be_read_word_for_word() -> None:
    found = reading([("题干", "答案", "批注"), (LAW + " ", " 对", "第3条")])
    assert tuple(found.entries[0].raw) == (("题干", LAW + " "), ("答案", " 对"), ("批注", "第3条"))
    assert found.entries[0].raw == (("题干", LAW + " "), ("答案", " 对"), ("批注", "第3条"))


def test_two_rows_of_heads_are_one() -> None:
    found = reading(
        [
            ("题干", "备选", None, "答案"),
            (None, "A", "B", None),
            (FIRE, "红区", "绿区", "B"),
        ]
    )
    assert told(found.entries[0]) == (3, "single", FIRE, ("红区", "绿区"), ("B",))


def test_our_own_template_is_read_back() -> None:
    heads = [
        "编号",
        "题型",
        "题干",
        "选项A",
        "选项B",
        "选项C",
        "选项D",
        "选项E",
        "选项F",
        "选项G",
        "选项H",
        "选项I",
        "选项J",
        "答案",
        "填空顺序",
        "解析",
        "依据",
        "主题",
        "对象",
        "难度",
        "标签",
    ]
    law = "《安全生产法》（2021-06-10）第二十八条"
    rest = (law, "用电安全；消防安全", "班组长", "难", "春季；重点")
    found = reading(
        [
            heads,
            ("fire-001", "单选题", FIRE, *GREEN, *(None,) * 7, "C", None, "看铭牌", *rest),
            ("fire-002", "填空题", "要____和____。", *(None,) * 10, "甲|乙；丙", "无序"),
            ("fire-003", "数值题", "电压是多少", *(None,) * 10, "12±0.5 米"),
            ("fire-004", "排序题", "灭火步骤", "提", "拔", "压", *(None,) * 7, "ABC"),
            ("fire-005", "连线题", "配对", "甲=一", "乙=二", *(None,) * 8),
            ("fire-006", "简答题", "什么是三违", *(None,) * 10, "违章（2分）\n违纪（1分）"),
        ]
    )
    assert figures(found) == (6, 6, 0, 0, 0)
    one = found.entries[0].question
    assert one is not None
    assert (one.id, one.topics, one.audience) == ("fire-001", ("用电安全", "消防安全"), ("班组长",))
    assert (one.difficulty, one.tags, one.ground.sentence()) == ("难", ("春季", "重点"), law)
    assert [e.question.kind.name for e in found.entries if e.question] == [
        "single", "blank", "number", "order", "match", "short",
    ]  # fmt: skip
    blank = found.entries[1].question
    assert blank is not None
    assert blank.kind.texts() == ("甲", "乙", "丙")
