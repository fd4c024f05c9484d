"""The unit at whose desk the program stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """Who we are; *unit* is empty before the welcome.

    *meeting* is when the day shift's 晨会 begins, local `HH:MM`; *phones* are label and number.
    """

    unit: str = ""
    trades: tuple[str, ...] = ()
    meeting: str = "07:30"
    phones: tuple[tuple[str, str], ...] = (("值班室", ""), ("火警", "119"), ("急救", "120"))
