"""What stands in a boiler house: the boiler, its gauges and valves, and what has no business there."""

from __future__ import annotations

from collections.abc import Sequence

from kit.palette import (
    BROWN,
    GLASS,
    INK,
    IRON,
    ORANGE,
    PAPER,
    RED,
    STEEL,
    WATER,
    WHITE,
    dark,
    light,
)
from kit.pen import Point, Shape, disc, group, path, poly, rect, shadow, stroke

_SHELL = "#4E86A4"


def boiler(w: float = 520, h: float = 290) -> Shape:
    """A lying gas boiler with its burner at the left, standing on the origin.

    Spots: top0 top1 top2 (nozzles, left to right), side (where a water gauge sits), gas (burner's inlet), end (right, low).
    """
    a, foot = w / 2, -36
    low = foot - h * 0.3
    return group(
        shadow(0, 0, a + 30, 12),
        rect(-a + 60, -40, 46, 40, IRON), rect(a - 106, -40, 46, 40, dark(IRON)), rect(-a - 10, -8, w + 20, 8, dark(IRON, 0.2)),
        path(f"M{-a} {foot}V{-h}H{a - 40}Q{a} {-h} {a} {-h + 60}V{foot - 60}Q{a} {foot} {a - 40} {foot}Z", _SHELL),
        path(f"M{-a} {low}H{a}V{foot - 60}Q{a} {foot} {a - 40} {foot}H{-a}Z", dark(_SHELL, 0.16)),
        rect(-a + 50, -h + 16, w - 110, 10, light(_SHELL, 0.5), 5),
        stroke(f"M{-a + 60} {-h}V{foot}M{a - 60} {-h}V{foot}", dark(_SHELL, 0.22), 5),
        rect(-a - 22, -h - 12, 40, h + 12 + foot + 14, "#3D5665", 6), rect(0 - a + 2, -h - 12, 16, h + 12 + foot + 14, dark("#3D5665"), 5),
        *[disc(-a - 2, y, 5, "#8FA3AE") for y in (-h + 6, foot - 6)],
        rect(-a - 110, -h * 0.62, 92, 76, ORANGE, 10), rect(-a - 110, -h * 0.62 + 46, 92, 30, dark(ORANGE), 8),
        disc(-a - 116, -h * 0.62 + 38, 30, "#59656E"), disc(-a - 116, -h * 0.62 + 38, 19, "#3F4C55"),
        stroke(f"M{-a - 132} {-h * 0.62 + 38}h32M{-a - 116} {-h * 0.62 + 22}v32", "#8C9AA3", 3),
        disc(-a - 2, -h * 0.86, 17, INK), disc(-a - 2, -h * 0.86, 13, "#F58A2B"), disc(-a - 2, -h * 0.86 + 3, 7, "#FFE08A"),
        *[group(rect(x - 13, -h - 22, 26, 24, dark(_SHELL, 0.1)), rect(x - 20, -h - 26, 40, 8, IRON, 2)) for x in (-a + 130, 10, a - 110)],
        rect(a - 4, foot - 60, 34, 20, IRON), rect(a + 24, foot - 68, 8, 36, dark(IRON), 2),
    ).with_spots(
        top0=(-a + 130, -h - 26), top1=(10, -h - 26), top2=(a - 110, -h - 26), side=(-a + 150, -h * 0.5),
        gas=(-a - 66, -h * 0.62), end=(a + 32, foot - 50), label=(40, -h * 0.56),
    )  # fmt: skip


def water_gauge(level: float = 0.5, h: float = 150) -> Shape:
    """A water gauge about the origin, 70 wide; *level* 0–1: how high the water stands, below 0 none is seen."""
    top, low = -h / 2, h / 2
    water = [rect(-11, low - h * level, 22, h * level, WATER)] if level > 0 else []
    return group(
        rect(-36, top - 26, 58, 16, IRON, 4), rect(-36, low + 10, 58, 16, dark(IRON), 4), disc(-36, top - 18, 13, STEEL), disc(-36, low + 18, 13, STEEL),
        rect(-20, top - 14, 40, h + 28, "#C7A24B", 6), rect(-11, top, 22, h, WHITE, 2), *water, stroke(f"M-5 {top + 8}V{low - 8}", light(GLASS, 0.5), 3),
        rect(22, top + h * 0.2, 20, 6, RED), rect(22, low - h * 0.2, 20, 6, RED), rect(22, -3, 26, 6, INK),
        stroke(f"M0 {low + 26}V{low + 44}", IRON, 8),
    )  # fmt: skip


