"""Layouts 12 to 18 of real banks, each as plain text and as a Word file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trainer.formats.reading import Entry, Reading
from trainer.quiz.draft import Draft

Read = Callable[[str], Reading]


def drafts(reading: Reading) -> list[Draft]:
    assert [doubt.sentence for e in reading.entries for doubt in e.doubts] == []
    return [e.draft for e in reading.entries if e.draft]


def kinds(reading: Reading) -> list[str]:
    return [e.question.kind.name if e.question else "" for e in reading.entries]


def why(reading: Reading, text: str) -> str:
    return next(one.why for one in reading.left_out if one.text == text)


def codes(entry: Entry) -> set[str]:
    return {doubt.code for doubt in entry.doubts}


@pytest.mark.parametrize("bracket", ["（B）", "（ B）", "(B ）", "（B )", "(Ｂ)", "（　B　）"])
def test_the_letter_in_the_stem_is_the_answer_and_leaves_a_gap(read: Read, bracket: str) -> None:
    text = f"1. 风的起伏称为{bracket}强度。\nA、风向    B、湍流    C、阵风"
    (draft,) = drafts(read(text))
    assert draft.stem == "风的起伏称为（　　）强度。"
    assert (draft.options, draft.answer.strip()) == (
        ("风向", "湍流", "阵风"),
        bracket[1:-1].strip(),
    )


@pytest.mark.parametrize(
    "options",
    [
        "A、甲\nB、乙\nC、丙",
        "A.甲\nB.乙\nC.丙",
        "A．甲\nB．乙\nC．丙",
        "（A）甲\n（B）乙\n（C）丙",
        "A:甲\nB:乙\nC:丙",
        "A：甲\tB：乙\tC：丙",
        "A、甲  B、乙\nC、丙",
        "A、甲B、乙C、丙",
        "Ａ．甲　Ｂ．乙　Ｃ．丙",
        "A 甲\nB 乙\nC 丙",
    ],
)
def test_options_stand_in_any_of_these_ways(read: Read, options: str) -> None:
    (draft,) = drafts(read(f"1、哪个对？\n{options}\n答案：C"))
    assert (draft.stem, draft.options, draft.answer) == ("哪个对？", ("甲", "乙", "丙"), "C")


def test_glued_options_keep_their_units(read: Read) -> None:
    text = "1. 间距应（C）。\nA、大于 10mB、小于 10mC、等于 10mD、不限"
    (draft,) = drafts(read(text))
    assert draft.options == ("大于 10m", "小于 10m", "等于 10m", "不限")


def test_options_follow_the_stem_on_its_own_line(read: Read) -> None:
    (draft,) = drafts(read("1. 哪个对（A）。A.甲 B.乙\n"))
    assert (draft.stem, draft.options) == ("哪个对（　　）。", ("甲", "乙"))


@pytest.mark.parametrize(
    "said",
    [
        "答案：A",
        "参考答案：A",
        "正确答案 A",
        "正确答案：Ａ",
        "【答案】A",
        "[答案]A",
        "标准答案:A。",
        "答案\nA",
        "答案：\nA",
    ],
)
def test_the_answer_is_announced_in_any_of_these_ways(read: Read, said: str) -> None:
    reading = read(f"1. 哪个对？\nA. 甲\nB. 乙\n{said}\n2. 哪个错？\nA. 甲\nB. 乙\n答案：B")
    assert [e.question and e.question.kind.key() for e in reading.entries] == [("A",), ("B",)]


def test_explanation_and_all_other_marks_find_their_places(read: Read) -> None:
    text = (
        "1. 哪个对？\nA. 甲\nB. 乙\n【答案】B\n【解析】因为乙。\n还因为丙。\n"
        "难度：易\n知识点：消防安全、灭火器\n依据：《消防法》第二条\n"
        "2. 哪个错？\nA. 甲\nB. 乙\n答案：A 难度：难 解析：就是错。"
    )
    first, second = drafts(read(text))
    assert first.explanation == "因为乙。\n还因为丙。"
    assert (first.difficulty, first.topics) == ("易", ("消防安全", "灭火器"))
    assert first.source == "《消防法》第二条"
    assert (second.difficulty, second.explanation, second.answer) == ("难", "就是错。", "A")


def test_a_tag_tells_the_kind_against_the_heading(read: Read) -> None:
    text = (
        "一、单选题\n1.（单选）哪个对？\nA、甲\nB、乙\n答案：A\n"
        "2、(多选) 哪些对？\nA、甲\nB、乙\n答案：AB\n"
        "3) （判断）安全第一。\n答案：对\n"
        "【多选题】哪些错？\nA、甲\nB、乙\nC、丙\n答案：BC\n"
        "【判断题】5. 质量第一。（×）"
    )
    found = drafts(read(text))
    assert [d.kind for d in found] == ["single", "multiple", "judge", "multiple", "judge"]
    assert [d.stem for d in found][1:3] == ["哪些对？", "安全第一。"]
    assert found[4].answer == "错"


@pytest.mark.parametrize(
    ("line", "stem", "answer"),
    [
        ("1. 必须戴帽。（×）", "必须戴帽。", "错"),
        ("1. 必须戴帽（√）。", "必须戴帽。", "对"),
        ("1. 必须戴帽。 ( × )", "必须戴帽。", "错"),
        ("1. 必须戴帽。（对）", "必须戴帽。", "对"),
        ("1. 必须戴帽。（错误）", "必须戴帽。", "错"),
        ("（√）1. 必须戴帽。", "必须戴帽。", "对"),
        ("1.（×）必须戴帽。", "必须戴帽。", "错"),
        ("1. 必须戴帽。参考答案：正确", "必须戴帽。", "对"),
        ("题目：必须戴帽。^*^答案：错误", "必须戴帽。", "错"),
        ("1. 必须戴帽。（T）", "必须戴帽。", "对"),
    ],
)
def test_right_or_wrong_stands_in_any_of_these_places(
    read: Read, line: str, stem: str, answer: str
) -> None:
    reading = read(f"三、判断题\n{line}")
    assert [e.question and e.question.stem for e in reading.entries] == [stem]
    assert [e.question and e.question.kind.key() for e in reading.entries] == [(answer,)]


def test_judged_lines_need_no_number(read: Read) -> None:
    reading = read("必须戴帽。（√）\n不必戴帽。（×）\n可以戴帽。（√）")
    assert kinds(reading) == ["judge"] * 3


def test_a_reason_behind_right_or_wrong_is_the_explanation(read: Read) -> None:
    (draft,) = drafts(read("一、判断题\n1. 不必戴帽。\n答案：错误，必须戴。"))
    assert (draft.answer, draft.explanation) == ("错误", "必须戴。")


def test_words_in_brackets_are_the_answers_of_blanks(read: Read) -> None:
    text = (
        "填空题\n1. 先拉（断路器），再拉（隔离开关）。\n"
        "2. 《安全生产法》（2021年修正）规定（以下简称规定）要（安全第一）。"
    )
    first, second = drafts(read(text))
    assert (first.stem, first.answer) == ("先拉（　　），再拉（　　）。", "断路器；隔离开关")
    assert second.stem == "《安全生产法》（2021年修正）规定（以下简称规定）要（　　）。"
    assert second.answer == "安全第一"


def test_blanks_may_have_their_answers_below(read: Read) -> None:
    reading = read("填空题\n1. 离地____米以上，电压____伏。\n答案：2；36")
    assert [e.question and e.question.kind.key() for e in reading.entries] == [("2", "36")]


def test_an_answer_in_words_lasts_until_the_next_question(read: Read) -> None:
    text = (
        "五、简答题\n1. 什么是三违？\n答：（1）违章指挥；\n（2）违章作业；\n（3）违反纪律。\n"
        "2. 四不放过？\n答：1. 原因；\n2. 责任；\n3. 措施；\n4. 教育。\n"
        "3. 三级教育？\n答：①公司②部门③班组\n又一段。"
    )
    first, second, third = drafts(read(text))
    assert first.answer == "（1）违章指挥；\n（2）违章作业；\n（3）违反纪律。"
    assert second.answer.count("\n") == 3
    assert third.answer == "①公司\n②部门\n③班组\n又一段。"


def test_headings_tell_kinds_and_chapters(read: Read) -> None:
    text = (
        "第一章 总则\n一、单选题（每题2分）\n1. 哪个？\nA. 甲\nB. 乙\n答案：A\n"
        "二、多选题\n1. 哪些？\nA. 甲\nB. 乙\n答案：AB\n"
        "第二章 选择题\n1. 哪个？\nA. 甲\nB. 乙\n答案：A"
    )
    found = drafts(read(text))
    assert [(d.kind, d.topics) for d in found] == [
        ("single", ("总则",)),
        ("multiple", ("总则",)),
        ("", ()),
    ]


def test_what_stands_before_the_first_question_is_left_out(read: Read) -> None:
    text = (
        "安全知识题库\n某公司编\n前言\n1. 本题库供学习。\n2. 本题库分两章。\n目 录\n"
        "第一章 单选题........1\n第二章 判断题\t9\n第一章 单选题\n1. 哪个？\nA. 甲\nB. 乙\n答案：B"
    )
    reading = read(text)
    assert len(reading.entries) == 1
    assert why(reading, "第一章 单选题........1") == "目录"
    assert why(reading, "1. 本题库供学习。") == "第一道题之前的文字"
    assert why(reading, "某公司编") == "第一道题之前的文字"


def test_numbers_begin_anew_in_each_section(read: Read) -> None:
    text = "一、判断题\n1. 甲。（√）\n2. 乙。（×）\n二、单选题\n1. 丙（A）\nA. 甲 B. 乙\n2. 丁（B）\nA. 甲 B. 乙"
    reading = read(text)
    assert kinds(reading) == ["judge", "judge", "single", "single"]
    assert [one.why for one in reading.left_out] == ["题型标题", "题型标题"]


def test_a_number_that_is_missing_is_noted_on_the_spot(read: Read) -> None:
    reading = read("一、判断题\n1. 甲。（√）\n2. 乙。（×）\n4. 丁。（×）")
    (note,) = [one for one in reading.left_out if not one.text]
    assert note.place.number == 3
    assert note.why == "题号从 2 跳到 4，第 3 题没有找到，请对照原文"


def test_a_question_swallowed_by_the_one_before_is_doubted(read: Read) -> None:
    reading = read("1. 甲（A）\nA.一 B.二 2．乙（B）\n3. 丙（A）\nA.一 B.二")
    assert "glued" in codes(reading.entries[0])


@pytest.mark.parametrize(
    "key",
    [
        "参考答案\n一、单选题\n1-2 AB\n二、判断题\n1-2 √×",
        "参考答案：\n一、单选题：1～2：A B\n二、判断题：1—2：√×",
        "附：参考答案\n一、单选题\n1. A 2. B\n二、判断题\n1.√ 2.×",
        "答案\n一、单选题\n1、A\n2、B\n二、判断题\n1、对\n2、错",
    ],
)
def test_a_key_at_the_end_answers_each_section(read: Read, key: str) -> None:
    text = (
        "一、单选题\n1. 哪个（ ）\nA. 甲 B. 乙\n2. 哪个（ ）\nA. 甲 B. 乙\n"
        f"二、判断题\n1. 甲。（ ）\n2. 乙。（ ）\n{key}"
    )
    reading = read(text)
    assert [e.question and e.question.kind.key() for e in reading.entries] == [
        ("A",), ("B",), ("对",), ("错",),
    ]  # fmt: skip
    assert all("答案表" in one.why or "题型" in one.why for one in reading.left_out)


def test_a_key_may_close_each_section(read: Read) -> None:
    text = (
        "一、单选题\n1. 甲（ ）\nA、1 B、2\n2. 乙（ ）\nA、1 B、2\n单选题答案：1-2 AB\n"
        "二、判断题\n1. 丙。\n2. 丁。\n答案：1.√ 2.×"
    )
    assert kinds(read(text)) == ["single", "single", "judge", "judge"]


def test_a_key_in_words_answers_blanks_and_short_questions(read: Read) -> None:
    text = (
        "三、简答题\n1. 甲是什么？\n2. 乙是什么？\n四、填空题\n1. 高____米。\n2. 压____伏和____伏。\n"
        "参考答案\n三、简答题\n1. 答：甲是一。\n也是二。\n2. 乙是三。\n四、填空题\n1. 2\n2. 36；12"
    )
    assert [d.answer for d in drafts(read(text))] == [
        "甲是一。\n也是二。",
        "乙是三。",
        "2",
        "36；12",
    ]


def test_a_key_that_does_not_count_up_answers_nothing(read: Read) -> None:
    reading = read("一、单选题\n1. 甲（ ）\nA、1 B、2\n2. 乙（ ）\nA、1 B、2\n答案：1-2 ABA")
    assert [codes(e) for e in reading.entries] == [{"no-answer"}, {"no-answer"}]
    assert "个数和题数对不上" in why(reading, "答案：1-2 ABA")


def test_marked_templates_are_read(read: Read) -> None:
    text = (
        "===<<<单选题>>>===\n哪个对？\nA. 甲\nB. 乙\n答案：A\n\n哪个错？\nA. 甲\nB. 乙\n答案：B\n解析：乙错。\n\n"
        "===<<<判断题>>>===\n天是蓝的。\n答案：正确\n\n地是方的。\n答案：错误"
    )
    assert kinds(read(text)) == ["single", "single", "judge", "judge"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. ", "2. "),
        ("1、", "2、"),
        ("1）", "2）"),
        ("（1）", "（2）"),
        ("①", "②"),
        ("第1题 ", "第2题 "),
        ("", ""),
        ("1 ", "2 "),
    ],
)
def test_questions_are_numbered_in_any_of_these_ways(read: Read, first: str, second: str) -> None:
    text = f"{first}甲是什么（A）\nA. 一\nB. 二\n\n{second}乙是什么（B）\nA. 一\nB. 二"
    assert [d.stem for d in drafts(read(text))] == ["甲是什么（　　）", "乙是什么（　　）"]


def test_a_stem_of_several_paragraphs_stays_together(read: Read) -> None:
    (draft,) = drafts(
        read("1. 某厂发生火灾。\n起因是电线老化。\n应当先做什么？\nA. 断电\nB. 浇水\n答案：A")
    )
    assert draft.stem == "某厂发生火灾。\n起因是电线老化。\n应当先做什么？"


def test_a_line_that_belongs_nowhere_is_doubted_and_kept(read: Read) -> None:
    (entry,) = read("1. 哪些（AB）\nA、甲\nB、乙\n本题来自去年的考试").entries
    assert codes(entry) == {"glued"}
    assert entry.verdict == "review"
    assert "本题来自去年的考试" in entry.raw[-1][1]


@pytest.mark.parametrize("said", ["略", "见解析", "（略）"])
def test_an_answer_that_says_nothing_is_doubted(read: Read, said: str) -> None:
    (entry,) = read(f"简答题\n1. 什么是三违？\n答案：{said}").entries
    assert codes(entry) == {"unclear-answer"}


def test_a_letter_may_stand_on_a_line_of_its_own(read: Read) -> None:
    (draft,) = drafts(read("1.\n应当（A）\nA.\n报告\nB.\n隐瞒"))
    assert (draft.stem, draft.options) == ("应当（　　）", ("报告", "隐瞒"))


def test_two_answers_that_differ_are_doubted(read: Read) -> None:
    (entry,) = read("1. 哪个（A）\nA、甲\nB、乙\n答案：B").entries
    assert codes(entry) == {"unclear-answer"}


def test_a_letter_beyond_the_options_is_doubted(read: Read) -> None:
    (entry,) = read("1. 哪个（D）\nA、甲\nB、乙").entries
    assert codes(entry) == {"beyond"}
