"""Lifting: a truck crane, its hook and slings, what hangs in them, and who gives the signs."""

from __future__ import annotations

import math

from kit.palette import (
    GLASS,
    GREEN,
    INK,
    IRON,
    ORANGE,
    RED,
    STEEL,
    WHITE,
    WOOD,
    YELLOW,
    dark,
    light,
)
from kit.pen import Point, Shape, disc, group, line, oval, path, poly, rect, ring, shadow, stroke
from kit.vehicles import wheel

_BOOM = "#E9A92B"


def truck_crane(tip: Point, driver: Shape | None = None, sunk: float = 0) -> Shape:
    """A truck crane on its outriggers, 520 long and 190 high, its road cab to the left, its boom up to *tip* (right, above).

    *sunk*: how deep the right outrigger has gone into the ground. Spots: left right (outriggers' feet) tip cab.
    """
    root = (26.0, -178.0)
    far = math.dist(root, tip)
    way = ((tip[0] - root[0]) / far, (tip[1] - root[1]) / far)

    def along(k: float, side: float = 0) -> Point:
        return root[0] + way[0] * far * k - way[1] * side, root[1] + way[1] * far * k + way[
            0
        ] * side

    def part(a: float, b: float, half: float, colour: str) -> Shape:
        corners = (along(a, -half), along(b, -half), along(b, half), along(a, half))
        low = (along(a, half * 0.2), along(b, half * 0.2), along(b, half), along(a, half))
        return group(poly(corners, colour), poly(low, dark(colour, 0.16)))

    boom = (
        part(-0.04, 0.5, 21, _BOOM), part(0.46, 0.78, 16, light(_BOOM, 0.18)), part(0.74, 1, 12, light(_BOOM, 0.36)),
        line((along(0.02, 40), along(0.3, 12)), STEEL, 13), disc(*along(1, 0), 14, IRON), disc(*along(1, 0), 6, STEEL),
    )  # fmt: skip
    sitting = [driver.at(98, -84, 0.5)] if driver else []
    cab = group(
        path("M72-98V-186Q72-196 82-196H126Q138-196 144-182L158-136V-98Z", YELLOW), path("M84-186H124Q132-186 136-176L148-138V-130H84Z", GLASS), *sitting,
        path("M72-98V-132H158V-98Z", YELLOW), path("M72-98V-112H158V-98Z", dark(YELLOW, 0.2)), stroke("M112-186V-132", dark(YELLOW, 0.1), 4),
    )  # fmt: skip
    truck = group(
        shadow(0, 4, 280, 16),
        rect(-250, -70, 520, 22, dark(IRON, 0.2), 4), rect(-150, -92, 410, 26, "#D9A63A", 3), rect(-150, -76, 410, 10, dark("#D9A63A", 0.2), 3),
        path("M-262-46V-138Q-262-166-236-168H-170Q-158-168-158-156V-46Z", YELLOW), path("M-262-76H-158V-46H-262Z", dark(YELLOW, 0.2)), path("M-252-112V-136Q-250-156-234-156H-200V-112Z", GLASS),
        rect(-266, -66, 22, 14, "#FFF1B8", 3), stroke("M-190-156V-56", dark(YELLOW, 0.22), 3),
        *[wheel(32).at(x, 0) for x in (-214, -84, 120, 196)],
    )  # fmt: skip
    body = group(
        rect(-40, -106, 130, 18, INK, 4), path("M-132-112V-168Q-132-178-122-178H-60V-196H60V-98H-118Z", _BOOM), path("M-132-112V-168Q-132-178-122-178H-96V-98H-118Z", "#4C5861"),
        path("M-96-98V-118H60V-98Z", dark(_BOOM, 0.2)),
    )  # fmt: skip
    legs = group(_outrigger(-146, 0), _outrigger(252, sunk))
    return group(truck, legs, body, *boom, cab).with_spots(left=(-146, 0), right=(252, sunk), tip=along(1), cab=(112, -160))  # fmt: skip


def _outrigger(x: float, sunk: float) -> Shape:
    return group(
        rect(x - 26, -84, 52, 20, _BOOM, 3), rect(x - 11, -78, 22, 66 + sunk, STEEL), rect(x + 3, -78, 8, 66 + sunk, dark(STEEL)),
        path(f"M{x - 30} {sunk - 2}L{x - 14} {sunk - 16}H{x + 14}L{x + 30} {sunk - 2}Z", "#4C5861"),
    )  # fmt: skip


def base_plate() -> Shape:
    """Timbers laid crosswise under an outrigger, 120 wide, their top at -20."""
    return group(
        shadow(0, 0, 66, 7), *[rect(x, -10, 26, 10, dark(WOOD, 0.3), 2) for x in (-56, -13, 30)], rect(-62, -20, 124, 11, WOOD, 2),
        rect(-62, -13, 124, 4, dark(WOOD, 0.18)),
    )  # fmt: skip


