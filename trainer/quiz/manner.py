"""测评 or 练习: when feedback shows and whether one may try again."""

from __future__ import annotations

from enum import Enum


class Manner(Enum):
    """How a paper is sat. The value is stored and shown."""

    ASSESSMENT = "测评"
    PRACTICE = "练习"

    @property
    def feedback_at_once(self) -> bool:
        """Whether each answer is explained as soon as it is given."""
        return self is Manner.PRACTICE

    @property
    def repeatable(self) -> bool:
        """Whether the same person may sit the same paper again without an order to."""
        return self is Manner.PRACTICE
