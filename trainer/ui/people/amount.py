"""Hours as people write them."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction


def hours_of(text: str) -> Fraction | None:
    """The number in *text*: 2, 1.5 or 1/2, also in full width; None where it is none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not re.fullmatch(r"\d{1,4}(\.\d{1,4}|/[1-9]\d{0,3})?", plain):
        return None
    return Fraction(plain)
