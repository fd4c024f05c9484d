"""A room where things are sprayed with paint: gun, pots, racks, booth, rags, lamps that get hot."""

from __future__ import annotations

from kit.effects import smoke
from kit.palette import BLUE, INK, IRON, ORANGE, RED, STEEL, WHITE, YELLOW, dark, light
from kit.pen import Shape, disc, group, line, oval, path, poly, rect, shadow, stroke
from kit.words import words

PAINT = "#C8553D"


def booth(w: float = 460, h: float = 330, blocked: bool = False) -> Shape:
    """A spray booth, open to us, its filter wall behind, on the origin; *blocked*: cartons' board is leant over the
    filters. Spots: hook0 hook1 (where things hang) top (its exhaust)."""
    a = w / 2
    filters = [
        group(rect(x, -h + 66, 62, 62, "#F1EFE6", 2), stroke(f"M{x + 8} {-h + 82}h46M{x + 8} {-h + 97}h46M{x + 8} {-h + 112}h46", "#CFCBBE", 4))
        for x in range(int(-a) + 40, int(a) - 80, 70)
    ]  # fmt: skip
    low = [
        group(rect(x, -h + 136, 62, 62, "#F1EFE6", 2), stroke(f"M{x + 8} {-h + 152}h46M{x + 8} {-h + 167}h46M{x + 8} {-h + 182}h46", "#CFCBBE", 4))
        for x in range(int(-a) + 40, int(a) - 80, 70)
    ]  # fmt: skip
    return group(
        rect(-a, -h, w, h, "#B7C4CC", 5), rect(-a + 26, -h + 48, w - 52, h - 78, "#DDE4E6"), poly(((-a + 26, -30), (a - 26, -30), (a, 0), (-a, 0)), "#9FACB4"),
        *filters, *low, rect(-a, -h, 26, h, "#8FA3AF"), rect(a - 26, -h, 26, h, dark("#8FA3AF")), rect(-a, -h, w, 40, "#8FA3AF", 5), rect(-a, -h + 32, w, 8, dark("#8FA3AF")),
        *([_boards().at(0, -h + 206)] if blocked else []),
    ).with_spots(hook0=(-a * 0.42, -h + 40), hook1=(a * 0.42, -h + 40), top=(0, -h))  # fmt: skip


def _boards() -> Shape:
    """Sheets of cardboard over a filter wall, 300 wide, their foot at the origin."""
    a = rect(-150, -150, 150, 150, "#D3A977", 3).at(0, 0, turn=-3)
    b = rect(-10, -144, 150, 146, "#C99B66", 3).at(0, 0, turn=2)
    return group(a, b, line(((-140, -70), (-14, -76)), "#A77F4E", 3), line(((4, -70), (136, -66)), "#A77F4E", 3))  # fmt: skip


def hung_part(colour: str = PAINT, wet: bool = True) -> Shape:
    """A cabinet door that hangs on two wires from the origin, 110 wide and 190 long; *wet*: half of it is painted."""
    bare = rect(-55, 46, 110, 144, "#D8DBDA", 4)
    coat = path("M-55 50Q-55 46-51 46H55V130Q34 144 18 132T-20 142T-55 128Z", colour) if wet else rect(-55, 46, 110, 144, colour, 4)  # fmt: skip
    return group(stroke("M-38 0V46M38 0V46", IRON, 4), bare, coat, stroke("M-38 64H38V172H-38Z", dark(colour if not wet else "#D8DBDA", 0.16), 4))  # fmt: skip


def spray_gun() -> Shape:
    """A paint gun with its cup on top, held at the origin, its nozzle to the right; spots: nozzle hose."""
    return group(
        path("M-14-10H22V2H4L0 24H-14Z", STEEL), path("M4 2L0 24H-14L-12 2Z", dark(STEEL, 0.3)), rect(20, -10, 12, 10, IRON, 2),
        path("M-8-34H16L10-12H-2Z", BLUE), rect(-10, -39, 28, 7, dark(BLUE), 2), stroke("M8 4q8 8-2 14", IRON, 3),
    ).with_spots(nozzle=(34, -5), hose=(-8, 24))  # fmt: skip


def mist(colour: str = PAINT, reach: float = 110) -> Shape:
    """A cone of paint mist to the right of the origin."""
    k = reach / 110
    cone = path("M0-3L104-44Q118 0 104 44L0 3Z", colour)
    specks = [disc(x, y, 3, colour) for x, y in ((92, -52), (112, -30), (118, 26), (96, 54), (122, 2), (70, -40))]  # fmt: skip
    return group(Shape(f'<g opacity=".4">{cone.svg}</g>', cone.box), *specks).at(0, 0, k)


