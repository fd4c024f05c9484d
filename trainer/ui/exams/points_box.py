"""A field for points: whole, half or tenth, with 分 after it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from PySide6.QtGui import QValidator

from trainer.quiz.marks import plain
from trainer.ui.parts.fields import SpinBox
from trainer.ui.tokens import Theme

_TENTHS: Final = 10
_NUMBER: Final = re.compile(r"\d{0,3}(\.\d?)?")


class PointsBox(SpinBox):
    """Counts in tenths of a point inside; arrows go by half a point."""

    def __init__(
        self, theme: Theme, value: Fraction, *, most: Fraction = Fraction(100), unit: str = "分"
    ) -> None:
        super().__init__(theme, 0, int(most * _TENTHS), round(value * _TENTHS), unit)
        self.setSingleStep(5)

    def points(self) -> Fraction:
        """Give the points."""
        return Fraction(self.value(), _TENTHS)

    def set_points(self, points: Fraction) -> None:
        """Show *points*, to the nearest tenth."""
        self.setValue(round(points * _TENTHS))

    def textFromValue(self, val: int) -> str:
        """Write tenths as points."""
        return plain(Fraction(val, _TENTHS))

    def valueFromText(self, text: str) -> int:
        """Read points as tenths."""
        number = self._number(text)
        return round(Fraction(number) * _TENTHS) if number.strip(".") else 0

    def validate(self, input_: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Let a number with one decimal pass."""
        number = self._number(input_)
        if not _NUMBER.fullmatch(number):
            return QValidator.State.Invalid, input_, pos
        done = number.strip(".") and self.valueFromText(input_) <= self.maximum()
        return (
            QValidator.State.Acceptable if done else QValidator.State.Intermediate,
            input_,
            pos,
        )

    def _number(self, text: str) -> str:
        return text.removesuffix(self.suffix()).strip()
