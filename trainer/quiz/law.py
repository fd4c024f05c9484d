"""A law, rule or standard in one of its versions: what grounds cite by title."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Law:
    """*version* is a date like 2021-06-10, as grounds give it. In force from *since* to *until*.

    *title* has no 《》; *number* is like 主席令第八十八号 or GB 30871-2022.
    """

    title: str
    version: str
    number: str = ""
    issuer: str = ""
    since: date | None = None
    until: date | None = None
    note: str = ""
