"""What stands in a room for gas cylinders: racks, louvres, a hand truck, and what has no business there."""

from __future__ import annotations

from collections.abc import Sequence

from kit.effects import flame
from kit.palette import GLASS, INK, IRON, ORANGE, RED, STEEL, WHITE, YELLOW, dark, light
from kit.pen import Shape, disc, group, line, oval, path, poly, rect, ring, shadow, stroke
from kit.stores import cylinder
from kit.vehicles import wheel
from kit.words import words

Gas = tuple[str, str, str]
OXYGEN: Gas = ("氧", "#5FA8CF", INK)
ACETYLENE: Gas = ("乙炔", "#F6F6F2", "#C8352C")
NITROGEN: Gas = ("氮", "#3A444B", "#F0DF9A")


def named(gas: Gas, cap: bool = True) -> Shape:
    """A cylinder with the name of its gas on it, 38 wide and 150 high; spot: valve."""
    text, colour, ink = gas
    letters = [
        words(c, 0, -84 + 26 * n - 13 * (len(text) - 1), 25, ink) for n, c in enumerate(text)
    ]
    return group(cylinder(colour, cap=cap, rings=False), *letters)


def rack(gases: Sequence[Gas], step: float = 54) -> Shape:
    """Cylinders in a row in their frame, a chain before them, their caps on."""
    a = len(gases) * step / 2
    bottles = [named(gas).at(-a + step * (n + 0.5), -8, 1.16) for n, gas in enumerate(gases)]
    links = stroke(f"M{-a - 4} -64Q0 -46 {a + 4} -64", INK, 7, "9 6")
    posts = [
        group(rect(x - 7, -190, 14, 190, "#4F7C8F", 2), rect(x, -190, 7, 190, dark("#4F7C8F"), 2))
        for x in (-a - 8, a + 8)
    ]
    return group(
        shadow(0, 0, a + 26, 9), rect(-a - 8, -178, 2 * a + 16, 12, "#4F7C8F", 3), rect(-a - 8, -12, 2 * a + 16, 12, IRON, 2),
        *bottles, *posts, links,
    )  # fmt: skip


def louvre(w: float = 180, h: float = 120) -> Shape:
    """A ventilation louvre in the wall, about the origin."""
    slats = [poly(((-w / 2 + 10, y), (w / 2 - 10, y), (w / 2 - 10, y + 10), (-w / 2 + 10, y + 4)), STEEL) for y in range(int(-h / 2) + 14, int(h / 2) - 12, 20)]  # fmt: skip
    return group(
        rect(-w / 2, -h / 2, w, h, "#8C9AA3", 4),
        rect(-w / 2 + 8, -h / 2 + 8, w - 16, h - 16, "#3F4C55"),
        *slats,
    )


def hand_truck() -> Shape:
    """A two-wheeled cylinder truck with a chained cylinder, tilted to its handle at the left, standing on the origin."""
    bottle = named(NITROGEN).at(8, -12, 1.1)
    frame = group(stroke("M-18-2V-176", ORANGE, 9), bottle, stroke("M-18-112H32M-18-56H32", INK, 6, "8 5"), rect(-20, -14, 56, 9, dark(ORANGE, 0.2), 2))  # fmt: skip
    return group(shadow(0, 0, 52), frame.at(4, -6, turn=-14), stroke("M-38-170L-62-176", ORANGE, 9), wheel(18).at(-6, 2)).with_spots(handle=(-62, -176))  # fmt: skip


def lighter() -> Shape:
    """A burning lighter in a hand at the origin."""
    return group(
        rect(-7, -10, 14, 30, RED, 3), rect(-7, -16, 14, 8, STEEL, 2), flame(36).at(2, -18)
    )


def leak_lines() -> Shape:
    """Gas that hisses out of a valve at the origin, to the left and up."""
    return stroke("M-4-8q-16-8-18-26M2-12q-6-14 2-30M10-8q12-12 10-30", "#8C979E", 4)


def scrapes() -> Shape:
    """Scratches on the floor behind a thing that is dragged, to the left of the origin."""
    return stroke("M-8 2H-60M-14 10H-84M-4-6H-40", "#9AA2A3", 5)


def scooter(colour: str = "#C94F45") -> Shape:
    """An electric scooter facing right, 230 long and 150 high; spot: socket (where its charger goes in)."""
    return group(
        shadow(0, 0, 112, 10), wheel(30).at(-76, 0), wheel(30).at(84, 0),
        path("M-104-46Q-96-78-62-78H-22L-6-40H40L62-118L76-114L56-30Q52-20 40-20H-30Q-58-22-66-40Z", colour),
        path("M-6-40H40L46-60L56-30Q52-20 40-20H-30Q-20-40-6-40Z", dark(colour)),
        path("M-104-86Q-106-98-92-98H-34Q-24-98-22-86Z", INK), rect(-112, -104, 16, 8, IRON, 3),
        stroke("M68-114L58-146M58-146L38-150M58-146L66-148", INK, 8), disc(74, -108, 11, "#FFF1B8"), ring(74, -108, 11, IRON, 3),
        path("M62-40Q84-58 108-38L112-30Q84-46 58-28Z", dark(colour, 0.1)), path("M60-140Q66-170 84-172L78-136Z", light(GLASS, 0.2)),
        disc(-46, -56, 8, INK), disc(-46, -56, 4, YELLOW),
    ).with_spots(socket=(-46, -56))  # fmt: skip


def charger() -> Shape:
    """A scooter's charger on the floor, 66 wide, its lamp red; spots: out cord."""
    return group(shadow(0, 0, 36), rect(-33, -26, 66, 26, "#3A444B", 4), stroke("M-20-20V-6M-10-20V-6M0-20V-6", IRON, 3), disc(20, -13, 5, RED)).with_spots(out=(-33, -14), cord=(33, -14))  # fmt: skip


def bare_switch() -> Shape:
    """An ordinary switch on the wall whose cover hangs off: bare wires and a spark, 90 by 110 about the origin."""
    from kit.effects import star  # noqa: PLC0415 - needed here alone
    from kit.electric import switch_box  # noqa: PLC0415 - needed here alone

    lid = group(rect(-24, -34, 48, 68, "#DDE3E2", 4), rect(-10, -14, 20, 30, IRON, 3)).at(
        44, 46, turn=38
    )
    return group(line(((0, -100), (0, -40)), "#8C9AA3", 9), switch_box(opened=True).at(0, 0, 1.2), lid, star(20, "#F6A623").at(-14, 56), oval(-14, 56, 5, 5, WHITE))  # fmt: skip
