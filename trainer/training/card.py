"""A responsibility card: duties 职责, hazards 风险点, controls 管控措施, emergency 应急处置 of one post."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from trainer.training.source import Source

_CODE: Final = 6


class Risk(IntEnum):
    """Risk levels, highest last; the number is how many of four bars are filled."""

    BLUE = 1
    YELLOW = 2
    ORANGE = 3
    RED = 4

    @property
    def colour(self) -> str:
        """红 橙 黄 蓝."""
        return _COLOURS[self]

    @property
    def label(self) -> str:
        """重大 较大 一般 低."""
        return _WORDS[self]


_COLOURS = {Risk.RED: "红", Risk.ORANGE: "橙", Risk.YELLOW: "黄", Risk.BLUE: "蓝"}
_WORDS = {Risk.RED: "重大", Risk.ORANGE: "较大", Risk.YELLOW: "一般", Risk.BLUE: "低"}
BY_COLOUR = {colour: risk for risk, colour in _COLOURS.items()}


@dataclass(frozen=True, slots=True)
class Duty:
    """What the post must do; *short* for small cards, *basis* the law behind it or empty."""

    text: str
    short: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Hazard:
    """What can hurt: *kind* by GB 6441-2025, *short* the one measure for a small card."""

    kind: str
    where: str
    level: Risk
    consequence: str
    controls: tuple[str, ...]
    short: str
    sign: str


@dataclass(frozen=True, slots=True)
class Emergency:
    """What to do, in order, when *scenario* happens."""

    scenario: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signed:
    """A short text with the pictogram that goes with it, or no pictogram."""

    text: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Everything a post must know. Hazards stand highest first; *quick* are four short verbs."""

    id: str
    post: str
    layer: str
    trades: tuple[str, ...]
    summary: str
    duties: tuple[Duty, ...]
    hazards: tuple[Hazard, ...]
    emergency: tuple[Emergency, ...]
    quick: tuple[str, ...]
    ppe: tuple[Signed, ...]
    prohibitions: tuple[Signed, ...]
    slogan: str
    sources: tuple[Source, ...]
    cases: tuple[str, ...] = ()

    @property
    def risk(self) -> Risk:
        """The highest level among the hazards."""
        return max(h.level for h in self.hazards)

    @property
    def code(self) -> str:
        """At most six letters of the id, for the numbers of printed cards: PACKER, DEECAS."""
        words = self.id.split("-")
        return "".join(word[: max(_CODE // len(words), 1)] for word in words)[:_CODE].upper()
