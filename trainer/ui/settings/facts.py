"""What the page of settings shows, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from trainer.office import Look, Profile
from trainer.training.hours import HIGH_HAZARD, HoursRule


@dataclass(frozen=True, slots=True)
class Facts:
    """Who we are, how it looks, what is owed, when it was saved, which key signs."""

    profile: Profile
    look: Look
    rules: tuple[HoursRule, ...]
    backup: datetime | None
    key: str

    @property
    def high_hazard(self) -> bool:
        """Whether the stricter rows of the table bind this unit."""
        return bool(HIGH_HAZARD & set(self.profile.trades))


def read(services: Any) -> Facts:
    """Read it; runs on the desk."""
    office = services.office
    backup = office.last_backup()
    return Facts(
        profile=office.profile() or Profile("", ()),
        look=office.look(),
        rules=office.hours_rules(),
        backup=backup.astimezone(services.zone) if backup else None,
        key=services.awards.public_key(),
    )
