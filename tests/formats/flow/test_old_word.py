"""Old Word files go through LibreOffice, or are refused with what to do.

What converts is tried with every converter there is: a stand-in, and LibreOffice where it is installed.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from ten_kinds import KINDS, question

from trainer.formats.bank import NO_HINTS
from trainer.formats.flow import DOC, DOCX, old_word
from trainer.formats.losses import WHOLE
from trainer.formats.reading import Reading
from trainer.quiz.question import Question

OLE = b"\xd0\xcf\x11\xe0" + b"\0" * 600
FOUND = old_word.converter()
REAL = [FOUND] if FOUND and not old_word.lacks_writer(FOUND) else []
CONVERTS = """
import pathlib, shutil, sys
args = sys.argv[1:]
assert "--headless" in args and args[0].startswith("-env:UserInstallation=file:")
out = pathlib.Path(args[args.index("--outdir") + 1])
source = pathlib.Path(args[-1])
shutil.copy(r"{made}", out / (source.stem + ".docx"))
"""
TEN = [question(name) for name, _, _ in KINDS]
PLAIN = tuple(q for q in TEN if not any(w.startswith(WHOLE) for w in DOCX.lost(q)))

Old = Callable[[bytes], bytes]
"""Makes an old Word file of a new one."""


def read(data: bytes, name: str = "旧题库（甲）.doc") -> Reading:
    assert DOC.read
    return DOC.read(data, name, NO_HINTS)


def sentence(data: bytes) -> str:
    (trouble,) = read(data).troubles
    return trouble.sentence


def word(questions: tuple[Question, ...] = PLAIN) -> bytes:
    assert DOCX.write
    return DOCX.write(questions, {})


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


@pytest.fixture(params=["stand-in", *REAL])
def old(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Old:
    """With a converter installed; a file that it is given as old comes back as the new one."""
    home = tmp_path / "家"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))

    def stand_in(new: bytes) -> bytes:
        (tmp_path / "made.docx").write_bytes(new)
        installed(tmp_path, CONVERTS.format(made=tmp_path / "made.docx"), monkeypatch)
        return OLE

    def real(new: bytes) -> bytes:
        source = tmp_path / "新题库.docx"
        source.write_bytes(new)
        profile = f"-env:UserInstallation={(tmp_path / '新').as_uri()}"
        way = ["--headless", "--convert-to", "doc", "--outdir", str(tmp_path), str(source)]
        subprocess.run([request.param, profile, *way], check=True, capture_output=True, timeout=120)
        return source.with_suffix(".doc").read_bytes()

    return stand_in if request.param == "stand-in" else real


def test_what_was_written_comes_back_from_an_old_file(old: Old) -> None:
    reading = read(old(word()))
    assert reading.troubles == ()
    assert [e.question for e in reading.entries] == [e.question for e in read(word()).entries]
    assert [e.question and e.question.kind.name for e in reading.entries] == [
        q.kind.name for q in PLAIN
    ]
    assert {e.place.file for e in reading.entries} == {"旧题库（甲）.doc"}
    assert not any(e.doubts for e in reading.entries)


def test_several_are_converted_at_once_and_the_users_own_libreoffice_is_left_alone(
    old: Old, tmp_path: Path
) -> None:
    data = old(word())
    with ThreadPoolExecutor(2) as pool:
        readings = list(pool.map(read, (data, data)))
    assert [len(reading.entries) for reading in readings] == [len(PLAIN)] * 2
    assert not [p for p in (tmp_path / "家").rglob("*") if "libreoffice" in p.name.lower()]


@pytest.mark.parametrize("program", REAL or [sys.executable])
@pytest.mark.parametrize("damaged", [OLE, OLE + bytes(100_000)])
def test_a_damaged_file_says_what_to_do(
    damaged: bytes, program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(old_word, "converter", lambda: program)
    said = sentence(damaged)
    assert "没能" in said
    assert said.endswith("另存为 .docx 再导入。")


def test_without_libreoffice_people_are_told_to_save_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PATH", "PROGRAMFILES", "PROGRAMFILES(X86)"):
        monkeypatch.setenv(name, str(tmp_path))
    assert "这台电脑上没有" in sentence(OLE)
    assert "另存为 .docx" in sentence(OLE)


def test_a_libreoffice_without_writer_is_told_apart_from_a_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "libsofficeapp.so").touch()
    installed(tmp_path, "", monkeypatch)
    assert "没有装文字处理（Writer）" in sentence(OLE)
    (tmp_path / "libswlo.so").touch()
    assert "可能已损坏" in sentence(OLE)


def test_a_conversion_that_fails_is_a_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(tmp_path, "raise SystemExit(1)", monkeypatch)
    assert "没能" in sentence(OLE)


def test_a_program_that_does_not_start_is_a_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(old_word, "converter", lambda: str(tmp_path / "soffice"))
    assert "启动不了" in sentence(OLE)


def test_a_conversion_that_hangs_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(old_word, "SECONDS", 1)
    installed(tmp_path, "import time; time.sleep(20)", monkeypatch)
    assert "1 秒还没有完" in sentence(OLE)


def test_a_file_with_a_password_and_a_web_page_are_told_before_they_are_converted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(tmp_path, "raise SystemExit(1)", monkeypatch)
    head = b"\xec\xa5\xc1\x00" + bytes(7)
    start = OLE[:512].ljust(512, b"\0")
    assert "加了密码" in sentence(start + head + b"\x13" + bytes(500))
    assert "可能已损坏" in sentence(start + head + b"\x12" + bytes(500))
    assert "可能已损坏" in sentence(start + b"\0" + head + b"\x13" + bytes(500))
    for page in (
        b"<html xmlns:o=''>",
        b"\xef\xbb\xbf<!DOCTYPE html>\n<HTML>",
        b"MIME-Version: 1.0\n",
    ):
        assert "其实是网页" in sentence(page + "1. 对吗？（√）".encode())


def test_a_new_file_under_the_old_name_needs_no_conversion(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert len(read(word()).entries) == len(PLAIN)
