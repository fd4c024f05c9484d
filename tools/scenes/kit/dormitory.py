"""The foyer of a dormitory: stairs, lift, batteries, a charging shed outside, and wires that hang about."""

from __future__ import annotations

from collections.abc import Sequence

from kit.effects import star
from kit.gasstore import scooter
from kit.palette import GLASS, GREEN, INK, IRON, ORANGE, RED, STEEL, WHITE, YELLOW, dark, light
from kit.pen import Point, Shape, disc, group, line, path, poly, rect, ring, shadow, stroke, through

_TREAD = "#D8D2C4"


def stairs(steps: int = 10, run: float = 36, rise: float = 35) -> Shape:
    """Stairs that go up to the right from the origin with their railing; spots: step0 step1 … (middle of each tread)."""
    top = f"M0 0{''.join(f'v{-rise:.0f}h{run:.0f}' for _ in range(steps))}"
    wide, high = steps * run, steps * rise
    body = path(f"{top}V0Z", _TREAD)
    under = poly(((90, 0), (wide, -high + 96), (wide, 0)), dark(_TREAD, 0.1))
    noses = "".join(f"M{n * run:.0f} {-(n + 1) * rise:.0f}h{run:.0f}" for n in range(steps))
    rods = "".join(
        f"M{(n + 0.5) * run:.0f} {-(n + 1) * rise:.0f}v-82" for n in range(0, steps - 1, 2)
    )
    rail = stroke(f"{rods}M{run * 0.5:.0f} {-rise - 82:.0f}L{(steps - 1.5) * run:.0f} {-(steps - 1) * rise - 82:.0f}", "#7C97A8", 6)  # fmt: skip
    spots = {f"step{n}": ((n + 0.5) * run, -(n + 1) * rise) for n in range(steps)}
    return group(rail, body, under, stroke(noses, dark(_TREAD, 0.3), 5)).with_spots(**spots)


def lift(w: float = 176, h: float = 250) -> Shape:
    """A lift that stands open, on the origin."""
    a = w / 2
    return group(
        rect(-a - 16, -h - 16, w + 32, h + 16, "#8C9AA3", 4), rect(-a, -h, w, h, "#F6EFD9"), rect(-a, -26, w, 26, "#B9BFBE"),
        stroke(f"M{-a + 40} {-h}V-26M{a - 40} {-h}V-26", "#E2D9BF", 4), rect(-a, -h * 0.45, w, 8, "#CFC5A6"),
        rect(-a, -h, 24, h, STEEL), rect(a - 24, -h, 24, h, STEEL), rect(-a + 17, -h, 7, h, dark(STEEL)), rect(a - 24, -h, 7, h, light(STEEL, 0.4)),
        rect(-26, -h - 54, 52, 30, INK, 4), path(f"M0 {-h - 49}l12 19h-24Z", RED),
    )  # fmt: skip


def battery(swollen: bool = False) -> Shape:
    """A battery taken out of a scooter, 74 wide and 56 high on the origin; *swollen*: its sides bulge. Spot: handle."""
    out = 9 if swollen else 0
    return group(
        stroke("M-18-50V-64H18V-50", IRON, 7),
        path(f"M-37-50H37Q{37 + out}-24 37 0H-37Q{-37 - out}-24-37-50Z", "#3E4B55"), path(f"M16-50H37Q{37 + out}-24 37 0H16Z", dark("#3E4B55", 0.3)),
        rect(-37, -40, 74, 9, GREEN), path("M3-29L-9-13H-2L-5-2L9-18H2Z", YELLOW),
    ).with_spots(handle=(0, -64), socket=(37, -18))  # fmt: skip


def sofa() -> Shape:
    """An old upholstered sofa, 260 wide and 120 high; spot: seat."""
    cloth = "#B3875F"
    return group(
        shadow(0, 0, 136, 10), rect(-112, -12, 18, 12, INK), rect(94, -12, 18, 12, INK),
        rect(-116, -120, 232, 84, cloth, 16), rect(60, -120, 56, 84, dark(cloth, 0.1), 16), stroke("M0-114V-64", dark(cloth, 0.2)),
        rect(-104, -66, 104, 34, light(cloth, 0.16), 9), rect(2, -66, 102, 34, light(cloth, 0.1), 9),
        rect(-130, -84, 32, 76, cloth, 13), rect(98, -84, 32, 76, dark(cloth, 0.12), 13), rect(-104, -36, 208, 26, dark(cloth, 0.16), 4),
    ).with_spots(seat=(-10, -66))  # fmt: skip


