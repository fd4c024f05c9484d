"""The many ways people write a day. Whatever could be read two ways is not read at all."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta

_YEAR_FIRST = re.compile(
    r"([12]\d{3})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?(?:[ T]0{1,2}:00(?::00)?(?:\.0+)?)?"
)
_EIGHT = re.compile(r"([12]\d{3})(\d{2})(\d{2})")
_FIRST_DAY = date(1899, 12, 30)  # Excel's day 0, as it has been since March 1900
_SERIALS = range(10_000, 80_000)  # 1927 … 2119


def day(value: object) -> date | None:
    """The day that a cell's *value* names, or None if it names none for certain."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _numbered(value)
    text = unicodedata.normalize("NFKC", str(value)).strip()
    return _numbered(int(text)) if text.isdecimal() else _written(text)


def _numbered(number: float) -> date | None:
    if number != int(number):
        return None
    if int(number) in _SERIALS:
        return _FIRST_DAY + timedelta(days=int(number))
    found = _EIGHT.fullmatch(str(int(number)))
    return _made(found) if found else None


def _written(text: str) -> date | None:
    found = _YEAR_FIRST.fullmatch(text)
    return _made(found) if found else None


def _made(found: re.Match[str]) -> date | None:
    year, month, on = (int(part) for part in found.groups())
    try:
        return date(year, month, on)
    except ValueError:
        return None