def mud(w: float = 170) -> Shape:
    """Soft wet ground with cracks around its rim, about the origin: draw `mud_lip` over what sinks in."""
    k = w / 170
    return group(
        oval(0, 4, 92, 26, "#A08660"), oval(0, 2, 78, 20, "#7C6242"), stroke("M-92 8l-26 8l-10-6M88 12l22 10l16-4M-40 28l-8 14M52 26l14 12", "#7C6242", 5),
        path("M-34-12Q-10-18 20-14Q-6-10-26-4Z", "#A9895F"),
    ).at(0, 0, k)  # fmt: skip


def mud_lip() -> Shape:
    """The near rim of mud pressed up around what has sunk into it, 110 wide."""
    return path("M-56-4Q-40-18-24-6Q-8 4 8-2Q26-14 40-6Q54-12 58 0Q40 20 0 20T-56-4Z", "#8C7150")


def hook_block(drop: float) -> Shape:
    """Ropes that come *drop* down from the origin to a hook block with its latch; spot: hook (where slings lie)."""
    return group(
        line(((-6, 0), (-6, drop)), INK, 4), line(((6, 0), (6, drop)), INK, 4),
        path(f"M-22 {drop}H22V{drop + 34}L12 {drop + 46}H-12L-22 {drop + 34}Z", RED), path(f"M6 {drop}H22V{drop + 34}L12 {drop + 46}H6Z", dark(RED)), disc(0, drop + 20, 9, "#F1E3C6"),
        stroke(f"M0 {drop + 48}V{drop + 58}Q22 {drop + 64} 20 {drop + 80}Q16 {drop + 98} -2 {drop + 96}Q-18 {drop + 92}-16 {drop + 78}", "#39434C", 12),
        line(((-15, drop + 76), (4, drop + 62)), YELLOW, 5),
    ).with_spots(hook=(2, drop + 92))  # fmt: skip


def worn_sling(a: Point, b: Point) -> Shape:
    """A sling from *a* to *b*, half torn in its middle: strands stand off, a thread still holds."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    far = math.hypot(dx, dy)
    ux, uy = dx / far, dy / far

    def at(k: float, side: float = 0) -> Point:
        return a[0] + dx * k - uy * side, a[1] + dy * k + ux * side

    threads = [
        (0.34, 0.47, 20),
        (0.33, 0.45, -20),
        (0.36, 0.5, 34),
        (0.66, 0.53, 20),
        (0.67, 0.55, -20),
        (0.64, 0.5, -34),
    ]
    strands = [line((at(p, (-6 if s < 0 else 6)), at(q, s)), "#C9772F", 5) for p, q, s in threads]
    return group(
        line((a, at(0.34)), ORANGE, 16), line((at(0.66), b), ORANGE, 16), line((at(0.34), at(0.66)), "#C9772F", 5), *strands,
    )  # fmt: skip


def sling(a: Point, b: Point) -> Shape:
    """A sound webbing sling from *a* to *b*."""
    return group(line((a, b), ORANGE, 16), line((a, b), dark(ORANGE, 0.2), 3))


def girders(w: float = 260) -> Shape:
    """A bundle of steel girders, *w* wide and 66 high, its top at the origin; spots: left right (where slings hold)."""
    a = w / 2
    steel = "#8A6A58"
    beams = [
        group(
            rect(-a + s, y, w - 2 * abs(s), 30, dark(steel, 0.2)), rect(-a + s, y, w - 2 * abs(s), 8, light(steel, 0.16), 2), rect(-a + s, y + 23, w - 2 * abs(s), 8, steel, 2)
        )
        for y, s in ((0, 0), (34, 0))
    ]  # fmt: skip
    bands = [rect(x - 7, -4, 14, 74, ORANGE, 3) for x in (-a + 34, a - 34)]
    return group(*beams, *bands).with_spots(left=(-a + 34, -2), right=(a - 34, -2))


def flag(colour: str = RED) -> Shape:
    """A signal flag held at the origin, its cloth to the upper right."""
    return group(
        stroke("M-4 18L10-52", WOOD, 5), path("M10-52Q34-64 56-50L50-12Q28-24 4-16Z", colour), path("M36-57Q46-58 56-50L50-12Q42-17 32-20Z", dark(colour)),
    )  # fmt: skip


def rigging_rack() -> Shape:
    """A rack with sound slings and shackles in order, 170 wide and 150 high, on the origin."""
    loops = [stroke(f"M{x}-124Q{x - 20}-60 {x}-44Q{x + 20}-60 {x}-124", c, 9) for x, c in ((-48, ORANGE), (0, GREEN), (48, ORANGE))]  # fmt: skip
    return group(
        shadow(0, 0, 88), stroke("M-80-2V-130H80V-2M-80-30H80", IRON, 8), *loops, *[stroke(f"M{x}-124v-6", INK, 6) for x in (-48, 0, 48)],
        *[ring(x, -20, 11, STEEL, 6) for x in (-44, -14, 16, 46)], rect(-30, -152, 60, 18, WHITE, 3), rect(-30, -152, 60, 7, GREEN, 2),
    )  # fmt: skip