def shed_view(w: float = 190, h: float = 150) -> Shape:
    """A window about the origin through which the shed for charging outside is seen: roof, posts, two scooters."""
    a, b = w / 2, h / 2
    seen = [
        rect(-a, -b, w, h, "#DCEAF3"), rect(-a, b - 40, w, 40, "#C5CAC9"),
        *[group(rect(x, -b + 44, 8, h - 62, STEEL), rect(x - 9, -6, 26, 40, GREEN, 4), rect(x - 4, -1, 16, 13, WHITE, 2)) for x in (-a + 22, 8, a - 30)],
        poly(((-a + 4, -b + 46), (-a + 20, -b + 22), (a - 20, -b + 22), (a - 4, -b + 46)), "#4F8A72"),
        scooter("#6E96A5").at(-44, b - 14, 0.36), scooter("#D9A93C").at(48, b - 14, 0.36),
    ]  # fmt: skip
    return group(
        rect(-a - 9, -b - 9, w + 18, h + 18, WHITE, 3), *seen,
        rect(-a - 13, b + 7, w + 26, 10, "#C9C3B6", 2), stroke(f"M0 {-b}V{b}", WHITE, 6),
    )  # fmt: skip


def no_scooter() -> Shape:
    """The sign that scooters may not come in, 96 across, about the origin."""
    return group(
        disc(0, 0, 48, WHITE), scooter("#3E4B55").at(2, 24, 0.29), ring(0, 0, 43, RED, 10), stroke("M-29-29L29 29", RED, 10)
    )  # fmt: skip


def twisted(points: Sequence[Point]) -> Shape:
    """Two thin wires, red and blue, twisted about each other through *points*."""
    d = through(points)
    a = stroke(d, RED, 7)
    b = stroke(d, "#2F6FB0", 7).svg.replace('stroke-linecap="round"', 'stroke-dasharray="11 13"')
    return Shape(a.svg + b, a.box)


def hung_board(plugs: int = 4) -> Shape:
    """A plug board that hangs in the air on its wire from the origin, plugs in it, 60 wide and 150 high; spots: out0 out1."""
    holes = [
        group(rect(-14, 22 + 30 * n, 28, 22, IRON if n % 2 else INK, 4), rect(-4 + 12 * (n % 2 * 2 - 1), 30 + 30 * n, 16, 8, INK, 3))
        for n in range(plugs)
    ]  # fmt: skip
    return group(
        rect(-20, 0, 40, 30 * plugs + 26, "#F1F2EF", 7), rect(8, 0, 12, 30 * plugs + 26, "#CDD3D2", 5), disc(0, 11, 5, RED), *holes,
        star(17, ORANGE).at(-22, 40),
    ).with_spots(out0=(-12, 64), out1=(20, 94))  # fmt: skip


def hanging_lamp_box() -> Shape:
    """An emergency lamp torn off: it dangles upside down on its wire from its empty plate, dark and cracked."""
    lamp_ = group(
        rect(-34, -8, 68, 32, "#D3D8DA", 4), rect(12, -8, 22, 32, "#B5BCBF", 4), disc(-26, -14, 17, IRON), disc(-26, -14, 12, "#8D9598"), disc(26, -14, 17, IRON), disc(26, -14, 12, "#8D9598"),
        line(((-36, -20), (-26, -12), (-30, -4)), INK, 3), line(((16, -18), (26, -14), (32, -22)), INK, 3), disc(-18, 14, 4, "#7A2B25"),
    )  # fmt: skip
    return group(
        rect(-40, -16, 80, 34, "#B8AF9E", 3), disc(-30, -4, 4, INK), disc(30, -4, 4, INK),
        stroke("M6 4Q30 24 12 44Q-2 58 8 74", INK, 5), lamp_.at(6, 92, turn=24),
    )  # fmt: skip


def glass_door(w: float = 150, h: float = 230) -> Shape:
    """A glass double door on the wall, standing on the origin, the yard behind it; spots: handles."""
    parts = [rect(-w / 2 - 10, -h - 10, w + 20, h + 10, IRON, 3)]
    for left in (-w / 2, 3):
        wide = w / 2 - 3
        parts += [rect(left, -h, wide, h, "#CFE3EE"), rect(left, -44, wide, 44, "#BAC4C6"), poly(((left, -70), (left, -h * 0.7), (left + wide * 0.9, -h)), light(GLASS, 0.45)), rect(left, -16, wide, 16, IRON)]  # fmt: skip
    parts += [stroke(f"M-12 {-h * 0.54}v52M12 {-h * 0.54}v52", WHITE, 8)]
    return group(*parts).with_spots(handles=(0, -h * 0.42))
