"""数值题: write a number, right within a tolerance."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from trainer.quiz.marks import WRONG, Mark
from trainer.quiz.prompt import Number, Prompt, Response

_WRITTEN = re.compile(
    r"([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?)(.*)", re.DOTALL
)
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_HALF_WIDTH: dict[int, int] = {at: at - 0xFEE0 for at in range(0xFF01, 0xFF5F)}
_HALF_WIDTH |= {ord("−"): ord("-"), 0x3000: ord(" ")}
LONGEST = 40


def value(text: str) -> Fraction | None:
    """The number that *text* writes, in full or half width, with or without thousands commas."""
    number, rest = parted(text)
    return None if rest else number


def parted(text: str) -> tuple[Fraction | None, str]:
    """The number at the head of *text*, and what follows it (a unit, as a rule) as written.

    No number where a power or a fraction is written with it: 10² is neither 10 nor 102.
    """
    plain = text.strip().translate(_HALF_WIDTH)
    found = _WRITTEN.fullmatch(_THOUSANDS.sub("", plain)) if len(plain) <= LONGEST else None
    rest = found[2].strip() if found else plain
    if found is None or (rest and unicodedata.category(rest[0]) == "No"):
        return None, rest
    return Fraction(found[1]), rest


@dataclass(frozen=True, slots=True)
class Numeric:
    """*answer* and *tolerance* are decimals as written; the bounds themselves are right.

    A candidate may write the *unit* behind the number; another unit is wrong.
    """

    name: ClassVar[str] = "number"
    label: ClassVar[str] = "数值题"
    answer: str
    tolerance: str = "0"
    unit: str = ""

    def __post_init__(self) -> None:
        if value(self.answer) is None:
            raise ValueError(f"数值题的答案“{self.answer}”不是一个数")
        slack = value(self.tolerance)
        if slack is None or slack < 0:
            raise ValueError(f"数值题的允许误差“{self.tolerance}”不是不小于 0 的数")

    def prompt(self) -> Prompt:
        """Ask for one number."""
        return Number(self.unit)

    def key(self) -> Response:
        """The number itself."""
        return (self.answer,)

    def parts(self) -> int:
        """One right part."""
        return 1

    def mark(self, response: Response) -> Mark:
        """All or nothing: within the tolerance, without a unit or with the right one."""
        if len(response) != 1 or not response[0].strip():
            return WRONG
        given, unit = parted(response[0])
        wanted, slack = value(self.answer), value(self.tolerance)
        if given is None or wanted is None or slack is None:
            return Mark(Fraction(0), misses=1)
        fits = abs(given - wanted) <= slack and (not unit or _narrow(unit) == _narrow(self.unit))
        return Mark(Fraction(1), hits=1) if fits else Mark(Fraction(0), misses=1)

    def texts(self) -> tuple[str, ...]:
        """The number and its unit."""
        return (self.answer, self.unit)


def _narrow(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()
