"""What is stored: drums, cylinders, boxes, pallets, shelves, sacks, tanks."""

from __future__ import annotations

from kit.palette import (
    BLUE,
    BROWN,
    CARDBOARD,
    INK,
    IRON,
    NAVY,
    PAPER,
    STEEL,
    WHITE,
    WOOD,
    dark,
    light,
)
from kit.pen import Shape, disc, group, line, oval, path, rect, shadow, stroke


def drum(colour: str = BLUE, label: str = "", lying: bool = False) -> Shape:
    """A steel drum, 74 wide and 108 high; *label*: flame, skull, drop or nothing. Stands on the origin."""
    body = group(
        shadow(0, 0, 46),
        path("M-37-100V-6Q-37 6 0 6T37-6V-100Z", colour),
        path("M10-104H37V-6Q37 4 10 6Z", dark(colour)),
        path("M-37-100V-6Q-34-2-26 1V-100Z", light(colour, 0.25)),
        stroke("M-37-70Q0-60 37-70M-37-36Q0-26 37-36", dark(colour, 0.3)),
        oval(0, -100, 37, 10, light(colour, 0.2)),
        oval(0, -100, 30, 7, dark(colour, 0.1)),
        oval(-12, -100, 7, 3, dark(colour, 0.4)),
        *_label(label, -50),
    )
    return body.at(0, -37, turn=90) if lying else body


def jerrycan(colour: str = WHITE) -> Shape:
    """A plastic can for liquids, 46 wide and 62 high."""
    return group(
        shadow(0, 0, 28),
        path("M-23-44Q-23-52-14-52H14L23-42V-4Q23 0 19 0H-19Q-23 0-23-4Z", colour),
        path("M8-52H14L23-42V-4Q23 0 19 0H8Z", dark(colour, 0.14)),
        path("M-12-52V-60H6V-52Z", "none"),
        stroke("M-10-54V-62H6", dark(colour, 0.3), 5),
        rect(8, -62, 12, 12, dark(colour, 0.55), 3),
        stroke("M-15-32L15-10M15-32L-15-10", dark(colour, 0.16), 3),
    )


def tote(colour: str = "#DDE7EA") -> Shape:
    """An intermediate bulk container in its cage, 130 wide and 140 high."""
    cage = "M-63-118H63M-63-86H63M-63-54H63M-32-126V-20M0-126V-20M32-126V-20"
    return group(
        shadow(0, 0, 74),
        rect(-62, -126, 124, 108, colour, 6),
        rect(26, -126, 36, 108, dark(colour, 0.12), 6),
        rect(-14, -136, 28, 12, IRON, 3),
        stroke(cage, STEEL),
        rect(-65, -18, 130, 8, IRON),
        rect(-60, -10, 18, 10, IRON),
        rect(-9, -10, 18, 10, IRON),
        rect(42, -10, 18, 10, IRON),
        rect(-8, -32, 16, 10, INK),
    )


def cylinder(colour: str = BLUE, cap: bool = True, high: float = 150, rings: bool = True) -> Shape:
    """A gas cylinder, 38 wide, standing on the origin; spots: valve. Without *cap* the bare valve shows.

    Oxygen #5FA8CF, acetylene white, nitrogen and air black, ammonia #E8D36A, chlorine #1F5B43, argon silver.
    """
    top = -high + 26
    parts = [
        shadow(0, 0, 26),
        path(
            f"M-19-4V{top}Q-19 {top - 18}-7 {top - 20}H7Q19 {top - 18} 19 {top}V-4Q19 2 0 2T-19-4Z",
            colour,
        ),
        path(f"M6 {top - 20}H7Q19 {top - 18} 19 {top}V-4Q19 1 6 2Z", dark(colour, 0.2)),
        path(f"M-14-6V{top}Q-13 {top - 8}-9 {top - 12}V-4Z", light(colour, 0.4)),
    ]
    if cap:
        parts.append(path(f"M-9 {top - 18}V{top - 30}Q0 {top - 38} 9 {top - 30}V{top - 18}Z", IRON))
    else:
        parts += [
            rect(-5, top - 32, 10, 14, "#C7A24B", 2),
            rect(5, top - 29, 10, 6, "#A98736", 2),
            rect(-9, top - 38, 18, 6, IRON, 3),
        ]
    if rings:
        band = [rect(-21, -42, 42, 7, INK, 3), rect(-21, -104, 42, 7, INK, 3)]
        parts += [b for b in band if high > 120]
    return group(*parts).with_spots(valve=(12, top - 26))


