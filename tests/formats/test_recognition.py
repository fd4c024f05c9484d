"""What a file is, is seen inside it."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.formats.recognition import OPEN, recognised


def packed(*names: str) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return whole.getvalue()


TEXTS = {
    "gift": "::一:: 先做什么？ {=检测 ~下去}\n\n可以下去。{F}\n",
    "aiken": "先做什么？\nA. 检测\nB) 下去\nANSWER: A\n",
    "table": '1,"先做\n什么",甲,乙,A\n2,再做什么,甲,乙,B\n3,后做什么,甲,乙,B\n',
    "text": "一、单选题\n1. 先做什么？（A）\nA、检测  B、下去\n2. 对吗？（√）\n",
    "json": '[{"title": "先做什么？", "answer": "A"}]',
    "moodle": '<?xml version="1.0"?>\n<quiz><question type="truefalse"/></quiz>',
    "qti": '<questestinterop><item ident="1"/></questestinterop>',
    "anki": "题干\t选项<br>选项\tA,B\t牌组\n又一题\t甲<br>乙\tA\t牌组\n",
    "sql": "INSERT INTO `q` (`question`, `answer`) VALUES ('先做什么？', '检测');\n",
    "yaml": "# 本厂\n\n- id: a-1\n  kind: judge\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_file_is_known_by_its_content(name: str) -> None:
    assert recognised(".txt", TEXTS[name].encode()) == name


@pytest.mark.parametrize(
    "text",
    [
        "先做什么？ {=检测 ~下去}",
        "写一篇心得。{}\n",
        "$CATEGORY: 一库/安全\n\n可以下去。{FALSE#不可以}",
        "::问一\\:: 甲:: 一共{#3:0.5}处",
    ],
)
def test_gift_is_known_by_its_braces(text: str) -> None:
    assert recognised(".txt", text.encode()) == "gift"


@pytest.mark.parametrize(
    "text",
    [
        "1,题干,A,B,C,D,D",
        "1,对不对？,T\n2,对不对？,F\n3,对不对？,T\n",
    ],
)
def test_a_table_in_a_text_file_is_known_by_its_columns(text: str) -> None:
    assert recognised(".txt", text.encode("gb18030")) == "table"


@pytest.mark.parametrize(
    "text",
    [
        "1. 公式 $\\frac{1}{2}$ 和 {括号} 是什么？\n答案：一半\n",
        "先通风,再检测,后作业。\n答案：对\n",
        "A、增大\tB、减少\n1. 题干（A）\n",
        "{没有关上",
        "",
    ],
)
def test_running_text_is_taken_for_nothing_else(text: str) -> None:
    assert recognised(".txt", text.encode()) in ("text", "")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (packed("[Content_Types].xml", "word/document.xml"), "docx"),
        (packed("[Content_Types].xml", "xl/workbook.xml"), "table"),
        (packed("imsmanifest.xml", "item1.xml"), "qti"),
        (packed("readme.md"), ""),
        (packed("word/document.xml")[:40], ""),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "doc"),
        (b"\xd0\xcf\x11\xe0" + "Workbook".encode("utf-16-le"), "table"),
    ],
)
def test_a_wrong_ending_does_not_deceive(data: bytes, name: str) -> None:
    assert recognised(".doc", data) == name


def test_cards_are_told_from_tables_in_their_own_ending() -> None:
    assert recognised(".tsv", TEXTS["anki"].encode()) == "anki"
    assert recognised(".tsv", "题干\t答案\n一\tA\n".encode()) == ""


def test_an_ending_that_says_enough_is_believed() -> None:
    assert recognised(".csv", TEXTS["gift"].encode()) == ""
    assert recognised(".xml", b"<html/>") == ""


@given(st.sampled_from(OPEN), st.binary(max_size=80))
def test_no_bytes_make_it_raise(ending: str, data: bytes) -> None:
    assert isinstance(recognised(ending, data), str)


def test_the_table_of_formats_brings_in_no_slow_library() -> None:
    slow = "lxml", "docx", "python_calamine", "openpyxl", "pydantic", "pypdfium2", "rapidfuzz"
    code = f"import sys, trainer.formats; print([m for m in {slow} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
