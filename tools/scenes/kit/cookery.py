"""What stands in a restaurant's kitchen: ranges, gas pipes and hoses, hoods full of grease, crates of greens."""

from __future__ import annotations

from collections.abc import Sequence

from kit.effects import flame
from kit.electric import plug
from kit.palette import GREEN, INK, IRON, ORANGE, PAPER, RED, STEEL, WHITE, YELLOW, dark, light
from kit.pen import (
    Point,
    Shape,
    disc,
    group,
    line,
    oval,
    path,
    poly,
    rect,
    ring,
    shadow,
    stroke,
    through,
)
from kit.stores import lpg

GAS: str = "#E3B93A"
_GREASE = "#8A6A2F"


def tiles(x0: float, x1: float, y0: float, y1: float) -> Shape:
    """White wall tiles."""
    rows = "".join(f"M{x0} {y:.0f}H{x1}" for y in range(int(y0) + 44, int(y1), 44))
    cols = "".join(f"M{x:.0f} {y0}V{y1}" for x in range(int(x0) + 60, int(x1), 60))
    return group(rect(x0, y0, x1 - x0, y1 - y0, "#EDF1EF"), stroke(rows + cols, "#DDE4E2", 3))


def range_top(w: float = 340, colour: str = STEEL) -> Shape:
    """A steel kitchen range with two burners, 110 high; spots: burner0 burner1 gas (right, low)."""
    a = w / 2
    burners = [group(rect(x - 44, -122, 88, 14, INK, 4), disc(x, -78, 12, INK), rect(x - 3, -88, 6, 12, WHITE, 2)) for x in (-a * 0.52, a * 0.52)]  # fmt: skip
    return group(
        shadow(0, 0, a + 6, 10), rect(-a, -104, w, 98, colour, 4), rect(a * 0.5, -104, a * 0.5, 98, dark(colour, 0.12), 4),
        rect(-a, -112, w, 14, light(colour, 0.45), 3), *burners, rect(-a + 16, -54, w - 32, 40, dark(colour, 0.2), 3),
        rect(-a + 8, -6, 18, 6, INK), rect(a - 26, -6, 18, 6, INK),
    ).with_spots(burner0=(-a * 0.52, -122), burner1=(a * 0.52, -122), gas=(a, -34))  # fmt: skip


def burning_wok(high: float = 130) -> Shape:
    """A wok on a burner at the origin, its oil on fire."""
    return group(
        flame(high).at(0, -24), flame(high * 0.7).at(-30, -24), flame(high * 0.66).at(30, -24),
        path("M-58-38H58Q40 2 0 2T-58-38Z", "#3C4449"), path("M18-38H58Q42 0 6 2Q24-10 18-38Z", "#2B3236"),
        stroke("M58-34L104-54", "#7A5230", 10),
    )  # fmt: skip


def good_pot() -> Shape:
    """A tall pot that steams on a burner at the origin."""
    return group(
        path("M-44-74H44V-6Q42 0 34 0H-34Q-42 0-44-6Z", STEEL), path("M16-74H44V-6Q42 0 34 0H16Z", dark(STEEL)),
        rect(-50, -80, 100, 10, light(STEEL, 0.3), 4), rect(-10, -92, 20, 12, INK, 4),
        stroke("M-16-98q-10-12 0-24M12-98q-10-12 0-24", "#A3AFB6", 5),
    )  # fmt: skip


