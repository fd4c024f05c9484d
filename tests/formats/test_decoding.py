"""Text files of all encodings come in word for word, or not at all."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.formats.decoding import decoded
from trainer.formats.problem import Problem

TEXT = "题干,答案\r\n一氧化碳无色无味,对\r\n“安全第一”是方针——不是口号,对\r\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("gbk"),
        TEXT.encode("gb18030"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
    ],
)
def test_every_encoding_gives_the_same_text(data: bytes) -> None:
    assert decoded(data, "题.csv") == TEXT


def test_rare_characters_of_gb18030_come_in() -> None:
    assert decoded("𠮷林省；㛃".encode("gb18030"), "题.csv") == "𠮷林省；㛃"


@given(st.text(alphabet="一二三四五六七八九十\n,AB安全生产事故", min_size=8))
def test_text_with_a_mark_is_never_changed(text: str) -> None:
    assert decoded(text.encode("utf-8-sig"), "题.csv") == text
    assert decoded(text.encode("utf-16"), "题.csv") == text


def test_a_broken_byte_in_utf8_is_not_read_as_another_encoding() -> None:
    data = TEXT.encode()
    at = data.index("无".encode())
    found = decoded(data[:at] + b"\xff" + data[at:], "题.csv")
    assert isinstance(found, Problem)
    assert found.line == 2
    assert f"第{at + 1}个字节" in found.sentence


def test_text_cut_off_in_a_character_is_refused() -> None:
    assert isinstance(decoded(TEXT.encode()[:-4], "题.csv"), Problem)


@pytest.mark.parametrize("data", [b"\0\1\2\3\4\5\6\7" * 40, bytes(range(256)) * 4, b"\xff\xfe\x00"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    assert isinstance(decoded(data, "题.csv"), Problem)


def test_nothing_is_an_empty_text() -> None:
    assert decoded(b"", "题.csv") == ""
