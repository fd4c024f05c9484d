"""SVG path data as PDF operators, so that a drawing is one string, made once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

_TOKEN = re.compile(r"[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?")
_ROUND: Final = 0.5522847498  # handle of a Bézier quarter circle
Point = tuple[float, float]


@cache
def operators(path: str) -> str:
    """The path in its own units, y as it stands: M L H V C Q Z, and `O cx cy r` for a circle."""
    return " ".join(_Pen(_TOKEN.findall(path)).draw())


def circle(x: float, y: float, r: float) -> str:
    """Four quarter arcs, closed."""
    k = r * _ROUND
    return (
        f"{x + r:.3f} {y:.3f} m "
        f"{x + r:.3f} {y + k:.3f} {x + k:.3f} {y + r:.3f} {x:.3f} {y + r:.3f} c "
        f"{x - k:.3f} {y + r:.3f} {x - r:.3f} {y + k:.3f} {x - r:.3f} {y:.3f} c "
        f"{x - r:.3f} {y - k:.3f} {x - k:.3f} {y - r:.3f} {x:.3f} {y - r:.3f} c "
        f"{x + k:.3f} {y - r:.3f} {x + r:.3f} {y - k:.3f} {x + r:.3f} {y:.3f} c h"
    )


class _Pen:
    """Walks the tokens of one path; a lower-case command counts from the current point."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self._here: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._command = ""

    def draw(self) -> Iterator[str]:
        while self._at < len(self._tokens):
            if self._tokens[self._at].isalpha():
                self._command = self._tokens[self._at]
                self._at += 1
            yield self._step(self._command)

    def _step(self, command: str) -> str:
        match command.upper():
            case "M":
                self._start = self._move()
                self._command = "l" if command == "m" else "L"
                return f"{_xy(self._here)} m"
            case "L" | "H" | "V" as way:
                return f"{_xy(self._straight(way))} l"
            case "C":
                return f"{' '.join(_xy(p) for p in self._points(3))} c"
            case "Q":
                return self._quadratic()
            case "O":
                return circle(self._number(), self._number(), self._number())
            case "Z":
                self._here = self._start
                return "h"
        raise ValueError(f"no path command {command!r}")

    def _number(self) -> float:
        self._at += 1
        return float(self._tokens[self._at - 1])

    def _origin(self) -> Point:
        return self._here if self._command.islower() else (0.0, 0.0)

    def _points(self, count: int) -> list[Point]:
        ox, oy = self._origin()
        points = [(ox + self._number(), oy + self._number()) for _ in range(count)]
        self._here = points[-1]
        return points

    def _move(self) -> Point:
        return self._points(1)[0]

    def _straight(self, way: str) -> Point:
        if way == "L":
            return self._move()
        ox, oy = self._origin()
        x, y = self._here
        self._here = (ox + self._number(), y) if way == "H" else (x, oy + self._number())
        return self._here

    def _quadratic(self) -> str:
        x0, y0 = self._here
        (qx, qy), (x, y) = self._points(2)
        one = (x0 + 2 / 3 * (qx - x0), y0 + 2 / 3 * (qy - y0))
        two = (x + 2 / 3 * (qx - x), y + 2 / 3 * (qy - y))
        return f"{_xy(one)} {_xy(two)} {_xy((x, y))} c"


def _xy(point: Point) -> str:
    return f"{point[0]:.3f} {point[1]:.3f}"
