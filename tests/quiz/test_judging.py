"""What a draft comes to. What is not certain is a doubt, never a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quiz.strategies import words

from trainer.quiz.draft import DOUBTS, Draft
from trainer.quiz.judging import Judged, gap_texts, judged, kind_named, letters, truth
from trainer.quiz.kinds import KINDS
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.prompt import Option

FOUR = ("检测", "下去", "睡觉", "回家")
SHOWN = tuple(Option(k, t) for k, t in zip("ABCD", FOUR, strict=True))


def draft(
    kind: str = "", answer: str = "", options: tuple[str, ...] = (), stem: str = "先做什么？"
) -> Draft:
    return Draft(kind=kind, stem=stem, options=options, answer=answer)


def codes(found: Judged) -> list[str]:
    return [doubt.code for doubt in found.doubts]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("判断题", "judge"), ("是非题", "judge"), ("三、判断题（每题1分）", "judge"), ("对错", "judge"),
        ("单选题", "single"), ("单项选择题", "single"), ("数字类选择题", "single"), ("（单选）", "single"),
        ("多选题", "multiple"), ("多项选择题", "multiple"), ("不定项选择题", "multiple"),
        ("填空题", "blank"), ("简答题", "short"), ("问答题", "short"), ("论述题", "short"),
        ("计算题", "number"), ("数值题", "number"), ("排序题", "order"), ("连线题", "match"),
        ("匹配题", "match"), ("材料题", "case"), ("案例分析题", "case"), ("隐患排查题", "spot"),
        ("选择题", ""), ("第二章", ""), ("", ""),
    ],
)  # fmt: skip
def test_type_words_are_known_in_all_their_writings(words: str, name: str) -> None:
    assert kind_named(words) == name


def test_every_kind_is_known_by_its_own_label() -> None:
    assert {kind_named(k.label): k for k in KINDS.values()} == KINDS


@pytest.mark.parametrize(
    "text",
    [
        "对",
        "正确",
        "√",
        "✓",
        "T",
        "Ｔ",
        "true",
        "TRUE ",
        "Y",
        "是",
        "（√）",
        "【对】",
        "正确。",
        "✔\ufe0f",
    ],
)
def test_yes_in_all_writings(text: str) -> None:
    assert truth(text) == "对"


@pytest.mark.parametrize(
    "text",
    ["错", "错误", "×", "x", "X", "Ｘ", "F", "false", "N", "否", "不正确", "(×)", "“错”", "❌"],
)
def test_no_in_all_writings(text: str) -> None:
    assert truth(text) == "错"


@pytest.mark.parametrize("text", ["", "1", "2", "0", "A", "对错", "也许", "不", "对的吗"])
def test_a_truth_that_could_be_either_is_none(text: str) -> None:
    assert truth(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ABD", "ABD"), ("A,B,D", "ABD"), ("A、B、D", "ABD"), ("abd", "ABD"), ("ＡＢＤ", "ABD"),
        ("ABD  ", "ABD"), ("A B D", "ABD"), ("A，B；D", "ABD"), ("（B）", "B"), ("( C )", "C"),
        ("D。", "D"), ("A和B", "AB"), ("A|B", "AB"), ("BA", "BA"), ("【C】", "C"),
        ("", None), ("、", None), ("8", None), ("A1", None), ("K", None), ("检测", None), ("AxB", None),
    ],
)  # fmt: skip
def test_letters_in_all_writings(text: str, found: str | None) -> None:
    assert letters(text) == found


GOOD = [
    (draft("single", "A", FOUR), Single(SHOWN, "A")),
    (draft("single", "ａ ", FOUR), Single(SHOWN, "A")),
    (draft("single", "检测。", FOUR), Single(SHOWN, "A")),
    (draft("multiple", "B、A", FOUR), Multiple(SHOWN, ("A", "B"))),
    (draft("", "A", FOUR), Single(SHOWN, "A")),
    (draft("", "ABD", FOUR), Multiple(SHOWN, ("A", "B", "D"))),
    (draft("", "B", ("正确", "错误")), Judge("错")),
    (draft("judge", "B", ("错误", "正确")), Judge("对")),
    (draft("judge", "正确", ("正确", "错误")), Judge("对")),
    (draft("judge", "√"), Judge("对")),
    (draft("", "错误"), Judge("错")),
    (draft("blank", "检测", stem="先____再说"), Blank((("检测",),))),
    (draft("", "检测", stem="先（ ）再说"), Blank((("检测",),))),
    (draft("blank", "检测|测气；通风", stem="先（　　）再（　　）"), Blank((("检测", "测气"), ("通风",)))),
    (draft("number", "12.5"), Numeric("12.5")),
    (draft("number", "12.5 米"), Numeric("12.5", "0", "米")),
    (draft("number", "12±0.5㎡"), Numeric("12", "0.5", "㎡")),
    (draft("number", "1,000kg/m3"), Numeric("1,000", "0", "kg/m3")),
    (draft("number", "-5℃"), Numeric("-5", "0", "℃")),
    (draft("order", "", FOUR), Order(FOUR)),
    (draft("order", "B,A,D,C", FOUR), Order(("下去", "检测", "回家", "睡觉"))),
    (draft("match", "", ("红=禁止", "蓝 ＝ 指令", "提示")), Match((("红", "禁止"), ("蓝", "指令")), ("提示",))),
    (draft("short", "通风（2分）\n检测(1分)。\n\n监护"), Short((Point("通风", 2), Point("检测"), Point("监护")))),
]  # fmt: skip


@pytest.mark.parametrize(("written", "kind"), GOOD)
def test_what_is_certain_becomes_a_question(written: Draft, kind: object) -> None:
    found = judged(written)
    assert (found.kind, found.doubts) == (kind, ())


DOUBTFUL = [
    (draft("single", "A", FOUR, "（　　）。"), ["no-stem"]),
    (draft("", "", FOUR), ["no-answer"]),
    (draft("", "检测", FOUR), ["unclear-kind"]),
    (draft("", "检测"), ["unclear-kind"]),
    (draft("", "A"), ["unclear-kind"]),
    (draft("case", "A", FOUR), ["unsupported"]),
    (draft("spot"), ["unsupported"]),
    (draft("single", "", FOUR), ["no-answer"]),
    (draft("single", "以上都对", FOUR), ["unclear-answer"]),
    (draft("single", "8", FOUR), ["unclear-answer"]),
    (draft("single", "E", FOUR), ["beyond"]),
    (draft("multiple", "ABE", FOUR), ["beyond"]),
    (draft("multiple", "AAB", FOUR), ["unclear-answer"]),
    (draft("single", "AB", FOUR), ["kind-conflict"]),
    (draft("multiple", "A", FOUR), ["kind-conflict"]),
    (draft("single", "A", ("检测",)), ["few-options"]),
    (draft("single", "A"), ["few-options"]),
    (draft("single", "A", ("检测", " ")), ["few-options"]),
    (draft("single", "A", ("检测", "检测 ")), ["same-options"]),
    (draft("single", "A", tuple("甲乙丙丁戊己庚辛壬癸子")), ["glued"]),
    (draft("judge", ""), ["no-answer"]),
    (draft("judge", "1"), ["unclear-answer"]),
    (draft("judge", "A"), ["unclear-answer"]),
    (draft("judge", "C", ("正确", "错误")), ["unclear-answer"]),
    (draft("judge", "A", FOUR), ["kind-conflict"]),
    (draft("blank", ""), ["no-answer"]),
    (draft("blank", "检测"), ["gaps"]),
    (draft("blank", "检测", stem="先____再____"), ["gaps"]),
    (draft("blank", "检测；；通风", stem="先____再____"), ["gaps"]),
    (draft("blank", "1,000", stem="从____到____"), ["gaps"]),
    (draft("blank", "|", stem="先____"), ["unclear-answer"]),
    (draft("number", ""), ["no-answer"]),
    *((draft("number", text), ["unclear-answer"]) for text in (
        "十二", "10²", "5~10", "5-10米", "3/4", "1:3", "12.5.3", "≥30", "5米以上", "5 6", "12±很多",
        "12±-1", "5米到10米", "12 米±0.5",
    )),
    (draft("order", "AB", FOUR), ["unclear-answer"]),
    (draft("order", "检测", FOUR), ["unclear-answer"]),
    (draft("order", "", ("检测",)), ["unclear-answer"]),
    (draft("match", "", ("红=禁止",)), ["unclear-answer"]),
    (draft("match", "", ("红=禁止", "蓝=")), ["unclear-answer"]),
    (draft("short", " \n"), ["no-answer"]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), DOUBTFUL)
def test_what_is_not_certain_is_a_doubt(written: Draft, expected: list[str]) -> None:
    found = judged(written)
    assert codes(found) == expected
    assert all(d.sentence.endswith("。") and d.code in DOUBTS for d in found.doubts)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        (draft("single", "AB", FOUR), Multiple(SHOWN, ("A", "B"))),
        (draft("multiple", "A", FOUR), Single(SHOWN, "A")),
        (draft("multiple", "ABE", FOUR), Multiple(SHOWN, ("A", "B"))),
    ],
)
def test_a_doubt_comes_with_a_proposal_where_there_is_one(written: Draft, kind: object) -> None:
    assert judged(written).kind == kind


def test_only_what_cannot_be_mended_is_fatal() -> None:
    fatal = {code for d, _ in DOUBTFUL for code in (x.code for x in judged(d).doubts if x.fatal)}
    assert fatal == {"no-stem"}


def test_gaps_come_out_in_one_writing_and_the_rest_word_for_word() -> None:
    found = judged(draft("blank", "甲；乙", stem="先__再( )。  末了"))
    assert found.stem == "先（　　）再（　　）。  末了"


@pytest.mark.parametrize(
    ("answer", "gaps", "texts"),
    [
        ("先通风、再检测", 1, (("先通风、再检测",),)),
        ("甲、乙；丙", 2, (("甲、乙",), ("丙",))),
        ("甲\n乙", 2, (("甲",), ("乙",))),
        ("甲\t乙", 2, (("甲",), ("乙",))),
        ("甲、乙、丙", 3, (("甲",), ("乙",), ("丙",))),
        ("甲，乙", 2, (("甲",), ("乙",))),
        ("1,000 2,000", 2, (("1,000",), ("2,000",))),
        ("甲 乙", 2, (("甲",), ("乙",))),
        ("甲；乙；", 2, (("甲",), ("乙",))),
        ("甲、乙", 3, None),
        ("甲、、乙", 3, None),
    ],
)
def test_an_answer_is_parted_only_into_as_many_as_there_are_gaps(
    answer: str, gaps: int, texts: object
) -> None:
    assert gap_texts(answer, gaps) == texts


@given(
    st.builds(
        Draft,
        st.sampled_from(["", "foo", *KINDS]),
        words | st.text(max_size=12) | st.just("先____再（ ）"),
        st.lists(words | st.text(max_size=4) | st.just("甲=乙"), max_size=13).map(tuple),
        words | st.text(max_size=8) | st.sampled_from(["A", "ABC", "对", "12±1", "甲；乙", "BACD"]),
    )
)
def test_no_draft_makes_it_raise_and_each_ends_as_a_question_or_with_a_doubt(draft: Draft) -> None:
    found = judged(draft)
    assert found.kind is not None or found.doubts
    assert set(codes(found)) <= set(DOUBTS)
    if found.kind is not None and not found.doubts and draft.kind:
        assert found.kind.name == draft.kind