def open_drum(colour: str = "#6C7F8C", liquid: str = "#B9C76A") -> Shape:
    """A drum of thinner without its lid, fumes over it, 84 wide and 112 high; its lid leans on it at the right."""
    wisps = "M-22-124q-14-16 0-32t0-32M4-126q-14-18 0-36t0-34M28-124q-14-16 0-32t0-28"
    return group(
        shadow(10, 0, 60),
        path("M-40-100V-6Q-40 7 0 7T40-6V-100Z", colour), path("M12-104H40V-6Q40 5 12 7Z", dark(colour)), stroke("M-40-70Q0-58 40-70M-40-36Q0-24 40-36", dark(colour, 0.3)),
        oval(0, -100, 40, 12, light(colour, 0.3)), oval(0, -100, 34, 9, liquid), path("M-24-102Q-8-107 6-103Q-6-100-16-99Z", light(liquid, 0.5)),
        path("M0-66L21-45L0-24L-21-45Z", WHITE), stroke("M0-66L21-45L0-24L-21-45Z", RED, 4), path("M1-58Q12-46 9-38Q0-32-9-38Q-8-46-4-48Q-2-46 1-44Q3-50 1-58Z", INK),
        stroke(wisps, "#8FA05A", 5), oval(58, -30, 15, 34, dark(colour, 0.1)), oval(55, -30, 13, 32, light(colour, 0.2)),
    )  # fmt: skip


def rags() -> Shape:
    """Rags full of oil and paint in a heap, smouldering, 170 wide and 70 high."""
    return group(
        shadow(0, 0, 90), smoke(120).at(6, -50),
        path("M-84 0Q-90-26-58-28Q-44-58-14-46Q8-70 34-46Q66-46 68-20Q92-14 84 0Q0 8-84 0Z", "#B8A98E"),
        path("M-58-28Q-34-20-26-2L-84 0Q-90-26-58-28Z", "#9A4A3C"), path("M-14-46Q10-40 14-14Q-10-8-26-22Z", "#5E7F99"), path("M34-46Q30-20 44-2H84Q92-14 68-20Q66-46 34-46Z", "#8B7C62"),
        stroke("M-66-14q12-6 22 2M-4-30q10 2 8 12M44-30q10 4 12 16", dark("#B8A98E", 0.35), 3), disc(8, -50, 7, ORANGE), disc(8, -50, 3, YELLOW),
    )  # fmt: skip


def rag_bin() -> Shape:
    """A bin with its lid on for dirty rags, 80 wide and 100 high."""
    return group(
        shadow(0, 0, 46), path("M-36-84H36L30 0H-30Z", RED), path("M14-84H36L30 0H12Z", dark(RED)), path("M-40-84Q-38-98 0-98T40-84Z", dark(RED, 0.12)), rect(-9, -105, 18, 9, IRON, 3),
        words("废布", 0, -30, 27, WHITE), rect(-22, -6, 18, 8, INK, 2),
    )  # fmt: skip


def hot_lamp() -> Shape:
    """A halogen lamp on its foot, turned to the left and glowing hot, 200 high; spot: cord."""
    glow = poly(((-34, -182), (-120, -222), (-120, -84), (-34, -136)), "#FFE9A8")
    return group(
        shadow(0, 0, 48), Shape(f'<g opacity=".6">{glow.svg}</g>', glow.box), stroke("M6-140L-34-2M6-140L44-2M6-156V-40", IRON, 6),
        rect(-34, -190, 52, 62, INK, 6), rect(-40, -186, 14, 54, "#FFB347", 3), rect(-38, -168, 8, 18, "#FFF3C4", 2), stroke("M22-190v-12M10-194v-12", ORANGE, 4),
    ).with_spots(cord=(16, -134))  # fmt: skip


def earthed(x: float, y: float, foot: float) -> Shape:
    """A green and yellow lead from *x*, *y* down to the floor at *foot*."""
    d = f"M{x} {y}V{foot - 8}"
    striped = stroke(d, YELLOW, 6).svg.replace('stroke-linecap="round"', 'stroke-dasharray="10 10"')
    base = stroke(d, "#3F9A69", 7)
    return group(Shape(base.svg + striped, base.box), rect(x - 14, foot - 10, 28, 10, "#C7A24B", 2))


def hood(colour: str = WHITE) -> Shape:
    """The hood of a painter's overall about a head at the origin that faces right."""
    return group(path("M-25 18Q-33-30 0-33Q20-31 19-15Q2-22-6-8Q-12 8-4 24Q-18 28-25 18Z", colour), path("M-25 18Q-31-8-20-22Q-20 4-8 25Q-18 27-25 18Z", dark(colour, 0.12)))  # fmt: skip


def drying_rack(colour: str = "#C8553D") -> Shape:
    """A rack on the floor with a painted cabinet door that dries on it, 140 wide and 210 high."""
    return group(shadow(0, 0, 70), stroke("M-66-4V-206H66V-4", IRON, 7), hung_part(colour, wet=False).at(0, -206), rect(-84, -6, 38, 7, IRON, 2), rect(46, -6, 38, 7, IRON, 2))  # fmt: skip


def taped_board(w: float = 92, h: float = 84) -> Shape:
    """A sheet of cardboard taped over a fan in the wall, about the origin."""
    a, b = w / 2, h / 2
    tapes = [rect(-20, -6, 40, 12, "#F1EFE6", 2).at(x, y, turn=t) for x, y, t in ((-a + 6, -b + 6, -40), (a - 6, -b + 6, 40), (a - 6, b - 6, -40), (-a + 6, b - 6, 40))]  # fmt: skip
    return group(
        rect(-a, -b, w, h, "#D3A977", 3), line(((-a + 8, 4), (a - 8, -2)), "#A77F4E", 3), *tapes
    )