def lpg(colour: str = STEEL) -> Shape:
    """A squat bottle of liquefied gas, 62 wide and 92 high; spot: valve."""
    return group(
        shadow(0, 0, 38),
        path("M-31-14V-48Q-31-70-12-72H12Q31-70 31-48V-14Q31 0 16 0H-16Q-31 0-31-14Z", colour),
        path("M8-72H12Q31-70 31-48V-14Q31 0 16 0H8Z", dark(colour)),
        path("M-24-18V-48Q-23-58-16-62V-10Z", light(colour, 0.4)),
        stroke("M-31-38H31", dark(colour, 0.28)),
        stroke("M-17-72V-90H17V-72", dark(colour, 0.28), 6),
        rect(-5, -86, 10, 14, "#C7A24B", 2),
        rect(-9, -90, 18, 5, "#B03A2E", 2),
    ).with_spots(valve=(0, -80))


def box(w: float = 70, h: float = 56, colour: str = CARDBOARD) -> Shape:
    """A carton standing on the origin."""
    return group(
        rect(-w / 2, -h, w, h, colour, 3),
        rect(w * 0.2, -h, w * 0.3, h, dark(colour, 0.12), 3),
        rect(-w / 2, -h, w, 7, light(colour, 0.25), 3),
        rect(-w * 0.09, -h, w * 0.18, h * 0.42, light(colour, 0.42)),
        rect(-w * 0.38, -h * 0.3, w * 0.22, h * 0.16, dark(colour, 0.3), 2),
    )


def pallet(w: float = 170) -> Shape:
    """A wooden pallet 22 high; spot: top (put things on it there)."""
    feet = [rect(x - 13, -16, 26, 16, dark(WOOD, 0.28)) for x in (-w / 2 + 15, 0, w / 2 - 15)]
    return group(
        shadow(0, 0, w * 0.54, 9),
        *feet,
        rect(-w / 2, -22, w, 8, WOOD, 2),
        rect(-w / 2, -5, w, 5, dark(WOOD, 0.12), 2),
    ).with_spots(top=(0, -22))


def pile(
    rows: int = 3,
    columns: int = 2,
    w: float = 76,
    h: float = 54,
    colour: str = CARDBOARD,
    lean: float = 0,
) -> Shape:
    """A pallet with cartons on it; *lean* shifts each row by so much to the right. Spots: top."""
    across = w * columns
    cartons = [
        box(w, h, colour if (row + column) % 2 else dark(colour, 0.05)).at(
            -across / 2 + w * (column + 0.5) + lean * row, -22 - h * row
        )
        for row in range(rows)
        for column in range(columns)
    ]
    return group(pallet(across + 16), *cartons).with_spots(top=(lean * rows, -22 - h * rows))


def sack(colour: str = PAPER) -> Shape:
    """A full sack lying, 84 wide and 30 high."""
    return group(
        path("M-38 0Q-48-16-38-29Q0-35 38-29Q48-16 38 0Q0 5-38 0Z", colour),
        path("M-40-5Q0-2 40-6Q42-2 38 0Q0 5-38 0Z", dark(colour, 0.2)),
        stroke("M-33-25Q-38-15-33-5M33-25Q38-15 33-5", dark(colour, 0.28), 3),
        stroke("M-14-18H14", dark(colour, 0.35)),
    )


def sacks(rows: int = 3, colour: str = PAPER, label: str = "") -> Shape:
    """A pile of sacks on a pallet."""
    pieces = [
        sack(colour).at(x + (5 if row % 2 else 0), -22 - row * 29)
        for row in range(rows)
        for x in (-43, 43)
    ]
    return group(pallet(186), *pieces, *_label(label, -22 - rows * 15))


