"""Text files: their encodings, and which of them are tables."""

from __future__ import annotations

import pytest

from trainer.formats.bank import NO_HINTS
from trainer.formats.flow import TEXT, looks_like_table, read_text

BANK = "1. 哪个对（A）？\r\nA. 甲\r\nB. 乙\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_any_usual_encoding_is_read(encoding: str) -> None:
    assert TEXT.read
    reading = TEXT.read(BANK.encode(encoding), "题.txt", NO_HINTS)
    assert [str(e.place) for e in reading.entries] == ["题.txt·第 1 行"]
    assert reading.count("accepted") == 1


def test_what_is_no_text_is_a_trouble() -> None:
    assert TEXT.read
    assert TEXT.read(b"\xff\x00\x81\xff" * 9, "题.txt", NO_HINTS).troubles


@pytest.mark.parametrize("text", ["", "   \n\n", "随便写的一句话。"])
def test_a_text_without_questions_says_what_they_look_like(text: str) -> None:
    (trouble,) = read_text(text, "粘贴的文字", NO_HINTS).troubles
    assert trouble.sentence.startswith("没有找到题目。")


@pytest.mark.parametrize(
    "text",
    [
        "1,题一,甲,乙,丙,丁,D\n2,题二,甲,乙,丙,丁,A\n3,题三,T\n4,题四,F\n",
        "题目,答案,选项A,选项B\n哪个,A,甲,乙\n",
        '题目,答案,选项\n"哪\n个",A,甲\n',
        "题目\t答案\t选项A\n哪个\tA\t甲\n",
        "哪个\tA<br>B\tA,B\t安规\n那个\tA<br>B\tA\t安规\n",
    ],
)
def test_tables_are_told_by_their_cells(text: str) -> None:
    assert looks_like_table(text)


@pytest.mark.parametrize(
    "text",
    [
        BANK,
        "1、哪个对，哪个错，为什么？\nA、甲\tB、乙\tC、丙\tD、丁\nA、甲\tB、乙\tC、丙\tD、丁\n",
        "1、首先,其次,最后（A）？\nA、甲,乙,丙\nB、丁,戊,己\n答案：A,B,C\n",
        "从业人员，有权，拒绝。（√）\n",
        "",
    ],
)
def test_running_text_is_no_table(text: str) -> None:
    assert not looks_like_table(text)
