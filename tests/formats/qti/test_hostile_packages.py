"""Packages that mean harm, or are broken: one sentence, at once, and nothing outside is touched."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.formats.bank import NO_HINTS
from trainer.formats.qti import QTI
from trainer.formats.reading import Reading


def read(data: bytes) -> Reading:
    assert QTI.read is not None
    return QTI.read(data, "a.zip", NO_HINTS)


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def manifest(*hrefs: str) -> bytes:
    listed = "".join(f'<resource type="imsqti_item_xmlv2p1" href="{h}"/>' for h in hrefs)
    return f"<manifest><resources>{listed}</resources></manifest>".encode()


BOMB = '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><assessmentItem>&d;</assessmentItem>'
HOSTILE = {
    "zip bomb": zipped({"imsmanifest.xml": manifest("a.xml"), "a.xml": b"\0" * 210_000_000}),
    "entity bomb": zipped({"imsmanifest.xml": manifest("a.xml"), "a.xml": BOMB.encode()}),
    "no items": zipped({"a.txt": b"x"}),
    "empty": zipped({}),
    "broken manifest": zipped({"imsmanifest.xml": b"<manifest>"}),
    "damaged": zipped({"imsmanifest.xml": manifest("a.xml")})[:60],
    "not a zip": b"PK\x03\x04" + b"x" * 100,
    "QTI 1.2": b"<questestinterop/>",
    "manifest alone": manifest("a.xml"),
    "other XML": b"<html/>",
    "deep": b"<assessmentItem>" + b"<p>" * 500 + b"</p>" * 500 + b"</assessmentItem>",
    "large": b"PK" + b"\0" * 50_000_001,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_package_gives_one_sentence_within_seconds(name: str) -> None:
    began = time.monotonic()
    reading = read(HOSTILE[name])
    assert time.monotonic() - began < 5
    assert len(reading.troubles) == 1
    assert reading.entries == ()
    assert reading.troubles[0].sentence.endswith("。")


@pytest.mark.parametrize(
    "href", ["../../etc/passwd", "/etc/passwd", "a/../../x.xml", "%2e%2e/x.xml", "..\\x.xml", ""]
)
def test_a_path_that_leads_out_of_the_package_leads_nowhere(href: str) -> None:
    reading = read(zipped({"imsmanifest.xml": manifest(href), "../x.xml": b"<assessmentItem/>"}))
    assert [e.verdict for e in reading.entries] == ["rejected"]
    assert "压缩包里没有" in reading.entries[0].doubts[0].sentence


def test_a_broken_item_is_rejected_and_the_others_are_read() -> None:
    good = b"""<assessmentItem identifier="g"><responseDeclaration identifier="R"><correctResponse>
      <value>A</value></correctResponse></responseDeclaration><itemBody><p>q</p><choiceInteraction
      responseIdentifier="R"><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b
      </simpleChoice></choiceInteraction></itemBody></assessmentItem>"""
    files = {
        "imsmanifest.xml": manifest("bad.xml", "good.xml"),
        "bad.xml": b"<a>",
        "good.xml": good,
    }
    reading = read(zipped(files))
    assert [e.verdict for e in reading.entries] == ["rejected", "accepted"]


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_are_read_without_raising(data: bytes, packed: bool) -> None:
    reading = read(b"PK\x03\x04" + data if packed else data)
    assert len(reading.troubles) == 1


TAGS = ["responseDeclaration", "correctResponse", "value", "mapping", "areaMapping", "areaMapEntry", "mapEntry",
        "itemBody", "p", "div", "prompt", "choiceInteraction", "simpleChoice", "textEntryInteraction",
        "orderInteraction", "matchInteraction", "simpleMatchSet", "simpleAssociableChoice", "gapMatchInteraction",
        "gapText", "gap", "selectPointInteraction", "hotspotInteraction", "hotspotChoice", "object", "rubricBlock",
        "table", "tr", "td", "extendedTextInteraction", "modalFeedback", "responseProcessing", "equal", "variable",
        "inlineChoiceInteraction", "inlineChoice", "span", "math", "mfrac"]  # fmt: skip
WORDS = [
    "A",
    "B",
    "A B",
    "1",
    "-5",
    "1,2,3",
    "circle",
    "poly",
    "float",
    "multiple",
    "scorer",
    "part",
    "answer",
    "x",
]
KEYS = ["identifier", "responseIdentifier", "baseType", "cardinality", "class", "shape", "coords", "maxChoices",
        "view", "data", "mappedValue", "mapKey", "tolerance", "toleranceMode", "width", "height"]  # fmt: skip


def tagged(tag: str, keys: dict[str, str], body: list[str]) -> str:
    given = "".join(f' {key}="{value}"' for key, value in keys.items())
    return f"<{tag}{given}>{''.join(body)}</{tag}>"


def nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    given = st.dictionaries(st.sampled_from(KEYS), st.sampled_from(WORDS), max_size=3)
    return st.builds(
        tagged,
        st.sampled_from(TAGS), given, st.lists(inner, max_size=4),
    )  # fmt: skip


trees = st.recursive(st.sampled_from(WORDS), nested, max_leaves=20)


@settings(deadline=None, max_examples=400)
@given(st.lists(trees, max_size=4), st.lists(trees, max_size=8))
def test_any_tree_of_qtis_tags_is_read_without_raising(before: list[str], body: list[str]) -> None:
    item = f"<assessmentItem>{''.join(before)}<itemBody>{''.join(body)}</itemBody></assessmentItem>"
    reading = read(item.encode())
    assert reading.troubles == ()
    assert len(reading.entries) + len(reading.left_out) == 1
