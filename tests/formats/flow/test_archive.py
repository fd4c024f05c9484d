from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from trainer.formats import archive
from trainer.formats.archive import checked_zip


def packed(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def sentence(data: bytes) -> str:
    problem = checked_zip(data, "题.docx")
    return problem.sentence if problem else ""


def test_an_honest_archive_may_be_read() -> None:
    assert sentence(packed({"a.xml": b"<a/>", "b.bin": b"x" * 3_000_000})) == ""


@pytest.mark.parametrize("cut", [0, 3, 60])
def test_a_cut_archive_is_damaged(cut: int) -> None:
    assert "损坏" in sentence(packed({"a.xml": b"<a/>" * 100})[:cut])


def test_a_part_with_a_wrong_byte_is_damaged() -> None:
    data = bytearray(packed({"a.xml": bytes(range(256)) * 20}))
    data[45] ^= 0xFF
    assert "损坏" in sentence(bytes(data))


def test_a_bomb_is_refused_by_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_UNPACKED", 1_000_000)
    assert "解开后超过" in sentence(packed({"a.bin": b"0" * 2_000_000}))


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    data = packed({"a.bin": b"0" * 2_000_000})
    lie = data.replace((2_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lie != data
    assert "解开后超过" in sentence(lie)


@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_coding(coding: str) -> None:
    text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    assert "DTD" in sentence(packed({"word/document.xml": text.encode(coding)}))


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_PARTS", 3)
    assert "最多 3 个" in sentence(packed({str(i): b"" for i in range(4)}))


def test_a_large_file_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 1_000_000)
    assert sentence(bytes(2_000_001)).startswith("文件有 2 MB，最大 1 MB")
