"""What stands in a factory's vehicle lane: a raised mast, a rack that was hit, a corner mirror, a charging post."""

from __future__ import annotations

from kit.palette import BLUE, GREEN, INK, IRON, ORANGE, STEEL, WHITE, dark, light
from kit.pen import Point, Shape, disc, group, line, path, poly, rect, ring, shadow, stroke
from kit.stores import box
from kit.vehicles import forklift

_BOARD = "#E07B33"


def high_forklift(raised: float, driver: Shape | None = None, colour: str = ORANGE) -> Shape:
    """A forklift facing right whose mast is drawn out: *raised* may be higher than its roof; spots as `forklift`."""
    truck = forklift(raised, colour, driver)
    inner = rect(77, -raised - 92, 8, raised, light(IRON, 0.25), 2)
    return group(inner, rect(86, -raised - 92, 4, raised, dark(IRON, 0.2)), truck)


def hit_rack(w: float = 270, gap: float = 92) -> Shape:
    """A pallet rack of three levels whose left post was hit: it buckles, its boards tip, a carton slides. Stands on the origin."""
    a, high = w / 2, gap * 3
    bent = ((-a + 4, 0), (-a + 40, -gap * 0.5), (-a + 10, -gap * 1.1), (-a + 14, -high + 14))
    right = group(
        rect(a - 12, -high, 12, high, BLUE, 2), rect(a - 4, -high, 4, high, dark(BLUE, 0.25))
    )
    boards, loads = [], []
    for n, sag in ((1, 26), (2, 20)):
        boards.append(line(((-a + 14, -n * gap + sag), (a - 4, -n * gap)), _BOARD, 11))
        for k, at in enumerate((0.3, 0.58, 0.84)):
            tip = sag * (1 - at)
            turn = -sag * 0.22 - (5 if k == 0 and n == 2 else 0)
            colour = ("#D3A977", "#C99B66")[(k + n) % 2]
            loads.append(box(62, 54, colour).at(-a + at * w, -n * gap + tip - 6, turn=turn))
    low = [box(64, 54, c).at(x, 0) for x, c in ((0, "#C99B66"), (78, "#D3A977"))]
    dent = stroke(f"M{-a + 52} {-gap * 0.66}l16-12M{-a + 56} {-gap * 0.5}h20M{-a + 52} {-gap * 0.34}l16 12", "#C8443A", 5)  # fmt: skip
    return group(
        shadow(0, 0, w * 0.54, 9), right, *low, *boards, *loads, line(bent, BLUE, 13), line(bent, light(BLUE, 0.3), 4), dent,
    ).with_spots(dent=bent[1])  # fmt: skip


def corner_mirror() -> Shape:
    """A round mirror that shows what comes around the corner, 96 across, about the origin."""
    return group(
        disc(0, 0, 48, ORANGE), disc(0, 0, 40, "#A9CBDD"), path("M-39 8Q0 22 39 8A40 40 0 0 1-39 8Z", "#C6CFD3"),
        path("M-14 12L-4-10H8L20 16Q4 20-14 12Z", "#D9DEDF"), path("M-30-18Q-16-36 6-34Q-18-26-24-10Z", WHITE), ring(0, 0, 40, dark(ORANGE, 0.3), 3),
    )  # fmt: skip


def charging_post() -> Shape:
    """A charger for batteries, 84 wide and 150 high, standing on the origin; spot: lead."""
    return group(
        shadow(0, 0, 48), rect(-42, -150, 84, 150, "#E3E8E6", 6), rect(18, -150, 24, 150, dark("#E3E8E6", 0.12), 6), rect(-30, -136, 48, 30, "#2F3C43", 3),
        rect(-24, -130, 24, 8, GREEN, 2), rect(-24, -118, 34, 6, "#7FC6A4", 2), path("M2-96L-14-70H-4L-8-50L12-78H2Z", "#F4C02F"),
        disc(-6, -26, 12, INK), disc(-6, -26, 5, STEEL), rect(-42, -8, 84, 8, IRON),
    ).with_spots(lead=(-6, -26))  # fmt: skip


def walkway(y0: float, y1: float) -> Shape:
    """A green way for walkers across the floor from *y0* to *y1*, with walking men painted on it."""
    marks = [path("M4-30a7 7 0 1 0 .1 0ZM-2-12L10-10L8 2L16 18H8L2 8L-6 18H-14L-4 2Z", WHITE).at(x, (y0 + y1) / 2 + 4, 0.86) for x in (60, 1130)]  # fmt: skip
    paint = "#A9CDB6"
    return group(
        rect(0, y0, 1200, y1 - y0, paint),
        rect(0, y0, 1200, 6, WHITE),
        rect(0, y1 - 6, 1200, 6, WHITE),
        *marks,
    )


def speed_lines(reach: float = 90) -> Shape:
    """Lines of fast motion that trail to the right from the origin."""
    rows = ((0, 0, 1), (14, -34, 0.8), (10, 34, 0.7), (26, -64, 0.5))
    return stroke("".join(f"M{x} {y}h{reach * k:.0f}" for x, y, k in rows if reach), "#8C979E", 6)


def plug_lead(points: tuple[Point, ...]) -> Shape:
    """A thick orange charging lead from point to point."""
    from kit.electric import cable  # noqa: PLC0415 - needed here alone

    return cable(points, "#C8622E", 9)


def floor_arrow(x: float, y: float, left: bool = False) -> Shape:
    """A white arrow painted on a vehicle lane."""
    s = -1 if left else 1
    points = ((-60, -8), (20, -8), (16, -22), (70, 0), (8, 22), (12, 8), (-66, 8))
    return poly([(x + s * a, y + b) for a, b in points], "#E4E8E7")