def shelf(w: float = 260, levels: int = 3, gap: float = 92, colour: str = BLUE) -> Shape:
    """A pallet rack; spots: level0 (the floor) … level2, each at the middle of a board."""
    high = levels * gap
    posts = [rect(x, -high, 12, high, colour, 2) for x in (-w / 2, w / 2 - 12)]
    shades = [rect(x + 8, -high, 4, high, dark(colour, 0.25)) for x in (-w / 2, w / 2 - 12)]
    boards = [
        group(
            rect(-w / 2, -n * gap, w, 11, "#E07B33", 2), rect(-w / 2, -n * gap + 8, w, 3, "#B45F22")
        )
        for n in range(1, levels)
    ]
    spots = {f"level{n}": (0.0, -n * gap) for n in range(levels)}
    return group(shadow(0, 0, w * 0.54, 9), *posts, *shades, *boards).with_spots(**spots)


def tank(w: float = 150, h: float = 210, colour: str = "#C9D3D8") -> Shape:
    """A standing tank with domed ends; spots: top, outlet (right, low), inlet (left, high)."""
    r = w / 2
    return group(
        shadow(0, 0, r * 1.1),
        rect(-r + 12, -20, 14, 20, IRON),
        rect(r - 26, -20, 14, 20, IRON),
        path(f"M{-r}-30V{-h + 26}Q{-r} {-h} 0 {-h}T{r} {-h + 26}V-30Q{r}-10 0-10T{-r}-30Z", colour),
        path(
            f"M{r * 0.36}{-h + 5}Q{r} {-h + 6} {r} {-h + 26}V-30Q{r}-12 {r * 0.36}-11Z",
            dark(colour, 0.16),
        ),
        path(
            f"M{-r + 10}-34V{-h + 30}Q{-r + 12} {-h + 16} {-r + 26} {-h + 10}V-26Z",
            light(colour, 0.5),
        ),
        stroke(f"M{-r} {-h + 32}H{r}M{-r}-40H{r}", dark(colour, 0.25)),
    ).with_spots(top=(0, -h), outlet=(r, -50), inlet=(-r, -h + 60))


def bench(w: float = 170, h: float = 96, colour: str = WOOD) -> Shape:
    """A work table; spot: top."""
    return group(
        shadow(0, 0, w * 0.5, 8),
        rect(-w / 2 + 8, -h, 12, h, dark(NAVY, 0.1)),
        rect(w / 2 - 20, -h, 12, h, dark(NAVY, 0.3)),
        line(((-w / 2 + 14, -26), (w / 2 - 14, -26)), NAVY, 6),
        rect(-w / 2, -h, w, 14, colour, 3),
        rect(-w / 2, -h + 9, w, 5, dark(colour, 0.25), 2),
    ).with_spots(top=(0, -h))


def crate() -> Shape:
    """A wooden case 84 by 60; good to sit on (its top is at -72 when scaled 1.2)."""
    return group(
        shadow(0, 0, 46),
        rect(-42, -60, 84, 60, WOOD, 3),
        rect(18, -60, 24, 60, dark(WOOD, 0.16), 3),
        stroke("M-42-40H42M-42-20H42", dark(WOOD, 0.3)),
        rect(-36, -60, 8, 60, BROWN),
        rect(28, -60, 8, 60, dark(BROWN, 0.2)),
    )


def _label(kind: str, y: float) -> list[Shape]:
    if not kind:
        return []
    plate = path(f"M0 {y - 21}L21 {y}L0 {y + 21}L-21 {y}Z", WHITE)
    edge = stroke(f"M0 {y - 21}L21 {y}L0 {y + 21}L-21 {y}Z", "#C8352C", 3)
    if kind == "flame":
        mark = path(
            f"M0 {y - 12}Q9 {y - 2} 8 {y + 5}Q6 {y + 11} 0 {y + 11}Q-7 {y + 11}-8 {y + 4}Q-5 {y} 0 {y - 12}Z",
            INK,
        )
        return [plate, edge, mark]
    if kind == "skull":
        return [plate, edge, disc(0, y - 3, 7, INK), rect(-4, y + 2, 8, 7, INK, 2)]
    if kind == "ring":  # a flame over a ring: it feeds fire
        mark = path(f"M0 {y - 14}Q7 {y - 6} 5 {y - 2}H-5Q-7 {y - 6} 0 {y - 14}Z", INK)
        hole = [disc(0, y + 4, 7, INK), disc(0, y + 4, 3.4, WHITE)]
        return [plate, edge, mark, *hole]
    return [plate, edge, path(f"M0 {y - 12}Q11 {y + 2} 0 {y + 10}Q-11 {y + 2} 0 {y - 12}Z", INK)]
