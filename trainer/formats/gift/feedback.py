"""What we put into the general feedback of a GIFT question, and what we find in it.

The explanation; then, for 简答题, a line 得分要点： and a point a line.
"""

from __future__ import annotations

from typing import Final

from trainer.quiz.kinds.short import Point

POINTS: Final = "得分要点："


def composed(explanation: str, points: tuple[Point, ...]) -> str:
    """The general feedback; empty where there is nothing to say."""
    parts = [explanation] if explanation else []
    if points:
        parts += [POINTS, *(f"{p.text}（{p.weight}分）" for p in points)]
    return "\n".join(parts)


def points_in(text: str) -> tuple[str, str]:
    """*text* and the points below it, a line each, as a draft has them."""
    lines = text.split("\n")
    if POINTS not in lines:
        return text, ""
    at = len(lines) - 1 - lines[::-1].index(POINTS)
    return "\n".join(lines[:at]), "\n".join(lines[at + 1 :])
