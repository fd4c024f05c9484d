"""A tailings dam as seen from below: hills, pond, benches of the slope, what leaks out and what blocks the water's way."""

from __future__ import annotations

from kit.palette import BROWN, GREEN, INK, IRON, PAPER, RED, STEEL, WATER, WHITE, dark, light
from kit.pen import Shape, disc, group, line, oval, path, poly, rect, shadow, stroke

_SAND = "#CDBB98"
_CONCRETE = "#B4B2A8"
_SLURRY = "#9A7D55"


def hills(horizon: float) -> Shape:
    """Two rows of hills behind the pond and the valley's flanks at both sides."""
    h = horizon
    return group(
        path(f"M0 {h - 40}Q120 {h - 130} 260 {h - 70}Q400 {h - 150} 560 {h - 64}Q720 {h - 140} 860 {h - 70}Q1020 {h - 150} 1200 {h - 60}V{h + 60}H0Z", "#BCCFC4"),
        path(f"M0 {h - 10}Q160 {h - 80} 340 {h - 26}Q560 {h - 70} 760 {h - 22}Q960 {h - 86} 1200 {h - 16}V{h + 60}H0Z", "#A6BFAF"),
    )  # fmt: skip


def pond(top: float, crest: float, full_from: float, full_to: float) -> Shape:
    """The pond behind the crest: dry beach in front, but between *full_from* and *full_to* the water stands at the crest."""
    a, b, shine = full_from, full_to, light(WATER, 0.4)
    mid = top + (crest - top) * 0.46
    return group(
        rect(0, top, 1200, crest - top, "#D9CDB3"),
        path(f"M0 {top}H1200V{mid}H{b + 170}Q{b + 60} {mid} {b} {crest}H{a}V{crest}H0Z", WATER),
        stroke(f"M60 {top + 14}h110M330 {top + 12}h150M660 {top + 14}h120M960 {top + 12}h100M{a + 60} {mid + 10}h90M{a + 200} {mid + 2}h120", shine, 4),
        stroke(f"M{b + 200} {mid + 16}h70M{b + 330} {mid + 24}h110M{b + 500} {mid + 14}h60", dark("#D9CDB3", 0.1), 3),
    )  # fmt: skip


def slope(x0: float, x1: float, crest: float, bench: float, toe: float) -> Shape:
    """The dam's outer face from crest to toe with one bench, a stair with rails at its left; between *x0* and *x1* at the crest."""
    grass, low = "#9DB183", dark("#9DB183", 0.1)
    tufts = "".join(
        f"M{x} {y}l-5-10M{x} {y}v-12M{x} {y}l5-10"
        for n, (x, y) in enumerate(_field(x0, x1, crest, bench, toe))
    )
    return group(
        poly(((x0, crest), (x1, crest), (x1 - 30, bench), (x0 + 30, bench)), grass),
        poly(((x0 + 30, bench), (x1 - 30, bench), (x1 - 64, toe), (x0 + 64, toe)), low),
        stroke(tufts, dark("#9DB183", 0.24), 3),
        rect(x0 + 24, bench - 8, x1 - x0 - 48, 20, "#CFC4A6", 3), rect(x0 + 24, bench + 8, x1 - x0 - 48, 6, dark("#CFC4A6", 0.2)),
        rect(x0 - 10, crest - 12, x1 - x0 + 20, 26, "#D8CCAE", 4), rect(x0 - 10, crest + 8, x1 - x0 + 20, 6, dark("#D8CCAE", 0.22)),
        rect(x0 + 56, toe - 26, x1 - x0 - 112, 30, "#A8A294", 4),
        stroke("".join(f"M{x} {toe - 24}l10 14l-8 12" for x in range(int(x0) + 80, int(x1) - 70, 34)), dark("#A8A294", 0.16), 3),
    )  # fmt: skip


def _field(
    x0: float, x1: float, crest: float, bench: float, toe: float
) -> list[tuple[float, float]]:
    spread = [
        (0.06, 0.4),
        (0.16, 0.7),
        (0.3, 0.3),
        (0.62, 0.34),
        (0.74, 0.7),
        (0.9, 0.44),
        (0.5, 0.8),
        (0.42, 0.5),
    ]
    upper = [(x0 + (x1 - x0) * a, crest + (bench - crest) * b) for a, b in spread]
    lower = [(x0 + 70 + (x1 - x0 - 140) * (1 - a), bench + (toe - bench) * b) for a, b in spread]
    return [*upper, *lower]


