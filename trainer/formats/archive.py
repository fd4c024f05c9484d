"""What a file made of many packed parts must be like before anybody reads it (.docx, .xlsx, .zip)."""

from __future__ import annotations

import copy
import io
import re
import zipfile
import zlib
from collections.abc import Callable
from typing import Final

from trainer.formats.problem import Problem

MOST_BYTES: Final = 50_000_000
"""The largest file that is read at all."""
MOST_UNPACKED: Final = 200_000_000
MOST_PARTS: Final = 20_000
Look = Callable[[str, bytes], object]
"""Sees the name of a part and the next bytes of it, as all parts are unpacked one after the other."""
_STEP: Final = 1 << 20
_PROLOG: Final = 1 << 16
_MARKUP: Final = (".xml", ".rels", ".vml")
_DECLARES: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DAMAGED: Final = "文件已损坏或没有下载完整，打不开。请在原来的程序里打开它，另存一份再导入。"


def too_large(data: bytes, name: str) -> Problem | None:
    """Says so when *data* is more than is read at all."""
    if len(data) <= MOST_BYTES:
        return None
    size, most = len(data) // 1_000_000, MOST_BYTES // 1_000_000
    return Problem(name, 0, f"文件有 {size} MB，最大 {most} MB。请拆成几个文件再导入。")


def checked_zip(data: bytes, name: str, look: Look | None = None) -> Problem | None:
    """Why *data* must not be read as an archive; None when it may.

    Every part is unpacked once, a step at a time, so that afterwards no part is larger than it said,
    none is damaged, and no XML in it declares a document type or entities. *look* sees the steps.
    """
    large = too_large(data, name)
    if large is not None:
        return large
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            sentence = _fault(archive, look)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
        sentence = _DAMAGED
    except (NotImplementedError, RuntimeError):
        sentence = "文件加了密码或用了不认识的压缩方法。请去掉密码，另存一份再导入。"
    return Problem(name, 0, sentence) if sentence else None


def _fault(archive: zipfile.ZipFile, look: Look | None) -> str:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        return f"压缩包里有 {len(parts)} 个文件，最多 {MOST_PARTS} 个，不像是题库。"
    if len({part.filename for part in parts}) < len(parts):
        return _DAMAGED
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        return _swollen()
    return _fault_inside(archive, parts, look)


def _fault_inside(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], look: Look | None) -> str:
    left = MOST_UNPACKED
    for part in parts:
        if part.flag_bits & 1:
            return "文件加了密码。请去掉密码，另存一份再导入。"
        size = _unpacked(archive, part, left, look)
        if size > min(part.file_size, left):
            return _swollen()
        left -= size
        if part.filename.lower().endswith(_MARKUP) and _declares(archive, part):
            return "文件里夹带了自定义的实体（DTD），不是正常保存出来的，没有读。"
    return ""


def _swollen() -> str:
    return f"文件解开后超过 {MOST_UNPACKED // 1_000_000} MB，不像是题库，没有读。"


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int, look: Look | None) -> int:
    """How large *part* really is; stops counting above *most*."""
    honest = copy.copy(part)
    honest.file_size = most + _STEP  # zipfile would stop at what the part says of itself
    size = 0
    with archive.open(honest) as stream:
        while chunk := stream.read(_STEP):
            size += len(chunk)
            if size > most:
                break
            if look is not None:
                look(part.filename, chunk)
    return size


def _declares(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    with archive.open(part) as stream:
        return bool(_DECLARES.search(stream.read(_PROLOG).replace(b"\0", b"")))
