"""Certificates that are ours, another's, or changed; records on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from clockwork import Clock

from trainer.clocks import CHINA
from trainer.house import House, build

Trainer = Callable[..., Any]
Refused = Callable[..., str]


@pytest.fixture
def certificate(sat: Mapping[str, Any], trainer: Trainer, tmp_path: Path) -> Path:
    """The printed certificate of `sat`."""
    file = tmp_path / "certificate.pdf"
    assert trainer("certificate", "print", sat["certificate"], "-o", file).code == 0
    return file


def test_the_certificate_of_another_unit_is_intact_but_not_vouched_for(
    certificate: Path, trainer: Trainer, tmp_path: Path
) -> None:
    said = trainer("certificate", "verify", certificate, "--json", at=tmp_path / "other")
    assert said.code == 1
    assert (said.document["genuine"], said.document["ours"]) == (True, False)
    assert "由另一单位签发" in said.document["sentence"]


def test_a_changed_certificate_is_not_genuine(certificate: Path, trainer: Trainer) -> None:
    whole = certificate.read_bytes()
    at = whole.index(b"JZ1-CERT-") + len(b"JZ1-CERT-") + 40
    other = b"A" if whole[at : at + 1] != b"A" else b"B"
    certificate.write_bytes(whole[:at] + other + whole[at + 1 :])
    said = trainer("certificate", "verify", certificate, "--json")
    assert said.code == 1
    assert said.document["genuine"] is False


def test_no_changed_byte_turns_it_into_another_certificate(
    certificate: Path, trainer: Trainer, sat: Mapping[str, Any]
) -> None:
    whole = certificate.read_bytes()
    for at in range(97, len(whole), len(whole) // 40):
        certificate.write_bytes(whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :])
        said = trainer("certificate", "verify", certificate, "--json")
        assert said.code == (0 if said.document["genuine"] else 1)
        assert said.document["number"] in (sat["certificate"], None)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 and nothing", b"PK\x03\x04"])
def test_what_is_no_certificate_is_not_verified(
    trainer: Trainer, tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "file.pdf").write_bytes(data)
    said = trainer("certificate", "verify", tmp_path / "file.pdf")
    assert (said.code, said.err) == (1, "")
    assert "没有警钟签发的证书" in said.out


def test_another_printout_is_no_certificate(trainer: Trainer, tmp_path: Path) -> None:
    assert trainer("case", "print", "tianjin-port-2015", "-o", tmp_path / "case.pdf").code == 0
    assert trainer("certificate", "verify", tmp_path / "case.pdf").code == 1


def test_what_was_never_issued_or_recorded_is_not_printed(refused: Refused) -> None:
    assert "没有编号为“JZ-1”的证书" in refused("certificate", "print", "JZ-1", "-o", "x.pdf")
    assert "不认识" in refused("record", "print", "XX-1", "-o", "x.pdf")
    assert "没有编号为“CH-1”" in refused("record", "print", "CH-1", "-o", "x.pdf")
    assert "没有编号为“JY-1”" in refused("record", "print", "JY-1", "-o", "x.pdf")
    assert "没有这个文件" in refused("certificate", "verify", "nothing.pdf")
    assert not Path("x.pdf").exists()


@pytest.fixture
def house(home: Path) -> House:
    """The house that `home` is, to do what only screens do."""
    from trainer.library import shipped

    clock = Clock()
    url = f"sqlite:///{home / 'jingzhong.db'}"
    return build(url, home, shipped(), clock=clock, zone=CHINA, seed=lambda: 1)


def test_records_of_meetings_and_sessions_are_printed(
    house: House, trainer: Trainer, tmp_path: Path
) -> None:
    meeting = house.briefings.start("包装班组")
    session = house.educations.start("tianjin-port-2015", ["1001"], host="王主任")
    house.close()
    for number in (meeting.number, session.number):
        out = tmp_path / f"{number}.pdf"
        assert trainer("record", "print", number, "-o", out).code == 0
        assert out.read_bytes().startswith(b"%PDF-")