def greasy_hood(w: float = 400, greasy: bool = True) -> Shape:
    """An extraction hood hanging from the origin, 130 low; *greasy*: thick brown fat runs down its edge."""
    a = w / 2
    body = [
        rect(-50, 0, 100, 64, STEEL), rect(14, 0, 36, 64, dark(STEEL, 0.14)),
        path(f"M-56 60H56L{a} 116H{-a}Z", light(STEEL, 0.3)), path(f"M18 60H56L{a} 116H{a * 0.24}Z", STEEL),
        rect(-a, 114, w, 18, dark(STEEL, 0.2)),
    ]  # fmt: skip
    if not greasy:
        return group(*body)
    runs = (
        (-0.9, 30),
        (-0.72, 52),
        (-0.55, 34),
        (-0.36, 62),
        (-0.16, 40),
        (0.05, 56),
        (0.26, 34),
        (0.46, 66),
        (0.66, 40),
        (0.86, 54),
    )
    d = f"M{-a} 118H{a}V136" + "".join(_run(k * a, n) for k, n in reversed(runs))
    fat = path(d + f"H{-a}Z", _GREASE)
    smear = path(
        f"M{-a * 0.7} 100Q{-a * 0.4} 78 {-a * 0.1} 92T{a * 0.5} 88Q{a * 0.8} 98 {a * 0.86} 116H{-a * 0.9}Z",
        light(_GREASE, 0.2),
    )
    glints = stroke(
        "".join(f"M{k * a:.0f} 124v{n * 0.4:.0f}" for k, n in runs), light(_GREASE, 0.35), 4
    )
    return group(*body, smear, fat, glints)


def _run(x: float, n: float) -> str:
    """One run of fat on the way from right to left along the edge."""
    low = 128 + n
    return (
        f"H{x + 15:.0f}Q{x + 8:.0f} 138 {x + 8:.0f} {low - 10:.0f}"
        f"Q{x:.0f} {low + 8:.0f} {x - 8:.0f} {low - 10:.0f}Q{x - 8:.0f} 138 {x - 15:.0f} 136"
    )


def gas_pipe(points: Sequence[Point]) -> Shape:
    """A yellow gas pipe from point to point."""
    return group(
        line(points, dark(GAS, 0.3), 18),
        line(points, GAS, 13),
        line([(x, y - 4) for x, y in points], light(GAS, 0.5), 3),
    )


def gas_hose(points: Sequence[Point]) -> Shape:
    """An orange gas hose through *points*."""
    d = through(points)
    return group(
        stroke(d, dark(ORANGE, 0.3), 15), stroke(d, ORANGE, 10), stroke(d, light(ORANGE, 0.5), 2.4)
    )


def hung_pans() -> Shape:
    """A pan, a ladle, a towel and a bag of garlic on hooks, hanging from a pipe at the origin, 270 wide."""
    hooks = stroke("M-110-8V14M-40-8V14M30-8V14M100-8V14", IRON, 5)
    pan = group(
        rect(-115, 10, 10, 52, INK, 4), disc(-110, 92, 36, "#4B555C"), disc(-110, 92, 27, "#39434A")
    )
    towel = group(poly(((-66, 10), (-14, 10), (-18, 104), (-62, 108)), "#C9D9E4"), poly(((-32, 10), (-14, 10), (-18, 104), (-36, 106)), "#AFC3D1"), stroke("M-62 84L-18 81", "#5F8FB4", 6))  # fmt: skip
    bag = group(path("M30 10Q14 24 8 58Q0 104 30 106Q60 104 52 58Q46 24 30 10Z", RED), path("M30 10Q46 24 52 58Q60 104 30 106Q44 70 30 10Z", dark(RED)), stroke("M18 30H42", WHITE))  # fmt: skip
    ladle = group(rect(96, 10, 8, 70, STEEL, 3), path("M78 78H122Q120 104 100 104T78 78Z", STEEL), path("M104 78H122Q120 104 100 104Q110 94 104 78Z", dark(STEEL)))  # fmt: skip
    return group(pan, towel, bag, ladle, hooks)


def alarm_off() -> Shape:
    """A kitchen's gas alarm whose plug hangs out of its socket, 150 wide about the origin."""
    from kit.electric import socket  # noqa: PLC0415 - needed here alone

    wire = stroke(through([(-34, 26), (-30, 70), (6, 92), (30, 78), (36, 96)]), "#E8ECEC", 7)
    back = stroke(through([(-34, 26), (-30, 70), (6, 92), (30, 78), (36, 96)]), "#8C979E", 10)
    return group(
        alarm(False),
        rect(28, -24, 56, 56, "#93A3A9", 8),
        socket().at(56, 4, 1.1),
        back,
        wire,
        plug("#E8ECEC").at(38, 108, 1.3, turn=96),
    )