def stairs(x: float, top: float, foot: float, w: float = 46) -> Shape:
    """Concrete steps up the slope with a handrail at each side."""
    n = int((foot - top) / 13)
    steps = "".join(f"M{x - w / 2} {top + 13 * i}h{w}" for i in range(1, n))
    rails = "".join(
        f"M{x + s} {top - 30}V{foot - 30}M{x + s} {top}v-30M{x + s} {(top + foot) / 2:.0f}v-30M{x + s} {foot}v-30"
        for s in (-w / 2, w / 2)
    )
    return group(
        rect(x - w / 2, top, w, foot - top, "#C9C7BC"),
        stroke(steps, dark("#C9C7BC", 0.24), 3),
        stroke(rails, "#E6B93C", 5),
    )


def channel(points: tuple[tuple[float, float], ...], wide: float = 46) -> Shape:
    """A concrete flood channel along *points*, dry."""
    return group(
        line(points, dark(_CONCRETE, 0.1), wide),
        line(points, light(_CONCRETE, 0.3), wide - 10),
        line(points, dark(_CONCRETE, 0.34), wide - 22),
    )


def blocked_inlet() -> Shape:
    """The mouth of a flood drain, choked with branches, sacks and rubbish; 170 wide and 120 high, on the origin."""
    return group(
        shadow(0, 0, 92), path("M-84 0V-96Q-84-106-74-106H74Q84-106 84-96V0H62V-70Q62-84 48-84H-48Q-62-84-62-70V0Z", _CONCRETE), path("M62-106H74Q84-106 84-96V0H62Z", dark(_CONCRETE)),
        path("M-62 0V-70Q-62-84-48-84H48Q62-84 62-70V0Z", "#39434C"),
        path("M-70 2Q-66-34-36-40Q-10-62 18-46Q52-48 72 2Z", "#7C6A48"),
        path("M-40-30Q-52-52-26-58Q2-66 10-44Q14-24-14-22Z", PAPER), path("M-8-60Q2-66 10-44Q14-24-6-22Q6-40-8-60Z", dark(PAPER, 0.16)), stroke("M-30-58l-6-10M-26-58l4-11", dark(PAPER, 0.4), 4),
        line(((-72, -14), (-20, -72)), BROWN, 8), line(((-50, -44), (-56, -66)), BROWN, 6), line(((-6, -10), (66, -58)), BROWN, 9), line(((36, -38), (44, -70)), BROWN, 6), line(((-30, -6), (52, -20)), dark(BROWN), 7),
        path("M20-10Q18-34 40-34T60-10Z", "#3E7FB0"), path("M44-34Q60-32 60-10H48Z", dark("#3E7FB0")), disc(-48, -12, 13, "#5E8C4E"), disc(-34, -18, 10, "#78A763"), disc(62, -70, 10, "#78A763"),
    )  # fmt: skip


def seep() -> Shape:
    """Muddy water that breaks out of a dam's toe: a wet stain, three runnels, a pool at the origin; 220 wide and 170 high."""
    runs = (
        "M-52-92Q-64-60-56-40Q-70-16-66 2H-30Q-34-30-38-50Q-36-76-44-92Z",
        "M-8-112Q-18-70-12-44Q-20-14-18 4H24Q16-26 18-50Q10-80 8-112Z",
        "M50-84Q46-58 54-38Q50-12 56 2H88Q78-24 76-42Q66-66 64-84Z",
    )
    holes = [(-48, -92, 12), (0, -112, 15), (57, -84, 12)]
    return group(
        path("M-100-4Q-112-44-92-62Q-96-98-66-104Q-58-134-24-128Q-4-150 20-132Q48-140 58-112Q86-116 92-84Q112-66 102-40Q112-20 104-4Z", "#7A8760"),
        path("M-108 8Q-96-14-40-10Q20-18 80-8Q118-4 106 14Q84 32 10 28Q-90 34-108 8Z", _SLURRY),
        *[path(d, _SLURRY) for d in runs], *[oval(x, y, r, r * 0.7, "#4E3D2A") for x, y, r in holes],
        stroke("M-50-60q-4 24 0 40M4-80q-4 30 2 60M62-60q2 20 6 40M-70 14h40M-6 16h50M60 10h24", light(_SLURRY, 0.4), 4),
        disc(-62, -4, 6, light(_SLURRY, 0.5)), disc(-36, 2, 5, light(_SLURRY, 0.5)), disc(16, -2, 6, light(_SLURRY, 0.5)), disc(72, 0, 5, light(_SLURRY, 0.5)),
    )  # fmt: skip


