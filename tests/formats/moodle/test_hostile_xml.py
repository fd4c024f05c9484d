"""XML that means harm, or is broken: one sentence, at once."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.formats.bank import NO_HINTS
from trainer.formats.html_text import markup, text_of_html
from trainer.formats.moodle import MOODLE
from trainer.formats.reading import Reading

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE = {
    "entity bomb": f'<!DOCTYPE quiz [<!ENTITY l0 "ha">{LAUGHS}]><quiz>&l9;</quiz>'.encode(),
    "bomb in UTF-16": f'<!DOCTYPE quiz [<!ENTITY l0 "ha">{LAUGHS}]><quiz>&l9;</quiz>'.encode("utf-16"),
    "outside entity": b'<?xml version="1.0"?><!-- a --><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>',
    "parameter entity": b'<!DOCTYPE quiz SYSTEM "http://localhost/x.dtd"><quiz/>',
    "bottomless": b"<quiz>" + b"<a>" * 200_000,
    "deep": b"<quiz>" + b"<a>" * 200 + b"</a>" * 200 + b"</quiz>",
    "broken": b"<quiz><question></quiz>",
    "no XML": b"\x00\x01\x02",
    "empty": b"",
    "other": b"<html/>",
    "long text": b"<quiz>" + b"a" * 11_000_000 + b"</quiz>",
    "too large": b"<quiz>" + b" " * 50_000_001 + b"</quiz>",
}  # fmt: skip


def read(data: bytes) -> Reading:
    assert MOODLE.read is not None
    return MOODLE.read(data, "a.xml", NO_HINTS)


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_gives_one_sentence_within_seconds(data: bytes) -> None:
    began = time.monotonic()
    reading = read(data)
    assert time.monotonic() - began < 5
    assert reading.entries == ()
    assert len(reading.troubles) == 1
    assert reading.troubles[0].sentence.endswith("。")
    assert "root:" not in reading.troubles[0].sentence


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_without_raising(data: bytes) -> None:
    assert len(read(data).troubles) == 1


TAGS = ["question", "questiontext", "text", "answer", "subquestion", "graderinfo", "file", "units",
        "unit", "multiplier", "drag", "drop", "coords", "shape", "no", "choice", "tags", "tag",
        "category", "tolerance", "generalfeedback", "single", "b", "single"]  # fmt: skip
TYPES = ["multichoice", "truefalse", "shortanswer", "numerical", "matching", "essay", "cloze",
         "ordering", "ddmarker", "category", "description", "x", ""]  # fmt: skip
SNIPPETS = ["题", "100", "-5", "true", "*", "{1:SA:=a}", "{2:NM:=x}{1:MC:a}", "1,2;3", "<p>", "<table><td>",
            "1e999", "nan", "rectangle", "\\(", "<math><mfrac>"]  # fmt: skip
leaves = st.sampled_from(SNIPPETS)


def nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda tag, kind, worth, body: f'<{tag} type="{kind}" fraction="{worth}" name="a.png" format="html">{"".join(body)}</{tag}>',
        st.sampled_from(TAGS), st.sampled_from(TYPES),
        st.sampled_from(["100", "50", "-1", "x", "nan", "inf", "1"]),
        st.lists(inner, max_size=4),
    )  # fmt: skip


trees = st.recursive(leaves.map(lambda t: t.replace("<", "&lt;")), nested, max_leaves=15)


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(TYPES), st.lists(trees, max_size=8))
def test_any_tree_of_moodles_tags_is_read_without_raising(kind: str, inside: list[str]) -> None:
    bank = f'<quiz><question type="{kind}">{"".join(inside)}</question></quiz>'
    reading = read(bank.encode())
    assert reading.troubles == ()
    assert len(reading.entries) + len(reading.left_out) == 1


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.sampled_from("<>/pbtd!-[]&;#x\"'= \nol铭")))
def test_any_html_is_read_without_raising(html: str) -> None:
    assert isinstance(text_of_html(html, lambda source, alt: alt), str)


MARKED = st.lists(
    st.sampled_from(["先通风", "**粗**", "- 项", "\n", "| a | b |", "| --- | --- |", "$x$", "$$y$$", " ",
                     "\xa0", "\t", "\r", "<script>", "&amp;", "\\(", "\\[", "![a](b.png)", "`", "1. ", "#"]),
    max_size=8,
).map("".join)  # fmt: skip


@settings(deadline=None, max_examples=400)
@given(MARKED | st.text(max_size=20), st.booleans())
def test_html_that_we_write_reads_back_to_the_letter(text: str, math: bool) -> None:
    from trainer.formats.xml_tree import carried

    if not carried(text):
        return
    made = markup(text, "files/{}".format, math)

    def shown(source: str, alt: str) -> str:
        return f"![{alt}]({source.removeprefix('files/')})"

    assert text_of_html(made, shown) == text
    assert "<script" not in made


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>甲",
        '<style>@import "x"</style>甲',
        '<p onclick="alert(1)">甲</p>',
        '<a href="javascript:alert(1)">甲</a>',
        "<iframe srcdoc='<script>1</script>'></iframe>甲",
        "<object><param value='x'>乙</object>甲",
    ],
)
def test_nothing_that_runs_comes_through(html: str) -> None:
    assert text_of_html(html, lambda source, alt: "") == "甲"
