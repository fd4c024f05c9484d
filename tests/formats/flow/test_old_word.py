"""Old Word files go through LibreOffice, or are refused with what to do."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import docx
import pytest

from trainer.formats.bank import NO_HINTS
from trainer.formats.flow import DOC, old_word
from trainer.formats.reading import Reading

OLE = b"\xd0\xcf\x11\xe0" + b"\0" * 600
CONVERTS = """
import pathlib, shutil, sys
args = sys.argv[1:]
assert "--headless" in args and args[0].startswith("-env:UserInstallation=file:")
out = pathlib.Path(args[args.index("--outdir") + 1])
source = pathlib.Path(args[-1])
assert source.read_bytes()[:4] == bytes.fromhex("d0cf11e0")
shutil.copy(r"{made}", out / (source.stem + ".docx"))
"""


def read(data: bytes) -> Reading:
    assert DOC.read
    return DOC.read(data, "旧题.doc", NO_HINTS)


def word() -> bytes:
    document = docx.Document()
    document.add_paragraph("1. 安全第一。（√）")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def installed(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes *script* what is found under LibreOffice's name."""
    code = folder / "soffice.py"
    code.write_text(script, encoding="utf-8")
    if sys.platform == "win32":
        program = folder / "soffice.bat"
        program.write_text(f'@"{sys.executable}" "{code}" %*\n', encoding="utf-8")
    else:
        program = folder / "soffice"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{code}" "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_without_libreoffice_people_are_told_to_save_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PATH", "PROGRAMFILES", "PROGRAMFILES(X86)"):
        monkeypatch.setenv(name, str(tmp_path))
    (trouble,) = read(OLE).troubles
    assert "这台电脑上没有" in trouble.sentence
    assert "另存为 .docx" in trouble.sentence


def test_what_libreoffice_converts_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "made.docx"
    made.write_bytes(word())
    installed(tmp_path, CONVERTS.format(made=made), monkeypatch)
    reading = read(OLE)
    assert reading.troubles == ()
    assert [str(e.place) for e in reading.entries] == ["旧题.doc·第 1 段"]


def test_a_conversion_that_fails_is_a_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(tmp_path, "raise SystemExit(1)", monkeypatch)
    assert "没能" in read(OLE).troubles[0].sentence


def test_a_conversion_that_hangs_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(old_word, "SECONDS", 1)
    installed(tmp_path, "import time; time.sleep(20)", monkeypatch)
    assert "没能" in read(OLE).troubles[0].sentence


def test_a_new_file_under_the_old_name_needs_no_conversion(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert len(read(word()).entries) == 1
