"""A tank farm: storage tanks, their dike, earthing, drains, and what lies about where it must not."""

from __future__ import annotations

from kit.effects import puddle
from kit.palette import GREEN, IRON, WHITE, YELLOW, dark, light
from kit.pen import Shape, disc, group, line, oval, path, poly, rect, shadow, stroke
from kit.pipes import lever_valve, pipe

FUEL = "#D2A444"
_CONCRETE = "#B4B2A8"


def storage_tank(w: float = 260, h: float = 280, band: str = "#5F88A3") -> Shape:
    """A storage tank with a stair around it and a rail on its roof, standing on the origin; spots: outlet (right, low) inlet (left, low) plate."""
    a, shell = w / 2, "#E3E7E6"
    climb = line(((-a + 26, -22), (a - 46, -h + 8)), "#8C9AA3", 7)
    steps = "".join(
        f"M{-a + 26 + (w - 72) * k:.0f} {-22 - (h - 30) * k:.0f}v-26"
        for k in (0, 0.2, 0.4, 0.6, 0.8, 1)
    )
    rail = line(((-a + 26, -48), (a - 46, -h - 18)), YELLOW, 5)
    posts = "".join(
        f"M{x:.0f} {-h - 10}v-26" for x in (-a + 12, -a * 0.4, a * 0.1, a * 0.56, a - 12)
    )
    return group(
        shadow(0, 4, a + 14, 14), rect(-a - 10, -12, w + 20, 14, dark(_CONCRETE, 0.1), 3),
        rect(-a, -h, w, h - 10, shell), rect(a * 0.42, -h, a * 0.58, h - 10, dark(shell, 0.12)), rect(-a + 12, -h, 16, h - 10, WHITE),
        path(f"M{-a} {-h}Q0 {-h - 62} {a} {-h}Z", light(shell, 0.2)), path(f"M{a * 0.3} {-h - 27}Q{a * 0.7} {-h - 18} {a} {-h}H{a * 0.42}Z", dark(shell, 0.1)),
        rect(-a, -h + 34, w, 26, band), rect(a * 0.42, -h + 34, a * 0.58, 26, dark(band)), stroke(f"M{-a} {-h * 0.5}H{a}M{-a} {-h * 0.27}H{a}", dark(shell, 0.14), 3),
        stroke(f"{posts}M{-a + 12} {-h - 36}H{a - 12}", YELLOW, 5), climb, stroke(steps, YELLOW, 4), rail,
        rect(-8, -h - 46, 16, 20, IRON, 2), rect(-15, -h - 52, 30, 8, dark(IRON), 3),
    ).with_spots(outlet=(a, -40), inlet=(-a, -40), plate=(a * 0.1, -h * 0.38))  # fmt: skip


def basin_floor(top: float, low: float) -> Shape:
    """The ground inside a dike from the far wall at *top* to the near one at *low*."""
    return group(
        rect(0, top, 1200, low - top, "#CFC9B8"), rect(0, top - 26, 1200, 30, _CONCRETE), rect(0, top - 26, 1200, 9, light(_CONCRETE, 0.4)),
        stroke(f"M30 {top + 60}h120M420 {top + 40}h90M700 {top + 90}h130", dark("#CFC9B8", 0.06), 3),
    )  # fmt: skip


def dike(x0: float, x1: float, y: float, h: float = 58, broken: str = "") -> Shape:
    """A concrete dike wall from *x0* to *x1* standing on *y*; its end is *broken*: left, right or none."""
    jag = {"left": (18, 6, 22, 0, 14), "right": (-16, -4, -22, -2, -12)}
    ends = jag.get(broken, (0,) * 5)
    at = x0 if broken == "left" else x1
    other = x1 if broken == "left" else x0
    edge = [(at + d, y - h + h * n / 4) for n, d in enumerate(ends)]
    face = poly(((other, y - h), *edge, (other, y)), _CONCRETE)
    seams = "".join(f"M{x} {y - h + 14}V{y - 4}" for x in range(int(x0) + 90, int(x1) - 20, 120))
    cap = x0 + (ends[0] if broken == "left" else 0), x1 + (ends[0] if broken == "right" else 0)
    return group(face, rect(cap[0], y - h, cap[1] - cap[0], 14, light(_CONCRETE, 0.45)), stroke(seams, dark(_CONCRETE, 0.14), 3), rect(x0 + (14 if broken == "left" else 0), y - 6, x1 - x0 - (14 if broken else 0), 6, dark(_CONCRETE, 0.2)))  # fmt: skip


def rubble(w: float = 110) -> Shape:
    """Broken pieces of a wall on the ground, about the origin."""
    k = w / 110
    lumps = [(-40, 6, 0), (-14, 14, 20), (16, 4, -14), (40, 12, 32), (2, 28, 8), (-32, 26, -20)]
    return group(*[poly(((-14, 8), (-10, -8), (6, -11), (15, -1), (10, 9)), dark(_CONCRETE, 0.08 + 0.08 * (n % 3))).at(x, y, 1, turn=t) for n, (x, y, t) in enumerate(lumps)]).at(0, 0, k)  # fmt: skip


def drain(opened: bool = True) -> Shape:
    """The drain of a dike from the wall at the origin with its lever valve; *opened*, oil runs out of it into a pool."""
    flow = [
        path("M128 40Q146 44 146 62L150 84H132L130 62Q128 54 118 52Z", FUEL), puddle(170, FUEL).at(150, 92),
    ]  # fmt: skip
    return group(
        disc(0, 0, 22, dark(_CONCRETE, 0.35)), *(flow if opened else []), pipe([(0, 0), (0, 40), (120, 40)], 26, "#8C9AA3"),
        rect(114, 22, 12, 36, IRON, 2), lever_valve(opened=opened).at(58, 40, 1.15),
    )  # fmt: skip


def earth(broken: bool = False) -> Shape:
    """An earthing strap from a tank's foot at the origin to a rod in the ground at its left; *broken*: torn off, its end curls up."""
    rod = group(
        rect(-52, 12, 9, 44, IRON, 2),
        rect(-58, 8, 21, 9, dark(IRON), 2),
        oval(-47, 57, 18, 5, dark("#CFC9B8", 0.25)),
    )
    bolt = disc(4, -6, 8, IRON)
    if not broken:
        d = "M4-6Q-6 22-26 24T-47 14"
        return group(rod, stroke(d, GREEN, 9), stroke(d, YELLOW, 9, "8 12"), bolt)
    a, b = "M4-6Q0 20 14 26Q30 32 26 14", "M-47 14Q-62-2-74 8"
    return group(rod, stroke(a, GREEN, 9), stroke(a, YELLOW, 9, "8 12"), stroke(b, GREEN, 9), stroke("M26 14l-6-8M26 14l2-10M26 14l8-6M-74 8l-8-4M-74 8l-8 4", "#C77B3A", 3), bolt)  # fmt: skip


def dry_grass(w: float = 180) -> Shape:
    """Tall dry grass with its ears, its foot on the origin."""
    blades, tones = [], ("#A8964F", "#8F7F42", "#C2B172")
    for n in range(int(w / 8)):
        x, tone = -w / 2 + 8 * n, tones[n % 3]
        high, bend = 46 + (n * 29) % 36, ((n * 17) % 34) - 17
        blades.append(stroke(f"M{x} 0Q{x} {-high * 0.6:.0f} {x + bend} {-high}", tone, 4))
        if n % 3 == 0:
            blades.append(oval(x + bend, -high - 6, 4.5, 11, dark(tone, 0.12)))
    return group(oval(0, 1, w / 2 + 8, 8, "#A39257"), *blades)
