"""The packages keep to the form that the QTI guides describe, whatever the questions hold.

The schemas of the standard may not be passed on with a program, so `item.rng` says what we write of it.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from formats.moodle.exchanged import KINDS, gapped, questions
from hypothesis import HealthCheck, given, settings
from lxml import etree
from quiz.strategies import PHOTO, PICTURES

from trainer.formats.bank import Format
from trainer.formats.qti import QTI21, QTI30
from trainer.formats.qti.dialect import undashed
from trainer.quiz.question import Question

GRAMMAR = etree.RelaxNG(etree.parse(str(Path(__file__).parent / "item.rng")))
ITEMS = {
    "qti21": "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "qti30": "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
}
MANIFESTS = {"qti21": "imscp_v1p1", "qti30": "qti/qtiv3p0/imscp_v1p1"}
VERSIONS = pytest.mark.parametrize("version", [QTI21, QTI30], ids=lambda version: version.name)


def unpacked(version: Format, bank: list[Question]) -> dict[str, bytes]:
    assert version.write is not None
    with zipfile.ZipFile(io.BytesIO(version.write(bank, PICTURES))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        return {name: archive.read(name) for name in archive.namelist()}


def bare(data: bytes) -> etree._Element:
    """The item with the names of 2.1 and no namespaces."""
    root = etree.fromstring(data)
    undashed(root)
    for element in root.iter("{*}*"):
        element.tag = etree.QName(element).localname
    etree.cleanup_namespaces(root)
    return etree.fromstring(etree.tostring(root))


def check_item(data: bytes) -> None:
    root = bare(data)
    assert GRAMMAR.validate(root), GRAMMAR.error_log
    declared = [e.get("identifier") for e in root.iter("responseDeclaration")]
    asked = [e.get("responseIdentifier") for e in root.iter() if e.get("responseIdentifier")]
    assert sorted(map(str, asked)) == sorted(map(str, declared))
    names = [e.get("identifier") for e in root.iter("simpleChoice", "simpleAssociableChoice")]
    for declaration in root.iter("responseDeclaration"):
        if declaration.get("baseType") in ("identifier", "directedPair"):
            for value in declaration.iter("value"):
                assert set((value.text or "").split()) <= set(names)


@VERSIONS
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(question=questions)
def test_every_item_keeps_to_the_form(version: Format, question: Question) -> None:
    files = unpacked(version, [question])
    items = {name: data for name, data in files.items() if name.startswith("q")}
    assert len(items) <= 1
    for data in items.values():
        check_item(data)
        assert etree.fromstring(data).nsmap[None] == ITEMS[version.name]


@VERSIONS
def test_the_manifest_lists_every_file_once_with_its_item(version: Format) -> None:
    bank = [
        gapped(Question(f"q-{n}", f"题 ![图]({PHOTO.id})", kind)) for n, kind in enumerate(KINDS)
    ]
    files = unpacked(version, bank)
    root = etree.fromstring(files["imsmanifest.xml"])
    assert root.nsmap[None] == f"http://www.imsglobal.org/xsd/{MANIFESTS[version.name]}"
    assert [etree.QName(e).localname for e in root] == ["metadata", "organizations", "resources"]
    resources = list(root[2])
    assert len(resources) == len(bank)
    assert {str(f.get("href")) for f in root.iter("{*}file")} == set(files) - {"imsmanifest.xml"}
    for resource in resources:
        own = [f.get("href") for f in resource.iter("{*}file")]
        shown = bare(files[str(resource.get("href"))]).iter("img", "object")
        assert {e.get("src") or e.get("data") for e in shown} == set(own[1:])


def test_the_grammar_refuses_what_the_guides_do() -> None:
    (name, data) = next(
        (n, d) for n, d in unpacked(QTI21, [Question("q", "题", KINDS[0])]).items() if n[0] == "q"
    )
    check_item(data)
    root = bare(data)
    root.append(root[0])  # a declaration after the body
    assert not GRAMMAR.validate(root), name
