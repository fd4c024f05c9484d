"""Old Word files (.doc): turned into .docx by LibreOffice where that is installed."""

from __future__ import annotations

import os
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


def read(data: bytes, name: str, hints: Hints) -> Reading:
    """The questions of an old Word file; of a new one that is only called so."""
    if data.startswith(b"PK"):
        return read_word(data, name, hints)
    converted = too_large(data, name) or _converted(data, name)
    if isinstance(converted, Problem):
        return Reading(name, troubles=(converted,))
    return read_word(converted, name, hints)


def _converted(data: bytes, name: str) -> bytes | Problem:
    program = converter()
    if not program:
        return Problem(name, 0, f"旧的 .doc 文件要靠 LibreOffice 转换，这台电脑上没有。{_SAVE_AS}")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return _converted_in(Path(folder), program, data) or Problem(
            name,
            0,
            f"LibreOffice 没能把这个 .doc 文件转换出来，文件可能已损坏或加了密码。{_SAVE_AS}",
        )


def converter() -> str:
    """Where LibreOffice is; empty where it is not installed."""
    for program in _PROGRAMS:
        found = shutil.which(program)
        if found:
            return found
    homes = (os.environ.get(name, "") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"))
    return next((str(p) for home in homes if home and (p := Path(home, _INSTALLED)).is_file()), "")


def _converted_in(folder: Path, program: str, data: bytes) -> bytes | None:
    """What LibreOffice makes of *data*, in a profile of its own so that an open window is left alone."""
    source = folder / "bank.doc"
    source.write_bytes(data)
    command = [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--norestore", "--convert-to", "docx", "--outdir", str(folder), str(source),
    ]  # fmt: skip
    try:
        _run(command, folder)
    except (OSError, subprocess.TimeoutExpired):
        return None
    made = folder / "bank.docx"
    return made.read_bytes() if made.is_file() else None


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