def alarm(lit: bool = True) -> Shape:
    """A household gas alarm on the wall, 76 by 60, middle left of the origin; *lit*: its green lamp is on."""
    return group(
        rect(-79, -37, 90, 72, "#93A3A9", 10), rect(-74, -32, 80, 62, "#F7F8F6", 8), rect(-14, -32, 20, 62, "#D8DEDD", 8),
        stroke("M-62-4H-24M-62 6H-24M-62 16H-24", "#9AA7AC", 4), disc(-48, -18, 6, GREEN if lit else "#76827F"), disc(-28, -18, 6, "#C9CFCE"),
    )  # fmt: skip


def greens(colour: str = "#5E9C4B") -> Shape:
    """A crate of cabbages, 110 wide and 70 high."""
    heads = [group(disc(x, -56, 20, c), stroke(f"M{x - 10} -60q10-10 20 0M{x} -64v14", light(c, 0.4), 3)) for x, c in ((-34, colour), (34, colour), (0, light(colour, 0.2)))]  # fmt: skip
    return group(
        shadow(0, 0, 58), *heads, rect(-55, -48, 110, 48, "#3F78A8", 4), rect(20, -48, 35, 48, dark("#3F78A8"), 4),
        stroke("M-44-34V-12M-26-34V-12M-8-34V-12M10-34V-12M28-34V-12M44-34V-12", dark("#3F78A8", 0.3), 5),
    )  # fmt: skip


def toque() -> Shape:
    """A cook's hat for a head whose middle is the origin."""
    return group(path("M-22-14V-38Q-36-44-28-58Q-16-70 0-62Q18-70 28-56Q34-42 22-36V-14Q0-8-22-14Z", WHITE), path("M8-12V-38Q22-50 12-64Q26-66 29-54Q33-42 22-36V-14Z", "#DDE3E6"))  # fmt: skip


def water_throw() -> Shape:
    """Water that flies from a ladle at the origin, to the right."""
    return group(path("M0 0Q40-44 96-34Q70-22 84-10Q50-14 40 4Q20-4 0 0Z", "#7FB6D6"), disc(108, -30, 6, "#7FB6D6"), disc(98, -8, 5, "#7FB6D6"), disc(66, 10, 4, "#7FB6D6"))  # fmt: skip


def basin() -> Shape:
    """A bowl of water, 60 wide, held at the origin."""
    return group(path("M-32-12H32Q26 16 0 16T-32-12Z", "#D9665B"), path("M10-12H32Q26 16 4 16Q16 4 10-12Z", dark("#D9665B")), oval(0, -12, 32, 7, light("#D9665B", 0.3)), oval(0, -12, 25, 4.500, "#7FB6D6"))  # fmt: skip


def fire_blanket_box() -> Shape:
    """A fire blanket in its red case on the wall, 62 by 84 about the origin, with its two tapes."""
    from kit.words import words  # noqa: PLC0415 - needed here alone

    return group(rect(-40, -46, 80, 84, RED, 5), rect(16, -46, 24, 84, dark(RED, 0.14), 5), words("灭火毯", 0, 0, 24, WHITE), rect(-24, 36, 12, 26, PAPER, 2), rect(12, 36, 12, 26, PAPER, 2), ring(0, -30, 7, YELLOW, 4))  # fmt: skip


def lying_lpg() -> Shape:
    """A bottle of liquefied gas that lies on its side, its valve to the right; 92 long; spot: valve."""
    bottle = lpg()
    _, _, body = bottle.svg.partition("/>")  # without the shadow of one that stands
    flat = Shape(body, bottle.box, bottle.spots).at(0, -31, turn=90)
    return group(shadow(44, 2, 58, 8), flat)
