"""Text made comparable: half-width and lower case, but never with another meaning."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_RAISED: Final = re.compile(r"([²³¹⁰⁴-⁹⁻])(?<=[0-9０-９].)")
"""Where a power begins: 10² must not become 102."""
_WIDE: Final = tuple((sign, unicodedata.normalize("NFKC", sign)) for sign in "，（）：；？！\u3000")


def narrow(text: str) -> str:
    """*text* half-width and lower case; a power after a digit is marked by ^."""
    text = halved(text)
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", _RAISED.sub(r"^\1", text))
    return text.casefold()


def halved(text: str) -> str:
    """*text* with the commonest marks half-width already: NFKC makes the same of it, much sooner."""
    for wide, sign in _WIDE:
        text = text.replace(wide, sign)
    return text