def safety_valve(tied: bool = False) -> Shape:
    """A lever safety valve on the origin, 130 high; *tied*: wire holds its lever down and a brick lies on it."""
    parts = [
        rect(-20, -14, 40, 14, IRON, 2), path("M-26-14L-20-62H20L26-14Z", "#B98A3C"), path("M6-62H20L26-14H8Z", dark("#B98A3C")),
        rect(20, -52, 40, 22, "#B98A3C"), rect(56, -58, 9, 34, IRON, 2), rect(-15, -112, 30, 54, "#C9A14F", 6), rect(4, -112, 11, 54, dark("#C9A14F"), 5),
        rect(-8, -126, 16, 16, IRON, 3), stroke("M0-116H-74", INK, 8), disc(-74, -116, 9, RED),
    ]  # fmt: skip
    if tied:
        parts += [
            rect(-64, -160, 92, 38, "#B5573F", 3), stroke("M-64-141H28M-18-160V-141M-40-141V-122M8-141V-122", dark("#B5573F", 0.3), 3),
            stroke("M-60-164L-12-6M-40-164L-20-4M22-164L14-4", "#8A949B", 5), stroke("M-60-164Q-20-172 22-164", "#8A949B", 5),
            stroke("M-26-70H26M-26-78H26", "#8A949B", 5), stroke("M24-76q18 4 16 20", "#8A949B", 5),
        ]  # fmt: skip
    return group(*parts).with_spots(out=(64, -41))


def steam_pipe(points: Sequence[Point]) -> Shape:
    """A lagged steam pipe from point to point, silver with bands."""
    from kit.pipes import pipe  # noqa: PLC0415 - needed here alone

    return pipe(points, 34, "#C3CCD2")


def drying() -> Shape:
    """A jacket, trousers and a towel hung over a pipe at the origin, 250 wide and 110 low."""
    jacket = group(
        path("M-120-20H-50L-34 40L-50 46L-58 20V86H-112V20L-120 46L-136 40Z", "#C77F3A"), path("M-72-20H-50L-34 40L-50 46L-58 20V86H-72Z", dark("#C77F3A")),
        stroke("M-85-16V84", dark("#C77F3A", 0.3)), stroke("M-85-20V-26", "#5B6B78", 4), path("M-98-20H-72L-85-4Z", dark("#C77F3A", 0.4)),
    )  # fmt: skip
    towel = group(
        rect(-14, -22, 56, 92, "#E3EEF2", 4),
        rect(24, -22, 18, 92, "#C6D6DD", 4),
        stroke("M-14 50H42M-14 40H42", "#D1443B", 5),
    )
    bottoms = group(
        path("M66-20H122L126 100H102L94 20L86 100H62Z", "#5B6B78"),
        path("M96-20H122L126 100H102L96 20Z", dark("#5B6B78")),
    )
    return group(jacket, towel, bottoms)


def desk(w: float = 190, h: float = 88) -> Shape:
    """A desk on the origin with a log book and a cup on it; spots: top left."""
    return group(
        shadow(0, 0, w * 0.52, 8), rect(-w / 2 + 8, -h, 12, h, BROWN), rect(w / 2 - 62, -h, 54, h, dark("#C99B66", 0.1), 2),
        stroke(f"M{w / 2 - 54} {-h * 0.62}h38M{w / 2 - 54} {-h * 0.3}h38", dark("#C99B66", 0.35), 4),
        rect(-w / 2, -h - 8, w, 14, "#C99B66", 3), rect(-w / 2, -h, w, 6, dark("#C99B66", 0.25), 2),
        poly(((18, -h - 8), (72, -h - 8), (66, -h - 18), (24, -h - 18)), PAPER), stroke(f"M45 {-h - 18}V{-h - 8}", STEEL, 3),
    ).with_spots(top=(0, -h - 8))  # fmt: skip


def snores() -> Shape:
    """Two Z that rise from a sleeper at the origin."""
    z = "M0 0H16L0 20H16"
    return group(stroke(z, "#6C7C88", 5).at(0, -20), stroke(z, "#8C9AA3", 5).at(24, -52, 1.3))


def hiss(reach: float = 60) -> Shape:
    """Gas that hisses out of a flange at the origin to both sides."""
    k = reach / 60
    return stroke(
        "M-8-22q-14-14-6-30M8-22q16-12 8-32M-18-12q-20-4-26-22M18-12q22-2 28-20M0-26V-56",
        "#8C979E",
        5,
    ).at(0, 0, k)


def ringing() -> Shape:
    """The noise of an alarm whose lamp is the origin."""
    return stroke(
        "M-22-8q-8 8 0 20M-36-16q-14 16 0 36M22-8q8 8 0 20M36-16q14 16 0 36", "#D1443B", 4
    )
