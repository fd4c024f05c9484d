"""A card as one person holds it: the post's card with a name, a number and whom to call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from trainer.training.card import Card


class Phone(NamedTuple):
    """Whom to call, and where."""

    label: str
    number: str


@dataclass(frozen=True, slots=True)
class Holder:
    """One person's card. *version* as printed, such as 2026-11; phones in the order of calling."""

    card: Card
    name: str
    number: str
    version: str
    unit: str
    shop: str = ""
    phones: tuple[Phone, ...] = (Phone("火警", "119"), Phone("急救", "120"))

    @property
    def code(self) -> str:
        """What the QR code holds: which card in which version, nobody's name."""
        return f"JZ1|CARD|{self.number}|{self.version}"
