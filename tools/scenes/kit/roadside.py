"""A road: lanes, guard rail, grass, a warning triangle, a cloth over a placard, what leaks and is scooped up."""

from __future__ import annotations

from kit.palette import INK, IRON, ORANGE, RED, SKY, STEEL, WHITE, YELLOW, dark, light
from kit.pen import Shape, disc, group, oval, path, poly, rect, shadow, stroke

LEAK = "#D9A441"
_GRASS = "#A9C08A"


def country_road(horizon: float = 316, top: float = 372, foot: float = 650) -> Shape:
    """An outside with fields, a road from *top* to *foot* with its shoulder towards us, grass in front."""
    cloud = path("M-60 0Q-66-20-42-22Q-34-46-8-38Q10-56 30-36Q60-38 58-14Q70-4 56 0Z", "#F2F8FB")
    edge = top + (foot - top) * 0.42
    trees = [group(rect(x - 4, horizon - 14, 8, 26, "#8A6A4A"), oval(x, horizon - 36, r, r * 1.15, c)) for x, r, c in ((70, 30, "#7FA070"), (132, 22, "#8FB07E"), (1090, 28, "#7FA070"), (1150, 34, "#8FB07E"), (1030, 20, "#8FB07E"))]  # fmt: skip
    return group(
        rect(0, 0, 1200, horizon, SKY), cloud.at(180, 96), cloud.at(940, 80, 1.25), cloud.at(560, 130, 0.7),
        path(f"M0 {horizon}V{horizon - 40}Q160 {horizon - 96} 340 {horizon - 36}Q560 {horizon - 110} 800 {horizon - 30}Q1000 {horizon - 86} 1200 {horizon - 34}V{horizon}Z", "#BFD0B0"),
        rect(0, horizon, 1200, top - horizon, _GRASS), *trees,
        rect(0, top, 1200, foot - top, "#8E969A"), rect(0, top, 1200, 8, dark("#8E969A", 0.14)), rect(0, edge, 1200, 7, WHITE),
        *[rect(x, (top + edge) / 2 - 3, 90, 6, light("#8E969A", 0.7)) for x in range(30, 1110, 190)],
        rect(0, foot - 8, 1200, 8, light("#8E969A", 0.5)), rect(0, foot, 1200, 800 - foot, _GRASS), rect(0, foot, 1200, 10, dark(_GRASS, 0.14)),
    )  # fmt: skip


def guard_rail(y: float, h: float = 46) -> Shape:
    """A steel guard rail along the whole road, its posts on *y*."""
    posts = [
        group(rect(x, y - h, 14, h, IRON, 2), shadow(x + 7, y, 20)) for x in range(60, 1200, 180)
    ]
    return group(
        *posts, rect(0, y - h - 6, 1200, 32, STEEL), rect(0, y - h - 6, 1200, 7, light(STEEL, 0.5)), rect(0, y - h + 6, 1200, 5, dark(STEEL, 0.25)), rect(0, y - h + 20, 1200, 6, dark(STEEL, 0.2))
    )  # fmt: skip


def road_triangle() -> Shape:
    """The red warning triangle on its feet, 110 wide and 96 high, on the origin."""
    return group(
        shadow(0, 0, 52), stroke("M-34-6L-48 0M34-6L48 0", INK, 6),
        path("M0-100L56-4H-56ZM0-62L-24-22H24Z", RED), path("M0-62L24-22H-24Z", WHITE), stroke("M0-84L40-13H-40Z", light(RED, 0.55), 5),
    )  # fmt: skip


def blinking() -> Shape:
    """Lines of light about a blinking lamp at the origin."""
    return group(disc(0, 0, 11, ORANGE), disc(0, 0, 6, "#FFE08A"), stroke("M0-18v-13M16-10l11-8M-16-10l-11-8M16 10l11 8M-16 10l-11 8", YELLOW, 5))  # fmt: skip


def draped_plate() -> Shape:
    """A placard of dangerous goods, most of it under a dirty cloth that hangs from the origin, 150 by 130."""
    from kit.vehicles import plate  # noqa: PLC0415 - needed here alone

    cloth = path(
        "M-78-6Q0 6 78-6L84 62Q66 74 52 60Q40 50 26 70Q8 86-12 66Q-30 84-48 64Q-66 74-82 58Z",
        "#8C7B5E",
    )
    folds = stroke(
        "M-48 4Q-54 30-46 58M-10 6Q-14 34-12 60M30 6Q26 30 28 64M58 2Q64 26 56 54",
        dark("#8C7B5E"),
        4,
    )
    return group(plate().at(0, 66, 1.5), cloth, folds, stroke("M-78-6L-92-22M78-6L92-22", IRON, 5))  # fmt: skip


def belly_pipes(w: float = 150) -> Shape:
    """The pipes under a tank's belly: an end that drips at the left, a valve at the right; spots: drip valve."""
    a = w / 2
    return group(
        rect(-a, -9, w, 18, STEEL, 5), rect(-a, 2, w, 7, dark(STEEL), 4), rect(-a - 8, -14, 16, 28, IRON, 3),
        poly(((a - 52, -16), (a - 30, 0), (a - 52, 16)), IRON), poly(((a - 8, -16), (a - 30, 0), (a - 8, 16)), dark(IRON)), rect(a - 34, -2, 8, 30, IRON), rect(a - 50, 26, 40, 9, RED, 4),
        rect(-14, -30, 16, 24, STEEL),
    ).with_spots(drip=(-a, 14), valve=(a - 24, 24))  # fmt: skip


def leak_bucket() -> Shape:
    """A bucket that stands under a leak, half full of it, 66 wide and 60 high."""
    return group(
        shadow(0, 0, 38), stroke("M-32-54Q-40-24-8-14", IRON, 4), path("M-34-58H34L26 0H-26Z", "#4D7FA3"), path("M12-58H34L26 0H12Z", dark("#4D7FA3")),
        oval(0, -58, 34, 9, light("#4D7FA3", 0.3)), oval(0, -57, 28, 6, LEAK),
    )  # fmt: skip


def stream(h: float = 60) -> Shape:
    """A thin stream of what leaks, falling *h* from the origin, with drops."""
    return group(stroke(f"M0 0V{h}", LEAK, 9), stroke(f"M-3 2V{h - 4}", light(LEAK, 0.5), 3), disc(-16, h - 6, 4, LEAK), disc(15, h - 2, 4, LEAK), disc(18, h - 22, 3, LEAK))  # fmt: skip


def vehicle_extinguisher() -> Shape:
    """A vehicle's red box with its extinguisher, 60 by 92 about the origin."""
    from kit.fire import extinguisher  # noqa: PLC0415 - needed here alone

    return group(
        rect(-30, -44, 60, 92, dark(RED, 0.45), 5),
        extinguisher().at(0, 46, 0.86),
        rect(-30, 16, 60, 12, RED),
    )
