"""JSON banks: our own to the letter, those of others without a guess."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.formats.body import versioned
from trainer.formats.json.form import read, write
from trainer.formats.reading import Entry, Reading
from trainer.quiz.draft import DOUBTS
from trainer.quiz.kinds import Blank, Judge, Match, Multiple, Numeric, Order, Short, Single
from trainer.quiz.kinds.short import Point
from trainer.quiz.picture import picture
from trainer.quiz.prompt import Option
from trainer.quiz.question import Ground, Question

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'


def reading(value: Any) -> Reading:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return read(text.encode(), "题.json")


def only(value: Any) -> Entry:
    (entry,) = reading([value] if isinstance(value, dict) else value).entries
    return entry


def key(entry: Entry) -> tuple[str, ...]:
    assert entry.verdict == "accepted", entry.doubts
    assert entry.question is not None
    return entry.question.kind.key()


def codes(entry: Entry) -> list[str]:
    return [doubt.code for doubt in entry.doubts]


SHOWN = picture(SVG, "svg")
OURS = (
    Question(
        "a-1", "问", Single((Option("A", "甲"), Option("B", "乙")), "B"), "解析", tags=("新",)
    ),
    Question(
        "a-2", f"问![图]({SHOWN.id})", Multiple((Option("A", "甲"), Option("B", "乙")), ("A", "B"))
    ),
    Question(
        "a-3", "问", Judge("错"), "", Ground("安全生产法", "第一条"), ("消防安全",), difficulty="难"
    ),
    Question("a-4", "（　　）和（　　）", Blank((("1", "一"), ("2",)), ordered=False)),
    Question("a-5", "问", Numeric("1.50", "0.1", "米")),
    Question("a-6", "问", Order(("一", "二", "三"))),
    Question("a-7", "问", Match((("甲", "1"), ("乙", "2")), ("3",))),
    Question("a-8", "问", Short((Point("一", 2), Point("二")))),
)


def test_our_own_form_loses_nothing() -> None:
    found = read(write(OURS, {SHOWN.id: SHOWN}), "题.json")
    assert [entry.question for entry in found.entries] == [versioned(q) for q in OURS]
    assert found.pictures == {SHOWN.id: SHOWN}
    assert [str(e.place) for e in found.entries][:2] == ["题.json·第 1 题", "题.json·第 2 题"]


def test_a_broken_question_of_our_own_form_does_not_lose_the_others() -> None:
    data = json.loads(write(OURS[:3], {SHOWN.id: SHOWN}))
    data["questions"][0]["answer"] = "Z"
    found = reading(data)
    assert [entry.verdict for entry in found.entries] == ["rejected", "accepted", "accepted"]
    assert found.problems()[0].line == 1


def test_an_array_of_category_title_choices_answer() -> None:
    one = {
        "category": "消防安全",
        "title": "火警电话？",
        "choices": ["A.110", "B.119"],
        "answer": "B",
    }
    entry = only(one)
    assert key(entry) == ("B",)
    assert entry.question is not None
    assert entry.question.kind == Single((Option("A", "110"), Option("B", "119")), "B")
    assert (entry.question.topics, entry.question.stem) == (("消防安全",), "火警电话？")


def test_an_object_of_arrays_by_kind() -> None:
    found = reading(
        {
            "meta": {"version": "1.0", "total": 2},
            "single_choice": [
                {
                    "id": "s1",
                    "type": "single",
                    "question": "问",
                    "options": {"A": "甲", "B": "乙"},
                    "answer": "A",
                }
            ],
            "true_false": [{"id": "t1", "question": "是非", "answer": False}],
            "fill_blank": [{"id": "f1", "question": "共____个", "answer": "三"}],
        }
    )
    assert [key(entry) for entry in found.entries] == [("A",), ("错",), ("三",)]
    assert [str(e.place) for e in found.entries] == [
        "题.json·single_choice·第 1 题", "题.json·true_false·第 1 题", "题.json·fill_blank·第 1 题",
    ]  # fmt: skip
    assert [e.question and e.question.id for e in found.entries] == ["s1", "t1", "f1"]
    assert [left.place.sheet for left in found.left_out] == ["meta"]


def test_a_dump_of_a_database() -> None:
    rows = [
        {"quId": 7, "quType": 1, "quContent": "一", "quA": "甲", "quB": "乙", "quC": "", "quAnswer": "B", "quAnalyze": "因"},
        {"quId": 8, "quType": 2, "quContent": "二", "quA": "甲", "quB": "乙", "quC": "丙", "quAnswer": "AC", "quAnalyze": None},
        {"quId": 9, "quType": 3, "quContent": "三", "quA": "正确", "quB": "错误", "quC": "", "quAnswer": "A"},
    ]  # fmt: skip
    found = reading({"code": 0, "data": {"rows": rows, "total": 3}})
    assert [key(entry) for entry in found.entries] == [("B",), ("A", "C"), ("对",)]
    assert found.entries[0].question
    assert found.entries[0].question.explanation == "因"
    assert found.entries[0].place.sheet == "data.rows"
    assert found.entries[0].question.id == "", "a running number is no id"


@pytest.mark.parametrize(
    "options",
    [
        [{"label": "A", "text": "甲"}, {"label": "B", "text": "乙"}],
        [{"key": "A", "content": "甲"}, {"key": "B", "content": "乙"}],
        [{"A": "甲"}, {"B": "乙"}],
        {"A": "甲", "B": "乙"},
        '{"A": "甲", "B": "乙"}',
        '["甲", "乙"]',
        "A.甲\nB.乙",
        ["甲", "乙"],
    ],
)
def test_options_in_every_writing(options: Any) -> None:
    entry = only({"question": "问", "options": options, "answer": "B"})
    assert entry.question is not None
    assert entry.question.kind == Single((Option("A", "甲"), Option("B", "乙")), "B")


def test_flags_on_options_are_the_answer() -> None:
    options = [
        {"text": "甲", "isCorrect": True},
        {"text": "乙", "isCorrect": False},
        {"text": "丙", "isCorrect": True},
    ]
    assert key(only({"stem": "问", "options": options, "type": "多选题"})) == ("A", "C")
    assert codes(only({"stem": "问", "options": options, "type": "多选题", "answer": "AB"})) == [
        "unclear-answer"
    ]


@pytest.mark.parametrize("name", ["optionList", "items", "answers"])
def test_objects_that_are_options_are_known_under_any_name(name: str) -> None:
    found = [{"optionName": "A", "optionContent": "甲"}, {"optionName": "B", "optionContent": "乙"}]
    assert key(only({"title": "一", "question": "问", name: found, "correct": "B"})) == ("B",)
    flags = [{"content": "甲", "isCorrect": 0}, {"content": "乙", "isCorrect": 1}]
    assert key(only({"question": "问", name: flags, "type": "single"})) == ("B",)


def test_options_called_by_other_names_are_found_by_them() -> None:
    options = [{"id": "x1", "text": "甲"}, {"id": "x2", "text": "乙"}]
    assert key(only({"stem": "问", "options": options, "answer": "x2"})) == ("B",)
    assert key(only({"stem": "问", "options": {"1": "甲", "2": "乙"}, "answer": 2})) == ("B",)
    assert key(only({"stem": "问", "options": {"B": "甲", "A": "乙"}, "answer": "A"})) == ("B",)


@pytest.mark.parametrize(
    ("answers", "keys"),
    [([0, 2, 1], ["A", "C", "B"]), ([1, 3, 2], ["A", "C", "B"]), (["1", "3"], ["A", "C"])],
)
def test_places_count_from_0_or_1_where_the_file_shows_it(
    answers: list[Any], keys: list[str]
) -> None:
    found = reading(
        [{"question": f"问{a}", "options": ["甲", "乙", "丙"], "answer": a} for a in answers]
    )
    assert [key(entry) for entry in found.entries] == [(letter,) for letter in keys]


@pytest.mark.parametrize("answers", [[1, 2], [0, 3], [2]])
def test_places_that_may_count_either_way_wait_for_a_person(answers: list[int]) -> None:
    found = reading(
        [
            {"question": f"问{a}", "options": ["甲", "乙", "丙"], "answer": a, "type": "single"}
            for a in answers
        ]
    )
    assert [codes(entry) for entry in found.entries] == [["unclear-answer"]] * len(answers)


def test_several_places_make_several_answers() -> None:
    rows = [{"question": "一", "options": ["甲", "乙", "丙"], "answer": [0, 2], "type": "multiple"},
            {"question": "二", "options": ["甲", "乙", "丙"], "answer": [1], "type": "single"}]  # fmt: skip
    assert [key(entry) for entry in reading(rows).entries] == [("A", "C"), ("B",)]


def test_an_answer_written_out_is_found_among_the_options() -> None:
    assert key(only({"question": "问", "options": ["甲", "乙"], "answer": "乙"})) == ("B",)
    assert key(only({"question": "问", "options": ["甲", "乙", "丙"], "answer": ["丙", "甲"]})) == (
        "A",
        "C",
    )


def test_a_number_that_is_no_known_kind_waits() -> None:
    rows = [
        {"question": "问一", "type": 7, "answer": "随便"},
        {"question": "问二", "type": 7, "answer": "什么"},
    ]
    assert all("unclear-kind" in codes(entry) for entry in reading(rows).entries)


def test_multiple_choice_is_what_the_file_makes_of_it() -> None:
    english = {"question": "问", "type": "multiple_choice", "options": ["甲", "乙"], "answer": "A"}
    assert key(only(english)) == ("A",)
    both = [english, {**english, "question": "另", "type": "single_choice"}]
    assert codes(reading(both).entries[0]) == ["kind-conflict"]


def test_several_answers_to_one_gap_wait() -> None:
    assert codes(only({"question": "电话____", "type": "fill", "answer": ["119", "一一九"]})) == [
        "gaps"
    ]
    assert key(only({"question": "__和__", "type": "fill", "answer": ["甲", "乙"]})) == ("甲", "乙")


def test_a_key_written_twice_waits() -> None:
    text = '[{"question": "问", "answer": "对", "answer": "错", "type": "判断题"}]'
    assert codes(reading(text).entries[0]) == ["double"]


def test_chapters_are_walked_through_and_their_names_left_out() -> None:
    one = {"question": "问", "type": "judge", "answer": "对"}
    found = reading(
        {
            "list": [
                {"name": "第一章", "questions": [one]},
                {"name": "第二章", "questions": [one, 5]},
            ]
        }
    )
    assert [e.place.sheet for e in found.entries] == ["list[1].questions", "list[2].questions"]
    assert [left.text for left in found.left_out] == [
        '{"name": "第一章"}',
        "5",
        '{"name": "第二章"}',
    ]


def test_questions_below_a_material_say_that_they_belong_together() -> None:
    one = {"question": "问", "type": "judge", "answer": "对"}
    found = reading([{"title": "某厂爆炸", "children": [one, one]}, one])
    assert [codes(entry) for entry in found.entries] == [["unsupported"], ["unsupported"], []]
    assert found.left_out[0].text == "某厂爆炸"


def test_a_picture_that_is_elsewhere_is_missed() -> None:
    assert codes(
        only({"question": '看图<img src="u/1.png">', "type": "judge", "answer": "对"})
    ) == ["picture"]


def test_hypertext_comes_as_text() -> None:
    entry = only({"question": "<p>1&lt;2 <b>对吗</b></p>", "type": "judge", "answer": "√"})
    assert entry.question is not None
    assert entry.question.stem == "1<2 **对吗**"


def test_lines_of_objects_are_read_and_a_bad_line_is_rejected() -> None:
    one = json.dumps({"question": "问", "type": "judge", "answer": "对"}, ensure_ascii=False)
    found = reading(f"{one}\n\n{{坏\n{one}\n{one}")
    assert [(e.place.number, e.verdict) for e in found.entries] == [
        (1, "accepted"), (4, "accepted"), (5, "accepted"), (3, "rejected"),
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk", "utf-16"])
def test_every_usual_encoding_is_read(encoding: str) -> None:
    text = json.dumps(
        [{"question": "职工有权拒绝", "type": "judge", "answer": "对"}], ensure_ascii=False
    )
    assert read(text.encode(encoding), "a.json").count("accepted") == 1


def test_half_a_character_is_said() -> None:
    entry = reading('[{"question": "问\\ud800", "type": "judge", "answer": "对"}]').entries[0]
    assert codes(entry) == ["scan"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("[" * 100_000, "套得太深"),
        ("[" * 900 + "]" * 900, "套得太深"),
        ('[{"question": "问", "tags": ' + "[" * 900 + "]" * 900 + "}]", "套得太深"),
        ('[{"question": "问",]', "第 1 行"),
        ("", "第 1 行"),
        ("[1, 2]", "没有找到试题"),
        ('{"a": NaN, "b": ' + "9" * 5000 + "}", "没有找到试题"),
    ],
)
def test_what_is_no_bank_says_so(text: str, part: str) -> None:
    found = reading(text)
    assert part in found.troubles[0].sentence
    assert found.entries == ()


def test_deep_nesting_below_the_limit_of_the_parser_is_left_out() -> None:
    one = '{"question": "问", "type": "judge", "answer": "对"}'
    found = reading(f"[{one}, {'[' * 150}{one}{']' * 150}]")
    assert len(found.entries) == 1
    assert "20层以上" in found.left_out[0].why


def test_json_in_a_text_is_read_no_deeper_than_options_are() -> None:
    deep = "[" * 900 + "]" * 900
    entry = only({"question": "问", "options": deep, "answer": deep, "tags": deep})
    assert entry.verdict == "review"


LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text("AB甲12[{<", max_size=5)
)
KEYS = st.sampled_from(
    ["question", "title", "options", "answer", "type", "A", "optionB", "list", "id", "解析", "x"]
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=25,
)


@settings(max_examples=300, deadline=None)
@given(VALUES)
def test_reading_never_raises_and_counts_add_up(value: Any) -> None:
    found = reading(json.dumps(value))
    verdicts = ("accepted", "review", "rejected")
    assert len(found.entries) == sum(map(found.count, verdicts))
    assert found.entries or found.troubles or found.left_out
    assert all(doubt.code in DOUBTS for entry in found.entries for doubt in entry.doubts)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    found = read(data, "乱.json")
    assert found.troubles or found.entries
