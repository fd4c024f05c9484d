"""What flows, burns and flies: puddles, drops, smoke, vapour, flames, sparks, dust."""

from __future__ import annotations

from kit.palette import DUST, OIL, ORANGE, WATER, YELLOW, dark, light
from kit.pen import Shape, disc, group, oval, path, poly, stroke


def puddle(w: float = 150, colour: str = WATER) -> Shape:
    """A puddle about the origin; oil is `OIL`."""
    k = w / 150
    body = path(
        "M-70 4Q-78-12-44-14Q-20-26 14-18Q62-22 70-4Q84 10 46 16Q6 26-26 18Q-66 20-70 4Z", colour
    )
    shine = path("M-44-4Q-20-14 8-9Q-16-6-30 2Q-42 4-44-4Z", light(colour, 0.45))
    return group(body, shine).at(0, 0, k)


def drops(n: int = 3, colour: str = WATER, gap: float = 20) -> Shape:
    """Drops that fall from the origin."""
    return group(
        *[
            path("M0-9Q7 2 5 6T-5 6T0-9Z", colour).at(0, 10 + gap * i, 1 + 0.12 * i)
            for i in range(n)
        ]
    )


def spray(colour: str = WATER) -> Shape:
    """A jet that spurts to the right from the origin."""
    return group(
        stroke("M4-4Q40-26 76-16M6 0Q46-6 84 14M4 5Q34 14 60 38", colour, 5),
        disc(88, -12, 4.5, colour), disc(94, 24, 5, colour), disc(68, 48, 4.5, colour), disc(100, 4, 3.5, colour),
    )  # fmt: skip


def vapour(w: float = 150, colour: str = "#E9F1E4") -> Shape:
    """A low cloud of vapour about the origin, half seen through."""
    k = w / 150
    cloud = path(
        "M-74 22Q-92-2-60-12Q-58-42-24-34Q-4-58 24-38Q58-48 62-18Q92-10 74 18Q40 32 0 26Q-44 34-74 22Z",
        colour,
    )
    swirl = stroke("M-46 2q16-16 32-4M6-12q18-14 34 0M-10 14q20-10 36 0", dark(colour, 0.2), 3)
    return group(cloud, swirl, opacity=0.86).at(0, 0, k)


def smoke(h: float = 150, colour: str = "#8C979E") -> Shape:
    """Smoke that rises from the origin."""
    k = h / 150
    puffs = [
        (0, -14, 12), (8, -38, 17), (-6, -66, 22), (12, -98, 27), (-8, -128, 24),
    ]  # fmt: skip
    return group(
        *[disc(x, y, r, light(colour, 0.12 * i)) for i, (x, y, r) in enumerate(puffs)], opacity=0.62
    ).at(0, 0, k)


def wisp(h: float = 60, colour: str = "#9AA5AB") -> Shape:
    """A thread of smoke, as from a cigarette or a hot bearing."""
    k = h / 60
    return stroke("M0 0q-12-14 0-28t0-30", colour, 4).at(0, 0, k)


def flame(h: float = 70) -> Shape:
    """A flame on the origin."""
    k = h / 70
    return group(
        path("M2-70Q28-42 27-18Q26 2 0 2T-27-18Q-26-36-12-46Q-10-30-2-28Q8-46 2-70Z", ORANGE),
        path("M2-40Q15-26 14-12Q12 1 0 1T-14-12Q-13-22-6-28Q-4-18 0-18Q6-28 2-40Z", YELLOW),
    ).at(0, 0, k)


def sparks(reach: float = 110) -> Shape:
    """Welding or grinding sparks that fly right and down from the origin."""
    k = reach / 110
    trails = "M8-2Q50-26 96-8M8 2Q44 0 80 28M6 5Q30 18 52 58M6-6Q26-30 52-38M2 8Q10 30 14 56"
    specks = [(104, -4), (90, 38), (60, 68), (62, -42), (16, 66), (112, 18), (76, 8), (36, 42)]
    return group(
        stroke(trails, "#F6A623", 3.4),
        *[disc(x, y, 3.6, "#FFD34D") for x, y in specks],
        star(15, "#FFF3B0"),
    ).at(0, 0, k)


def star(r: float = 20, colour: str = YELLOW) -> Shape:
    """A flash with eight points about the origin, for arcs and short circuits."""
    points = [(0, -r), (r * 0.26, -r * 0.3), (r * 0.8, -r * 0.66), (r * 0.4, -r * 0.04), (r, r * 0.2),
              (r * 0.34, r * 0.3), (r * 0.36, r * 0.96), (0, r * 0.46), (-r * 0.5, r * 0.9), (-r * 0.34, r * 0.28),
              (-r, r * 0.2), (-r * 0.4, -r * 0.08), (-r * 0.76, -r * 0.62), (-r * 0.2, -r * 0.36)]  # fmt: skip
    return poly(points, colour)


def dust_layer(w: float = 160, deep: float = 12, colour: str = DUST) -> Shape:
    """Dust that lies on a level thing: from the origin to both sides, uneven on top."""
    half, d = w / 2, deep
    d_ = f"M{-half} 0Q{-half * 0.9} {-d} {-half * 0.6} {-d * 0.7}Q{-half * 0.3} {-d * 1.5} 0 {-d * 0.9}"
    d_ += f"Q{half * 0.3} {-d * 1.6} {half * 0.6} {-d * 0.8}Q{half * 0.9} {-d} {half} 0Z"
    grains = [
        disc(x * half, -d * 0.3, 1.8, dark(colour, 0.28))
        for x in (-0.7, -0.42, -0.1, 0.2, 0.5, 0.76)
    ]
    return group(path(d_, colour), *grains)


def dust_cloud(w: float = 150) -> Shape:
    """Dust in the air about the origin."""
    k = w / 150
    return group(
        oval(-30, 6, 40, 24, DUST), oval(24, -8, 46, 28, light(DUST, 0.2)), oval(52, 14, 30, 18, DUST),
        opacity=0.5,
    ).at(0, 0, k)  # fmt: skip


def wet(w: float = 200) -> Shape:
    """A wet patch with lines of shine, for slippery floors."""
    return group(
        oval(0, 0, w / 2, w * 0.1, light(WATER, 0.35)),
        stroke(f"M{-w * 0.3} -2h{w * 0.2}M0 4h{w * 0.26}M{-w * 0.16} 10h{w * 0.12}", "#FFFFFF", 3),
        opacity=0.8,
    )


def oil_drip() -> Shape:
    """Drops of oil from the origin."""
    return drops(3, OIL)
