"""What holds for any text at all."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.formats.bank import NO_HINTS, Hints
from trainer.formats.flow import PDF, TEXT, looks_like_table, read_text
from trainer.formats.flow.keys import key_line
from trainer.formats.flow.titles import title_of
from trainer.formats.reading import Reading

PIECES = [
    "1. ", "2、", "3）", "（4）", "①", "12 ", "一、", "第二章 ", "单选题", "多选题", "判断题", "填空题", "简答题",
    "A、甲", "B. 乙", "C．丙", "（D）丁", "A 甲", "三周 C", "答案：", "参考答案", "A", "BD", "√", "（×）", "（ B ）",
    "（　　）", "____", "解析：", "难度：易", "答：", "（1）", "题目：", "^*^", "1-5 ABCDE", "1.A 2.B", "前言", "目录",
    "......3", "\t", "  ", "18/473", "31473", "从业人员", "应当", "。", "？", "（", "）", "【", "】", "$", "![图](a.png)",
]  # fmt: skip
LINES = st.lists(st.lists(st.sampled_from(PIECES), max_size=6).map("".join), max_size=25)
TEXTS = st.one_of(LINES.map("\n".join), st.text(max_size=200))


def lines_of(reading: Reading) -> Counter[str]:
    raw = Counter(text for e in reading.entries for _, text in e.raw)
    return raw + Counter(one.text for one in reading.left_out if one.text)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_line_is_in_one_entry_or_left_out(text: str) -> None:
    reading = read_text(text, "题.txt", NO_HINTS)
    unfolded = text
    for end in ("\r\n", "\r", "\f", "\v", "\x85", "\u2028", "\u2029"):
        unfolded = unfolded.replace(end, "\n")
    wanted = Counter(line for line in unfolded.lstrip("\ufeff").split("\n") if line.strip())
    assert lines_of(reading) == wanted


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_what_is_read_is_accepted_or_reviewed_or_rejected(text: str) -> None:
    reading = read_text(text, "题.txt", NO_HINTS)
    counts = [reading.count(v) for v in ("accepted", "review", "rejected")]
    assert sum(counts) == len(reading.entries)
    assert bool(reading.troubles) == (not reading.entries)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_accepted_choices_have_their_letter_among_the_options(text: str) -> None:
    for entry in read_text(text, "题.txt", NO_HINTS).entries:
        if entry.verdict == "accepted" and entry.question and entry.draft and entry.draft.options:
            keys = {chr(ord("A") + at) for at in range(len(entry.draft.options))}
            assert entry.question.kind.name == "judge" or set(entry.question.kind.key()) <= keys


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_reading(data: bytes) -> None:
    assert TEXT.read
    assert PDF.read
    assert TEXT.read(data, "题.txt", NO_HINTS).file == "题.txt"
    assert PDF.read(data, "题.pdf", NO_HINTS).troubles


@given(st.text(max_size=80))
def test_titles_and_keys_are_told_from_any_text(text: str) -> None:
    title, key = title_of(text), key_line(text)
    assert title is None or title.what in ("kind", "chapter", "key", "front")
    assert key is None or key.items or key.fault


@given(TEXTS)
def test_any_text_is_a_table_or_is_not(text: str) -> None:
    assert looks_like_table(text) in (True, False)


QUESTION = (
    "{n}. 高处作业应当系好什么（B）？\nA. 皮带\nB. 安全带\nC. 领带\nD. 鞋带\n解析：防止坠落。\n"
)


def seconds(text: str) -> float:
    start = time.process_time()
    read_text(text, "题.txt", NO_HINTS)
    return time.process_time() - start


def test_five_megabytes_are_read_within_ten_seconds() -> None:
    text = "".join(QUESTION.format(n=n) for n in range(1, 45_001))
    assert len(text.encode()) > 5_000_000
    assert seconds(text) < 10  # of the processor


@pytest.mark.parametrize(
    "line",
    [
        "（",
        "A、",
        "1. ",
        " ",
        "　",
        "答案",
        "（A",
        "【",
        "1-",
        "A.B.C.",
        "\t",
        "A ",
        "_",
        "第",
        "一、",
        "(1)",
        "题",
        "1.A ",
        "解析",
    ],
)
@pytest.mark.parametrize("length", [19_000, 300_000])
def test_no_line_makes_it_slow(line: str, length: int) -> None:
    assert seconds(line * (length // len(line))) < 3
    assert seconds(f"1. 甲（A）\n{line * (length // len(line))}\nA、一\nB、二") < 3


@pytest.mark.parametrize(
    "line", ["A. 甲", "甲", "1. 甲", "答案：A", "（1）甲", "答：1. 甲", "一、甲", "1-2 AB"]
)
def test_many_lines_of_one_sort_are_read_in_their_number(line: str) -> None:
    assert seconds(f"1. 甲（A）\nA、一\nB、二\n答：一\n{line}\n" * 4000) < 10
    assert seconds("1. 甲（A）\nA、一\nB、二\n" + f"{line}\n" * 20_000) < 10


def test_progress_is_told_and_may_stop_the_reading() -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, whole: int) -> None:
        assert 0 <= done <= whole
        raise Stopped

    with pytest.raises(Stopped):
        read_text(QUESTION.format(n=1), "题.txt", Hints(report=stop))
