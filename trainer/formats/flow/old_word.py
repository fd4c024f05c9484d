"""Old Word files (.doc): turned into .docx by LibreOffice where that is installed."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from trainer.formats.archive import too_large
from trainer.formats.bank import Hints
from trainer.formats.flow.word import read as read_word
from trainer.formats.problem import Problem
from trainer.formats.reading import Reading

SECONDS: Final = 120
_PROGRAMS: Final = ("soffice", "libreoffice", "soffice.com")
_INSTALLED: Final = r"LibreOffice\program\soffice.com"
_SAVE_AS: Final = "请在 Word 或 WPS 里打开它，另存为 .docx 再导入。"
_PAGE: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:mime-version:|(?:<[!?][^>]{0,300}>\s*){0,3}<html)", re.IGNORECASE
)
"""Web pages that programs give out as Word files."""
_HEAD: Final = re.compile(rb"\xec\xa5\xc1\x00.{7}(.)", re.DOTALL)
"""The first bytes of the text part of a Word file, and the byte that says whether it is locked."""
_SECTOR: Final = 512


def read(data: bytes, name: str, hints: Hints) -> Reading:
    """The questions of an old Word file; of a new one that is only called so."""
    if data.startswith(b"PK"):
        return read_word(data, name, hints)
    converted = too_large(data, name) or _converted(data)
    if isinstance(converted, str):
        converted = Problem(name, 0, converted)
    if isinstance(converted, Problem):
        return Reading(name, troubles=(converted,))
    return read_word(converted, name, hints)


def _converted(data: bytes) -> bytes | str:
    """The new Word file, or why there is none and what to do."""
    program = converter()
    if _PAGE.match(data):
        return f"这个文件的里面其实是网页。{_SAVE_AS}"
    if _locked(data):
        return "这个文件加了密码。请在 Word 或 WPS 里打开它，去掉密码，另存为 .docx 再导入。"
    if not program:
        return f"旧的 Word 文件要靠 LibreOffice 转换，这台电脑上没有。{_SAVE_AS}"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return _converted_in(Path(folder), program, data)


def _locked(data: bytes) -> bool:
    """Whether Word's own head of the file says that it needs a password."""
    heads = (found for found in _HEAD.finditer(data) if found.start() % _SECTOR == 0)
    return any(found[1][0] & 1 for found in heads)


def converter() -> str:
    """Where LibreOffice is; empty where it is not installed."""
    for program in _PROGRAMS:
        found = shutil.which(program)
        if found:
            return found
    homes = (os.environ.get(name, "") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"))
    return next((str(p) for home in homes if home and (p := Path(home, _INSTALLED)).is_file()), "")


def lacks_writer(program: str) -> bool:
    """Whether *program* is a LibreOffice without the part that reads Word files, as far as can be seen."""
    parts = {part.name for part in Path(program).resolve().parent.iterdir()}
    office = any("sofficeapp" in name for name in parts)
    return office and not any("swlo." in name or "mergedlo." in name for name in parts)


def _converted_in(folder: Path, program: str, data: bytes) -> bytes | str:
    """What LibreOffice makes of *data*, in a profile of its own so that an open window is left alone."""
    source = folder / "bank.doc"
    source.write_bytes(data)
    command = [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--norestore", "--convert-to", "docx", "--outdir", str(folder), str(source),
    ]  # fmt: skip
    try:
        _run(command, folder)
    except OSError:
        return f"这台电脑上的 LibreOffice 启动不了，转换不了这个文件。{_SAVE_AS}"
    except subprocess.TimeoutExpired:
        return f"LibreOffice 转换这个文件，{SECONDS} 秒还没有完，已经停下。{_SAVE_AS}"
    made = folder / "bank.docx"
    return made.read_bytes() if made.is_file() else _why_not(program)


def _why_not(program: str) -> str:
    if lacks_writer(program):
        return f"这台电脑上的 LibreOffice 没有装文字处理（Writer），转换不了这个文件。{_SAVE_AS}"
    return f"LibreOffice 没能把这个文件转换出来，文件可能已损坏。{_SAVE_AS}"


def _run(command: list[str], folder: Path) -> None:
    """Runs *command* and waits; gives up on it, with all that it started, when it takes too long."""
    nothing = subprocess.DEVNULL
    running = subprocess.Popen(
        command, cwd=folder, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
    )
    try:
        running.wait(SECONDS)
    except subprocess.TimeoutExpired:
        _end(running)
        raise


def _end(running: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        running.kill()
    else:
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()
