"""Which characters a TrueType font can draw: its `cmap` table, read without any library."""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path
from typing import BinaryIO

from trainer.assets import font


@cache
def drawable() -> frozenset[int]:
    """Code points that both shipped fonts have."""
    return _covered(font("regular")) & _covered(font("bold"))


def _covered(path: Path) -> frozenset[int]:
    with path.open("rb") as file:
        table = _table(file, b"cmap")
    (count,) = struct.unpack_from(">H", table, 2)
    found: set[int] = set()
    for at in range(4, 4 + 8 * count, 8):
        (offset,) = struct.unpack_from(">4xL", table, at)
        found |= _subtable(table[offset:])
    return frozenset(found)


def _table(file: BinaryIO, tag: bytes) -> bytes:
    (count,) = struct.unpack(">4xH6x", file.read(12))
    for _ in range(count):
        name, offset, length = struct.unpack(">4s4xLL", file.read(16))
        if name == tag:
            file.seek(offset)
            return file.read(length)
    raise ValueError(f"the font has no {tag.decode()} table")


def _subtable(data: bytes) -> set[int]:
    (form,) = struct.unpack_from(">H", data)
    if form == 12:
        return _groups(data)
    return _segments(data) if form == 4 else set()


def _groups(data: bytes) -> set[int]:
    (count,) = struct.unpack_from(">12xL", data)
    found: set[int] = set()
    for at in range(16, 16 + 12 * count, 12):
        first, last, glyph = struct.unpack_from(">LLL", data, at)
        found.update(range(first if glyph else first + 1, last + 1))
    return found


def _segments(data: bytes) -> set[int]:
    (double,) = struct.unpack_from(">6xH", data)
    count = double // 2
    lasts = struct.unpack_from(f">{count}H", data, 14)
    firsts = struct.unpack_from(f">{count}H", data, 16 + double)
    found: set[int] = set()
    for first, last in zip(firsts, lasts, strict=True):
        found.update(range(first, last + 1))
    return found - {0xFFFF}
