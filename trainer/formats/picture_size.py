"""How many pixels a picture is wide and high, by its first bytes: for places given in pixels."""

from __future__ import annotations

import re
from typing import Final

from trainer.quiz.picture import media_of

Size = tuple[float, float]

_FRAMES: Final = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), 0xCD, 0xCE, 0xCF))  # fmt: skip
_SVG: Final = re.compile(rb"<svg\b[^>]{0,4000}>")
_BOX: Final = re.compile(
    rb"\bviewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)"
)
_SIDE: Final = r"\b{}\s*=\s*[\"']\s*([\d.]+)\s*(?:px)?\s*[\"']"


def picture_size(data: bytes) -> Size | None:
    """Width and height; None where the picture does not say."""
    found = {"png": _png, "jpeg": _jpeg, "svg": _svg}.get(media_of(data) or "", _unknown)(data)
    return found if found is not None and min(found) > 0 else None


def _unknown(data: bytes) -> Size | None:
    del data
    return None


def _png(data: bytes) -> Size | None:
    if len(data) < 24:
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _jpeg(data: bytes) -> Size | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark in _FRAMES:
            high, wide = data[at + 5 : at + 7], data[at + 7 : at + 9]
            return int.from_bytes(wide, "big"), int.from_bytes(high, "big")
        at += 1 if mark == 0xFF else 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _svg(data: bytes) -> Size | None:
    head = _SVG.search(data[:20_000])
    if head is None:
        return None
    sides = [re.search(_SIDE.format(side).encode(), head[0]) for side in ("width", "height")]
    if sides[0] and sides[1]:
        return _number(sides[0][1]), _number(sides[1][1])
    box = _BOX.search(head[0])
    return (_number(box[1]), _number(box[2])) if box else None


def _number(digits: bytes) -> float:
    try:
        return float(digits)
    except ValueError:
        return 0.0
