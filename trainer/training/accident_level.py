"""Accident levels by 国务院令第493号《生产安全事故报告和调查处理条例》第三条."""

from __future__ import annotations

from enum import IntEnum


class Level(IntEnum):
    """Ordered by gravity; the number is how many of four bars are filled."""

    ORDINARY = 1
    LARGER = 2
    MAJOR = 3
    EXTREME = 4

    @property
    def label(self) -> str:
        """一般, 较大, 重大 or 特别重大."""
        return _LABELS[self]


_LABELS = {
    Level.ORDINARY: "一般",
    Level.LARGER: "较大",
    Level.MAJOR: "重大",
    Level.EXTREME: "特别重大",
}
BY_LABEL = {label: level for level, label in _LABELS.items()}

_DEAD = ((30, Level.EXTREME), (10, Level.MAJOR), (3, Level.LARGER))
_SEVERE = ((100, Level.EXTREME), (50, Level.MAJOR), (10, Level.LARGER))
_LOSS = ((10_000, Level.EXTREME), (5_000, Level.MAJOR), (1_000, Level.LARGER))


def level(*, dead: int = 0, severe: int = 0, loss_wan: float = 0) -> Level:
    """The highest of the three measures: deaths, gravely injured (with acute poisoning), 万元.

    “以上” includes the number itself, “以下” does not (第三条第二款). Raises ValueError below 0.
    """
    if min(dead, severe, loss_wan) < 0:
        raise ValueError("人数和损失不能小于 0")
    return max(_reached(dead, _DEAD), _reached(severe, _SEVERE), _reached(loss_wan, _LOSS))


def _reached(value: float, steps: tuple[tuple[int, Level], ...]) -> Level:
    return next((level for bound, level in steps if value >= bound), Level.ORDINARY)
