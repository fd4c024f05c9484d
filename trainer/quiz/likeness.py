"""When two questions are the same, or nearly: what import updates by and what a bank is checked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256

_MARKS = r"[\s,，.。、;；:：!！?？\"'“”‘’()（）\[\]【】《》〈〉…—_＿·~～*#\-]+"
_DROPPED = re.compile(rf"(?<![0-9]){_MARKS}|{_MARKS}(?![0-9])")
_PARTED = "\x1f"


def core(text: str) -> str:
    """*text* half-width, lower case, without spaces and punctuation; signs between digits stay.

    Comparing signs (≥, <, %) stay too, for they change what is asked.
    """
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text).casefold())


def identity(stem: str, options: Iterable[str] = ()) -> str:
    """Twenty hex digits that two questions share when stem and options are the same to a reader.

    The order of the options does not matter.
    """
    joined = _PARTED.join((core(stem), *sorted(map(core, options))))
    return sha256(joined.encode(errors="replace")).hexdigest()[:20]