def gauge_staff(h: float = 110, red_at: float = 0.6) -> Shape:
    """A water gauge staff, 26 wide and *h* high, standing on the origin; its red line lies at *red_at* of its height."""
    marks = "".join(f"M-13 {-y}h{14 if n % 2 else 20}" for n, y in enumerate(range(12, int(h), 12)))
    return group(
        rect(-13, -h, 26, h, WHITE, 2),
        stroke(marks, INK, 4),
        rect(-18, -h * red_at - 5, 36, 9, RED, 2),
    )


def cottage(w: float = 190, h: float = 100) -> Shape:
    """A dwelling with a lit window and smoke from its chimney; stands on the origin."""
    a, wall = w / 2, "#EBDDC3"
    return group(
        shadow(0, 0, a + 14, 10), rect(a * 0.3, -h - 78, 26, 60, "#B5573F"), rect(a * 0.3 - 4, -h - 82, 34, 9, dark("#B5573F")),
        rect(-a, -h, w, h, wall), rect(a * 0.5, -h, a * 0.5, h, dark(wall, 0.1)),
        path(f"M{-a - 20} {-h + 6}L{-a * 0.56} {-h - 62}H{a * 0.56}L{a + 20} {-h + 6}Z", "#B5573F"), path(f"M{a * 0.2} {-h - 62}H{a * 0.56}L{a + 20} {-h + 6}H{a * 0.5}Z", dark("#B5573F")),
        rect(-a + 18, -h + 26, 48, 40, WHITE, 2), rect(-a + 22, -h + 30, 40, 32, "#FBE6A2"), stroke(f"M{-a + 42} {-h + 30}v32M{-a + 22} {-h + 46}h40", WHITE, 4),
        rect(4, -h + 24, 40, h - 24, "#7A5A3A", 2), disc(36, -h * 0.4, 3.6, "#E9C46A"), rect(-a, -8, w, 8, dark(wall, 0.25)),
    ).with_spots(chimney=(a * 0.3 + 13, -h - 84))  # fmt: skip


def overflow() -> Shape:
    """Water that stands level with the crest and begins to run over it; 270 wide, the crest's edge at the origin."""
    return group(
        path("M-6-20Q30-24 60-18Q110-26 150-18Q200-26 276-20Q282 0 262 8Q250 10 246 18Q240 56 232 60Q222 56 222 16Q216 8 190 10Q160 12 152 16Q146 26 142 70Q134 78 128 70Q126 20 118 14Q96 6 70 12Q60 18 56 40Q48 48 42 38Q40 14 26 10Q-8 8-6-20Z", WATER),
        stroke("M20-10h60M110-8h40M180-10h60M136 22v30M228 20v20", light(WATER, 0.45), 4),
    )  # fmt: skip


def monitor() -> Shape:
    """A monitoring station for displacement: a mast with a solar panel and a receiver, 130 high, on the origin."""
    return group(
        shadow(0, 0, 22, 5), rect(-14, -8, 28, 8, _CONCRETE, 2), rect(-4, -120, 8, 114, STEEL), path("M-8-92L34-112L44-84L2-66Z", "#2B4564"),
        stroke("M6-88l34-16M14-98l8 26M26-104l8 26", "#7FA3C4", 3), path("M-22-120Q0-140 22-120Z", WHITE), rect(-20, -64, 26, 30, light(STEEL, 0.4), 3), disc(-12, -56, 3.6, GREEN),
    )  # fmt: skip


def loudspeaker() -> Shape:
    """A horn on a mast to call people away, 140 high, on the origin."""
    return group(
        shadow(0, 0, 18, 4), rect(-4, -134, 8, 134, IRON), path("M-10-140L-46-156V-108L-10-124Z", STEEL), path("M-10-132L-46-132V-108L-10-124Z", dark(STEEL)),
        path("M10-140L46-156V-108L10-124Z", STEEL), path("M10-132L46-132V-108L10-124Z", dark(STEEL)), rect(-12, -142, 24, 20, IRON, 3),
    )  # fmt: skip
