"""Aiken: what is strictly so, and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.formats.aiken import looks_like, lost, read, write
from trainer.formats.reading import Reading
from trainer.quiz.kinds import Judge, Multiple, Single
from trainer.quiz.prompt import Option
from trainer.quiz.question import Question

TWO = "火警电话是？\nA. 110\nB) 119\nANSWER: B\n\n职工有权拒绝违章指挥。\nA. 对\nB. 错\nANSWER: A\n"


def reading(text: str) -> Reading:
    return read(text.encode(), "题.txt")


def codes(text: str) -> list[list[str]]:
    return [[doubt.code for doubt in entry.doubts] for entry in reading(text).entries]


def test_options_and_one_letter_make_a_question() -> None:
    found = reading(TWO)
    kinds = [entry.question and entry.question.kind for entry in found.entries]
    assert kinds == [Single((Option("A", "110"), Option("B", "119")), "B"), Judge("对")]
    assert [str(entry.place) for entry in found.entries] == ["题.txt·第 1 行", "题.txt·第 6 行"]
    assert not found.problems()


def test_windows_and_mac_line_ends_count_alike() -> None:
    for end in ("\r\n", "\r"):
        assert [e.place.number for e in reading(TWO.replace("\n", end)).entries] == [1, 6]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("问\nA. 甲\nB. 乙\nANSWER: AB", ["kind-conflict"]),
        ("问\nA. 甲\nB. 乙\nANSWER: C", ["beyond"]),
        ("问\nA. 甲\nC. 乙\nANSWER: A", ["unclear-answer"]),
        ("标题\n问\nA. 甲\nB. 乙\nANSWER: A", ["unsupported"]),
        ("问\nA. 甲\n多\nB. 乙\nANSWER: A", ["unsupported"]),
        ("问\nA. 甲\nANSWER: A", ["few-options"]),
        ("问\nA. 甲\nB. 乙\nANSWER:", ["no-answer"]),
    ],
)
def test_what_is_not_strictly_so_waits(text: str, expected: list[str]) -> None:
    assert codes(text) == [expected]
    assert reading(text).entries[0].verdict == "review"


def test_a_question_without_answer_does_not_lose_the_next() -> None:
    assert codes("一\nA. 甲\nB. 乙\n\n二\nA. 甲\nB. 乙\nANSWER: A") == [["no-answer"], []]


def test_an_answer_alone_is_rejected() -> None:
    assert [e.verdict for e in reading("ANSWER: A").entries] == ["rejected"]


def test_aiken_is_told_from_other_text() -> None:
    assert looks_like(TWO)
    assert not looks_like("1. 单选题\nA. 甲\nB. 乙\n答案：A")


FULL = Question("", "问？", Single((Option("A", "甲"), Option("B", "乙")), "B"))


@pytest.mark.parametrize("question", [FULL, replace(FULL, kind=Judge("错"))])
def test_what_is_written_reads_back(question: Question) -> None:
    assert lost(question) == ()
    (entry,) = read(write([question], {}), "a.txt").entries
    assert entry.question == question


def test_what_is_lost_is_named() -> None:
    known = replace(FULL, id="a", explanation="因", topics=("消防安全",), stem="问\n？")
    assert set(lost(known)) == {"编号", "解析", "主题", "空白和换行"}
    several = replace(FULL, kind=Multiple((Option("A", "甲"), Option("B", "乙")), ("A", "B")))
    assert lost(several)[0].startswith("整题")
    assert write([several, FULL], {}) == write([FULL], {})


TEXTS = st.text("甲A. )B:\n　ANSWER", min_size=1, max_size=10).filter(str.strip)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.lists(TEXTS, min_size=2, max_size=4))
def test_what_lost_does_not_name_reads_back(stem: str, options: list[str]) -> None:
    kind = Single(tuple(Option("ABCD"[i], text) for i, text in enumerate(options)), "B")
    question = Question("", stem, kind)
    entries = read(write([question], {}), "a.txt").entries
    missing = lost(question)
    if missing and missing[0].startswith("整题"):
        assert not entries
    else:
        assert missing or entries[0].question == question


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=60), st.text("甲A.)\nANSWER: ", max_size=60).map(str.encode)))
def test_reading_never_raises_and_counts_add_up(data: bytes) -> None:
    found = read(data, "乱.txt")
    verdicts = ("accepted", "review", "rejected")
    assert len(found.entries) == sum(map(found.count, verdicts))
    assert found.entries or found.troubles
