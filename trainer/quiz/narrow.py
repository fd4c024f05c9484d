"""Text made comparable: half-width and lower case, but never with another meaning."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_RAISED: Final = re.compile(r"(?<=[0-9０-９])(?=[²³¹⁰⁴-⁹⁻])")
"""Where a power begins: 10² must not become 102."""


def narrow(text: str) -> str:
    """*text* half-width and lower case; a power after a digit is marked by ^."""
    return unicodedata.normalize("NFKC", _RAISED.sub("^", text)).casefold()
