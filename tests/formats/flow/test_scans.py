"""Layout 19: what recognition does to a text becomes a doubt with a proposal, never an answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from trainer.formats.reading import Entry, Reading

Read = Callable[[str], Reading]
OPTIONS = "A. 一周\nB. 两周\nC. 三周\nD. 四周"


def only(reading: Reading) -> Entry:
    (entry,) = reading.entries
    return entry


def codes(entry: Entry) -> set[str]:
    return {doubt.code for doubt in entry.doubts}


@pytest.mark.parametrize(
    "options",
    [
        "A. 一周\nB. 两周\n三周 C\nD. 四周",
        "A 一周\nB 两周\n三周 C\nD 四周",
        "A. 一周\nB. 两周\n三周\nD. 四周",
    ],
)
def test_a_letter_that_went_astray_is_proposed(read: Read, options: str) -> None:
    entry = only(read(f"1. 多久？\n{options}\n答案：C"))
    assert entry.draft
    assert entry.draft.options == ("一周", "两周", "三周", "四周")
    assert codes(entry) == {"scan"}
    assert entry.verdict == "review"


@pytest.mark.parametrize(
    ("line", "proposal"),
    [
        ("1. 多久（8）？", "B"),
        ("1. 要（C。", "C"),
        ("1. 至少要学， C", "C"),
        ("1. 多久（С）？", "C"),
    ],
)
def test_an_answer_in_the_stem_that_was_misread_is_proposed(
    read: Read, line: str, proposal: str
) -> None:
    entry = only(read(f"{line}\n{OPTIONS}"))
    assert entry.draft
    assert (entry.draft.answer, codes(entry)) == (proposal, {"scan"})
    assert entry.verdict == "review"


def test_an_eight_may_be_a_b(read: Read) -> None:
    entry = only(read(f"1. 多久？\n{OPTIONS}\n正确答案：8"))
    assert entry.draft
    assert (entry.draft.answer, codes(entry)) == ("B", {"scan"})


def test_a_small_letter_is_doubted_where_others_are_capital(read: Read) -> None:
    text = f"1. 多久？\n{OPTIONS}\n答案：c\n2. 几时？\n{OPTIONS}\n答案：D"
    assert [codes(e) for e in read(text).entries] == [{"scan"}, set()]


def test_small_letters_throughout_are_the_writer_s_way(read: Read) -> None:
    text = f"1. 多久？\n{OPTIONS}\n答案：c\n2. 几时？\n{OPTIONS}\n答案：d"
    assert [e.verdict for e in read(text).entries] == ["accepted", "accepted"]


@pytest.mark.parametrize("said", ["正确答案", "正确答案：", ""])
def test_an_answer_that_is_missing_is_missed(read: Read, said: str) -> None:
    reading = read(f"单选题\n1. 多久？\n{OPTIONS}\n{said}\n2. 几时？\n{OPTIONS}\n正确答案：A")
    assert [codes(e) for e in reading.entries] == [{"no-answer"}, set()]


def test_noise_around_a_question_is_no_part_of_it(read: Read) -> None:
    reading = read(f"31473单选题\n1. 多久？\n{OPTIONS}\n正确答案：A\n18/473")
    entry = only(reading)
    assert entry.draft
    assert (entry.draft.kind, entry.draft.options[-1]) == ("single", "四周")
    assert codes(entry) == {"scan"}
    assert [one.why for one in reading.left_out] == ["题型标题", "页码"]


def test_full_width_letters_are_letters(read: Read) -> None:
    entry = only(read("１．多久？\nＡ．一周\nＢ．两周\n答案：Ｂ"))
    assert entry.question
    assert (entry.question.stem, entry.question.kind.key()) == ("多久？", ("B",))


def test_several_letters_in_brackets_are_left_to_people(read: Read) -> None:
    entry = only(read("1. 从（A）到（B）多远？\nA. 一米\nB. 两米"))
    assert codes(entry) >= {"scan"}
    assert entry.question is None


def test_a_question_without_a_stem_is_rejected_where_it_stands(read: Read) -> None:
    reading = read("1. 甲（A）\nA. 一\nB. 二\nA. 三\nB. 四\n答案：B")
    assert [e.verdict for e in reading.entries] == ["accepted", "rejected"]
